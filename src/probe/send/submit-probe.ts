// A probe made and submitted.
// Called by probe and app.

import type { Clock } from '../../core/time/clock.ts';
import { waitEnd } from '../../core/time/limit.ts';
import type { Deadline } from '../../core/time/deadline.ts';
import type { Semaphore } from '../../core/time/semaphore.ts';
import type { Retries } from '../../core/time/retry.ts';
import { retryDelay } from '../../core/time/retry.ts';
import type { SubmissionResult, Observation } from '../../core/result/observed/observation.ts';
import type { AttemptReport } from '../../core/result/report.ts';
import type { AddressTried, Failure } from '../../core/result/outcome.ts';
import type { Probe, SendResult, Sender, SenderSession, SessionResult } from '../../core/ports/sender.ts';

/** The needs of a submission beside the sender. */
export interface SubmissionTask {
  readonly probe: Promise<Probe>;
  readonly sender: Sender;
  /** How many connections the sender gets at a time. */
  readonly gate: Semaphore;
  readonly retries: Retries;
  readonly clock: Clock;
  readonly deadline: Deadline;
  readonly random: () => number;
  /** Resolves when the mailbox is watched, or has certainly failed. */
  readonly ready: Promise<void>;
  /** Resolves when a copy was seen in the mailbox, if ever. */
  readonly seen: Promise<void>;
  /** Called when the probe is on its way. */
  readonly onLeft: () => void;
  /** Called with every change that a waiting person should see. */
  readonly onPhase: (phase: 'connecting' | 'sending' | 'retrying') => void;
}

export type ProbeSubmission = Pick<Observation, 'submission' | 'attempts' | 'phases' | 'beganAt'>;

/** How long a mailbox is awaited while the sender's session is open, ms; a probe that leaves earlier is found by the ledger. */
const TIMEOUT = 5_000;

/** If the run's end cuts a connection off sooner, the server had no time to answer, ms. */
const TIME_TO_ANSWER = 1_000;

/** How much longer the final reply is awaited after the probe was seen in the mailbox, ms: it is on its way, or lost. */
const REPLY_TIMEOUT = 2_000;

/** Submits the probe. The server is connected while the mailbox opens; 4xx replies and broken connections are tried again. */
export async function submitProbe(task: SubmissionTask): Promise<ProbeSubmission> {
  const attempts: AttemptReport[] = [];
  let said: Failure | null = null;
  const beganAt = task.clock.monotonic();
  for (;;) {
    const at = new Date(task.clock.now()).toISOString();
    task.onPhase(attempts.length === 0 ? 'connecting' : 'retrying');
    const tried = await task.gate.through(() => attempt(task));
    const result = tried.result;
    if (result.kind === 'not-sent') return { submission: result, attempts, phases: tried.phases, beganAt };
    attempts.push({
      at,
      reply: result.kind === 'accepted' ? result.reply : (result.failure.reply ?? result.failure.message),
      outcome: result.kind === 'accepted' ? 'accepted' : result.failure.outcome,
      ...(result.kind === 'accepted' || result.failure.stage === undefined ? {} : { stage: result.failure.stage }),
      ...(tried.addresses === null ? {} : { addresses: tried.addresses }),
    });
    if (result.kind !== 'refused') return { submission: result, attempts, phases: tried.phases, beganAt };
    // The server's reply to the try before says more than a try that the run's end cut off.
    const last: Failure = task.deadline.signal.aborted ? (said ?? result.failure) : result.failure;
    said = last;
    const ended: ProbeSubmission = { submission: { kind: 'refused', failure: last }, attempts, phases: tried.phases, beganAt };
    if (task.deadline.cancelled) return { ...ended, submission: CANCELLED };
    if (!result.failure.temporary) return ended;
    const delay = retryDelay(attempts.length, task.retries, task.deadline.left(), task.random());
    if (delay === null) return ended;
    await task.clock.sleep(delay, task.deadline.signal);
    if (task.deadline.cancelled) return { ...ended, submission: CANCELLED };
  }
}

