// Judges a loop and a schedule: observations to outcomes. Pure.
// Called by every room.

import { addressDomain } from '../address/mailbox-address.ts';
import { formatDuration, formatInterval, isWide } from '../time/duration.ts';
import type { Notice } from '../result/observed/notice.ts';
import { noticeText } from '../result/observed/notice.ts';
import { bounceAdvice } from './refusal/bounce-advice.ts';
import { lostAdvice } from './refusal/lost-advice.ts';
import type { Expected, Observation, Sighting } from '../result/observed/observation.ts';
import type { Failure, Outcome, Side } from '../result/outcome.ts';
import { stateOf } from '../result/outcome.ts';
import type { Bounce, LoopReport, Placement } from '../result/report.ts';
import type { State } from '../result/state.ts';

interface Judgement {
  readonly outcome: Outcome;
  readonly state: State;
  readonly side: Side | null;
  readonly message: string;
  readonly remedy: string | null;
}

/** A probe that arrived. */
interface Arrival {
  readonly copies: readonly Sighting[];
  /** The copy that a person would see first. */
  readonly first: Sighting;
  /** The two moments between which it came, ms since it was accepted. */
  readonly latency: { readonly atLeast: number; readonly atMost: number };
}

/** Judges a round trip: the observation in, outcome and state out (CONTRACT, "Outcomes"). Pure. */
export function judge(loop: Expected, seen: Observation): LoopReport {
  const bounce = failureOf(seen);
  const copies = bounce === null ? countedCopies(seen.sightings) : [];
  const first = copies.toSorted((a, b) => RANK[a.placement.role] - RANK[b.placement.role] || a.seenAt - b.seenAt)[0] ?? null;
  const earliest = copies.toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null;
  const since = seen.submission.kind === 'accepted' || seen.submission.kind === 'uncertain' ? seen.submission.at : null;
  const latency = earliest === null || since === null ? null : Math.max(0, earliest.seenAt - since);
  const atLeast = earliest === null || since === null ? null : Math.max(0, (earliest.unseenAt ?? since) - since);
  const delivery = earliest === null || since === null ? null : Math.max(0, earliest.noticedAt - since);
  return {
    name: loop.name,
    kind: loop.kind,
    place: null,
    sender: loop.sender,
    server: loop.server,
    via: loop.via,
    author: addressDomain(loop.from),
    mailbox: loop.mailbox,
    mailboxServer: loop.mailboxServer,
    receiver: addressDomain(loop.to),
    ...decide(
      loop,
      seen,
      first === null || atLeast === null || latency === null ? null : { copies, first, latency: { atLeast, atMost: latency } },
    ),
    latencyMs: rounded(latency),
    latencyAtLeastMs: rounded(atLeast),
    heldUpBy: seen.heldUpBy ?? earliest?.heldUpBy ?? null,
    phasesMs: {
      connect: rounded(seen.phases.connect),
      tls: rounded(seen.phases.tls),
      auth: rounded(seen.phases.auth),
      accept: rounded(seen.phases.accept),
      delivery: rounded(delivery),
      seen: rounded(latency === null || delivery === null ? null : latency - delivery),
      total: rounded(earliest === null ? null : earliest.seenAt - seen.beganAt),
    },
    placement: first?.placement ?? null,
    copies: copies.length === 0 && (seen.mailbox !== null || isCutOff(loop, seen)) ? null : copies.length,
    attempts: seen.attempts,
    reply:
      seen.submission.kind === 'accepted'
        ? seen.submission.reply
        : seen.submission.kind === 'refused'
          ? seen.submission.failure.reply
          : null,
    hops: null,
    egressIp: null,
    egressHelo: null,
    authentication: null,
    bounce: bounce === null ? null : bounceOf(bounce),
    confirmation: null,
    late: seen.late,
  };
}

/** Copies recognised by their subject count only where no copy was recognised by a token. */
export function countedCopies(sightings: readonly Sighting[]): readonly Sighting[] {
  const proven = sightings.filter((sighting) => sighting.by !== 'subject');
  const counted = proven.length > 0 ? proven : sightings;
  // All Mail holds every mail once more: it counts only for mail in no other folder.
  const placed = counted.filter((sighting) => sighting.placement.role !== 'all');
  return placed.length > 0 ? placed : counted;
}

