import { explained } from '../../../core/mail/knowledge/explain-failure.ts';
import { ofToken } from '../../../core/mail/login/token-logins.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { proxyFailure } from '../socket/dial/proxy/proxy-error.ts';
import { inOurWords, readForeignError } from '../socket/foreign-error.ts';
import { networkFailure } from '../socket/network-failure.ts';
import { tlsFailure } from '../socket/tls-failure.ts';
import { greetedProtocol } from '../../../core/mail/knowledge/protocols.ts';
import { NoPop3Error } from './lines.ts';
import { noCommonWay, otherLogin, refusedByWords } from '../../../core/mail/login/password-logins.ts';

/** The stage of a session. */
export type Pop3Stage =
  'while connecting' | 'at its greeting' | 'at STLS' | 'at the login' | 'at UIDL' | 'at TOP' | 'at RETR' | 'at DELE' | 'at QUIT';

const REACHED: ReadonlySet<Pop3Stage> = new Set(['at the login', 'at UIDL', 'at TOP', 'at RETR', 'at DELE', 'at QUIT']);

/**
 * Response codes of a temporary refusal (RFC 2449 section 8.1, RFC 3206): the maildrop is locked, the login came too soon, the server is
 * broken.
 */
const FOR_NOW = /^\[(?:IN-USE|LOGIN-DELAY|SYS\/TEMP)\]/i;
/** The same in the words of servers without response codes (popa3d, qpopper, older Courier). */
const LOCKED =
  /\b(?:already in use|already locked|lock (?:busy|failed)|in use by another|another (?:session|process)|(?:mailbox|maildrop|mail drop|spool)(?: file)? is (?:busy|locked))\b|\block\w* .{0,20}\b(?:mailbox|maildrop|mail drop|spool)\b/i;
/** An account locked by an administrator is no maildrop locked by a session. */
const OF_THE_ACCOUNT =
  /\b(?:account|user|login)\b.{0,30}\b(?:locked|blocked|suspended)\b|\b(?:locked|blocked|suspended) (?:account|user)\b/i;
const SWITCHED_OFF = /\bpop(?:3)?\b.{0,40}\b(?:disabled|switched off|not enabled|not allowed)\b|\b(?:disabled?|enabled?)\b.{0,20}\bpop/i;

