import { createHmac, scrypt } from 'node:crypto';
import type { OAuth2Config } from '../../core/mail/login/oauth2.ts';
import type { MailboxConfig } from '../../core/request/config.ts';
import type { Mac } from './token.ts';

/**
 * The MAC that identifies a mailbox's probes. Its key comes from `token-secret`, or else from the mailbox's own login: the owner of that
 * login can read and remove every mail there anyway, and no state is kept between runs. Every relay can read a probe, so the key is
 * stretched (scrypt, RFC 7914): guessing against a token must not find a weak password.
 */
export async function tokenMac(mailbox: MailboxConfig, tokenSecret: string | null): Promise<Mac> {
  const secret = tokenSecret ?? mailbox.password ?? lastingSecret(mailbox.oauth2 ?? null);
  const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
  const key = await stretched(secret, salt, 2 ** 12);
  return (data) => createHmac('sha256', key).update(data).digest();
}

/** Keys by all that they are made of: one `token-secret` serves every mailbox. */
const known = new Map<string, Promise<Buffer>>();

/**
 * A key of 32 bytes from a secret that people may have chosen (scrypt, RFC 7914, with r = 8 and p = 1), computed beside the rest of the
 * run. The same key is computed once in a process.
 *
 * @param cost its N: each doubling doubles the cost of a guess
 */
export function stretched(secret: string, salt: string, cost: number): Promise<Buffer> {
  const madeOf = JSON.stringify([secret, salt, cost]);
  const made = known.get(madeOf) ?? stretch(secret, salt, cost);
  known.set(madeOf, made);
  return made;
}

function stretch(secret: string, salt: string, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: cost, r: 8, p: 1 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/**
 * The part of an `oauth2` that stays the same from run to run. Federation and a configured token have no such secret. Without a
 * `token-secret`, other people who know the mailbox can then forge a probe of an earlier run, but never one of this run.
 */
function lastingSecret(oauth2: OAuth2Config | null): string {
  switch (oauth2?.kind) {
    case 'client-credentials':
      return oauth2.clientSecret;
    case 'refresh-token':
      return oauth2.refreshToken;
    case 'service-account':
      return oauth2.key.privateKey;
    case 'token':
    case 'federation-entra':
    case 'federation-google':
    case undefined:
      return '';
  }
}
