// Submission of a probe by SMTP (RFC 5321, RFC 6409), behind core/ports/sender.ts.
// Called by adapters and app.

import type { Bearer, TokenResult } from '../../../core/mail/login/bearer.ts';
import { mayBeRenewed } from '../../../core/mail/login/token-logins.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import type { SenderConfig } from '../../../core/request/config.ts';
import type { Sender, SenderSession, SessionResult } from '../../../core/ports/sender.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { FailureError } from '../../../core/result/outcome.ts';
import type { Connected } from '../socket/connect.ts';
import { lossOf } from '../socket/connect.ts';
import type { PeerVerification, ServerAccess } from '../socket/verification.ts';
import { tlsOptions } from '../socket/verification.ts';
import type { Conversation } from './session/conversation.ts';
import type { OwnNames } from './ehlo/ehlo-name.ts';
import { ownEhloName } from './ehlo/ehlo-name.ts';
import { smtpFailure } from './failure/failure.ts';
import { meet, waitsForTls } from '../socket/tls-mode.ts';

/** The time for a connection, with its TLS if that comes first, ms. */
const CONNECT_LIMIT = 30_000;
/** The time for the greeting, and for the answers to EHLO, STARTTLS and the login, ms (RFC 5321 section 4.5.3.2.1). */
const GREETING_LIMIT = 5 * 60_000;

interface Surroundings {
  readonly config: SenderConfig;
  readonly own: OwnNames;
  readonly clock: Clock;
  readonly verify: PeerVerification;
  /** Null: a password, or no login. */
  readonly bearer: Bearer | null;
  /** Of the server, looked up already; null: not yet. */
  readonly addresses: readonly string[] | null;
}

/** Mail submission by SMTP (RFC 5321, RFC 6409), and delivery by LMTP (RFC 2033), by nodemailer's connection, one command after another. */
export function smtpSender(config: SenderConfig, own: OwnNames, clock: Clock, access: ServerAccess = {}): Sender {
  const { bearer = null, addresses = null } = access;
  const around = { config, own, clock, verify: tlsOptions(config, access.onCertificate), bearer, addresses };
  return { open: (signal) => openByName(around, signal) };
}

/** With the chosen name for EHLO; if a refusal is about the name, once more with the address literal, unless the user gave the name. */
async function openByName(around: Surroundings, signal: AbortSignal): Promise<SessionResult> {
  const name = ownEhloName(around.config, around.own);
  const isOurs = (failure: Failure) => failure.about === 'ehlo' && around.config.ehlo === null;
  const again = () => openLoggedIn(around, Promise.resolve(null), signal);
  const opened = await openLoggedIn(around, name, signal);
  if (!opened.ok) return isOurs(opened.failure) ? await again() : opened;
  const first = opened.session;
  let session = first;
  const send: SenderSession['send'] = async (probe, departure) => {
    const sent = await first.send(probe, departure);
    if (sent.ok || !isOurs(sent.failure)) return sent;
    first.close();
    const second = await again();
    if (!second.ok) return second;
    session = second.session;
    return await session.send(probe, departure);
  };
  return { ok: true, session: { ...first, send, close: () => session.close() } };
}

/** With an access token, if one is configured: a refused token is renewed once, and the login tried once more. */
async function openLoggedIn(around: Surroundings, name: Promise<string | null>, signal: AbortSignal): Promise<SessionResult> {
  const { bearer } = around;
  if (bearer === null) return await open(around, { name, token: null }, signal);
  const asked = bearer.current(signal);
  const first = await open(around, { name, token: asked }, signal);
  const given = await asked;
  if (first.ok || !given.ok || !mayBeRenewed(first.failure)) return first;
  const token = await bearer.renewed(given.token, signal);
  return token === null ? first : await open(around, { name, token: Promise.resolve({ ok: true, token }) }, signal);
}

interface Opening {
  /** The name in EHLO; null: the address literal. */
  readonly name: Promise<string | null>;
  /** Requested while the connection opens; null: a password, or no login. */
  readonly token: Promise<TokenResult> | null;
}

async function open(around: Surroundings, { name, token }: Opening, signal: AbortSignal): Promise<SessionResult> {
  const { config, clock, verify, addresses } = around;
  const library = () => import('./session/conversation.ts');
  const meanwhile = () => void library().catch(() => undefined);
  const meeting = { verify, addresses, connectMs: CONNECT_LIMIT, greetingMs: GREETING_LIMIT, meanwhile };
  let connected: Connected;
  try {
    connected = await meet({ end: 'sender', endpoint: config }, meeting, clock, signal);
  } catch (error) {
    return failed(error instanceof FailureError ? error.failure : smtpFailure(config, 'connect', error));
  }
  const [loaded, called] = await Promise.all([library(), name]);
  const loss = lossOf(connected);
  if (loss) return failed(smtpFailure(config, 'greeting', loss));
  const conversation = new loaded.Conversation(around, connected, called);
  const opening = limit(clock, signal, GREETING_LIMIT);
  try {
    const greeted = await greet(conversation, config, clock, opening.signal);
    if (greeted) return failed(greeted);
    const refused = await logIn(conversation, config, token, opening.signal);
    if (refused) return failed(refused);
  } finally {
    opening.release();
  }
  const { connectMs, tlsMs, authMs, server } = conversation;
  const send: SenderSession['send'] = (probe, departure) =>
    conversation.send(probe, { ...departure, enough: AbortSignal.any([signal, departure.enough]) });
  return {
    ok: true,
    session: { connectMs, tlsMs, authMs, server, addresses: connected.addresses, send, close: () => conversation.close() },
  };
}

function failed(failure: Failure): SessionResult {
  return { ok: false, failure };
}

async function logIn(
  conversation: Conversation,
  config: SenderConfig,
  token: Opening['token'],
  signal: AbortSignal,
): Promise<Failure | null> {
  const { user, password } = config;
  if (user === null) return null;
  if (token === null) return await conversation.login(user, password ?? '', signal);
  const given = await token;
  if (given.ok) return await conversation.loginWithToken(user, given.token, signal);
  conversation.close();
  return given.failure;
}

/** Up to the end of EHLO, or of STARTTLS; or until it is clear that the server waits for us. */
async function greet(conversation: Conversation, config: SenderConfig, clock: Clock, opening: AbortSignal): Promise<Failure | null> {
  const answered = new AbortController();
  const wrongMode = waitsForTls('sender', config, clock, AbortSignal.any([opening, answered.signal]));
  const failure = await Promise.race([conversation.greet(opening), wrongMode]);
  answered.abort();
  if (failure) conversation.close();
  return failure;
}
