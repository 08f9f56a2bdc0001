import { createHmac, scrypt } from 'node:crypto';
import type { MailboxConfig } from '../../core/request/config.ts';
import type { Mac } from './token.ts';

/**
 * The MAC by which a mailbox's probes are known. Its key comes from `token-secret`, or else from the mailbox's own login: whoever has
 * that can read and remove every mail there anyway, and no state has to be kept between runs. A probe can be read by every relay on its
 * way, so the key is stretched (scrypt, RFC 7914): a weak password must not be found by guessing against a token.
 */
export function tokenMac(mailbox: MailboxConfig, tokenSecret: string | null): Promise<Mac> {
  const secret = tokenSecret ?? mailbox.password ?? '';
  const salt = `email-continuity token v1\0${tokenSecret === null ? (mailbox.user ?? '').toLowerCase() : ''}`;
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: 2 ** 12, r: 8, p: 1 }, (error, key) => {
      if (error) reject(error);
      else resolve((data) => createHmac('sha256', key).update(data).digest());
    });
  });
}
