import { formatDuration } from '../time/duration.ts';
import { isExplainable, rankCauses } from './causes.ts';
import type { FindingCode } from '../result/catalogue.ts';
import type { Finding } from '../result/finding.ts';
import { compareFindings } from '../result/finding.ts';
import type { LoopKind, LoopReport, Verdict, VerdictCode } from '../result/report.ts';
import type { State } from '../result/state.ts';
import { worst } from '../result/state.ts';

/** What is known of all loops of one kind together. */
export type KindState = 'absent' | 'works' | 'fails' | 'unknown';

/** What the loops alone come to, for every combination of internal and external (docs/verdicts.md has the table). */
export type Matrix = 'no-loops' | 'fine' | 'deliverability' | 'local-infrastructure' | 'total-outage' | 'delivery-failure' | 'undetermined';

/**
 * Internal against external. An `unknown` is never taken for the other's fault: beside it a failure is only a failure, since which
 * kind of failure it is depends on what could not be seen.
 */
export function matrix(internal: KindState, external: KindState): Matrix {
  if (internal === 'absent' && external === 'absent') return 'no-loops';
  if (internal === 'fails' && external === 'fails') return 'total-outage';
  if (internal === 'works' && external === 'fails') return 'deliverability';
  if (internal === 'fails' && external === 'works') return 'local-infrastructure';
  if (internal === 'fails' || external === 'fails') return 'delivery-failure';
  if (internal === 'unknown' || external === 'unknown') return 'undetermined';
  return 'fine';
}

/** All loops of a kind: one that fails makes the kind fail, else one that could not be looked at makes it unknown. */
export function kindState(loops: readonly LoopReport[], kind: LoopKind): KindState {
  const states = loops.filter((loop) => loop.kind === kind).map((loop) => loop.state);
  if (states.length === 0) return 'absent';
  if (states.includes('critical')) return 'fails';
  return states.includes('unknown') ? 'unknown' : 'works';
}

/**
 * The run's state: the worst of its loops and findings. An `unknown` finding is told without raising it (a hosted runner's resolver
 * is refused by some lists for ever), unless `strict`, or unless no loop was run: then DNS is what was asked for, and not having
 * seen it is no "fine"; an unknown blocklist counts there only where nothing but blocklists was asked.
 */
export function runState(loops: readonly LoopReport[], findings: readonly Finding[], strict: boolean): State {
  const onlyLists = findings.every((finding) => finding.check === 'blocklist');
  const raises = (finding: Finding) =>
    finding.state !== 'unknown' || strict || (loops.length === 0 && (onlyLists || finding.check !== 'blocklist'));
  const nothing = loops.length === 0 && findings.length === 0;
  return nothing ? 'unknown' : worst([...loops, ...findings.filter(raises)].map(({ state }) => state));
}

/** The run in one sentence, with its code and likely causes. Pure. */
export function verdict(loops: readonly LoopReport[], findings: readonly Finding[], strict: boolean): Verdict {
  const state = runState(loops, findings, strict);
  const code = verdictCode(loops, findings, state);
  const found = causes(code, loops, findings);
  const riddle =
    found.length === 0 &&
    findings.length > 0 &&
    loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok' && isExplainable(loop));
  const reported = summary(code, loops, findings);
  return { code, summary: riddle ? reported.replace(/\.$/, '; nothing that was looked at points to a cause.') : reported, causes: found };
}

function verdictCode(loops: readonly LoopReport[], findings: readonly Finding[], state: State): VerdictCode {
  const result = matrix(kindState(loops, 'internal'), kindState(loops, 'external'));
  if (result !== 'fine' && result !== 'no-loops') return result;
  if (findings.some((finding) => finding.state === 'critical')) return 'posture';
  switch (state) {
    case 'ok':
      return 'healthy';
    case 'warning':
      return 'degraded';
    case 'critical':
      return 'posture';
    case 'unknown':
      return 'undetermined';
  }
}

function summary(code: VerdictCode, loops: readonly LoopReport[], findings: readonly Finding[]): string {
  const failing = loops.filter((loop) => loop.state === 'critical');
  const unknown = loops.filter((loop) => loop.state === 'unknown');
  const unlooked = unknown.length > 0 && code !== 'undetermined' ? `; ${named(unknown)} could not be judged` : '';
  switch (code) {
    case 'healthy':
      return loops.length > 0 ? `Mail works: ${speed(loops)}.` : `All ${counted(findings.length, 'check')} are fine.`;
    case 'degraded':
      return `Mail works, with ${warnings(loops, findings)}.`;
    case 'deliverability':
      return `Deliverability problem: internal mail works, ${named(failing)} ${failing.length === 1 ? 'does' : 'do'} not get it${unlooked}.`;
    case 'local-infrastructure':
      return `Local infrastructure problem: external mail works, internal mail fails at ${named(failing)}${unlooked}.`;
    case 'total-outage':
      return `Total outage: neither internal nor external mail works, ${named(failing)}${unlooked}.`;
    case 'delivery-failure':
      return `Mail is not delivered: ${named(failing)}${unlooked}.`;
    case 'posture': {
      const bad = findings.filter((finding) => finding.state === 'critical').toSorted(compareFindings);
      const what = `${bad[0]?.check ?? 'check'} of ${bad[0]?.target ?? 'unknown'}${bad.length > 1 ? ` and ${bad.length - 1} more` : ''}`;
      return loops.length > 0 ? `Mail works, but ${what} is critical.` : `Mail is at risk: ${what} is critical.`;
    }
    case 'undetermined':
      return loops.length > 0
        ? `Could not look: whether mail works is not known, ${named(unknown)}.`
        : 'Could not look: the checks gave no answer to judge by.';
  }
}

/** Findings that may explain the trouble, likeliest first; where no external loop is in trouble, what is wrong, worst first. */
function causes(code: VerdictCode, loops: readonly LoopReport[], findings: readonly Finding[]): readonly FindingCode[] {
  if (code === 'healthy' || code === 'undetermined') return [];
  const outside = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok');
  if (outside || (code !== 'posture' && code !== 'degraded')) return rankCauses(loops, findings);
  const bad = findings.filter((finding) => finding.state === 'critical' || finding.state === 'warning').toSorted(compareFindings);
  return [...new Set(bad.map((finding) => finding.code))];
}

function named(loops: readonly LoopReport[]): string {
  const shown = loops.slice(0, 3).map((loop) => `${loop.name} (${loop.outcome})`);
  return (loops.length > 3 ? [...shown, `${loops.length - 3} more`] : shown).join(', ');
}

function speed(loops: readonly LoopReport[]): string {
  const slowest = Math.max(...loops.map((loop) => loop.latencyMs ?? 0));
  return loops.length === 1
    ? `delivered in ${formatDuration(slowest)}`
    : `${loops.length} loops delivered, the slowest in ${formatDuration(slowest)}`;
}

function warnings(loops: readonly LoopReport[], findings: readonly Finding[]): string {
  const bent = loops.filter((loop) => loop.state === 'warning');
  const weak = findings.filter((finding) => finding.state === 'warning').toSorted(compareFindings);
  const parts: string[] = [];
  if (bent.length > 0) parts.push(named(bent));
  if (weak.length > 0)
    parts.push(`${counted(weak.length, 'warning')} (${[...new Set(weak.map((finding) => finding.code))].slice(0, 3).join(', ')})`);
  return parts.join(' and ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
