import type { LoopReport, SuspectKind } from '../../result/report.ts';

/** The role of a part in the paths that use it. Mailboxes or domains of one host share several of these roles, beside their own parts. */
export type Role =
  'submission' | 'queue' | 'outgoing' | 'way' | 'inbound' | 'standing' | 'filter' | 'store' | 'access' | 'runner' | `host-${Shared}`;

type Shared = 'inbound' | 'standing' | 'filter' | 'store';

/** A part of the paths, shared by all loops that use it. */
export interface Component {
  /** The same for the same part, in every loop that names it. */
  readonly key: string;
  readonly role: Role;
  /** In the configuration's names. */
  readonly name: string;
  /** A part of a provider outside, which seldom fails as a whole. */
  readonly isForeign: boolean;
}

/** The parts that a loop's probe uses, by role; roles outside its path are absent. */
export type LoopPath = ReadonlyMap<Role, Component>;

/** One kind a role. */
export function suspectKind(role: Role): SuspectKind {
  switch (role) {
    case 'queue':
      return 'outgoing';
    case 'standing':
    case 'host-standing':
    case 'host-filter':
      return 'filter';
    case 'host-inbound':
      return 'inbound';
    case 'host-store':
      return 'store';
    case 'submission':
    case 'outgoing':
    case 'way':
    case 'inbound':
    case 'filter':
    case 'store':
    case 'access':
    case 'runner':
      return role;
  }
}

/** The properties of a loop that decide its path. */
export type Route = Pick<
  LoopReport,
  'name' | 'kind' | 'place' | 'sender' | 'server' | 'via' | 'author' | 'mailbox' | 'mailboxServer' | 'receiver' | 'egressIp'
>;

/** The address that each sender was seen to leave from. */
type Egress = ReadonlyMap<string, string>;

/** The facts about a path that all loops together show. */
interface Seen {
  readonly egress: Egress;
  /** By the host of mailboxes: the parts that they share there. */
  readonly shared: ReadonlyMap<string, readonly Shared[]>;
}

/**
 * The parts of every loop's path, derived from the configuration and from what was seen. Servers are known by their host. Ways out are
 * known by `via` or by the address that arrived probes left from, receivers by the domain of the address. An internal loop uses no way out
 * and no exchange.
 */
export function pathsOf<R extends Route>(loops: readonly R[]): ReadonlyMap<R, LoopPath> {
  const egress = egressOf(loops);
  const own = new Set(loops.filter(({ kind }) => kind === 'internal').map(({ sender }) => sender));
  const outside = new Set(loops.filter(({ kind, sender }) => kind === 'inbound' && !own.has(sender)).map(({ sender }) => sender));
  const shared = sharedHosts(loops);
  return new Map(loops.map((loop) => [loop, pathOf(loop, { egress, shared }, outside.has(loop.sender))]));
}

function pathOf(loop: Route, { egress, shared }: Seen, isSentFromOutside: boolean): LoopPath {
  const { kind, place, sender, mailbox, via, author } = loop;
  // An answer returns to the sender of the probe.
  const [host, receiver] = [hostOf(loop), (kind === 'echo' ? author : loop.receiver) ?? mailbox];
  const isReceivedOutside = kind === 'external';
  const sent = (role: Role, key: string, name: string) =>
    [role, { key: `${role} ${key}`, role, name, isForeign: isSentFromOutside }] as const;
  const received = (role: Role, key: string, name: string) =>
    [role, { key: `${role} ${key}`, role, name, isForeign: isReceivedOutside }] as const;
  const between = (role: Role, key: string, name: string) => [role, { key: `${role} ${key}`, role, name, isForeign: false }] as const;
  return new Map<Role, Component>([
    between('runner', place ?? '', place === null ? 'network of the runner' : `network of the runner in ${place}`),
    sent('submission', loop.server ?? sender, `submission at ${sender}`),
    sent('queue', host, `queue of ${sender}`),
    ...(kind === 'internal'
      ? []
      : [
          sent('outgoing', via ?? egress.get(host) ?? host, via === null ? `outgoing way of ${sender}` : `outgoing way ${via}`),
          received('inbound', receiver, `inbound way of ${mailbox}`),
        ]),
    ...(kind === 'echo'
      ? [farEnd(loop)]
      : [
          between('way', `${host} ${mailbox}`, `way from ${sender} to ${mailbox}`),
          between('standing', `${host} ${author ?? ''} ${receiver}`, `standing of ${sender} at ${mailbox}`),
        ]),
    received('filter', receiver, `filter of ${mailbox}`),
    received('store', mailbox, `store of ${mailbox}`),
    received('access', mailbox, `access to ${mailbox}`),
    ...atHost(loop, shared, received),
  ]);
}

