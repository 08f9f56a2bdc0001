// Other senders' expected mail, looked for in mailboxes that are read anyway; nothing is sent, changed or removed.
// Called by app.

import type { MailChecks } from '../../core/ports/mail-checks.ts';
import type { Mailbox } from '../../core/ports/mailbox.ts';
import type { Config, MailboxConfig } from '../../core/request/config.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Failure } from '../../core/result/outcome.ts';
import { FailureError } from '../../core/result/outcome.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Deadline } from '../../core/time/deadline.ts';
import type { Candidate } from './findings.ts';
import { judgeExpected, unread } from './findings.ts';
import { isMeant } from './meant.ts';
import { periodOf } from './period.ts';
import type { Proof } from './proof.ts';
import { proofOf } from './proof.ts';
import { mailsSince } from './search.ts';

/** The most mails whose authentication is looked at for one expected mail, the newest first. */
const MOST_PROVEN = 10;
const UNPROVEN: Proof = { kind: 'unknown', why: `the authentication of the newest ${MOST_PROVEN} alone was looked at` };
/** The time for our own looks at one mailbox's mails, ms. */
const LONGEST_LOOK = 10_000;
/** A mailbox with a temporary failure is opened once more after this, ms. */
const AGAIN = 2_000;

/** The way into a mailbox: over another reader's login, which may have failed (null: it had no turn), or by an own login. */
export type MailboxAccess =
  | { readonly kind: 'opened'; readonly mailbox: Mailbox }
  | { readonly kind: 'unread'; readonly failure: Failure | null }
  | { readonly kind: 'alone' };

export interface ExpectedMailTask {
  /** All in one mailbox. */
  readonly wanted: readonly ExpectedMail[];
  readonly config: Config;
  readonly open: (config: MailboxConfig) => Promise<Mailbox>;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** Loaded if the receiver's result is not enough. */
  readonly checks: (config: Config, deadline: Deadline) => Promise<MailChecks>;
}

/** Looks for expected mail in one mailbox; an unreadable one makes all of it unknown. Rejects only for defects of ours. */
export async function lookForMail(access: MailboxAccess, task: ExpectedMailTask): Promise<readonly Finding[]> {
  const { wanted, open } = task;
  const config = task.config.mailboxes.get(wanted[0]?.mailbox ?? '');
  if (config === undefined) return [];
  if (access.kind === 'unread') return wanted.map((mail) => unread(mail, access.failure));
  try {
    return access.kind === 'opened' ? await look(access.mailbox, config, task) : await lookAlone(await open(config), config, task);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    return wanted.map((mail) => unread(mail, error.failure));
  }
}

/** Opens the mailbox for reading only, looks, and closes it; tries once more after a temporary failure. */
async function lookAlone(mailbox: Mailbox, config: MailboxConfig, task: ExpectedMailTask): Promise<readonly Finding[]> {
  const { clock, deadline } = task;
  try {
    for (let tries = 1; ; tries++) {
      try {
        await mailbox.open(deadline.signal, true);
        return await look(mailbox, config, task);
      } catch (error) {
        const wait = error instanceof FailureError && error.failure.temporary ? (error.failure.wait ?? AGAIN) : null;
        if (wait === null || tries > 1 || deadline.left() <= wait) throw error;
        await clock.sleep(wait, deadline.signal);
      }
    }
  } finally {
    await mailbox.close();
  }
}

async function look(
  mailbox: Mailbox,
  config: MailboxConfig,
  { wanted, clock, deadline, ...task }: ExpectedMailTask,
): Promise<readonly Finding[]> {
  const checks = () => task.checks(task.config, deadline);
  const now = clock.now();
  const done = new AbortController();
  const limit = clock.sleep(LONGEST_LOOK, AbortSignal.any([deadline.signal, done.signal]));
  const findings: Finding[] = [];
  for (const mail of wanted) {
    const period = periodOf(mail, now);
    const seen = await mailsSince(mailbox, period.from, mail.from);
    const meant = seen.came.filter(({ arrival }) => isMeant(arrival.header, mail));
    const newest = meant.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
    const candidates: Candidate[] = [];
    for (const [index, came] of newest.entries()) {
      const isLookedAt = mail.expect === null || index < MOST_PROVEN;
      const proof = isLookedAt ? await proofOf(came.arrival, mail, { mailbox, config, checks, limit }) : UNPROVEN;
      candidates.push({ ...came, proof });
    }
    findings.push(judgeExpected({ wanted: mail, period, now, candidates, seen, status: mailbox.status() }));
  }
  done.abort();
  return findings;
}
