import { waitEnd } from '../../../../core/time/limit.ts';

/** The result of one address; no code: silence until the time was up. */
export interface Attempt {
  readonly address: string;
  readonly code: string | null;
  /** It accepted a connection, with any later result. */
  readonly reached: boolean;
}

/** The code of an error: the server accepts connections but is silent. */
export const NO_WORD = 'NO_WORD';
/** The error of a server that accepted the connection and was silent until the end of the wait. */
export function silenceOf(signal: AbortSignal): Error {
  return Object.assign(new Error(`no answer ${waitEnd(signal)}`), { code: NO_WORD });
}

/** The code of an error: the server closed the connection during the TLS handshake. */
export const HANDSHAKE_CUT = 'HANDSHAKE_CUT';

/** No connection was made. The message names each address and its result, in our words; `code` is the system's for the whole. */
export class DialError extends Error {
  readonly code: string;

  /** @param timeUp the text for addresses that were still silent at the end */
  constructor(host: string, attempts: readonly Attempt[], timeUp = 'no answer') {
    super(attempts.map((each) => (each.address === host ? became(each, timeUp) : `${each.address}: ${became(each, timeUp)}`)).join('; '));
    this.name = 'DialError';
    this.code = codeOf(attempts);
  }
}

/**
 * The result of one address, in our words.
 *
 * @param timeUp the text for one that is still silent
 */
export function became({ code, reached }: Attempt, timeUp: string): string {
  const meaning = code === null ? timeUp : (MEANINGS[code] ?? code);
  return reached ? `connected, then ${meaning}` : meaning;
}

const MEANINGS: Readonly<Record<string, string>> = {
  [HANDSHAKE_CUT]: 'cut off at the TLS handshake',
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'cut off',
  EPIPE: 'cut off',
  ETIMEDOUT: 'no answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'no route from here',
  ENETDOWN: 'no network',
  EADDRNOTAVAIL: 'no address here for that family',
  EACCES: 'forbidden by a firewall here',
  EPERM: 'forbidden by a firewall here',
};

/** A family without a route says nothing about the server, if another address says more. */
const NO_WAY: ReadonlySet<string | null> = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function codeOf(attempts: readonly Attempt[]): string {
  const relevant = attempts.filter(({ code }) => !NO_WAY.has(code));
  // One silent address makes the whole silent: it might have been the right one.
  const silent = relevant.filter(({ code }) => code === null);
  if (silent.length > 0) return silent.some(({ reached }) => reached) ? NO_WORD : 'ETIMEDOUT';
  return relevant[0]?.code ?? attempts[0]?.code ?? 'ENOTFOUND';
}