function atHost(
  loop: Route,
  shared: Seen['shared'],
  received: (role: Role, key: string, name: string) => readonly [Role, Component],
): readonly (readonly [Role, Component])[] {
  const at = holderOf(loop);
  const parts = at === null ? [] : (shared.get(at) ?? []);
  const [host, own] = [hostOf(loop), `${at ?? ''} ${loop.author ?? ''}`];
  return parts.flatMap((part) => {
    switch (part) {
      case 'inbound':
        return loop.kind === 'internal' ? [] : [received('host-inbound', at ?? '', `inbound way of ${at ?? ''}`)];
      case 'standing':
        return loop.kind === 'echo' ? [] : [received('host-standing', `${host} ${own}`, `standing of ${loop.sender} at ${at ?? ''}`)];
      case 'filter':
      case 'store':
        return [received(`host-${part}`, at ?? '', `${part} of ${at ?? ''}`)];
    }
  });
}

/** Mailboxes on one host share its store, and those of several domains there its filter and its door. */
function sharedHosts(loops: readonly Route[]): Seen['shared'] {
  const known = new Map<string, { readonly mailboxes: Set<string>; readonly receivers: Set<string> }>();
  for (const loop of loops) {
    const host = holderOf(loop);
    if (host === null) continue;
    const { mailboxes, receivers } = known.get(host) ?? { mailboxes: new Set(), receivers: new Set() };
    const receiver = loop.kind === 'echo' ? loop.author : loop.receiver;
    known.set(host, { mailboxes: mailboxes.add(loop.mailbox), receivers: receiver === null ? receivers : receivers.add(receiver) });
  }
  return new Map(
    [...known].flatMap(([host, { mailboxes, receivers }]): readonly (readonly [string, readonly Shared[]])[] =>
      mailboxes.size < 2 ? [] : [[host, receivers.size < 2 ? ['store'] : ['inbound', 'standing', 'filter', 'store']]],
    ),
  );
}

/** The host that keeps the mailbox. The ports of mailboxes lead to one host; any other, such as a tunnel's, has a host of its own. */
function holderOf({ mailboxServer }: Route): string | null {
  return mailboxServer?.replace(/:(?:110|143|443|993|995)$/, '') ?? null;
}

/** The parts outside on the way to a responder and back. From here nobody can see which of them fails. */
function farEnd({ receiver, mailbox }: Route): readonly [Role, Component] {
  const far = receiver ?? 'the responder';
  return ['way', { key: `way echo ${far} ${mailbox}`, role: 'way', name: `way to ${far} and back`, isForeign: true }];
}

/** The one address that a server's arrived probes left from; null where there are several. */
function egressOf(loops: readonly Route[]): Egress {
  const seen = new Map<string, Set<string>>();
  for (const loop of loops) {
    if (loop.egressIp === null || loop.kind === 'internal' || loop.kind === 'echo') continue;
    seen.set(hostOf(loop), (seen.get(hostOf(loop)) ?? new Set()).add(loop.egressIp));
  }
  return new Map([...seen].flatMap(([host, [only, ...more]]) => (only === undefined || more.length > 0 ? [] : [[host, only]])));
}

/** The ports of submission (RFC 6409, RFC 8314) lead to one server; any other port has a server of its own. */
function hostOf({ server, sender }: Route): string {
  return server?.replace(/:(?:25|465|587|2525)$/, '') ?? sender;
}
