import { RESULT_WORDS } from '../../../core/request/expected-arrival.ts';
import type { AuthenticationResults, MethodResult } from '../../../core/mail/header/authentication-results.ts';
import { parseAuthenticationResults, propertyOf } from '../../../core/mail/header/authentication-results.ts';
import type { AuthservPreset } from './authserv-presets.ts';
import { matchesAny } from './authserv-presets.ts';
import type { EntryHop } from './entry-hop.ts';
import type { Field } from '../../../core/mail/header/header-fields.ts';

/** The trusted authors of results. */
export interface Believed {
  /** From the configuration; `*.example.net` means every name below. Empty: the preset's. */
  readonly authservIds: readonly string[];
  readonly preset: AuthservPreset | null;
}

/** The receiver's results of the mail's authentication; a method without a result is null. */
export interface ReceiverVerdict {
  /** The authserv-id as it was written, or the provider's name if it writes none. */
  readonly by: string;
  readonly spf: string | null;
  readonly dkim: string | null;
  readonly dmarc: string | null;
  readonly arc: string | null;
  /** Every result of the trusted fields, in order. */
  readonly results: readonly MethodResult[];
}

/** Fields with untrusted results, and the reason: `by` is foreign text. */
export interface Disbelieved {
  readonly by: string;
  readonly reason: 'unknown-id' | 'below-entry';
}

export interface VerdictReading {
  /** The results that only the receiver's own hosts can have written. */
  readonly verdict: ReceiverVerdict | null;
  /** The results right below the entry hop: see claimed-verdict.ts. Null: none of a trusted name. */
  readonly claim: ReceiverVerdict | null;
  readonly disbelieved: readonly Disbelieved[];
}

/** No receiver writes a longer field, characters. */
const LONGEST = 8 * 1024;
const MOST_FIELDS = 20;

/** The results of one field, and its place. */
interface Said {
  readonly by: string;
  readonly results: readonly MethodResult[];
  readonly place: 'above' | 'right-below' | 'below';
}

/**
 * The receiver's own Authentication-Results (RFC 8601). A field counts only with an authserv-id from the configuration or the provider's
 * preset. It must also stand where only the receiver's hosts write: above the entry hop (section 5 and 7.1). Without one, the
 * ARC-Authentication-Results that the receiver sealed count by the same rules (RFC 8617 section 4.1.1).
 */
export function readVerdict(fields: readonly Field[], entry: EntryHop, believed: Believed, fromDomain: string): VerdictReading {
  const [plain, sealed] = (['authentication-results', 'arc-authentication-results'] as const).map((key) =>
    read(fields, key, entry, believed),
  );
  const at = (place: Said['place']) => {
    const own = plain?.said.filter((said) => said.place === place) ?? [];
    return verdictOf(own.length > 0 ? own : (sealed?.said.filter((said) => said.place === place) ?? []), fromDomain);
  };
  return { verdict: at('above'), claim: at('right-below'), disbelieved: [...(plain?.disbelieved ?? []), ...(sealed?.disbelieved ?? [])] };
}

function read(fields: readonly Field[], key: string, entry: EntryHop, believed: Believed): { said: Said[]; disbelieved: Disbelieved[] } {
  const said: Said[] = [];
  const disbelieved: Disbelieved[] = [];
  let seen = 0;
  for (const [index, field] of fields.entries()) {
    if (field.key !== key || field.value.length > LONGEST || ++seen > MOST_FIELDS) continue;
    const parsed = parsedField(field);
    if (parsed === null) continue;
    const by = nameOf(parsed, believed);
    const place = placeOf(fields, index, entry, believed);
    if (by === null) disbelieved.push({ by: parsed.authservId ?? '', reason: 'unknown-id' });
    else if (place !== 'above') disbelieved.push({ by, reason: 'below-entry' });
    if (by !== null) said.push({ by, results: parsed.results, place });
  }
  return { said, disbelieved };
}

