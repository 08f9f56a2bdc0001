import { hasArrived } from '../handed-over.ts';
import type { LoopReport } from '../../result/report.ts';
import type { Component } from '../suspects/components.ts';
import type { Suspicion } from '../suspects/one-fault.ts';
import { providerOf } from '../../mail/knowledge/receivers.ts';

/** The most suspects of one fault that are named. More of them stand only on a path without any cleared part. */
const PARTS = 6;

/** The receiver at the end of a loop, as people call it. */
export type Names = (loop: LoopReport) => string;

/** Where one of a receiver's mailboxes fails and another works, each has its own name. */
export function namesFor({ accusedBy }: Suspicion, loops: readonly LoopReport[]): Names {
  const failing = new Set(accusedBy.map(({ mailbox }) => mailbox));
  const works = loops.filter((loop) => !failing.has(loop.mailbox) && hasArrived(loop));
  const [failingNames, fine] = [new Set(accusedBy.map(usualName)), new Set(works.map(usualName))];
  return (loop) => {
    const name = usualName(loop);
    const isBoth = loop.kind !== 'echo' && failingNames.has(name) && fine.has(name);
    return isBoth ? loop.mailbox : name;
  };
}

function usualName({ kind, mailbox, mailboxServer, receiver }: LoopReport): string {
  if (kind === 'echo') return receiver ?? mailbox;
  return kind === 'external' ? (providerOf(mailboxServer) ?? mailbox) : 'your own server';
}

/** The possible place of one fault, in plain words: all the receiver's parts together are its side. */
export function phraseOf({ parts, isPointed, accusedBy }: Suspicion, loops: readonly LoopReport[], nameOf: Names): string {
  const [first] = accusedBy;
  const [likeliest] = parts;
  if (first === undefined || likeliest === undefined) return '';
  const at = { loop: first, loops, nameOf };
  if (isPointed) return `most likely ${nameOfPart(likeliest, at)}`;
  const roles = new Set(parts.map(({ role }) => role));
  const isReceivers = parts.some(({ role }) => isOfReceiver(role));
  const isTheirs = first.kind === 'external' && (roles.has('standing') || roles.has('host-standing')) && isReceivers;
  const isOurDoor = first.kind === 'inbound' && (roles.has('inbound') || roles.has('host-inbound'));
  const named = parts.filter(({ role }) => {
    if (isTheirs) return role === 'outgoing';
    return !isOurDoor || role === 'inbound' || role === 'host-inbound' || role === 'outgoing';
  });
  const suspects = [
    ...new Set(named.map((part) => nameOfPart(part, at))),
    ...(isTheirs ? [`${nameOf(first)}'s side or your standing there`] : []),
  ];
  const shown = shortened(suspects, PARTS);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')}, or ${shown.at(-1) ?? ''}`;
}

function isOfReceiver(role: Component['role']): boolean {
  return OF_RECEIVER.has(role);
}

const OF_RECEIVER: ReadonlySet<Component['role']> = new Set(['inbound', 'filter', 'store', 'host-inbound', 'host-filter', 'host-store']);

interface Naming {
  /** The first that accuses the part. */
  readonly loop: LoopReport;
  readonly loops: readonly LoopReport[];
  readonly nameOf: Names;
}

function nameOfPart({ role, name, isForeign }: Component, { loop, loops, nameOf }: Naming): string {
  switch (role) {
    case 'inbound':
    case 'host-inbound':
      return isForeign ? `the inbound way of ${nameOf(loop)}` : 'MX or inbound way';
    case 'standing':
    case 'host-standing':
      return loop.kind === 'external'
        ? `your standing at ${nameOf(loop)} (authentication, reputation, content)`
        : `what your filter makes of mail from ${loop.sender}`;
    case 'filter':
    case 'store':
      return isForeign
        ? `the ${role} of ${nameOf(loop)}`
        : loops.some(({ mailbox, kind }) => mailbox !== loop.mailbox && kind !== 'external')
          ? `the ${name}`
          : `your own ${role}`;
    case 'host-filter':
      return isForeign ? `the filter of ${nameOf(loop)}` : 'your own filter';
    case 'host-store':
      return isForeign ? `the store of ${nameOf(loop)}` : 'your own store';
    case 'outgoing':
      return isForeign ? `the ${name}` : `the ${name} (relay, egress address)`;
    case 'submission':
    case 'queue':
    case 'way':
    case 'access':
    case 'runner':
      return `the ${name}`;
  }
}

/** The first of them, and how many more there are. */
export function shortened(phrases: readonly string[], most: number): readonly string[] {
  return phrases.length <= most ? phrases : [...phrases.slice(0, most - 1), `${phrases.length - most + 1} more`];
}
