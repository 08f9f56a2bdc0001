/** As much may come over one connection, bytes: the headers of ten thousand mails take a third of it. */
const MOST_BYTES = 32 * 1024 * 1024;
/** So many answers may come to one command, asked for or not. */
const MOST_ANSWERS = 20_000;

/**
 * Bounds what one server may say. Every answer is counted here; an error thrown ends the session, and `reached` says why for all
 * that is still waited for.
 */
export class AnswerCeiling {
  readonly #received: () => number;
  #answers = 0;
  #reached: RangeError | null = null;

  /** @param received bytes so far */
  constructor(received: () => number) {
    this.#received = received;
  }

  /** Null: the server has kept within bounds. */
  get reached(): Error | null {
    return this.#reached;
  }

  /** A command is sent: what comes is an answer to it. */
  asked(): void {
    this.#answers = 0;
  }

  /** Throws where this answer is one too many. */
  heard(answer: string): void {
    this.#answers += 1;
    // RFC 7162 section 3.2.10: only for who has enabled QRESYNC; one line may name four thousand million mails.
    if (/^\* VANISHED\b/i.test(answer)) this.#fail('it tells of vanished mails (VANISHED), which nobody asked for');
    if (this.#answers > MOST_ANSWERS) this.#fail(`it sends more than ${MOST_ANSWERS} answers to one command`);
    if (this.#received() > MOST_BYTES) this.#fail(`it sends more than ${MOST_BYTES / 1024 / 1024} MB in one session`);
  }

  #fail(reason: string): never {
    this.#reached ??= new RangeError(reason);
    throw this.#reached;
  }
}
