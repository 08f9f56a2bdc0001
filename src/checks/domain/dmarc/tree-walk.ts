import type { Resolver } from '../../../core/ports/dns.ts';
import { existence } from '../../lookups.ts';
import type { DmarcRecord, Policy } from './record.ts';
import { parseDmarcRecord } from './record.ts';

/** The record at `_dmarc.` below one domain. */
export type Published =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly domain: string; readonly reason: string }
  /** Discarded, as if no record existed (section 4.10, steps 2 and 6). */
  | { readonly kind: 'multiple'; readonly texts: readonly string[] }
  | { readonly kind: 'misspelt'; readonly text: string; readonly problem: string }
  | InvalidRecord
  | PublishedRecord;

/** A record that makes receivers apply no DMARC (section 4.10.1). */
export interface InvalidRecord {
  readonly kind: 'invalid';
  readonly domain: string;
  readonly text: string;
  readonly problem: string;
  readonly psd: DmarcRecord['psd'];
}

export type NotAsked = Extract<Published, { kind: 'unknown' }>;

export interface PublishedRecord {
  readonly kind: 'record';
  readonly domain: string;
  readonly text: string;
  readonly record: DmarcRecord;
  readonly ignored: readonly string[];
}

// RFC 9989 section 4.10: a longer name is cut to seven labels after the first question, so that eight are enough.
const MOST_LABELS = 7;

/** Looks at one domain alone (RFC 9989 section 4.10, steps 1 and 2). */
export async function policyAt(resolver: Resolver, domain: string): Promise<Published> {
  const answer = await resolver.ask({ type: 'TXT', name: `_dmarc.${domain}` });
  if (answer.kind === 'unknown') return { kind: 'unknown', domain, reason: answer.reason };
  const parsed = (answer.kind === 'found' ? answer.records : []).map((text) => ({ text, parse: parseDmarcRecord(text) }));
  const versioned = parsed.filter(({ parse }) => parse.kind === 'record' || parse.kind === 'invalid');
  if (versioned.length > 1) return { kind: 'multiple', texts: versioned.map(({ text }) => text) };
  // A misspelt version is silently discarded; it is worth reporting only if no other record exists there.
  for (const { text, parse } of versioned.length === 1 ? versioned : parsed) {
    if (parse.kind === 'record') return { kind: 'record', domain, text, record: parse.record, ignored: parse.ignored };
    if (parse.kind === 'invalid') return { kind: 'invalid', domain, text, problem: parse.problem, psd: parse.psd };
    if (parse.kind === 'misspelt') return { kind: 'misspelt', text, problem: parse.problem };
  }
  return { kind: 'none' };
}

/** The result of the tree walk from one domain. */
export interface Discovery {
  /** The record at the domain itself. */
  readonly own: Published;
  /** The record that applies to mail from the domain: its own, its organizational domain's, or its public suffix's. */
  readonly policy: PublishedRecord | InvalidRecord | { readonly kind: 'none' } | NotAsked;
  readonly organization: { readonly kind: 'known'; readonly domain: string } | NotAsked;
}

/**
 * Walks the tree from one domain upwards (RFC 9989 sections 4.10 to 4.10.2). All levels are asked at once. A level without an answer makes
 * everything unknown that it could have changed. Discarded records do not end the walk.
 */
export async function discover(resolver: Resolver, domain: string): Promise<Discovery> {
  const levels = await Promise.all([domain, ...ancestors(domain)].map((name) => policyAt(resolver, name)));
  const own = levels[0] ?? { kind: 'none' };
  const found: (PublishedRecord | InvalidRecord)[] = [];
  for (const level of levels) {
    if (level.kind === 'unknown')
      return { own, policy: own.kind === 'record' || own.kind === 'invalid' ? own : level, organization: level };
    if (level.kind !== 'record' && level.kind !== 'invalid') continue;
    found.push(level);
    if (psdOf(level) !== 'u') break;
  }
  const organization = organizationOf(domain, found);
  const suffix = found.find((level) => psdOf(level) === 'y' && level.domain !== domain);
  const at = (name: string) => found.find((level) => level.domain === name);
  return {
    own,
    policy: at(domain) ?? at(organization) ?? suffix ?? { kind: 'none' },
    organization: { kind: 'known', domain: organization },
  };
}

/** Section 4.10.2: the one with psd=n, the one below a public suffix (psd=y), else the shortest with a record, else itself. */
function organizationOf(domain: string, found: readonly (PublishedRecord | InvalidRecord)[]): string {
  const last = found.at(-1);
  if (last === undefined) return domain;
  // At the start of the walk, psd=y ends it and says nothing about the names above.
  return psdOf(last) === 'y' && last.domain !== domain ? oneBelow(domain, last.domain) : last.domain;
}

function psdOf(level: PublishedRecord | InvalidRecord): DmarcRecord['psd'] {
  return level.kind === 'record' ? level.record.psd : level.psd;
}

/** The policy that counts for one name. */
export interface Applied {
  readonly kind: 'policy';
  readonly policy: Policy;
}

/**
 * The policy of a record for mail from a domain (section 4.10.1): `p` for the record's own domain. Below it `sp` for existing names and
 * `np` for others, each with the next as its fallback. Unknown if the name's existence could not be looked up.
 */
export async function policyFor(resolver: Resolver, domain: string, found: PublishedRecord): Promise<Applied | NotAsked> {
  const { policy, subdomainPolicy, nonexistentPolicy } = found.record;
  if (found.domain === domain) return { kind: 'policy', policy };
  const forSubdomains = subdomainPolicy ?? policy;
  if (nonexistentPolicy === null || nonexistentPolicy === forSubdomains) return { kind: 'policy', policy: forSubdomains };
  const exists = await existence(resolver, domain);
  if (exists.kind === 'unknown') return { kind: 'unknown', domain, reason: exists.reason };
  return { kind: 'policy', policy: exists.kind === 'exists' ? forSubdomains : nonexistentPolicy };
}

/** The names above `domain` that the walk asks, longest first. */
export function ancestors(domain: string): readonly string[] {
  const labels = domain.split('.').filter((label) => label !== '');
  const start = Math.max(1, labels.length - MOST_LABELS);
  return labels.map((_, index) => labels.slice(index).join('.')).slice(start);
}

/** The name of `domain` with one label more than `suffix`: the registered name. */
function oneBelow(domain: string, suffix: string): string {
  const depth = suffix.split('.').length + 1;
  return domain.split('.').slice(-depth).join('.');
}
