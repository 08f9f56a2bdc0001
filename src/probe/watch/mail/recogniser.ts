import type { Arrival, Mailbox, ReadableMail } from '../../../core/ports/mailbox.ts';
import { isReturned } from '../../../core/mail/bounce/dsn.ts';
import type { OwnMail } from '../../send/make-probe.ts';
import type { Mac, Token } from '../../token/token.ts';
import { shortToken } from '../../token/token.ts';
import type { Expectation } from './expectation.ts';
import type { AnsweredBy, Recognised } from './recognise.ts';
import { isNotification, recogniseAnswer, recogniseHeader, recogniseMail, recogniseQuoted } from './recognise.ts';

/** The most foreign mails whose body is read in one run, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;

export interface RecogniserTask {
  readonly mailbox: Mailbox;
  /** Decodes a mail's subject and text. */
  readonly read: (source: Uint8Array) => Promise<ReadableMail>;
  /** The content of the probe with this token; null: no loop of this configuration sent it. */
  readonly ownMail: (token: Token, mac: Mac) => OwnMail | null;
  /** Null: no answer is awaited in this mailbox. */
  readonly answeredBy: AnsweredBy | null;
}

/** Recognises a mail; reads its body if its header says too little. */
export class Recogniser {
  readonly #task: RecogniserTask;
  readonly #expectations: readonly Expectation[];
  #bodies = 0;

  constructor(task: RecogniserTask, expectations: readonly Expectation[]) {
    this.#task = task;
    this.#expectations = expectations;
  }

  /** By its header alone; of answers only those that hold nothing else. */
  known(header: string, mac: Mac): Recognised {
    const recognised = recogniseHeader(header, mac);
    const { answeredBy } = this.#task;
    if (recognised.kind === 'probe' || answeredBy === null) return recognised;
    const answer = recogniseAnswer(header, mac, answeredBy);
    return answer?.kind === 'probe' && answer.whole ? answer : recognised;
  }

  async recognise(arrival: Arrival, mac: Mac): Promise<Recognised> {
    const { header } = arrival;
    const recognised = recogniseHeader(header, mac);
    if (recognised.kind === 'probe') return recognised;
    const answeredBy = isReturned(header) ? null : this.#task.answeredBy;
    const answer = answeredBy === null ? null : this.#awaited(recogniseAnswer(header, mac, answeredBy));
    if (answer !== null) return answer;
    const mayAnswer = answeredBy !== null && this.#expectations.some((each) => each.kind === 'echo' && isMissing(each));
    if ((isNotification(header) && !mayAnswer) || !this.#isWorthReading(arrival)) return recognised;
    this.#bodies += 1;
    const source = await this.#task.mailbox.source(arrival, BODY_LIMIT);
    if (source === null) return recognised;
    const mail = await this.#task.read(source);
    const quoted = answeredBy === null ? null : this.#awaited(recogniseQuoted(mail, mac, answeredBy));
    return quoted ?? recogniseMail(header, mail, mac, this.#task.ownMail);
  }

  /** A short token counts only for a probe that awaits an answer. */
  #awaited(answer: Recognised | null): Recognised | null {
    if (answer?.kind !== 'subject') return answer;
    return this.#expectations.some(({ kind, id }) => kind === 'echo' && shortToken(id) === answer.short) ? answer : null;
  }

  /** While a probe is missing, a mail without marks in its header may be that probe, with its header lost on the way. */
  #isWorthReading({ size }: Arrival): boolean {
    return this.#expectations.some(isMissing) && this.#bodies < BODIES && (size ?? 0) <= 4 * BODY_LIMIT;
  }
}

function isMissing({ over, sightings }: Expectation): boolean {
  return !over && sightings.length === 0;
}
