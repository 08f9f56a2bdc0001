import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { explained } from '../../../core/mail/knowledge/explain-failure.ts';
import { readForeignError } from '../socket/foreign-error.ts';
import { networkFailure } from '../socket/network-failure.ts';
import { tlsFailure } from '../socket/tls-failure.ts';

/** Turns whatever imapflow or a socket threw into a Trouble of the mailbox end. */
export function imapFailure(config: MailboxConfig, doing: string, thrown: unknown): Failure {
  return explained(failureOf(config, doing, thrown));
}

function failureOf(config: MailboxConfig, doing: string, thrown: unknown): Failure {
  const error = readForeignError(thrown);
  const at = `${config.host}:${config.port}`;
  const said = serverWords(thrown);
  const base = { end: 'mailbox', temporary: false, uncertain: false } as const;
  if (refusedLogin(thrown)) {
    return {
      ...base,
      outcome: 'auth_failed',
      message: `${at} refused the login of mailbox \`${config.name}\`.`,
      words: said ?? error.message,
      remedy: `Check \`user\` and \`password\` of mailbox \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
    };
  }
  if (missingFolder(thrown)) {
    return {
      ...base,
      outcome: 'fetch_failed',
      message: `${at}: there is no such folder (${doing}).`,
      words: said ?? error.message,
      remedy: `Correct \`folder\` or \`junk\` of mailbox \`${config.name}\`; \`doctor\` lists the folders that are watched.`,
    };
  }
  const tls = tlsFailure('mailbox', at, error.originalCode, error.message, config.security === 'tls');
  if (tls) return tls;
  if (doing === CONNECTING) {
    const network = networkFailure('mailbox', at, error.originalCode, error.message);
    if (network) return network;
    if (error.originalCode === 'GREETING_TIMEOUT' || error.originalCode === 'ClosedAfterConnectText') {
      return {
        ...base,
        outcome: 'unreachable',
        message: `${at} accepted the connection and sent no greeting.`,
        words: error.message,
        remedy:
          config.security === 'tls'
            ? "Look into the server's log: limits per client, blocks, or a crash."
            : 'If this port speaks TLS from the first byte, set `security: tls`.',
        temporary: true,
      };
    }
    if (/STARTTLS/i.test(error.message)) {
      return {
        ...base,
        outcome: 'tls_failed',
        message: `${at} does not offer STARTTLS.`,
        words: said ?? error.message,
        remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
      };
    }
  }
  return {
    ...base,
    outcome: 'fetch_failed',
    message: `${at} could not be read ${doing}.`,
    words: said ?? error.message,
    remedy: "Look into the mail server's log for this user; whether the probe arrived is not known.",
    temporary: true,
  };
}

/** The phase in which nothing has been read from the server yet. */
export const CONNECTING = 'while connecting';
/** From here on the server is reached: what it does not answer is not read. */
export const LOGGING_IN = 'at the login';

function refusedLogin(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null || !('authenticationFailed' in thrown) || thrown.authenticationFailed !== true)
    return false;
  const code = 'serverResponseCode' in thrown ? thrown.serverResponseCode : undefined;
  return code !== 'UNAVAILABLE' && code !== 'INUSE' && code !== 'LIMIT' && code !== 'SERVERBUG';
}

function missingFolder(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  return ('mailboxMissing' in thrown && thrown.mailboxMissing === true) || ('code' in thrown && thrown.code === 'NotFound');
}

/** What the server said, where imapflow kept it. */
function serverWords(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null) return null;
  for (const key of ['responseText', 'response', 'reason'] as const) {
    const value: unknown = key in thrown ? Reflect.get(thrown, key) : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
