import type { Failure } from '../../result/outcome.ts';
import { foreignWords } from '../../text/foreign-text.ts';

/** A login by password to a server that offers none of the supported mechanisms. */
interface NoWay {
  readonly end: Failure['end'];
  readonly config: { readonly name: string; readonly security: 'starttls' | 'tls' | 'plaintext' };
  /** The server's mechanisms; foreign text. */
  readonly offered: readonly string[];
  /** The mechanisms that this program speaks. */
  readonly spoken: readonly string[];
}

/**
 * The mechanisms of both sides, as the end of a sentence: nothing was sent (RFC 4954 section 4, RFC 9051 section 6.2.2, RFC 5034 section
 * 4).
 */
export function noCommonWay({ offered, spoken }: Pick<NoWay, 'offered' | 'spoken'>): string {
  return `${foreignWords(offered)}; this monitor speaks ${spoken.join(', ')}. No password was sent.`;
}

/** The next step if both sides have no password mechanism in common. */
export function otherLogin({ end, config, offered, spoken }: NoWay): string {
  const owner = `${end} \`${config.name}\``;
  if (config.security === 'plaintext')
    return `Most servers take a password over TLS alone: set \`security: starttls\` or \`tls\` of ${owner}.`;
  if (offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/i.test(name)))
    return `It wants an access token: give \`oauth2\` in place of \`password\` for ${owner}.`;
  return `The password of ${owner} may be right: let the server offer ${spoken.join(' or ')} over TLS for this account, or use another account or server.`;
}

/** The meaning of a refused login, beside a wrong password: the fact, and the next step for `NAME`. */
export interface RefusedLogin {
  readonly fact: string;
  readonly remedy: string;
}

/** The words of the field, by every protocol; none of them is about the password. */
const BY_WORDS: readonly (RefusedLogin & { readonly says: RegExp })[] = [
  {
    says: /too many (?:\w+ )?(?:connections|sessions)|(?:connections?|sessions?) (?:limit|exceeded)/i,
    fact: 'It allows no more connections of this user or address.',
    remedy: 'Close other clients of NAME, or let the server allow more connections; the password may be right.',
  },
  {
    says: /too (?:many|often)|\blogin (?:rate|attempts?)\b.{0,30}\b(?:limit|exceed)|rate limit/i,
    fact: 'It has had too many logins, or too many that failed.',
    remedy: 'Wait: each further try may prolong the block. Then check `user` and `password` of NAME, and what else logs in with them.',
  },
  {
    says: /\b(?:account|user|mailbox)\b.{0,60}\b(?:locked|suspended|disabled|blocked|deactivated|frozen)\b|\blocked account\b/i,
    fact: 'The account is disabled or locked.',
    remedy: 'Let the administrator of the mail server enable the account of NAME; the password may be right.',
  },
  {
    says: /\b(?:country|region|geo\w*)\b|\b(?:ip(?: address)?|network|location)\b.{0,40}\b(?:not (?:allowed|authorized|permitted)|blocked|denied|banned)|\b(?:blocked|denied|banned|not allowed)\b.{0,40}\b(?:ip|network|location)\b/i,
    fact: 'It takes no login from the address that this runner comes from.',
    remedy:
      'Let the server allow logins from this address. A hosted runner has another one each time: a machine of your own may be needed. The password may be right.',
  },
];

/** The command or the mechanism was refused, and the password was not checked. */
export const NOT_TAKEN: RefusedLogin = {
  fact: 'It does not take a login as it was sent.',
  remedy:
    'Look at which logins the server allows on this port, and whether it wants TLS first (`security` of NAME). The password may be right.',
};

/** Null: the server's words name no such reason. */
export function refusedByWords(reply: string): RefusedLogin | null {
  return BY_WORDS.find(({ says }) => says.test(reply)) ?? null;
}