function decide(loop: Expected, seen: Observation, arrival: Arrival | null): Judgement {
  const { submission } = seen;
  if (submission.kind === 'not-sent') {
    return judgement('skipped', 'runner', `Nothing was sent: ${submission.reason}.`, null);
  }
  if (submission.kind === 'refused') return refused(submission.failure, seen.attempts.length, countedCopies(seen.sightings));
  const bounce = failureOf(seen);
  if (bounce !== null) return bounced(loop, bounce, seen);
  if (arrival !== null) return delivered(loop, arrival, seen.attempts.length);
  if (seen.mailbox !== null) return unread(seen.mailbox);
  if (seen.end === 'cancelled') {
    return judgement('skipped', 'runner', 'The run was cancelled while the probe was on its way.', null);
  }
  if (submission.kind === 'uncertain') return { ...refused(submission.failure, seen.attempts.length, []), side: 'sender' };
  const waited = formatDuration(seen.waitedMs);
  if (isCutOff(loop, seen)) {
    const said = `Accepted by \`${loop.sender}\` ${waited} before the run's time was up, and not seen in mailbox \`${loop.mailbox}\` by then: whether it arrived is not known.`;
    return judgement('fetch_failed', 'runner', said, RAISE_TIMEOUT);
  }
  const early = seen.end === 'deadline' ? ", when the run's time was up" : '';
  const lost = `Accepted by \`${loop.sender}\`, but ${loop.kind === 'echo' ? `no answer of ${loop.to} was seen` : 'not seen'} in mailbox \`${loop.mailbox}\` (${loop.inboxAlone === true ? 'the Inbox alone: POP3 does not show Junk' : 'Inbox, Junk'}) within ${waited}${early}.${delay(seen)}`;
  if (seen.taken > 0) {
    return judgement(
      'lost',
      'receiver',
      `${lost} ${seen.taken === 1 ? 'A mail' : `${seen.taken} mails`} came into the Inbox meanwhile and ${seen.taken === 1 ? 'was' : 'were'} gone before ${seen.taken === 1 ? 'it' : 'they'} could be read. Another client empties this mailbox.`,
      'Give the monitor a mailbox of its own, or stop the other client: a POP3 collector that deletes, a rule, another monitor.',
    );
  }
  return judgement('lost', 'network', lost, lostAdvice(loop, submission.reply));
}

const RAISE_TIMEOUT =
  "Raise `timeout` of the run: by default it is the slowest loop's `critical` and 30 s. Tries at handing over (`attempts`, `retry`) take of the same time.";

/** After this time, ms, mail that was not seen is missing; the reason for the end of the wait does not matter. */
const LONG_ENOUGH = 10_000;

/** Mail that would not even be slow yet is not lost: the run ended too soon after the acceptance to know. */
function isCutOff({ warning }: Expected, { end, submission, waitedMs }: Observation): boolean {
  return end === 'deadline' && submission.kind === 'accepted' && (waitedMs ?? 0) < Math.min(warning, LONG_ENOUGH);
}

const JUNK_ANSWER =
  'Your own filter takes the answer for spam. Let mail of the responder pass there: the way to it is proven all the same.';

