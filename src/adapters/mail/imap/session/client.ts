import type { MailboxConfig } from '../../../../core/request/config.ts';
import { serverText } from '../failure/server-reply.ts';
import type { ImapConnection } from './connection.ts';
import { SILENCE } from './connection.ts';
import { PipelinedClient } from './pipeline.ts';

/** Callbacks during a session. */
export interface Hearing {
  readonly onStartTls: () => void;
  /** A command is sent. */
  readonly onCommand: () => void;
  /** The start of a server's line; a throw here ends the session, through the library. */
  readonly onAnswer: (beginning: string) => void;
  /** The login is sent: from then on the server counts as reached. */
  readonly onLogin: () => void;
  /** The server refused a command because of its rate; the library waits for `ms` before it reports that. */
  readonly onThrottled: (reply: string, ms: number) => void;
}

/** The library's login: with the password, by the command LOGIN or as the server offers it, or with an access token. */
export type ImapLogin = { readonly method: '' | 'LOGIN' } | { readonly token: string };

/** The library's client as we use it: over an open connection, and without its automatic features. */
export function createClient(config: MailboxConfig, connection: ImapConnection, login: ImapLogin, hearing: Hearing): PipelinedClient {
  const deaf = () => undefined;
  const { host, port, security, user, password } = config;
  const client = new PipelinedClient({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    transport: connection,
    auth: authOf(login, user ?? '', password ?? ''),
    // Read for the stage; the library masks passwords in it. For `trace` it would write out every listed mail.
    logger: {
      debug: (entry) => hearLine(entry, hearing),
      info: deaf,
      warn: (entry) => hearThrottling(entry, hearing),
      error: deaf,
    },
    disableAutoIdle: true,
    // CONDSTORE, UTF8=ACCEPT and IMAP4rev2: none of them is used.
    disableAutoEnable: true,
    disableCompression: true,
    connectionTimeout: SILENCE,
    greetingTimeout: SILENCE,
    socketTimeout: 10 * 60_000,
    maxLineLength: 1024 * 1024,
    maxLiteralSize: 4 * 1024 * 1024,
    maxResponseSize: 8 * 1024 * 1024,
  });
  client.onAnswer = hearing.onAnswer;
  return client;
}

function authOf(login: ImapLogin, user: string, pass: string) {
  if ('token' in login) return { user, accessToken: login.token };
  return login.method === '' ? { user, pass } : { user, pass, loginMethod: login.method };
}

/** Our own lines. */
function hearLine(entry: unknown, { onCommand, onLogin, onStartTls }: Hearing): void {
  if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry) || entry.src !== 'c') return;
  const line = String(entry.msg);
  onCommand();
  if (/^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(line)) onLogin();
  if (/^\S+ STARTTLS\b/.test(line)) onStartTls();
}

function hearThrottling(entry: unknown, { onThrottled }: Hearing): void {
  if (typeof entry !== 'object' || entry === null || !('delayResponse' in entry) || typeof entry.delayResponse !== 'number') return;
  const reply = 'err' in entry ? serverText(entry.err, 'responseText') : '';
  onThrottled(reply, entry.delayResponse);
}
