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
  /** Process ids of what a frozen server is made of: the sessions of users among them. */
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
  /** Where it listens for JMAP, and the port of 127.0.0.1 to which it hands mail that users send so; absent: no JMAP. */
  readonly jmap?: { readonly port: number; readonly submission: number };
  /**
   * Dovecot moves expunged mail into this folder or (with / at its end) namespace, from which it is removed for good (its plugin
   * lazy_expunge); absent: it is gone at once.
   */
  readonly lazyExpunge?: string;
  /** Where Dovecot takes mail by LMTP; absent: nowhere. */
  readonly lmtpPort?: number;
  /** Full addresses. */
  readonly users: readonly string[];
  /** Called with every started process group. */
  readonly onStart: (group: number) => void;
}

/** One mail as it lies in a folder. */
export interface LyingMail {
  readonly folder: string;
  readonly uid: number;
  readonly header: string;
  readonly flags: readonly string[];
}

/** A client of ours, beside the program that is tested. */
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
