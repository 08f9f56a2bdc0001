import { isIP } from 'node:net';
import { ImapFlow } from 'imapflow';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** The part of a configuration file that the scripts read. The benchmark writes the file as JSON, which is YAML. */
export interface Setup {
  readonly senders: Readonly<Record<string, Server>>;
  readonly mailboxes: Readonly<Record<string, Server>>;
  readonly loops: Readonly<
    Record<string, { readonly sender: string; readonly mailbox: string; readonly from: string; readonly to: string }>
  >;
  readonly domains?: Readonly<Record<string, unknown>>;
  readonly blocklists?: { readonly ips: readonly string[]; readonly zones: readonly string[] };
  readonly dns: { readonly servers: readonly string[] };
}

export interface Server {
  readonly protocol?: string;
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly user: string;
  readonly password: string;
  readonly ca: string;
  readonly 'tls-name'?: string;
}

export async function openMailbox(server: Server): Promise<ImapFlow> {
  const imap = new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    auth: { user: server.user, pass: server.password },
    tls: { ca: server.ca },
    ...(nameOf(server) === null ? {} : { servername: String(nameOf(server)) }),
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
  });
  await imap.connect();
  await imap.mailboxOpen('INBOX');
  return imap;
}

export async function openSender(server: Server): Promise<SMTPConnection> {
  const name = nameOf(server);
  const smtp = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: true,
    name: '[127.0.0.1]',
    tls: { ca: server.ca, ...(name === null ? {} : { servername: name }) },
  });
  await new Promise<void>((resolve, reject) => {
    smtp.on('error', reject);
    smtp.connect((error) => (error ? reject(error) : resolve()));
  });
  await new Promise<void>((resolve, reject) => {
    smtp.login({ user: server.user, pass: server.password }, (error) => (error ? reject(error) : resolve()));
  });
  return smtp;
}

function nameOf(server: Server): string | null {
  const name = server['tls-name'] ?? server.host;
  return isIP(name) ? null : name;
}
