import type { SenderConfig } from '../../../../core/request/config.ts';
import type { Failure, RefusalStage } from '../../../../core/result/outcome.ts';
import type { SmtpStage } from './stage.ts';

interface Refusal {
  readonly reply: string;
  readonly code: number;
  /** The refused command; `CONN` is the library's word for none. */
  readonly command: string;
}

/** The first digit of a reply decides its meaning (RFC 5321 section 4.2.1); its command decides who has to act. */
export function refused(config: SenderConfig, stage: SmtpStage, { reply, code, command }: Refusal): Failure {
  const at = `${config.host}:${config.port}`;
  const base = {
    end: 'sender',
    reply: reply.trim(),
    temporary: code < 500,
    uncertain: false,
    stage: stageOf(stage, command),
  } as const;
  // A server with STARTTLS that is temporarily unable answers 454 (RFC 3207 section 4).
  if (stage === 'starttls' && command === 'STARTTLS') {
    return {
      ...base,
      outcome: 'tls_failed',
      message: `${at} refused STARTTLS.`,
      remedy:
        code < 500
          ? 'The server cannot set TLS up just now: look into its TLS log (certificate and key files). The login was not sent.'
          : 'Enable STARTTLS on this port, or set `security: tls` for a port that speaks TLS at once. The login was not sent.',
    };
  }
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
      message: `${at} put the probe off${whereIn(stage, command)}.`,
      remedy: 'A temporary refusal: greylisting, a rate limit, or a full queue. The reply names the reason.',
    };
  }
  return {
    ...base,
    outcome: 'rejected',
    message: `${at} rejected the probe${whereIn(stage, command)}.`,
    remedy:
      base.stage === 'connect' || base.stage === 'ehlo'
        ? ofConnection(reply)
        : base.stage === 'data'
          ? 'A permanent refusal of the mail itself: the reply names the reason. Look at what the sending side adds to it on the way, at its form and size, and at the filters of that server.'
          : 'A permanent refusal: the reply names the reason. Check sender address, recipient address and what the server allows this login to send.',
  };
}

/** LMTP servers know LHLO alone (RFC 2033 section 4.1); one that takes no mail says 521 or 554 (RFC 7504). */
function ofConnection(reply: string): string {
  if (/^50[02]\b/.test(reply))
    return 'Set `port` to one of SMTP: it knows neither EHLO nor HELO. Where it speaks LMTP, set `protocol: lmtp`.';
  return 'The server takes no mail from this connection, whatever the addresses. The reply names the reason, and the server’s log. A server that takes none at all says 521 or 554 here.';
}

function stageOf(stage: SmtpStage, command: string): RefusalStage {
  if (stage === 'auth') return 'auth';
  if (/^MAIL\b/.test(command)) return 'mail';
  if (/^RCPT\b/.test(command)) return 'rcpt';
  if (/^(?:EHLO|HELO|LHLO|STARTTLS)\b/.test(command) || stage === 'secured') return 'ehlo';
  return stage === 'greeting' ? 'connect' : 'data';
}

function whereIn(stage: SmtpStage, command: string): string {
  if (stage === 'greeting' && (command === '' || command === 'CONN')) return ' at its greeting';
  if (stage === 'secured') return ` at ${command === '' || command === 'CONN' ? 'EHLO' : command}, when TLS was set up`;
  return command === '' || command === 'CONN' ? '' : ` at ${command}`;
}
