import { waitEnd } from '../../../../core/time/limit.ts';

/** What became of one address; no code: nothing was heard of it until the time was up. */
export interface Attempt {
  readonly address: string;
  readonly code: string | null;
  /** It took a connection, whatever came then. */
  readonly reached: boolean;
}

/** The code of an error that means: the server takes connections and says nothing over them. */
export const NO_WORD = 'NO_WORD';
/** The error of a server that took the connection and was silent until a wait was ended. */
export function silenceOf(signal: AbortSignal): Error {
  return Object.assign(new Error(`no answer ${waitEnd(signal)}`), { code: NO_WORD });
}

/** The code of an error that means: the server closed the connection while TLS was being set up. */
export const HANDSHAKE_CUT = 'HANDSHAKE_CUT';

/** No connection came about. The message names each address and what became of it, in our words; `code` is the system's for the whole. */
export class DialError extends Error {
  readonly code: string;

  /** @param timeUp what is reported of addresses that were still silent at the end */
  constructor(host: string, attempts: readonly Attempt[], timeUp = 'no answer') {
    super(attempts.map((each) => (each.address === host ? became(each, timeUp) : `${each.address}: ${became(each, timeUp)}`)).join('; '));
    this.name = 'DialError';
    this.code = codeOf(attempts);
  }
}

/**
 * What became of one address, in our words.
 *
 * @param timeUp what is reported of one that is still silent
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

/** A family that this machine does not have says nothing about the server, where another address tells more. */
const NO_WAY: ReadonlySet<string | null> = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']);

function codeOf(attempts: readonly Attempt[]): string {
  const telling = attempts.filter(({ code }) => !NO_WAY.has(code));
  // Silence of one address is silence, whatever the others say: it might have been the one.
  const silent = telling.filter(({ code }) => code === null);
  if (silent.length > 0) return silent.some(({ reached }) => reached) ? NO_WORD : 'ETIMEDOUT';
  return telling[0]?.code ?? attempts[0]?.code ?? 'ENOTFOUND';
}
