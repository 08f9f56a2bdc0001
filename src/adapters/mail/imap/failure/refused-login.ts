import type { MailboxConfig } from '../../../../core/request/config.ts';
import { NOT_TAKEN, noCommonWay, otherLogin, refusedByWords } from '../../../../core/mail/login/password-logins.ts';
import { takesNoToken } from '../../../../core/mail/login/token-logins.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import type { Capabilities } from './server-reply.ts';
import { isRefusal, serverField, serverRefusal, serverText } from './server-reply.ts';

/** Response codes of a temporarily refused login (RFC 5530, RFC 3501): no wrong password. */
const FOR_NOW: ReadonlySet<unknown> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'THROTTLED', 'SYS/TEMP']);
/** Reasons for a refused login beside a wrong password, by response code (RFC 5530 section 3): the fact, and the next step for `NAME`. */
const BY_CODE: ReadonlyMap<unknown, readonly [fact: string, remedy: string]> = new Map([
  [
    'AUTHORIZATIONFAILED',
    [
      'the password is right, but this account may not act as that user',
      'Let the administrator give this account access to that mailbox (shared mailbox, delegation, master user), or log in as the owner of mailbox NAME.',
    ],
  ],
  ['EXPIRED', ['its password has expired', 'Set a new password for this account, and put it into the secret of mailbox NAME.']],
  [
    'PRIVACYREQUIRED',
    [
      'it takes a login over TLS alone',
      'Set `security: starttls` or `tls` for mailbox NAME. The password has been sent without TLS: change it.',
    ],
  ],
  // RFC 2221 section 4.
  [
    'REFERRAL',
    ['this account lives on another server, which the reply names', 'Set `host` of mailbox NAME to the server that the reply names.'],
  ],
  [
    'CONTACTADMIN',
    ['the administrator of the mail server must be asked', 'Ask the administrator of the mail server about the account of mailbox NAME.'],
  ],
]);

/** The supported ways to send a password: the command LOGIN (RFC 9051 section 6.2.3), or these mechanisms of AUTHENTICATE. */
const SPOKEN = ['LOGIN', 'PLAIN'] as const;

/** Providers that accept LOGIN but refuse AUTHENTICATE for the same password; LOGIN is sent first there. */
const LOGIN_ONLY: readonly RegExp[] = [/(?:^|\.)imap\.mail\.me\.com$/i];

/** Words about accounts that may not log in with any password: Dovecot's `nologin`, Exchange, Zimbra, Zoho and their like. */
const SWITCHED_OFF =
  /\bimap\b.{0,40}\b(?:disabled|switched off|turned off|not enabled|not allowed)\b|\b(?:disabled|enable)\b.{0,20}\bimap\b|\bnot enabled for imap\b/i;
const NO_LOGINS =
  /\bnologin\b|\blogins? (?:is |are )?(?:currently )?(?:disabled|not allowed|forbidden)\b|\baccount (?:is |has been )?(?:disabled|locked|suspended|inactive)\b/i;

/** The first way of a login: as the server offers it, or by the LOGIN command. */
export function loginMethod(config: Pick<MailboxConfig, 'host'>): '' | 'LOGIN' {
  return LOGIN_ONLY.some((pattern) => pattern.test(config.host)) ? 'LOGIN' : '';
}

/**
 * Whether LOGIN is worth a try after a refused AUTHENTICATE: the server gave no reason, and offers LOGIN. A second failed login has a cost,
 * so never after a reply about a wrong password.
 */
export function mayTryLogin(config: Pick<MailboxConfig, 'password'>, thrown: unknown, capabilities: Capabilities): boolean {
  if (config.password === null || capabilities.has('LOGINDISABLED')) return false;
  if (!/^\S+ AUTHENTICATE\b/i.test(serverText(thrown, 'executedCommand'))) return false;
  // BAD: the mechanism is refused, and the password was not checked.
  return isRefusal(thrown) && !serverField(thrown, 'serverResponseCode') && !isSwitchedOff(serverRefusal(thrown));
}

/** The failure of a login that was refused for good; null for a temporary refusal, or none. */
export function refusedLogin(config: MailboxConfig, thrown: unknown, capabilities: Capabilities): Failure | null {
  const reply = serverRefusal(thrown);
  const at = `${config.host}:${config.port}`;
  const refused = (message: string, remedy: string): Failure => ({
    end: 'mailbox',
    outcome: 'auth_failed',
    message,
    reply,
    remedy,
    temporary: false,
    uncertain: false,
  });
  if (isUnspoken(thrown)) {
    const offered = [...capabilities.keys()].filter((name) => name.startsWith('AUTH=')).map((name) => name.slice(5));
    if (config.oauth2) return takesNoToken(config, 'mailbox', offered);
    const list = offered.length === 0 ? '. None was sent.' : `: it offers ${noCommonWay({ offered, spoken: SPOKEN })}`;
    return refused(`${at} takes no password over this connection${list}`, otherLogin({ end: 'mailbox', config, offered, spoken: SPOKEN }));
  }
  if (serverField(thrown, 'authenticationFailed') !== true || FOR_NOW.has(serverField(thrown, 'serverResponseCode'))) return null;
  const known = BY_CODE.get(serverField(thrown, 'serverResponseCode'));
  if (known !== undefined) {
    const [fact, remedy] = known;
    return refused(`${at} refused the login of mailbox \`${config.name}\`: ${fact}.`, remedy.replace('NAME', `\`${config.name}\``));
  }
  if (reply !== null && SWITCHED_OFF.test(reply) && serverField(thrown, 'serverResponseCode') !== 'AUTHENTICATIONFAILED') {
    return refused(
      `${at} refused the login of mailbox \`${config.name}\`: IMAP is switched off for this account.`,
      'Switch IMAP on for this account, in its settings or by its administrator; the password may be right.',
    );
  }
  if (reply !== null && NO_LOGINS.test(reply)) {
    return refused(
      `${at} refused the login of mailbox \`${config.name}\`: logins to this account are switched off.`,
      'Let the administrator of the mail server admit this account again (disabled, locked, `nologin`); the password may be right.',
    );
  }
  const other = (reply === null ? null : refusedByWords(reply)) ?? (serverField(thrown, 'responseStatus') === 'BAD' ? NOT_TAKEN : null);
  if (other !== null) {
    const { fact, remedy } = other;
    return refused(`${at} refused the login of mailbox \`${config.name}\`. ${fact}`, remedy.replace('NAME', `mailbox \`${config.name}\``));
  }
  return refused(
    `${at} refused the login of mailbox \`${config.name}\`.`,
    `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
  );
}

/** The server offers no login mechanism that we speak. */
function isUnspoken(thrown: unknown): boolean {
  const message = thrown instanceof Error ? thrown.message : '';
  return (
    message === 'Unsupported authentication mechanism' || message === 'Login is disabled' || message === 'No matching authentication method'
  );
}

function isSwitchedOff(reply: string | null): boolean {
  return reply !== null && (SWITCHED_OFF.test(reply) || NO_LOGINS.test(reply) || refusedByWords(reply) !== null);
}
