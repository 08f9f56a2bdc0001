import type { MailboxConfig } from '../../../../core/request/config.ts';
import { serverText } from '../failure/server-words.ts';
import type { ImapConnection } from './connection.ts';
import { SILENCE } from './connection.ts';
import { PipelinedClient } from './pipeline.ts';

/** Told as a session comes about and goes on. */
export interface Hearing {
  readonly onStartTls: () => void;
  /** A command is sent. */
  readonly onCommand: () => void;
  /** The server says something; throws where that must end the session, which the library then does. */
  readonly onAnswer: (line: string) => void;
  /** The login is sent: from then on the server is reached. */
  readonly onLogin: () => void;
  /** The server refused a command because of its pace; the library waits for `ms` before it says so. */
  readonly onThrottled: (reply: string, ms: number) => void;
}

/** How the library logs in: with the password, by the command LOGIN or as the server offers it, or with an access token. */
export type ImapLogin = { readonly method: '' | 'LOGIN' } | { readonly token: string };

/** The library's client as we use it: over a connection that is open, and without anything that it would do by itself. */
export function createClient(config: MailboxConfig, connection: ImapConnection, login: ImapLogin, hearing: Hearing): PipelinedClient {
  const deaf = () => undefined;
  const { host, port, security, user, password } = config;
  return new PipelinedClient({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    transport: connection,
    auth: authOf(login, user ?? '', password ?? ''),
    // Listened to for the stage and for how much is said; the library masks passwords in it.
    logger: {
      trace: (entry) => hearLine(entry, hearing),
      debug: (entry) => hearLine(entry, hearing),
      info: deaf,
      warn: (entry) => hearThrottling(entry, hearing),
      error: (entry) => hearLine(entry, hearing),
    },
    disableAutoIdle: true,
    // CONDSTORE, UTF8=ACCEPT and IMAP4rev2: nothing of them is used.
    disableAutoEnable: true,
    disableCompression: true,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: 10 * 60_000,
    maxLineLength: 1024 * 1024,
    maxLiteralSize: 4 * 1024 * 1024,
    maxResponseSize: 8 * 1024 * 1024,
  });
}

function authOf(login: ImapLogin, user: string, pass: string) {
  if ('token' in login) return { user, accessToken: login.token };
  return login.method === '' ? { user, pass } : { user, pass, loginMethod: login.method };
}

/** Lines of either side; one of the server's that makes no sense comes as an error. */
function hearLine(entry: unknown, { onAnswer, onCommand, onLogin, onStartTls }: Hearing): void {
  if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry)) return;
  const line = String(entry.msg);
  if (entry.src === 's') onAnswer(line);
  if (entry.src !== 'c') return;
  onCommand();
  if (/^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(line)) onLogin();
  if (/^\S+ STARTTLS\b/.test(line)) onStartTls();
}

function hearThrottling(entry: unknown, { onThrottled }: Hearing): void {
  if (typeof entry !== 'object' || entry === null || !('delayResponse' in entry) || typeof entry.delayResponse !== 'number') return;
  const reply = 'err' in entry ? serverText(entry.err, 'responseText') : '';
  onThrottled(reply, entry.delayResponse);
}
