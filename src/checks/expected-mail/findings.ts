import type { ExpectedMail, TimeOfDay } from '../../core/request/expected-arrival.ts';
import type { MailboxStatus } from '../../core/ports/mailbox.ts';
import type { Finding } from '../../core/result/finding.ts';
import { findingOn } from '../../core/result/finding.ts';
import type { Failure } from '../../core/result/outcome.ts';
import { quote } from '../../core/text/foreign-text.ts';
import { formatDuration } from '../../core/time/duration.ts';
import type { DuePeriod } from './period.ts';
import type { Proof } from './proof.ts';
import type { Came, Seen } from './search.ts';
import { formatMinute } from '../../core/text/format/moment.ts';

/** A mail of the right author and subject, and the value of its authentication. */
export interface Candidate extends Came {
  readonly proof: Proof;
}

/** All observations for one expected mail. */
export interface Case {
  readonly wanted: ExpectedMail;
  readonly period: DuePeriod;
  /** ms since the epoch. */
  readonly now: number;
  /** Newest first. */
  readonly candidates: readonly Candidate[];
  readonly seen: Pick<Seen, 'more' | 'ceiling'>;
  readonly status: MailboxStatus;
}

/** The most near misses that are quoted. */
const QUOTED = 3;

/** The judgement on one expected mail. Pure. */
export function judgeExpected(given: Case): Finding {
  const { wanted, period, candidates } = given;
  const good = candidates.filter(({ proof, at }) => proof.kind === 'good' && at !== null);
  const outside = good.filter(({ arrival }) => arrival.placement.role !== 'junk');
  const inTime = outside.find(({ at }) => period.due === null || (at ?? 0) <= period.due || isEarly(at ?? 0, period, wanted));
  if (inTime !== undefined) return found(given, inTime, good.length);
  const [late] = outside;
  if (late !== undefined) return lateMail(given, late);
  const [junk] = good;
  if (junk !== undefined) return inJunk(given, junk);
  return notKnown(given) ?? missing(given);
}

/** The judgement for an unreadable mailbox: unknown. */
export function unread(wanted: ExpectedMail, failure: Failure | null): Finding {
  const why = failure?.message ?? `Mailbox \`${wanted.mailbox}\` was not read in the time of this run.`;
  return findingOn(wanted.name)('mail-unknown', 'unknown', `Whether ${described(wanted)} came is not known: ${why}`, {
    evidence: failure?.reply ?? null,
    remedy: failure?.remedy ?? 'Run it again, or raise `timeout`.',
  });
}

/** A mail in the second half of the interval is early for the next due moment, not late for the last one. */
function isEarly(at: number, { due }: DuePeriod, { every }: ExpectedMail): boolean {
  return due !== null && at - due > every / 2;
}

function found({ wanted, period, now }: Case, { arrival, at }: Candidate, count: number): Finding {
  const more = count > 1 ? `, the newest in time of ${count}` : '';
  const next = period.next === null ? '' : ` The next is due ${dueAt(period.next, wanted.by)}.`;
  const place = arrival.placement.role === 'inbox' ? '' : ` in ${arrival.placement.folder}`;
  return findingOn(wanted.name)('mail-found', 'ok', `${cap(described(wanted))} came${place} ${ago(at, now)}${more}.${next}`);
}

function lateMail({ wanted, period }: Case, { at }: Candidate): Finding {
  const late = formatDuration((at ?? 0) - (period.due ?? 0));
  return findingOn(wanted.name)(
    'mail-late',
    'warning',
    `${cap(described(wanted))} came ${late} too late: it was due ${dueAt(period.due ?? 0, wanted.by)}.`,
    {
      evidence: `came ${formatMinute(at ?? 0)}`,
      remedy: 'See why its sender was late, and look for queues on the way. If that is normal, give a later `by`.',
    },
  );
}

