import { createHmac, scrypt } from 'node:crypto';
import type { OAuth2Config } from '../../core/mail/login/oauth2.ts';
import type { MailboxConfig } from '../../core/request/config.ts';
import type { Mac } from './token.ts';

/**
 * The MAC by which a mailbox's probes are known. Its key comes from `token-secret`, or else from the mailbox's own login: anybody who has
 * that can read and remove every mail there anyway, and no state has to be kept between runs. A probe can be read by every relay on its
 * way, so the key is stretched (scrypt, RFC 7914): a weak password must not be found by guessing against a token.
 */
export async function tokenMac(mailbox: MailboxConfig, tokenSecret: string | null): Promise<Mac> {
  const secret = tokenSecret ?? mailbox.password ?? lastingSecret(mailbox.oauth2 ?? null);
  const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
  const key = await stretched(secret, salt, 2 ** 12);
  return (data) => createHmac('sha256', key).update(data).digest();
}

/**
 * A key of 32 bytes out of a secret that people may have chosen (scrypt, RFC 7914, with r = 8 and p = 1), made beside the rest of the run.
 *
 * @param cost its N: each doubling doubles what a guess takes
 */
export function stretched(secret: string, salt: string, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: cost, r: 8, p: 1 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/**
 * What of an `oauth2` stays the same from run to run. Federation and a token as it is have no such secret: anybody who knows the mailbox
 * can make a mail there that passes for a probe of an earlier run, unless there is a `token-secret`; never for one of this run.
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
