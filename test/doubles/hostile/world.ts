import type { StoredMail } from '../../../sandbox/delivery/mailstore.ts';
import type { World } from '../../../sandbox/world.ts';
import { startWorld } from '../../../sandbox/world.ts';
import type { JmapServer } from '../../../sandbox/jmap/server.ts';
import { startJmap } from '../../../sandbox/demo/jmap-world.ts';
import { startDoh } from '../dns/doh-fake.ts';
import type { DohFake } from '../dns/doh-fake.ts';
import { GraphServer } from '../mailbox/graph/graph-server.ts';
import { Dice } from './dice.ts';
import { dohReply } from './doh.ts';
import { deliveryFault, dnsFault, imapFault, pop3Fault, smtpFault } from './faults.ts';
import { foreignMails } from './mails.ts';
import { hostileChannel, hostileIssuer } from './services.ts';
import type { Secrets } from './words.ts';
import { asBytes, formsOf, hostileText, NOTHING, PASSWORDS } from './words.ts';
import { graphFault, jmapFault } from './web-mail.ts';
import { hostileZone } from './zone.ts';

/** What a run of a hostile world has, ms. */
export const BUDGET = 3_000;

/** Servers that mean ill, and what a run against them is given. */
export interface HostileWorld extends AsyncDisposable {
  /** A configuration (JSON, a part of YAML). */
  readonly config: string;
  /** The variables that hold its secrets. */
  readonly env: Readonly<Record<string, string>>;
  /** What the run had to keep to itself, as far as it went. */
  readonly secrets: Secrets;
  /** False: the configuration is none. */
  readonly usable: boolean;
  /** Whether a probe can have been delivered. */
  readonly delivered: () => boolean;
  /** Whether a mail server was asked for anything. */
  readonly reached: () => boolean;
  /** Whether a mail of somebody else was changed, moved or removed. */
  readonly touched: () => boolean;
  /** Whether the run learns secrets that stand in no configuration: another job of it does not know them. */
  readonly learns: boolean;
  /** What its party says. */
  readonly say: (lines?: boolean) => string;
  /** What the channel got. */
  readonly announced: () => string;
}

