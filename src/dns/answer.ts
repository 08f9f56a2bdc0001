/** One MX record (RFC 1035 section 3.3.9); `exchange` is empty for the root, which is how a null MX is written (RFC 7505). */
export interface MxRecord {
  readonly preference: number;
  readonly exchange: string;
}

/**
 * What became of one question. `absent` is a statement of the DNS itself: the name does not exist (NXDOMAIN), or it has no record of
 * this type (NODATA). Whatever else went wrong is `unknown`: a failed look is never an absence.
 */
export type Answer<T> =
  | { readonly kind: 'found'; readonly records: readonly T[] }
  | { readonly kind: 'absent'; readonly why: 'NXDOMAIN' | 'NODATA' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What checks may ask. Every name is taken as absolute; the same question asked twice in a run is sent once. Never rejects. */
export interface Resolver {
  /** Each TXT record as one text, its character-strings joined without a space (RFC 7208 section 3.3). */
  txt(name: string): Promise<Answer<string>>;
  mx(name: string): Promise<Answer<MxRecord>>;
  a(name: string): Promise<Answer<string>>;
  aaaa(name: string): Promise<Answer<string>>;
  cname(name: string): Promise<Answer<string>>;
  ptr(name: string): Promise<Answer<string>>;
}

export const nxdomain = { kind: 'absent', why: 'NXDOMAIN' } as const;
export const nodata = { kind: 'absent', why: 'NODATA' } as const;

export function found<T>(records: readonly T[]): Answer<T> {
  return { kind: 'found', records };
}

export function unknown(reason: string): { readonly kind: 'unknown'; readonly reason: string } {
  return { kind: 'unknown', reason };
}

/**
 * What an error of node:dns means; `server` is who was asked and `limit` how long we waited, for the reason.
 * `ENODATA` stands here for NODATA, although c-ares also says it for rcodes 6 to 11: ask-server.ts looks twice before believing it.
 */
export function answerOfError(error: unknown, server: string, limit: string): Answer<never> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOTFOUND':
      return nxdomain;
    case 'ENODATA':
      return nodata;
    case 'ESERVFAIL':
      return unknown(`SERVFAIL from ${server}`);
    case 'EREFUSED':
      return unknown(`REFUSED by ${server}`);
    case 'EFORMERR':
      return unknown(`FORMERR from ${server}`);
    case 'ENOTIMP':
      return unknown(`NOTIMP from ${server}`);
    case 'EBADRESP':
      return unknown(`malformed answer from ${server}`);
    case 'ETIMEOUT':
    case 'ECANCELLED':
      return unknown(`no answer within ${limit} from ${server}`);
    case 'ECONNREFUSED':
      return unknown(`connection refused by ${server}`);
    case 'EBADNAME':
      return unknown('not a name that DNS can be asked for');
    default:
      return unknown(`${code} at ${server}`);
  }
}