const CANCELLED: SubmissionResult = { kind: 'not-sent', reason: 'the run was cancelled' };

interface Tried {
  readonly result: SubmissionResult;
  readonly phases: Observation['phases'];
  /** Null: only one was tried, or none connected. */
  readonly addresses: readonly AddressTried[] | null;
}

async function attempt(task: SubmissionTask): Promise<Tried> {
  const { signal } = task.deadline;
  const begin = task.clock.monotonic();
  const opened: SessionResult = signal.aborted ? { ok: false, failure: unbegun(signal) } : await task.sender.open(signal);
  if (!opened.ok) {
    const cutOff = signal.aborted && opened.failure.outcome === 'unreachable' && task.clock.monotonic() - begin < TIME_TO_ANSWER;
    return { result: { kind: 'refused', failure: cutOff ? unbegun(signal) : opened.failure }, phases: NO_PHASES, addresses: null };
  }
  const { session } = opened;
  const addresses = session.addresses ?? null;
  try {
    const probe = await task.probe;
    if (task.deadline.cancelled) return { result: CANCELLED, phases: NO_PHASES, addresses };
    task.onPhase('sending');
    const { sent, at } = await answered(task, session, probe);
    return { result: resultOf(sent, at), phases: phasesOf(session, sent), addresses };
  } finally {
    session.close();
  }
}

/**
 * The server's answer; once the probe itself was seen, only a short wait remains. Without an answer, acceptance counts from the break. A
 * probe seen before the break counts from the start of sending, so that it is not called faster than it was.
 */
async function answered(task: SubmissionTask, session: SenderSession, probe: Probe): Promise<{ sent: SendResult; at: number }> {
  const { clock } = task;
  const [enough, done] = [new AbortController(), new AbortController()];
  const begin = clock.monotonic();
  let seen = false;
  void task.seen.then(async () => {
    seen = true;
    await clock.sleep(REPLY_TIMEOUT, done.signal);
    enough.abort();
  });
  // The sender's commands go out while the mailbox's last answer is on its way.
  const ready = readyWithin(task).then(() => !task.deadline.cancelled);
  const sent = await session.send(probe, { ready, onLeft: task.onLeft, enough: enough.signal });
  done.abort();
  return { sent, at: seen ? begin : clock.monotonic() };
}

/** A server that was not asked, or not awaited, has no known state. */
function unbegun(signal: AbortSignal): Failure {
  return {
    end: 'sender',
    outcome: 'runner_blocked',
    side: 'runner',
    message: `There was no time to connect to the sender's server ${waitEnd(signal)}: nothing is known of it.`,
    reply: null,
    remedy:
      "Raise `timeout` of the run, or give this machine less to do: reading the configuration and other loops have taken the run's time.",
    temporary: false,
    uncertain: false,
  };
}

async function readyWithin(task: SubmissionTask): Promise<void> {
  const timeout = new AbortController();
  const longest = Math.min(TIMEOUT, task.deadline.left() / 3);
  await Promise.race([task.ready, task.clock.sleep(longest, AbortSignal.any([task.deadline.signal, timeout.signal]))]);
  timeout.abort();
}

function resultOf(sent: SendResult, at: number): SubmissionResult {
  if (sent.ok) return { kind: 'accepted', at: sent.acceptance.at, reply: sent.acceptance.reply };
  const { failure } = sent;
  return failure.uncertain ? { kind: 'uncertain', at, failure } : { kind: 'refused', failure };
}

const NO_PHASES = { connect: null, tls: null, auth: null, accept: null } as const;

function phasesOf(session: SenderSession, sent: SendResult): Observation['phases'] {
  return {
    connect: session.connectMs,
    tls: session.tlsMs,
    auth: session.authMs,
    accept: sent.ok ? sent.acceptance.acceptMs : null,
  };
}
