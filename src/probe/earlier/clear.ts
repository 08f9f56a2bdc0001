import { recogniseHeader } from '../watch/mail/recognise.ts';
import { PROBE_HEADER } from '../../core/mail/header/probe-header.ts';
import type { Mailbox } from '../../core/ports/mailbox.ts';
import type { Mac } from '../token/token.ts';

/** Removes the probes with these ids from a mailbox, each recognised by its own valid token; returns how many it removed. */
export async function clear(mailbox: Mailbox, mac: Mac, ids: ReadonlySet<string>, signal: AbortSignal): Promise<number> {
  try {
    await mailbox.open(signal);
    const own = (await mailbox.withHeader(PROBE_HEADER)).filter((arrival) => {
      const recognised = recogniseHeader(arrival.header, mac);
      return recognised.kind === 'probe' && ids.has(recognised.token.id);
    });
    return own.length === 0 ? 0 : (await mailbox.remove(own)).removed;
  } finally {
    await mailbox.close();
  }
}
