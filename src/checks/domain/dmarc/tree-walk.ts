import type { Resolver } from '../../../core/ports/dns.ts';
import type { DmarcRecord } from './record.ts';
import { parseDmarcRecord } from './record.ts';

/** What stands at `_dmarc.` below one domain. */
export type Published =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly domain: string; readonly reason: string }
  | { readonly kind: 'multiple'; readonly texts: readonly string[] }
  | { readonly kind: 'invalid'; readonly text: string; readonly problem: string }
  | PublishedRecord;

export interface PublishedRecord {
  readonly kind: 'record';
  readonly domain: string;
  readonly text: string;
  readonly record: DmarcRecord;
  readonly ignored: readonly string[];
}

// RFC 9989 section 4.10: a longer name is cut to seven labels after the first question, so that eight suffice.
const MOST_LABELS = 7;

/** Looks at one domain alone (RFC 9989 section 4.10, steps 1 and 2). */
export async function policyAt(resolver: Resolver, domain: string): Promise<Published> {
  const answer = await resolver.ask({ type: 'TXT', name: `_dmarc.${domain}` });
  if (answer.kind === 'unknown') return { kind: 'unknown', domain, reason: answer.reason };
  const parsed = (answer.kind === 'found' ? answer.records : []).map((text) => ({ text, parse: parseDmarcRecord(text) }));
  const versioned = parsed.filter(({ parse }) => parse.kind === 'record' || parse.kind === 'invalid');
  if (versioned.length > 1) return { kind: 'multiple', texts: versioned.map(({ text }) => text) };
  // A misspelt version is discarded in silence; it is worth telling only where nothing else stands there.
  for (const { text, parse } of versioned.length === 1 ? versioned : parsed) {
    if (parse.kind === 'record') return { kind: 'record', domain, text, record: parse.record, ignored: parse.ignored };
    if (parse.kind !== 'other') return { kind: 'invalid', text, problem: parse.problem };
  }
  return { kind: 'none' };
}

/**
 * The record that a domain without one of its own inherits: that of its organizational domain, else of its public suffix (RFC 9989
 * sections 4.10.1 and 4.10.2). All levels are asked at once; one that could not be asked makes the whole walk unknown.
 */
export async function policyAbove(
  resolver: Resolver,
  domain: string,
): Promise<PublishedRecord | { readonly kind: 'none' } | Extract<Published, { kind: 'unknown' }>> {
  const levels = await Promise.all(ancestors(domain).map((name) => policyAt(resolver, name)));
  const records: PublishedRecord[] = [];
  for (const level of levels) {
    if (level.kind === 'unknown') return level;
    if (level.kind !== 'record') continue;
    if (level.record.psd === 'y') return belowSuffix(domain, level.domain, records) ?? level;
    records.push(level);
    if (level.record.psd === 'n') return level;
  }
  return records.at(-1) ?? { kind: 'none' };
}

/**
 * The organizational domain (RFC 9989 section 4.10.2): the one that says so (psd=n), the one below a public suffix (psd=y), else the
 * shortest with a record, else the domain itself. Unknown where a level could not be asked.
 */
export async function organizationalDomain(
  resolver: Resolver,
  domain: string,
): Promise<{ readonly kind: 'known'; readonly domain: string } | Extract<Published, { kind: 'unknown' }>> {
  const levels = await Promise.all([domain, ...ancestors(domain)].map((name) => policyAt(resolver, name)));
  let shortest = domain;
  for (const [index, level] of levels.entries()) {
    if (level.kind === 'unknown') return level;
    if (level.kind !== 'record') continue;
    if (level.record.psd === 'y' && index > 0) return { kind: 'known', domain: oneBelow(domain, level.domain) };
    shortest = level.domain;
    if (level.record.psd === 'n') break;
  }
  return { kind: 'known', domain: shortest };
}

/** The names above `domain` that the walk asks, longest first. */
export function ancestors(domain: string): readonly string[] {
  const labels = domain.split('.').filter((label) => label !== '');
  const start = Math.max(1, labels.length - MOST_LABELS);
  return labels.map((_, index) => labels.slice(index).join('.')).slice(start);
}

function belowSuffix(domain: string, suffix: string, records: readonly PublishedRecord[]): PublishedRecord | undefined {
  const organizational = oneBelow(domain, suffix);
  return records.find((record) => record.domain === organizational);
}

/** The name of `domain` that is a label longer than `suffix`: what is registered there. */
function oneBelow(domain: string, suffix: string): string {
  const depth = suffix.split('.').length + 1;
  return domain.split('.').slice(-depth).join('.');
}
