import type { JmapServer } from '../../../sandbox/jmap/server.ts';
import type { World } from '../../../sandbox/world.ts';
import type { DohFake } from '../dns/doh-fake.ts';
import type { GraphServer } from '../mailbox/graph/graph-server.ts';
import type { Dice } from './dice.ts';
import { hostileText, NOTHING } from './words.ts';

/** The time of a run in a hostile world, ms. */
export const BUDGET = 3_000;

/** The parts of a world beside a submission server and a mailbox by IMAP. */
export interface Parts {
  /** The protocol of the mailbox; JMAP and Graph also send the probe. */
  readonly mail: 'imap' | 'pop3' | 'jmap' | 'graph';
  readonly channel: boolean;
  /** The source of tokens in place of passwords; null: passwords. */
  readonly tokens: 'tenant' | 'refreshed' | null;
  readonly doh: boolean;
  /** The domain is configured as internal, so its hosts are connected to. */
  readonly internal: boolean;
}

/** The configuration's other targets, beside the world of the sandbox. */
export interface Further {
  readonly has: Parts;
  readonly issuer: string;
  readonly jmap: JmapServer | null;
  readonly graph: GraphServer | null;
  readonly doh: DohFake | null;
}

export function configuration(
  { smtp, externalImap, externalPop3, monitor, sentinel, dns }: World,
  dice: Dice,
  { has, issuer, jmap, graph, doh }: Further,
): object {
  const client = { 'client-id': 'monitor', 'client-secret': '${CLIENT_SECRET}' };
  const oauth2 =
    has.tokens === 'refreshed'
      ? { ...client, issuer, 'refresh-token': '${REFRESH_TOKEN}' }
      : { ...client, tenant: 'example.test', cloud: issuer };
  const server = (user: string, password: string) => ({
    host: '127.0.0.1',
    security: 'plaintext',
    user,
    ...(has.tokens === null ? { password } : { oauth2 }),
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
    ...(dice.chance(80) ? { domains: { 'evil.example': has.internal ? { internal: true } : {} } } : {}),
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

/** A text that is no configuration, or one with unknown keys. */
export function broken(dice: Dice, config: string, say: (lines?: boolean) => string): string {
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
