import type { SenderConfig } from '../../../core/request/config.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { explained } from '../../../core/mail/knowledge/explain-failure.ts';
import { readForeignError } from '../socket/foreign-error.ts';
import { networkFailure } from '../socket/network-failure.ts';
import { tlsFailure } from '../socket/tls-failure.ts';

/** Where in the session it happened. `reply`: the message is out, its final reply is not in. */
export type SmtpStage = 'connect' | 'greeting' | 'starttls' | 'auth' | 'envelope' | 'reply' | 'done';

/** Turns whatever nodemailer or a socket threw into a Trouble of the sending end. */
export function smtpFailure(config: SenderConfig, stage: SmtpStage, thrown: unknown): Failure {
  const { cause, ...failure } = failureOf(config, stage, thrown);
  // Once connected, silence is the server's own.
  return explained(stage === 'connect' && cause !== undefined ? { ...failure, cause } : failure);
}

function failureOf(config: SenderConfig, stage: SmtpStage, thrown: unknown): Failure {
  const error = readForeignError(thrown);
  const at = `${config.host}:${config.port}`;
  const base = { end: 'sender', temporary: false, uncertain: false } as const;
  if (error.code === 'ENOAUTH') {
    return {
      ...base,
      outcome: 'auth_failed',
      message: `${at} offers no login (AUTH) here.`,
      words: null,
      remedy:
        config.security === 'plaintext'
          ? 'Most servers offer AUTH only over TLS: use `security: starttls` or `tls`; or leave `user` out if no login is wanted.'
          : 'Use the submission port (587 or 465), or leave `user` out if no login is wanted.',
    };
  }
  const tls = tlsFailure('sender', at, error.originalCode, error.message, config.security === 'tls');
  if (tls) return tls;
  // Silence is no word about TLS: it is told alike wherever the server falls silent before the login.
  if ((stage === 'starttls' || error.code === 'ETLS') && error.originalCode !== 'ETIMEDOUT') {
    return {
      ...base,
      outcome: 'tls_failed',
      message: error.response ? `${at} refused STARTTLS.` : `${at}: the TLS handshake after STARTTLS failed.`,
      words: error.response ?? error.message,
      remedy: 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
    };
  }
  // By the SIZE that the server told at EHLO (RFC 1870): the message was not even offered.
  if (error.code === 'EMESSAGE' && error.response === null) {
    return {
      ...base,
      outcome: 'rejected',
      message: `${at} takes no message of this size.`,
      words: error.message,
      remedy: "Raise the server's size limit (Postfix: message_size_limit): it is below that of a short plain text.",
    };
  }
  if (error.response !== null && error.responseCode !== null)
    return refused(config, stage, at, error.response, error.responseCode, error.command);
  const network = networkFailure('sender', at, error.originalCode, error.message);
  const broken: Failure = network ?? {
    ...base,
    outcome: 'unreachable',
    message: `${at} broke the conversation off ${WHERE[stage]}.`,
    words: error.message,
    remedy: "Look into the server's log for the reason.",
    temporary: true,
  };
  if (stage === 'greeting')
    return { ...broken, message: `${broken.message.slice(0, -1)} (before or at its greeting).`, remedy: greetingRemedy(config) };
  if (stage === 'reply') {
    return {
      ...broken,
      message: `${at} took the message and gave no final reply: it may or may not have been accepted.`,
      temporary: false,
      uncertain: true,
    };
  }
  return { ...broken, message: stage === 'connect' ? broken.message : `${broken.message.slice(0, -1)} (${WHERE[stage]}).` };
}

const WHERE: Readonly<Record<SmtpStage, string>> = {
  connect: 'while connecting',
  greeting: 'at its greeting',
  starttls: 'at STARTTLS',
  auth: 'at the login',
  envelope: 'at MAIL, RCPT or DATA',
  reply: 'after the message was sent',
  done: 'after the message was accepted',
};

function greetingRemedy(config: SenderConfig): string {
  return config.security === 'tls'
    ? "Look into the server's log: limits per client, blocks, or a crash."
    : "If this port speaks TLS from the first byte, set `security: tls`; else look into the server's log.";
}

/** A reply decides by its first digit (RFC 5321 section 4.2.1); what it was the reply to decides who has to act. */
function refused(config: SenderConfig, stage: SmtpStage, at: string, words: string, code: number, command: string): Failure {
  const base = { end: 'sender', words: words.trim(), temporary: code < 500, uncertain: false } as const;
  if (stage === 'auth') {
    return {
      ...base,
      outcome: 'auth_failed',
      message: `${at} refused the login of the sender.`,
      remedy:
        code < 500
          ? "The server could not check the password just now: look into its authentication backend's log."
          : `Check \`user\` and \`password\` of sender \`${config.name}\`; the secret may have been rotated, or the provider asks for an app password or OAuth2.`,
    };
  }
  if (code < 500) {
    return {
      ...base,
      outcome: 'deferred',
      message: `${at} put the probe off${whereIn(command)}.`,
      remedy: 'A temporary refusal: greylisting, a rate limit, or a full queue. The reply names the reason.',
    };
  }
  return {
    ...base,
    outcome: 'rejected',
    message: `${at} rejected the probe${whereIn(command)}.`,
    remedy:
      'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
  };
}

/** The command that was refused; `CONN` is the library's word for none. */
function whereIn(command: string): string {
  return command === '' || command === 'CONN' ? '' : ` at ${command}`;
}
