import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { addressesOf, ASK_AGAIN } from '../../lookups.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { ipAddress, reverseName, sameForm } from '../../../core/address/ip-address.ts';

/** The name that a host gives for itself. */
export interface Introduction {
  readonly address: string;
  /** The name at EHLO, or in its greeting; foreign text. */
  readonly name: string;
  /** The host sends mail. Only then is a fault one: nobody asks a receiving host for its name. */
  readonly sends: boolean;
  /** The subject of the finding: the address, or the name of the mail server. */
  readonly target: string;
}

const REFERENCE = 'RFC 5321 sections 2.3.5 and 4.1.4';

/** Whether a host's own name at EHLO is correct: a full name that leads to its address, and the address back to it. */
export async function checkHelo(resolver: Resolver, introduction: Introduction): Promise<Finding> {
  const { address, sends, target } = introduction;
  const finding = findingOn(target);
  const name = introduction.name.toLowerCase().replace(/\.$/, '');
  const said = foreignWord(introduction.name);
  const what = sends ? `${address} says EHLO ${said}` : `${target} greets as ${said}`;
  const state = sends ? 'warning' : 'ok';
  const effect = sends ? 'receivers that check it refuse mail from there' : 'as it only takes mail, nobody asks for more';
  const remedy = `Let ${address} introduce itself by the name that its PTR record has, and let that name have the address ${address}.`;
  const fault = (code: 'helo-literal' | 'helo-syntax' | 'helo-missing' | 'helo-mismatch', problem: string, evidence: string) =>
    finding(code, state, `${what}, ${problem}; ${effect}.`, { evidence, remedy, reference: REFERENCE });

  const spoken = `${address}: ${introduction.name}`;
  if (isLiteral(name)) return fault('helo-literal', 'an address in the place of a name', spoken);
  if (!isFullName(name)) return fault('helo-syntax', 'which is no full host name', spoken);
  const forward = await addressesOf(resolver, name);
  switch (forward.kind) {
    case 'unknown':
      return finding('helo-unknown', 'unknown', `${what}; whether that name leads to it could not be looked up: ${forward.reason}.`, {
        evidence: spoken,
        remedy: ASK_AGAIN,
        reference: REFERENCE,
      });
    case 'absent':
      return fault('helo-missing', 'a name without an address', `${spoken}\n${name} A, AAAA: ${forward.why}`);
    case 'found': {
      const evidence = `${spoken}\n${name} A, AAAA: ${forward.records.join(', ')}`;
      const own = forward.records.some((each) => sameForm(each) === sameForm(address));
      return own
        ? await withReverse(resolver, introduction, { name, what, evidence })
        : fault('helo-mismatch', 'a name of other addresses', evidence);
    }
  }
}

/** The check of the PTR record reports its own faults. */
async function withReverse(
  resolver: Resolver,
  { address, target }: Introduction,
  { name, what, evidence }: { readonly name: string; readonly what: string; readonly evidence: string },
): Promise<Finding> {
  const finding = findingOn(target);
  const at = reverseName(address);
  const reverse = at === null ? null : await resolver.ask({ type: 'PTR', name: at });
  const names = reverse?.kind === 'found' ? reverse.records.map((each) => each.toLowerCase().replace(/\.$/, '')) : [];
  if (names.length === 0 || names.includes(name)) {
    const back = names.length === 0 ? '' : ', and the address is called so';
    return finding('helo-ok', 'ok', `${what}, a name that leads to it${back}.`, { evidence, reference: REFERENCE });
  }
  return finding('helo-reverse', 'ok', `${what}, a name that leads to it; the address itself is called ${foreignWord(names[0] ?? '')}.`, {
    evidence: `${evidence}\n${at} PTR ${names.join(', ')}`,
    remedy: 'Nothing forbids that; some filters like it better if both names are the same.',
    reference: REFERENCE,
  });
}

/** RFC 5321 section 4.1.3; some hosts omit the brackets. */
function isLiteral(name: string): boolean {
  return ipAddress(name.replace(/^\[(?:ipv6:)?|\]$/g, '')) !== null;
}

function isFullName(name: string): boolean {
  return (
    /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/.test(name) && !/(?:^|\.)local(?:host|domain)$/.test(name)
  );
}
