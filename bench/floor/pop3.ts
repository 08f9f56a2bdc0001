/*
 * The same by POP3. It reads the configuration as YAML, lists the maildrop, and submits one mail by LMTP or submission. It looks for the
 * mail at 0, 5 and 15 s with a login each, reads it and deletes it. Then it waits for a second copy as long as we do. It reads no earlier
 * probes, and fails at the first error.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parse } from 'yaml';
import type { Server, Setup } from './setup.ts';
import { openSender } from './submission.ts';

/** Times of looks after the acceptance, ms. */
const POLLS = [0, 5_000, 15_000];
/** How long a further copy is awaited, ms. */
const SETTLING = { shortest: 30, longest: 250 } as const;

const setup = parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Setup;
const [loop] = Object.values(setup.loops);
const [sender, mailbox] = [setup.senders[loop?.sender ?? ''], setup.mailboxes[loop?.mailbox ?? '']];
if (loop === undefined || sender === undefined || mailbox === undefined) throw new Error('the configuration is not whole');

const mark = randomUUID();
const headers = { 'x-mark': mark };
const mail = new MailComposer({ from: loop.from, to: loop.to, subject: 'by hand', headers, text: 'One line of text.\n' });
const opened = sender.protocol === 'lmtp' ? openLmtp(sender) : openSender(sender);
const [known, connection, message] = await Promise.all([listed(), opened, mail.compile().build()]);
await new Promise<void>((resolve, reject) => {
  connection.send({ from: loop.from, to: [loop.to], size: message.length }, message, (error) => (error ? reject(error) : resolve()));
});
const accepted = performance.now();
connection.quit();
const found: string[] = [];
for (const at of POLLS) {
  await pause(Math.max(0, accepted + at - performance.now()));
  found.push(...(await taken()));
  if (found.length > 0) break;
}
const latency = performance.now() - accepted;
await pause(Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency)));
found.push(...(await taken()));
if (found.length === 0) throw new Error('it did not come');
process.stdout.write(`${JSON.stringify({ latency, found })}\n`);
process.exit(0);

interface Maildrop {
  /** By their identifier: the numbers in this session. */
  readonly mails: ReadonlyMap<string, string>;
  readonly say: (line: string) => Promise<void>;
  readonly lines: () => Promise<readonly string[]>;
}

async function openLmtp({ host, port }: Server): Promise<SMTPConnection> {
  const connection = new SMTPConnection({ host, port, lmtp: true, ignoreTLS: true, name: '[127.0.0.1]' });
  await new Promise<void>((resolve, reject) => {
    connection.on('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
  return connection;
}

async function openMaildrop(): Promise<Maildrop> {
  const socket = connect({ host: mailbox?.host ?? '', port: mailbox?.port ?? 0, noDelay: true });
  const incoming = createInterface({ input: socket })[Symbol.asyncIterator]();
  const next = async () => String((await incoming.next()).value);
  const expect = async (line: string) => {
    const answer = await next();
    if (!answer.startsWith('+OK')) throw new Error(`${line}: ${answer}`);
  };
  const say = async (line: string) => {
    socket.write(`${line}\r\n`);
    await expect(line);
  };
  const lines = async () => {
    const all: string[] = [];
    for (let line = await next(); line !== '.'; line = await next()) all.push(line);
    return all;
  };
  await expect('greeting');
  await say('CAPA');
  await lines();
  await say(`AUTH PLAIN ${Buffer.from(`\0${mailbox?.user ?? ''}\0${mailbox?.password ?? ''}`).toString('base64')}`);
  await say('UIDL');
  const pairs = (await lines()).map((line) => line.split(' ')).map(([number = '', id = '']) => [id, number] as const);
  return { mails: new Map(pairs), say, lines };
}

async function listed(): Promise<Set<string>> {
  const { mails, say } = await openMaildrop();
  await say('QUIT');
  return new Set(mails.keys());
}

/** New mails with the mark; they are read and deleted. */
async function taken(): Promise<readonly string[]> {
  const { mails, say, lines } = await openMaildrop();
  const own: string[] = [];
  for (const [id, number] of mails) {
    if (known.has(id)) continue;
    known.add(id);
    await say(`TOP ${number} 0`);
    if (!(await lines()).some((line) => line.toLowerCase() === `x-mark: ${mark}`)) continue;
    await say(`RETR ${number}`);
    await lines();
    await say(`DELE ${number}`);
    own.push(id);
  }
  await say('QUIT');
  return own;
}
