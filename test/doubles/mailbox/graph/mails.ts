import type { GraphAnswer, GraphAsked } from './answer.ts';
import { json, refusal } from './answer.ts';
import { DOCUMENTED } from './errors.ts';

interface StoredMail {
  readonly id: string;
  /** As tests name it: a name that every mailbox knows, or an id. */
  folder: string;
  readonly raw: string;
  readonly receivedAt: number;
  /** Its place in the order of all changes. */
  readonly change: number;
}

interface StoredFolder {
  readonly name: string;
  readonly displayName: string;
  /** Null: at the top. */
  readonly parent: string | null;
}

const FOLDERS: readonly StoredFolder[] = [
  { name: 'inbox', displayName: 'Posteingang', parent: null },
  { name: 'junkemail', displayName: 'Junk-E-Mail', parent: null },
  { name: 'sentitems', displayName: 'Gesendete Elemente', parent: null },
  { name: 'drafts', displayName: 'Entwürfe', parent: null },
  { name: 'outbox', displayName: 'Postausgang', parent: null },
  { name: 'AAMk=rules', displayName: 'Alerts', parent: null },
  { name: 'AAMk=within', displayName: 'Probes', parent: 'inbox' },
];
/** The number of items that Exchange returns at once, for any request. */
const PAGE = 2;

/** The mails of one user, and Graph's answers about them. */
export class GraphMails {
  readonly all: StoredMail[] = [];
  /** Every mail that was ever there, oldest first. */
  readonly ever: StoredMail[] = [];
  /** The folders into which a sent mail is delivered, one entry a copy. */
  deliverTo: readonly string[] = ['inbox'];
  readonly #address: () => string;
  #changes = 0;

  /** @param address of the user, as in Graph's further links */
  constructor(address: () => string) {
    this.#address = address;
  }

