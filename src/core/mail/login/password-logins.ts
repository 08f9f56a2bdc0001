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
