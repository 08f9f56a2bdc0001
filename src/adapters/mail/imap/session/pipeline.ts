import type { ImapFlowOptions } from 'imapflow';
import { ImapFlow } from 'imapflow';

/** A command that the library keeps until its answer. */
interface Request {
  readonly tag: string;
  readonly command: string;
  readonly attributes: unknown;
  /** The handlers of the command's untagged answers, by their keyword. */
  readonly options?: { readonly untagged?: Readonly<Record<string, unknown>> };
}

/** The server's completion of a command; the library reads on when `next` is called. */
interface Completion {
  next(): void;
}

/** The library's internals: its version is pinned, and pipeline.test.ts checks these. */
interface Inner {
  readonly commandParts: readonly unknown[];
  readonly options: { readonly auth?: { readonly user?: string; readonly pass?: string } };
  readonly requestTagMap: Map<string, { reject(error: unknown): void }>;
  readonly requestQueue: Request[];
  /** The command whose answer is read. */
  currentRequest: Request | false;
  /** Ends IDLE; false if it does not run. */
  preCheck: (() => Promise<unknown>) | false;
  /** Of other users and shared; false: none. */
  readonly namespaces?: Readonly<Record<'other' | 'shared', readonly { readonly prefix: string }[] | false>> | undefined;
  folders: Map<string, { readonly path: string }>;
  /** The state of an incomplete answer. */
  readonly streamer: { readonly literalWaiting: number; readonly inputBuffer: readonly unknown[]; readonly lineBuffer: readonly unknown[] };
  closeRequests(): void;
  handleResponse(data: { readonly payload: Buffer }): Promise<boolean>;
  getUntaggedHandler(keyword: string, attributes: unknown): unknown;
  normalizeUntaggedCommand(keyword: string, attributes: unknown): string;
  exec(command: string, attributes?: unknown, options?: unknown): Promise<Completion>;
  run(command: string, ...attributes: readonly unknown[]): Promise<unknown>;
  /** Writes a command before it returns. */
  send(request: Request): Promise<void>;
  trySend(): Promise<void>;
}

const Library = ImapFlow as unknown as new (options: ImapFlowOptions) => ImapFlow & Inner;

/** Commands that may be sent before the answer to an earlier one: no answer to these changes the meaning of the next. */
const TOGETHER: ReadonlySet<string> = new Set('ID,NAMESPACE,LIST,SELECT,STATUS,NOOP,UID FETCH,UID STORE,UID EXPUNGE,UID SEARCH'.split(','));

/**
 * The library's client waits for the answer to each command before it sends the next. This one does not, where RFC 3501 section 5.5 allows
 * it: simultaneous commands go out together, and are answered in order. Far servers are a round trip away, so this saves one for ID and
 * NAMESPACE, whose answers are not awaited. The password goes out with AUTHENTICATE, if the server allows that (SASL-IR, RFC 4959).
 */
export class PipelinedClient extends Library {
  /** False: one command after another. */
  together = true;
  /** Called with the first characters of each line of the server, before it is parsed. */
  onAnswer: (beginning: string) => void = () => undefined;
  /** The server's namespaces; undefined before they are asked for. */
  namespaced: Promise<unknown> | undefined;
  /** Sent behind `currentRequest`, in this order. */
  readonly #sent: Request[] = [];

  /** The prefixes of other users' and shared folders (RFC 2342), as far as the server has sent them. */
  get foreignPrefixes(): readonly string[] {
    const { other, shared } = this.namespaces ?? { other: false, shared: false };
    return [other, shared].flatMap((list) => (list === false ? [] : list)).flatMap(({ prefix }) => (prefix === '' ? [] : [prefix]));
  }

  /** The server has begun an answer without ending it: more of a line, or of a literal, should come. */
  get isAmidAnswer(): boolean {
    const { literalWaiting, inputBuffer, lineBuffer } = this.streamer;
    return literalWaiting > 0 || inputBuffer.length > 0 || lineBuffer.length > 0;
  }

  /** Allows the SELECT of an unlisted folder: the library would first list it. */
  presume(path: string): void {
    if (!this.folders.has(path)) this.folders.set(path, { path });
  }

