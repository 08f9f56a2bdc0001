import { rowOf } from '../../result/catalogue.ts';
import type { Finding } from '../../result/finding.ts';
import type { LoopReport } from '../../result/report.ts';
import type { Component, Role } from './components.ts';
import type { FaultKind } from './signs.ts';

type Weights = Readonly<Partial<Record<Role, number>>>;

const FAILS: Weights = { submission: 8, runner: 3, outgoing: 6, inbound: 6, queue: 5, standing: 5, way: 4, filter: 4, store: 4 };

/** How often a part fails, as far as nothing else is known of it. Only the order matters. */
const USUAL: Readonly<Record<FaultKind, Weights>> = {
  fails: FAILS,
  loss: FAILS,
  junk: { standing: 6, outgoing: 5, filter: 4 },
  slow: { queue: 6, filter: 5, inbound: 4, way: 4, outgoing: 4, store: 3 },
};

/** A provider's own parts seldom fail for everybody. */
const FOREIGN = -2.5;

/** A server's own text, or the code of its notification. It counts more than the usual rate and more than any record. */
const SAID = 12;
/** The findings about a part in the same run. */
const FOUND = 6;
/** Found, but only as a warning. */
const NOTED = 2;

/** The roles that the reasons of refusing servers point to. */
const REASONS: Readonly<Record<string, readonly Role[]>> = {
  'refused-for-dmarc': ['standing', 'outgoing'],
  'refused-for-authentication': ['standing', 'outgoing'],
  'refused-for-spf': ['standing', 'outgoing'],
  'refused-for-dkim': ['standing', 'outgoing'],
  'refused-for-reverse-dns': ['outgoing', 'standing'],
  'refused-for-relaying': ['way', 'inbound'],
  'refused-for-reputation': ['standing', 'outgoing'],
  'refused-for-client': ['outgoing', 'standing'],
  'refused-for-ehlo': ['outgoing', 'submission'],
  'refused-for-tls': ['way', 'inbound'],
  'refused-for-receiver-tls': ['inbound', 'way'],
  'refused-for-sender': ['standing'],
  'refused-for-quota': ['store'],
  'refused-for-recipient': ['store', 'way'],
  'refused-for-size': ['filter', 'way'],
  'refused-for-greylisting': ['standing'],
  'refused-for-rate': ['standing', 'outgoing'],
  'refused-for-system': ['store', 'inbound'],
  'refused-for-loop': ['way', 'inbound'],
  'refused-for-content': ['filter', 'standing'],
  'refused-for-policy': ['filter', 'standing'],
};

/** The roles that the subject and detail of a status code point to (RFC 3463 section 3), the longest match first. */
const STATUS: readonly (readonly [RegExp, readonly Role[]])[] = [
  [/^\d\.1\.[78]$/, ['standing']],
  [/^\d\.1\./, ['store', 'way']],
  [/^\d\.2\./, ['store']],
  [/^\d\.3\./, ['store', 'inbound']],
  [/^\d\.4\./, ['inbound', 'way', 'outgoing']],
  [/^\d\.7\./, ['standing', 'outgoing']],
];

/** How often a part has such a fault while nothing else is known of it; higher is likelier. */
export function usualRate({ role, isForeign }: Component, fault: FaultKind): number {
  return (USUAL[fault][aloneAs(role)] ?? 0) + (isForeign ? FOREIGN : 0);
}

/**
 * How much this run speaks for a fault of the part in these loops, to be added to its usual rate; 0: not at all.
 *
 * @param findings critical ones and warnings
 */
export function evidence(part: Component, accusers: readonly LoopReport[], findings: readonly Finding[]): number {
  const role = aloneAs(part.role);
  return (
    Math.max(0, ...accusers.map((loop) => said(role, loop))) + Math.max(0, ...findings.map((finding) => found(role, finding, accusers)))
  );
}

/** A part that several mailboxes share fails as often as a part of one mailbox. */
function aloneAs(role: Role): Role {
  switch (role) {
    case 'host-inbound':
      return 'inbound';
    case 'host-standing':
      return 'standing';
    case 'host-filter':
      return 'filter';
    case 'host-store':
      return 'store';
    case 'submission':
    case 'queue':
    case 'outgoing':
    case 'way':
    case 'inbound':
    case 'standing':
    case 'filter':
    case 'store':
    case 'access':
    case 'runner':
      return role;
  }
}

/** The more exact the code of a notification is, the more it says. Its first role is the one that it speaks of. */
function said(role: Role, { bounce }: LoopReport): number {
  const roles = STATUS.find(([pattern]) => pattern.test(bounce?.status ?? ''))?.[1] ?? [];
  return pointed(roles, role, SAID);
}

function found(role: Role, { check, code, state, target }: Finding, accusers: readonly LoopReport[]): number {
  const weight = state === 'critical' ? FOUND : NOTED;
  const { family } = rowOf(code);
  if (family === 'refusal') return accusers.some(({ name }) => name === target) ? pointed(REASONS[code] ?? [], role, SAID) : 0;
  if (check === 'mx') return accusers.some(({ receiver }) => receiver === target) ? pointed(['inbound'], role, weight) : 0;
  if (check === 'certificate') return accusers.some(({ server }) => server === target) ? pointed(['submission'], role, weight) : 0;
  // Findings about the sending domain and address concern mail to others only.
  if (!accusers.some(({ kind }) => kind === 'external')) return 0;
  if (family === 'reputation') return pointed(['standing', 'outgoing'], role, weight);
  if (family === 'authentication' || family === 'record' || family === 'names') return pointed(['standing', 'outgoing'], role, weight);
  return family === 'filter' ? pointed(['standing', 'filter'], role, weight) : 0;
}

function pointed(roles: readonly Role[], role: Role, weight: number): number {
  const at = roles.indexOf(role);
  return at === -1 ? 0 : weight - at;
}
