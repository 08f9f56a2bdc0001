import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { addressesOf, ASK_AGAIN, mailHosts } from '../../lookups.ts';
import type { Answer, Resolver } from '../../../core/ports/dns.ts';
import type { AskAuthority, DomainCheck } from '../../../core/ports/domain-check.ts';
import type { PastAnswer } from '../zone/servers/ask-past.ts';
import { askPast } from '../zone/servers/ask-past.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { isPrivateAddress, reverseName, sameForm } from '../../../core/address/ip-address.ts';
import { isInnerName } from '../../../core/address/names.ts';

// A PTR record may hold any number of names; one that leads back is enough.
const MOST_NAMES = 10;

/**
 * Names of addresses with a part in mail: those that send for the domain (`spf.pass`), and those of its mail servers. Receivers refuse mail
 * from an address without a name, or with one that does not lead back (forward-confirmed reverse DNS, RFC 1912 section 2.1). An address
 * that only receives needs none, so there it is reported, but is no fault.
 */
export function checkPtr(ask: AskAuthority): DomainCheck {
  return async (resolver, { name, spfPass }) => await checkAddresses(resolver, ask, name, spfPass);
}

async function checkAddresses(
  resolver: Resolver,
  ask: AskAuthority,
  name: string,
  spfPass: readonly string[],
): Promise<readonly Finding[]> {
  const hosts = await mailHosts(resolver, name);
  const answers = hosts.kind === 'unknown' ? [] : await Promise.all(hosts.records.map((host) => addressesOf(resolver, host)));
  const incoming = answers.flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  const sending = new Set(spfPass.map(sameForm));
  const addresses = new Map([...spfPass, ...incoming].map((address) => [sameForm(address), address]));
  const judged = [...addresses]
    .filter(([, address]) => !isPrivateAddress(address))
    .map(([form, address]) => checkAddress(resolver, ask, address, sending.has(form)));
  const findings = (await Promise.all(judged)).flat();
  if (hosts.kind === 'found') return findings;
  const message = `The names of the addresses of the mail servers of ${name} are not known: ${hosts.reason}.`;
  return [...findings, findingOn(name)('ptr-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: 'RFC 1912 section 2.1' })];
}

/** The name of one address, and whether it leads back; `sends`: mail leaves from it. */
export async function checkAddress(resolver: Resolver, ask: AskAuthority, address: string, sends: boolean): Promise<readonly Finding[]> {
  const name = reverseName(address);
  if (name === null) return [];
  const answer = await resolver.ask({ type: 'PTR', name });
  if (answer.kind !== 'found' || answer.own !== true) return await judge(resolver, { address, name }, answer, sends);
  // Resolvers invent names for their own machine, and read its hosts file: the world asks the zone itself.
  const past = await askPast(resolver, ask, { type: 'PTR', name });
  if (past.kind !== 'unknown') return await judge(resolver, { address, name }, past, sends);
  if (answer.records.every(isInnerName)) return [ownFinding(address, answer.records, past)];
  const judged = await judge(resolver, { address, name }, answer, sends);
  const note = 'So says the resolver from what it holds itself; the servers of the zone could not be asked.';
  return judged.map((each) => ({ ...each, message: `${each.message} ${note}` }));
}

async function judge(
  resolver: Resolver,
  { address, name }: { readonly address: string; readonly name: string },
  answer: Answer<string>,
  sends: boolean,
): Promise<readonly Finding[]> {
  const finding = findingOn(address);
  const state = sends ? 'warning' : 'ok';
  const effect = sends ? 'large receivers refuse mail from it' : 'large receivers would refuse mail from it; it only takes mail';
  const reference = 'RFC 1912 section 2.1';
  switch (answer.kind) {
    case 'unknown':
      return [
        finding('ptr-unknown', 'unknown', `The name of ${address} could not be looked up: ${answer.reason}.`, {
          remedy: ASK_AGAIN,
          reference,
        }),
      ];
    case 'absent':
      return [
        finding('ptr-missing', state, `${address} has no name (PTR), so ${effect}.`, {
          evidence: `${name} PTR: ${answer.why}`,
          remedy: `Have the provider of ${address} publish a PTR record with the name of the mail server.`,
          reference,
        }),
      ];
    case 'found':
      return [await confirmed(resolver, { address, reverse: name, names: answer.records }, state)];
  }
}

/** The resolver's own answer, which no other host gets. */
function ownFinding(address: string, names: readonly string[], { reason, remedy }: Extract<PastAnswer, { kind: 'unknown' }>): Finding {
  const said = names.slice(0, 3).map(foreignWord).join(', ');
  const message = `What the world calls ${address} is not known: the resolver answers ${said} from what it holds itself. That may be a zone of its own, a hosts file, or a name made up for this machine. The zone's own servers could not be asked: ${reason}.`;
  return findingOn(address)('ptr-unknown', 'unknown', message, {
    remedy: remedy ?? 'Run from another machine, or let dns.servers name a resolver elsewhere.',
    reference: 'RFC 1912 section 2.1',
  });
}

interface NamedAddress {
  readonly address: string;
  /** The name of its PTR records. */
  readonly reverse: string;
  readonly names: readonly string[];
}

async function confirmed(resolver: Resolver, { address, reverse, names }: NamedAddress, state: 'warning' | 'ok'): Promise<Finding> {
  const finding = findingOn(address);
  const evidence = names.map((each) => `${reverse} PTR ${each}.`).join('\n');
  const answers = await Promise.all(names.slice(0, MOST_NAMES).map((each) => addressesOf(resolver, each)));
  const back = names.find((_, index) => {
    const answer = answers[index];
    return answer?.kind === 'found' && answer.records.some((each) => sameForm(each) === sameForm(address));
  });
  if (back !== undefined) return finding('ptr-ok', 'ok', `${address} is ${back}, and ${back} is ${address}.`, { evidence });
  const failed = answers.find((answer) => answer.kind === 'unknown');
  if (failed?.kind === 'unknown') {
    return finding('ptr-unknown', 'unknown', `Whether the name of ${address} leads back to it could not be looked up: ${failed.reason}.`, {
      evidence,
      remedy: ASK_AGAIN,
    });
  }
  return finding(
    'ptr-unconfirmed',
    state,
    `${address} is called ${names.slice(0, 3).join(', ')}, which does not lead back to it; large receivers want that of an address that sends.`,
    {
      evidence,
      remedy: `Publish ${address} as address of ${names[0] ?? 'that name'}, or correct the PTR record.`,
      reference: 'RFC 1912 section 2.1',
    },
  );
}
