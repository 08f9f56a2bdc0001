import { createPrivateKey } from 'node:crypto';
import type { OAuth2Config } from '../../../core/mail/login/oauth2.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { formatDay } from '../../../core/text/format/moment.ts';
import { isOfMicrosoft } from './check-secrets.ts';
import type { OAuth2Problem } from './read-oauth2.ts';

/** Gmail and Google Workspace. */
const GOOGLE = /(?:^|\.)(?:gmail|googlemail|google)\.com$/i;

/** The faults of a login by tokens that show without asking a server. `now`: ms since the epoch. */
export function loginProblems(config: OAuth2Config, host: string | undefined, now: number): readonly OAuth2Problem[] {
  return [...ofIssuer(config, host ?? ''), ...ofProof(config, now)];
}

/** Each of the two issues tokens only for its own servers. */
function ofIssuer({ kind }: OAuth2Config, host: string): readonly OAuth2Problem[] {
  const issuer = ISSUERS[kind];
  const isWrong = issuer === 'Google' ? isOfMicrosoft(host) : issuer === 'Microsoft Entra' && GOOGLE.test(host);
  if (!isWrong) return [];
  const hint =
    issuer === 'Google'
      ? 'Microsoft takes tenant and client-id, with client-secret or federation: github'
      : 'Google takes service-account, also with federation: github and provider, or issuer with a refresh-token';
  return [{ key: null, message: `is for ${issuer}, which gives no token for ${host}`, on: 'key', quoting: false, hint }];
}

const ISSUERS: Readonly<Record<OAuth2Config['kind'], 'Google' | 'Microsoft Entra' | null>> = {
  token: null,
  'refresh-token': null,
  'client-credentials': 'Microsoft Entra',
  'federation-entra': 'Microsoft Entra',
  'service-account': 'Google',
  'federation-google': 'Google',
};

function ofProof(config: OAuth2Config, now: number): readonly OAuth2Problem[] {
  switch (config.kind) {
    case 'token':
      return expired('token', config.token, now, 'it lasts an hour or so: take another source, from which a run gets its own');
    case 'refresh-token':
      return expired('refresh-token', config.refreshToken, now, 'let its user agree once more, and set the new one');
    case 'service-account':
      return isKey(config.key.privateKey)
        ? []
        : [
            {
              key: 'service-account',
              message: 'holds a private key that cannot be read',
              quoting: false,
              hint: 'it was cut, or lost its line breaks: set the secret again from the whole file',
            },
          ];
    case 'client-credentials':
    case 'federation-entra':
    case 'federation-google':
      return [];
  }
}

function expired(key: 'token' | 'refresh-token', token: string, now: number, hint: string): readonly OAuth2Problem[] {
  const end = endOf(token);
  return end === null || end > now ? [] : [{ key, message: `expired on ${formatDay(end)}`, quoting: false, hint }];
}

/** A token's expiry by its own claim (RFC 7519 sections 3.1 and 4.1.4), ms since the epoch. Null if it is no JWT, or has no such claim. */
function endOf(token: string): number | null {
  const [header, payload, , ...rest] = token.split('.').map((part) => fieldsOf(parsedJson(Buffer.from(part, 'base64url').toString())));
  const { exp } = payload ?? {};
  const isJwt = typeof header?.['alg'] === 'string' && rest.length === 0;
  // A Date counts no further.
  return isJwt && typeof exp === 'number' && exp > 0 && exp < 8.64e12 ? exp * 1_000 : null;
}

function isKey(text: string): boolean {
  try {
    return createPrivateKey(text).type === 'private';
  } catch {
    return false;
  }
}
