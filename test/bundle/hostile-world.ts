import { startJmap } from '../../sandbox/demo/jmap-world.ts';
import type { JmapServer } from '../../sandbox/jmap/server.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Inputs } from './job.ts';

/** Passwords with everything in them that a log, a command, a shell, a URL, JSON or Markdown gives a meaning to. */
export const PASSWORDS = {
  smtp: 'p@ss"w%rd\\n-less ::error::é',
  imap: "two words/plus+%25&'*`",
} as const;

export interface HostileWorld extends AsyncDisposable {
  readonly world: World;
  /** The login and password of every account, in their form on the wire. */
  readonly logins: readonly { readonly user: string; readonly password: string }[];
  /** The same mailbox by JMAP. */
  readonly jmap: JmapServer;
  /** A configuration of one loop, in plaintext, that takes both passwords from the environment. */
  readonly config: string;
  /** The same with both ends by JMAP. */
  readonly byJmap: string;
  readonly env: Inputs;
}

/** A sandbox whose accounts have the passwords above. */
export async function startHostileWorld(): Promise<HostileWorld> {
  const world = await startWorld();
  const { monitor, sentinel, smtp, externalImap } = world;
  Object.assign(monitor, { password: PASSWORDS.smtp });
  Object.assign(sentinel, { password: PASSWORDS.imap });
  const server = (port: number, user: string, password: string) => ({ host: '127.0.0.1', port, security: 'plaintext', user, password });
  const config = {
    senders: { mta: { protocol: 'smtp', ...server(smtp.ports.plaintext, monitor.address, '${SMTP_PASSWORD}') } },
    mailboxes: { box: { protocol: 'imap', ...server(externalImap.ports.plaintext, sentinel.address, '${IMAP_PASSWORD}') } },
    loops: {
      gmail: {
        kind: 'external',
        sender: 'mta',
        mailbox: 'box',
        from: monitor.address,
        to: sentinel.address,
        critical: '3s',
        warning: '2s',
      },
    },
    dns: { servers: [world.dns.address] },
    timeout: '8s',
  };
  const jmap = await startJmap(world);
  const jmapEnd = (user: string, password: string) => ({ protocol: 'jmap', ...server(jmap.ports.plaintext, user, password) });
  const byJmap = {
    ...config,
    senders: { mta: jmapEnd(monitor.address, '${SMTP_PASSWORD}') },
    mailboxes: { box: jmapEnd(sentinel.address, '${IMAP_PASSWORD}') },
  };
  return {
    world,
    jmap,
    byJmap: `${JSON.stringify(byJmap, null, 2)}\n`,
    logins: [monitor, sentinel].map(({ address, password }) => ({ user: address, password })),
    config: `${JSON.stringify(config, null, 2)}\n`,
    env: { SMTP_PASSWORD: PASSWORDS.smtp, IMAP_PASSWORD: PASSWORDS.imap },
    [Symbol.asyncDispose]: async () => {
      await jmap.close();
      await world.close();
    },
  };
}

/** A text as the sandbox sends it: it takes one character for one byte. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
