import type { Failure } from '../../../../core/result/outcome.ts';

/** The meaning of an enhanced status of a refused login, beside a wrong password. */
interface LoginStatus {
  readonly pattern: RegExp;
  readonly fact: string;
  /** For `NAME`. */
  readonly remedy: string;
}

/** RFC 4954 section 6 (4.7.12, 5.7.9, 5.7.11), RFC 5248 section 2.4 (5.7.13, 5.7.14), RFC 3207 section 4 (530 before STARTTLS), RFC 5321 section 4.2.4 (500 to 504); the words are those of the field. */
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
    pattern: /too (?:many|often)|\blogin (?:rate|attempts?)\b.{0,30}\b(?:limit|exceed)|rate limit/i,
    fact: 'It has had too many logins, or too many that failed.',
    remedy: 'Wait: each further try may prolong the block. Then check `user` and `password` of NAME, and what else logs in with them.',
  },
  {
    pattern: /\bpassword\b.{0,20}\bexpired\b/i,
    fact: 'The password has expired.',
    remedy: 'Give the account of NAME a new password, and the secret its value.',
  },
  {
    pattern: /\b5\.7\.13\b|\b(?:account|user|mailbox)\b.{0,60}\b(?:locked|suspended|disabled|blocked|deactivated|frozen|expired)\b/i,
    fact: 'The account is disabled or locked.',
    remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
  },
  {
    pattern:
      /\b(?:country|region|geo\w*)\b|\b(?:ip(?: address)?|network|location)\b.{0,40}\b(?:not (?:allowed|authorized|permitted)|blocked|denied|banned)|\b(?:blocked|denied|banned|not allowed)\b.{0,40}\b(?:ip|network|location)\b/i,
    fact: 'It takes no login from the address that this runner comes from.',
    remedy:
      'Let the server allow logins from this address. A hosted runner has another one each time: a machine of your own may be needed. The password may be right.',
  },
  {
    pattern: /^50[0-4]\b/,
    fact: 'It does not take a login as it was sent.',
    remedy:
      'Look at which logins the server allows on this port, and whether it wants TLS first (`security` of NAME). The password may be right.',
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
