import type { End, Failure } from '../../../core/result/outcome.ts';

interface Explanation {
  readonly message: string;
  readonly remedy: string;
}

/** What the codes of OpenSSL and node:tls mean to somebody who runs mail (nodejs.org/api/tls.html, "X509 certificate error codes"). */
const CERTIFICATE: Readonly<Record<string, Explanation>> = {
  CERT_HAS_EXPIRED: { message: 'the certificate has expired', remedy: 'Renew the certificate and reload the server.' },
  CERT_NOT_YET_VALID: {
    message: 'the certificate is not valid yet',
    remedy: "Check the server's clock, or wait until the certificate's start date.",
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

/**
 * The trouble that a TLS error means; null when it is none.
 *
 * @param code the error's code as node:tls gives it
 * @param words the error's own text
 * @param implicit TLS was spoken from the first byte
 */
export function tlsFailure(end: End, at: string, code: string, words: string, implicit: boolean): Failure | null {
  const certificate = CERTIFICATE[code];
  if (certificate) return failure(end, `${at}: ${certificate.message}.`, words, certificate.remedy);
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return failure(
      end,
      `${at}: the server does not speak TLS ${implicit ? 'from the first byte' : 'after STARTTLS'}.`,
      words,
      implicit
        ? 'Wrong TLS mode: try `security: starttls` for this port, or the port for implicit TLS (465 for submission, 993 for IMAP).'
        : 'Look into what stands between: a proxy or firewall may answer for the server.',
    );
  }
  if (code === 'ERR_SSL_UNSUPPORTED_PROTOCOL' || code === 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION') {
    return failure(
      end,
      `${at}: the server offers only TLS versions that are too old.`,
      words,
      'Enable TLS 1.2 or 1.3 on the server (RFC 8996).',
    );
  }
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO') {
    return failure(
      end,
      `${at}: the TLS handshake failed.`,
      words,
      "Look into the server's TLS log: certificate, key and allowed versions.",
    );
  }
  return null;
}

function failure(end: End, message: string, words: string, remedy: string): Failure {
  return { end, outcome: 'tls_failed', message, words, remedy, temporary: false, uncertain: false };
}
