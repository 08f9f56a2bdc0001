import type { RefusedLogin } from '../../../../core/mail/login/password-logins.ts';
import { NOT_TAKEN, refusedByWords } from '../../../../core/mail/login/password-logins.ts';
import type { Failure } from '../../../../core/result/outcome.ts';

/** The meaning of an enhanced status of a refused login, beside a wrong password. */
interface LoginStatus extends RefusedLogin {
  readonly pattern: RegExp;
}

/**
 * RFC 4954 section 6 (4.7.12, 5.7.9, 5.7.11), RFC 5248 section 2.4 (5.7.13, 5.7.14), RFC 3207 section 4 (530 before STARTTLS), RFC 5321
 * section 4.2.4 (500 to 504).
 */
const BY_STATUS: readonly LoginStatus[] = [
  {
    pattern: /^432\b|\b4\.7\.12\b/,
    fact: 'It wants the password to be sent once by another mechanism (a password transition).',
    remedy: 'Log in once with a mail client over TLS by the mechanism PLAIN, or let the administrator set the password of NAME anew.',
  },
  {
    pattern: /\b5\.7\.9\b/,
    fact: 'The mechanism is too weak for this account.',
    remedy: 'Use an app password or OAuth2 for NAME, or let the administrator allow the mechanism; the password may be right.',
  },
  {
    pattern: /^538\b|\b5\.7\.11\b|^530\b.*\bSTARTTLS\b/i,
    fact: 'It takes a login over TLS alone.',
    remedy: 'Set `security: starttls` or `tls` for NAME.',
  },
  {
    pattern: /\bpassword\b.{0,20}\bexpired\b/i,
    fact: 'The password has expired.',
    remedy: 'Give the account of NAME a new password, and the secret its value.',
  },
  {
    pattern: /\b5\.7\.13\b/,
    fact: 'The account is disabled or locked.',
    remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
  },
  {
    pattern: /\b5\.7\.14\b/,
    fact: 'It wants a trust relationship first.',
    remedy: 'Ask the administrator of the mail server what it wants before NAME may log in; the password may be right.',
  },
  { pattern: /^50[0-4]\b/, ...NOT_TAKEN },
];

/** The failure of a refused login with the meaning of the server's status; unchanged if it only says "refused". */
export function withLoginStatus(failure: Failure, sender: string): Failure {
  const { reply, outcome } = failure;
  if (reply === null || outcome !== 'auth_failed') return failure;
  const known = refusedByWords(reply) ?? BY_STATUS.find(({ pattern }) => pattern.test(reply));
  if (known === undefined) return failure;
  return { ...failure, message: `${failure.message} ${known.fact}`, remedy: known.remedy.replace('NAME', `sender \`${sender}\``) };
}
