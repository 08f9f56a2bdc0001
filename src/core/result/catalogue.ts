import type { State } from './state.ts';
import { ARRIVAL_CODES } from './codes/arrival-codes.ts';
import { BLOCKLIST_CODES } from './codes/blocklist-codes.ts';
import { EXPECTED_MAIL_CODES } from './codes/expected-mail-codes.ts';
import { DOMAIN_CHECKS, HOST_CODES } from './codes/host-codes.ts';
import { LOOP_CODES } from './codes/loop-codes.ts';
import { RECORD_CODES } from './codes/record-codes.ts';
import { REFUSAL_CODES } from './codes/refusal-codes.ts';
import { TRANSPORT_CODES } from './codes/transport-codes.ts';

/** The checks that make findings, in the order of documents; `only` and `checks` group by them. */
export const CHECKS = ['loop', 'expect-mail', ...DOMAIN_CHECKS, 'blocklist', 'certificate', 'schedule', 'configuration'] as const;
export type Check = (typeof CHECKS)[number];

/**
 * The way in which a finding can explain that mail is refused, lost or taken for spam; core/judge/causes.ts weighs them. `refusal` and
 * `notification`: a server's own words. `authentication`: the probe itself failed. `record`: the DNS records may make it fail.
 */
export type Family =
  'refusal' | 'notification' | 'authentication' | 'reputation' | 'filter' | 'names' | 'record' | 'way' | 'transport' | 'change' | 'other';

/** The reasons that a refusing server may give. */
export type RefusalCode = keyof typeof REFUSAL_CODES;

/**
 * The fixed facts of a code: its findings differ only in target, message and evidence. docs/failures.md explains it under the same heading.
 */
export interface CodeRow {
  /** Null: the check that broke. A new check of a domain is a name in `DOMAIN_CHECKS` (codes/host-codes.ts). */
  readonly check: Check | null;
  readonly family: Family;
  /** The reasons for a refusal that it confirms: beside such a reason it comes first among the causes. */
  readonly explains: readonly RefusalCode[];
  /** Its possible states, mildest first. */
  readonly states: readonly State[];
  /** Its findings say that a domain does without an optional thing. The summary does not tick that off. */
  readonly isUnused?: true;
}

/** Every finding code. A new one is a row in `codes/` and a section in docs/failures.md; an old one never changes its meaning. */
export const CATALOGUE = {
  ...LOOP_CODES,
  ...EXPECTED_MAIL_CODES,
  ...REFUSAL_CODES,
  ...ARRIVAL_CODES,
  ...RECORD_CODES,
  ...HOST_CODES,
  ...TRANSPORT_CODES,
  ...BLOCKLIST_CODES,
} as const satisfies Readonly<Record<string, CodeRow>>;

export type FindingCode = keyof typeof CATALOGUE;

/** Every code, in the order of the catalogue. */
export const CODES = Object.keys(CATALOGUE) as readonly FindingCode[];

/** The states that findings of a code may have. */
export type StateOf<C extends FindingCode> = (typeof CATALOGUE)[C]['states'][number];

/** The codes whose findings may have a state. */
export type CodeWith<S extends State> = { [C in FindingCode]: S extends StateOf<C> ? C : never }[FindingCode];

/** Whether findings of a code are about an arrived probe, not about DNS records. */
export function isOfArrival(code: FindingCode): boolean {
  return Object.hasOwn(ARRIVAL_CODES, code);
}

/** The row of a code. */
export function rowOf(code: FindingCode): CodeRow {
  return CATALOGUE[code];
}
