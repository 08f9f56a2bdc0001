import type { Finding } from '../../../core/result/finding.ts';
import { ASK_AGAIN, addressesOf, mailHosts } from '../../lookups.ts';
import type { DomainCheck, GreetingOf } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { checkHelo } from './helo.ts';
import { isUninhabited, sameForm } from '../../../core/address/ip-address.ts';

/** A domain with more mail servers than these has them of one kind. */
const MOST_HOSTS = 8;
/** One of IPv4 and one of IPv6 tell enough of a mail server. */
const MOST_ADDRESSES = 2;

/**
 * How the mail servers of a domain greet on port 25, where that can be reached. Only a mail server that also sends (`spf.pass`) is at fault
 * with a name that is not its own. What cannot be reached is told once for the domain, since a hosted runner reaches none.
 */
export function checkGreetings(greetingOf: GreetingOf): DomainCheck {
  return async (resolver, { name, spfPass }) => {
    const known = await mailHosts(resolver, name);
    if (known.kind === 'unknown') {
      const message = `How the mail servers of ${name} greet is not known: ${known.reason}.`;
      return [findingOn(name)('helo-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: 'RFC 5321 section 4.2' })];
    }
    const hosts = known.records.toSorted().slice(0, MOST_HOSTS);
    const sending = new Set(spfPass.map(sameForm));
    const looked = await Promise.all(
      hosts.map(async (host) => {
        const answer = await addressesOf(resolver, host);
        // What is wrong with the addresses, the check of MX records tells.
        const addresses = answer.kind === 'found' ? oneOfEachKind(answer.records.filter((address) => !isUninhabited(address))) : [];
        return await Promise.all(
          addresses.map(async (address) => {
            const greeting = await greetingOf(address);
            if (greeting.kind === 'unreached') return { host, address, reason: greeting.reason };
            const sends = sending.has(sameForm(address));
            return await checkHelo(resolver, { address, name: greeting.name, sends, target: host });
          }),
        );
      }),
    );
    const all = looked.flat();
    const findings = all.flatMap((each) => ('code' in each ? [each] : []));
    const unreached = all.flatMap((each) => ('code' in each ? [] : [each]));
    return unreached.length === 0 ? findings : [...findings, notHeard(name, unreached)];
  };
}

function oneOfEachKind(addresses: readonly string[]): readonly string[] {
  const [v4, v6] = [addresses.find((address) => !address.includes(':')), addresses.find((address) => address.includes(':'))];
  return [v4, v6].filter((address) => address !== undefined).slice(0, MOST_ADDRESSES);
}

function notHeard(
  name: string,
  unreached: readonly { readonly host: string; readonly address: string; readonly reason: string }[],
): Finding {
  const hosts = [...new Set(unreached.map(({ host }) => host))].join(', ');
  return findingOn(name)('helo-unknown', 'unknown', `How ${hosts} greets other mail servers is not known: port 25 was not reached.`, {
    evidence: unreached.map(({ host, address, reason }) => `${host} (${address}): ${foreignWord(reason)}`).join('\n'),
    remedy: 'Run from a network that can open port 25 (hosted runners cannot).',
    reference: 'RFC 5321 section 4.2',
  });
}
