// Errors of nodemailer, a socket or a server, as failures of the sending end.
// Called by adapters.

import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Failure } from '../../../../core/result/outcome.ts';
import { aboutClient, refusesClient } from '../../../../core/judge/refusal/about-client.ts';
import { greetedProtocol } from '../../../../core/mail/knowledge/protocols.ts';
import { explained } from '../../../../core/mail/knowledge/explain-failure.ts';
import { codeOfCut } from '../../socket/connect.ts';
import { NO_WORD } from '../../socket/dial/dial-error.ts';
import type { ForeignError } from '../../socket/foreign-error.ts';
import { proxyFailure } from '../../socket/dial/proxy/proxy-error.ts';
import { opensslReason } from '../../../../core/text/foreign-text.ts';
import { readForeignError } from '../../socket/foreign-error.ts';
import { networkFailure } from '../../socket/network-failure.ts';
import { tlsFailure } from '../../socket/tls-failure.ts';
import { refused } from './refusal.ts';
import { withLoginStatus } from './refused-login.ts';
import type { SmtpStage } from './stage.ts';

/** Turns an error of nodemailer or a socket into a Failure of the sending end. */
export function smtpFailure(config: SenderConfig, stage: SmtpStage, thrown: unknown): Failure {
  const { cause, ...failure } = failureOf(config, stage, thrown);
  const about = failure.reply === null || failure.stage === undefined ? null : aboutClient(failure.reply, failure.stage);
  if (about === 'address') return wantsLogin(config, failure) ? ofMissingLogin(failure) : ofListedAddress(failure);
  if (about === 'ehlo') return ofRefusedName(failure);
  // After the connection, silence is the server's own.
  const located = stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure;
  const known = explained(located);
  // A provider's known meaning comes before the general meaning of a status.
  return known === located ? withLoginStatus(located, config.name) : known;
}

function failureOf(config: SenderConfig, stage: SmtpStage, thrown: unknown): Failure {
  const read = withSystemCode(readForeignError(thrown));
  const error = stage === 'handshake' ? { ...read, originalCode: codeOfCut(read.originalCode) } : read;
  const at = `${config.host}:${config.port}`;
  const proxy = proxyFailure('sender', at, thrown);
  if (proxy) return proxy;
  const base = { end: 'sender', temporary: false, uncertain: false } as const;
  if (error.response !== null && error.responseCode !== null && error.responseCode < 400 && (stage === 'envelope' || stage === 'reply'))
    return outOfPlace(config, stage, error.response.trim());
  if (error.response !== null && error.responseCode !== null)
    return refused(config, stage, { reply: error.response, code: error.responseCode, command: error.command });
  if (error.response !== null && stage !== 'reply') return noReply(config, stage, error.response.trim());
  const tls = tlsFailure({ end: 'sender', at, implicit: config.security === 'tls' }, error.originalCode, error.message);
  if (tls) return tls;
  // By the SIZE in the server's EHLO (RFC 1870): the message was not even offered.
  if (error.code === 'EMESSAGE') {
    return {
      ...base,
      outcome: 'rejected',
      message: `${at} takes no message of this size (by the SIZE that it names at EHLO).`,
      reply: null,
      remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
    };
  }
  const network = networkFailure('sender', at, error.originalCode, error.message);
  const broken: Failure = network ?? {
    ...base,
    outcome: 'unreachable',
    message: `${at} broke the conversation off (our SMTP library: ${opensslReason(error.message)}).`,
    reply: null,
    remedy: "Look into the server's log for the reason.",
    temporary: true,
  };
  if (stage === 'reply') {
    return {
      ...broken,
      message: `${at} took the message and gave no final reply: it may or may not have been accepted.`,
      temporary: false,
      uncertain: true,
    };
  }
  if (stage === 'connect') return broken;
  const remedy = error.originalCode === NO_WORD ? undefined : REMEDIES[stage];
  return { ...broken, message: `${broken.message.slice(0, -1)} (${WHERE[stage]}).`, ...(remedy === undefined ? {} : { remedy }) };
}

/** The library has words of its own for a connection that the server closed. */
function withSystemCode(error: ForeignError): ForeignError {
  return error.response === null && error.message === 'Connection closed unexpectedly' ? { ...error, originalCode: 'ECONNRESET' } : error;
}

