import type { Exchanged } from './http-message.ts';

/** Node's and OpenSSL's codes in words; they show at most the host of the URL. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not found in DNS',
  EAI_AGAIN: 'DNS does not answer',
  ECONNREFUSED: 'it refuses the connection',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no route to it',
  ENETUNREACH: 'there is no route to it',
  ERR_INVALID_URL: 'the address of the proxy cannot be read: correct https_proxy',
  HPE_INVALID_CONSTANT: 'it does not speak HTTP',
};

const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from a CA that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from a CA that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from a CA that is not known here, or an intermediate is missing',
};

/** Why a request got no answer. */
export function networkReason(error: unknown): Extract<Exchanged, { kind: 'none' }> {
  const code = codeOf(error);
  const certificate = CERTIFICATES[code];
  if (certificate !== undefined) {
    return { kind: 'none', failure: 'certificate', reason: `${certificate}; name a private CA with ca, or have the certificate renewed` };
  }
  if (error instanceof Error && error.message.startsWith('tunneling socket'))
    return { kind: 'none', failure: 'network', reason: 'the proxy does not let the connection through' };
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return { kind: 'none', failure: 'network', reason: 'the TLS handshake failed' };
  return { kind: 'none', failure: 'network', reason: REASONS[code] ?? `the connection failed${code === '' ? '' : ` (${code})`}` };
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