/** The failure of an error of a socket, of TLS or of our own reading. */
export function pop3Failure(config: MailboxConfig, stage: Pop3Stage, thrown: unknown): Failure {
  const error = readForeignError(thrown);
  const at = `${config.host}:${config.port}`;
  const proxy = proxyFailure('mailbox', at, thrown);
  if (proxy) return proxy;
  const tls = tlsFailure({ end: 'mailbox', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
  if (tls) return tls;
  if (thrown instanceof NoPop3Error) return noPop3(at, stage, thrown.line);
  if (stage === 'at its greeting' && error.originalCode === 'ECONNRESET')
    return {
      ...unread(`${at} accepted the connection and closed it at once, without a greeting.`, null, true, LIMITED),
      outcome: 'unreachable',
    };
  const network = networkFailure('mailbox', at, error.originalCode, error.message);
  if (network && !REACHED.has(stage))
    return stage === 'while connecting' ? network : { ...network, message: `${network.message.slice(0, -1)} (${stage}).` };
  return unread(`${at} could not be read ${stage} (${inOurWords(error)}).`, null, true);
}

/** A limit or a block, as at every server of this kind. */
export const LIMITED =
  'That is a limit or a block, not a wrong password. Look for connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.';

/** The server's text is no reply of POP3: it is quoted as its own. */
function noPop3(at: string, stage: Pop3Stage, line: string): Failure {
  const protocol = stage === 'at its greeting' ? greetedProtocol(line) : null;
  if (protocol === null) return unread(`${at} answered with something that is no reply of POP3 (${stage}).`, line, true);
  const remedy =
    'Set `port` to that of POP3: 995 with `security: tls`, or 110 with `security: starttls`; a proxy or firewall may answer in its place.';
  return { ...unread(`${at} speaks ${protocol}, not POP3. The login was not sent.`, line, false, remedy), outcome: 'unreachable' };
}

/** The failure of a refused login; `text` is the rest behind `-ERR`. */
export function refusedPop3Login(config: MailboxConfig, text: string): Failure {
  const at = `${config.host}:${config.port}`;
  if (/^\[LOGIN-DELAY\]/i.test(text))
    return unread(
      `${at} takes no login so soon after the last one.`,
      text,
      true,
      'Look less often: the server sets LOGIN-DELAY; a longer `critical` gives it time.',
    );
  if (/^\[IN-USE\]/i.test(text) || (LOCKED.test(text) && !OF_THE_ACCOUNT.test(text)))
    return unread(
      `${at}: another session has locked the mailbox.`,
      text,
      true,
      'Close other POP3 clients of this mailbox, or give the probe one of its own.',
    );
  if (FOR_NOW.test(text))
    return unread(
      `${at} could not check the login just now.`,
      text,
      true,
      'Look into the mail server’s log: its login backend is out of order.',
    );
  const base = { end: 'mailbox', outcome: 'auth_failed', reply: text, temporary: false, uncertain: false } as const;
  if (SWITCHED_OFF.test(text)) {
    const remedy = 'Switch POP3 on for this account, in its settings or by its administrator; the password may be right.';
    return { ...base, message: `${at} refused the login of mailbox \`${config.name}\`: POP3 is switched off for this account.`, remedy };
  }
  const other = refusedByWords(text);
  const refused: Failure = {
    ...base,
    message: `${at} refused the login of mailbox \`${config.name}\`.`,
    remedy: `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
  };
  const known = explained(refused, config.host);
  const byWords = other && {
    ...refused,
    message: `${refused.message} ${other.fact}`,
    remedy: other.remedy.replace('NAME', `mailbox \`${config.name}\``),
  };
  const plain = known === refused ? (byWords ?? refused) : known;
  return config.oauth2 ? ofToken(plain, config) : plain;
}

/** The command USER (RFC 1939 section 7), and a mechanism of AUTH. */
const SPOKEN = ['USER', 'PLAIN'] as const;

/** The server offers no login that is safe or that we speak. */
export function noPop3Login(config: MailboxConfig, offered: readonly string[]): Failure {
  const list = offered.length === 0 ? '. None was sent.' : `: it offers ${noCommonWay({ offered, spoken: SPOKEN })}`;
  return {
    end: 'mailbox',
    outcome: 'auth_failed',
    message: `${config.host}:${config.port} takes no password over this connection${list}`,
    reply: null,
    remedy: otherLogin({ end: 'mailbox', config, offered, spoken: SPOKEN }),
    temporary: false,
    uncertain: false,
  };
}

/** STLS is not offered, or was refused: nothing secret was sent. */
export function noStls(config: MailboxConfig, reply: string | null): Failure {
  return {
    end: 'mailbox',
    outcome: 'tls_failed',
    message: `${config.host}:${config.port} ${reply === null ? 'does not offer STLS' : 'refused STLS'}.`,
    reply,
    remedy: 'Enable STLS on this port, or set `security: tls` for a port that speaks TLS at once (995). The login was not sent.',
    temporary: false,
    uncertain: false,
  };
}

/** A command that was refused in a session. */
export function refusedCommand(config: MailboxConfig, stage: Pop3Stage, text: string): Failure {
  const never = /^\[SYS\/PERM\]/i.test(text) || /\b(?:not implemented|unimplemented|unknown command|unrecognized command)\b/i.test(text);
  return unread(`${config.host}:${config.port} could not be read ${stage}.`, text, !never);
}

function unread(
  message: string,
  reply: string | null,
  temporary: boolean,
  remedy = "Look into the mail server's log for this user; whether the probe arrived is not known.",
): Failure {
  return { end: 'mailbox', outcome: 'fetch_failed', message, reply, remedy, temporary, uncertain: false };
}
