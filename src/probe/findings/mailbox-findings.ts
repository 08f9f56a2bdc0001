import { formatDuration } from '../../core/time/duration.ts';
import type { MailboxConfig } from '../../core/request/config.ts';
import { INBOX_ALONE } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import { noticeText } from '../../core/result/observed/notice.ts';
import type { LoopReport } from '../../core/result/report.ts';
import type { Watched } from '../watch/mail/watched.ts';

/** Differences of clocks, ms: one that is reported, and one that breaks signatures and certificates. */
const REPORTED_SKEW = 5_000;
const SKEW_WARNED = 300_000;

/** Probes of earlier runs that arrived in this one, one finding a loop. */
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

/** The findings of a mailbox's watch, beside its loops. */
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
  if (Math.abs(watched.skewMs) >= REPORTED_SKEW) {
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
  const left = leftFinding(mailbox, watched);
  if (left !== null) findings.push(left);
  const { unread, skipped } = watched.status;
  if (unread.length > 0) {
    findings.push(
      finding('folder-unread', 'ok', unreadMessage(mailbox, unread.length), {
        evidence: unread.map(({ folder, reason }) => `${folder}: ${reason}`).join('; '),
        remedy: unreadRemedy(mailbox),
      }),
    );
  }
  if (skipped > 0) {
    findings.push(
      finding(
        'mail-skipped',
        'ok',
        `${skipped === 1 ? 'A mail' : `${skipped} mails`} in mailbox \`${mailbox.name}\` could not be read and ${skipped === 1 ? 'was' : 'were'} stepped over.`,
        {
          remedy: 'Look at it with a mail client: a broken index, or a header without an end. If a probe is missing, it may be this mail.',
        },
      ),
    );
  }
  return findings;
}

/** Of notifications that nobody can remove, so many of the newest are quoted. */
const MOST_NOTICES = 3;

/** Our own mails that remain in the mailbox at the end, and why; null: none. */
function leftFinding({ name }: MailboxConfig, watched: Watched): Finding | null {
  const { left, leftAgain, removal, unmarked, answers, lasting: notices, status } = watched;
  // Mails that this run only marked remain too.
  const deleted = watched.deleted === 0 ? 0 : watched.deleted + removal.marked;
  const count = left + removal.kept + unmarked + answers + deleted;
  if (count === 0) return null;
  const why = status.readOnly
    ? 'cannot be removed, since the mailbox is read only for this login'
    : 'the server keeps though it was asked to remove them';
  const reasons = [
    ...(left > leftAgain ? [`${left - leftAgain} could not be removed in time, which the next run makes good`] : []),
    ...(leftAgain > 0 ? [`${leftAgain} could be removed neither by an earlier run nor by this one`] : []),
    ...(removal.kept > 0 ? [`${removal.kept} ${why}`] : []),
    ...(unmarked > 0
      ? [`${unmarked} lost every mark that proves whose ${unmarked === 1 ? 'it is, and is' : 'they are, and are'} not touched`]
      : []),
    ...(answers > 0
      ? [
          answers === 1
            ? '1 answers a probe, may be more than that, and is not touched'
            : `${answers} answer a probe, may be more than that, and are not touched`,
        ]
      : []),
    ...(deleted > 0 ? [`${deleted} ${deleted === 1 ? 'is' : 'are'} marked as deleted and not expunged`] : []),
  ];
  const what = answers > 0 ? 'A mail of ours' : 'A probe';
  const lasting = removal.kept + unmarked + answers + leftAgain > 0;
  return findingOn(name)(
    'probe-left',
    lasting ? 'warning' : 'ok',
    `${count === 1 ? `${what} lies` : `${count} ${what === 'A probe' ? 'probes' : 'mails of ours'} lie`} in mailbox \`${name}\`: ${reasons.join('; ')}.`,
    {
      evidence: notices.length === 0 ? null : notices.slice(-MOST_NOTICES).map(noticeText).join('\n'),
      remedy: lasting
        ? 'Give this login the right to delete and expunge (IMAP ACL: te), or remove them by hand or by a rule. Each run leaves more.'
        : null,
    },
  );
}

function unreadMessage({ name, protocol }: MailboxConfig, count: number): string {
  if (INBOX_ALONE.has(protocol)) return `Junk of mailbox \`${name}\` cannot be looked into; its Inbox is watched.`;
  return `${count === 1 ? 'A folder' : `${count} folders`} of mailbox \`${name}\` could not be looked into; the others are watched.`;
}

/** What to do about a folder that cannot be looked into. */
function unreadRemedy({ protocol }: MailboxConfig): string {
  if (INBOX_ALONE.has(protocol)) return `Read this mailbox by IMAP, if the provider has that: ${protocol.toUpperCase()} has no folders.`;
  const right = protocol === 'imap' ? ' (IMAP ACL: lr)' : '';
  return `Give this account the right to read it${right}, or set \`junk\` to the folder that counts.`;
}
