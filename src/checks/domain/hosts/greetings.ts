import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { ASK_AGAIN, mailHosts } from '../../lookups.ts';
import type { DomainCheck, DomainWorld } from '../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { checkHelo } from './helo.ts';
import type { MetAddress } from '../transport/met-servers.ts';
import { isShutHere, meetHosts } from '../transport/met-servers.ts';
import { isUninhabited, sameForm } from '../../../core/address/ip-address.ts';

/**
 * The greetings of a domain's mail servers on port 25, if it can be reached. A foreign name is a fault only if the server also sends
 * (`spf.pass`). Unreached servers are reported once for the domain, because a hosted runner reaches none.
 */
export function checkGreetings(meet: DomainWorld['meet']): DomainCheck {
  return async (resolver, { name, spfPass }) => {
    const known = await mailHosts(resolver, name);
    if (known.kind === 'unknown') {
      const message = `How the mail servers of ${name} greet is not known: ${known.reason}.`;
      return [findingOn(name)('helo-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: 'RFC 5321 section 4.2' })];
    }
    const sending = new Set(spfPass.map(sameForm));
    // The check of MX records reports impossible addresses.
    const all = (await meetHosts(resolver, meet, known.records)).filter(({ address }) => !isUninhabited(address));
    const findings = all.map(async ({ host, address, met }) =>
      met.kind === 'met'
        ? [await checkHelo(resolver, { address, name: met.greeting, sends: sending.has(sameForm(address)), target: host })]
        : [],
    );
    const heard = (await Promise.all(findings)).flat();
    return [...heard, ...notHeard(name, all, 'unreached'), ...notHeard(name, all, 'withheld')];
  };
}

function notHeard(name: string, all: readonly MetAddress[], kind: 'unreached' | 'withheld'): readonly Finding[] {
  const unheard = all.flatMap(({ host, address, met }) => (met.kind === kind ? [{ host, address, ...met }] : []));
  const [first] = unheard;
  if (first === undefined) return [];
  const hosts = [...new Set(unheard.map(({ host }) => host))].join(', ');
  const isWithheld = first.kind === 'withheld';
  const isOfPlace = !isWithheld && isShutHere(all);
  const why = isWithheld ? `nothing was connected to, for ${first.reason}` : 'port 25 was not reached';
  return [
    findingOn(name)('helo-unknown', 'unknown', `How ${hosts} greets other mail servers is not known: ${why}.`, {
      evidence: unheard.map(({ host, address, reason }) => `${host} (${address}): ${foreignWord(reason)}`).join('\n'),
      remedy: isWithheld ? first.remedy : 'Run from a network that can open port 25 (hosted runners cannot).',
      reference: 'RFC 5321 section 4.2',
      ...(isOfPlace ? { side: 'runner' } : {}),
    }),
  ];
}
