import { ImapFlow } from 'imapflow';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import type { MailboxConfig } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { ImapConnection } from './connection.ts';
import { SILENCE } from './connection.ts';
import { CONNECTING, imapFailure, LOGGING_IN } from './failure.ts';
import { waitsForTls } from '../socket/tls-mode.ts';

/** How long LOGOUT may take, ms; all is done by then. */
const FAREWELL = 300;

/** One IMAP connection: every command bounded in time, every foreign error mapped. Once a command has failed, the session is over. */
export class ImapSession {
  readonly client: ImapFlow;
  readonly #config: MailboxConfig;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  /** The server has been asked to let us in: from then on it is reached. */
  #asked = false;

  /** @param onNews called when the server announces mail in the selected folder */
  constructor(config: MailboxConfig, connection: ImapConnection, clock: Clock, signal: AbortSignal, onNews: () => void) {
    this.#config = config;
    this.#clock = clock;
    this.#signal = signal;
    this.client = createClient(config, connection, () => (this.#asked = true));
    this.client.on('error', () => undefined);
    this.client.on('exists', onNews);
  }

  async login(): Promise<void> {
    const over = new AbortController();
    const wrongMode = waitsForTls('mailbox', this.#config, this.#clock, AbortSignal.any([this.#signal, over.signal]));
    const reported = wrongMode.then((failure) => {
      this.client.close();
      throw new FailureError(failure);
    });
    reported.catch(() => undefined);
    try {
      await Promise.race([this.command(CONNECTING, () => this.client.connect()), reported]);
    } finally {
      over.abort();
    }
  }

  /** Runs one command; a silent server costs SILENCE at most, and never more than the run's deadline. */
  async command<T>(doing: string, run: () => Promise<T>): Promise<T> {
    const { client } = this;
    const timeout = limit(this.#clock, this.#signal, SILENCE);
    let closed: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      const silent = () => reject(Object.assign(new Error('no answer within the time allowed'), { code: 'ETIMEDOUT' }));
      closed = () => reject(Object.assign(new Error(client.byeReason ?? 'the server closed the connection'), { code: 'ECONNRESET' }));
      if (timeout.signal.aborted) silent();
      timeout.signal.addEventListener('abort', silent, { once: true });
      if (doing !== CONNECTING) client.once('close', closed);
    });
    broken.catch(() => undefined);
    try {
      return await Promise.race([run(), broken]);
    } catch (error) {
      client.close();
      const at = doing === CONNECTING && this.#asked ? LOGGING_IN : doing;
      throw new FailureError(imapFailure(this.#config, at, error), error);
    } finally {
      timeout.release();
      client.off('close', closed);
    }
  }

  /** LOGOUT is sent, its answer not awaited: all is done by then, and a slow farewell changes nothing. */
  close(): void {
    const { client } = this;
    if (!client.usable) {
      client.close();
      return;
    }
    const left = new AbortController();
    const leave = () => left.abort();
    client.logout().then(leave, leave);
    void this.#clock.sleep(FAREWELL, left.signal).then(() => client.close());
  }
}

/** @param onLogin called when the login is sent */
function createClient(config: MailboxConfig, connection: ImapConnection, onLogin: () => void): ImapFlow {
  const hear = (entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('msg' in entry) || !('src' in entry)) return;
    if (entry.src === 'c' && /^\S+ (?:LOGIN|AUTHENTICATE)\b/.test(String(entry.msg))) onLogin();
  };
  const deaf = () => undefined;
  const { host, port, security, user, password } = config;
  return new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'starttls',
    transport: connection,
    auth: { user: user ?? '', pass: password ?? '' },
    // Listened to for the stage alone; the library masks passwords in it.
    logger: { trace: deaf, debug: hear, info: deaf, warn: deaf, error: deaf },
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
