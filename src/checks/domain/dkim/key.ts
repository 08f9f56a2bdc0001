import type { Result } from '../../../core/result/outcome.ts';
import { createPublicKey } from 'node:crypto';
import { foreignWord } from '../../../core/text/foreign-text.ts';

/** A key record as verifiers read it (RFC 6376 section 3.6.1). */
export interface DkimKey {
  readonly type: 'rsa' | 'ed25519';
  /** Bits of an RSA modulus; 256 for Ed25519. */
  readonly bits: number;
  /** `t=y`: the signer is testing; verifiers may treat its mail as unsigned. */
  readonly testing: boolean;
  /** `t=s`: the `i=` of a signature must be the domain itself. */
  readonly strict: boolean;
  /** `h=`: the hashes that a signature may use; null: any; an empty list allows none. */
  readonly hashes: readonly string[] | null;
  /** Whether it may be used for mail (`s=`). */
  readonly forMail: boolean;
}

export type DkimParse =
  | { readonly kind: 'key'; readonly key: DkimKey }
  /** An empty `p=`. */
  | { readonly kind: 'revoked' }
  | { readonly kind: 'invalid'; readonly problem: string }
  /** No key record at all. */
  | { readonly kind: 'other' };

/** Parses one TXT record. Unknown tags are ignored, as verifiers do. Never throws. */
export function parseDkimKey(text: string): DkimParse {
  const tags = new Map<string, string>();
  const parts = text.split(';');
  // Section 3.2: one semicolon may stand at the end; no other part may be empty.
  if (parts.length > 1 && parts.at(-1)?.trim() === '') parts.pop();
  for (const part of parts) {
    const tag = /^\s*([A-Za-z]\w*)\s*=([^]*)$/.exec(part);
    const name = tag?.[1];
    if (name === undefined) {
      if (!/(?:^|;)\s*(?:v\s*=\s*DKIM|p\s*=)/i.test(text)) return { kind: 'other' };
      return invalid(
        part.trim() === '' ? 'a semicolon stands there without a tag before it' : `"${foreignWord(part.trim())}" is not a tag`,
      );
    }
    if (tags.has(name)) return invalid(`"${foreignWord(name)}" stands there twice`);
    tags.set(name, (tag?.[2] ?? '').trim());
  }
  const version = tags.get('v');
  const written = tags.get('p');
  if (version !== undefined && version !== 'DKIM1')
    return /^dkim/i.test(version) ? invalid(`"v=${foreignWord(version)}" is not exactly "v=DKIM1"`) : { kind: 'other' };
  if (version !== undefined && [...tags.keys()][0] !== 'v') return invalid('"v=DKIM1" must come first');
  if (written === undefined) return version === undefined ? { kind: 'other' } : invalid('it has no public key ("p=")');
  const type = (tags.get('k') ?? 'rsa').toLowerCase();
  if (type !== 'rsa' && type !== 'ed25519') return invalid(`no verifier knows a key of type "${foreignWord(type)}"`);
  const base64 = written.replaceAll(/\s/g, '');
  if (base64 === '') return { kind: 'revoked' };
  const size = keySize(type, base64);
  if (!size.ok) return invalid(size.problem);
  const flags = listOf(tags.get('t')) ?? [];
  const services = listOf(tags.get('s'));
  const forMail = services === null || services.includes('*') || services.includes('email');
  const key = {
    type,
    bits: size.bits,
    testing: flags.includes('y'),
    strict: flags.includes('s'),
    hashes: listOf(tags.get('h')),
    forMail,
  } as const;
  return { kind: 'key', key };
}

function invalid(problem: string): DkimParse {
  return { kind: 'invalid', problem };
}

/** Colon-separated words, in lower case; null where the tag is missing. */
function listOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  return text
    .split(':')
    .map((word) => word.trim().toLowerCase())
    .filter((word) => word !== '');
}

// RFC 8410 section 4: the algorithm identifier before the 32 bytes of an Ed25519 key.
const ED25519_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** The size of the key, or its fault. */
function keySize(type: 'rsa' | 'ed25519', base64: string): Result<{ bits: number }, { problem: string }> {
  const wrong = (problem: string) => ({ ok: false, problem }) as const;
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64)) return wrong('"p=" is not Base64');
  const bytes = Buffer.from(base64, 'base64');
  if (type === 'ed25519') {
    if (bytes.length !== 32) return wrong(`an Ed25519 key has 32 bytes (RFC 8463 section 4.2), this one ${bytes.length}`);
    return readKey(Buffer.concat([ED25519_PREFIX, bytes]), 'spki') === null ? wrong('"p=" is no Ed25519 key') : { ok: true, bits: 256 };
  }
  // Some publish the bare RSAPublicKey of section 3.6.1's text, most the SubjectPublicKeyInfo of its examples: verifiers accept both.
  const bits = readKey(bytes, 'spki') ?? readKey(bytes, 'pkcs1');
  return bits === null ? wrong('"p=" is no RSA public key; a part of it may be missing') : { ok: true, bits };
}

function readKey(der: Buffer, type: 'spki' | 'pkcs1'): number | null {
  try {
    const key = createPublicKey({ key: der, format: 'der', type });
    return key.asymmetricKeyType === 'ed25519' ? 256 : (key.asymmetricKeyDetails?.modulusLength ?? null);
  } catch {
    return null;
  }
}
