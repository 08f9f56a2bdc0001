import type { MailboxConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import { mayBeRenewed, takesNoToken } from '../../../core/mail/login/token-logins.ts';
import { tokenChallenge, tokenResponse } from '../oauth2/login/bearer-login.ts';
import type { ServerAccess } from '../socket/verification.ts';
import { tlsOptions } from '../socket/verification.ts';
import { noPop3Login, refusedPop3Login } from './failure.ts';
import type { Pop3Reply } from './lines.ts';
import type { Pop3Opening } from './session.ts';
import { Pop3Session } from './session.ts';

/** RFC 2449 section 4 counts an AUTH line with its end; a longer response is the answer to an empty challenge (RFC 5034 section 4). */
const LONGEST_LINE = 255;

/** Connects and logs in; a refused token is renewed once, and the login tried once more. Throws a FailureError. */
export async function openPop3(task: Omit<Pop3Opening, 'verify'>, access: ServerAccess): Promise<Pop3Session> {
  const opening = { ...task, verify: tlsOptions(task.config, access.onCertificate) };
  const { bearer } = access;
  if (!bearer) return await loggedIn(opening, (session) => withPassword(session, task.config));
  const given = await bearer.current(task.signal);
  if (!given.ok) throw new FailureError(given.failure);
  try {
    return await loggedIn(opening, (session) => withToken(session, task.config, given.token));
  } catch (error) {
    const token = error instanceof FailureError && mayBeRenewed(error.failure) ? await bearer.renewed(given.token, task.signal) : null;
    if (token === null) throw error;
    return await loggedIn(opening, (session) => withToken(session, task.config, token));
  }
}

async function loggedIn(opening: Pop3Opening, login: (session: Pop3Session) => Promise<Failure | null>): Promise<Pop3Session> {
  const session = await Pop3Session.open(opening);
  const failure = await login(session);
  if (failure === null) return session;
  session.close();
  throw new FailureError(failure);
}

/**
 * By PLAIN if it is offered, else by USER and PASS, which every server knows (RFC 1939 section 7). Tried once: a failed login has a cost.
 */
async function withPassword(session: Pop3Session, config: MailboxConfig): Promise<Failure | null> {
  const { user, password } = config;
  const { capabilities } = session;
  const mechanisms = capabilities.get('SASL') ?? [];
  const takesUser = capabilities.size === 0 || capabilities.has('USER');
  if (!takesUser && !mechanisms.includes('PLAIN')) return noPop3Login(config, mechanisms);
  if (mechanisms.includes('PLAIN')) {
    const response = Buffer.from(`\0${user ?? ''}\0${password ?? ''}`, 'utf8').toString('base64');
    const reply = await authenticated(session, 'PLAIN', response);
    return typeof reply === 'string' || !reply.ok ? refusedPop3Login(config, typeof reply === 'string' ? reply : reply.text) : null;
  }
  const named = await session.say(`USER ${bytes(user ?? '')}`);
  const reply = named.ok ? await session.say(`PASS ${bytes(password ?? '')}`) : named;
  return reply.ok ? null : refusedPop3Login(config, reply.text);
}

async function withToken(session: Pop3Session, config: MailboxConfig, token: string): Promise<Failure | null> {
  const offered = session.capabilities.get('SASL') ?? [];
  const response = tokenResponse(offered, { user: config.user ?? '', token, host: config.host, port: config.port });
  if (response === null) return takesNoToken(config, 'mailbox', offered);
  let reply = await authenticated(session, response.mechanism, response.initial);
  const challenge = typeof reply === 'string' ? tokenChallenge(reply) : null;
  if (typeof reply === 'string') reply = await session.respond(response.farewell);
  if (typeof reply !== 'string' && reply.ok) return null;
  const text = typeof reply === 'string' ? reply : reply.text;
  return refusedPop3Login(config, challenge === null ? text : `${text} ${challenge}`);
}

/** The first answer to a response: a reply, or the next challenge. */
async function authenticated(session: Pop3Session, mechanism: string, response: string): Promise<string | Pop3Reply> {
  const line = `AUTH ${mechanism} ${response}`;
  if (line.length + 2 <= LONGEST_LINE) return await session.respond(line);
  const asked = await session.respond(`AUTH ${mechanism}`);
  return typeof asked === 'string' ? await session.respond(response) : asked;
}

/** As UTF-8, over a connection whose lines are Latin-1. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
