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
/**
 * The port between mail servers. No client begins with TLS there, and some servers delay their greeting to catch clients that speak too
 * early.
 */
const RELAY = 25;

type Server = Pick<Endpoint, 'host' | 'port' | 'security' | 'ca' | 'tlsName' | 'pin' | 'identity' | keyof Way>;

/**
 * The failure of a client that waits for a greeting while the server waits for TLS (RFC 8314): both would be silent for ever. After a while
 * a second connection tries a handshake. Never resolves if that is not the reason, nor after `signal` has aborted.
 */
export async function waitsForTls(end: End, endpoint: Server, clock: Clock, signal: AbortSignal): Promise<Failure> {
  if (endpoint.security !== 'tls' && endpoint.port !== RELAY) {
    await clock.sleep(TIMEOUT, signal);
    if (!signal.aborted && (await shakesHands(endpoint, clock, signal)) && !signal.aborted) return wrongMode(end, endpoint);
  }
  return new Promise(() => undefined);
}

/** A server that speaks first, and its limits. */
export interface Speaker {
  readonly end: End;
  readonly endpoint: Server;
}

interface Meeting {
  readonly verify: PeerVerification;
  /** Of the server, looked up already; null or absent: not yet. */
  readonly addresses?: readonly string[] | null;
  /** The time for the connection, with its TLS if that comes first, ms. */
  readonly connectMs: number;
  /** The time for the greeting after that, ms: of several connected addresses, the first that greets wins. */
  readonly greetingMs: number;
  /** Called as soon as the server has to act. */
  readonly meanwhile?: () => void;
}

/** Connects to a server that speaks first. Rejects as `connect` does, or with a FailureError if it waits for TLS. */
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
    // Ends a connection in progress.
    endWait(over);
    connecting.release();
  }
}

/** The result of a wait for a greeting; rejects with a FailureError if the server waits for TLS meanwhile. */
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

/** Whether TLS begins at the first byte; a refused certificate proves it as well. */
async function shakesHands(endpoint: Server, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    const target = { ...targetOf(endpoint, tlsOptions(endpoint)), implicitTls: true };
    const { socket } = await connect(target, clock, signal);
    socket.destroy();
    return true;
  } catch (error) {
    const { originalCode, message } = readForeignError(error);
    // A server without TLS breaks the handshake off, or answers with something else.
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
