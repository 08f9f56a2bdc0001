// The login of a session, by password or access token.
// Called by adapters.

import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { noCommonWay, otherLogin } from '../../../../core/mail/login/password-logins.ts';

/** The SASL mechanisms for a password that we speak. */
export const SPOKEN = ['PLAIN', 'LOGIN', 'CRAM-MD5'] as const;

export function isSpoken(mechanism: string): boolean {
  return SPOKEN.some((spoken) => spoken === mechanism);
}

/** The login mechanisms in the reply to EHLO (RFC 4954 section 3; `AUTH=` is an older form of the same). */
export function offeredMechanisms(reply: string): readonly string[] {
  const lists = [...reply.matchAll(/^250[ -]AUTH[ =](.*)$/gim)].map(([, list = '']) => list);
  return [...new Set(lists.flatMap((list) => list.toUpperCase().split(/[\s=]+/)))].filter((mechanism) => mechanism !== '');
}

/** Both sides share no login mechanism: nothing was sent. */
export function noMechanism(config: SenderConfig, offered: readonly string[]): Failure {
  const at = `${config.host}:${config.port}`;
  const base = { end: 'sender', outcome: 'auth_failed', reply: null, temporary: false, uncertain: false } as const;
  if (offered.length > 0) {
    return {
      ...base,
      message: `${at} takes logins by ${noCommonWay({ offered, spoken: SPOKEN })}`,
      remedy: otherLogin({ end: 'sender', config, offered, spoken: SPOKEN }),
    };
  }
  return {
    ...base,
    message: `${at} offers no login (AUTH) here.`,
    remedy:
      config.security === 'plaintext'
        ? 'Most servers offer AUTH only over TLS: use `security: starttls` or `tls`; or leave `user` out if no login is wanted.'
        : 'Use the submission port (587 or 465), or leave `user` out if no login is wanted.',
  };
}
