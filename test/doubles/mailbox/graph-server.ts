import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request was. */
export interface GraphAsked {
  readonly method: string;
  /** Below the user. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is JSON. */
  readonly body?: string | object;
}

interface StoredMail {
  readonly id: string;
  folder: string;
  readonly raw: string;
  readonly receivedAt: number;
  /** Its place in the order of all changes. */
  readonly change: number;
}

export const refusal = (status: number, code: string, message = 'words', headers: Readonly<Record<string, string>> = {}): GraphAnswer => ({
  status,
  headers,
  body: { error: { code, message, innerError: { 'request-id': 'b0d1' } } },
});

/** What the client asks, and the query options that its page of learn.microsoft.com/graph/api names. */
const KNOWN: readonly (readonly [method: string, path: RegExp, options: readonly string[]])[] = [
  ['GET', /^mailFolders$/, ['$top', '$select', 'includeHiddenFolders']], // user-list-mailfolders
  ['GET', /^mailFolders\/[^/]+$/, ['$select']], // mailfolder-get
  ['GET', /^mailFolders\/[^/]+\/messages$/, ['$top', '$orderby', '$select', '$filter', '$skip']], // mailfolder-list-messages
  ['GET', /^mailFolders\/[^/]+\/messages\/delta$/, ['$filter', '$select', '$deltatoken', '$skiptoken']], // message-delta
  ['GET', /^messages$/, ['$top', '$orderby', '$select', '$skip']], // user-list-messages
  ['GET', /^messages\/[^/]+$/, ['$select']], // message-get
  ['GET', /^messages\/[^/]+\/\$value$/, []], // message-get, MIME content
  ['POST', /^messages\/[^/]+\/permanentDelete$/, []], // message-permanentdelete
  ['DELETE', /^messages\/[^/]+$/, []], // message-delete
  ['POST', /^sendMail$/, []], // user-sendmail
];

const FOLDERS: readonly (readonly [id: string, name: string])[] = [
  ['inbox', 'Posteingang'],
  ['junkemail', 'Junk-E-Mail'],
  ['sentitems', 'Gesendete Elemente'],
  ['drafts', 'Entwürfe'],
  ['outbox', 'Postausgang'],
  ['AAMk=rules', 'Alerts'],
];
const PAGE = 2;

/** One user's mail at Microsoft Graph, as the pages above describe it; what they do not describe is an error here. */
export class GraphServer implements AsyncDisposable {
  readonly token = 'a-token-of-graph';
  readonly user = 'probe@example.net';
  readonly asked: GraphAsked[] = [];
  /** What is answered in place of the usual; null: the usual. */
  fault: (asked: GraphAsked) => GraphAnswer | null = () => null;
  /** What becomes of a mail that is sent: into which folder it is delivered; null: nowhere. */
  deliverTo: string | null = 'inbox';
  readonly mails: StoredMail[] = [];
  #changes = 0;
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<GraphServer> {
    const graph = new GraphServer();
    await new Promise<void>((resolve) => graph.#server.listen(0, '127.0.0.1', resolve));
    return graph;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  deliver(folder: string, raw: string, receivedAt: number = Date.now()): string {
    this.#changes += 1;
    const id = `AAMk-${this.#changes}=`;
    this.mails.push({ id, folder, raw, receivedAt, change: this.#changes });
    return id;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { status, headers = {}, body = '' } = this.#answer(request, Buffer.concat(chunks).toString('latin1'));
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, {
      'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
      'request-id': 'b0d1',
      ...headers,
    });
    response.end(Buffer.from(text, typeof body === 'string' ? 'latin1' : 'utf8'));
  }

  #answer({ method = '', url = '', headers }: IncomingMessage, body: string): GraphAnswer {
    const { pathname, searchParams: query } = new URL(url, 'http://graph');
    const base = `/v1.0/users/${encodeURIComponent(this.user)}/`;
    if (headers.authorization !== `Bearer ${this.token}`) return refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    if (!pathname.startsWith(base)) return refusal(404, 'ErrorInvalidUser', `The requested user '${pathname}' is invalid.`);
    const asked = { method, path: decodeURIComponent(pathname.slice(base.length)), query, body };
    this.asked.push(asked);
    const fault = this.fault(asked);
    if (fault !== null) return fault;
    const known = KNOWN.find(([verb, path]) => verb === method && path.test(asked.path));
    const strange = [...query.keys()].find((option) => known?.[2].includes(option) !== true);
    if (known === undefined || strange !== undefined)
      return refusal(400, 'BadRequest', `not described: ${method} ${asked.path} ${strange ?? ''}`);
    if (!String(headers.prefer).includes('IdType="ImmutableId"'))
      return refusal(400, 'BadRequest', 'ids would change when mails are moved');
    return this.#usual(asked, headers['content-type'] ?? '');
  }

  #usual(asked: GraphAsked, type: string): GraphAnswer {
    const { method, path, query, body } = asked;
    const [kind = '', id = '', part = '', last = ''] = path.split('/');
    if (path === 'sendMail') return this.#sent(type, body);
    if (kind === 'mailFolders' && id === '') return json({ value: FOLDERS.map(([each, displayName]) => ({ id: each, displayName })) });
    if (kind === 'mailFolders') {
      const folder = FOLDERS.find(([each]) => each === id);
      if (folder === undefined) return refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
      if (part === '') return json({ id, displayName: folder[1], totalItemCount: this.mails.filter((mail) => mail.folder === id).length });
      const its = this.mails.filter((mail) => mail.folder === id);
      return last === 'delta' ? this.#delta(asked, its) : this.#page(asked, its);
    }
    if (id === '') return this.#page(asked, this.mails);
    const mail = this.mails.find((each) => each.id === id);
    if (mail === undefined) return refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    if (method === 'GET' && part === '$value') return { status: 200, body: mail.raw };
    if (method === 'GET') return json(shown(mail, query.get('$select') ?? ''));
    this.mails.splice(this.mails.indexOf(mail), 1);
    return { status: 204 };
  }

  #delta({ path, query }: GraphAsked, mails: readonly StoredMail[]): GraphAnswer {
    const from = Number(query.get('$deltatoken') ?? query.get('$skiptoken')?.split('.')[0] ?? 0);
    const skip = Number(query.get('$skiptoken')?.split('.')[1] ?? 0);
    const since = Date.parse(query.get('$filter')?.replace('receivedDateTime ge ', '') ?? '1970-01-01');
    const changed = mails.filter(({ change, receivedAt }) => change > from && receivedAt >= since);
    const value = changed.slice(skip, skip + PAGE).map((mail) => ({ id: mail.id, '@odata.type': '#microsoft.graph.message' }));
    const at = `http://127.0.0.1:${this.port}/v1.0/users/${encodeURIComponent(this.user)}/${path}`;
    if (changed.length > skip + PAGE) return json({ value, '@odata.nextLink': `${at}?$skiptoken=${from}.${skip + PAGE}` });
    const gone = [{ id: 'AAMk-gone=', '@removed': { reason: 'deleted' } }];
    return json({ value: from === 0 ? value : [...value, ...gone], '@odata.deltaLink': `${at}?$deltatoken=${this.#changes}` });
  }

