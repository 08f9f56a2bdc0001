import { randomUUID } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Setup } from './setup.ts';
import { openMailbox } from './imap.ts';
import { openSender } from './submission.ts';

/*
 * The script that our process is compared with: the same round trips and the same DNS questions with the same libraries, written by hand
 * for one purpose. It checks nothing, judges nothing, retries nothing, looks into no Junk folder, and leaves unseen probes behind.
 */

/** Between two NOOPs, ms. */
const POLL = 20;

const setup = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Setup;
const resolver = new Resolver();
resolver.setServers([...setup.dns.servers]);
const [trips] = await Promise.all([
  Promise.all(Object.values(setup.loops).map(roundTrip)),
  ...Object.keys(setup.domains ?? {}).map(askDomain),
  ...(setup.blocklists?.ips ?? []).map(askLists),
]);
process.stdout.write(`${JSON.stringify(trips)}\n`);
process.exit(0);

async function roundTrip(loop: Setup['loops'][string]): Promise<{ latencyMs: number }> {
  const sender = setup.senders[loop.sender];
  const mailbox = setup.mailboxes[loop.mailbox];
  if (sender === undefined || mailbox === undefined) throw new Error('the configuration names a server that it does not have');
  const messageId = `<${randomUUID()}@floor.example.net>`;
  const mail = new MailComposer({ from: loop.from, to: loop.to, subject: 'floor', messageId, text: 'One line of text.\n' });
  const [imap, smtp, message] = await Promise.all([openMailbox(mailbox), openSender(sender), mail.compile().build()]);
  let next = imap.mailbox === false ? 1 : imap.mailbox.uidNext;
  let news = false;
  imap.on('exists', () => (news = true));
  await new Promise<void>((resolve, reject) => {
    smtp.send({ from: loop.from, to: [loop.to], size: message.length }, message, (error) => (error ? reject(error) : resolve()));
  });
  const accepted = performance.now();
  smtp.quit();
  for (;;) {
    await imap.noop();
    if (news) {
      news = false;
      for (const { uid, headers } of await imap.fetchAll(`${next}:*`, { uid: true, headers: ['message-id'] }, { uid: true })) {
        next = Math.max(next, uid + 1);
        if (!headers?.includes(messageId)) continue;
        const latencyMs = performance.now() - accepted;
        await imap.messageDelete(String(uid), { uid: true });
        await imap.logout();
        return { latencyMs };
      }
    }
    await pause(POLL);
  }
}

async function askDomain(name: string): Promise<void> {
  const [, , exchanges] = await Promise.all([resolver.resolveTxt(name), resolver.resolveTxt(`_dmarc.${name}`), resolver.resolveMx(name)]);
  await Promise.all(exchanges.flatMap(({ exchange }) => [resolver.resolve4(exchange), resolver.resolve6(exchange).catch(() => [])]));
}

async function askLists(ip: string): Promise<void> {
  const reversed = ip.split('.').toReversed().join('.');
  const names = (setup.blocklists?.zones ?? []).flatMap((zone) => [reversed, '2.0.0.127', '1.0.0.127'].map((name) => `${name}.${zone}`));
  await Promise.all(names.map((name) => resolver.resolve4(name).catch(() => [])));
}
