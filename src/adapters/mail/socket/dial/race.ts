import type net from 'node:net';
import type { AddressTried } from '../../../../core/result/outcome.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import { endWait, limit, waitEnd } from '../../../../core/time/limit.ts';
import type { Attempt } from './dial-error.ts';
import { became, DialError } from './dial-error.ts';
import type { Contender } from './contender.ts';
import { leave, start, whenHeard } from './contender.ts';

/** The head start of each address over the next, ms (RFC 8305 section 5, "Connection Attempt Delay"). */
const HEAD_START = 250;
/** How long a connected server may be silent before the next address begins beside it, ms. */
const SILENCE_TIMEOUT = 2_000;

/** The steps of a connection before it wins. */
export interface Course {
  /** The step after TCP and before the first word, such as TLS; null: none. Rejects with an error that has a code. */
  readonly secure: ((plain: net.Socket, over: AbortSignal) => Promise<net.Socket>) | null;
  /** If servers speak first: how long that is awaited while several addresses are connected. Null: they do not. */
  readonly greeting: { readonly ms: number; readonly signal: AbortSignal } | null;
  /** Called when the first server has to act. */
  readonly onReached: () => void;
  /** Whether an error holds for the whole host, so that no other address is tried. */
  readonly decides: (error: NodeJS.ErrnoException) => boolean;
}

/** The winning connection. */
export interface Winner {
  readonly socket: net.Socket;
  /** Monotonic ms at which TCP, and all steps before the first word, were done. */
  readonly reachedAt: number;
  readonly openAt: number;
  /** The result of every address that was tried. */
  readonly tried: readonly AddressTried[];
}

/** The addresses of a host, best first. */
interface Field {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
}

/**
 * Connects to the addresses of a host in turn (RFC 8305). The next one starts when the one before has failed, is slow, or is silent;
 * earlier ones go on. The winner is the first with all steps done, or the only one left. Rejects with a DialError, or with the deciding
 * error.
 */
export function race(field: Field, course: Course, clock: Clock, signal: AbortSignal): Promise<Winner> {
  return new Promise((resolve, reject) => new Race(field, course, clock, { resolve, reject }).run(signal));
}

interface Settle {
  readonly resolve: (winner: Winner) => void;
  readonly reject: (error: Error) => void;
}

class Race {
  readonly #field: Field;
  readonly #course: Course;
  readonly #clock: Clock;
  readonly #end: Settle;
  /** The results of those that were tried. */
  readonly #attempts: Attempt[] = [];
  /** Those that have not failed. */
  #running: readonly Contender[] = [];
  /** Aborts when all is settled. */
  readonly #over = new AbortController();
  #waiting = new AbortController();

  constructor(field: Field, course: Course, clock: Clock, end: Settle) {
    this.#field = field;
    this.#course = course;
    this.#clock = clock;
    this.#end = end;
  }

  run(signal: AbortSignal): void {
    const timeUp = () => this.#timeUp(signal);
    this.#over.signal.addEventListener('abort', () => signal.removeEventListener('abort', timeUp), { once: true });
    if (signal.aborted) timeUp();
    else {
      signal.addEventListener('abort', timeUp, { once: true });
      this.#begin();
      this.#lastLeft();
    }
  }

