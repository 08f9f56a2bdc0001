// Judges all findings and outcomes of a run: one verdict, with its likeliest causes.
// Called by every room.

import { rankCauses } from './causes.ts';
import { headline } from './headline.ts';
import { localise } from '../suspects/localise.ts';
import { submissionFailures } from './submission.ts';
import type { FindingCode } from '../../result/catalogue.ts';
import type { Finding } from '../../result/finding.ts';
import { compareFindings } from '../../result/finding.ts';
import type { LoopKind, LoopReport, Verdict } from '../../result/report.ts';
import type { VerdictCode } from '../../result/outcome.ts';
import type { State } from '../../result/state.ts';
import { worst } from '../../result/state.ts';

/** The state of all loops of one kind together. */
export type KindState = 'absent' | 'works' | 'fails' | 'unknown';

/** The result of the loops alone, for every combination of internal and external (docs/verdicts.md has the table). */
export type Matrix =
  'no-loops' | 'fine' | 'inbound' | 'deliverability' | 'local-infrastructure' | 'total-outage' | 'delivery-failure' | 'undetermined';

/**
 * Internal against external. An `unknown` is never the other's fault. Beside it a failure stays a plain failure: its kind depends on the
 * unseen loops.
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

/**
 * Adds inbound loops to the table. They count only where the others do not fail: a failure at home or outside says more. Where the others
 * are unknown, a failure stays a plain failure.
 */
export function withInbound(others: Matrix, inbound: KindState): Matrix {
  const isQuiet = others === 'fine' || others === 'no-loops' || others === 'undetermined';
  if (!isQuiet) return others;
  if (inbound === 'fails') return others === 'fine' ? 'inbound' : 'delivery-failure';
  return inbound === 'unknown' ? 'undetermined' : others === 'no-loops' && inbound === 'works' ? 'fine' : others;
}

/** Adds loops that await an answer. Their mail goes out and comes back, so their failure is one of delivery, at neither end. */
export function withEcho(others: Matrix, echo: KindState): Matrix {
  const isQuiet = others === 'fine' || others === 'no-loops' || others === 'undetermined';
  if (!isQuiet || echo === 'absent') return others;
  if (echo === 'fails') return 'delivery-failure';
  return echo === 'unknown' ? 'undetermined' : others === 'no-loops' ? 'fine' : others;
}

/** The state of all loops of a kind. One that fails makes the kind fail; else one that could not be looked at makes it unknown. */
export function kindState(loops: readonly LoopReport[], kind: LoopKind): KindState {
  const states = loops.filter((loop) => loop.kind === kind).map((loop) => loop.state);
  if (states.length === 0) return 'absent';
  if (states.includes('critical')) return 'fails';
  return states.includes('unknown') ? 'unknown' : 'works';
}

/**
 * The run's state: the worst of its loops and findings. An `unknown` finding is reported without raising it (some lists refuse a hosted
 * runner's resolver for ever), with these exceptions. `strict` counts every finding. Without loops the user asked for DNS, and an unseen
 * answer is not "fine". An unknown blocklist counts there only if nothing but blocklists was asked. A question that this place cannot
 * answer (port 25 from a hosted runner) counts only if nothing was seen at all. An expected mail counts beside loops too: it is mail. So
 * does a defect of ours that belongs to no check: it may have hidden anything.
 */
export function runState(loops: readonly LoopReport[], findings: readonly Finding[], strict: boolean): State {
  const nothing = loops.length === 0 && findings.length === 0;
  return nothing ? 'unknown' : worst([...loops, ...raising(loops, findings, strict)].map(({ state }) => state));
}

/** The findings that raise the run's state: all except an `unknown` that is only reported (see `runState`). */
export function raising(loops: readonly LoopReport[], findings: readonly Finding[], strict: boolean): readonly Finding[] {
  const onlyLists = findings.every((finding) => finding.check === 'blocklist');
  const isBlind = findings.every((finding) => finding.state === 'unknown');
  return findings.filter(
    (finding) =>
      finding.state !== 'unknown' ||
      strict ||
      finding.check === 'expect-mail' ||
      isStrayDefect(finding) ||
      (loops.length === 0 && (onlyLists || finding.check !== 'blocklist') && (isBlind || finding.side !== 'runner')),
  );
}

function isStrayDefect({ code, check }: Finding): boolean {
  return code === 'check-broken' && check === 'loop';
}

/** The run in one sentence, with its code and likely causes. Pure. */
export function verdict(loops: readonly LoopReport[], findings: readonly Finding[], strict: boolean): Verdict {
  const code = verdictCode(loops, findings, runState(loops, findings, strict));
  const where = localise(loops, findings);
  return {
    code,
    summary: headline(code, loops, findings, where),
    causes: causes(code, loops, findings),
    suspects: where.suspects,
    tellApart: where.tellApart,
  };
}

/** The verdict of a run that was cancelled. It reports the certain facts, and blames the cancellation for the unknown ones. */
export function ofCancelledRun(judged: Verdict): Verdict {
  if (judged.code !== 'undetermined') return judged;
  const sentence = judged.summary.replace(/^Could not look: /, '');
  const summary = sentence.startsWith('Nothing was sent') ? `Cancelled, n${sentence.slice(1)}` : `Cancelled: ${sentence}`;
  return { ...judged, summary };
}

function verdictCode(loops: readonly LoopReport[], findings: readonly Finding[], state: State): VerdictCode {
  if (submissionFailures(loops).length > 0) return 'submission';
  const direct = matrix(kindState(loops, 'internal'), kindState(loops, 'external'));
  const result = withEcho(withInbound(direct, kindState(loops, 'inbound')), kindState(loops, 'echo'));
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

/** Findings that may explain the failure, likeliest first. Where no external loop fails: the findings, worst first. */
function causes(code: VerdictCode, loops: readonly LoopReport[], findings: readonly Finding[]): readonly FindingCode[] {
  if (code === 'healthy' || code === 'undetermined') return [];
  const outside = loops.some((loop) => loop.kind === 'external' && loop.state !== 'ok');
  const ranked = outside || (code !== 'posture' && code !== 'degraded') ? rankCauses(loops, findings) : null;
  if (ranked !== null && code !== 'posture') return ranked;
  // Findings that make the run critical are reported, also where they explain no loop.
  const bad = findings.filter(({ state }) => state === 'critical' || (state === 'warning' && ranked === null)).toSorted(compareFindings);
  return [...new Set([...(ranked ?? []), ...bad.map((finding) => finding.code)])];
}
