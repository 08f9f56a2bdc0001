import { decodePlain } from '../smtp/auth.ts';
import { decodeBearer, tokenMechanism } from '../tokens/bearer.ts';
import type { Answer, Call } from './command.ts';
import { bad, no, ok } from './command.ts';
import { textOf } from './tokens.ts';

/** LOGIN (RFC 3501 section 6.2.3). */
export function login(call: Call): Answer | Promise<Answer> {
  const user = textOf(call.args[0]);
  const password = textOf(call.args[1]);
  if (user === null || password === null || call.args.length !== 2) return bad('LOGIN needs a user and a password');
  return admit(call, Buffer.from(user, 'latin1').toString('utf8'), Buffer.from(password, 'latin1').toString('utf8'));
}

/** AUTHENTICATE PLAIN, with or without an initial response (RFC 3501 section 6.2.2, RFC 4959). */
export async function authenticate(call: Call): Promise<Answer> {
  const mechanism = textOf(call.args[0])?.toUpperCase() ?? '';
  const bearer = call.session.takesTokens ? tokenMechanism(mechanism) : null;
  if (mechanism !== 'PLAIN' && bearer === null) return no('[CANNOT] Unsupported authentication mechanism');
  if (call.session.mustSecure) return no('[PRIVACYREQUIRED] Issue STARTTLS first');
  const response = textOf(call.args[1]) ?? (await call.session.ask(''));
  if (response === null) return 'over';
  if (response === '*') return bad('Authentication cancelled');
  if (bearer !== null) {
    const given = decodeBearer(bearer, response);
    return given === 'malformed' ? bad('Malformed response') : admitToken(call, given.user, given.token);
  }
  const given = decodePlain(response);
  return given === 'malformed' ? bad('Malformed response') : admit(call, given.user, given.password);
}

async function admitToken(call: Call, user: string, token: string): Promise<Answer> {
  const { session } = call;
  const struck = await session.strike('LOGIN');
  if (struck !== 'no') {
    session.noteLogin(user, false);
    return struck;
  }
  const wrong = session.loginWithToken(user, token);
  if (wrong === null) return ok(`[CAPABILITY ${session.capabilities()}] Logged in`);
  if ((await session.ask(Buffer.from(wrong).toString('base64'))) === null) return 'over';
  return no('[AUTHENTICATIONFAILED] Authentication failed.');
}

async function admit(call: Call, user: string, password: string): Promise<Answer> {
  const { session } = call;
  if (session.account !== null) return bad('Already logged in');
  if (session.mustSecure) return no('[PRIVACYREQUIRED] Issue STARTTLS first');
  const struck = await session.strike('LOGIN');
  if (struck !== 'no') {
    session.noteLogin(user, false);
    return struck;
  }
  if (session.login(user, password) === null) return no('[AUTHENTICATIONFAILED] Authentication failed.');
  return ok(`[CAPABILITY ${session.capabilities()}] Logged in`);
}
