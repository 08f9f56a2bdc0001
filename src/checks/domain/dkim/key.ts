import type { Result } from '../../../core/result/outcome.ts';
import { createPrivateKey, createPublicKey } from 'node:crypto';
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
  /** `p=` holds the private key: nobody can verify with it, and everybody can sign. */
  | { readonly kind: 'private' }
  /** `remedy`: null where the key may have been cut off or mistyped. */
  | { readonly kind: 'invalid'; readonly problem: string; readonly remedy: string | null }
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
        FORM,
      );
    }
    if (tags.has(name)) return invalid(`"${foreignWord(name)}" stands there twice`, `Leave one "${foreignWord(name)}=" in the record.`);
    tags.set(name, (tag?.[2] ?? '').trim());
  }
  const version = tags.get('v');
  const written = tags.get('p');
  if (version !== undefined && version !== 'DKIM1')
    return /^dkim/i.test(version) ? invalid(`"v=${foreignWord(version)}" is not exactly "v=DKIM1"`, FORM) : { kind: 'other' };
  if (version !== undefined && [...tags.keys()][0] !== 'v') return invalid('"v=DKIM1" must come first', FORM);
  if (written === undefined) return version === undefined ? { kind: 'other' } : invalid('it has no public key ("p=")');
  const type = (tags.get('k') ?? 'rsa').toLowerCase();
  if (type !== 'rsa' && type !== 'ed25519')
    return invalid(
      `no verifier knows a key of type "${foreignWord(type)}"`,
      'Publish an RSA key (k=rsa) of 2048 bits, or an Ed25519 key (k=ed25519).',
    );
  const base64 = written.replaceAll(/\s/g, '');
  if (base64 === '') return { kind: 'revoked' };
  if (isPrivate(base64)) return { kind: 'private' };
  const size = keySize(type, base64);
  if (!size.ok) return invalid(size.problem, size.remedy);
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

/** What a record looks like, for one whose tags cannot be read. */
const FORM = 'Write the record as v=DKIM1; k=rsa; p=... with nothing but semicolons between its tags: no quotes, commas or backslashes.';

function invalid(problem: string, remedy: string | null = null): DkimParse {
  return { kind: 'invalid', problem, remedy };
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
function keySize(type: 'rsa' | 'ed25519', base64: string): Result<{ bits: number }, { problem: string; remedy: string | null }> {
  const wrong = (problem: string, remedy: string | null = null) => ({ ok: false, problem, remedy }) as const;
  if (base64.startsWith('-----'))
    return wrong('"p=" is not Base64', 'Write what stands between the lines BEGIN and END, without these two lines.');
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(base64)) return wrong('"p=" is not Base64');
  const bytes = Buffer.from(base64, 'base64');
  if (type === 'ed25519') {
    if (bytes.length !== 32) {
      const last = bytes.subarray(-32).toString('base64');
      const remedy = bytes.subarray(0, -32).equals(ED25519_PREFIX) ? `Publish the last 32 bytes alone: p=${last}` : null;
      return wrong(`an Ed25519 key has 32 bytes (RFC 8463 section 4.2), this one ${bytes.length}`, remedy);
    }
    return readKey(Buffer.concat([ED25519_PREFIX, bytes]), 'spki') === null ? wrong('"p=" is no Ed25519 key') : { ok: true, bits: 256 };
  }
  // Some publish the bare RSAPublicKey of section 3.6.1's text, most the SubjectPublicKeyInfo of its examples: verifiers accept both.
  const bits = readKey(bytes, 'spki') ?? readKey(bytes, 'pkcs1');
  return bits === null ? wrong('"p=" is no RSA public key; a part of it may be missing') : { ok: true, bits };
}

/** As PEM, whose lines name it, or as DER of either form (PKCS#1, PKCS#8). Node makes a public key of such a one by itself. */
function isPrivate(base64: string): boolean {
  if (/PRIVATEKEY-/i.test(base64)) return true;
  const key = Buffer.from(base64, 'base64');
  return (['pkcs1', 'pkcs8'] as const).some((type) => {
    try {
      createPrivateKey({ key, format: 'der', type });
      return true;
    } catch {
      return false;
    }
  });
}

function readKey(der: Buffer, type: 'spki' | 'pkcs1'): number | null {
  try {
    const key = createPublicKey({ key: der, format: 'der', type });
    return key.asymmetricKeyType === 'ed25519' ? 256 : (key.asymmetricKeyDetails?.modulusLength ?? null);
  } catch {
    return null;
  }
}
