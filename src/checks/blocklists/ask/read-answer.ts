import type { Answer } from '../../../core/ports/dns.ts';
import { fits } from '../catalogue/code-pattern.ts';
import type { Weight, Zone, ZoneKind } from '../catalogue/zone.ts';

/** Why a zone says nothing about any target. */
export type Fault = 'filtered' | 'refused' | 'error' | 'parked' | 'rewritten' | 'gone' | 'lists-the-world' | 'undocumented' | 'unanswered';

export interface Verdictless {
  readonly kind: 'unknown';
  readonly fault: Fault;
  readonly reason: string;
}

/** The meaning of a zone's answer about one name. */
export type ListReading =
  | { readonly kind: 'clean' }
  /** `codes` is empty if the resolver hides them. */
  | { readonly kind: 'listed'; readonly codes: readonly string[]; readonly meaning: string; readonly weight: Weight }
  | Verdictless;

// Error answers that Spamhaus introduced and others adopted; no list uses them for listings.
const ERRORS: Readonly<Record<string, readonly [Fault, string]>> = {
  '127.255.255.250': ['error', 'the key is disabled'],
  '127.255.255.251': ['error', 'the key belongs to another account'],
  '127.255.255.252': ['error', 'the name of the zone is misspelt'],
  '127.255.255.254': ['refused', 'it refuses this resolver, being public or not attributable to anybody'],
  '127.255.255.255': ['refused', 'it refuses this resolver for asking too much'],
};

const HEAVIEST: readonly Weight[] = ['complaint', 'policy', 'note', 'praise'];

/**
 * Judges an answer by the zone's own codes. Other answers are no listing: error codes, 127.0.0.1, addresses outside 127/8 (a parked zone,
 * or a resolver that rewrites NXDOMAIN), and undocumented codes.
 */
export function readAnswer(zone: Zone, answer: Answer<string>): ListReading {
  switch (answer.kind) {
    case 'absent':
      return { kind: 'clean' };
    case 'unknown':
      return { kind: 'unknown', fault: 'unanswered', reason: answer.reason };
    case 'found': {
      const codes = answer.records.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      const wrong = codes.map((address) => errorOf(zone, address)).find((fault) => fault !== null);
      if (wrong !== undefined) return wrong;
      const meanings = codes.map((address) => meaningsOf(zone, address));
      const strange = codes.find((_, index) => meanings[index]?.length === 0);
      if (strange !== undefined || codes.length === 0) {
        return unknown('undocumented', `it answers ${strange ?? 'nothing'}, a code that its operator does not document`);
      }
      const all = meanings.flat();
      return {
        kind: 'listed',
        codes,
        meaning: [...new Set(all.map(({ meaning }) => meaning))].join('; '),
        weight: HEAVIEST.find((weight) => all.some((one) => one.weight === weight)) ?? 'complaint',
      };
    }
  }
}

function errorOf(zone: Zone, address: string): Verdictless | null {
  const own = zone.errors.find(({ answers }) => fits(answers, address));
  if (own !== undefined) return unknown('refused', `${own.meaning} (${address})`);
  const general = ERRORS[address];
  if (general !== undefined) return unknown(general[0], `${general[1]} (${address})`);
  if (address.startsWith('127.255.255.')) return unknown('error', `it answers with an error (${address})`);
  if (!address.startsWith('127.'))
    return unknown('parked', `it answers ${address}, which no blocklist does: the zone is parked, or the resolver rewrites answers`);
  if (address === '127.0.0.1' && !zone.codes?.some(({ answers }) => fits(answers, address)))
    return unknown('error', 'it answers 127.0.0.1, which stands for no listing');
  return null;
}

/** The meanings of an answer by the zone's own rules; empty: undocumented. */
function meaningsOf(zone: Zone, address: string): readonly { readonly meaning: string; readonly weight: Weight }[] {
  if (zone.bits !== null) {
    const octet = Number(address.split('.')[3]);
    return address.startsWith('127.0.0.') ? zone.bits.filter(({ bit }) => (octet & bit) !== 0) : [];
  }
  return zone.codes === null
    ? [{ meaning: `code ${address}`, weight: 'complaint' }]
    : zone.codes.filter(({ answers }) => fits(answers, address)).slice(0, 1);
}

