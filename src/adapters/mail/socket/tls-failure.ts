import type { End, Failure } from '../../../core/result/outcome.ts';
import { HANDSHAKE_CUT } from './dial/dial-error.ts';
import { opensslReason } from '../../../core/text/foreign-text.ts';
import { PIN_MISMATCH } from './verification.ts';

interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

/** The meaning of codes of OpenSSL and node:tls for a mail administrator (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const CERTIFICATE: Readonly<Record<string, Explanation>> = {
  CERT_HAS_EXPIRED: {
    message: 'the certificate has expired',
    remedy: "Renew the certificate and reload the server; if it is in date, set this machine's clock.",
  },
  CERT_NOT_YET_VALID: {
    message: 'the certificate is not valid yet',
    remedy: "Check this machine's clock; if it is right, wait until the certificate's start date.",
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    message: 'the certificate is for another name',
    remedy: 'Set `host` to a name in the certificate, or `tls-name` to the name that it must carry.',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    message: 'the certificate is self-signed',
    remedy: 'Install a certificate of a CA, or give this certificate as `ca`.',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    message: 'the certificate comes from a CA that this machine does not know',
    remedy: 'Give the CA certificate as `ca`.',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    message: 'the certificate comes from a CA that this machine does not know, or the server does not send its intermediate certificate',
    remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    message: 'the certificate chain is too short: an intermediate certificate is missing, or the CA is private',
    remedy: 'Let the server send its full chain; if the CA is private, give it as `ca`.',
  },
  UNABLE_TO_GET_ISSUER_CERT: {
    message: 'the certificate chain is too short: an issuer is missing',
    remedy: 'Let the server send its full chain.',
  },
  CERT_REVOKED: { message: 'the certificate is revoked', remedy: 'Install a new certificate.' },
  CERT_SIGNATURE_FAILURE: {
    message: "the certificate's signature is wrong",
    remedy: 'The `ca` is not the one that signed it: compare their names and keys.',
  },
};

/** Other ends of a handshake, by words of the code or of the text: node:tls has no code for every verdict of OpenSSL (`UNSPECIFIED`). */
const HANDSHAKE: readonly (readonly [text: RegExp, Explanation])[] = [
  [
    /DH_KEY_TOO_SMALL|dh key too small/i,
    {
      message: 'the server offers Diffie-Hellman parameters that are too weak',
      remedy: 'Use parameters of 2048 bits or more, or ECDHE alone.',
    },
  ],
  [
    /KEY_TOO_SMALL|certificate key too weak|key too small/i,
    {
      message: "the certificate's key is too weak",
      remedy: 'Make a new key (RSA of 2048 bits or more, or ECDSA) and a certificate for it.',
    },
  ],
  [
    /MD_TOO_WEAK|digest algorithm too weak|WRONG_SIGNATURE_TYPE|no suitable signature/i,
    {
      message: 'the certificate is signed in a way that is too old (SHA-1 or MD5)',
      remedy: 'Get a certificate that is signed with SHA-256.',
    },
  ],
  [
    /CERTIFICATE_REQUIRED|certificate required/i,
    {
      message: 'the server asks for a client certificate, and got none',
      remedy: 'Give one as `client-cert` and `client-key`, or let the server take clients without a certificate on this port.',
    },
  ],
  // Alerts of RFC 8446 section 6.2 that a server sends only about a client's certificate.
  [
    /ALERT_(?:UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN|CERTIFICATE_EXPIRED|CERTIFICATE_REVOKED|UNSUPPORTED_CERTIFICATE)/i,
    {
      message: 'the server refuses the client certificate',
      remedy:
        'Let the server trust the CA of `client-cert`, and see that the certificate is meant for clients (TLS Web Client Authentication).',
    },
  ],
  [
    /HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS_AVAILABLE/i,
    {
      message: 'server and client have no way of encryption in common, or the server asks for a client certificate',
      remedy: "Look into the server's TLS log: allowed versions, ciphers, key type, client certificates.",
    },
  ],
  [
    /UNRECOGNIZED_NAME/i,
    { message: 'the server has no certificate for this name', remedy: 'Set `host` or `tls-name` to a name that the server knows.' },
  ],
];

/** The peer of a TLS connection. */
export interface TlsPeer {
  readonly end: End;
  /** Its name and port, for the start of a text. */
  readonly at: string;
  /** TLS is spoken from the first byte. */
  readonly implicit: boolean;
}

/**
 * The failure of a TLS error; null for other errors. It holds no words of the server.
 *
 * @param code the error's code as node:tls gives it, or ours (see connect.ts, verification.ts)
 * @param text the error's own text
 */
export function tlsFailure({ end, at, implicit }: TlsPeer, code: string, text: string): Failure | null {
  if (code === HANDSHAKE_CUT) {
    const remedy = "Look into the server's TLS log: a limit of connections or TLS sessions, a certificate that it cannot load, a crash.";
    const each = text.includes(': ') ? ` (${text})` : '';
    return { ...failure(end, `${at}: the server broke the TLS handshake off${each}.`, remedy), temporary: true };
  }
  if (code === PIN_MISMATCH) {
    return failure(
      end,
      `${at}: the server has another key than the one that is pinned (${text}).`,
      'If the key was changed on purpose, set `pin` to what is shown here; if not, somebody stands between.',
    );
  }
  const certificate = CERTIFICATE[code];
  if (certificate) return failure(end, `${at}: ${certificate.message}${inDetail(code, text)}.`, certificate.remedy);
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return failure(
      end,
      `${at}: the server does not speak TLS ${implicit ? 'from the first byte' : 'after STARTTLS'}.`,
      implicit
        ? 'Wrong TLS mode: try `security: starttls` for this port, or the port for implicit TLS (465 for submission, 993 for IMAP).'
        : 'Look into what stands between: a proxy or firewall may answer for the server.',
    );
  }
  if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' || code === 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') {
    return failure(end, `${at}: the server offers only TLS versions that are too old.`, 'Enable TLS 1.2 or 1.3 on the server (RFC 8996).');
  }
  if (!code.startsWith('ERR_SSL_') && !code.startsWith('ERR_TLS_') && code !== 'EPROTO' && code !== 'UNSPECIFIED') return null;
  const known = HANDSHAKE.find(([pattern]) => pattern.test(code) || pattern.test(text))?.[1];
  if (known) return failure(end, `${at}: ${known.message}.`, known.remedy);
  return failure(
    end,
    `${at}: the TLS handshake failed (OpenSSL: ${opensslReason(text)}).`,
    "Look into the server's TLS log: certificate, key and allowed versions.",
  );
}

/** The names in a certificate without the right one; node:tls lists them behind this word. */
function inDetail(code: string, text: string): string {
  const names = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? /cert's (?:altnames|list): (.{1,200})/.exec(text)?.[1] : undefined;
  return names === undefined ? '' : ` (it names ${names.replaceAll(/\s+/g, ' ')})`;
}

function failure(end: End, message: string, remedy: string): Failure {
  return { end, outcome: 'tls_failed', message, reply: null, remedy, temporary: false, uncertain: false };
}
