import { parseReceived } from '../../core/mail/header/received.ts';
import { fieldValues } from '../../core/mail/header/probe-header.ts';
import type { Arrival, Mailbox, MailsFound } from '../../core/ports/mailbox.ts';

/** Headers of one folder that are read at most; where every mail is asked for by itself, fewer. */
const MOST = { searched: 1_000, listed: 500, polled: 200 } as const;

/** A mail, and when it came by the word of the server that keeps it, ms since the epoch; null: it does not say. */
export interface Came {
  readonly arrival: Arrival;
  readonly at: number | null;
}

/** What was seen of a mailbox since a moment. */
export interface Seen {
  readonly came: readonly Came[];
  /** How many mails of that time were not read. */
  readonly more: number;
  /** So many are there at least where it is not known; the ceiling that was reached. */
  readonly ceiling: number;
}

/** The mails of a mailbox that came since a moment, from whatever it can tell. Rejects with a FailureError where it cannot be read. */
export async function mailsSince(mailbox: Mailbox, since: number, from: string | null): Promise<Seen> {
  if (mailbox.search !== undefined) {
    const found = await mailbox.search({ since, from, limit: MOST.searched });
    return { ...seen(found, since), ceiling: MOST.searched };
  }
  const ceiling = mailbox.telling().polled === 'logins' ? MOST.polled : MOST.listed;
  const mails = await mailbox.before(ceiling);
  const oldest = mails.map(cameAt).reduce<number | null>((least, at) => (at === null ? least : Math.min(at, least ?? at)), null);
  // The oldest that was read is older than what is asked for: nothing of that time is left.
  const isAll = mails.length < ceiling || (oldest !== null && oldest < since);
  return { ...seen({ mails, more: isAll ? 0 : 1 }, since), ceiling };
}

function seen({ mails, more }: MailsFound, since: number): Omit<Seen, 'ceiling'> {
  const came = mails.map((arrival) => ({ arrival, at: cameAt(arrival) }));
  return { came: came.filter(({ at }) => at === null || at >= since), more };
}

/**
 * The Date field is the sender's word and is not asked. Where the server keeps no date of its own (POP3), the topmost Received field is that
 * of the host that delivered the mail.
 */
function cameAt(arrival: Arrival): number | null {
  if (arrival.receivedAt !== null) return arrival.receivedAt;
  const [top] = fieldValues(arrival.header, 'Received');
  return top === undefined ? null : (parseReceived(top)?.at ?? null);
}
