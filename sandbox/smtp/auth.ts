import type { Wire } from '../net/wire.ts';
import { TOO_LONG } from '../net/wire.ts';
import type { TokenMechanism } from '../tokens/bearer.ts';
import { decodeBearer, tokenMechanism } from '../tokens/bearer.ts';

/** A password, or an access token with its mechanism. */
export type Credentials =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly token: string; readonly mechanism: TokenMechanism };

/** Carries out AUTH PLAIN or LOGIN (RFC 4954 section 4, RFC 4616); `argument`: the rest behind the word AUTH. */
export async function readCredentials(
  wire: Wire,
  argument: string,
): Promise<Credentials | 'gone' | 'aborted' | 'malformed' | 'unknown-mechanism'> {
  const [mechanism = '', initial] = argument.trim().split(/\s+/);
  const bearer = tokenMechanism(mechanism);
  if (bearer !== null) {
    const response = initial ?? (await ask(wire, ''));
    if (response === null) return 'gone';
    const given = response === '*' ? 'aborted' : decodeBearer(bearer, response);
    return typeof given === 'string' ? given : { ...given, mechanism: bearer };
  }
  switch (mechanism.toUpperCase()) {
    case 'PLAIN': {
      const response = initial ?? (await ask(wire, ''));
      if (response === null) return 'gone';
      return response === '*' ? 'aborted' : decodePlain(response);
    }
    case 'LOGIN': {
      const user = initial ?? (await ask(wire, 'Username:'));
      if (user === null) return 'gone';
      if (user === '*') return 'aborted';
      const password = await ask(wire, 'Password:');
      if (password === null) return 'gone';
      return password === '*' ? 'aborted' : { user: decode(user), password: decode(password) };
    }
    default:
      return 'unknown-mechanism';
  }
}

/** `authzid NUL authcid NUL password` in base64. */
export function decodePlain(response: string): { readonly user: string; readonly password: string } | 'malformed' {
  const [, user, password, ...more] = decode(response).split('\0');
  return user === undefined || password === undefined || more.length > 0 ? 'malformed' : { user, password };
}

function decode(base64: string): string {
  return Buffer.from(base64, 'base64').toString('utf8');
}

export async function ask(wire: Wire, prompt: string): Promise<string | null> {
  wire.write(`334 ${Buffer.from(prompt).toString('base64')}\r\n`);
  const line = await wire.line();
  return line === TOO_LONG ? '*' : line;
}
