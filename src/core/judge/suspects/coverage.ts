import { addressDomain } from '../../address/mailbox-address.ts';
import type { Config } from '../../request/config.ts';
import type { Component, LoopPath, Route } from './components.ts';
import { pathsOf } from './components.ts';
import { tellApart } from './tell-apart.ts';

/** Something that no loop looks at, and the loop that would. */
export interface Uncovered {
  readonly component: string;
  /** `sender -> mailbox`. */
  readonly loop: string;
}

/** Parts that no outcome could tell apart. */
export interface Inseparable {
  readonly components: readonly string[];
  /** The loops that use all of these parts, and no other loop does. */
  readonly loops: readonly string[];
  /** `sender -> mailbox`; null: no loop would tell them apart. */
  readonly tellApart: string | null;
}

/** What a set of loops can see, before any result. */
export interface Coverage {
  readonly paths: readonly { readonly route: Route; readonly components: readonly string[] }[];
  readonly uncovered: readonly Uncovered[];
  readonly inseparable: readonly Inseparable[];
}

const ELSEWHERE = 'an account elsewhere';

/**
 * What these loops can tell apart. Pure.
 *
 * @param senders names, in the order of the configuration
 * @param mailboxes likewise
 */
export function coverageOf(routes: readonly Route[], senders: readonly string[], mailboxes: readonly string[]): Coverage {
  const paths = pathsOf(routes);
  return {
    paths: [...paths].map(([route, path]) => ({ route, components: namesOf(path) })),
    uncovered: [
      ...senders.flatMap((name) => uncoveredSender(name, routes)),
      ...mailboxes.flatMap((name) => uncoveredMailbox(name, routes)),
    ],
    inseparable: groupsOf(paths).flatMap(({ parts, users }) =>
      parts.length < 2
        ? []
        : [{ components: parts.map(({ name }) => name), loops: users.map(({ name }) => name), tellApart: tellApart(parts, users, routes) }],
    ),
  };
}

/** The path of each loop as far as the configuration shows it. */
export function routesOf({ loops, senders, mailboxes }: Config): readonly Route[] {
  return loops.map(({ name, kind, sender, mailbox, from, to }) => {
    const [out, at] = [senders.get(sender), mailboxes.get(mailbox)];
    return {
      name,
      kind,
      place: null,
      sender,
      server: out === undefined ? null : `${out.host}:${out.port}`,
      via: out?.via ?? null,
      author: addressDomain(from),
      mailbox,
      mailboxServer: at === undefined ? null : `${at.host}:${at.port}`,
      receiver: addressDomain(to),
      egressIp: null,
    };
  });
}

/** In the order in which a probe meets them. */
const ORDER = [
  'runner',
  'submission',
  'queue',
  'outgoing',
  'way',
  'inbound',
  'host-inbound',
  'standing',
  'host-standing',
  'filter',
  'host-filter',
  'store',
  'host-store',
  'access',
] as const;

function namesOf(path: LoopPath): readonly string[] {
  return ORDER.flatMap((role) => path.get(role)?.name ?? []);
}

function uncoveredSender(name: string, routes: readonly Route[]): readonly Uncovered[] {
  const own = routes.filter(({ sender }) => sender === name);
  if (own.length === 0) return [{ component: `submission at ${name}`, loop: `${name} -> ${routes[0]?.mailbox ?? 'a mailbox'}` }];
  if (own.some(({ kind }) => kind !== 'internal')) return [];
  const outside = routes.find(({ kind }) => kind === 'external');
  return [{ component: `outgoing way of ${name}`, loop: `${name} -> ${outside?.mailbox ?? 'a mailbox elsewhere'}` }];
}

function uncoveredMailbox(name: string, routes: readonly Route[]): readonly Uncovered[] {
  const own = routes.filter(({ mailbox }) => mailbox === name);
  if (own.length === 0) return [{ component: `store of ${name}`, loop: `${routes[0]?.sender ?? 'a sender'} -> ${name}` }];
  if (own.some(({ kind }) => kind !== 'internal')) return [];
  const inside = new Set(routes.filter(({ kind }) => kind === 'internal').map(({ sender }) => sender));
  const outside = routes.find(({ kind, sender }) => kind === 'inbound' && !inside.has(sender));
  return [{ component: `inbound way of ${name}`, loop: `${outside?.sender ?? ELSEWHERE} -> ${name}` }];
}

/** Parts by the loops that use them. All loops use the runner, and the access to a mailbox fails in its own way: both are left out. */
function groupsOf(
  paths: ReadonlyMap<Route, LoopPath>,
): readonly { readonly parts: readonly Component[]; readonly users: readonly Route[] }[] {
  const users = new Map<string, { readonly part: Component; readonly by: Route[] }>();
  for (const [route, path] of paths) {
    for (const role of ORDER) {
      const part = path.get(role);
      // The server's reply separates a refused submission from later faults.
      if (part === undefined || role === 'runner' || role === 'access' || role === 'submission') continue;
      const entry = users.get(part.key) ?? { part, by: [] };
      entry.by.push(route);
      users.set(part.key, entry);
    }
  }
  const groups = new Map<string, { parts: Component[]; users: readonly Route[] }>();
  for (const { part, by } of users.values()) {
    const key = by.map(({ name }) => name).join(' ');
    const group = groups.get(key) ?? { parts: [], users: by };
    group.parts.push(part);
    groups.set(key, group);
  }
  return [...groups.values()];
}
