// DANE for SMTP (RFC 7672): TLSA records, and whether they match the mail servers' certificates.
// Called by checks.

import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { addressesOf, ASK_AGAIN, receivingHosts } from '../../../lookups.ts';
import type { Answer, DomainResolver, TlsaRecord, DnssecState } from '../../../../core/ports/dns.ts';
import { isUsable, matchDane } from './dane-match.ts';
import type { DomainCheck, DomainWorld } from '../../../../core/ports/domain-check.ts';
import { isUnsigned } from '../../zone/unsigned.ts';
import { isShutHere } from '../met-servers.ts';
import type { Shown } from './showings.ts';
import { showings } from './showings.ts';

const REFERENCE = 'RFC 7672 sections 2.2 and 3.1';

type World = Pick<DomainWorld, 'meet' | 'now'>;

/** A mail server, and the domain whose mail goes there. */
interface Destination {
  readonly name: string;
  readonly host: string;
  /** The base name of its TLSA records: the host itself, or the target of its alias (the TLSA base domain, section 2.2.3). */
  readonly base: string;
  /** The name of the records. */
  readonly at: string;
}

/** Whether the TLSA records of every mail server match its certificates: senders with DANE refuse one that does not. */
export function checkDane(world: World): DomainCheck {
  return async (resolver, { name }) => {
    const hosts = await receivingHosts(resolver, name);
    if (hosts.kind === 'unknown') {
      const message = `Whether DANE protects mail to ${name} is not known: ${hosts.reason}.`;
      return [findingOn(name)('dane-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE })];
    }
    const destinations = await Promise.all(hosts.records.map((host) => destinationOf(resolver, name, host)));
    return (await Promise.all(destinations.map((destination) => checkDestination(resolver, world, destination)))).flat();
  };
}

/** For an alias, the records at its target come first; without signed ones, those at its own name count (section 2.2.3). */
async function destinationOf(resolver: DomainResolver, name: string, host: string): Promise<Destination> {
  const end = await endOf(resolver, host);
  const under = (base: string): Destination => ({ name, host, base, at: `_25._tcp.${base}` });
  if (end === host) return under(host);
  const expanded = under(end);
  const question = { type: 'TLSA', name: expanded.at } as const;
  if ((await resolver.ask(question)).kind !== 'found') return under(host);
  return (await resolver.secure(question)) === 'insecure' ? under(host) : expanded;
}

/** The most aliases in a row that are followed; resolvers give up at about as many. */
const MOST_ALIASES = 8;

async function endOf(resolver: DomainResolver, host: string): Promise<string> {
  let at = host;
  for (let followed = 0; followed < MOST_ALIASES; followed += 1) {
    const alias = await resolver.ask({ type: 'CNAME', name: at });
    const [next] = alias.kind === 'found' ? alias.records : [];
    if (next === undefined) break;
    at = next.toLowerCase().replace(/\.$/, '');
  }
  return at;
}

async function checkDestination(resolver: DomainResolver, world: World, destination: Destination): Promise<readonly Finding[]> {
  const { name, host, at } = destination;
  const answer = await resolver.ask({ type: 'TLSA', name: at });
  switch (answer.kind) {
    case 'unknown':
      return [await unanswered(resolver, destination, answer)];
    case 'absent': {
      const message = `No TLSA records: DANE does not protect mail to ${name} at ${host}.`;
      return [findingOn(host)('dane-none', 'ok', message, { reference: REFERENCE })];
    }
    case 'found': {
      const security = await securityOf(resolver, destination);
      if (security.kind === 'insecure') return [insecure(destination, security.what)];
      return (await judgeRecords(resolver, world, destination, answer.records)).map((each) => withSecurity(each, security));
    }
  }
}

/**
 * Senders ask for TLSA records only if the host's own addresses are signed (RFC 7672 section 2.2.2). Then an unanswered question delays
 * mail (section 2.1.2); otherwise nobody asks.
 */
async function unanswered(
  resolver: DomainResolver,
  { name, host, at }: Destination,
  { reason }: Extract<Answer<never>, { kind: 'unknown' }>,
): Promise<Finding> {
  const finding = findingOn(host);
  const failed = `the TLSA records at ${at} could not be looked up: ${reason}`;
  const secure = await Promise.all([resolver.secure({ type: 'A', name: host }), resolver.secure({ type: 'AAAA', name: host })]);
  if (secure.includes('secure')) {
    const message = `Senders with DANE hold mail to ${name} at ${host} back: its addresses are signed by DNSSEC, and ${failed}.`;
    const remedy = `Have the operator of ${host} look at the servers of its zone: they must answer for TLSA too, with NODATA where there are none.`;
    return finding('dane-unanswered', 'critical', message, { remedy, reference: 'RFC 7672 sections 2.1.2 and 2.2.2' });
  }
  // Without a trusted resolver, a delegation without DS is as good an answer for an existing host.
  const isKnown = secure.every((each) => each === 'indeterminate') && (await addressesOf(resolver, host)).kind === 'found';
  if (secure.every((each) => each === 'insecure') || (isKnown && (await isUnsigned(resolver, host)))) {
    const message = `DANE does not protect mail to ${name} at ${host}: its addresses are not signed, so that no sender asks for TLSA records (${failed}).`;
    return finding('dane-none', 'ok', message, { reference: 'RFC 7672 section 2.2.2' });
  }
  const message = `Whether DANE protects mail to ${name} at ${host} is not known: ${failed}.`;
  return finding('dane-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE });
}

/** Whether DNSSEC covers the way to the records; `what`: the uncovered part. `unknown`: no trusted resolver can say. */
type Security = { readonly kind: 'secure' } | { readonly kind: 'insecure'; readonly what: 'mx' | 'tlsa' } | { readonly kind: 'unknown' };

async function securityOf(resolver: DomainResolver, { name, host, at }: Destination): Promise<Security> {
  // Without MX records the domain's own address records are the way (section 2.2.2).
  const way = host === name ? resolver.secure({ type: 'A', name }) : resolver.secure({ type: 'MX', name });
  const [mx, tlsa] = await Promise.all([way, resolver.secure({ type: 'TLSA', name: at })]);
  const isJudged = (state: DnssecState) => state === 'secure' || state === 'insecure';
  if (!isJudged(mx) || !isJudged(tlsa)) return { kind: 'unknown' };
  if (tlsa === 'insecure') return { kind: 'insecure', what: 'tlsa' };
  return mx === 'secure' ? { kind: 'secure' } : { kind: 'insecure', what: 'mx' };
}

function withSecurity(finding: Finding, { kind }: Security): Finding {
  if (finding.code !== 'dane-ok') return finding;
  const note =
    kind === 'secure'
      ? 'DNSSEC vouches for it'
      : 'whether DNSSEC vouches for it only a validating resolver on this machine, or one named as dns.doh, can tell';
  return { ...finding, message: finding.message.replace(/\.$/, `; ${note}.`) };
}

/** An unsigned record has no effect. That is a fault only if somebody published the records for this domain's own mail. */
function insecure({ name, host, at }: Destination, what: 'mx' | 'tlsa'): Finding {
  const own = host === name || host.endsWith(`.${name}`);
  const unsigned =
    what === 'tlsa' ? 'they are not signed by DNSSEC' : `the MX records of ${name} that lead to them are not signed by DNSSEC`;
  const effect = own
    ? `The TLSA records at ${at} do nothing for ${name}: ${unsigned}.`
    : `DANE does not protect mail to ${name} at ${host}: ${unsigned}. Nothing is broken by that.`;
  const remedy = what === 'tlsa' ? `Sign the zone of ${host}.` : `Sign the zone of ${name}.`;
  return findingOn(host)('dane-insecure', own ? 'warning' : 'ok', effect, { remedy, reference: 'RFC 7672 section 2.2.1' });
}

async function judgeRecords(
  resolver: DomainResolver,
  world: World,
  destination: Destination,
  records: readonly TlsaRecord[],
): Promise<readonly Finding[]> {
  const { name, host, base } = destination;
  const finding = findingOn(host);
  const evidence = records
    .map((each) => `${destination.at} TLSA ${each.usage} ${each.selector} ${each.matchingType} ${each.data}`)
    .join('\n');
  const unusable = records.filter((record) => !isUsable(record));
  const seen = await showings(resolver, world.meet, host);
  const findings: Finding[] = [];
  if (unusable.length > 0) {
    const all = unusable.length === records.length;
    const effect = all ? `senders with DANE ask for TLS there and look at no certificate` : 'senders pass over them';
    const message = `${unusable.length} of ${records.length} TLSA records of ${host} cannot be used for mail: ${effect}.`;
    const remedy = 'Publish "3 1 1" and the SHA-256 digest of the public key of the server.';
    findings.push(finding('dane-syntax', 'warning', message, { evidence, remedy, reference: 'RFC 7672 section 3.1' }));
    if (all) return [...findings, ...withoutTls(destination, seen, evidence)];
  }
  const judged = seen.map(({ at, shown }) => ({ at, ...verdictOn(records, shown, [base, name], world.now()) }));
  const wrong = judged.flatMap(({ at, kind, detail }) => (kind === 'wrong' ? [`${at}: ${detail}`] : []));
  const fits = judged.filter(({ kind }) => kind === 'fits');
  if (wrong.length > 0) {
    const where = fits.length > 0 ? ', though it fits elsewhere' : '';
    const message = `The TLSA records of ${host} do not fit what it shows${where}: ${wrong.map(foreignWord).join('; ')}. Senders with DANE refuse to hand mail to ${name} over there.`;
    const remedy =
      'Publish the record of the new key beside the old one before the certificate is changed. Add the record of each key that the server shows now.';
    findings.push(
      finding('dane-mismatch', 'critical', message, { evidence: `${evidence}\n\n${wrong.join('\n')}`, remedy, reference: REFERENCE }),
    );
  } else if (fits.length > 0) {
    const unseen = judged.filter(({ kind }) => kind === 'unseen').map(({ at }) => at);
    const rest = unseen.length === 0 ? '' : `; not seen: ${unseen.join(', ')}`;
    const count = fits.length === 1 ? 'its certificate' : `the ${fits.length} certificates that it shows`;
    findings.push(
      finding('dane-ok', 'ok', `The TLSA records of ${host}, where mail to ${name} goes, fit ${count} (${fits[0]?.detail})${rest}.`, {
        evidence,
      }),
    );
  } else {
    const why = judged.length === 0 ? 'it has no address' : judged.map(({ detail }) => detail).join('; ');
    const message = `Whether the TLSA records of ${host}, where mail to ${name} goes, fit its certificate is not known: ${foreignWord(why)}.`;
    const elsewhere = 'Run from a network that can open port 25 (hosted runners cannot).';
    const remedy = seen.flatMap(({ shown }) => (shown.kind === 'withheld' ? [shown.remedy] : []))[0] ?? elsewhere;
    const side = isShutHere(seen.map(({ at, shown }) => ({ address: at, met: shown }))) ? { side: 'runner' as const } : {};
    findings.push(finding('dane-unknown', 'unknown', message, { evidence, remedy, reference: REFERENCE, ...side }));
  }
  return findings;
}

/** With TLSA records, usable or not, mail is handed over by TLS or not at all (section 2.2). */
function withoutTls(
  { name, host }: Destination,
  seen: readonly { readonly at: string; readonly shown: Shown }[],
  evidence: string,
): readonly Finding[] {
  const bare = seen.flatMap(({ at, shown }) => (shown.kind === 'none' ? [`${at}: no TLS, for ${shown.reason}`] : []));
  if (bare.length === 0) return [];
  const message = `${host} has TLSA records and offers no TLS: ${bare.map(foreignWord).join('; ')}. Senders with DANE refuse to hand mail to ${name} over there.`;
  const remedy = 'Let the server offer STARTTLS, or take the TLSA records away.';
  return [
    findingOn(host)('dane-mismatch', 'critical', message, {
      evidence: `${evidence}\n\n${bare.join('\n')}`,
      remedy,
      reference: 'RFC 7672 section 2.2',
    }),
  ];
}

function verdictOn(
  records: readonly TlsaRecord[],
  shown: Shown,
  names: readonly string[],
  now: number,
): { readonly kind: 'fits' | 'wrong' | 'unseen'; readonly detail: string } {
  if (shown.kind !== 'chain')
    return shown.kind === 'none' ? { kind: 'wrong', detail: `no TLS, for ${shown.reason}` } : { kind: 'unseen', detail: shown.reason };
  const match = matchDane(records, shown.chain, names, now);
  return match.kind === 'matched' ? { kind: 'fits', detail: `usage ${match.usage}` } : { kind: 'wrong', detail: match.reason };
}