  #begin(): void {
    endWait(this.#waiting);
    const place = this.#attempts.length;
    const address = this.#field.addresses[place];
    if (address === undefined || this.#over.signal.aborted) return;
    this.#attempts.push({ address, code: null, reached: false });
    const contender = start(place, address, this.#field.port);
    this.#running = [...this.#running, contender];
    const fail = (error: NodeJS.ErrnoException) => this.#lose(contender, error);
    contender.plain.once('error', fail);
    contender.plain.once('connect', () => {
      contender.plain.off('error', fail);
      this.#reached(contender, fail);
    });
    this.#follow(place, HEAD_START);
  }

  #reached(contender: Contender, fail: (error: NodeJS.ErrnoException) => void): void {
    const { place, address, plain } = contender;
    const { secure, onReached } = this.#course;
    const isFirst = this.#attempts.every(({ reached }) => !reached);
    this.#attempts[place] = { address, code: null, reached: true };
    contender.reachedAt = this.#clock.monotonic();
    const securing = secure?.(plain, this.#over.signal);
    if (isFirst) onReached();
    this.#follow(place, SILENCE_TIMEOUT);
    if (securing === undefined) this.#open(contender, plain);
    else securing.then((socket) => this.#open(contender, socket), fail);
  }

  #open(contender: Contender, socket: net.Socket): void {
    contender.open = socket;
    contender.openAt = this.#clock.monotonic();
    if (this.#course.greeting === null) this.#win(contender, 'connected');
    else {
      this.#lastLeft();
      const fail = (error: NodeJS.ErrnoException) => this.#lose(contender, error);
      if (!this.#over.signal.aborted) whenHeard(socket, () => this.#win(contender, 'greeted'), fail, this.#over.signal);
    }
  }

  /** The next address begins after this time, unless it has begun. */
  #follow(place: number, ms: number): void {
    if (this.#attempts.length > place + 1) return;
    endWait(this.#waiting);
    const wait = new AbortController();
    this.#waiting = wait;
    void this.#clock.sleep(ms, wait.signal).then(() => {
      if (!wait.signal.aborted) this.#begin();
    });
  }

  #lose(contender: Contender, error: NodeJS.ErrnoException): void {
    if (this.#over.signal.aborted) return;
    const { place, address } = contender;
    this.#running = this.#running.filter((each) => each !== contender);
    this.#attempts[place] = { address, code: error.code ?? error.message, reached: this.#attempts[place]?.reached === true };
    if (this.#course.decides(error)) this.#settle(() => this.#end.reject(error));
    else {
      if (this.#attempts.length === place + 1) this.#begin();
      this.#lastLeft();
    }
  }

  /** Without a rival, no step is awaited here. */
  #lastLeft(): void {
    const { host, addresses } = this.#field;
    const [only, ...others] = this.#running;
    if (this.#attempts.length < addresses.length || others.length > 0) return;
    if (only === undefined) this.#settle(() => this.#end.reject(new DialError(host, this.#attempts)));
    else this.#win(only, 'connected');
  }

  #win(contender: Contender, what: string): void {
    const { open: socket, reachedAt, openAt, place } = contender;
    if (socket === null) return;
    const tried = this.#attempts.map((each, i) => ({ address: each.address, became: i === place ? what : became(each, 'no answer yet') }));
    this.#running = this.#running.filter((each) => each !== contender);
    this.#settle(() => this.#end.resolve({ socket, reachedAt, openAt, tried }));
  }

  /** Too late for all except the connected ones, which may still be greeted. */
  #timeUp(signal: AbortSignal): void {
    const { greeting } = this.#course;
    const open = this.#running.filter((contender) => contender.open !== null);
    if (greeting === null || open.length === 0 || greeting.signal.aborted) {
      this.#giveUp(signal);
      return;
    }
    endWait(this.#waiting);
    for (const contender of this.#running) if (contender.open === null) leave(contender);
    this.#running = open;
    const [first, ...others] = open;
    if (first !== undefined && others.length === 0) this.#win(first, 'connected');
    const longer = limit(this.#clock, greeting.signal, greeting.ms);
    this.#over.signal.addEventListener('abort', longer.release, { once: true });
    longer.signal.addEventListener('abort', () => this.#giveUp(longer.signal), { once: true });
  }

  #giveUp(signal: AbortSignal): void {
    this.#settle(() => this.#end.reject(new DialError(this.#field.host, this.#attempts, `no answer ${waitEnd(signal)}`)));
  }

  #settle(act: () => void): void {
    if (this.#over.signal.aborted) return;
    for (const contender of this.#running) leave(contender);
    for (const wait of [this.#waiting, this.#over]) endWait(wait);
    act();
  }
}