/** Null: no well-formed set of a chain, which begins with its instance, 1 to 50 (RFC 8617 section 4.2.1). */
function parsedField({ key, value }: Field): AuthenticationResults | null {
  if (key === 'authentication-results') return parseAuthenticationResults(value);
  const instance = /^\s*i\s*=\s*(?:[1-9]|[1-4]\d|50)\s*;/.exec(value);
  return instance === null ? null : parseAuthenticationResults(value.slice(instance[0].length));
}

function placeOf(fields: readonly Field[], index: number, entry: EntryHop, believed: Believed): Said['place'] {
  if (index < entry.trustedBelow || isRightBelow(fields, index, entry, believed)) return 'above';
  if (entry.hop === null) return 'below';
  return fields.slice(entry.hop.index + 1, index).some((field) => field.key === 'received') ? 'below' : 'right-below';
}

function verdictOf(said: readonly Said[], fromDomain: string): ReceiverVerdict | null {
  const [first] = said;
  if (first === undefined) return null;
  const results = said.flatMap((each) => each.results);
  return {
    by: first.by,
    spf: single(results, 'spf', isHelo),
    dkim: anyOf(results, fromDomain),
    dmarc: single(results, 'dmarc'),
    arc: single(results, 'arc'),
    results,
  };
}

/** The trusted author of a field; null for others. */
function nameOf({ authservId }: AuthenticationResults, { authservIds, preset }: Believed): string | null {
  if (authservId === null) return preset?.anonymous === true && authservIds.length === 0 ? preset.provider : null;
  const ids = authservIds.length > 0 ? authservIds : (preset?.ids ?? []);
  return matchesAny(authservId, ids) ? authservId : null;
}

/**
 * Gmail writes below its own Received field. There only the first field counts, with at most Received-SPF before it: later fields may
 * already be the sender's.
 */
function isRightBelow(fields: readonly Field[], index: number, entry: EntryHop, { preset }: Believed): boolean {
  if (preset?.below !== true || entry.hop === null) return false;
  return fields.slice(entry.hop.index + 1, index).every((field) => field.key === 'received-spf') && index > entry.hop.index;
}

/** Two different results of a method that has only one are a contradiction; the better one is never taken. */
function single(results: readonly MethodResult[], method: string, aside: (result: MethodResult) => boolean = () => false): string | null {
  const own = resultsOf(results, method);
  const counted = own.some((result) => !aside(result)) ? own.filter((result) => !aside(result)) : own;
  const words = new Set(counted.map(({ result }) => result));
  return words.size > 1 ? 'conflict' : ([...words][0] ?? null);
}

/** SPF also checks the HELO name (RFC 7208 section 2.3); that is another question, not a second answer. */
function isHelo(result: MethodResult): boolean {
  return (
    propertyOf(result, 'smtp.helo') !== null && propertyOf(result, 'smtp.mailfrom') === null && propertyOf(result, 'smtp.mail') === null
  );
}

/** A mail may have several signatures: those in the author's name count first, and one good one is enough (RFC 6376 section 6.1). */
function anyOf(results: readonly MethodResult[], fromDomain: string): string | null {
  const own = resultsOf(results, 'dkim');
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

/**
 * Two results on one signature, recognised by its first characters (RFC 6008). Without these, two results of one domain belong to two
 * signatures.
 */
function sameSignature(a: MethodResult, b: MethodResult): boolean {
  const names = ['header.b', 'header.s', 'header.d', 'header.i', 'header.a'] as const;
  return propertyOf(a, 'header.b') !== null && names.every((name) => propertyOf(a, name) === propertyOf(b, name));
}

/** The results of each method; other words count as none. ARC: RFC 8617 section 4.1.1. */
const WORDS: Readonly<Record<string, readonly string[]>> = { ...RESULT_WORDS, arc: ['none', 'pass', 'fail'] };

function resultsOf(results: readonly MethodResult[], method: string): readonly MethodResult[] {
  return results.filter((each) => each.method === method && each.result !== null && WORDS[method]?.includes(each.result) === true);
}
