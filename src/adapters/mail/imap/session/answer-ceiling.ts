/** The most bytes over one connection: the headers of ten thousand mails take a third of it. */
const MOST_BYTES = 32 * 1024 * 1024;
/** The most answers to one command, solicited or not. */
const MOST_ANSWERS = 20_000;

/**
 * Limits one server's answers. Every answer is counted here; a thrown error ends the session, and `reached` gives the reason to all waits.
 */
export class AnswerCeiling {
  readonly #received: () => number;
  #answers = 0;
  #reached: RangeError | null = null;

  /** @param received bytes so far */
  constructor(received: () => number) {
    this.#received = received;
  }

  /** Null: the server is within the limits. */
  get reached(): Error | null {
    return this.#reached;
  }

  /** A command is sent: the next answers belong to it. */
  asked(): void {
    this.#answers = 0;
  }

  /** Throws for one answer too many. */
  heard(answer: string): void {
    this.#answers += 1;
    // RFC 7162 section 3.2.10: only for clients that enabled QRESYNC; one line may name four thousand million mails.
    if (/^\* VANISHED\b/i.test(answer)) this.#fail('it tells of vanished mails (VANISHED), which nobody asked for');
    if (this.#answers > MOST_ANSWERS) this.#fail(`it sends more than ${MOST_ANSWERS} answers to one command`);
    if (this.#received() > MOST_BYTES) this.#fail(`it sends more than ${MOST_BYTES / 1024 / 1024} MB in one session`);
  }

  #fail(reason: string): never {
    this.#reached ??= new RangeError(reason);
    throw this.#reached;
  }
}
