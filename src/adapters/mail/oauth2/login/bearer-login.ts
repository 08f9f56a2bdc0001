// How an access token is sent in a mail protocol (RFC 7628, and XOAUTH2).
// Called by adapters.

/** The mechanisms for access tokens, the standard before Google's older one. */
export const TOKEN_MECHANISMS = ['OAUTHBEARER', 'XOAUTH2'] as const;

export type TokenMechanism = (typeof TOKEN_MECHANISMS)[number];

/** A token login for one server. */
export interface TokenResponse {
  readonly mechanism: TokenMechanism;
  /** The client's first response, base64. A secret. */
  readonly initial: string;
  /** The end of the exchange after the server's error, base64 (RFC 7628 section 3.2.3; XOAUTH2 takes an empty line). */
  readonly farewell: string;
}

/**
 * The first response to a server that offers `offered`; null if it accepts no token. No second mechanism is tried: that would be a second
 * failed login.
 */
export function tokenResponse(
  offered: readonly string[],
  login: { readonly user: string; readonly token: string; readonly host: string; readonly port: number },
): TokenResponse | null {
  const mechanism = TOKEN_MECHANISMS.find((name) => offered.includes(name));
  if (mechanism === undefined) return null;
  const { user, token, host, port } = login;
  if (mechanism === 'XOAUTH2') return { mechanism, initial: base64(`user=${user}\x01auth=Bearer ${token}\x01\x01`), farewell: '' };
  // RFC 5801 section 4: a name is written without `,` and `=`.
  const name = user.replaceAll('=', '=3D').replaceAll(',', '=2C');
  const fields = [`n,a=${name},`, `host=${host}`, `port=${port}`, `auth=Bearer ${token}`, '', ''];
  return { mechanism, initial: base64(fields.join('\x01')), farewell: base64('\x01') };
}

/** A server's reason for a refused token (RFC 7628 section 3.2.2), as JSON on one line; null for other text. Foreign text. */
export function tokenChallenge(encoded: string): string | null {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return /^\s*\{[^]*\}\s*$/.test(text) ? text.trim() : null;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
