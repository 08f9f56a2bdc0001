import type { AuthenticationResults, MethodResult } from './authentication-results.ts';
import { parseAuthenticationResults, propertyOf } from './authentication-results.ts';
import type { AuthservPreset } from './authserv-presets.ts';
import { matchesAny } from './authserv-presets.ts';
import type { Entry } from './entry-hop.ts';
import type { Field } from './header-fields.ts';

/** Whose word counts. */
export interface Believed {
  /** From the configuration; `*.example.net` stands for every name below. Empty: the preset's. */
  readonly authservIds: readonly string[];
  readonly preset: AuthservPreset | null;
}

/** What the receiver made of the mail's authentication; a method's field is null where it said nothing. */
export interface ReceiverVerdict {
  /** The authserv-id as it was written, or the provider's name where it writes none. */
  readonly by: string;
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  readonly arc: string | null;
  /** Every result of the believed fields, in order. */
  readonly results: readonly MethodResult[];
}

/** Fields that carry results without being believed, and why they are not: `by` is foreign text. */
export interface Disbelieved {
  readonly by: string;
  readonly reason: 'unknown-id' | 'below-entry';
}

export interface Reading {
  readonly verdict: ReceiverVerdict | null;
  readonly disbelieved: readonly Disbelieved[];
}

/** A longer field is no receiver's, characters. */
const LONGEST = 8 * 1024;
const MOST_FIELDS = 20;

/**
 * The receiver's own Authentication-Results (RFC 8601). A field counts only with an authserv-id that is configured or known for the
 * provider, and only where the receiver's hosts alone can have written it: above the hop that took the mail in (section 5 and 7.1).
 */
export function readVerdict(fields: readonly Field[], entry: Entry, believed: Believed, fromDomain: string): Reading {
  const found: { by: string; parsed: AuthenticationResults }[] = [];
  const disbelieved: Disbelieved[] = [];
  let seen = 0;
  for (const [index, field] of fields.entries()) {
    if (field.key !== 'authentication-results' || field.value.length > LONGEST || ++seen > MOST_FIELDS) continue;
    const parsed = parseAuthenticationResults(field.value);
    const by = nameOf(parsed, believed);
    if (by === null) disbelieved.push({ by: parsed.authservId ?? '', reason: 'unknown-id' });
    else if (index < entry.trustedBelow || isRightBelow(fields, index, entry, believed)) found.push({ by, parsed });
    else disbelieved.push({ by, reason: 'below-entry' });
  }
  const [first] = found;
  if (first === undefined) return { verdict: null, disbelieved };
  const results = found.flatMap(({ parsed }) => parsed.results);
  const verdict = {
    by: first.by,
    spf: single(results, 'spf', isHelo),
    dkim: anyOf(results, fromDomain),
    dmarc: single(results, 'dmarc'),
    arc: single(results, 'arc'),
    results,
  };
  return { verdict, disbelieved };
}

/** Who wrote a field, if it is somebody to believe; null otherwise. */
function nameOf({ authservId }: AuthenticationResults, { authservIds, preset }: Believed): string | null {
  if (authservId === null) return preset?.anonymous === true && authservIds.length === 0 ? preset.provider : null;
  const ids = authservIds.length > 0 ? authservIds : (preset?.ids ?? []);
  return matchesAny(authservId, ids) ? authservId : null;
}

/**
 * Gmail writes below its own Received field. There the first field counts that nothing but Received-SPF stands before, and only that one:
 * what follows may already be the sender's.
 */
function isRightBelow(fields: readonly Field[], index: number, entry: Entry, { preset }: Believed): boolean {
  if (preset?.below !== true || entry.hop === null) return false;
  return fields.slice(entry.hop.index + 1, index).every((field) => field.key === 'received-spf') && index > entry.hop.index;
}

/** Two different results of a method that has only one are a contradiction; the better one is never taken. */
function single(results: readonly MethodResult[], method: string, aside: (result: MethodResult) => boolean = () => false): string | null {
  const own = results.filter((result) => result.method === method && result.result !== null);
  const counted = own.some((result) => !aside(result)) ? own.filter((result) => !aside(result)) : own;
  const words = new Set(counted.map(({ result }) => result));
  return words.size > 1 ? 'conflict' : ([...words][0] ?? null);
}

/** SPF is checked of the HELO name too (RFC 7208 section 2.3); that is another question, not a second answer. */
function isHelo(result: MethodResult): boolean {
  return (
    propertyOf(result, 'smtp.helo') !== null && propertyOf(result, 'smtp.mailfrom') === null && propertyOf(result, 'smtp.mail') === null
  );
}

/** A mail may have several signatures: those in the author's name count first, and one good one is enough (RFC 6376 section 6.1). */
function anyOf(results: readonly MethodResult[], fromDomain: string): string | null {
  const own = results.filter((result) => result.method === 'dkim' && result.result !== null);
  const aligned = own.filter((result) => sharesDomain(signerOf(result), fromDomain));
  const counted = aligned.length > 0 ? aligned : own;
  const contradicted = counted.some((a) => counted.some((b) => a.result !== b.result && sameSignature(a, b)));
  if (contradicted) return 'conflict';
  return counted.some(({ result }) => result === 'pass') ? 'pass' : (counted[0]?.result ?? null);
}

function signerOf(result: MethodResult): string {
  const signer = propertyOf(result, 'header.d') ?? propertyOf(result, 'header.i') ?? '';
  return signer.slice(signer.lastIndexOf('@') + 1).toLowerCase();
}

function sharesDomain(signer: string, from: string): boolean {
  return signer !== '' && (signer === from || from.endsWith(`.${signer}`) || signer.endsWith(`.${from}`));
}

/** The same signature told twice: by its first characters (RFC 6008), or, where none are told, without any difference to go by. */
function sameSignature(a: MethodResult, b: MethodResult): boolean {
  const names = ['header.b', 'header.s', 'header.d', 'header.i', 'header.a'] as const;
  return names.every((name) => propertyOf(a, name) === propertyOf(b, name)) && (propertyOf(a, 'header.b') !== null || signerOf(a) !== '');
}