function delivered(loop: Expected, { copies, first, latency }: Arrival, tries: number): Judgement {
  const after = `${formatInterval(latency.atLeast, latency.atMost)}${loop.kind === 'echo' ? ' there and back' : ''}`;
  const came = loop.kind === 'echo' ? `Answered by ${loop.to}: delivered` : 'Delivered';
  const many = copies.length > 1 ? `, in ${copies.length} ${loop.kind === 'echo' ? 'answers' : 'copies'}` : '';
  // The delay of our own looks is not the mail's delay.
  const slow = latency.atLeast > loop.warning;
  const again = tries > 1 ? ` (taken at try ${tries})` : '';
  const late = slow ? `, slower than ${formatDuration(loop.warning)}${again}` : again;
  const where = first.placement.role === 'all' ? `${first.placement.folder} (it skipped the Inbox)` : first.placement.folder;
  if (copies.every((copy) => copy.placement.role === 'junk')) {
    return judgement(
      'junk',
      'sender',
      `${came} into Junk (${first.placement.folder}) after ${after}${many}${late}.`,
      loop.kind === 'echo'
        ? JUNK_ANSWER
        : "The receiver takes this mail for spam: look at SPF, DKIM, DMARC and blocklists of the sending side, and at the mail's content.",
    );
  }
  if (copies.length > 1) {
    return judgement(
      'duplicate',
      'network',
      `${came} to ${where} after ${after}${many}${late}.`,
      `${loop.kind === 'echo' ? 'The responder answers more than once, or something' : 'Something'} on the way delivers twice. It may be an alias with two targets, a forwarding rule beside the delivery, or a relay that repeats after a broken reply.`,
    );
  }
  if (slow) {
    return judgement(
      'slow',
      'network',
      `${came} to ${where} after ${after}${late}.`,
      'Compare the times of the Received headers: the hop that took longest is the one to look at (queue, content filter, greylisting).',
    );
  }
  // Other folders are looked at last, when the probe is nearly given up.
  const isFiled = first.placement.role === 'other' && isWide(latency.atLeast, latency.atMost);
  const remedy = isFiled
    ? `A rule files the probe there, where it is looked for at \`critical\` alone. Set \`folder: ${where}\` of mailbox \`${loop.mailbox}\` to see it at once.`
    : null;
  return judgement('delivered', null, `${came} to ${where} after ${after}${late}.`, remedy);
}

/** The notification that the probe failed. Null where none came, or where a proven copy arrived all the same. */
function failureOf(seen: Observation): Notice | null {
  if (countedCopies(seen.sightings).some((sighting) => sighting.by !== 'subject')) return null;
  return seen.notices.find((notice) => notice.kind === 'failed') ?? null;
}

function bounceOf({ status, diagnostic, reportedBy, remote }: Notice): Bounce {
  return { status, diagnostic, reportingMta: reportedBy, remoteMta: remote };
}

/** A notification is certain, also where the mailbox could not be read. Its status code says who has to act. */
function bounced(loop: Expected, notice: Notice, seen: Observation): Judgement {
  const { side, remedy } = bounceAdvice(notice);
  const after = seen.waitedMs === null ? '' : ` after ${formatDuration(seen.waitedMs)}`;
  const known = notice.known === null ? '' : ` ${notice.known.explanation}`;
  return judgement('bounced', side, `Accepted by \`${loop.sender}\`, then sent back${after}: ${noticeText(notice)}.${known}`, remedy);
}

/** The text of a server about the delay of a probe that did not come. */
function delay(seen: Observation): string {
  const notice = seen.notices.findLast((candidate) => candidate.kind === 'delayed');
  return notice === undefined ? '' : ` It is still being tried: ${noticeText(notice)}.`;
}

/** The sending side's own failure is certain, also where the mailbox could not be read. */
function refused(failure: Failure, tries: number, copies: readonly Sighting[]): Judgement {
  const again = tries > 1 ? ` (${tries} tries)` : '';
  const [first] = copies;
  const there = copies.length === 1 ? 'it is' : `${copies.length} copies of it are`;
  const yet =
    first === undefined
      ? ''
      : ` Yet ${there} in ${first.placement.folder}: the server delivers what it refuses, and a sender that tries again makes copies.`;
  return judgement(
    failure.outcome,
    failure.side ?? (failure.outcome === 'deferred' ? 'receiver' : failure.outcome === 'runner_blocked' ? 'runner' : 'sender'),
    failure.message + again + yet,
    failure.remedy,
  );
}

/** Failure at the mailbox leaves delivery unknown; the sender is never blamed for it. */
function unread(failure: Failure): Judgement {
  return {
    outcome: failure.outcome,
    state: 'unknown',
    side: failure.outcome === 'runner_blocked' ? 'runner' : 'receiver',
    message: `${failure.message}${failure.reply === null ? '' : ` It said: ${failure.reply.replace(/\.$/, '')}.`} Whether the probe arrived is not known.`,
    remedy: failure.remedy,
  };
}

function judgement(outcome: Outcome, side: Side | null, message: string, remedy: string | null): Judgement {
  return { outcome, state: stateOf(outcome), side, message, remedy };
}

/** The copy that a person would see first comes first. */
const RANK: Readonly<Record<Placement['role'], number>> = { inbox: 0, other: 1, all: 2, junk: 3 };

function rounded(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 10) / 10;
}
