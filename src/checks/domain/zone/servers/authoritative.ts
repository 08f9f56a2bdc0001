// The name servers of a zone: their names, their own answers, and whether the parent zone agrees.
// Called by checks and app.

import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import type { AskAuthority, AuthorityAnswer, DomainCheck } from '../../../../core/ports/domain-check.ts';
import { ASK_AGAIN } from '../../../lookups.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import type { ZoneServer } from './zone-servers.ts';
import { zoneServers } from './zone-servers.ts';

const REFERENCE = 'RFC 1034 section 4.3.5';

interface Question {
  readonly name: string;
  readonly type: 'MX' | 'TXT' | 'SOA';
}

/** One server's answer, at any of its addresses. */
interface Said {
  readonly server: ZoneServer;
  readonly answer: AuthorityAnswer;
}

/** Asks every name server of the zone for the records of mail. Names the one that differs, is stale or gives no answer. */
export function checkAuthoritative(ask: AskAuthority): DomainCheck {
  return async (resolver, { name, dkimSelectors }) => {
    const finding = findingOn(name);
    const zone = await zoneServers(resolver, name);
    if (zone.kind === 'unknown') {
      const message = `The name servers of ${name} could not be found: ${zone.reason}.`;
      return [finding('dns-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE })];
    }
    const texts = [name, `_dmarc.${name}`, ...dkimSelectors.map((selector) => `${selector}._domainkey.${name}`), `_mta-sts.${name}`];
    const questions: readonly Question[] = [
      { name, type: 'MX' },
      ...texts.map((at): Question => ({ name: at, type: 'TXT' })),
      { name: zone.zone, type: 'SOA' },
    ];
    const findings: Finding[] = [];
    for (const server of zone.nameless)
      findings.push(lame(name, server, `${server} is a name server of ${zone.zone} and has no address`, null));
    const said = await Promise.all(questions.map(async (question) => ({ question, said: await askAll(ask, zone.servers, question) })));
    if (isIntercepted(said.flatMap((each) => each.said))) return [intercepted(name, zone.zone)];
    findings.push(...failures(name, zone.servers, said));
    for (const each of said) if (each.question.type !== 'SOA') findings.push(...differences(name, each.question, each.said));
    const differs = findings.some(({ code }) => code === 'dns-differs');
    findings.push(...(differs ? [] : stale(name, zone.zone, said.at(-1)?.said ?? [])));
    if (findings.length > 0) return findings;
    const names = [...new Set(zone.servers.map((server) => server.name))].join(', ');
    return [
      finding('dns-consistent', 'ok', `Every name server of ${zone.zone} gives the same answers: ${names}.`, { reference: REFERENCE }),
    ];
  };
}

/** Every answer comes from a resolver, none from a name server: the network redirects questions for port 53. */
function isIntercepted(said: readonly Said[]): boolean {
  const spoken = said.filter(({ answer }) => answer.kind === 'answer' || answer.kind === 'lame');
  return spoken.length > 0 && spoken.every(({ answer }) => answer.kind === 'lame' && answer.recursive);
}

function intercepted(name: string, zone: string): Finding {
  const message = `The name servers of ${zone} could not be asked from here. This network takes every question to port 53 for itself, and a resolver answers in their place.`;
  return findingOn(name)('dns-intercepted', 'unknown', message, {
    remedy: 'Run from a network that lets questions to port 53 out, or leave `dns.authoritative` off here.',
    reference: REFERENCE,
  });
}

/** A silent address says nothing if another of the same server answers: many networks have no IPv6. */
async function askAll(ask: AskAuthority, servers: readonly ZoneServer[], { name, type }: Question): Promise<readonly Said[]> {
  const all = await Promise.all(servers.map(async (server) => ({ server, answer: await ask(server.address, name, type) })));
  const speaks = new Set(all.filter(({ answer }) => answer.kind === 'answer' || answer.kind === 'lame').map(({ server }) => server.name));
  const silent = new Set<string>();
  return all.filter(({ server, answer }) => {
    if (answer.kind !== 'silent') return true;
    if (speaks.has(server.name) || silent.has(server.name)) return false;
    silent.add(server.name);
    return true;
  });
}

function failures(
  domain: string,
  servers: readonly ZoneServer[],
  asked: readonly { readonly question: Question; readonly said: readonly Said[] }[],
): readonly Finding[] {
  return [...new Set(servers.map(({ name }) => name))].flatMap((server) => {
    const own = asked.flatMap(({ question, said }) =>
      said.filter((each) => each.server.name === server).map(({ answer }) => ({ question, answer })),
    );
    const refused = own.find(({ answer }) => answer.kind === 'lame');
    const withheld = own.flatMap(({ answer }) => (answer.kind === 'withheld' ? [answer] : []))[0];
    const silent = own.filter(({ answer }) => answer.kind === 'silent');
    if (refused?.answer.kind === 'lame') {
      const what = `${server} answers ${refused.answer.reason} to ${refused.question.name} ${refused.question.type}`;
      return [lame(domain, server, what, `${server}: ${refused.question.name} ${refused.question.type}: ${refused.answer.reason}`)];
    }
    if (withheld !== undefined) {
      const message = `${server}, a name server of ${domain}, was not asked: ${withheld.reason}.`;
      return [findingOn(domain)('dns-unknown', 'unknown', message, { remedy: withheld.remedy, reference: REFERENCE })];
    }
    if (silent.length === 0) return [];
    const which =
      silent.length === own.length ? 'no question' : `not ${silent.map(({ question }) => `${question.name} ${question.type}`).join(', ')}`;
    const isOfPlace = silent.every(({ answer }) => answer.kind === 'silent' && answer.here === true);
    return [
      findingOn(domain)('dns-unknown', 'unknown', `${server}, a name server of ${domain}, answers ${which}, asked from here.`, {
        remedy: isOfPlace
          ? `No way leads to ${server} from this machine (IPv6, where there is none): run from another.`
          : `See whether ${server} is up and reachable; senders that ask it wait in vain.`,
        reference: REFERENCE,
        ...(isOfPlace ? { side: 'runner' } : {}),
      }),
    ];
  });
}

export function lame(domain: string, server: string, what: string, evidence: string | null): Finding {
  return findingOn(domain)('dns-lame', 'warning', `${what}: senders that ask it get no use of it.`, {
    ...(evidence === null ? {} : { evidence }),
    remedy: `Let ${server} serve the zone, or take it out of the NS records of the zone and of its parent.`,
    reference: 'RFC 1912 section 2.8',
  });
}

function differences(domain: string, { name, type }: Question, said: readonly Said[]): readonly Finding[] {
  const groups = new Map<string, Said[]>();
  for (const each of said) {
    if (each.answer.kind !== 'answer') continue;
    const text = each.answer.records.join('\n');
    groups.set(text, [...(groups.get(text) ?? []), each]);
  }
  if (groups.size < 2) return [];
  const [most, ...others] = [...groups].toSorted(([, a], [, b]) => b.length - a.length);
  const odd = others.flatMap(([, members]) => members.map(({ server }) => `${server.name} (${server.address})`));
  const tie = others.some(([, members]) => members.length === most?.[1].length);
  const evidence = [...groups]
    .flatMap(([text, members]) =>
      members.map(({ server }) => `${server.name} (${server.address}): ${text === '' ? 'none' : text.replaceAll('\n', ' | ')}`),
    )
    .toSorted()
    .join('\n');
  const message = tie
    ? `The name servers of ${domain} do not agree on ${name} ${type}; which one a receiver asks is left to chance.`
    : `${odd.map(foreignWord).join(', ')} ${odd.length === 1 ? 'gives another answer' : 'give other answers'} for ${name} ${type} than the other name servers.`;
  return [
    findingOn(domain)('dns-differs', 'critical', message, {
      evidence,
      remedy: 'Wait for the change to reach every server; if it stays so, look at zone transfer and at where the change was made.',
      reference: REFERENCE,
    }),
  ];
}

/** The answers are equal, but one server may still be behind (RFC 1982: serial number arithmetic). */
function stale(domain: string, zone: string, said: readonly Said[]): readonly Finding[] {
  const serials = said.flatMap(({ server, answer }) =>
    answer.kind === 'answer' && answer.records[0] !== undefined ? [{ server, serial: Number(answer.records[0]) }] : [],
  );
  const newest = serials.reduce<number | null>((best, { serial }) => (best === null || isNewer(serial, best) ? serial : best), null);
  const behind = serials.filter(({ serial }) => serial !== newest);
  if (behind.length === 0) return [];
  const names = behind.map(({ server, serial }) => `${server.name} (${serial})`).join(', ');
  return [
    findingOn(domain)('dns-stale', 'warning', `${names} serves an older ${zone} than the serial number ${newest ?? 0} of the others.`, {
      evidence: serials.map(({ server, serial }) => `${server.name} (${server.address}): serial ${serial}`).join('\n'),
      remedy: 'Wait for the zone transfer; if it stays so, look at why this server is not fed.',
      reference: 'RFC 1912 section 2.2',
    }),
  ];
}

function isNewer(a: number, b: number): boolean {
  const ahead = (a - b + 2 ** 32) % 2 ** 32;
  return ahead > 0 && ahead < 2 ** 31;
}
