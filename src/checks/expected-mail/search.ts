import { parseReceived } from '../../core/mail/header/received.ts';
import { fieldValues } from '../../core/mail/header/probe-header.ts';
import type { Arrival, Mailbox, MailsFound } from '../../core/ports/mailbox.ts';

/** The most headers of one folder that are read; fewer if every mail needs a request of its own. */
const MOST = { searched: 1_000, listed: 500, polled: 200 } as const;

/** A mail, and its arrival by its server's clock, ms since the epoch; null: the server does not give it. */
export interface Came {
  readonly arrival: Arrival;
  readonly at: number | null;
}

/** The mails seen in a mailbox since a moment. */
export interface Seen {
  readonly came: readonly Came[];
  /** How many mails of that time were not read. */
  readonly more: number;
  /** If the number is unknown, there are at least so many; the limit that was reached. */
  readonly ceiling: number;
}

/** The mails that came into a mailbox since a moment, by all its means. Rejects with a FailureError if it cannot be read. */
export async function mailsSince(mailbox: Mailbox, since: number, from: string | null): Promise<Seen> {
  if (mailbox.search !== undefined) {
    const found = await mailbox.search({ since, from, limit: MOST.searched });
    return { ...seen(found, since), ceiling: MOST.searched };
  }
  const ceiling = mailbox.status().polled === 'logins' ? MOST.polled : MOST.listed;
  const mails = await mailbox.before(ceiling);
  const oldest = mails.map(cameAt).reduce<number | null>((least, at) => (at === null ? least : Math.min(at, least ?? at)), null);
  // The oldest mail that was read is older than the moment: nothing of that time is missing.
  const isAll = mails.length < ceiling || (oldest !== null && oldest < since);
  return { ...seen({ mails, more: isAll ? 0 : 1 }, since), ceiling };
}

function seen({ mails, more }: MailsFound, since: number): Omit<Seen, 'ceiling'> {
  const came = mails.map((arrival) => ({ arrival, at: cameAt(arrival) }));
  return { came: came.filter(({ at }) => at === null || at >= since), more };
}

/**
 * The Date field comes from the sender and does not count. If the server keeps no date of its own (POP3), the topmost Received field
 * counts, which the delivering host wrote.
 */
function cameAt(arrival: Arrival): number | null {
  if (arrival.receivedAt !== null) return arrival.receivedAt;
  const [top] = fieldValues(arrival.header, 'Received');
  return top === undefined ? null : (parseReceived(top)?.at ?? null);
}
