import type { Json } from './call.ts';
import { fields, list, MethodError } from './call.ts';
import type { AccountView, LyingMail } from './view.ts';

/** RFC 8620 section 2: maxObjectsInGet. */
export const MOST_OBJECTS = 500;

/** @param noDrafts the folder for drafts is not shown */
export function getFolders(view: AccountView, { ids }: Json, noDrafts: boolean): Json {
  const wanted = ids === undefined || ids === null ? null : list(ids);
  const shown = view.folders.filter(({ role }) => !noDrafts || role !== 'drafts');
  const all = shown.map(({ id, folder, role }) => ({
    id,
    name: folder.name === 'INBOX' ? 'Inbox' : folder.name,
    parentId: null,
    role,
    sortOrder: 0,
    totalEmails: folder.mails.length,
    myRights: { mayReadItems: true, mayAddItems: true, mayRemoveItems: true },
  }));
  return { state: view.state, list: wanted === null ? all : all.filter(({ id }) => wanted.includes(id)), notFound: [] };
}

/** Octets an account may hold. */
const QUOTA = 1024 ** 3;

/** RFC 9425 section 4: one for the octets of mail, and others that say nothing of them. */
export function getQuotas({ account: { folders } }: AccountView): Json {
  const mails = [...folders.values()].flatMap((folder) => folder.mails);
  const used = mails.reduce((sum, { raw }) => sum + raw.length, 0);
  const quota = (id: string, resourceType: string, of: object) => ({ id, name: id, resourceType, scope: 'account', ...of });
  const quotas = [
    quota('mails', 'count', { used: mails.length, hardLimit: 2_000, types: ['Email'] }),
    quota('storage', 'octets', { used, hardLimit: QUOTA, types: ['Email'] }),
    quota('files', 'octets', { used: 99, hardLimit: 100, types: ['FileNode'] }),
  ];
  return { state: '0', list: quotas, notFound: [] };
}

/** @param hidden ids of existing mails that are not found */
export function getMails(view: AccountView, { ids, properties }: Json, hidden: boolean): Json {
  const wanted = list(ids).map(String);
  if (wanted.length > MOST_OBJECTS) throw new MethodError('requestTooLarge', `at most ${MOST_OBJECTS} ids`);
  const { mails } = view;
  const found = wanted.flatMap((id) => (hidden ? [] : (mails.get(id) ?? [])));
  const asked =
    properties === undefined ? ['id', 'blobId', 'mailboxIds', 'keywords', 'size', 'receivedAt', 'subject'] : list(properties).map(String);
  return {
    state: view.state,
    list: found.map((lying) => Object.fromEntries(['id', ...asked].map((name) => [name, property(view, lying, name)]))),
    notFound: wanted.filter((id) => !found.some((lying) => lying.id === id)),
  };
}

function property(view: AccountView, { id, folder, mail }: LyingMail, name: string): unknown {
  switch (name) {
    case 'id':
    case 'threadId':
      return name === 'id' ? id : `t${id}`;
    case 'blobId':
      return `b${id}`;
    case 'mailboxIds':
      return { [view.idOf(folder)]: true };
    case 'keywords':
      return Object.fromEntries([...mail.flags].map((flag) => [flag.toLowerCase().replace('\\', '$'), true]));
    case 'size':
      return mail.raw.length;
    case 'receivedAt':
      return `${mail.internalDate.toISOString().slice(0, 19)}Z`;
    case 'subject':
      return headerValues(mail.raw, 'subject').at(-1)?.trim() ?? null;
    default: {
      const [, field = '', all] = /^header:([\x21-\x39\x3b-\x7e]+?)(?::asRaw)?(:all)?$/.exec(name) ?? [];
      if (field === '') throw new MethodError('invalidArguments', `unknown property ${name}`);
      const values = headerValues(mail.raw, field.toLowerCase());
      return all === undefined ? (values.at(-1) ?? null) : values;
    }
  }
}

/** RFC 8621 section 4.1.2.1: raw, with their leading bytes. */
function headerValues(raw: Buffer, field: string): readonly string[] {
  const text = raw.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const lines = text.slice(0, end === -1 ? undefined : end).split(/\r?\n(?![ \t])/);
  return lines.filter((line) => line.toLowerCase().startsWith(`${field}:`)).map((line) => line.slice(field.length + 1));
}

/** @param unlisted new mails are not named */
export function changesOf(view: AccountView, { sinceState, maxChanges }: Json, unlisted: boolean): Json {
  const most = typeof maxChanges === 'number' ? maxChanges : MOST_OBJECTS;
  const changes = view.changes(sinceState, most);
  if (changes === null) throw new MethodError('cannotCalculateChanges', 'that state is not known');
  const { created, destroyed, newState, more } = changes;
  return { oldState: sinceState, newState, hasMoreChanges: more, created: unlisted ? [] : created, updated: [], destroyed };
}

/** @param unlisted nothing is found */
export function queryMails(view: AccountView, { filter, sort, limit, position, calculateTotal }: Json, unlisted: boolean): Json {
  const fits = Object.entries(fields(filter)).map(([name, value]) => condition(view, name, value));
  const [{ property: by, isAscending } = { property: 'receivedAt', isAscending: true }] = list(sort).map(fields);
  if (by !== 'receivedAt') throw new MethodError('unsupportedSort', String(by));
  const found = unlisted ? [] : [...view.mails.values()].filter((lying) => fits.every((fit) => fit(lying)));
  const sorted = found.toSorted((a, b) => a.mail.internalDate.getTime() - b.mail.internalDate.getTime());
  const ids = (isAscending === false ? sorted.toReversed() : sorted).map(({ id }) => id);
  const from = typeof position === 'number' ? position : 0;
  const most = typeof limit === 'number' ? limit : MOST_OBJECTS;
  const total = calculateTotal === true ? { total: ids.length } : {};
  return { queryState: view.state, canCalculateChanges: false, position: from, ids: ids.slice(from, from + most), ...total };
}

function condition(view: AccountView, name: string, value: unknown): (lying: LyingMail) => boolean {
  switch (name) {
    case 'inMailbox':
      return ({ folder }) => view.idOf(folder) === value;
    case 'inMailboxOtherThan':
      return ({ folder }) => !list(value).includes(view.idOf(folder));
    case 'header': {
      const [field, text] = list(value).map(String);
      return ({ mail }) => headerValues(mail.raw, (field ?? '').toLowerCase()).some((each) => text === undefined || each.includes(text));
    }
    default:
      throw new MethodError('unsupportedFilter', name);
  }
}
