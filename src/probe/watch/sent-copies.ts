import type { LoopConfig, MailboxConfig, SenderConfig } from '../../core/request/config.ts';
import { PROBE_HEADER } from '../../core/mail/header/probe-header.ts';
import type { Arrival, Mailbox } from '../../core/ports/mailbox.ts';
import type { SentLoop } from './mail/watched.ts';
import { recogniseHeader } from './mail/recognise.ts';

/** Whether we may remove copies of a loop's probe in the Sent folder of this mailbox: its login must be the sender's own. */
export function sendsFrom(
  loop: Pick<LoopConfig, 'delete'>,
  sender: Pick<SenderConfig, 'user'>,
  mailbox: Pick<MailboxConfig, 'user'>,
): boolean {
  return loop.delete && mailbox.user !== null && mailbox.user.toLowerCase() === sender.user?.toLowerCase();
}

/** The copies that some servers keep of all sent mail (Gmail, Exchange): only those with a valid token of these loops in the header. */
export async function sentCopies(mailbox: Mailbox, loops: readonly SentLoop[]): Promise<readonly Arrival[]> {
  const found = loops.length === 0 ? [] : ((await mailbox.sent?.(PROBE_HEADER)) ?? []);
  if (found.length === 0) return [];
  const keys = await Promise.all(loops.map(async ({ tag, mac }) => ({ tag, mac: await mac() })));
  return found.filter(({ header }) =>
    keys.some(({ tag, mac }) => {
      const recognised = recogniseHeader(header, mac);
      return recognised.kind === 'probe' && recognised.by === 'header' && recognised.token.loop === tag;
    }),
  );
}
