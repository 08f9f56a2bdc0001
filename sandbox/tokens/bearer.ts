const MECHANISMS = ['OAUTHBEARER', 'XOAUTH2'] as const;

export type TokenMechanism = (typeof MECHANISMS)[number];

/** The fault of a token, as the JSON for the client (RFC 7628 section 3.2.2); null: none. */
export type CheckToken = (user: string, token: string) => string | null;

export function tokenMechanism(name: string): TokenMechanism | null {
  return MECHANISMS.find((known) => known === name.toUpperCase()) ?? null;
}

/** The client's first response: RFC 7628 section 3.1, or Google's XOAUTH2. */
export function decodeBearer(mechanism: TokenMechanism, response: string): { readonly user: string; readonly token: string } | 'malformed' {
  const text = Buffer.from(response, 'base64').toString('utf8');
  const form =
    mechanism === 'XOAUTH2'
      ? /^user=([^\x01]+)\x01auth=Bearer ([!-~]+)\x01\x01$/
      : /^n,a=([^\x01,]+),\x01(?:host=[^\x01]+\x01)?(?:port=[0-9]+\x01)?auth=Bearer ([!-~]+)\x01\x01$/;
  const [, user, token] = form.exec(text) ?? [];
  if (user === undefined || token === undefined) return 'malformed';
  return { user: mechanism === 'XOAUTH2' ? user : user.replaceAll('=2C', ',').replaceAll('=3D', '='), token };
}