/**
 * Why a zone is not trusted, by its two test entries (RFC 5782 section 5): one must be listed, the other must not. Null: it is trusted. A
 * zone that expired, vanished, refuses us or lists the world fails here, before anyone is accused.
 */
export function controlProblem(zone: Zone, kind: ZoneKind, listed: Answer<string>, notListed: Answer<string>): Verdictless | null {
  const positive = readAnswer(zone, listed);
  const negative = readAnswer(zone, notListed);
  // The code of the test entry does not matter: some lists give it one of its own.
  if (positive.kind === 'unknown' && positive.fault !== 'undocumented') return positive;
  if (positive.kind === 'clean') return missingEntry(zone, kind, negative);
  if (negative.kind === 'unknown') {
    return negative.fault === 'parked'
      ? unknown('rewritten', `for a name that does not exist the resolver answers ${foundIn(notListed)}: it rewrites NXDOMAIN`)
      : negative;
  }
  if (negative.kind === 'clean' || negative.weight === 'praise') return null;
  return unknown('lists-the-world', 'it lists what no list may list, so it lists the world');
}

/**
 * Whether the resolver removes addresses in 127.0.0.0/8 from answers (rebind protection). The test entry then exists without an address but
 * with its text, and an unlisted name does not exist at all.
 */
export function isFiltered(listed: Answer<string>, notListed: Answer<string>, text: Answer<string>): boolean {
  const isGone = notListed.kind === 'absent' && notListed.why === 'NXDOMAIN';
  return isGone && listed.kind === 'absent' && listed.why === 'NODATA' && text.kind === 'found' && text.records.length > 0;
}

/** The rest of an answer with hidden addresses: the list's own text shows that a name is listed, but not the reason. */
export function readFiltered(text: Answer<string>): ListReading {
  if (text.kind === 'unknown') return { kind: 'unknown', fault: 'unanswered', reason: text.reason };
  if (text.kind === 'absent') return unknown('filtered', 'the resolver keeps answers in 127.0.0.0/8 back, and the list gives no text');
  return {
    kind: 'listed',
    codes: [],
    meaning: 'listed, and for what is not seen, since the resolver keeps answers in 127.0.0.0/8 back (rebind protection)',
    weight: 'policy',
  };
}

/** Why a listing is not trusted, by the answer about a name without mail; null: it is. A failed look changes nothing. */
export function worldProblem(zone: Zone, nobody: Answer<string>): Verdictless | null {
  const reading = readAnswer(zone, nobody);
  const named =
    reading.kind === 'listed' || (reading.kind === 'unknown' && (reading.fault === 'parked' || reading.fault === 'undocumented'));
  return named ? unknown('lists-the-world', `it lists what nobody can send from (${foundIn(nobody)}), so it lists the world`) : null;
}

function missingEntry(zone: Zone, kind: ZoneKind, negative: ListReading): Verdictless {
  if (negative.kind === 'listed')
    return unknown('lists-the-world', 'it lists what no list may list, and not its own test entry: it cannot be believed');
  const entry = kind === 'ip6' ? 'its test entry for IPv6' : 'its test entry';
  return unknown(
    'gone',
    `${entry}, which every working list has, is missing: the zone is gone, or does not answer this resolver${whatElse(zone)}`,
  );
}

function whatElse({ key, needs, page }: Zone): string {
  if (key !== null) return ', or the key is not valid';
  if (needs !== null) return `, or does not know us (it needs ${needs})`;
  return page === null ? ', or its name is wrong (it is in no catalogue)' : '';
}

function foundIn(answer: Answer<string>): string {
  return answer.kind === 'found' ? answer.records.join(', ') : answer.kind;
}

function unknown(fault: Fault, reason: string): Verdictless {
  return { kind: 'unknown', fault, reason };
}
