import type { Scope } from '../../core/request/plan.ts';
import type { Check, FindingCode } from '../../core/result/catalogue.ts';
import { isOfArrival } from '../../core/result/catalogue.ts';
import { DOMAIN_CHECKS } from '../../core/result/codes/host-codes.ts';
import type { Finding } from '../../core/result/finding.ts';
import { compareFindings } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { worst } from '../../core/result/state.ts';

/** A subject that every run watches under one name; `other` is for facts outside the configuration's names. */
export interface Subject {
  readonly check: Check | 'other';
  /** Null: of the run as a whole. */
  readonly target: string | null;
}

/** A subject and a run's results for it. */
export interface RosterEntry extends Subject {
  readonly state: State;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** It was not looked at, or perhaps not: the run did not get there. */
  readonly isUnseen: boolean;
}

/** Every subject of a configuration, in a fixed order that does not depend on the run. */
export function rosterOf(scope: Scope): readonly Subject[] {
  return [
    ...scope.loops.map(({ name }): Subject => ({ check: 'loop', target: name })),
    ...scope.expectedMail.map((target): Subject => ({ check: 'expect-mail', target })),
    ...scope.domains.flatMap((target) => DOMAIN_CHECKS.map((check): Subject => ({ check, target }))),
    ...scope.listed.map((target): Subject => ({ check: 'blocklist', target })),
    ...scope.servers.map((target): Subject => ({ check: 'certificate', target })),
    { check: 'other', target: null },
  ];
}

/**
 * The subjects with their results in `report`: every finding belongs to exactly one. A subject without a finding (its check had nothing to
 * look at) is ok only if it was surely looked at.
 */
export function rosterEntries(report: Report, scope: Scope): readonly RosterEntry[] {
  const roster = rosterOf(scope);
  const found = new Map<string, Finding[]>(roster.map((subject) => [keyOf(subject), []]));
  const owners = ownersOf(report, scope.domains);
  for (const finding of report.findings.toSorted(compareFindings)) {
    const subject = subjectsFor(finding, scope, owners).find((candidate) => found.has(keyOf(candidate)));
    found.get(keyOf(subject ?? OTHER))?.push(finding);
  }
  const isRun = !report.findings.some(({ check }) => check === 'configuration');
  return roster.map((subject) => {
    const findings = found.get(keyOf(subject)) ?? [];
    const isUnseen = findings.length === 0 && !(isRun && wasLookedAt(subject, report, owners));
    return { ...subject, findings, isUnseen, state: isUnseen ? 'unknown' : worst(findings.map(({ state }) => state)) };
  });
}

const OTHER: Subject = { check: 'other', target: null };

function keyOf({ check, target }: Subject): string {
  return `${check} ${target ?? ''}`;
}

/** The possible subjects of a finding; the first existing one counts. */
function subjectsFor({ check, target }: Finding, scope: Scope, owners: Owners): readonly Subject[] {
  const loop: Subject = { check: 'loop', target };
  const owner = owners(target);
  return [
    ...(scope.loops.some(({ name }) => name === target) ? [loop] : []),
    { check, target },
    ...(owner === null ? [] : [{ check, target: owner }]),
  ];
}

function wasLookedAt({ check, target }: Subject, report: Report, owners: Owners): boolean {
  if (check === 'other') return true;
  // An omitted finding may be of this very subject.
  const own = report.findings.filter((finding) => finding.check === check);
  if (own.some(({ code }) => code === 'findings-omitted')) return false;
  if (check === 'loop') return report.loops.some(({ name, state }) => name === target && state !== 'unknown');
  // Each checked one has a finding.
  if (check === 'certificate' || check === 'expect-mail') return false;
  // A target has a finding, unless no list takes its kind, or none gave a verdict: then the lists have one.
  if (check === 'blocklist') return own.length > 0 && own.every(({ state }) => state !== 'unknown');
  const findings = report.findings.filter((finding) => owners(finding.target) === target);
  return findings.some(isLookAtDomain) && findings.every(({ code }) => code !== 'dns-slow');
}

const NO_LOOK: ReadonlySet<FindingCode> = new Set(['check-broken', 'check-overdue', 'findings-omitted']);

/**
 * Whether this finding shows that the checks of a domain ran. Each check of a record makes a finding for every domain. A finding of `dns`
 * may come from before them (`wait-for-dns`) or after them (a baseline).
 */
function isLookAtDomain({ check, code }: Finding): boolean {
  return check !== 'dns' && DOMAIN_CHECKS.some((each) => each === check) && !NO_LOOK.has(code) && !isOfArrival(code);
}

/** The configured domain of a target. */
type Owners = (target: string) => string | null;

/** The configured domain of a name or an address: the domain above it, or the one with this mail server; else the only one. */
function ownersOf({ records }: Report, domains: readonly string[]): Owners {
  const values = (name: string, types: readonly string[]) =>
    records.filter((record) => record.name === name && types.includes(record.type)).flatMap((record) => record.values);
  const servers = new Map<string, string>();
  for (const domain of domains) {
    for (const exchange of values(domain, ['MX'])) {
      const host = exchange.split(' ').at(-1)?.replace(/\.$/, '') ?? '';
      for (const name of [host, ...values(host, ['A', 'AAAA'])]) if (!servers.has(name)) servers.set(name, domain);
    }
  }
  const [only, ...others] = domains;
  return (target) => {
    const above = domains.filter((domain) => target === domain || target.endsWith(`.${domain}`)).toSorted((a, b) => b.length - a.length)[0];
    return above ?? servers.get(target) ?? (others.length === 0 ? (only ?? null) : null);
  };
}
