import type { Component, Role, Route } from './components.ts';
import { providerOf } from '../../mail/knowledge/receivers.ts';

const AT_RECEIVER: ReadonlySet<Role> = new Set(['inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store']);
const LMTP = 'an LMTP sender';
const SECOND_WAY = 'a second relay of yours';
const SOMEBODY = 'an account elsewhere';

/**
 * The further loop that would tell apart the remaining parts, as `sender -> mailbox`. First choice is another sender to the same mailbox,
 * best a configured one; then an account at another mailbox's provider. Null: nothing to tell apart, or no loop would do it.
 *
 * @param parts all of which explain the same loops
 * @param accusers the loops that they explain, at least one
 * @param loops all that exist
 */
export function tellApart(parts: readonly Component[], accusers: readonly Route[], loops: readonly Route[]): string | null {
  const [first] = accusers;
  if (first === undefined) return null;
  const roles = new Set(parts.map(({ role }) => role));
  const atSender = parts.filter(({ role }) => role === 'queue' || role === 'outgoing');
  const atReceiver = parts.filter(({ role }) => AT_RECEIVER.has(role));
  // The server's reply separates a refused submission from later faults.
  if (roles.has('submission')) return null;
  // The fault of a way out may be the relay, the address or the domain's name: a second way shows it.
  if (parts.length === atSender.length) {
    return parts.some(({ isForeign }) => isForeign)
      ? null
      : `${SECOND_WAY} -> ${(accusers.find(({ kind }) => kind === 'external') ?? first).mailbox}`;
  }
  if (parts.length === atReceiver.length) {
    if (parts.length === 1) return null;
    const isAtHome = first.kind !== 'external';
    return isAtHome && (roles.has('inbound') || roles.has('host-inbound'))
      ? `${ownSender(first, loops)} -> ${first.mailbox}`
      : isAtHome
        ? `${LMTP} -> ${first.mailbox}`
        : null;
  }
  if (atReceiver.length > 0) return otherwise(first, loops);
  return atSender.length > 0 ? elsewhere(first, loops) : null;
}

/** Another sender to the same mailbox: neither its own account nor one at a provider that already sends to it. */
function otherwise({ mailbox, mailboxServer, receiver, kind }: Route, loops: readonly Route[]): string {
  const there = loops.filter((loop) => loop.mailbox === mailbox);
  const inside = new Set(loops.filter((loop) => loop.kind === 'internal').map((loop) => loop.sender));
  const isNew = (server: string | null, domain: string | null) =>
    domain !== receiver &&
    !isOneProvider(server, mailboxServer) &&
    !there.some((loop) => loop.author === domain || isOneProvider(server, loop.server));
  const sender = loops.find(
    (loop) =>
      there.every((other) => other.sender !== loop.sender) &&
      isNew(loop.server, loop.author) &&
      !(kind === 'inbound' && inside.has(loop.sender)),
  );
  const account = loops.find((loop) => loop.kind === 'external' && loop.mailbox !== mailbox && isNew(loop.mailboxServer, loop.receiver));
  return `${sender?.sender ?? account?.mailbox ?? SOMEBODY} -> ${mailbox}`;
}

/** An internal loop passes no MX. */
function ownSender({ receiver }: Route, loops: readonly Route[]): string {
  const own = loops.find((loop) => loop.kind === 'internal') ?? loops.find((loop) => loop.kind === 'external' && loop.author === receiver);
  return own?.sender ?? 'a sender of your own';
}

/** The same sender to another receiver outside. */
function elsewhere({ sender, server, author }: Route, loops: readonly Route[]): string {
  const there = loops.filter((loop) => loop.sender === sender);
  const other = loops.find(
    (loop) =>
      loop.kind === 'external' &&
      loop.receiver !== author &&
      !isOneProvider(server, loop.mailboxServer) &&
      there.every((known) => known.receiver !== loop.receiver),
  );
  return `${sender} -> ${other?.mailbox ?? 'a mailbox elsewhere'}`;
}

function isOneProvider(one: string | null, other: string | null): boolean {
  const provider = providerOf(one);
  return provider !== null && provider === providerOf(other);
}
