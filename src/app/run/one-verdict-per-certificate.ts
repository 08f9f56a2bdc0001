import type { Config } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport } from '../../core/result/report.ts';

/**
 * One fact, one judgement: a mailbox whose certificate stopped a loop leaves delivery unknown (CONTRACT, "Outcomes"). So the finding on its
 * certificate is no worse than that loop.
 */
export function asLoopsMet(findings: readonly Finding[], loops: readonly LoopReport[], config: Config): readonly Finding[] {
  const stopped = new Set(loops.filter((loop) => loop.outcome === 'tls_failed' && loop.state === 'unknown').map((loop) => loop.name));
  const mailboxes = config.loops.flatMap((loop) => (stopped.has(loop.name) ? (config.mailboxes.get(loop.mailbox) ?? []) : []));
  const met = new Set(mailboxes.map(({ host, port }) => `${host}:${port}`));
  return findings.map((finding) => (finding.state === 'critical' && met.has(finding.target) ? { ...finding, state: 'unknown' } : finding));
}
