// One HTTP message to a service: sent through proxies, tried again, its answer judged.
// Called by adapters and app.

import { formatDuration } from '../../../core/time/duration.ts';
import type { Retries } from '../../../core/time/retry.ts';
import { retryDelay } from '../../../core/time/retry.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import { exchange } from './exchange.ts';
import type { Exchanged, HttpAnswer, HttpMessage } from './http-message.ts';
import type { NotifyWorld } from './world.ts';
import { askedWait } from './retry-after.ts';
import type { Sent } from '../../../core/ports/services/channel.ts';

/** A message to one service, and the texts for a failure. */
export interface Delivery {
  /** The recipient, as the start of a sentence: `channel "chat" (slack, hooks.slack.com)`. */
  readonly recipient: string;
  /** Made anew for each try: some hold the time. */
  readonly message: () => HttpMessage;
  /** The next step after a final refusal; null: unknown. */
  readonly nextStep: (answer: HttpAnswer) => string | null;
  /** Why an answer with 2xx is a refusal all the same; null: it is not. */
  readonly hiddenRefusal: (answer: HttpAnswer) => DeliveryRefusal | null;
  readonly redact: (text: string) => string;
  readonly effort: Effort;
}

export interface DeliveryRefusal {
  readonly reason: string;
  readonly lasting: boolean;
}

/** The limits of one delivery; ms. */
export interface Effort extends Retries {
  /** For one try. */
  readonly timeout: number;
  /** For everything. */
  readonly budget: number;
}

/** Characters of a service's own words that are quoted. */
const LONGEST_QUOTE = 160;

/** Sends it, again if that is useful; never rejects. */
export async function deliver(delivery: Delivery, { clock, deadline, random }: NotifyWorld): Promise<Sent> {
  const { effort, recipient } = delivery;
  const end = clock.monotonic() + Math.min(effort.budget, deadline.left());
  for (let tried = 1; ; tried++) {
    const left = Math.min(end - clock.monotonic(), deadline.left());
    if (left <= 0) return failed(`${recipient} was not told: the time of the run was up`, false, delivery);
    const exchanged = await exchange(delivery.message(), Math.min(effort.timeout, left), clock, deadline.signal);
    const judged = judge(exchanged, delivery);
    if (judged.kind !== 'again') return judged;
    const asked = exchanged.kind === 'answer' ? (askedWait(exchanged.answer, clock.now()) ?? 0) : 0;
    const remaining = Math.min(end - clock.monotonic(), deadline.left());
    const delay = retryDelay(tried, effort, remaining, random());
    if (delay === null || asked >= remaining) {
      const wait = asked > 0 && asked >= remaining ? `; it asks to wait ${formatDuration(asked)}` : '';
      const times = tried === 1 ? '' : ` (tried ${tried} times)`;
      return failed(`${recipient}: ${judged.reason}${times}${wait}; the next run can try again`, false, delivery);
    }
    await clock.sleep(Math.max(delay, asked), deadline.signal);
  }
}

type Judged = Sent | { readonly kind: 'again'; readonly reason: string };

function judge(exchanged: Exchanged, delivery: Delivery): Judged {
  const { recipient } = delivery;
  if (exchanged.kind === 'none') {
    if (exchanged.failure === 'network') return { kind: 'again', reason: exchanged.reason };
    return failed(`${recipient}: ${exchanged.reason}`, true, delivery);
  }
  const { answer } = exchanged;
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const refusal = delivery.hiddenRefusal(answer);
    return refusal === null ? { kind: 'sent' } : failed(`${recipient}: ${refusal.reason}`, refusal.lasting, delivery);
  }
  const said = quoted(answer, delivery);
  // RFC 9110 section 15.5.9, RFC 8470 section 5.2, RFC 6585 section 4: all three ask for a new try.
  if (status >= 500 || status === 408 || status === 425 || status === 429) return { kind: 'again', reason: said };
  const step =
    status >= 300 && status < 400 ? redirected(answer) : (delivery.nextStep(answer) ?? 'compare url with what the service shows');
  return failed(`${recipient}: ${said}; ${step}`, true, delivery);
}

function failed(reason: string, lasting: boolean, { redact }: Delivery): Sent {
  return { kind: 'failed', reason: plainText(redact(reason), 600), lasting };
}

/** `it answers 404 "no_service"`. */
function quoted(answer: HttpAnswer, { redact }: Delivery): string {
  // A page of HTML holds nothing worth quoting.
  const text = /^\s*</.test(answer.text) ? '' : plainText(redact(answer.text), LONGEST_QUOTE);
  return `it answers ${answer.status}${text === '' ? '' : ` "${text}"`}`;
}

function redirected(answer: HttpAnswer): string {
  const location = answer.header('location') ?? '';
  const host = URL.canParse(location) ? ` to ${new URL(location).host}` : '';
  return `a redirect${host} is not followed, so that no secret gets to where it is not meant for: write the final address under url`;
}