/** World number `index` of a seed: always the same one. */
export async function hostileWorld(seed: number, index: number): Promise<HostileWorld> {
  const dice = new Dice(seed * 1_000_003 + index);
  const mail = dice.pick<Parts['mail']>(['imap', 'imap', 'imap', 'imap', 'imap', 'pop3', 'jmap', 'graph']);
  const has: Parts = {
    mail,
    channel: dice.chance(50),
    tokens: mail !== 'jmap' && mail !== 'graph' && dice.chance(15),
    doh: dice.chance(10),
  };
  const isGraph = mail === 'graph';
  const logins = [
    ...(isGraph ? [['probe@example.net', PASSWORDS.token] as const] : []),
    ['monitor@example.test', has.tokens ? PASSWORDS.token : PASSWORDS.smtp],
    ['sentinel@example.org', has.tokens ? PASSWORDS.token : PASSWORDS.imap],
    ...(has.tokens ? [[null, PASSWORDS.client] as const] : []),
    ...(has.channel ? [[null, PASSWORDS.hook] as const] : []),
  ] as const;
  const known = { secrets: logins.map(([, secret]) => secret), forms: formsOf(logins) };
  const say = (lines = false) => hostileText(dice, known, lines);
  const checkToken = (_: string, token: string) => (token === PASSWORDS.token ? null : '{"status":"400"}');
  const world = await startWorld({ zone: hostileZone(dice, say), ...(has.tokens ? { checkToken } : {}) });
  const { monitor, sentinel, smtp, externalImap, externalPop3, dns, delivery } = world;
  Object.assign(monitor, { password: PASSWORDS.smtp });
  Object.assign(sentinel, { password: PASSWORDS.imap });
  const bytes = () => asBytes(say());
  if (dice.chance(60)) smtp.faults.set(...dice.some(1, 2, () => smtpFault(dice, bytes)));
  if (dice.chance(60)) externalImap.faults.set(...dice.some(1, 2, () => imapFault(dice, bytes)));
  const further = {
    jmap: mail === 'jmap' ? await startJmap(world) : null,
    graph: isGraph ? await GraphServer.start() : null,
    doh: has.doh ? await startDoh(dohReply(dice, say)) : null,
  };
  const { jmap, graph } = further;
  if (dice.chance(60)) jmap?.faults.set(...dice.some(1, 2, () => jmapFault(dice, say)));
  const foreign: string[] = [];
  if (graph !== null) {
    Object.assign(graph, { token: PASSWORDS.token });
    for (const each of foreignMails(dice, say))
      for (const folder of ['inbox', 'junkemail']) foreign.push(graph.store.deliver(folder, each.toString('latin1')));
    if (dice.chance(60)) graph.fault = graphFault(dice, say);
    graph.store.deliverTo = dice.pick([['inbox'], ['inbox'], ['junkemail'], []]);
  }
  if (mail === 'pop3' && dice.chance(60)) externalPop3.faults.set(...dice.some(1, 2, () => pop3Fault(dice, bytes)));
  if (dice.chance(40)) dns.faults.set(...dice.some(1, 2, () => dnsFault(dice)));
  if (dice.chance(50)) delivery.faults.set(...dice.some(1, 2, () => deliveryFault(dice, bytes)));
  const keepsakes = [...sentinel.folders.values()].map((folder) => {
    for (const mail of foreignMails(dice, say)) folder.add(mail);
    return { folder, mails: folder.mails };
  });
  const channel = await hostileChannel(dice, say);
  const issuer = await hostileIssuer(dice, say, PASSWORDS.token);
  const usable = !dice.chance(12);
  const config = JSON.stringify(configuration(world, dice, { has, issuer: issuer.url, ...further }), null, 1);
  return {
    config: usable ? config : broken(dice, config, (lines) => hostileText(dice, NOTHING, lines)),
    usable,
    get secrets() {
      const known = isGraph ? logins.filter(([, secret]) => secret === PASSWORDS.token || secret === PASSWORDS.hook) : logins;
      const kept = has.tokens && !issuer.issued() ? known.filter(([, secret]) => secret !== PASSWORDS.token) : known;
      return { secrets: kept.map(([, secret]) => secret), forms: formsOf(kept) };
    },
    env: {
      ...(isGraph ? { TOKEN: PASSWORDS.token } : {}),
      ...(has.tokens ? { CLIENT_SECRET: PASSWORDS.client } : { SMTP_PASSWORD: PASSWORDS.smtp, IMAP_PASSWORD: PASSWORDS.imap }),
      HOOK: `${channel.url}/${PASSWORDS.hook}`,
    },
    delivered: () =>
      graph?.store.all.some(({ id, folder }) => !foreign.includes(id) && folder !== 'sentitems') === true ||
      graph?.asked.some(({ path }) => path === 'sendMail') === true ||
      (smtp.accepted.some(({ to }) => to.includes(sentinel.address)) && !isDropped(world)),
    reached: () =>
      smtp.logins.length +
        externalImap.commands.length +
        externalPop3.commands.length +
        (jmap?.asked.length ?? 0) +
        (graph?.asked.length ?? 0) >
      0,
    touched: () =>
      foreign.some((id) => graph?.store.all.some((each) => each.id === id) === false) ||
      keepsakes.some(({ folder, mails }) => mails.some((mail) => isChanged(mail, folder.mails))),
    learns: has.tokens,
    say,
    announced: channel.got,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([
        world.close(),
        channel.close(),
        issuer.close(),
        jmap?.close(),
        graph?.[Symbol.asyncDispose](),
        further.doh?.[Symbol.asyncDispose](),
      ]);
    },
  };
}

function isDropped({ delivery }: World): boolean {
  return delivery.faults.find('drop') !== null;
}

function isChanged({ uid, raw, flags }: StoredMail, now: readonly StoredMail[]): boolean {
  const same = now.find((mail) => mail.uid === uid);
  return same === undefined || !same.raw.equals(raw) || same.flags.size !== flags.size;
}