function inJunk({ wanted, now }: Case, { arrival, at }: Candidate): Finding {
  const message = `${cap(described(wanted))} came ${ago(at, now)}, but into Junk (${arrival.placement.folder}).`;
  return findingOn(wanted.name)('mail-in-junk', 'warning', message, {
    remedy: 'Let the mailbox take it: a rule for this sender, or the mark "not junk". Its sender can see to SPF, DKIM and DMARC.',
  });
}

/** If an unseen mail may be the expected one, why; null if everything was seen. */
function notKnown({ wanted, candidates, seen, status }: Case): Finding | null {
  const finding = findingOn(wanted.name);
  const unsure = candidates.find(({ proof, at }) => proof.kind === 'unknown' || (at === null && proof.kind !== 'bad'));
  const cannot = `Whether ${described(wanted)} came cannot be told`;
  if (unsure !== undefined) {
    const why = unsure.proof.kind === 'unknown' ? unsure.proof.why : 'neither the server nor a Received field says when it came';
    return finding('mail-unknown', 'unknown', `${cannot}: one that looks like it is there, but ${why}.`, {
      remedy: 'Name the `authserv-id` of the mailbox, or read it by IMAP.',
    });
  }
  if (seen.more > 0)
    return finding(
      'mail-unknown',
      'unknown',
      `${cannot}: only the newest ${seen.ceiling} mails of that time were looked at, and it is not among them.`,
      {
        remedy: 'Give its `from`, by which the server narrows the search, or let a rule file it into a folder that the mailbox names.',
      },
    );
  if (status.skipped > 0)
    return finding(
      'mail-unknown',
      'unknown',
      `${cannot}: ${status.skipped === 1 ? 'a mail' : `${status.skipped} mails`} in mailbox \`${wanted.mailbox}\` could not be read.`,
      {
        remedy: 'Look at the newest mails of the mailbox, and at the log of its server.',
      },
    );
  return null;
}

function missing({ wanted, period, candidates, status, now }: Case): Finding {
  const when =
    period.due === null
      ? `within the last ${formatDuration(wanted.every)}`
      : `by ${dueAt(period.due, wanted.by)}, nor in the ${formatDuration(now - period.due)} since`;
  const unseen = status.unread.map(({ folder }) => folder);
  const where = unseen.length === 0 ? '' : ` (${unseen.join(', ')} could not be looked into)`;
  const near = candidates
    .slice(0, QUOTED)
    .map(({ at, proof }) => `one came ${at === null ? 'at an unknown time' : formatMinute(at)}, but ${proof.why}`);
  return findingOn(wanted.name)(
    'mail-missing',
    'critical',
    `No mail came${of(wanted)} ${when}, in mailbox \`${wanted.mailbox}\`${where}.`,
    {
      evidence: near.length === 0 ? `looked for what came since ${formatMinute(period.from)}` : near.join('\n'),
      remedy:
        near.length === 0
          ? 'Look at its sender first: did the job run, and what does the log of its mail server say? Then see that nobody moves it away.'
          : 'See who sent what came: it is not as `expect` wants it.',
    },
  );
}

function described(wanted: ExpectedMail): string {
  return `the mail${of(wanted)}`;
}

function of({ from, subject }: ExpectedMail): string {
  return [from === null ? '' : ` from ${from}`, subject === null ? '' : ` with ${quote(subject)} in its subject`].join('');
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function ago(at: number | null, now: number): string {
  if (at === null) return 'at an unknown time';
  return at > now ? formatMinute(at) : `${formatDuration(now - at)} ago (${formatMinute(at)})`;
}

/** A due moment as configured, and in UTC. */
function dueAt(at: number, by: TimeOfDay | null): string {
  if (by === null || by.zone === 'UTC') return formatMinute(at);
  const [hour, minute] = [by.hour, by.minute].map((part) => String(part).padStart(2, '0'));
  return `${hour}:${minute} ${by.zone} (${formatMinute(at)})`;
}
