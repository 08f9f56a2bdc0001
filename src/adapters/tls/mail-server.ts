import type net from 'node:net';
import tls from 'node:tls';
import type { Clock } from '../../core/time/clock.ts';
import { limit } from '../../core/time/limit.ts';
import type { KeyKind, MetServer } from '../../core/ports/domain-check.ts';
import { unreachedBy, wordsOf } from './unreached-by.ts';
import type { Dial } from './peer-certificate.ts';
import { chainOf, happens, lines, problemOf } from './peer-certificate.ts';

/** For a connection and all its commands, ms: a machine with a blocked port 25 must not delay the rest. */
const TIMEOUT = 15_000;
/** For the connection and the first line, ms. */
const GREETING_TIMEOUT = 3_000;

/** The question to a mail server. */
export interface MailServerTarget {
  readonly host: string;
  readonly address: string;
  /** 25 in the real world. */
  readonly port: number;
  /** Its certificate for this kind of key; null: its default one. */
  readonly key: KeyKind | null;
}

const SIGNATURES: Readonly<Record<KeyKind, string>> = {
  rsa: 'RSA-PSS+SHA256:RSA-PSS+SHA384:RSA-PSS+SHA512:RSA+SHA256:RSA+SHA384:RSA+SHA512',
  ec: 'ECDSA+SHA256:ECDSA+SHA384:ECDSA+SHA512:ed25519',
};

/**
 * Meets a mail server at one address as another mail server does, over one connection: its greeting, STARTTLS, and its certificate. Nothing
 * secret is sent, so an invalid certificate is looked at all the same. Never rejects.
 */
export async function meetMailServer(
  { host, address, port, key }: MailServerTarget,
  dial: Dial,
  clock: Clock,
  signal: AbortSignal,
): Promise<MetServer> {
  const whole = limit(clock, signal, TIMEOUT);
  const first = limit(clock, whole.signal, GREETING_TIMEOUT);
  let plain: net.Socket | null = null;
  let name: string | null = null;
  try {
    plain = await dial({ host: address, port }, first.signal);
    // Some servers delay the last line of a greeting on purpose; the name stands in the first.
    const greeting = await lines(plain, /^\d{3}[ -]/, first.signal, plain.unshift.bind(plain));
    name = /^220[ -](\S+)/.exec(greeting)?.[1] ?? null;
    if (name === null) return { kind: 'unreached', reason: `port ${port}: it says "${greeting.slice(0, 100)}"` };
    if (greeting.startsWith('220-')) await lines(plain, /^\d{3} /, whole.signal);
    const refusal = await refusalOf(plain, whole.signal);
    if (refusal !== null) return { kind: 'met', greeting: name, tls: { kind: 'none', reason: refusal } };
    const secured = tls.connect({
      socket: plain,
      host,
      servername: host,
      rejectUnauthorized: false,
      // Old versions should be seen and reported, not look like a broken server.
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
      ...(key === null ? {} : { sigalgs: SIGNATURES[key] }),
    });
    secured.on('error', () => undefined);
    await happens(secured, 'secureConnect', whole.signal);
    const leaf = secured.getPeerCertificate(true);
    const shown = { certificates: chainOf(leaf), version: secured.getProtocol() ?? 'unknown', problem: problemOf(secured, host, leaf) };
    secured.end('QUIT\r\n');
    return { kind: 'met', greeting: name, tls: { kind: 'chain', ...shown } };
  } catch (error) {
    const reason = wordsOf(error);
    if (name === null) return { kind: 'unreached', reason: `port ${port}: ${reason}`, ...unreachedBy(error) };
    return {
      kind: 'met',
      greeting: name,
      tls: { kind: whole.signal.aborted ? 'unseen' : 'none', reason: `the handshake fails: ${reason}` },
    };
  } finally {
    first.release();
    whole.release();
    plain?.destroySoon();
  }
}

/** Asks for TLS (RFC 3207); null: it may begin. */
async function refusalOf(socket: net.Socket, signal: AbortSignal): Promise<string | null> {
  // A name without an owner (RFC 2606 section 2): relays refuse private addresses.
  for (const command of ['EHLO probe.email-continuity.invalid', 'STARTTLS']) {
    socket.write(`${command}\r\n`);
    const answer = await lines(socket, /^\d{3} /, signal);
    if (answer.startsWith('2')) continue;
    socket.end('QUIT\r\n');
    return `it answers "${answer.slice(0, 100)}" to ${command}`;
  }
  return null;
}
