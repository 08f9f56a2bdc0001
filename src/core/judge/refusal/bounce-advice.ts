// A server's refusal to the reason that it gives, and to what to do about it.
// Called by every room.

import type { Side } from '../../result/outcome.ts';
import type { Notice } from '../../result/observed/notice.ts';
import { statusClass } from '../../result/observed/notice.ts';
import { refusalReason } from './find-reason.ts';
import { REASONS, waitIn } from './reasons.ts';

/** Who has to act on a notification, and the next step. */
export interface Advice {
  readonly side: Side;
  readonly remedy: string;
}

/**
 * Knowledge about the server's text comes first, then its reason, then its status code. Where the reporting server gave up because of the
 * time, the administrator looks at its queue: the loop's own `attempts` end where it took the probe over.
 */
export function bounceAdvice(notice: Notice): Advice {
  const { known, status, diagnostic, expired } = notice;
  const said = `${status === null || diagnostic?.includes(status) === true ? '' : `${status} `}${diagnostic ?? ''}`;
  const code = refusalReason(said);
  const reason = code === null ? null : REASONS[code];
  const byStatus = statusClass(status);
  const side = known?.side ?? reason?.side ?? byStatus.side;
  if (notice.kind === 'failed' && expired) return { side, remedy: givenUp(notice) };
  const remedy = reason?.remedy({ refused: 'relay', template: false, wait: waitIn(said) });
  return { side, remedy: known?.remedy ?? remedy ?? byStatus.remedy };
}

/** Exim remembers earlier failures (retry database), and returns later mail at once. */
const REMEMBERED = /retry time-?out exceeded|failing for a long time/i;

function givenUp({ diagnostic, reportedBy }: Notice): string {
  const host = reportedBy ?? 'The reporting server';
  return REMEMBERED.test(diagnostic ?? '')
    ? `${host} remembers that earlier mail could not be delivered, and returned this one without waiting. Look into its queue and log for the first failure, mend that, then let it try again.`
    : `${host} gave up after it had tried for as long as it may: look into its queue and log for what kept it waiting. \`attempts\` of this loop change nothing there.`;
}