  /**
   * Marks mails of the selected folder as deleted and expunges them, at once. False if the server refused either (RFC 4315), or if another
   * folder was selected before: the same UIDs mean other mails there.
   */
  async expunge(uids: string): Promise<boolean> {
    const range = { type: 'SEQUENCE', value: uids };
    const deleted = [{ type: 'ATOM', value: '\\Deleted' }];
    const { mailbox } = this;
    if (this.preCheck) await this.preCheck();
    if (this.mailbox !== mailbox || this.#isSelecting()) return false;
    const done = [this.exec('UID STORE', [range, { type: 'ATOM', value: '+FLAGS' }, deleted]), this.exec('UID EXPUNGE', [range])];
    const accepted = await Promise.all(done.map((completion) => completion.then(release, refused)));
    return accepted.every(Boolean);
  }

  override async run(command: string, ...attributes: readonly unknown[]): Promise<unknown> {
    if (command === 'ID') {
      // Once the user is known; servers that want ID want it before SELECT.
      if (this.authenticated !== false) void super.run(command, ...attributes).catch(() => undefined);
      return false;
    }
    if (command !== 'NAMESPACE') return await super.run(command, ...attributes);
    this.namespaced = super.run(command, ...attributes);
    this.namespaced.catch(() => undefined);
    return undefined;
  }

  override exec(command: string, attributes?: unknown, options?: unknown): Promise<Completion> {
    const { user = '', pass = '' } = this.options.auth ?? {};
    const given: readonly unknown[] = Array.isArray(attributes) ? attributes : [];
    const plain = command === 'AUTHENTICATE' && given.length === 1 && valueOf(given[0]) === 'PLAIN';
    if (!plain || !this.capabilities.has('SASL-IR')) return super.exec(command, attributes, options);
    const response = Buffer.from(`\0${user}\0${pass}`).toString('base64');
    return super.exec(command, [...given, { type: 'ATOM', value: response, sensitive: true }], options);
  }

  override async trySend(): Promise<void> {
    if (this.currentRequest === false) this.currentRequest = this.#sent.shift() ?? false;
    for (;;) {
      const [next] = this.requestQueue;
      const current = this.currentRequest;
      if (next === undefined || (current !== false && !this.#mayFollow(current, next))) return;
      this.requestQueue.shift();
      this.currentRequest = next;
      const writing = this.send(next);
      if (current !== false) {
        this.currentRequest = current;
        this.#sent.push(next);
      }
      try {
        await writing;
      } catch (error) {
        this.#drop(next, error);
      }
    }
  }

  /** Answers may come out of order: Dovecot finishes STATUS before an earlier EXPUNGE. */
  override async handleResponse(data: { readonly payload: Buffer }): Promise<boolean> {
    const beginning = data.payload.toString('latin1', 0, 16);
    this.onAnswer(beginning);
    const tag = /^[0-9A-F]+(?= )/.exec(beginning)?.[0];
    const at = this.#sent.findIndex((request) => request.tag === tag);
    const [answered] = at < 0 ? [] : this.#sent.splice(at, 1);
    if (answered !== undefined) {
      if (this.currentRequest !== false) this.#sent.unshift(this.currentRequest);
      this.currentRequest = answered;
    }
    return await super.handleResponse({ ...data, payload: withoutFields(data.payload) });
  }

  /** Nor are untagged answers in order: Dovecot sends the results of FETCH before it completes an earlier NOOP. */
  override getUntaggedHandler(keyword: string, attributes: unknown): unknown {
    const key = this.normalizeUntaggedCommand(keyword, attributes);
    const hears = this.#inFlight().filter((request) => heardBy(request).includes(key));
    const meant = hears.find((request) => key !== 'STATUS' || isAbout(request, attributes)) ?? hears[0];
    return meant?.options?.untagged?.[key] ?? super.getUntaggedHandler(keyword, attributes);
  }

  override closeRequests(): void {
    this.requestQueue.unshift(...this.#sent.splice(0));
    super.closeRequests();
  }

  #mayFollow(current: Request, next: Request): boolean {
    if (!this.together || this.commandParts.length > 0) return false;
    if (!TOGETHER.has(current.command) || !TOGETHER.has(next.command) || !isOneLine(next.attributes)) return false;
    // The command of an untagged answer must be certain; STATUS names its folder.
    const heard = new Set(this.#inFlight().flatMap(heardBy));
    return heardBy(next).every((key) => key === 'STATUS' || !heard.has(key));
  }

  #isSelecting(): boolean {
    return [...this.#inFlight(), ...this.requestQueue].some(({ command }) => command === 'SELECT' || command === 'EXAMINE');
  }

  #inFlight(): readonly Request[] {
    return this.currentRequest === false ? this.#sent : [this.currentRequest, ...this.#sent];
  }

  /** A command that was not sent gets no answer. */
  #drop(request: Request, error: unknown): void {
    const at = this.#sent.indexOf(request);
    if (at >= 0) this.#sent.splice(at, 1);
    if (this.currentRequest === request) this.currentRequest = this.#sent.shift() ?? false;
    const entry = this.requestTagMap.get(request.tag);
    this.requestTagMap.delete(request.tag);
    entry?.reject(error);
  }
}

/** Every mail repeats the list of requested header fields; the library would need longer for it than for all the rest. */
function withoutFields(line: Buffer): Buffer {
  if (!/^\* \d+ FETCH /i.test(line.toString('latin1', 0, 24))) return line;
  return Buffer.from(line.toString('latin1').replace(/BODY\[HEADER\.FIELDS \([^()[\]]*\)\]/i, 'BODY[HEADER]'), 'latin1');
}

/** Nothing in it needs a literal, which waits for the server. */
function isOneLine(attributes: unknown): boolean {
  if (Array.isArray(attributes)) return attributes.every(isOneLine);
  if (typeof attributes === 'string') return /^[\x20-\x7e]*$/.test(attributes);
  if (typeof attributes !== 'object' || attributes === null) return true;
  return Object.values(attributes).every(isOneLine);
}

function heardBy({ options }: Request): readonly string[] {
  return Object.keys(options?.untagged ?? {});
}

/** Whether an untagged STATUS is about the command's folder. */
function isAbout({ attributes }: Request, answer: unknown): boolean {
  const folder = (list: unknown) => (Array.isArray(list) ? String(valueOf(list[0])).toLowerCase() : '');
  return folder(attributes) === folder(answer);
}

function valueOf(attribute: unknown): unknown {
  return typeof attribute === 'object' && attribute !== null ? Reflect.get(attribute, 'value') : undefined;
}

function release(done: Completion): true {
  done.next();
  return true;
}

/** NO or BAD: the session goes on. */
function refused(error: unknown): boolean {
  if (typeof error === 'object' && error !== null && Reflect.get(error, 'responseStatus') !== undefined) return false;
  throw error;
}
