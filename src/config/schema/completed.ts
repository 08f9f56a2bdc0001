import { MAILBOX_PROTOCOLS, SENDER_PROTOCOLS } from '../../core/request/config.ts';
import type { LoopKind } from '../../core/result/report.ts';
import { parseAddress } from '../../core/address/mailbox-address.ts';
import type { Document } from '../document/document.ts';
import { isMapping, valueAt } from '../document/document.ts';
import type { Path } from '../document/path.ts';
import { formatPath } from '../document/path.ts';
import { presetOf, presetServer } from './sections/presets.ts';

/** Keys that the form needs and the file may omit, if only one value makes sense. */
export const DERIVED = {
  senders: ['protocol', 'host', 'port', 'security'],
  mailboxes: ['protocol', 'host', 'port', 'security', 'user'],
  loops: ['sender', 'mailbox', 'kind', 'from', 'to'],
  'expect-mail': ['mailbox'],
} as const;

/** Keys that a preset sets. */
const OF_PRESETS: ReadonlySet<string> = new Set(['host', 'port', 'security']);

/** Protocols that only a few providers offer. */
const BY_PROTOCOL: Readonly<Record<string, string>> = { pop3: ' by POP3', jmap: ' by JMAP', graph: ' by Graph', lmtp: ' by LMTP' };

/** The value of an omitted key, and its source; null if no value makes sense. */
interface Derivation {
  readonly value: unknown;
  readonly from: Path | null;
}

export interface Completed {
  readonly document: Document;
  /** The source of each added value, by its path; values of our own making are left out. */
  readonly sources: readonly { readonly path: Path; readonly from: Path }[];
}

/** `document` with every omitted key that follows from the others; a key that does not follow stays missing. */
export function completed(document: Document): Completed {
  const added = new Map<string, Derivation>();
  const sources: { path: Path; from: Path }[] = [];
  let root = document.value;
  // Mailboxes last: their user follows from the loops that read them.
  for (const section of ['senders', 'loops', 'expect-mail', 'mailboxes'] as const) {
    for (const name of namesIn(root, section)) {
      if (!isMapping(valueAt(root, [section, name]))) continue;
      for (const key of DERIVED[section]) {
        const path = [section, name, key];
        const derived = valueAt(root, path) === undefined ? derive(root, section, name, key) : null;
        if (derived === null) continue;
        root = put(root, path, derived.value);
        added.set(formatPath(path), derived);
        if (derived.from !== null) sources.push({ path, from: derived.from });
      }
    }
  }
  return {
    document: {
      value: root,
      place: (path, part) => document.place(path, part),
      written: (path) => document.written(added.get(formatPath(path))?.from ?? path),
    },
    sources,
  };
}

/** Why an omitted key does not follow from the others, and the next step; null for a key that never does. */
export function whyMissing(root: unknown, path: Path): string | null {
  const [section, name, key] = path;
  if ((section === 'loops' || section === 'expect-mail') && (key === 'sender' || key === 'mailbox')) {
    const list = key === 'sender' ? 'senders' : 'mailboxes';
    const known = namesIn(root, list);
    return known.length === 0 ? `add one under ${list}` : `name one of ${known.slice(0, 10).join(', ')}`;
  }
  if (section === 'loops' && key === 'to' && !isEcho(root, String(name)))
    return 'give it: it is left out only where the mailbox has a user that is a mail address';
  if (section === 'loops' && key === 'from') return 'give it: it is left out only where the sender has a user that is a mail address';
  if (key === 'host' && section === 'senders' && isBy(root, String(name), 'mx'))
    return 'give it: it is left out only where the loops of this sender have to in one domain';
  if (key === 'host' && (section === 'senders' || section === 'mailboxes')) {
    const preset = valueAt(root, [section, String(name), 'preset']);
    if (presetOf(preset) !== null) return `it is another one for each region of ${String(preset)}`;
    if (valueAt(root, [section, String(name), 'protocol']) === 'graph') return 'preset: microsoft365 knows it';
  }
  if (section === 'mailboxes' && key === 'user')
    return `give it: it is left out only where the loops that read ${String(name)} have one to`;
  return null;
}

/** A host is missing because the preset's provider has no such server: the source of that fact, and the next step. */
export function unfitPreset(root: unknown, path: Path): { readonly at: Path; readonly message: string; readonly hint: string } | null {
  const [section, name, key] = path;
  if (key !== 'host' || (section !== 'senders' && section !== 'mailboxes')) return null;
  const [preset, protocol] = ['preset', 'protocol'].map((each) => valueAt(root, [section, String(name), each]));
  const known = presetOf(preset);
  if (known === null || presetServer(known, section, protocol) !== null) return null;
  const by = BY_PROTOCOL[String(protocol)];
  // If the provider has no mailboxes at all, the protocol is not to blame.
  return by === undefined || presetServer(known, section, undefined) === null
    ? { at: [section, String(name), 'preset'], message: `${String(preset)} has no ${section}`, hint: 'take another provider, or give host' }
    : {
        at: [section, String(name), 'protocol'],
        message: `${String(preset)} has no ${section}${by}`,
        hint: 'leave out protocol, or give host in place of preset',
      };
}

