import { createServer } from 'node:net';
import { portOf } from './ports.ts';
import { Link } from './proxy-link.ts';

/** The speaking side. */
export type Speaker = 'client' | 'server';

/** When a rule strikes a connection. Patterns are for phases in plaintext; within TLS there are only bytes and time. */
export type Moment =
  /** At once: nothing is ever forwarded. */
  | { readonly at: 'accept' }
  /** `from` has sent this many bytes; they are forwarded, later ones are not. */
  | { readonly bytes: number; readonly from: Speaker }
  /** `from` is about to send this: everything before it is forwarded. */
  | { readonly before: RegExp; readonly from: Speaker }
  /** `from` has sent this, and it was forwarded. */
  | { readonly past: RegExp; readonly from: Speaker }
  /** This long after the connection was accepted. */
  | { readonly ms: number };

/** `fin` and `rst`: the client's side is closed in order, or torn. `freeze`: it stays open, and nothing is forwarded any more. */
export type Action = 'fin' | 'rst' | 'freeze';

export interface Rule {
  readonly when: Moment;
  readonly does: Action;
  /** Which connections it is for, by their number from 1; default: every one. */
  readonly connections?: (n: number) => boolean;
}

/** The speed of all data; absent: unlimited. */
export interface Pace {
  /** Of the server's data. */
  readonly bytesPerSecond?: number;
  /** Added to the data of both sides, ms. */
  readonly delay?: number;
}

/** A way on loopback from a program to a server, with rules for its end. */
export interface Proxy {
  readonly port: number;
  /** How many connections were accepted. */
  connections(): number;
  /** How many bytes each side has sent on the latest connection. */
  bytes(): Readonly<Record<Speaker, number>>;
  /** Resolves when `from` has sent this on any connection, also before; for phases in plaintext. */
  hears(from: Speaker, what: RegExp): Promise<RegExpExecArray>;
  /** Applies this to every open connection. */
  strike(action: Action): void;
  /** From now on other rules apply to new connections. */
  rule(rules: readonly Rule[]): void;
  stop(): Promise<void>;
}

export interface ProxyTarget {
  readonly host: string;
  readonly port: number;
}

export async function startProxy(target: ProxyTarget, rules: readonly Rule[] = [], pace: Pace = {}): Promise<Proxy> {
  const links: Link[] = [];
  const listeners = new Set<(from: Speaker, said: string) => void>();
  let current = rules;
  const server = createServer((client) => {
    const n = links.length + 1;
    const own = current.filter((rule) => rule.connections?.(n) ?? true);
    links.push(new Link(client, target, own, pace, (from, said) => listeners.forEach((listener) => listener(from, said))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: portOf(server),
    connections: () => links.length,
    bytes: () => links.at(-1)?.bytes ?? { client: 0, server: 0 },
    hears: (from, what) =>
      new Promise((resolve) => {
        const listener = (speaker: Speaker, said: string) => {
          const found = speaker === from ? what.exec(said) : null;
          if (found === null) return;
          listeners.delete(listener);
          resolve(found);
        };
        listeners.add(listener);
        for (const link of links) listener(from, link.said[from]);
      }),
    strike: (action) => links.forEach((link) => link.strike(action)),
    rule: (next) => (current = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        links.forEach((link) => link.end());
      }),
  };
}
