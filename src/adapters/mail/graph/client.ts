import type { Endpoint } from '../../../core/request/config.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import type { JmapAnswer } from '../jmap/ask/transport.ts';
import type { WireTask } from '../jmap/ask/wire.ts';
import { Wire } from '../jmap/ask/wire.ts';
import { ledAway, unusable } from '../jmap/failure/failure.ts';
import { GRAPH } from './failure.ts';

/** Bytes of one answer that are read. */
const LONGEST = 8 * 1024 * 1024;
/** The most pages of one list, and the requested mails on one page. */
const MOST_PAGES = 50;
const PAGE = 100;
/** An id of exactly this mail, also after a move (learn.microsoft.com/graph/outlook-immutable-id). */
const IMMUTABLE = 'IdType="ImmutableId"';

type Fields = Readonly<Record<string, unknown>>;

/** One round of a delta query. */
export interface GraphRound {
  readonly items: readonly Fields[];
  /** The start of the next round. */
  readonly next: string;
}

/** Requests about one user's mail. All of them throw FailureErrors. */
export class GraphClient {
  readonly wire: Wire;
  /** The server's clock at its last answer, ms since the epoch (RFC 9110 section 6.6.1); null: unknown. */
  serverTime: number | null = null;
  readonly #base: URL;

  constructor(opening: Omit<WireTask, 'dialect'>, signal: AbortSignal) {
    this.wire = new Wire({ ...opening, dialect: GRAPH }, signal);
    this.#base = userOf(opening.party.config);
  }

  async get(doing: string, path: string): Promise<Fields> {
    return this.#fields(doing, await this.#read(doing, this.#urlOf(path)));
  }

  /** A list, page by page, up to `most` items. */
  async list(doing: string, path: string, most: number): Promise<readonly Fields[]> {
    return (await this.#pages(doing, path, most)).items;
  }

  /** A whole round of a delta query: one without an end is no answer. */
  async round(doing: string, path: string): Promise<GraphRound> {
    const { items, delta } = await this.#pages(doing, path, Infinity);
    return { items, next: delta ?? this.#give(doing, 'does not come to the end of what is new') };
  }

  /** The start of an unchanged mail (learn.microsoft.com/graph/outlook-get-mime-message); null if it is gone. */
  async source(id: string, longest: number): Promise<Uint8Array | null> {
    const url = this.#urlOf(`messages/${encodeURIComponent(id)}/$value`);
    return (await unlessGone(this.#read('at the download of a mail', url, longest)))?.body ?? null;
  }

  /**
   * Removes one mail for good (learn.microsoft.com/graph/api/message-permanentdelete). Clouds without that request keep it restorable for
   * some days, where no client sees it. False: it was gone.
   */
  async remove(id: string): Promise<boolean> {
    const path = `messages/${encodeURIComponent(id)}`;
    try {
      return (await unlessGone(this.#remove('POST', `${path}/permanentDelete`))) !== null;
    } catch (error) {
      if (!isNoSuchAction(error)) throw error;
    }
    return (await unlessGone(this.#remove('DELETE', path))) !== null;
  }

  /** Submits one mail (learn.microsoft.com/graph/api/user-sendmail), in base64; never twice. */
  async send(mail: string, signal: AbortSignal): Promise<JmapAnswer> {
    const url = this.#urlOf('sendMail');
    const message = {
      method: 'POST',
      url,
      headers: { 'content-type': 'text/plain' },
      body: mail,
      longest: LONGEST,
      repeatable: false,
    } as const;
    return await this.wire.send('at sendMail', message, signal);
  }

  close(): void {
    this.wire.transport.close();
  }

  /** A repeated removal is harmless: the id never means another mail. */
  async #remove(method: 'POST' | 'DELETE', path: string): Promise<JmapAnswer> {
    const body = method === 'POST' ? '' : null;
    const message = { method, url: this.#urlOf(path), headers: { prefer: IMMUTABLE }, body, longest: LONGEST, repeatable: true } as const;
    return await this.wire.send('at the removal of a mail', message);
  }

  async #pages(doing: string, path: string, most: number): Promise<{ readonly items: readonly Fields[]; readonly delta: string | null }> {
    const items: Fields[] = [];
    let url = this.#urlOf(path);
    for (let page = 0; page < MOST_PAGES; page++) {
      const fields = this.#fields(doing, await this.#read(doing, url));
      const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = fields;
      if (!Array.isArray(value)) this.#give(doing, 'answers a list with something else');
      items.push(...value.map(fieldsOf));
      if (typeof delta === 'string') return { items, delta };
      if (typeof next !== 'string' || items.length >= most) break;
      url = this.#urlOf(next);
    }
    return { items, delta: null };
  }

  async #read(doing: string, url: URL, longest: number = LONGEST): Promise<JmapAnswer> {
    const headers = { accept: 'application/json, text/plain', prefer: `${IMMUTABLE}, odata.maxpagesize=${PAGE}` };
    const answer = await this.wire.send(doing, { method: 'GET', url, headers, body: null, longest, repeatable: true });
    const at = Date.parse(answer.header('date'));
    if (!Number.isNaN(at)) this.serverTime = at;
    return answer;
  }

  /** A path below the user, or an address from Graph: never another host's. */
  #urlOf(path: string): URL {
    const url = new URL(path, this.#base);
    if (url.origin === this.#base.origin) return url;
    throw new FailureError(ledAway(this.wire.opening.party, url.host));
  }

  #fields(doing: string, { body, whole }: JmapAnswer): Fields {
    const value = whole ? parsedJson(body.toString('utf8')) : null;
    return typeof value === 'object' && value !== null ? fieldsOf(value) : this.#give(doing, 'answers with something else than Graph does');
  }

  #give(doing: string, what: string): never {
    throw new FailureError(unusable(this.wire.opening.party, doing, what));
  }
}

/** The result of a request about one mail; null if the mail is gone. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof FailureError && /^HTTP (?:404|410) .*\b(?:ErrorItemNotFound|itemNotFound)\b/.test(error.failure.reply ?? ''))
      return null;
    throw error;
  }
}

function isNoSuchAction(error: unknown): boolean {
  return (
    error instanceof FailureError && /^HTTP (?:400|404|405|501) .*(?:segment|BadRequest|NotImplemented)/i.test(error.failure.reply ?? '')
  );
}

/** A user's own consent gives access to that user; an application names the user. */
function userOf({ host, port, security, user, oauth2 }: Endpoint): URL {
  const scheme = security === 'plaintext' ? 'http' : 'https';
  const of = oauth2?.kind === 'refresh-token' ? 'me' : `users/${encodeURIComponent(user ?? '')}`;
  return new URL(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}/v1.0/${of}/`);
}
