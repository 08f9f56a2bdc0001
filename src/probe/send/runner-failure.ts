import type { Observation } from '../../core/result/observed/observation.ts';
import type { Failure } from '../../core/result/outcome.ts';
import type { Sender, SenderSession } from '../../core/ports/sender.ts';

/** The port between mail servers (RFC 5321 section 4.5.4.2), which hosted runners block. */
const RELAY_PORT = 25;

/**
 * A sender on one of GitHub's own machines. It separates the runner's limits from the server's faults: port 25 is blocked there, and the
 * shared addresses stand on blocklists. No second try: it would end like the first.
 *
 * @param hosted whether this is one of GitHub's own runners
 */
export function onRunner(sender: Sender, port: number, hosted: boolean): Sender {
  if (!hosted) return sender;
  const blamed = (failure: Failure): Failure => {
    if (failure.about === 'address') return listedAddress(failure);
    return port === RELAY_PORT && (failure.cause === 'timed-out' || failure.cause === 'no-route') ? blockedPort(failure) : failure;
  };
  return {
    open: async (signal) => {
      const opened = await sender.open(signal);
      if (!opened.ok) return { ok: false, failure: blamed(opened.failure) };
      const { session } = opened;
      const send: SenderSession['send'] = async (probe, departure) => {
        const sent = await session.send(probe, departure);
        return sent.ok ? sent : { ok: false, failure: blamed(sent.failure) };
      };
      return { ok: true, session: { ...session, send } };
    },
  };
}

function listedAddress(failure: Failure): Failure {
  return {
    ...failure,
    outcome: 'runner_blocked',
    remedy:
      "The addresses of GitHub's hosted runners are shared, and many lists name them. Send through the submission port of a server (587 or 465) with a login, or from a runner of your own.",
    temporary: false,
  };
}

function blockedPort(failure: Failure): Failure {
  return {
    ...failure,
    outcome: 'runner_blocked',
    message: `${failure.message} GitHub's hosted runners are not let out to port 25.`,
    remedy: 'Use the submission port of the server (587 or 465) with a login, or a runner of your own.',
    temporary: false,
  };
}

/**
 * If no connection to an end was made, checks whether this machine has a network at all. Without one, that is the report, and the end is
 * not blamed.
 *
 * @param online whether another host can be reached; null: unknown
 */
export async function blameRunner(seen: Observation, online: () => Promise<boolean | null>): Promise<Observation> {
  const { submission, mailbox } = seen;
  const sender = submission.kind === 'refused' ? submission.failure : null;
  const doubtful = [sender, mailbox].some((failure) => failure?.cause !== undefined && failure.outcome === 'unreachable');
  // If one end was reached, there is a network.
  if (!doubtful || submission.kind === 'accepted' || submission.kind === 'uncertain' || seen.sightings.length > 0) return seen;
  if ((await online()) !== false) return seen;
  return {
    ...seen,
    submission: submission.kind === 'refused' ? { ...submission, failure: cutOff(submission.failure) } : submission,
    mailbox: mailbox && cutOff(mailbox),
  };
}

function cutOff(failure: Failure): Failure {
  if (failure.cause === undefined || failure.outcome !== 'unreachable') return failure;
  return {
    ...failure,
    outcome: 'runner_blocked',
    message: `${failure.message} Nothing else can be reached from here either: this machine has no network.`,
    remedy: "Look at this machine's network, resolver and firewall; the mail servers are not to blame.",
  };
}
