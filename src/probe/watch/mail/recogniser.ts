import type { Arrival, Mailbox, ReadableMail } from '../../../core/ports/mailbox.ts';
import { isReturned } from '../../../core/mail/bounce/dsn.ts';
import type { OwnMail } from '../../send/make-probe.ts';
import type { Mac, Token } from '../../token/token.ts';
import { shortToken } from '../../token/token.ts';
import type { Expectation } from './expectation.ts';
import type { AnsweredBy, Recognised } from './recognise.ts';
import { isNotification, recogniseAnswer, recogniseHeader, recogniseMail, recogniseQuoted } from './recognise.ts';

/** Mails of others whose body is read in one run at most, and how much of each, bytes. */
const BODIES = 50;
const BODY_LIMIT = 64 * 1024;

export interface RecogniserTask {
  readonly mailbox: Mailbox;
  /** Decodes a mail's subject and text. */
  readonly read: (source: Uint8Array) => Promise<ReadableMail>;
  /** What the probe with this token was made of; null: no loop of this configuration has sent it. */
  readonly ownMail: (token: Token, mac: Mac) => OwnMail | null;
  /** Null: nobody's answer is awaited in this mailbox. */
  readonly answeredBy: AnsweredBy | null;
}

/** Knows what a mail is to us; reads its body where its header tells too little. */
export class Recogniser {
  readonly #task: RecogniserTask;
  readonly #expectations: readonly Expectation[];
  #bodies = 0;

  constructor(task: RecogniserTask, expectations: readonly Expectation[]) {
    this.#task = task;
    this.#expectations = expectations;
  }

  /** By its header alone; of answers to probes those that are nothing else. */
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

  /** A short token says something of a probe that is to be answered, and of no other. */
  #awaited(answer: Recognised | null): Recognised | null {
    if (answer?.kind !== 'subject') return answer;
    return this.#expectations.some(({ kind, id }) => kind === 'echo' && shortToken(id) === answer.short) ? answer : null;
  }

  /** A mail whose header tells nothing may still be a probe that lost its header on the way, as long as one is missing. */
  #isWorthReading({ size }: Arrival): boolean {
    return this.#expectations.some(isMissing) && this.#bodies < BODIES && (size ?? 0) <= 4 * BODY_LIMIT;
  }
}

function isMissing({ over, sightings }: Expectation): boolean {
  return !over && sightings.length === 0;
}
