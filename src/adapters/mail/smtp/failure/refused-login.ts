import type { Failure } from '../../../../core/result/outcome.ts';

/** The meaning of an enhanced status of a refused login, beside a wrong password. */
interface LoginStatus {
  readonly pattern: RegExp;
  readonly fact: string;
  /** For `NAME`. */
  readonly remedy: string;
}

/** RFC 4954 section 6 (4.7.12, 5.7.9, 5.7.11), RFC 5248 section 2.4 (5.7.13, 5.7.14), RFC 3207 section 4 (530 before STARTTLS). */
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
    pattern: /\b5\.7\.13\b/,
    fact: 'The account is disabled.',
    remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
  },
  {
    pattern: /\b5\.7\.14\b/,
    fact: 'It wants a trust relationship first.',
    remedy: 'Ask the administrator of the mail server what it wants before NAME may log in; the password may be right.',
  },
];

/** The failure of a refused login with the meaning of the server's status; unchanged if it only says "refused". */
export function withLoginStatus(failure: Failure, sender: string): Failure {
  const { reply } = failure;
  const known = reply === null || failure.outcome !== 'auth_failed' ? undefined : BY_STATUS.find(({ pattern }) => pattern.test(reply));
  if (known === undefined) return failure;
  return { ...failure, message: `${failure.message} ${known.fact}`, remedy: known.remedy.replace('NAME', `sender \`${sender}\``) };
}
