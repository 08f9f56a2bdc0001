// Errors of imapflow, a socket or a server, as failures of the mailbox end.
// Called by adapters.

import type { MailboxConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { ofToken } from '../../../../core/mail/login/token-logins.ts';
import { greetedProtocol } from '../../../../core/mail/knowledge/protocols.ts';
import { explained } from '../../../../core/mail/knowledge/explain-failure.ts';
import type { ForeignError } from '../../socket/foreign-error.ts';
import { proxyFailure } from '../../socket/dial/proxy/proxy-error.ts';
import { inOurWords, readForeignError } from '../../socket/foreign-error.ts';
import { networkFailure } from '../../socket/network-failure.ts';
import { tlsFailure } from '../../socket/tls-failure.ts';
import { namedWait } from './named-wait.ts';
import { refusedLogin } from './refused-login.ts';
import type { Capabilities } from './server-reply.ts';
import { isRefusal, serverField, serverRefusal, serverText } from './server-reply.ts';

/** The phase before the server's first line. */
export const CONNECTING_STAGES = 'while connecting';
/** The server was asked for TLS: only the handshake remains before the login. */
export const STARTING_TLS = 'at STARTTLS';
/** From here on the server is reached: a missing answer means that it could not be read. */
export const LOGGING_IN = 'at the login';

/** Mails are being read. */
export const FETCHING = 'at FETCH';

/** The first line of a server with another protocol. */
export class NoImapError extends Error {
  readonly protocol: string | null;

  constructor(line: string) {
    super('it does not greet as IMAP servers do');
    this.name = 'NoImapError';
    this.protocol = greetedProtocol(line);
  }
}

const BASE = { end: 'mailbox', temporary: false, uncertain: false } as const;

/** Turns an error of imapflow or a socket into a failure of the mailbox end. */
export function imapFailure(config: MailboxConfig, doing: string, thrown: unknown, capabilities: Capabilities = new Map()): Failure {
  const plain = explained(failureOf(config, doing, thrown, capabilities), config.host);
  const failure = config.oauth2 ? ofToken(withChallenge(plain, thrown), config) : plain;
  const wait = failure.reply === null ? null : namedWait(failure.reply);
  return wait === null ? failure : { ...failure, wait };
}

/** The server's reason for a refused token (RFC 7628 section 3.2.2), behind its words. */
function withChallenge(failure: Failure, thrown: unknown): Failure {
  const challenge = serverField(thrown, 'oauthError');
  return challenge && failure.reply !== null ? { ...failure, reply: `${failure.reply} ${JSON.stringify(challenge)}` } : failure;
}

/** The failure of a folder that the server does not know. */
export function missingFolder(config: MailboxConfig, folder: string, reply: string | null, advice: string): Failure {
  return {
    ...BASE,
    outcome: 'fetch_failed',
    message: `${config.host}:${config.port}: there is no such folder (${folder}).${advice}`,
    reply,
    remedy: `Correct \`folder\` or \`junk\` of mailbox \`${config.name}\`; \`doctor\` lists the folders that are watched.`,
  };
}

function failureOf(config: MailboxConfig, doing: string, thrown: unknown, capabilities: Capabilities): Failure {
  const error = readForeignError(thrown);
  const at = `${config.host}:${config.port}`;
  const proxy = proxyFailure('mailbox', at, thrown);
  if (proxy) return proxy;
  const reply = serverRefusal(thrown);
  if (thrown instanceof NoImapError) return stranger(config, thrown);
  const login = refusedLogin(config, thrown, capabilities);
  if (login) return login;
  const tls = tlsFailure({ end: 'mailbox', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
  if (tls) return tls;
  if (doing === CONNECTING_STAGES || doing === STARTING_TLS) {
    const unreached = unreachedServer(config, doing, error, reply);
    if (unreached) return unreached;
  }
  const known = BY_CODE.get(serverText(thrown, 'serverResponseCode'));
  return {
    ...BASE,
    outcome: 'fetch_failed',
    // A library's text is not the server's.
    message: `${at} could not be read ${doing}${reply === null ? ` (${inOurWords(error)})` : ''}.`,
    reply,
    remedy: (known?.remedy ?? "Look into the mail server's log for this user; whether the probe arrived is not known.").replace(
      'NAME',
      `mailbox \`${config.name}\``,
    ),
    temporary: known?.lasts !== true && mayPass(thrown, reply),
  };
}

/** The next step after a refusal by its response code (RFC 5530 section 3); `lasts`: another try will not help. */
const BY_CODE: ReadonlyMap<string, { readonly remedy: string; readonly lasts?: true }> = new Map([
  ['INUSE', { remedy: 'Close the other client that holds NAME, as a POP3 session does, or give the monitor a mailbox of its own.' }],
  ['LIMIT', { remedy: 'Close other clients of NAME, or let its server allow more of them.' }],
  ['NOPERM', { remedy: 'Give the account of NAME the right to read this folder, or set `folder` to one that it may read.', lasts: true }],
  ['OVERQUOTA', { remedy: 'Clear NAME, or give it more room.', lasts: true }],
  ['UNAVAILABLE', { remedy: "A part of that mail system is down just now: look into the mail server's log." }],
  ['CORRUPTION', { remedy: 'Let the administrator repair NAME (Dovecot: `doveadm force-resync`).', lasts: true }],
]);

/** A greeting's place is taken by planned work or a restart: no limit, and no block. */
const NOT_NOW = /\bmaintenance\b|\bshut(?:ting)? ?down\b|\bunavailable\b|\brestart|\bstarting\b|\bupgrad/i;

function stranger({ host, port }: MailboxConfig, { protocol }: NoImapError): Failure {
  return {
    ...BASE,
    outcome: 'unreachable',
    message: `${host}:${port} ${protocol === null ? 'does not greet as IMAP servers do' : `speaks ${protocol}, not IMAP`}. The login was not sent.`,
    reply: null,
    remedy:
      'Set `port` to that of IMAP: 993 with `security: tls`, or 143 with `security: starttls`; a proxy or firewall may answer in its place.',
  };
}

function unreachedServer(config: MailboxConfig, doing: string, error: ForeignError, reply: string | null): Failure | null {
  const at = `${config.host}:${config.port}`;
  const code = error.originalCode;
  if (doing === STARTING_TLS && CUT.has(code)) {
    return {
      ...BASE,
      outcome: 'tls_failed',
      message: `${at}: the server agreed to STARTTLS and cut the connection during the handshake.`,
      reply,
      remedy:
        "Look into the server's log: a certificate or key that it cannot read, or no TLS version or cipher in common. A firewall in between may meddle with STARTTLS too.",
      temporary: true,
    };
  }
  if (CLOSED_AT_ONCE.has(code)) {
    return {
      ...BASE,
      outcome: 'unreachable',
      // BYE in place of the greeting (RFC 3501 section 7.1.5) is the server's reason.
      message: `${at} accepted the connection and closed it at once, ${reply === null ? 'without a greeting' : 'with BYE in place of a greeting'}.`,
      reply,
      remedy:
        reply !== null && NOT_NOW.test(reply)
          ? 'The server does not serve just now, by its own words. Look into its log, and run again later; planned work can be told by `maintenance`.'
          : 'That is a limit or a block, not a wrong password. Look for connections per address (Courier: MAXPERIP, Dovecot: mail_max_userip_connections), fail2ban, TCP wrappers, or a service behind this port that is down. Close other clients, and look into the server’s log.',
      temporary: true,
    };
  }
  if (code === 'GREETING_TIMEOUT') {
    return {
      ...BASE,
      outcome: 'unreachable',
      message: `${at} accepted the connection and sent no greeting.`,
      reply,
      remedy:
        config.security === 'tls'
          ? "Look into the server's log: limits per client, blocks, or a crash."
          : 'If this port speaks TLS from the first byte, set `security: tls`.',
      temporary: true,
    };
  }
  const network = networkFailure('mailbox', at, code, error.message);
  if (network) return { ...network, reply };
  if (!/STARTTLS/i.test(error.message)) return null;
  return {
    ...BASE,
    outcome: 'tls_failed',
    message: `${at} does not offer STARTTLS.`,
    reply,
    remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
  };
}

const CUT: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ECONNABORTED',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'EConnectionClosed',
  'NoConnection',
]);
const CLOSED_AT_ONCE: ReadonlySet<string> = new Set(['ClosedAfterConnectText', 'ClosedAfterConnectTLS']);

/** Courier's words where others answer BAD. */
const NOT_UNDERSTOOD = /\berror in imap command\b|\bsyntax error\b|\bunknown command\b|\binvalid (?:command|arguments?)\b/i;

/** Whether the same may succeed later: an unknown command never will. */
function mayPass(thrown: unknown, reply: string | null): boolean {
  if (reply !== null && NOT_UNDERSTOOD.test(reply)) return false;
  if (isRefusal(thrown)) return serverField(thrown, 'responseStatus') !== 'BAD';
  return !(thrown instanceof TypeError || thrown instanceof RangeError);
}
