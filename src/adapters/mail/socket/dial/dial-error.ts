/** What became of one address; no code: nothing was heard of it until the time was up. */
export interface Attempt {
  readonly address: string;
  readonly code: string | null;
}

/** No connection came about. The message names each address and what became of it, in our words; `code` is the system's for the whole. */
export class DialError extends Error {
  readonly code: string;

  /** @param timeUp what is reported of addresses that were still silent at the end */
  constructor(host: string, attempts: readonly Attempt[], timeUp = 'no answer') {
    const meaning = ({ code }: Attempt) => (code === null ? timeUp : (MEANINGS[code] ?? code));
    super(attempts.map((each) => (each.address === host ? meaning(each) : `${each.address}: ${meaning(each)}`)).join('; '));
    this.name = 'DialError';
    this.code = codeOf(attempts);
  }
}

const MEANINGS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'cut off',
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
  if (telling.some(({ code }) => code === null)) return 'ETIMEDOUT';
  return telling[0]?.code ?? attempts[0]?.code ?? 'ENOTFOUND';
}
