// The findings about loops and mailboxes beside their outcome.
// Called by probe and app.

import type { LoopConfig, MailboxConfig } from '../../core/request/config.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import { bounceAdvice } from '../../core/judge/refusal/bounce-advice.ts';
import { countedCopies } from '../../core/judge/loop.ts';
import type { Notice } from '../../core/result/observed/notice.ts';
import { noticeText } from '../../core/result/observed/notice.ts';
import type { Observation } from '../../core/result/observed/observation.ts';
import type { Failure } from '../../core/result/outcome.ts';
import type { LateBounce } from '../earlier/ledger.ts';

/** Notifications about a probe beside its outcome: delays, and the bounce of a probe that had a delivered copy. */
export function noticeFindings(loop: string, seen: Observation): readonly Finding[] {
  const delayed = seen.notices.findLast((notice) => notice.kind === 'delayed');
  const failed = seen.notices.find((notice) => notice.kind === 'failed');
  const proven = countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject');
  const finding = findingOn(loop);
  return [
    // What came back is not being tried any more.
    ...(delayed === undefined || (failed !== undefined && !proven)
      ? []
      : [
          finding(
            'delayed-notification',
            'warning',
            proven
              ? `${reporter(delayed)} said that the probe was delayed; it has arrived since.`
              : `${reporter(delayed)} says that the probe is delayed and still being tried.`,
            {
              evidence: noticeText(delayed),
              remedy:
                delayed.diagnostic === null
                  ? 'Look into the queue of that server: it names what the mail waits for.'
                  : bounceAdvice(delayed).remedy,
              reference: 'RFC 3464 section 2.3.3',
            },
          ),
        ]),
    ...(failed === undefined || !proven
      ? []
      : [
          finding('bounced-copy', 'warning', `The probe was delivered, and ${reporter(failed)} sent a copy of it back.`, {
            evidence: noticeText(failed),
            remedy: 'An alias, a list or a forwarding rule has a target that does not take mail: the notification names it.',
          }),
        ]),
  ];
}

/** Bounces of earlier runs' probes that came only now, one finding a loop. */
export function lateBounceFindings(loop: string, bounced: readonly LateBounce[]): readonly Finding[] {
  const last = bounced.at(-1);
  if (last === undefined) return [];
  return [
    findingOn(loop)(
      'late-bounce',
      'warning',
      `${bounced.length === 1 ? 'A probe' : `${bounced.length} probes`} of an earlier run came back after that run had ended.`,
      {
        evidence: bounced.map(({ sentAt, notice }) => `sent ${sentAt}: ${noticeText(notice)}`).join('; '),
        remedy: bounceAdvice(last.notice).remedy,
      },
    ),
  ];
}

/** A mailbox that could not be read for bounces: a loss may be an unseen bounce. */
export function unreadBounces(mailbox: MailboxConfig, loops: readonly LoopConfig[], failure: Failure): Finding {
  return findingOn(mailbox.name)(
    'bounces-unread',
    'unknown',
    `Bounces of ${loops.map((loop) => loop.name).join(', ')} were not read: ${failure.message}`,
    { evidence: failure.reply, remedy: failure.remedy },
  );
}

function reporter(notice: Notice): string {
  return notice.reportedBy ?? 'A server on the way';
}
