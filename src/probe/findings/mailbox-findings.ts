import { formatDuration } from '../../core/time/duration.ts';
import type { MailboxConfig } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import type { LoopReport } from '../../core/result/report.ts';
import type { Watched } from '../watch/watched.ts';

/** A difference of clocks that is worth telling, and one that breaks signatures and certificates, ms. */
const SKEW_TOLD = 5_000;
const SKEW_WARNED = 300_000;

/** Probes of earlier runs that turned up in this one, one finding a loop. */
export function lateFindings(reports: readonly LoopReport[]): readonly Finding[] {
  return reports
    .filter((report) => report.late.length > 0)
    .map((report) => {
      const longest = Math.max(...report.late.map((probe) => probe.delayMs));
      const many = report.late.length === 1 ? 'A probe' : `${report.late.length} probes`;
      return findingOn(report.name)(
        'late',
        'warning',
        `${many} of an earlier run came late, after ${formatDuration(longest)}${report.late.length === 1 ? '' : ' at most'}.`,
        {
          evidence: report.late.map((probe) => `sent ${probe.sentAt}, arrived ${formatDuration(probe.delayMs)} later`).join('; '),
          remedy:
            'Mail is delayed, not lost: look for queues, greylisting and throttling on the way. If this delay is normal, raise `critical`.',
        },
      );
    });
}

/** What the watch of a mailbox has to tell beside its loops. */
export function mailboxFindings(mailbox: MailboxConfig, watched: Watched): readonly Finding[] {
  const findings: Finding[] = [];
  const finding = findingOn(mailbox.name);
  if (watched.forged > 0) {
    findings.push(
      finding(
        'forged-token',
        'warning',
        `${watched.forged === 1 ? 'A mail imitates' : `${watched.forged} mails imitate`} a probe in mailbox \`${mailbox.name}\`; ignored, and left where it is.`,
        {
          remedy: 'Somebody makes mail that looks like a probe, or another monitor shares this mailbox with another `token-secret`.',
        },
      ),
    );
  }
  if (watched.removal.marked > 0) {
    findings.push(
      finding(
        'probe-marked-only',
        'ok',
        `Probes are only marked as deleted in mailbox \`${mailbox.name}\`: its server cannot remove single mails (no UIDPLUS).`,
        { remedy: 'Let the server or a mail client expunge deleted mail from time to time.', reference: 'RFC 4315' },
      ),
    );
  }
  if (Math.abs(watched.skewMs) >= SKEW_TOLD) {
    const ahead = watched.skewMs > 0 ? 'ahead of' : 'behind';
    findings.push(
      finding(
        'clock-skew',
        Math.abs(watched.skewMs) >= SKEW_WARNED ? 'warning' : 'ok',
        `The clock of mailbox \`${mailbox.name}\` is at least ${formatDuration(Math.abs(watched.skewMs))} ${ahead} this machine's.`,
        { remedy: 'Let both machines set their clocks by NTP. Latencies are not affected: they are measured on one clock.' },
      ),
    );
  }
  if (watched.left > 0) {
    findings.push(
      finding(
        'probe-left',
        'ok',
        `${watched.left === 1 ? 'A probe' : `${watched.left} probes`} could not be removed from mailbox \`${mailbox.name}\` in time; the next run removes it.`,
      ),
    );
  }
  return findings;
}
