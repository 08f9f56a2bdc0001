import { exchange } from '../../../adapters/notify/http/exchange.ts';
import type { AskWeb } from '../../../core/mail/login/web.ts';
import type { Clock } from '../../../core/time/clock.ts';

/** One request to an issuer of tokens, ms. */
const TIMEOUT = 20_000;
/** Bytes of an answer: a token has some 2 kB, a discovery document some 10. */
const LONGEST = 256 * 1024;

/** Asks issuers of tokens like other services: over the proxy that the environment names, without redirects. */
export function askWeb(clock: Clock): AskWeb {
  return async (request, signal) => {
    const exchanged = await exchange({ ...request, ca: null, longest: LONGEST }, TIMEOUT, clock, signal);
    if (exchanged.kind === 'none') return { ok: false, silence: { reason: exchanged.reason, cause: exchanged.failure } };
    const { status, text } = exchanged.answer;
    return { ok: true, answer: { status, text, contentType: exchanged.answer.header('content-type') ?? '' } };
  };
}