  #page({ path, query }: GraphAsked, mails: readonly StoredMail[]): GraphAnswer {
    const filter = query.get('$filter');
    const [, since, , author] =
      /^receivedDateTime ge (\S+)( and from\/emailAddress\/address eq '((?:[^']|'')*)')?$/.exec(filter ?? '') ?? [];
    // user-list-messages, "Using filter and orderby in the same query".
    if (filter !== null && since === undefined)
      return refusal(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
    const address = author?.replaceAll("''", "'").toLowerCase();
    const its = mails.filter(
      ({ raw, receivedAt }) =>
        receivedAt >= Date.parse(since ?? '1970-01-01') &&
        (address === undefined || /^From: (?:.*<)?([^<>\r]*)/m.exec(raw)?.[1]?.toLowerCase() === address),
    );
    const newest = its.toSorted((one, other) => other.receivedAt - one.receivedAt || other.change - one.change);
    const [skip, top] = [Number(query.get('$skip') ?? 0), Number(query.get('$top') ?? 10)];
    const value = newest.slice(skip, skip + top).map((mail) => shown(mail, query.get('$select') ?? ''));
    if (newest.length <= skip + top) return json({ value });
    const next = new URLSearchParams([...query].filter(([option]) => option !== '$skip'));
    const at = `http://127.0.0.1:${this.port}/v1.0/users/${encodeURIComponent(this.user)}/${path}`;
    return json({ value, '@odata.nextLink': `${at}?${next.toString()}&$skip=${skip + top}` });
  }

  #sent(type: string, body: string): GraphAnswer {
    if (type !== 'text/plain') return refusal(415, 'UnsupportedMediaType');
    const raw = Buffer.from(body, 'base64').toString('latin1');
    if (!/^From: /m.test(raw)) return refusal(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.');
    this.deliver('sentitems', raw);
    if (this.deliverTo !== null) this.deliver(this.deliverTo, `Received: from a by b; ${new Date().toUTCString()}\r\n${raw}`);
    return { status: 202 };
  }
}

function json(body: object): GraphAnswer {
  return { status: 200, body };
}

/** The header comes only where it is asked for by name. */
function shown({ id, folder, raw, receivedAt }: StoredMail, select: string): object {
  const [head = ''] = raw.split('\r\n\r\n');
  const headers = head
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => ({ name: line.split(':')[0], value: line.slice(line.indexOf(':') + 1).trim() }));
  return {
    id,
    parentFolderId: folder,
    receivedDateTime: new Date(receivedAt).toISOString(),
    internetMessageId: headers.find(({ name }) => name === 'Message-ID')?.value,
    subject: headers.find(({ name }) => name === 'Subject')?.value,
    ...(select.split(',').includes('internetMessageHeaders') ? { internetMessageHeaders: headers } : {}),
  };
}
