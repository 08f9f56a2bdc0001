import { randomUUID } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parse } from 'yaml';
import type { Setup } from './setup.ts';
import { openMailbox } from './imap.ts';
import { openSender } from './submission.ts';

/*
 * A script that somebody would write by hand for the same results. It reads the configuration as YAML, and finds Junk and looks into it. It
 * waits for further copies as long as we do, reads the mail itself, and asks every DNS question of our run. It checks no configuration,
 * derives no key, reads no earlier probes, checks no expiry of certificates, explains nothing, and fails at the first error.
 */

/** Between two NOOPs, ms. */
const POLL = 20;
/** Every so many looks also into Junk. */
const FAR_EVERY = 4;
/** How long further copies are awaited, ms. */
const SETTLING = { shortest: 30, longest: 250 } as const;

const setup = parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Setup;
const resolver = new Resolver();
resolver.setServers([...setup.dns.servers]);
const trips = Promise.all(Object.values(setup.loops).map(roundTrip));
const [results] = await Promise.all([
  trips,
  ...Object.keys(setup.domains ?? {}).map(askDomain),
  ...(setup.blocklists?.ips ?? []).map((ip) => askLists([reversed(ip), '2.0.0.127', '1.0.0.127'])),
  ...(setup.domains === undefined ? [] : [trips.then(askEgress)]),
]);
process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
process.exit(0);

interface Seen {
  readonly latencyMs: number;
  readonly copies: number;
  readonly folder: string;
  readonly received: readonly string[];
}

interface Folder {
  readonly path: string;
  next: number;
}

async function roundTrip(loop: Setup['loops'][string]): Promise<Seen> {
  const sender = setup.senders[loop.sender];
  const mailbox = setup.mailboxes[loop.mailbox];
  if (sender === undefined || mailbox === undefined) throw new Error('the configuration names a server that it does not have');
  const messageId = `<${randomUUID()}@floor.example.net>`;
  const mail = new MailComposer({ from: loop.from, to: loop.to, subject: 'by hand', messageId, text: 'One line of text.\n' });
  const [imap, smtp, message] = await Promise.all([openMailbox(mailbox), openSender(sender), mail.compile().build()]);
  const folders: Folder[] = [{ path: 'INBOX', next: imap.mailbox === false ? 1 : imap.mailbox.uidNext }];
  for (const { path, specialUse } of await imap.list()) {
    if (specialUse === '\\Junk') folders.push({ path, next: await nextUid(imap, path) });
  }
  await new Promise<void>((resolve, reject) => {
    smtp.send({ from: loop.from, to: [loop.to], size: message.length }, message, (error) => (error ? reject(error) : resolve()));
  });
  const accepted = performance.now();
  smtp.quit();
  let news = false;
  imap.on('exists', () => (news = true));
  const found: { folder: Folder; uid: number; at: number }[] = [];
  for (let looks = 0, last = false; ; looks++) {
    await imap.noop();
    const far = last || looks % FAR_EVERY === FAR_EVERY - 1;
    for (const folder of folders.filter((_, index) => (index === 0 ? news || last : far))) {
      for (const uid of await newUids(imap, folder, messageId)) found.push({ folder, uid, at: performance.now() });
    }
    news = false;
    const [first] = found;
    if (first === undefined || !last) {
      const latency = (first?.at ?? accepted) - accepted;
      if (first !== undefined) last = true;
      await pause(first === undefined ? POLL : Math.min(SETTLING.longest, Math.max(SETTLING.shortest, latency)));
      continue;
    }
    await reach(imap, first.folder);
    const source = await imap.fetchOne(String(first.uid), { source: true }, { uid: true });
    const header = source === false ? '' : (source.source?.toString('latin1').split('\r\n\r\n')[0] ?? '');
    for (const { folder, uid } of found) {
      await reach(imap, folder);
      await imap.messageDelete(String(uid), { uid: true });
    }
    await imap.logout();
    const received = header
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .filter((line) => /^received:/i.test(line));
    return { latencyMs: first.at - accepted, copies: found.length, folder: first.folder.path, received };
  }
}

/** New mail since the last look with the Message-ID. */
async function newUids(imap: ImapFlow, folder: Folder, messageId: string): Promise<readonly number[]> {
  if (imap.mailbox === false || imap.mailbox.path !== folder.path) {
    if ((await nextUid(imap, folder.path)) <= folder.next) return [];
    await imap.mailboxOpen(folder.path);
  }
  const mails = await imap.fetchAll(`${folder.next}:*`, { uid: true, headers: ['message-id'] }, { uid: true });
  const fresh = mails.filter(({ uid }) => uid >= folder.next);
  folder.next = Math.max(folder.next, ...fresh.map(({ uid }) => uid + 1));
  return fresh.filter(({ headers }) => headers?.includes(messageId)).map(({ uid }) => uid);
}

async function reach(imap: ImapFlow, { path }: Folder): Promise<void> {
  if (imap.mailbox === false || imap.mailbox.path !== path) await imap.mailboxOpen(path);
}

async function nextUid(imap: ImapFlow, path: string): Promise<number> {
  const status = await imap.status(path, { uidNext: true });
  return status === false ? 1 : (status.uidNext ?? 1);
}

async function askDomain(name: string): Promise<void> {
  const parent = name.slice(name.indexOf('.') + 1);
  const text = (owner: string) => resolver.resolveTxt(owner).catch(() => []);
  const authorities = (owner: string) => resolver.resolveCaa(owner).catch(() => []);
  const [exchanges] = await Promise.all([
    resolver.resolveMx(name),
    ...[name, `_dmarc.${name}`, `_dmarc.${parent}`, `_mta-sts.${name}`, `_smtp._tls.${name}`, `default._bimi.${name}`].map(text),
    ...[name, parent].map(authorities),
  ]);
  await Promise.all(
    exchanges.flatMap(({ exchange }) => [
      resolver.resolve4(exchange).catch(() => []),
      resolver.resolve6(exchange).catch(() => []),
      resolver.resolveCname(exchange).catch(() => []),
      resolver.resolveTlsa(`_25._tcp.${exchange}`).catch(() => []),
      authorities(exchange),
    ]),
  );
}

/** The address that the mail really left from. */
async function askEgress(seen: readonly Seen[]): Promise<void> {
  const ips = new Set(seen.flatMap(({ received }) => received.flatMap((line) => /\[([0-9.]+)\]/.exec(line)?.[1] ?? [])));
  await Promise.all(
    [...ips].flatMap((ip) => [resolver.resolvePtr(`${reversed(ip)}.in-addr.arpa`).catch(() => []), askLists([reversed(ip)])]),
  );
}

async function askLists(owners: readonly string[]): Promise<void> {
  const names = (setup.blocklists?.zones ?? []).flatMap((zone) => owners.map((owner) => `${owner}.${zone}`));
  await Promise.all(names.map((name) => resolver.resolve4(name).catch(() => [])));
}

function reversed(ip: string): string {
  return ip.split('.').toReversed().join('.');
}
