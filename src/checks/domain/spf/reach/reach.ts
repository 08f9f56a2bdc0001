// The addresses that pass an SPF record, and whether they are too many.
// Called by checks.

import { addressBits } from './network.ts';
import type { Intervals } from './intervals.ts';
import { joined, NOTHING, sizeOf, without } from './intervals.ts';
import type { SpfNode, SpfTerm } from '../record/tree.ts';

/** The addresses that pass, by family. */
export interface SpfReach {
  readonly v4: Intervals;
  readonly v6: Intervals;
  /** The terms that let them pass, the widest first. */
  readonly by: readonly Share[];
  /** Those that a term of the record itself leaves neutral (`?`), without `all`. */
  readonly neutral: Ranges;
}

export interface Share {
  /** The terms that lead to it, its own last, unchanged. */
  readonly path: readonly string[];
  /** Addresses of IPv4, and of IPv6. */
  readonly v4: bigint;
  readonly v6: bigint;
  /** The domain of its record. */
  readonly domain: string;
}

type Ranges = Pick<SpfReach, 'v4' | 'v6'>;

const NONE: Ranges = { v4: NOTHING, v6: NOTHING };
const EVERYTHING = rangesOf('0.0.0.0/0', '::/0');

/**
 * Every address that a record lets pass, including all records below. The first matching term decides (RFC 7208 section 4.6.2); of an
 * included record only its passing addresses match (section 5.2). Terms that depend on the mail do not count.
 */
export function reachOf(node: SpfNode, above: readonly string[] = []): SpfReach {
  let [decided, passing, neutral] = [NONE, NONE, NONE];
  const shares: Share[] = [];
  for (const term of byTurn(node.terms)) {
    const path = [...above, term.text];
    const matched = term.child === null ? { ...rangesOfTerm(term), by: [], neutral: NONE } : reachOf(term.child, path);
    const fresh = newIn(matched, decided);
    neutral = united(neutral, silentPart(term, fresh, newIn(matched.neutral, decided)));
    decided = united(decided, fresh);
    if (term.term.kind === 'mechanism' && term.term.qualifier !== '+') continue;
    const own = { path, v4: sizeOf(fresh.v4), v6: sizeOf(fresh.v6), domain: node.domain };
    shares.push(...(term.child === null ? [own] : matched.by));
    passing = united(passing, fresh);
  }
  return { ...passing, by: shares.filter(({ v4, v6 }) => v4 > 0n || v6 > 0n).toSorted(widestFirst), neutral };
}

function united(one: Ranges, other: Ranges): Ranges {
  return { v4: joined(one.v4, other.v4), v6: joined(one.v6, other.v6) };
}

function newIn(ranges: Ranges, known: Ranges): Ranges {
  return { v4: without(ranges.v4, known.v4), v6: without(ranges.v6, known.v6) };
}

/**
 * The addresses that a term leaves neutral. The target of a redirect speaks for this record; the neutral addresses of an included record do
 * not match.
 */
function silentPart({ term }: SpfTerm, fresh: Ranges, byChild: Ranges): Ranges {
  if (term.kind === 'modifier') return byChild;
  return term.qualifier === '?' && term.name !== 'all' ? fresh : NONE;
}

/** A redirect comes last, at any place in the record (section 6.1). */
function byTurn(terms: readonly SpfTerm[]): readonly SpfTerm[] {
  const isModifier = ({ term }: SpfTerm) => Number(term.kind === 'modifier');
  return terms.toSorted((a, b) => isModifier(a) - isModifier(b));
}

function rangesOfTerm({ term, addresses, isAlways }: SpfTerm): Ranges {
  if (term.kind === 'modifier') return NONE;
  switch (term.name) {
    case 'all':
      return EVERYTHING;
    case 'exists':
      return isAlways ? EVERYTHING : NONE;
    case 'ip4':
    case 'ip6':
    case 'a':
    case 'mx': {
      const networks = term.name === 'ip4' || term.name === 'ip6' ? [term.value ?? ''] : addresses;
      return rangesOf(...networks.map((address) => `${address}/${(address.includes(':') ? term.cidr6 : term.cidr4) ?? ''}`));
    }
    case 'include':
    case 'ptr':
      return NONE;
  }
}

/** The addresses of networks, each as `address/length`; without a length the address alone. */
export function rangesOf(...networks: readonly string[]): Ranges {
  const ranges = networks.map((network) => {
    const [address = '', length = ''] = network.split('/');
    const { bits, value } = addressBits(address);
    const size = 2n ** BigInt(bits - (length === '' ? bits : Number(length)));
    const first = (value / size) * size;
    return { bits, range: [first, first + size - 1n] as const };
  });
  const of = (family: 32 | 128) =>
    joined(
      NOTHING,
      ranges.flatMap(({ bits, range }) => (bits === family ? [range] : [])),
    );
  return { v4: of(32), v6: of(128) };
}

function widestFirst(a: Share, b: Share): number {
  // One address of IPv4 counts as much as 2^96 addresses of IPv6.
  const weight = ({ v4, v6 }: Share) => (v4 << 96n) + v6;
  return weight(a) < weight(b) ? 1 : weight(a) > weight(b) ? -1 : 0;
}
