import { FailureError } from '../../../../core/result/outcome.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { refusedMethod, unusable } from '../failure/failure.ts';
import { expanded } from './addresses.ts';
import type { Session } from './session.ts';
import { CORE, MAIL, QUOTA, sessionOf, SUBMISSION } from './session.ts';
import type { WireTask } from './wire.ts';
import { Wire } from './wire.ts';

/** Bytes of one answer that are read. */
const LONGEST = 8 * 1024 * 1024;

export type JmapFields = Readonly<Record<string, unknown>>;
export type Call = readonly [method: string, parameters: JmapFields];

/** A method's answer (RFC 8620 section 3.4). Foreign data. */
export interface Reply {
  readonly name: string;
  readonly fields: JmapFields;
  /** The place of its call; one call may have several answers (RFC 8620 section 3.4). */
  readonly of: number;
}

/** An answer longer than the limit: fewer items have to be requested at a time. */
export class TooLong extends FailureError {}

/** Calls of one login at a JMAP server. All of them throw FailureErrors. */
export class JmapClient {
  readonly session: Session;
  readonly wire: Wire;

  private constructor(wire: Wire, session: Session) {
    this.wire = wire;
    this.session = session;
  }

  /** Logs in. */
  static async open(opening: WireTask, signal: AbortSignal): Promise<JmapClient> {
    const wire = new Wire(opening, signal);
    try {
      return new JmapClient(wire, await sessionOf(wire));
    } catch (error) {
      wire.transport.close();
      throw error;
    }
  }

  /** Calls methods in one request, each with the account; returns their answers, including errors. `once`: never sent a second time. */
  async ask(doing: string, calls: readonly Call[], once: AbortSignal | null = null): Promise<readonly Reply[]> {
    const { account, addresses, supports } = this.session;
    const using = [CORE, MAIL, SUBMISSION, QUOTA].filter((each) => each === MAIL || supports.has(each));
    const methodCalls = calls.map(([method, parameters], place) => [method, { accountId: account, ...parameters }, String(place)]);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({ using, methodCalls });
    const message = { method: 'POST', url: addresses.api, headers, body, longest: LONGEST, repeatable: once === null } as const;
    const answer = await this.wire.send(doing, message, once ?? this.wire.signal);
    if (!answer.whole) throw new TooLong(unusable(this.wire.opening.party, doing, 'answers with more than is read'));
    const { methodResponses } = fieldsOf(parsedJson(answer.body.toString('utf8')));
    if (!Array.isArray(methodResponses)) this.#give(doing, 'answers with something else than JMAP');
    return methodResponses.flatMap((response: unknown) => {
      const parts: readonly unknown[] = Array.isArray(response) ? response : [];
      const [name, fields, of] = parts;
      return typeof name === 'string' ? [{ name, fields: fieldsOf(fields), of: Number(of) }] : [];
    });
  }

  /** The same if every call must succeed: the answer to each. */
  async call(doing: string, calls: readonly Call[]): Promise<readonly JmapFields[]> {
    const replies = await this.ask(doing, calls);
    return calls.map(([method], place) =>
      this.answerTo(
        doing,
        method,
        replies.filter(({ of }) => of === place),
      ),
    );
  }

  /** The answer of a method among those to its call; a refused method is a FailureError. */
  answerTo(doing: string, method: string, replies: readonly Reply[]): JmapFields {
    const refused = replies.find(({ name }) => name === 'error');
    if (refused) {
      const { type, description } = refused.fields;
      const texts = [type, description].map((word) => (typeof word === 'string' ? word : ''));
      throw new FailureError(refusedMethod(this.wire.opening.party, doing, texts[0] ?? '', texts[1] ?? ''));
    }
    return replies.find(({ name }) => name === method)?.fields ?? this.#give(doing, `does not answer ${method}`);
  }

  /** Brings a mail to the server (RFC 8620 section 6.1); the id of its blob. */
  async upload(doing: string, mail: Uint8Array): Promise<string> {
    const { account, addresses } = this.session;
    if (addresses.upload === null) this.#give(doing, 'names no address for uploads to which the login may go');
    const url = expanded(addresses.upload, { accountId: account });
    const headers = { accept: 'application/json', 'content-type': 'message/rfc822' };
    const answer = await this.wire.send(doing, { method: 'POST', url, headers, body: mail, longest: LONGEST, repeatable: true });
    const { blobId } = fieldsOf(parsedJson(answer.body.toString('utf8')));
    return typeof blobId === 'string' ? blobId : this.#give(doing, 'answers an upload with no blob');
  }

  /** The start of a blob (RFC 8620 section 6.2); null if it is gone. */
  async download(doing: string, blobId: string, longest: number): Promise<Uint8Array | null> {
    const { account, addresses } = this.session;
    if (addresses.download === null) this.#give(doing, 'names no address for its mails to which the login may go');
    const values = { accountId: account, blobId, name: 'mail.eml', type: 'message/rfc822' };
    const url = expanded(addresses.download, values);
    try {
      return (await this.wire.send(doing, { method: 'GET', url, body: null, longest, repeatable: true })).body;
    } catch (error) {
      if (error instanceof FailureError && error.failure.reply?.startsWith('HTTP 404 ') === true) return null;
      throw error;
    }
  }

  close(): void {
    this.wire.transport.close();
  }

  #give(doing: string, what: string): never {
    throw new FailureError(unusable(this.wire.opening.party, doing, what));
  }
}
