import { ImapFlow } from 'imapflow';

/** Every user of a store has this password. */
export const STORE_PASSWORD = 'secret of the store';

/** A real IMAP server with mailboxes of its own, on an unprivileged port of 127.0.0.1, without TLS. */
export interface Store {
  readonly name: StoreName;
  readonly port: number;
  /** The same mailboxes by POP3; null: not started. */
  readonly pop3Port: number | null;
  /** The same mailboxes by JMAP; absent: not started. */
  readonly jmapPort?: number;
  /** Process ids of a frozen server, with the sessions of users. */
  sessions(): readonly number[];
  /** The same for JMAP, and for stores that start more of them. */
  webServers?(): readonly number[];
  /** Its log. */
  log(): string;
  stop(): Promise<void>;
}

export type StoreName = 'dovecot' | 'cyrus' | 'cyrus-idled' | 'courier';

export interface StoreOptions {
  /** Made for this server alone; its accounts get through to it. */
  readonly directory: string;
  readonly port: number;
  /** Null: no POP3. */
  readonly pop3Port: number | null;
  /** Its port for JMAP, and the port of 127.0.0.1 for the users' sent mail; absent: no JMAP. */
  readonly jmap?: { readonly port: number; readonly submission: number };
  /**
   * Dovecot moves expunged mail into this folder or (with / at its end) namespace, from which it is removed for good (its plugin
   * lazy_expunge); absent: it is gone at once.
   */
  readonly lazyExpunge?: string;
  /** Dovecot's port for LMTP; absent: none. */
  readonly lmtpPort?: number;
  /** Full addresses. */
  readonly users: readonly string[];
}

/** One mail in a folder. */
export interface LyingMail {
  readonly folder: string;
  readonly uid: number;
  readonly header: string;
  readonly flags: readonly string[];
}

/** A client of ours, beside the tested program. */
export async function clientOf(store: Store, user: string): Promise<ImapFlow> {
  const client = new ImapFlow({
    host: '127.0.0.1',
    port: store.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: STORE_PASSWORD },
    logger: false,
    disableAutoIdle: true,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Every mail in every folder of a mailbox. */
export async function mailsIn(client: ImapFlow): Promise<readonly LyingMail[]> {
  const mails: LyingMail[] = [];
  for (const { path, flags } of await client.list()) {
    if (flags.has('\\Noselect') || flags.has('\\NonExistent')) continue;
    const { exists } = await client.mailboxOpen(path, { readOnly: true });
    if (exists === 0) continue;
    for await (const mail of client.fetch('1:*', { uid: true, headers: true, flags: true }, { uid: true }))
      mails.push({ folder: path, uid: mail.uid, header: mail.headers?.toString('latin1') ?? '', flags: [...(mail.flags ?? [])] });
  }
  return mails;
}
