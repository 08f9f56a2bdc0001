import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding, FindingMaker } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { addressesOf, ASK_AGAIN } from '../../lookups.ts';
import { parkedFinding, sendsNothing } from './parked.ts';
import type { MxRecord, Resolver } from '../../../core/ports/dns.ts';
import type { AskAuthority, DomainCheck } from '../../../core/ports/domain-check.ts';
import { judgeExchanges } from './exchanges.ts';

/** The targets of mail to the domain: MX records that exist, lead to addresses, and are the configured set (RFC 5321 section 5.1). */
export function checkMx(ask: AskAuthority): DomainCheck {
  return async (resolver, domain) => await judgeMx(resolver, ask, domain);
}

async function judgeMx(resolver: Resolver, ask: AskAuthority, domain: DomainConfig): Promise<readonly Finding[]> {
  const { name } = domain;
  const finding = findingOn(name);
  const answer = await resolver.ask({ type: 'MX', name });
  switch (answer.kind) {
    case 'unknown':
      return [
        finding('mx-unknown', 'unknown', `The MX records of ${name} could not be looked up: ${answer.reason}.`, {
          remedy: ASK_AGAIN,
          reference: 'RFC 5321 section 5.1',
        }),
      ];
    case 'absent':
      return answer.why === 'NXDOMAIN' ? [noDomain(name, finding)] : await withoutMx(resolver, domain, finding);
    case 'found':
      return await withMx(resolver, ask, domain, answer.records);
  }
}

function noDomain(name: string, finding: FindingMaker): Finding {
  return finding('mx-no-domain', 'critical', `${name} does not exist in DNS, so no mail can reach it and receivers refuse mail from it.`, {
    evidence: `${name} MX: NXDOMAIN`,
    remedy: `Check that ${name} is spelt right, that its registration has not lapsed and that its zone is published.`,
    reference: 'RFC 5321 section 5.1',
  });
}

/** Without MX the domain's own address replaces it (implicit MX). */
async function withoutMx(resolver: Resolver, { name, mx }: DomainConfig, finding: FindingMaker): Promise<readonly Finding[]> {
  const own = await addressesOf(resolver, name);
  if (mx !== null && mx.length > 0) return [wrongSet(name, [], mx, finding)];
  switch (own.kind) {
    case 'unknown':
      return [
        finding('mx-unknown', 'unknown', `${name} has no MX record, and whether it has an address could not be looked up: ${own.reason}.`, {
          evidence: `${name} MX: NODATA`,
          remedy: ASK_AGAIN,
          reference: 'RFC 5321 section 5.1',
        }),
      ];
    case 'absent':
      // A top-level domain or the tree of addresses is not meant to receive mail.
      if (!name.includes('.') || /(?:^|\.)arpa$/.test(name))
        return [finding('mx-ok', 'ok', `${name} takes no mail, as it should be.`, { evidence: `${name} MX, A, AAAA: NODATA` })];
      return [
        finding(
          'mx-missing',
          'critical',
          `${name} has neither MX nor address records, so no mail can reach it and many receivers refuse mail from it.`,
          {
            evidence: `${name} MX, A, AAAA: NODATA`,
            remedy: `Publish an MX record for ${name}; if it is never to take mail, publish the null MX "0 .".`,
            reference: 'RFC 5321 section 5.1',
          },
        ),
      ];
    case 'found':
      return [
        finding('mx-implicit', 'warning', `${name} has no MX record, so mail goes to its own address ${own.records.join(', ')}.`, {
          evidence: `${name} MX: NODATA`,
          remedy: `Publish an MX record for ${name}; if it is never to take mail, publish the null MX "0 .".`,
          reference: 'RFC 5321 section 5.1',
        }),
      ];
  }
}

