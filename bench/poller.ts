import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';

/*
 * A process that asks one mailbox for news every 20 ms and prints the moment of each announcement, ms since the epoch with a fraction. It
 * fetches nothing: no NOOP can answer earlier. Arguments: a file with the login, and a folder.
 */
const POLL = 20;

interface Login {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly security: 'tls' | 'plaintext';
  readonly ca?: string;
}

const { mailboxes } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { mailboxes: { mine: Login } };
const { host, port, user, password, security, ca } = mailboxes.mine;
const imap = new ImapFlow({
  host,
  port,
  secure: security === 'tls',
  doSTARTTLS: false,
  auth: { user, pass: password },
  ...(ca === undefined ? {} : { tls: { ca } }),
  logger: false,
  disableAutoIdle: true,
});
imap.on('exists', ({ count, prevCount }) => {
  if (count > prevCount) process.stdout.write(`${performance.timeOrigin + performance.now()}\n`);
});
await imap.connect();
await imap.mailboxOpen(process.argv[3] ?? 'INBOX', { readOnly: true });
process.stdout.write('ready\n');
process.once('SIGTERM', () => process.exit(0));
for (;;) {
  await imap.noop();
  await pause(POLL);
}
