import type { ConnectionOptions } from 'node:tls';
import type { Clock } from '../../../core/time/clock.ts';
import { limit } from '../../../core/time/limit.ts';
import type { SenderConfig } from '../../../core/request/config.ts';
import type { Sender, SenderSession } from '../../../core/ports/sender.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import type { Connected, OnCertificate } from '../socket/connect.ts';
import { connect, lossOf, tlsOptions } from '../socket/connect.ts';
import type { Conversation } from './conversation.ts';
import { smtpFailure } from './failure.ts';
import { waitsForTls } from '../socket/tls-mode.ts';

/** How long a server may take from the first packet to the end of the login, ms: greet delays and slow refusals included. */
const OPENING_LIMIT = 30_000;

/** Mail submission by SMTP (RFC 5321, RFC 6409), by nodemailer's connection, one command after another. */
export function smtpSender(config: SenderConfig, clock: Clock, onCertificate?: OnCertificate): Sender {
  return { open: (signal) => open(config, tlsOptions(config, onCertificate), clock, signal) };
}

async function open(config: SenderConfig, verify: ConnectionOptions, clock: Clock, signal: AbortSignal): Promise<SenderSession | Failure> {
  const opening = limit(clock, signal, OPENING_LIMIT);
  try {
    return await openWithin(config, verify, clock, opening.signal, signal);
  } finally {
    opening.release();
  }
}

async function openWithin(
  config: SenderConfig,
  verify: ConnectionOptions,
  clock: Clock,
  opening: AbortSignal,
  signal: AbortSignal,
): Promise<SenderSession | Failure> {
  const target = { host: config.host, port: config.port, implicitTls: config.security === 'tls', tls: verify };
  const library = () => import('./conversation.ts');
  let connected: Connected;
  try {
    connected = await connect(target, clock, opening, () => void library().catch(() => undefined));
  } catch (error) {
    return smtpFailure(config, 'connect', error);
  }
  const loaded = await library();
  const loss = lossOf(connected);
  if (loss) return smtpFailure(config, 'greeting', loss);
  const conversation = new loaded.Conversation(config, connected, verify, clock, OPENING_LIMIT);
  const greeted = await greet(conversation, config, clock, opening);
  if (greeted) return greeted;
  const refused = config.user === null ? null : await conversation.login(config.user, config.password ?? '', opening);
  if (refused) return refused;
  return {
    connectMs: conversation.connectMs,
    tlsMs: conversation.tlsMs,
    authMs: conversation.authMs,
    send: (probe, enough) => conversation.send(probe, AbortSignal.any([signal, enough])),
    close: () => conversation.close(),
  };
}

/** Up to the end of EHLO, or of STARTTLS; or until it is clear that the server waits for us to begin. */
async function greet(conversation: Conversation, config: SenderConfig, clock: Clock, opening: AbortSignal): Promise<Failure | null> {
  const answered = new AbortController();
  const wrongMode = waitsForTls('sender', config, clock, AbortSignal.any([opening, answered.signal]));
  const failure = await Promise.race([conversation.greet(opening), wrongMode]);
  answered.abort();
  if (failure) conversation.close();
  return failure;
}
