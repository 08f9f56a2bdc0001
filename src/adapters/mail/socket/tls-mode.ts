import type { Clock } from '../../../core/time/clock.ts';
import type { Endpoint, Way } from '../../../core/request/config.ts';
import { endWait, limit } from '../../../core/time/limit.ts';
import type { End, Failure } from '../../../core/result/outcome.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { PeerVerification } from './verification.ts';
import type { Connected } from './connect.ts';
import { connect, targetOf } from './connect.ts';
import { readForeignError } from './foreign-error.ts';
import { tlsFailure } from './tls-failure.ts';
import { tlsOptions } from './verification.ts';

/** How long a server may be silent before it is asked whether it waits for TLS, ms. */
const TIMEOUT = 5_000;
/** Where mail servers meet. Nobody expects TLS from the first byte there, and some keep clients waiting to see who speaks out of turn. */
const RELAY = 25;

type Server = Pick<Endpoint, 'host' | 'port' | 'security' | 'ca' | 'tlsName' | 'pin' | 'identity' | keyof Way>;

/**
 * The failure of a client that waits for a greeting where the server waits for TLS (RFC 8314): both are silent for ever. After a while a
 * second connection asks, by a handshake and nothing more. Never resolves where that is not the reason, nor after `signal` has aborted.
 */
export async function waitsForTls(end: End, endpoint: Server, clock: Clock, signal: AbortSignal): Promise<Failure> {
  if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
    await clock.sleep(TIMEOUT, signal);
    if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted) return wrongMode(end, endpoint);
  }
  return new Promise(() => undefined);
}

/** A server that speaks first, and how it is to be met. */
export interface Speaker {
  readonly end: End;
  readonly endpoint: Server;
}

interface Meeting {
  readonly verify: PeerVerification;
  /** Of the server, looked up already; null or absent: they are not. */
  readonly addresses?: readonly string[] | null;
  /** How long the connection may take, with its TLS where that comes first, ms. */
  readonly connectMs: number;
  /** How long the greeting may take then, ms: of several addresses that take the connection, the first that greets is taken. */
  readonly greetingMs: number;
  /** Called as soon as it is the server's turn. */
  readonly meanwhile?: () => void;
}

/** Connects to a server that speaks first. Rejects as `connect` does, or with a FailureError where it waits for TLS. */
export async function meet(speaker: Speaker, meeting: Meeting, clock: Clock, signal: AbortSignal): Promise<Connected> {
  const { verify, addresses = null, connectMs, greetingMs, meanwhile } = meeting;
  const over = new AbortController();
  const whole = AbortSignal.any([signal, over.signal]);
  const connecting = limit(clock, whole, connectMs);
  let turn: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => (turn = resolve));
  const connected = connect({ ...targetOf(speaker.endpoint, verify), addresses }, clock, connecting.signal, {
    meanwhile: () => {
      turn();
      meanwhile?.();
    },
    greeting: { ms: greetingMs, signal: whole },
  });
  try {
    return await Promise.race([connected, reached.then(() => unlessForTls(speaker, clock, signal, connected))]);
  } finally {
    connected.catch(() => undefined);
    // Ends a connection that is still on its way.
    endWait(over);
    connecting.release();
  }
}

/** What a wait for a greeting comes to; rejects with a FailureError where the server waits for TLS meanwhile. */
export async function unlessForTls<T>({ end, endpoint }: Speaker, clock: Clock, signal: AbortSignal, greeting: Promise<T>): Promise<T> {
  const over = new AbortController();
  const mistaken = waitsForTls(end, endpoint, clock, AbortSignal.any([signal, over.signal])).then((failure) => {
    throw new FailureError(failure);
  });
  mistaken.catch(() => undefined);
  try {
    return await Promise.race([greeting, mistaken]);
  } finally {
    endWait(over);
  }
}

/** Whether TLS is spoken from the first byte; a certificate that is refused says so as well. */
async function shakesHands(endpoint: Server, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    const target = { ...targetOf(endpoint, tlsOptions(endpoint)), implicitTls: true };
    const { socket } = await connect(target, clock, signal);
    socket.destroy();
    return true;
  } catch (error) {
    const { originalCode, message } = readForeignError(error);
    // What speaks no TLS breaks it off, or answers with something else.
    return (
      !/^ERR_SSL_|^EPROTO$|^HANDSHAKE_CUT$/.test(originalCode) &&
      tlsFailure({ end: 'sender', at: '', implicit: true }, originalCode, message) !== null
    );
  }
}

function wrongMode(end: End, { host, port, security }: Server): Failure {
  return {
    end,
    outcome: 'tls_failed',
    message: `${host}:${port}: the server speaks TLS from the first byte and waits for it, \`security: ${security}\` waits for its greeting.`,
    reply: null,
    remedy: 'Wrong TLS mode: set `security: tls` for this port, or use the port for STARTTLS (587 for submission, 143 for IMAP).',
    temporary: false,
    uncertain: false,
  };
}