async function withMx(
  resolver: Resolver,
  ask: AskAuthority,
  { name, mx: wanted, internal = false }: DomainConfig,
  records: readonly MxRecord[],
): Promise<readonly Finding[]> {
  const finding = findingOn(name);
  const evidence = [...records]
    .toSorted(byPreference)
    .map(({ preference, exchange }) => `${name} MX ${preference} ${exchange}.`)
    .join('\n');
  const exchanges = [
    ...new Set(
      [...records]
        .toSorted(byPreference)
        .map(({ exchange }) => exchange.toLowerCase())
        .filter((each) => each !== ''),
    ),
  ];
  if (exchanges.length === 0) {
    const parked = wanted === null && (await sendsNothing(resolver, name));
    return [
      ...nullPreference(name, records, evidence, finding),
      parked ? parkedFinding(name, evidence, finding) : nullMx(name, wanted, evidence, finding),
    ];
  }
  if (!name.includes('.')) return [dotless(name, evidence, finding)];

  const findings: Finding[] = [];
  if (records.some(({ exchange }) => exchange === '')) {
    findings.push(
      finding('mx-null-mixed', 'critical', `${name} says with a null MX that it takes no mail, and names mail servers beside it.`, {
        evidence,
        remedy: `Remove the MX record "0 ." of ${name}, or all the others.`,
        reference: 'RFC 7505 section 3',
      }),
    );
  }
  if (wanted !== null && !sameSet(exchanges, wanted)) findings.push(wrongSet(name, exchanges, wanted, finding));
  const judged = await judgeExchanges(resolver, ask, name, exchanges);
  findings.push(...judged.filter(({ code }) => !internal || (code !== 'mx-private' && code !== 'mx-inside')));
  if (findings.length > 0) return findings;
  const listed = [...records].toSorted(byPreference).map(({ exchange, preference }) => `${exchange} (${preference})`);
  const hosts = await Promise.all(exchanges.map(async (exchange) => ({ exchange, addresses: await addressesOf(resolver, exchange) })));
  const lines = hosts.map(
    ({ exchange, addresses }) => `${exchange} A, AAAA: ${addresses.kind === 'found' ? addresses.records.join(', ') : '?'}`,
  );
  return [
    finding('mx-ok', 'ok', `Mail goes to ${listed.join(', ')}; ${exchanges.length === 1 ? 'it has' : 'all have'} addresses.`, {
      evidence: [evidence, ...lines].join('\n'),
    }),
  ];
}

function nullPreference(name: string, records: readonly MxRecord[], evidence: string, finding: FindingMaker): readonly Finding[] {
  if (records.every(({ preference }) => preference === 0)) return [];
  const message = `The null MX of ${name} has another preference than 0, so some senders may not take it for one.`;
  return [finding('mx-null-preference', 'warning', message, { evidence, remedy: `Publish it as "0 .".`, reference: 'RFC 7505 section 3' })];
}

function dotless(name: string, evidence: string, finding: FindingMaker): Finding {
  const message = `${name} is a name of a single label: many senders refuse addresses without a dot, whatever its MX records say.`;
  return finding('mx-dotless', 'warning', message, {
    evidence,
    remedy: 'Use a domain below it for mail.',
    reference: 'RFC 7085 section 2',
  });
}

function nullMx(name: string, wanted: readonly string[] | null, evidence: string, finding: FindingMaker): Finding {
  if (wanted !== null && wanted.length > 0) return wrongSet(name, [], wanted, finding);
  if (wanted !== null) return finding('mx-ok', 'ok', `${name} says with a null MX that it takes no mail, as configured.`, { evidence });
  return finding('mx-null', 'warning', `${name} says with a null MX that it takes no mail, so replies and bounces cannot reach it.`, {
    evidence,
    remedy: `If ${name} only sends, set "mx: []" in the configuration; else publish its mail servers instead of "0 .".`,
    reference: 'RFC 7505 sections 3 and 4.2',
  });
}

function wrongSet(name: string, seen: readonly string[], wanted: readonly string[], finding: FindingMaker): Finding {
  const names = wanted.map(plain);
  const missing = names.filter((each) => !seen.includes(each));
  const extra = seen.filter((each) => !names.includes(each));
  const parts = [
    ...(missing.length > 0 ? [`without ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`with ${extra.join(', ')}, which ${extra.length === 1 ? 'was' : 'were'} not asked for`] : []),
  ];
  return finding('mx-set', 'critical', `The MX set of ${name} is not the configured one: ${parts.join(' and ')}.`, {
    evidence: `seen: ${seen.join(', ') || 'none'}\nconfigured: ${names.join(', ') || 'none'}`,
    remedy: `Publish exactly ${names.join(', ') || 'the null MX "0 ."'} as MX of ${name}, or correct "mx" in the configuration.`,
    reference: 'RFC 5321 section 5.1',
  });
}

function byPreference(a: MxRecord, b: MxRecord): number {
  return a.preference - b.preference || (a.exchange < b.exchange ? -1 : 1);
}

function sameSet(exchanges: readonly string[], wanted: readonly string[]): boolean {
  const names = new Set(wanted.map(plain));
  return names.size === exchanges.length && exchanges.every((exchange) => names.has(exchange));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}