/** The server's text is no reply of SMTP (RFC 5321 section 4.2): it is quoted as the server's, not as our library's. */
function noReply({ host, port, protocol: spoken }: SenderConfig, stage: SmtpStage, reply: string): Failure {
  const protocol = stage === 'greeting' ? greetedProtocol(reply) : null;
  const base = { end: 'sender', outcome: 'unreachable', reply, uncertain: false } as const;
  if (protocol === null)
    return {
      ...base,
      message: `${host}:${port} answered with something that is no reply of SMTP (${WHERE[stage]}).`,
      remedy: 'Look into what stands between: a proxy or firewall may answer for the server; else into the server’s log.',
      temporary: true,
    };
  return {
    ...base,
    message: `${host}:${port} speaks ${protocol}, not ${spoken === 'lmtp' ? 'LMTP' : 'SMTP'}.`,
    remedy:
      spoken === 'lmtp'
        ? 'Set `port` to that of LMTP, often 24; a proxy or firewall may answer in its place.'
        : 'Set `port` to that of submission: 465 with `security: tls`, or 587 with `security: starttls`; a proxy or firewall may answer in its place.',
    temporary: false,
  };
}

/** A reply of SMTP that neither accepts nor refuses there, as 354 after the message (RFC 5321 section 4.3.2). */
function outOfPlace({ host, port }: SenderConfig, stage: 'envelope' | 'reply', reply: string): Failure {
  const answer = `${host}:${port} gave an answer that has no place there (${WHERE[stage]})`;
  return {
    end: 'sender',
    outcome: 'unreachable',
    message: stage === 'reply' ? `${answer}: it may or may not have accepted the message.` : `${answer}.`,
    reply,
    remedy: 'Look into what stands between: a proxy or firewall may answer for the server; else into the server’s log.',
    temporary: stage !== 'reply',
    uncertain: stage === 'reply',
  };
}

const WHERE: Readonly<Record<SmtpStage, string>> = {
  connect: 'while connecting',
  greeting: 'before or at its greeting',
  starttls: 'at STARTTLS',
  handshake: 'at the TLS handshake',
  secured: 'when TLS was set up, at EHLO',
  auth: 'at the login',
  envelope: 'at MAIL, RCPT or DATA',
  reply: 'after the message was sent',
  done: 'after the message was accepted',
};

/** The likeliest reason of a connection that is cut at this stage. */
const REMEDIES: Readonly<Partial<Record<SmtpStage, string>>> = {
  greeting:
    "The server does not want this connection. Look into its log for a limit per client, a block of this machine's address, or a crash.",
  secured:
    "Look into the server's log. A login backend (SASL) may be down, TLS sessions per client limited, or a client certificate wanted.",
};

/** A place, or a network, alone is no bad name. */
const BAD_NAME = /list|reputation|spam|banned|abuse|\brbl\b|dns[bx]l|blocked using|spamhaus/i;

/** The listed address is this monitor's own machine. A mail server that sends for others is judged by its own address alone. */
function ofListedAddress(failure: Failure): Failure {
  const isListed = BAD_NAME.test(failure.reply ?? '');
  return {
    ...failure,
    about: 'address',
    side: 'runner',
    message: `${failure.message} It refuses the address that this runner comes from${isListed ? ': a blocklist names it, or it has a bad name there' : ''}.`,
    remedy: `Send through the submission port (587 or 465) with a login: the address does not matter there. If this runner is the mail server itself, ${isListed ? 'look its address up at the list that the reply names' : 'let that server take mail from its address'}.`,
  };
}

function wantsLogin({ user, oauth2 }: SenderConfig, { reply, stage }: Failure): boolean {
  return user === null && !oauth2 && reply !== null && stage !== undefined && refusesClient(reply, stage);
}

function ofMissingLogin(failure: Failure): Failure {
  return {
    ...failure,
    message: `${failure.message} It takes no mail from this machine, and the sender has no login.`,
    remedy: 'Set `user` and `password` of the sender where this port wants a login; else let the server take mail from this address.',
  };
}

function ofRefusedName(failure: Failure): Failure {
  return {
    ...failure,
    about: 'ehlo',
    message: `${failure.message} It refuses the name that this monitor gives at EHLO.`,
    remedy: 'Set `ehlo` of the sender to a name that exists in DNS and leads to the address that this machine is seen from.',
  };
}
