import type { Family, FindingCode } from '../../result/catalogue.ts';
import { rowOf } from '../../result/catalogue.ts';
import type { Finding } from '../../result/finding.ts';
import { compareFindings } from '../../result/finding.ts';
import type { Outcome } from '../../result/outcome.ts';
import { explainingOutcome } from '../burst/loss.ts';
import type { Refusal } from '../refusal/refusal-findings.ts';
import { refusalsOf } from '../refusal/refusal-findings.ts';
import { refusalReason } from '../refusal/find-reason.ts';
import type { LoopReport } from '../../result/report.ts';
import { endedAtSubmission } from '../handed-over.ts';

/** A server's own reason stands behind findings that confirm it, because they say what to mend. It stands before all other findings. */
const SAID = 95;

/** How much a family of findings explains an outcome: 0, not at all. One table, so that it can be read as one. */
const WEIGHT: Readonly<Partial<Record<Outcome, Readonly<Partial<Record<Family, number>>>>>> = {
  junk: { authentication: 6, filter: 5, reputation: 5, names: 3, record: 3, change: 6, other: 1 },
  rejected: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
  bounced: { authentication: 6, reputation: 6, names: 4, record: 4, change: 6, transport: 2, other: 1 },
  deferred: { reputation: 5, names: 4, authentication: 4, record: 3, change: 5, transport: 2, other: 1 },
  lost: { reputation: 5, authentication: 4, record: 4, names: 3, change: 6, other: 1 },
  slow: { way: 6, reputation: 3, names: 3, record: 1, change: 4 },
  duplicate: { way: 1 },
  tls_failed: { transport: 6, change: 2 },
  unreachable: { transport: 2, change: 3 },
};

/**
 * Findings that may explain why mail fails or lands in Junk, likeliest first, one of each code. Findings about the receiver's stated reason
 * come first, then the reason itself. Then come the probe, the address that it left from, and DNS. An internal loop is explained by its
 * server's text alone, unless it ended before the server accepted any mail. An inbound loop is explained by that text and by the exchanges
 * of its own domain.
 */
export function rankCauses(loops: readonly LoopReport[], findings: readonly Finding[]): readonly FindingCode[] {
  const failing = loops
    .filter(({ state }) => state !== 'ok' && state !== 'unknown')
    .map((loop) => ({ loop, refusals: [...refusalsOf(loop), ...noticed(loop, findings)] }));
  const names = new Set(loops.map(({ name }) => name));
  const scored = findings
    .filter((finding) => finding.state === 'critical' || finding.state === 'warning')
    .map((finding) => {
      // A finding about another loop's probe explains nothing here.
      const concerned = failing.filter(({ loop }) => !names.has(finding.target) || finding.target === loop.name);
      return { finding, score: Math.max(0, ...concerned.map(({ loop, refusals }) => scoreOf(finding, loop, refusals))) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || compareFindings(a.finding, b.finding));
  return [...new Set(scored.map(({ finding }) => finding.code))];
}

/** Whether causes of the loop's outcome are looked for among the findings at all. */
export function isExplainable(loop: LoopReport): boolean {
  return EXPLAINABLE.has(explainingOutcome(loop));
}

const EXPLAINABLE: ReadonlySet<Outcome> = new Set(['junk', 'rejected', 'bounced', 'deferred', 'lost']);

/** Notifications about a probe that has neither arrived nor been given up, or about probes of earlier runs. */
function noticed(loop: LoopReport, findings: readonly Finding[]): readonly Refusal[] {
  return findings.flatMap(({ code, target, evidence }) =>
    rowOf(code).family === 'notification' && target === loop.name && evidence !== null
      ? [{ text: evidence, stage: null, refused: 'relay' as const }]
      : [],
  );
}

/** Mail from outside comes by our own domain's exchange. */
function isExchange({ check, target }: Finding, loop: LoopReport): boolean {
  const { kind, receiver } = loop;
  const outcome = explainingOutcome(loop);
  return kind === 'inbound' && check === 'mx' && target === receiver && EXPLAINABLE.has(outcome) && outcome !== 'junk';
}

const EXCHANGE = 6;

function scoreOf(finding: Finding, loop: LoopReport, refusals: readonly Refusal[]): number {
  const { family, explains } = rowOf(finding.code);
  if (family === 'refusal' || family === 'notification') {
    const explainable = (EXPLAINABLE.has(explainingOutcome(loop)) && explainingOutcome(loop) !== 'junk') || endedAtSubmission(loop);
    return finding.target === loop.name && explainable ? SAID : 0;
  }
  const weight = isExchange(finding, loop)
    ? EXCHANGE
    : loop.kind === 'external' || endedAtSubmission(loop)
      ? (WEIGHT[explainingOutcome(loop)]?.[family] ?? 0)
      : 0;
  if (weight === 0) return 0;
  const hinted = refusals.some(({ text, stage }) => {
    const code = refusalReason(text, stage);
    return code !== null && explains.includes(code);
  });
  const own = finding.target === loop.name || finding.target === loop.egressIp;
  return weight * 10 + (finding.state === 'critical' ? 25 : 0) + (hinted ? 60 : 0) + (own ? 5 : 0);
}