function derive(root: unknown, section: keyof typeof DERIVED, name: string, key: string): Derivation | null {
  if (key === 'protocol')
    return { value: section === 'senders' ? SENDER_PROTOCOLS[0] : byPort(valueAt(root, [section, name, 'port'])), from: null };
  if (key === 'host' && section === 'senders' && isBy(root, name, 'mx')) return domainOfLoops(root, name);
  if (OF_PRESETS.has(key) && (section === 'senders' || section === 'mailboxes')) return ofPreset(root, section, name, key);
  if (key === 'kind') return { value: usualKind(root, valueAt(root, ['loops', name, 'sender'])), from: null };
  if (key === 'sender') return theOnly(root, 'senders');
  if (key === 'mailbox') return theOnly(root, 'mailboxes');
  if (key === 'to') return recipientOf(root, name);
  return key === 'from' ? senderOf(root, name) : readerOf(root, name);
}

/** The ports of RFC 1939 and RFC 8314 are unambiguous. */
function byPort(port: unknown): (typeof MAILBOX_PROTOCOLS)[number] {
  return String(port) === '995' || String(port) === '110' ? 'pop3' : MAILBOX_PROTOCOLS[0];
}

/** The values of a server's preset; a given port or security decides the other. */
function ofPreset(root: unknown, section: 'senders' | 'mailboxes', name: string, key: string): Derivation | null {
  const preset = presetOf(valueAt(root, [section, name, 'preset']));
  const server = preset === null ? null : presetServer(preset, section, valueAt(root, [section, name, 'protocol']));
  if (server === null) return null;
  if (key === 'host') return server.host === null ? null : { value: server.host, from: null };
  const isSaid = ['port', 'security'].some((other) => valueAt(root, [section, name, other]) !== undefined);
  // Both are derived together, the port first.
  if (key === 'port') return isSaid ? null : { value: server.port, from: null };
  const isOurs = valueAt(root, [section, name, 'port']) === server.port;
  return isOurs ? { value: server.security, from: null } : null;
}

function isBy(root: unknown, sender: string, protocol: (typeof SENDER_PROTOCOLS)[number]): boolean {
  return valueAt(root, ['senders', sender, 'protocol']) === protocol;
}

/** A sender that submits to the delivery itself is internal; one that comes to the MX as strangers do is external. */
function usualKind(root: unknown, sender: unknown): LoopKind {
  if (typeof sender !== 'string') return 'external';
  return isBy(root, sender, 'lmtp') ? 'internal' : isBy(root, sender, 'mx') ? 'inbound' : 'external';
}

/** The one domain that the loops through a sender send to. */
function domainOfLoops(root: unknown, sender: string): Derivation | null {
  const only = theOnly(root, 'senders')?.value;
  const addresses = namesIn(root, 'loops')
    .filter((loop) => (valueAt(root, ['loops', loop, 'sender']) ?? only) === sender)
    .map((loop) => ({ from: ['loops', loop, 'to'], value: valueAt(root, ['loops', loop, 'to']) }));
  const domains = addresses.map(({ from, value }) => ({
    from,
    value: typeof value === 'string' ? (parseAddress(value)?.domain ?? null) : null,
  }));
  const [first, ...others] = domains;
  return first === undefined || first.value === null || others.some(({ value }) => value !== first.value) ? null : first;
}

function theOnly(root: unknown, section: 'senders' | 'mailboxes'): Derivation | null {
  const [only, ...others] = namesIn(root, section);
  return only === undefined || others.length > 0 ? null : { value: only, from: null };
}

/** The login of the sender is the author. */
function senderOf(root: unknown, loop: string): Derivation | null {
  const sender = valueAt(root, ['loops', loop, 'sender']);
  return typeof sender === 'string' ? addressOf(root, ['senders', sender, 'user']) : null;
}

/** The mailbox's owner gets the mail; a responder's address has no mailbox here. */
function recipientOf(root: unknown, loop: string): Derivation | null {
  const mailbox = valueAt(root, ['loops', loop, 'mailbox']);
  return typeof mailbox === 'string' && !isEcho(root, loop) ? addressOf(root, ['mailboxes', mailbox, 'user']) : null;
}

function isEcho(root: unknown, loop: string): boolean {
  return valueAt(root, ['loops', loop, 'kind']) === 'echo';
}

/** A login name that is an address; an unset variable has its own error. */
function addressOf(root: unknown, from: Path): Derivation | null {
  const user = valueAt(root, from);
  return typeof user === 'string' && (user.includes('${') || parseAddress(user) !== null) ? { value: user, from } : null;
}

/** The one address whose mail a mailbox holds: the recipient of its loops' probes. For a mailbox of bounces alone it is their sender. */
function readerOf(root: unknown, mailbox: string): Derivation | null {
  const addresses = (key: 'mailbox' | 'bounces', address: (loop: string) => 'to' | 'from') =>
    namesIn(root, 'loops')
      .filter((loop) => valueAt(root, ['loops', loop, key]) === mailbox)
      .map((loop) => ({ from: ['loops', loop, address(loop)], value: valueAt(root, ['loops', loop, address(loop)]) }));
  // An answer returns to the sender.
  const awaited = addresses('mailbox', (loop) => (isEcho(root, loop) ? 'from' : 'to'));
  const [first, ...others] = awaited.length > 0 ? awaited : addresses('bounces', () => 'from');
  return first === undefined || typeof first.value !== 'string' || others.some(({ value }) => value !== first.value) ? null : first;
}

function namesIn(root: unknown, section: keyof typeof DERIVED): readonly string[] {
  const entries = valueAt(root, [section]);
  return isMapping(entries) ? Object.keys(entries) : [];
}

/** `root` with `value` below the mappings of `path`. */
function put(root: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (!isMapping(root)) return root;
  return { ...root, [key]: put(root[key], rest, value) };
}
