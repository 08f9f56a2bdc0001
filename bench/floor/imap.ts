import { ImapFlow } from 'imapflow';
import type { Server } from './setup.ts';
import { nameOf } from './setup.ts';

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
