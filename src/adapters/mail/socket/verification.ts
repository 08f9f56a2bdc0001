import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { ConnectionOptions, PeerCertificate, TLSSocket } from 'node:tls';
import { checkServerIdentity } from 'node:tls';
import type { Bearer } from '../../../core/mail/login/bearer.ts';
import type { ClientIdentity } from '../../../core/request/config.ts';

/** Options for node:tls that verify a server; with a pin, `holdToPin` has to check every connection made with them. */
export interface PeerVerification extends ConnectionOptions {
  /** SHA-256 of the SubjectPublicKeyInfo, base64: the required key, in place of chain, name and dates. */
  readonly pin?: string;
}

/** Called with a server's verified certificate. */
export type OnCertificate = (certificate: PeerCertificate) => void;

/** The needs of a connection to a mail server, beside its configuration. */
export interface ServerAccess {
  readonly onCertificate?: OnCertificate;
  /** The access token of its login; null: a password, or no login. */
  readonly bearer?: Bearer | null;
  /** Those of its name, looked up already; null or absent: not yet. */
  readonly addresses?: readonly string[] | null;
}

/** The code of an error: the server has another key than the pinned one. */
export const PIN_MISMATCH = 'PIN_MISMATCH';

interface Verified {
  readonly host: string;
  readonly ca: string | null;
  readonly tlsName: string | null;
  readonly pin?: string | null;
  readonly identity?: ClientIdentity | null;
}

/**
 * The verification of an endpoint, by its pin or by chain and name, and the client certificate for it. PeerVerification itself is never
 * off.
 */
export function tlsOptions(endpoint: Verified, onCertificate: OnCertificate = () => undefined): PeerVerification {
  const { pin = null, identity = null } = endpoint;
  const name = endpoint.tlsName ?? endpoint.host;
  return {
    host: endpoint.host,
    minVersion: 'TLSv1.2',
    ...(isIP(name) ? {} : { servername: name }),
    ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
    ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
    // The key is checked later: see holdToPin.
    // Said in full: node takes what is left out from NODE_TLS_REJECT_UNAUTHORIZED.
    ...(pin === null ? { rejectUnauthorized: true } : { pin, rejectUnauthorized: false }),
    checkServerIdentity: (_, certificate) => {
      // Called after the chain is found good. The name may be an address, which is no `servername` (RFC 6066 section 3). A pinned server
      // has not proven its key yet, so it is not reported.
      if (pin !== null) return undefined;
      const mismatch = checkServerIdentity(name, certificate);
      if (mismatch === undefined) onCertificate(certificate);
      return mismatch;
    },
  };
}

/** Why a TLS connection does not have the pinned key; null if it has, or if none is pinned. */
export function pinMismatch(socket: TLSSocket, { pin }: PeerVerification): Error | null {
  if (pin === undefined) return null;
  const shown = pinOf(socket.getPeerCertificate().raw);
  return shown === pin ? null : Object.assign(new Error(`the key shown is sha256/${shown}`), { code: PIN_MISMATCH });
}

/** Breaks a TLS connection off if it shows another key than the pinned one, before anything is written to it. */
export function holdToPin(socket: TLSSocket, verify: PeerVerification): TLSSocket {
  return socket.prependOnceListener('secureConnect', () => {
    const mismatch = pinMismatch(socket, verify);
    if (mismatch) socket.destroy(mismatch);
  });
}

/** The pin of a certificate in DER (made by RFC 7469 section 2.4). */
export function pinOf(certificate: Uint8Array): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