  deliver(folder: string, raw: string, receivedAt: number = Date.now()): string {
    this.#changes += 1;
    const id = `AAMk-${this.#changes}=`;
    const mail = { id, folder, raw, receivedAt, change: this.#changes };
    this.all.push(mail);
    this.ever.push(mail);
    return id;
  }

  answer({ method, path, query, body }: GraphAsked, type: string): GraphAnswer {
    const [kind = '', id = '', part = '', last = ''] = path.split('/');
    if (path === 'sendMail') return this.#sent(type, body);
    if (kind === 'mailFolders') return this.#folder(id, { part, last }, query);
    if (id === '') return this.#page(path, query, this.all);
    const mail = this.all.find((each) => each.id === id);
    if (mail === undefined) return DOCUMENTED['no such object'];
    if (method === 'GET' && part === '$value') return { status: 200, body: mail.raw };
    if (method === 'GET') return json(shown(mail, query.get('$select')));
    this.all.splice(this.all.indexOf(mail), 1);
    return { status: 204 };
  }

  #folder(id: string, { part, last }: { readonly part: string; readonly last: string }, query: URLSearchParams): GraphAnswer {
    const within = (parent: string | null) => {
      const folders = FOLDERS.filter((each) => each.parent === parent).map((each) => this.#shownFolder(each, query));
      return json({ value: folders.slice(0, Number(query.get('$top') ?? 10)) });
    };
    if (id === '') return within(null);
    const folder = FOLDERS.find(({ name }) => name === id || idOf(name) === id);
    if (folder === undefined) return DOCUMENTED['no such object'];
    if (part === '') return json(this.#shownFolder(folder, query));
    if (part === 'childFolders') return within(folder.name);
    const its = this.all.filter((mail) => mail.folder === folder.name);
    return last === 'delta' ? this.#delta(folder.name, query, its) : this.#page(`mailFolders/${id}/messages`, query, its);
  }

  #shownFolder({ name, displayName, parent }: StoredFolder, query: URLSearchParams): object {
    return selected(query.get('$select'), {
      id: idOf(name),
      displayName,
      parentFolderId: parent === null ? 'AAMk-root=' : idOf(parent),
      childFolderCount: FOLDERS.filter((each) => each.parent === name).length,
      totalItemCount: this.all.filter(({ folder }) => folder === name).length,
      unreadItemCount: 0,
      isHidden: false,
    });
  }

  /** Tokens are opaque; the address around them is another spelling of the same (delta-query-messages, "Sample initial response"). */
  #delta(folder: string, query: URLSearchParams, mails: readonly StoredMail[]): GraphAnswer {
    const filter = query.get('$filter');
    const [, since] = /^receivedDateTime g[et] (\S+)$/.exec(filter ?? '') ?? [];
    if (filter !== null && Number.isNaN(Date.parse(since ?? ''))) return DOCUMENTED['a filter that is too much'];
    const token = query.get('$deltatoken') ?? query.get('$skiptoken');
    const [from = 0, skip = 0, after = Date.parse(since ?? '1970-01-01')] = token?.split('.').map(Number) ?? [];
    const changed = mails.filter(({ change, receivedAt }) => change > from && receivedAt >= after);
    const value: object[] = changed.slice(skip, skip + PAGE).map((mail) => ({ '@odata.type': '#microsoft.graph.message', id: mail.id }));
    const at = `${this.#address()}/mailfolders('${encodeURIComponent(idOf(folder))}')/messages/delta`;
    const context = { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(message)' };
    if (changed.length > skip + PAGE)
      return json({ ...context, '@odata.nextLink': `${at}?$skiptoken=${[from, skip + PAGE, after].join('.')}`, value });
    const gone = { '@odata.type': '#microsoft.graph.message', id: 'AAMk-gone=', '@removed': { reason: 'deleted' } };
    const next = `${at}?$deltatoken=${[this.#changes, 0, after].join('.')}`;
    return json({ ...context, '@odata.deltaLink': next, value: [...value, gone] });
  }

  #page(path: string, query: URLSearchParams, mails: readonly StoredMail[]): GraphAnswer {
    const filter = query.get('$filter');
    const [, since, , author] =
      /^receivedDateTime ge (\S+)( and from\/emailAddress\/address eq '((?:[^']|'')*)')?$/.exec(filter ?? '') ?? [];
    // user-list-messages, "Using filter and orderby in the same query".
    if (filter !== null && since === undefined) return DOCUMENTED['a filter that is too much'];
    const order = query.get('$orderby');
    if (order !== null && order !== 'receivedDateTime desc') return refusal(400, 'BadRequest', `not described: ${order}`);
    const address = author?.replaceAll("''", "'").toLowerCase();
    const its = mails.filter(
      ({ raw, receivedAt }) =>
        receivedAt >= Date.parse(since ?? '1970-01-01') &&
        (address === undefined || /^From: (?:.*<)?([^<>\r]*)/m.exec(raw)?.[1]?.toLowerCase() === address),
    );
    const newest = its.toSorted((one, other) => other.receivedAt - one.receivedAt || other.change - one.change);
    const [skip, top] = [Number(query.get('$skip') ?? 0), Number(query.get('$top') ?? 10)];
    if (top < 1 || top > 1_000) return refusal(400, 'BadRequest', 'The limit of $top is 1000.');
    const value = newest.slice(skip, skip + top).map((mail) => shown(mail, query.get('$select')));
    if (newest.length <= skip + top) return json({ value });
    const next = new URLSearchParams([...query].filter(([option]) => option !== '$skip'));
    return json({ value, '@odata.nextLink': `${this.#address()}/${path}?${next.toString()}&$skip=${skip + top}` });
  }

  #sent(type: string, body: string): GraphAnswer {
    const raw = Buffer.from(body, 'base64').toString('latin1');
    if (type !== 'text/plain' || !/^From: /m.test(raw)) return DOCUMENTED['wrong base64'];
    this.deliver('sentitems', raw);
    for (const folder of this.deliverTo) this.deliver(folder, `Received: from a by b; ${new Date().toUTCString()}\r\n${raw}`);
    return { status: 202 };
  }
}

/** Well-known names stand for ids, but are none. */
function idOf(name: string): string {
  return name.startsWith('AAMk') ? name : `AAMk-${name}=`;
}

/** Without $select there are no header fields of the mail (resources/message, internetMessageHeaders). */
function shown({ id, folder, raw, receivedAt }: StoredMail, select: string | null): object {
  const [head = ''] = raw.split('\r\n\r\n');
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({ name: line.split(':')[0] ?? '', value: line.slice(line.indexOf(':') + 1).trim() }));
  const valueOf = (wanted: string) => headers.find(({ name }) => name.toLowerCase() === wanted)?.value ?? null;
  const all = {
    id,
    parentFolderId: idOf(folder),
    receivedDateTime: new Date(receivedAt).toISOString(),
    internetMessageId: valueOf('message-id'),
    subject: valueOf('subject'),
  };
  return {
    '@odata.etag': 'W/"CQAAABYAAAC4"',
    ...selected(select, { ...all, ...(select === null ? {} : { internetMessageHeaders: headers }) }),
  };
}

function selected(select: string | null, all: Readonly<Record<string, unknown>>): object {
  const names = select?.split(',') ?? Object.keys(all);
  return Object.fromEntries(['id', ...names].filter((name) => name in all).map((name) => [name, all[name]]));
}
