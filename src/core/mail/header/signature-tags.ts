import { isNameSized } from '../../address/name-size.ts';

/** The tags of a DKIM-Signature (RFC 6376 section 3.5); nothing of them is verified. */
export interface SignatureTags {
  /** Lower case. */
  readonly domain: string;
  readonly selector: string;
  /** Lower case: `rsa-sha256`. */
  readonly algorithm: string;
  /** Names of the signed fields, lower case. */
  readonly signed: readonly string[];
  /** Bytes of the body that the signature covers (`l=`); null: all. */
  readonly bodyLength: number | null;
  /** Seconds since the epoch (`x=`); null: never. */
  readonly expires: number | null;
  /** The first characters of `b=`; results use them to tell signatures apart (RFC 6008). */
  readonly start: string;
}

const LONGEST = 32 * 1024;

/** Reads the tag list of a DKIM-Signature field; null where its domain or selector is malformed. */
export function parseSignatureTags(value: string): SignatureTags | null {
  if (value.length > LONGEST) return null;
  const tags = new Map<string, string>();
  for (const part of value.split(';')) {
    const equals = part.indexOf('=');
    const name = equals === -1 ? '' : part.slice(0, equals).trim();
    if (name !== '' && !tags.has(name)) tags.set(name, part.slice(equals + 1).trim());
  }
  const domain = tags.get('d')?.toLowerCase() ?? '';
  const selector = tags.get('s') ?? '';
  if (domain === '' || selector === '' || !isNameSized(domain) || !isNameSized(selector)) return null;
  return {
    domain,
    selector,
    algorithm: (tags.get('a') ?? '').toLowerCase(),
    signed: (tags.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase()),
    bodyLength: wholeNumber(tags.get('l')),
    expires: wholeNumber(tags.get('x')),
    start: (tags.get('b') ?? '').replaceAll(/\s+/g, '').slice(0, 8),
  };
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
