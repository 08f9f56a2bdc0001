import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/** Signs mail as a sending server does (RFC 6376), with an Ed25519 key (RFC 8463) that is quick to make. */
export interface Signer {
  readonly domain: string;
  readonly selector: string;
  /** The TXT record of `selector._domainkey.domain`. */
  readonly record: string;
  /** The mail with its signature on top. */
  sign(raw: Buffer): Buffer;
}

/** Not Message-ID: relays rewrite it. */
const SIGNED = ['from', 'to', 'subject', 'date'];

export function createSigner(domain: string, selector: string): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const bare = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  return {
    domain,
    selector,
    record: `v=DKIM1; k=ed25519; p=${bare.toString('base64')}`,
    sign: (raw) => {
      const text = raw.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const fields = text.slice(0, end + 2).match(/[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/g) ?? [];
      const signed = SIGNED.flatMap((name) => fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`)) ?? []);
      const names = signed.map((field) => field.slice(0, field.indexOf(':')).toLowerCase());
      const hash = sha256(relaxedBody(text.slice(end + 4))).toString('base64');
      const tags = `v=1; a=ed25519-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n\th=${names.join(':')};\r\n\tbh=${hash};\r\n\tb=`;
      const data = [...signed.map(relaxedField), relaxedField(`DKIM-Signature: ${tags}`).replace(/\r\n$/, '')].join('');
      const signature = sign(null, sha256(data), privateKey).toString('base64');
      return Buffer.concat([Buffer.from(`DKIM-Signature: ${tags}${signature}\r\n`), raw]);
    },
  };
}

/** RFC 6376 section 3.4.2. */
function relaxedField(field: string): string {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replaceAll(/\r\n/g, '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}\r\n`;
}

/** RFC 6376 section 3.4.4. */
function relaxedBody(body: string): string {
  const text = body
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ (?=\r\n)/g, '')
    .replace(/(?:\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'latin1').digest();
}
