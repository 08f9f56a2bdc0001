import type { LoopReport } from '../../core/result/report.ts';

/** An unseen probe is not lost while a mail in its mailbox was unreadable: that mail may be the probe. */
export function unlessUnread(report: LoopReport, skipped: number): LoopReport {
  const isPartlyLost = (report.probes?.lost ?? 0) > 0 && report.bounce === null;
  const unseen = report.outcome === 'lost' || isPartlyLost || (report.outcome === 'fetch_failed' && report.side === 'runner');
  if (!unseen || skipped === 0) return report;
  return {
    ...report,
    state: 'unknown',
    outcome: 'fetch_failed',
    side: 'receiver',
    copies: null,
    message: `Mailbox \`${report.mailbox}\` holds new mail that could not be read. Whether ${isPartlyLost ? 'all probes' : 'the probe'} arrived is not known.`,
    remedy: 'Look at the newest mails of the mailbox, and at the log of its server.',
  };
}
