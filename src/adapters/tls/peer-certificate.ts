import { createHash, X509Certificate } from 'node:crypto';
import net from 'node:net';
import tls from 'node:tls';
import type { Clock } from '../../core/time/clock.ts';
import { wordsOf } from './unreached-by.ts';
import { limit, waitEnd } from '../../core/time/limit.ts';
import type { Way } from '../../core/request/config.ts';
import type { CertificateTarget, PeerCertificate, SeenCertificate, StartTlsProtocol } from '../../core/ports/mail-checks.ts';
import type { MetCertificates } from './met-certificates.ts';

/** The time for one server, ms. */
const TIMEOUT = 15_000;

/** Opens a TCP connection to a host by its configured way; rejects if none is made. */
export type Dial = (place: { readonly host: string; readonly port: number } & Way, signal: AbortSignal) => Promise<net.Socket>;

/** Looks at a server's certificate. Nothing secret is sent, so an invalid one is read all the same, and reported as invalid. */
export async function peerCertificate(target: CertificateTarget, dial: Dial, clock: Clock, signal: AbortSignal): Promise<SeenCertificate> {
  const timeout = limit(clock, signal, TIMEOUT);
  let plain: net.Socket | null = null;
  try {
    plain = await dial(target, timeout.signal);
    if (target.protocol !== 'tls') await startTls(plain, target.protocol, timeout.signal);
    const servername = net.isIP(target.name) ? undefined : target.name;
    const secured = tls.connect({
      socket: plain,
      host: target.name,
      ...(servername === undefined ? {} : { servername }),
      ...(target.ca === null ? {} : { ca: target.ca }),
      ...(target.identity ? { cert: target.identity.cert, key: target.identity.key } : {}),
      rejectUnauthorized: false,
    });
    secured.on('error', () => undefined);
    await happens(secured, 'secureConnect', timeout.signal);
    return { kind: 'seen', certificate: read(secured, target) };
  } catch (error) {
    return { kind: 'unseen', reason: wordsOf(error) };
  } finally {
    timeout.release();
    plain?.destroy();
  }
}

function read(socket: tls.TLSSocket, { name, pin = null }: CertificateTarget): PeerCertificate {
  const leaf = socket.getPeerCertificate(true);
  const facts = { ...leafFacts(leaf), chain: chainOf(leaf) };
  if (pin === null) return { ...facts, problem: problemOf(socket, name, leaf) };
  const shown = pinOf(leaf.raw);
  return shown === pin ? { ...facts, problem: null } : { ...facts, problem: 'the key is not the pinned one', otherKey: `sha256/${shown}` };
}

/** The certificates in DER, the server's own first. */
export function chainOf(leaf: tls.DetailedPeerCertificate): readonly Uint8Array[] {
  const chain: Uint8Array[] = [];
  for (
    let at: tls.DetailedPeerCertificate | undefined = leaf;
    at && chain.length < 10;
    at = at.issuerCertificate === at ? undefined : at.issuerCertificate
  ) {
    chain.push(at.raw);
  }
  return chain;
}

/** Why a certificate is not trusted for a name, as node:tls names it; null if it verifies. */
export function problemOf(socket: tls.TLSSocket, name: string, leaf: tls.PeerCertificate): string | null {
  if (!socket.authorized) return named(String(socket.authorizationError), leaf.raw);
  return tls.checkServerIdentity(name, leaf) === undefined ? null : 'ERR_TLS_CERT_ALTNAME_INVALID';
}

/** node:tls has no name for OpenSSL's verdicts on keys and signatures. */
function named(code: string, certificate: Uint8Array): string {
  if (code !== 'UNSPECIFIED') return code;
  const { asymmetricKeyType, asymmetricKeyDetails } = new X509Certificate(certificate).publicKey;
  const bits = asymmetricKeyDetails?.modulusLength ?? Infinity;
  return bits < 2048
    ? `a key that is too weak: ${asymmetricKeyType} of ${bits} bits`
    : 'a key or a signature in its chain that is too weak or too old';
}

