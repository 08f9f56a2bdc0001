import tls from 'node:tls';
import type { ImapTransport } from 'imapflow';
import type { Clock } from '../../../../core/time/clock.ts';
import type { MailboxConfig } from '../../../../core/request/config.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import type { Connected } from '../../socket/connect.ts';
import { lossOf } from '../../socket/connect.ts';
import { meet } from '../../socket/tls-mode.ts';
import type { PeerVerification } from '../../socket/verification.ts';
import { holdToPin } from '../../socket/verification.ts';
import { CONNECTING_STAGES, imapFailure } from '../failure/failure.ts';

/** How long a server may be silent after a command, ms: Dovecot delays refused logins up to 15 s. */
export const SILENCE = 20_000;

/** A connection for imapflow: it is open before the library is loaded. */
export type ImapConnection = ImapTransport & {
  /** For a connection that nothing takes over. */
  readonly close: () => void;
};

/** A mailbox to open, and the time for it. */
export interface MailboxOpening {
  readonly config: MailboxConfig;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Connects to a mailbox's server. Throws a FailureError.
 *
 * @param meanwhile called as soon as the server has to act
 */
export async function connectMailbox(
  { config, clock, signal }: MailboxOpening,
  verify: PeerVerification,
  meanwhile: () => void,
): Promise<ImapConnection> {
  const meeting = { verify, connectMs: SILENCE, greetingMs: SILENCE, meanwhile };
  try {
    return transportOver(await meet({ end: 'mailbox', endpoint: config }, meeting, clock, signal), verify);
  } catch (error) {
    throw error instanceof FailureError ? error : new FailureError(imapFailure(config, CONNECTING_STAGES, error), error);
  }
}

function transportOver(connected: Connected, verify: PeerVerification): ImapConnection {
  const { socket } = connected;
  return {
    close: () => socket.destroy(),
    connect: (_options, onConnect) => {
      const loss = lossOf(connected);
      if (loss) throw loss;
      queueMicrotask(onConnect);
      return socket;
    },
    upgrade: (_plain, _options, onSecure) => holdToPin(tls.connect({ ...verify, socket }, onSecure), verify),
  };
}
