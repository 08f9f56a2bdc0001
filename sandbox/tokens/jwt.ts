import { createHmac, createVerify, randomBytes, sign } from 'node:crypto';

/** A JSON Web Token, read but not judged yet (RFC 7519). */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly signed: string;
  readonly signature: Buffer;
}

/** Signed by RS256 (RFC 7518 section 3.3). */
export function writeJwt(claims: Readonly<Record<string, unknown>>, privateKey: string, kid: string): string {
  const signed = [{ alg: 'RS256', typ: 'JWT', kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** Null for other text. */
export function readJwt(text: string): Jwt | null {
  const parts = text.split('.');
  const [header = '', claims = '', signature = ''] = parts;
  if (parts.length !== 3) return null;
  try {
    return {
      header: objectOf(header),
      claims: objectOf(claims),
      signed: `${header}.${claims}`,
      signature: Buffer.from(signature, 'base64url'),
    };
  } catch {
    return null;
  }
}

export function isSignedBy({ header, signed, signature }: Jwt, publicKey: string): boolean {
  return header['alg'] === 'RS256' && createVerify('RSA-SHA256').update(signed).verify(publicKey, signature);
}

/** An opaque token of at least `length` characters, as providers issue them. */
export function opaqueToken(length: number): string {
  const seed = randomBytes(32);
  let text = '';
  for (let i = 0; text.length < length; i += 1) text += createHmac('sha256', seed).update(String(i)).digest('base64url');
  return text.slice(0, length);
}

function objectOf(part: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  if (typeof value !== 'object' || value === null) throw new Error('a part of the token is no object');
  return { ...value };
}
