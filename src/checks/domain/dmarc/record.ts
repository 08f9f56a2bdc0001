import { isMeantAs } from '../../../core/mail/tag-list.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';

export type Policy = 'none' | 'quarantine' | 'reject';

/** A DMARC policy record as receivers read it (RFC 9989 section 4.7). */
export interface DmarcRecord {
  readonly policy: Policy;
  /** For existing subdomains; null: the same as `policy`. */
  readonly subdomainPolicy: Policy | null;
  /** For subdomains that do not exist; null: the same as for existing ones. */
  readonly nonexistentPolicy: Policy | null;
  /** `y`: a public suffix; `n`: an organizational domain; `u`: found by the tree walk. */
  readonly psd: 'y' | 'n' | 'u';
  /** `t=y`: receivers should apply the policy one level below the written one. */
  readonly testing: boolean;
  readonly rua: readonly string[];
  readonly ruf: readonly string[];
  /** The value of `pct`, which RFC 9989 has removed but older receivers still use; null: it is not there. */
  readonly percentage: string | null;
  /** Tags that RFC 9989 (appendix C) has removed; older receivers may still use them. */
  readonly removed: readonly string[];
}

export type DmarcParse =
  | { readonly kind: 'record'; readonly record: DmarcRecord; readonly ignored: readonly string[] }
  /** The version is right, but receivers apply no DMARC because of it. */
  | { readonly kind: 'invalid'; readonly problem: string; readonly psd: DmarcRecord['psd'] }
  /** Meant as DMARC, but receivers do not recognise it. */
  | { readonly kind: 'misspelt'; readonly problem: string }
  /** Some other TXT record. */
  | { readonly kind: 'other' };

/** RFC 9989 knows a dozen tags; only so many of a record are read. */
const MOST_TAGS = 50;
/** The most report addresses of one tag that are read; receivers need not send to more than two. */
const MOST_ADDRESSES = 500;

const POLICIES: readonly Policy[] = ['none', 'quarantine', 'reject'];
const REMOVED: readonly string[] = ['pct', 'rf', 'ri'];

/**
 * Parses one TXT record by RFC 9989 sections 4.7, 4.8 and 4.10.1. Parts that receivers must ignore are reported, not refused. Never throws.
 */
export function parseDmarcRecord(text: string): DmarcParse {
  const [first = '', ...rest] = text.split(';', MOST_TAGS + 2);
  const version = /^\s*v[ \t]*=(.*)$/is.exec(first)?.[1]?.trim();
  if (version !== 'DMARC1' && !isMeantAs(text, 'DMARC1')) return { kind: 'other' };
  if (version !== 'DMARC1' || !/^v/i.test(text)) return { kind: 'misspelt', problem: 'it does not begin with exactly "v=DMARC1;"' };

  const tags = new Map<string, string>();
  const ignored: string[] = [];
  if (rest.length > MOST_TAGS) ignored.push(`what comes behind ${MOST_TAGS} tags is not read`);
  for (const part of rest.slice(0, MOST_TAGS).filter((piece) => piece.trim() !== '')) {
    const tag = /^[ \t]*([A-Za-z]+)[ \t]*=([\t\x20-\x7e]*)$/.exec(part);
    const name = tag?.[1]?.toLowerCase();
    if (name === undefined || tag?.[2] === undefined) ignored.push(`"${foreignWord(part.trim())}" is not a tag`);
    else if (tags.has(name)) ignored.push(`"${foreignWord(name)}" stands there twice`);
    else tags.set(name, tag[2].trim());
  }
  return readTags(tags, ignored);
}

function readTags(tags: ReadonlyMap<string, string>, ignored: string[]): DmarcParse {
  const choice = <T extends string>(name: string, values: readonly T[]): T | null => {
    const written = tags.get(name);
    const value = values.find((each) => each === written?.toLowerCase());
    if (written !== undefined && value === undefined)
      ignored.push(`"${foreignWord(`${name}=${written}`)}" is none of ${values.join(', ')}`);
    return value ?? null;
  };
  const uris = (name: string): string[] => {
    const written = (tags.get(name) ?? '').split(',', MOST_ADDRESSES).map((uri) => uri.trim());
    for (const uri of written)
      if (uri !== '' && !isReportUri(uri)) ignored.push(`"${foreignWord(uri)}" in "${name}" is not a URI such as mailto:dmarc@example.net`);
    return written.filter(isReportUri);
  };
  const policy = choice('p', POLICIES);
  const subdomainPolicy = choice('sp', POLICIES);
  const nonexistentPolicy = choice('np', POLICIES);
  const rua = uris('rua');
  const ruf = uris('ruf');
  choice('adkim', ['r', 's']);
  choice('aspf', ['r', 's']);
  const psd = choice('psd', ['y', 'n', 'u'] as const) ?? 'u';
  const testing = choice('t', ['y', 'n']) === 'y';
  const shared = { psd, testing, rua, ruf, percentage: tags.get('pct') ?? null, removed: REMOVED.filter((name) => tags.has(name)) };

  // Section 4.10.1: without a valid p, or with a bad sp or np, a record counts only if it asks for reports, as p=none.
  const broken = policy === null || (tags.has('sp') && subdomainPolicy === null) || (tags.has('np') && nonexistentPolicy === null);
  if (broken && rua.length === 0) return { kind: 'invalid', problem: brokenReason(tags, ignored), psd };
  if (policy === null && !tags.has('p')) ignored.push('without "p" it counts as p=none');
  if (broken) return { kind: 'record', record: { policy: 'none', subdomainPolicy: null, nonexistentPolicy: null, ...shared }, ignored };
  return { kind: 'record', record: { policy, subdomainPolicy, nonexistentPolicy, ...shared }, ignored };
}

function brokenReason(tags: ReadonlyMap<string, string>, ignored: readonly string[]): string {
  if (!tags.has('p')) return 'it has neither a policy ("p=") nor a report address ("rua=")';
  return ignored.find((text) => /^"(?:p|sp|np)=/.test(text)) ?? 'its policy cannot be read';
}

/** A URI with a scheme and a further part (RFC 3986 section 3); a mailto must name a mailbox. */
function isReportUri(text: string): boolean {
  if (/^mailto:/i.test(text)) return /^mailto:[^@\s,]+@[^@\s,.]+(?:\.[^@\s,.]+)+$/i.test(text);
  return /^[a-z][a-z\d+.-]*:[\x21-\x2b\x2d-\x7e]+$/i.test(text);
}