/** SHA-256 of the SubjectPublicKeyInfo in base64, by RFC 7469 section 2.4. */
function pinOf(certificate: Uint8Array): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/** Looks at each server once: one whose certificate a loop has seen is not connected again. */
export function certificateLook(
  met: MetCertificates,
  dial: Dial,
  clock: Clock,
  signal: AbortSignal,
): (target: CertificateTarget) => Promise<SeenCertificate> {
  return async (target) => {
    // A certificate seen by others does not prove a pinned key.
    const leaf = target.pin ? null : met.at(target);
    if (leaf === null) return peerCertificate(target, dial, clock, signal);
    return { kind: 'seen', certificate: { ...leafFacts(leaf), chain: [leaf.raw], problem: null } };
  };
}

/** The facts in a server's own certificate. */
function leafFacts(leaf: tls.PeerCertificate): Pick<PeerCertificate, 'validFrom' | 'validTo' | 'issuer'> {
  return { validFrom: Date.parse(leaf.valid_from), validTo: Date.parse(leaf.valid_to), issuer: issuerOf(leaf) };
}

function issuerOf({ issuer }: tls.PeerCertificate): string {
  const name = issuer.O ?? issuer.CN;
  return Array.isArray(name) ? name.join(', ') : (name ?? 'unknown');
}

/** The few lines until TLS may begin. The answer must be a whole positive line; more than 8 KiB of text does not count. */
async function startTls(socket: net.Socket, protocol: StartTlsProtocol, signal: AbortSignal): Promise<void> {
  const ask = async (line: string | null, end: RegExp): Promise<void> => {
    if (line !== null) socket.write(`${line}\r\n`);
    const answer = await lines(socket, end, signal);
    if (!/^(?:2\d\d|\* OK|\* PREAUTH|a1 OK|\+OK)/i.test(answer)) throw new Error(`STARTTLS is not possible: ${answer}`);
  };
  if (protocol === 'smtp-starttls' || protocol === 'lmtp-starttls') {
    await ask(null, /^\d{3} /);
    // A name without an owner (RFC 2606 section 2): relays refuse private addresses.
    await ask(`${protocol === 'lmtp-starttls' ? 'LHLO' : 'EHLO'} probe.email-continuity.invalid`, /^\d{3} /);
    await ask('STARTTLS', /^\d{3} /);
  } else if (protocol === 'pop3-starttls') {
    await ask(null, /^[+-]/);
    await ask('STLS', /^[+-]/);
  } else {
    await ask(null, /^\* /);
    await ask('a1 STARTTLS', /^a1 /i);
  }
}

/** The first line that matches `end`; earlier lines are skipped, and later bytes go to `rest`. */
export function lines(
  socket: net.Socket,
  end: RegExp,
  signal: AbortSignal,
  rest: (chunk: Buffer) => void = () => undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const hear = (chunk: Buffer) => {
      heard += chunk.toString('latin1');
      const whole = heard.split(/\r?\n/).slice(0, -1);
      const found = whole.find((line) => end.test(line));
      if (found !== undefined) {
        settle(() => resolve(found));
        const behind = heard.slice(heard.indexOf(found) + found.length).replace(/^\r?\n/, '');
        if (behind !== '') rest(Buffer.from(behind, 'latin1'));
      } else if (heard.length > 8 * 1024) settle(() => reject(new Error('the server talks and does not come to the point')));
    };
    const close = () => settle(() => reject(new Error('the server closed the connection')));
    const abort = () => settle(() => reject(new Error(`no answer ${waitEnd(signal)}`)));
    const settle = (act: () => void) => {
      socket.off('data', hear).off('close', close).pause();
      signal.removeEventListener('abort', abort);
      act();
    };
    socket.on('data', hear).once('close', close).resume();
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}

export function happens(socket: net.Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => settle(() => reject(error));
    const close = () => fail(new Error('the server closed the connection'));
    const abort = () => fail(new Error(`no answer ${waitEnd(signal)}`));
    const done = () => settle(resolve);
    const settle = (act: () => void) => {
      socket.off(event, done).off('error', fail).off('close', close);
      signal.removeEventListener('abort', abort);
      act();
    };
    socket.once(event, done).once('error', fail).once('close', close);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
}
