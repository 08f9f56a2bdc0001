import { explained } from '../../../../core/mail/knowledge/explain-failure.ts';
import type { Failure, RefusalStage } from '../../../../core/result/outcome.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import { foreignWords } from '../../../../core/text/foreign-text.ts';
import type { Party } from './failure.ts';

interface Meaning {
  readonly stage: RefusalStage;
  /** Completes "rejected the probe: ". */
  readonly what: string;
  readonly remedy: string;
}

const NOT_FROM: Meaning = {
  stage: 'mail',
  what: 'this login may not send as `from`',
  remedy: 'Set `from` to an address of the account (an identity of it), or let its administrator allow this one.',
};
const NO_RECIPIENT: Meaning = {
  stage: 'rcpt',
  what: 'it does not take the recipient',
  remedy: 'Check `to`: the server, or the one behind it, does not know this address or does not send there.',
};
const NO_MAIL: Meaning = {
  stage: 'data',
  what: 'it does not take the mail as it is',
  remedy: 'The words name the reason; with a `template`, try without it.',
};

/** The meanings of errors of EmailSubmission/set, Email/import and Email/set (RFC 8621 sections 4.6, 4.8, 7.5; RFC 8620 section 5.3). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  forbiddenFrom: NOT_FROM,
  forbiddenMailFrom: NOT_FROM,
  // In the form of Cyrus 3.6 (imap/jmap_mail_submission.c).
  notPermittedFrom: NOT_FROM,
  invalidRecipients: NO_RECIPIENT,
  noRecipients: NO_RECIPIENT,
  tooManyRecipients: NO_RECIPIENT,
  forbiddenToSend: {
    stage: 'data',
    what: 'this login may not send, or not this mail',
    remedy: 'The words name the reason: a limit of the account, a policy, or a refusal of the server behind it.',
  },
  // Cyrus 3.6 says this for unknown errors.
  smtpProtocolError: {
    stage: 'data',
    what: 'the server behind it does not take the mail',
    remedy: 'The words are that server’s; they name the reason.',
  },
  tooLarge: {
    stage: 'data',
    what: 'it takes no message of this size',
    remedy: 'Send a shorter `template`, or raise the limit of the server.',
  },
  overQuota: { stage: 'data', what: 'the sending account is full', remedy: 'Clear the account: a mail is stored there before it is sent.' },
  maxQuotaReached: {
    stage: 'data',
    what: 'the sending account is full',
    remedy: 'Clear the account: a mail is stored there before it is sent.',
  },
  invalidEmail: NO_MAIL,
  invalidProperties: NO_MAIL,
};

/** Types of temporary errors. */
const PASSING: ReadonlySet<string> = new Set(['rateLimit', 'serverFail', 'serverUnavailable', 'smtpProtocolError']);

/** The failure of an error of a create (RFC 8620 section 5.3: SetError); foreign data. */
export function refusedSend({ end, config }: Party, setError: unknown): Failure {
  const { type, description, invalidRecipients, properties, maxSize } = fieldsOf(setError);
  const name = typeof type === 'string' ? type : 'unknown';
  const text = typeof description === 'string' ? description : '';
  const details = [invalidRecipients, properties].flatMap((list: unknown) =>
    Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [],
  );
  const more = [text, foreignWords(details), typeof maxSize === 'number' ? `at most ${maxSize} bytes` : ''].filter((part) => part !== '');
  // Words of the SMTP server behind it begin with their status, or only with their enhanced status (Cyrus).
  const status = /^(?:([45])\d\d[ -])?(?:([45])\.\d{1,3}\.\d{1,3}\b)?/.exec(text);
  const digit = status?.[1] ?? status?.[2] ?? null;
  const passes = digit === null ? PASSING.has(name) : digit === '4';
  const meaning = MEANINGS[name] ?? NO_MAIL;
  const reply = status?.[1] === undefined ? [name, ...more].join(': ') : text;
  const at = `${config.host}:${config.port}`;
  const base = { end, reply, uncertain: false, stage: meaning.stage } as const;
  if (passes)
    return explained({
      ...base,
      outcome: 'deferred',
      message: `${at} put the probe off.`,
      remedy: 'A temporary refusal: greylisting, a rate limit, or a server behind it that is out of order. The words name the reason.',
      temporary: true,
    });
  return explained({
    ...base,
    outcome: 'rejected',
    message: `${at} rejected the probe: ${meaning.what}.`,
    remedy: meaning.remedy,
    temporary: false,
  });
}

/** The login may read mail, but not send it. */
export function mayNotSend({ end, config }: Party): Failure {
  return {
    end,
    outcome: 'auth_failed',
    message: `${config.host}:${config.port} lets the login of sender \`${config.name}\` send no mail by JMAP: the account has no EmailSubmission.`,
    reply: null,
    remedy:
      'Give the token the scope for sending (Fastmail: "Email submission"), or let the server offer it (Cyrus: `smtp_host` must answer).',
    temporary: false,
    uncertain: false,
  };
}

/** The folder for the draft of a submission is missing; in the Inbox the draft would look like an arrived probe. */
export function noDrafts({ end, config }: Party): Failure {
  return {
    end,
    outcome: 'rejected',
    message: `${config.host}:${config.port}: the account of sender \`${config.name}\` has no Drafts folder, and nothing was put into another one.`,
    reply: null,
    remedy: 'Make a folder `Drafts` in that account: a mail is stored for a moment before it is sent, and goes when it is.',
    temporary: false,
    uncertain: false,
  };
}

/** The run ended before the probe was allowed to leave; nothing was sent. */
export function notSentAnyMore({ end, config }: Party): Failure {
  return {
    end,
    outcome: 'unreachable',
    message: `${config.host}:${config.port}: the probe was not sent any more.`,
    reply: null,
    remedy: 'Give the run more time.',
    temporary: false,
    uncertain: false,
  };
}

/** Answers of a gateway that does not know whether the server behind it has acted (RFC 9110 sections 15.6.3, 15.6.5). */
const OF_A_GATEWAY = /^HTTP 50[24] /;

/** The failure of a request to send: without the server's own answer, the message may have left. */
export function refusedOrUnanswered(failure: Failure, { config }: Party): Failure {
  if (failure.reply !== null && !OF_A_GATEWAY.test(failure.reply)) return failure;
  return {
    ...failure,
    message: `${config.host}:${config.port} took the message and gave no final reply: it may or may not have been accepted.`,
    temporary: false,
    uncertain: true,
  };
}
