import { MAILBOX_PROTOCOLS, SENDER_PROTOCOLS } from '../../core/request/config.ts';
import type { Document } from './document.ts';
import { documentOfInputs, isMapping } from './document.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';

/** The value of an action input; empty if the workflow does not give it. */
export type GetInput = (name: string) => string;

/** The inputs that describe one loop without a file. action.yml gives them no defaults: a default would look like a given value. */
export const LOOP_INPUTS = [
  'preset',
  'smtp-host',
  'smtp-port',
  'smtp-security',
  'smtp-user',
  'smtp-password',
  'ehlo',
  'from',
  'to',
  'imap-host',
  'imap-port',
  'imap-security',
  'imap-user',
  'imap-password',
  'folder',
  'subject',
  'kind',
  'warning',
  'critical',
] as const;

/** Names of the loop inputs that are given. */
export function givenLoopInputs(get: GetInput): readonly string[] {
  return LOOP_INPUTS.filter((name) => get(name) !== '');
}

/** The configuration of the inputs alone: one loop if any of its inputs is given, and the domains. Variables are not replaced. */
export function documentFromInputs(get: GetInput): Document {
  const names = new Map<string, string>();
  const value = { ...(givenLoopInputs(get).length > 0 ? loopFromInputs(get, names) : {}), ...extrasFromInputs(get, names) };
  return documentOfInputs(value, names);
}

/** Inputs that replace the file's value of the same name. */
const REPLACING = ['timeout', 'wait-for-dns', 'baseline'] as const;

/** `document` with the values that inputs may add to a file: `domains` that it lacks, `heartbeat-url`, and those that replace its own. */
export function withExtraInputs(document: Document, get: GetInput): Document {
  const names = new Map<string, string>();
  const { domains, heartbeat, ...replaced } = extrasFromInputs(get, names);
  const file = document.value;
  if (!isMapping(file) || ['domains', 'heartbeat'].some((section) => !isSection(file[section]))) return document;
  const own = isMapping(file['domains']) ? file['domains'] : {};
  const value = {
    ...file,
    ...(domains === undefined ? {} : { domains: { ...domains, ...own } }),
    ...(heartbeat === undefined ? {} : { heartbeat: { ...(isMapping(file['heartbeat']) ? file['heartbeat'] : {}), ...heartbeat } }),
    ...replaced,
  };
  const added = documentOfInputs(value, names);
  const isAdded = ([section, name]: Path) =>
    (typeof section === 'string' && Object.hasOwn(replaced, section)) ||
    (section === 'heartbeat' && name === 'url' && heartbeat !== undefined) ||
    (section === 'domains' &&
      typeof name === 'string' &&
      domains !== undefined &&
      Object.hasOwn(domains, name) &&
      !Object.hasOwn(own, name));
  return {
    value,
    place: (path, part) => (isAdded(path) ? added : document).place(path, part),
    written: (path) => (isAdded(path) ? null : document.written(path)),
  };
}

/** A value that can be extended: a mapping, or nothing. */
function isSection(value: unknown): boolean {
  return value === undefined || value === null || isMapping(value);
}

type Extras = { readonly domains?: Record<string, null>; readonly heartbeat?: { readonly url: string } } & {
  readonly [name in (typeof REPLACING)[number]]?: string;
};

function extrasFromInputs(get: GetInput, names: Map<string, string>): Extras {
  const listed = get('domains')
    .split(/[,\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const domains = Object.fromEntries(listed.map((name) => [name, null]));
  for (const name of ['domains', ...REPLACING]) names.set(name, name);
  const given = REPLACING.filter((name) => get(name) !== '').map((name) => [name, get(name)] as const);
  const url = get('heartbeat-url');
  names.set('heartbeat', 'heartbeat-url');
  return {
    ...(listed.length > 0 ? { domains } : {}),
    ...(url.trim() === '' ? {} : { heartbeat: { url } }),
    ...Object.fromEntries(given),
  };
}

function loopFromInputs(get: GetInput, names: Map<string, string>): Record<string, unknown> {
  const kind = get('kind') === '' ? 'external' : get('kind');
  const loop = kind === 'internal' || kind === 'inbound' || kind === 'echo' ? kind : 'external';
  /** The value of the first given input. A complaint names that input, or the first one if none is given. */
  const take = (path: Path, ...inputs: readonly [string, ...string[]]): Record<string, unknown> => {
    const given = inputs.find((name) => get(name) !== '');
    names.set(formatPath(path), given ?? inputs[0]);
    return given === undefined ? {} : { [String(path.at(-1))]: get(given) };
  };
  return {
    senders: {
      smtp: {
        protocol: SENDER_PROTOCOLS[0],
        ...(get('smtp-host') === '' ? take(['senders', 'smtp', 'preset'], 'preset') : {}),
        ...take(['senders', 'smtp', 'host'], 'smtp-host'),
        ...take(['senders', 'smtp', 'port'], 'smtp-port'),
        ...take(['senders', 'smtp', 'security'], 'smtp-security'),
        ...take(['senders', 'smtp', 'user'], 'smtp-user'),
        ...take(['senders', 'smtp', 'password'], 'smtp-password'),
        ...take(['senders', 'smtp', 'ehlo'], 'ehlo'),
      },
    },
    mailboxes: {
      imap: {
        protocol: MAILBOX_PROTOCOLS[0],
        ...(get('imap-host') === '' ? take(['mailboxes', 'imap', 'preset'], 'preset') : {}),
        ...take(['mailboxes', 'imap', 'host'], 'imap-host'),
        ...take(['mailboxes', 'imap', 'port'], 'imap-port'),
        ...take(['mailboxes', 'imap', 'security'], 'imap-security'),
        ...(kind === 'echo'
          ? take(['mailboxes', 'imap', 'user'], 'imap-user', 'from', 'smtp-user')
          : take(['mailboxes', 'imap', 'user'], 'imap-user', 'to')),
        ...take(['mailboxes', 'imap', 'password'], 'imap-password'),
        ...take(['mailboxes', 'imap', 'folder'], 'folder'),
      },
    },
    loops: {
      [loop]: {
        sender: 'smtp',
        mailbox: 'imap',
        kind,
        ...take(['loops', loop, 'kind'], 'kind'),
        ...take(['loops', loop, 'from'], 'from', 'smtp-user'),
        ...take(['loops', loop, 'to'], 'to'),
        ...take(['loops', loop, 'subject'], 'subject'),
        ...take(['loops', loop, 'warning'], 'warning'),
        ...take(['loops', loop, 'critical'], 'critical'),
      },
    },
  };
}