/** What a world has beside a submission server and a mailbox by IMAP. */
interface Parts {
  /** By what the mailbox is read; by JMAP and Graph the probe is sent too. */
  readonly mail: 'imap' | 'pop3' | 'jmap' | 'graph';
  readonly channel: boolean;
  readonly tokens: boolean;
  readonly doh: boolean;
}

/** What a configuration leads to besides the world of the sandbox. */
interface Further {
  readonly has: Parts;
  readonly issuer: string;
  readonly jmap: JmapServer | null;
  readonly graph: GraphServer | null;
  readonly doh: DohFake | null;
}

function configuration(
  { smtp, externalImap, externalPop3, monitor, sentinel, dns }: World,
  dice: Dice,
  { has, issuer, jmap, graph, doh }: Further,
): object {
  const oauth2 = { tenant: 'example.test', 'client-id': 'monitor', 'client-secret': '${CLIENT_SECRET}', cloud: issuer };
  const server = (user: string, password: string) => ({
    host: '127.0.0.1',
    security: 'plaintext',
    user,
    ...(has.tokens ? { oauth2 } : { password }),
  });
  const byGraph = {
    protocol: 'graph',
    host: '127.0.0.1',
    port: graph?.port,
    security: 'plaintext',
    user: graph?.user,
    oauth2: { token: '${TOKEN}' },
  };
  const port = jmap?.ports.plaintext;
  const ends = {
    imap: [
      { protocol: 'smtp', port: smtp.ports.plaintext },
      { protocol: 'imap', port: externalImap.ports.plaintext },
    ],
    pop3: [
      { protocol: 'smtp', port: smtp.ports.plaintext },
      { protocol: 'pop3', port: externalPop3.ports.plaintext },
    ],
    jmap: [
      { protocol: 'jmap', port },
      { protocol: 'jmap', port },
    ],
    graph: [byGraph, byGraph],
  } as const;
  const [sender, box] = ends[has.mail];
  const times = { warning: '400ms', critical: '1s', attempts: 2, retry: ['100ms'] };
  return {
    senders: { mta: graph === null ? { ...server(monitor.address, '${SMTP_PASSWORD}'), ...sender } : byGraph },
    mailboxes: { box: graph === null ? { ...server(sentinel.address, '${IMAP_PASSWORD}'), ...box } : byGraph },
    loops: {
      outside: {
        kind: 'external',
        sender: 'mta',
        mailbox: 'box',
        from: graph?.user ?? monitor.address,
        to: graph?.user.replace('@', '+loop@') ?? sentinel.address,
        ...(dice.chance(30) ? { subject: hostileText(dice, NOTHING).replaceAll('${', '$ {').slice(0, 100) } : {}),
        ...(dice.chance(30) && has.mail === 'imap' ? { bounces: 'box' } : {}),
        ...times,
      },
    },
    ...(dice.chance(70) ? { domains: { 'evil.example': dice.chance(20) ? { internal: true } : {} } } : {}),
    ...(dice.chance(20) ? { blocklists: { ips: ['203.0.113.7'], zones: ['bl.example.net'] } } : {}),
    dns: {
      servers: [dns.address],
      ...(doh === null ? {} : { doh: doh.url, 'doh-ca': doh.ca }),
      timeout: '300ms',
      authoritative: dice.chance(30),
      'authoritative-port': dns.port,
    },
    ...(has.channel ? { channels: { hook: { type: dice.pick(['webhook', 'slack', 'ntfy']), url: '${HOOK}', plaintext: true } } } : {}),
    incidents: { 'open-after': 1, confirm: false },
    timeout: `${BUDGET}ms`,
  };
}

/** Something that is no configuration, or one with what nobody knows. */
function broken(dice: Dice, config: string, say: (lines?: boolean) => string): string {
  const at = dice.below(config.length);
  switch (dice.below(4)) {
    case 0:
      return `${config.slice(0, at)}${say(true)}${config.slice(at)}\n: [`;
    case 1:
      return `a: &a [${'x,'.repeat(100)}]\nb: [${'*a,'.repeat(200)}]\n${say(true)}`;
    case 2:
      return `${say(true)}: ${'['.repeat(5_000)}`;
    default:
      return JSON.stringify({ [say().slice(0, 60) || 'x']: say(), senders: say() });
  }
}
