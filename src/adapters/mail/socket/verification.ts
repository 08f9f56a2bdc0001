import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { ConnectionOptions, PeerCertificate, TLSSocket } from 'node:tls';
import { checkServerIdentity } from 'node:tls';
import type { Bearer } from '../../../core/mail/login/bearer.ts';
import type { ClientIdentity } from '../../../core/request/config.ts';

/** Options for node:tls by which a server is verified; with a pin, `holdToPin` has to hear of every connection made with them. */
export interface PeerVerification extends ConnectionOptions {
  /** SHA-256 of the SubjectPublicKeyInfo, base64: the key that the server must have, in place of chain, name and dates. */
  readonly pin?: string;
}

/** Told a server's certificate when it has been verified. */
export type OnCertificate = (certificate: PeerCertificate) => void;

/** What a connection to a mail server takes beside its configuration. */
export interface ServerAccess {
  readonly onCertificate?: OnCertificate;
  /** The access token of its login; null: a password, or no login. */
  readonly bearer?: Bearer | null;
  /** Those of its name, looked up already; null or absent: they are not. */
  readonly addresses?: readonly string[] | null;
}

/** The code of an error that means: the server has another key than the pinned one. */
export const PIN_MISMATCH = 'PIN_MISMATCH';

interface Verified {
  readonly host: string;
  readonly ca: string | null;
  readonly tlsName: string | null;
  readonly pin?: string | null;
  readonly identity?: ClientIdentity | null;
}

/** How an endpoint is verified: by its pin, or by chain and name; and what is shown to one that verifies us. PeerVerification itself is never off. */
export function tlsOptions(endpoint: Verified, onCertificate: OnCertificate = () => undefined): PeerVerification {
  const { pin = null, identity = null } = endpoint;
  const name = endpoint.tlsName ?? endpoint.host;
  return {
    host: endpoint.host,
    minVersion: 'TLSv1.2',
    ...(isIP(name) ? {} : { servername: name }),
    ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
    ...(identity === null ? {} : { cert: identity.cert, key: identity.key }),
    // The key is looked at then: see holdToPin.
    ...(pin === null ? {} : { pin, rejectUnauthorized: false }),
    checkServerIdentity: (_, certificate) => {
      // Asked when the chain is found good. The name may be an address, which is no `servername` (RFC 6066 section 3).
      // A pinned one has not shown yet that it has the key: nobody is told of it.
      if (pin !== null) return undefined;
      const mismatch = checkServerIdentity(name, certificate);
      if (mismatch === undefined) onCertificate(certificate);
      return mismatch;
    },
  };
}

/** Why a TLS connection is not with the pinned key; null where it is, or where none is pinned. */
export function pinMismatch(socket: TLSSocket, { pin }: PeerVerification): Error | null {
  if (pin === undefined) return null;
  const shown = pinOf(socket.getPeerCertificate().raw);
  return shown === pin ? null : Object.assign(new Error(`the key shown is sha256/${shown}`), { code: PIN_MISMATCH });
}

/** Breaks a TLS connection off as soon as it shows another key than the pinned one, before anybody can write to it. */
export function holdToPin(socket: TLSSocket, verify: PeerVerification): TLSSocket {
  return socket.prependOnceListener('secureConnect', () => {
    const mismatch = pinMismatch(socket, verify);
    if (mismatch) socket.destroy(mismatch);
  });
}

/** The pin of a certificate in DER (RFC 7469 section 2.4 says how it is made). */
export function pinOf(certificate: Uint8Array): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
