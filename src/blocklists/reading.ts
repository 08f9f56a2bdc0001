import type { Answer } from '../dns/answer.ts';
import type { Zone } from './zone.ts';

/** What a zone's answer about one address says. */
export type Reading =
  | { readonly kind: 'clean' }
  /** `policy`: every code is a policy about the network, not a complaint. */
  | { readonly kind: 'listed'; readonly codes: readonly string[]; readonly meaning: string; readonly policy: boolean }
  | { readonly kind: 'unknown'; readonly reason: string };

// Error answers that Spamhaus began and others took over; no list uses them for listings.
const ERRORS: Readonly<Record<string, string>> = {
  '127.255.255.250': 'the key is disabled',
  '127.255.255.251': 'the key belongs to another account',
  '127.255.255.252': 'the name of the zone is misspelt',
  '127.255.255.254': 'it refuses this resolver, being public or not attributable to anybody',
  '127.255.255.255': 'it refuses this resolver for asking too much',
};

/**
 * Judges an answer by the zone's own codes. Anything that is not surely a listing is none: error codes, 127.0.0.1, addresses outside
 * 127/8 (a parked zone, or a resolver that rewrites NXDOMAIN), and codes that the operator does not document.
 */
export function readAnswer(zone: Zone, answer: Answer<string>): Reading {
  switch (answer.kind) {
    case 'absent':
      return { kind: 'clean' };
    case 'unknown':
      return answer;
    case 'found': {
      const reason = answer.records.map((address) => whyNoListing(zone, address)).find((text) => text !== null);
      if (reason !== undefined) return { kind: 'unknown', reason };
      const codes = answer.records.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      const meanings = new Set(codes.map((code) => zone.codes?.[code] ?? `code ${code}`));
      return { kind: 'listed', codes, meaning: [...meanings].join('; '), policy: codes.every((code) => zone.policyCodes.includes(code)) };
    }
  }
}

function whyNoListing(zone: Zone, address: string): string | null {
  const error = zone.errors[address] ?? ERRORS[address];
  if (error !== undefined) return `${error} (${address})`;
  if (address.startsWith('127.255.255.')) return `it answers with an error (${address})`;
  if (!address.startsWith('127.'))
    return `it answers ${address}, which is no blocklist's answer: the zone is parked, or the resolver rewrites answers`;
  if (address === '127.0.0.1') return 'it answers 127.0.0.1, which stands for no listing';
  if (zone.codes !== null && zone.codes[address] === undefined) return `it answers ${address}, a code that its operator does not document`;
  return null;
}

/**
 * Why a zone cannot be believed, by its two test entries (RFC 5782 section 5): the one that must be listed and the one that must not.
 * Null: it can. A zone that lapsed, went away, refuses us or lists the world fails here, before anyone is accused.
 */
export function controlProblem(zone: Zone, listed: Answer<string>, notListed: Answer<string>): string | null {
  const positive = readAnswer(zone, listed);
  if (positive.kind === 'unknown') return positive.reason;
  const negative = readAnswer(zone, notListed);
  if (positive.kind === 'clean') {
    const key = zone.keyed ? ', or the key is not valid' : '';
    return `its test entry, which every working list has, is missing: the zone is gone, or does not answer this resolver${key}`;
  }
  if (negative.kind === 'unknown') return negative.reason;
  return negative.kind === 'listed' ? 'it lists the address that no list may list, so it lists the world' : null;
}
