import type { Finding, FindingMaker } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { AskAuthority } from '../../../core/ports/domain-check.ts';
import { isPrivateAddress } from '../../../core/address/ip-address.ts';
import { addressesOf, ASK_AGAIN } from '../../lookups.ts';
import { askPast } from '../zone/servers/ask-past.ts';

const REFERENCE = 'RFC 6890 section 2.2.2';

/** A mail server, and the domain whose MX record names it. */
interface MailHost {
  readonly name: string;
  readonly exchange: string;
}

/** The faults of the hosts in MX records, and of their addresses. */
export async function judgeExchanges(
  resolver: Resolver,
  ask: AskAuthority,
  name: string,
  exchanges: readonly string[],
): Promise<readonly Finding[]> {
  const finding = findingOn(name);
  const looked = await Promise.all(
    exchanges.map(async (exchange) => {
      const [addresses, alias] = await Promise.all([addressesOf(resolver, exchange), resolver.ask({ type: 'CNAME', name: exchange })]);
      const hidden = addresses.kind === 'found' && addresses.records.some(isPrivateAddress);
      return {
        exchange,
        addresses,
        alias,
        private: hidden ? await judgePrivate(resolver, ask, { name, exchange }, addresses.records) : [],
      };
    }),
  );
  // An exchange that could not be looked up may work: the domain is cut off only if every exchange certainly leads nowhere.
  const cutOff = looked.every(({ addresses }) => addresses.kind === 'absent');
  return looked.flatMap(({ exchange, addresses, alias, private: hidden }) => [
    ...(addresses.kind === 'absent' ? [withoutAddress({ name, exchange }, addresses.why, cutOff, finding)] : []),
    ...(addresses.kind === 'unknown' ? [notLooked({ name, exchange }, addresses.reason, finding)] : []),
    ...hidden,
    ...(alias.kind === 'found' && alias.records.length > 0 ? [aliased({ name, exchange }, alias.records.join(', '), finding)] : []),
  ]);
}

function withoutAddress({ name, exchange }: MailHost, why: string, cutOff: boolean, finding: FindingMaker): Finding {
  const rest = cutOff ? 'and no other mail server is left' : 'so only the other mail servers can be reached';
  return finding('mx-no-address', cutOff ? 'critical' : 'warning', `${exchange}, a mail server of ${name}, has no address, ${rest}.`, {
    evidence: `${exchange} A, AAAA: ${why}`,
    remedy: repair(name, exchange),
    reference: 'RFC 5321 section 5.1',
  });
}

/** What was probably meant: an address, a name without the domain behind it (`mail.`), or one with a domain too many (no dot at its end). */
function repair(name: string, exchange: string): string {
  if (/^\[?[\d.]+\]?$|^\[?(?:ipv6:)?[\da-f]*:[\da-f:.]*\]?$/i.test(exchange))
    return `An MX record must name a host: give ${exchange} a name with an A record and name that.`;
  const out = `take it out of the MX records of ${name}`;
  if (exchange === 'localhost' || exchange.endsWith('.localhost'))
    return `Name the mail server as the world knows it: ${exchange} is each sender's own machine. Or ${out}.`;
  if (!exchange.includes('.')) return `Write the whole name in the MX record, such as ${exchange}.${name}, or ${out}.`;
  const before = exchange.endsWith(`.${name}`) ? exchange.slice(0, -name.length - 1) : '';
  const meant = before.includes('.') ? ` If ${before} is meant, write a dot at its end in the zone.` : '';
  return `Publish an A or AAAA record for ${exchange}, or ${out}.${meant}`;
}

function notLooked({ name, exchange }: MailHost, reason: string, finding: FindingMaker): Finding {
  return finding('mx-unknown', 'unknown', `The addresses of ${exchange}, a mail server of ${name}, could not be looked up: ${reason}.`, {
    remedy: ASK_AGAIN,
    reference: 'RFC 5321 section 5.1',
  });
}

function aliased({ name, exchange }: MailHost, target: string, finding: FindingMaker): Finding {
  return finding(
    'mx-cname',
    'warning',
    `${exchange}, a mail server of ${name}, is an alias of ${target}; some senders refuse such an MX.`,
    {
      evidence: `${exchange} CNAME ${target}`,
      remedy: `Name ${target} itself in the MX record of ${name}, or give ${exchange} address records of its own.`,
      reference: 'RFC 2181 section 10.3',
    },
  );
}

/**
 * A mail server with private addresses from the resolver. The reason may be a hosts file or an internal view: the zone's own servers
 * decide. If they cannot be asked, the public view is unknown.
 */
async function judgePrivate(
  resolver: Resolver,
  ask: AskAuthority,
  { name, exchange }: MailHost,
  seen: readonly string[],
): Promise<readonly Finding[]> {
  const finding = findingOn(name);
  const [a, aaaa] = await Promise.all([
    askPast(resolver, ask, { type: 'A', name: exchange }),
    askPast(resolver, ask, { type: 'AAAA', name: exchange }),
  ]);
  const here = `${exchange} A, AAAA as this resolver sees it: ${seen.join(', ')}`;
  const failed = [a, aaaa].find((answer) => answer.kind === 'unknown');
  const published = [a, aaaa].flatMap((answer) => (answer.kind === 'found' ? answer.records : []));
  const hidden = published.filter(isPrivateAddress);
  // One public address decides, even if the other question failed. Without one, a missing answer may hold one.
  if (failed?.kind === 'unknown' && hidden.length === published.length) {
    const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} as this resolver sees it. What the world sees is not known: the zone's own servers could not be asked: ${failed.reason}.`;
    return [
      finding('mx-private', 'unknown', message, {
        evidence: here,
        remedy: failed.remedy ?? `See whether a hosts file of this network names ${exchange}, or let dns.servers name a resolver outside.`,
        reference: REFERENCE,
      }),
    ];
  }
  const evidence = `${here}\n${exchange} A, AAAA by its zone's own servers: ${published.join(', ') || 'none'}`;
  if (hidden.length === 0 && published.length > 0) {
    const message = `${exchange}, a mail server of ${name}, is ${seen.join(', ')} on this network, by a hosts file or a view for the inside. To the world it is ${published.join(', ')}.`;
    return [finding('mx-inside', 'ok', message, { evidence, reference: REFERENCE })];
  }
  const only = hidden.length === published.length;
  const effect = only ? 'nobody outside can reach it' : 'senders outside try it in vain';
  const message = `${exchange}, a mail server of ${name}, has the private address ${(hidden.length > 0 ? hidden : seen).join(', ')}: ${effect}.`;
  return [
    finding('mx-private', only ? 'critical' : 'warning', message, {
      evidence,
      remedy: `Publish only public addresses of ${exchange} to the world (a second view of the zone may serve the inside).`,
      reference: REFERENCE,
    }),
  ];
}
