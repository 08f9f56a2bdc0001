import type { MailChecks } from '../../core/ports/mail-checks.ts';
import type { Arrival, Mailbox } from '../../core/ports/mailbox.ts';
import type { MailboxConfig } from '../../core/request/config.ts';
import type { ExpectedMail } from '../../core/request/expected-arrival.ts';
import { COPY_LIMIT } from '../../core/result/observed/learnt.ts';
import { withClaim } from '../arrival/authentication/claimed-verdict.ts';
import { NO_TIME, ownLook } from '../arrival/authentication/own-look.ts';
import { resultOf } from '../arrival/findings/expectations.ts';
import { readTrace, UNKNOWN_SENDER } from '../arrival/trace/trace.ts';
import { authorOf, subjectOf } from './meant.ts';

/** The value of a mail's authentication. `why` ends a sentence, with some foreign text; empty if it is good. */
export interface Proof {
  readonly kind: 'good' | 'bad' | 'unknown';
  readonly why: string;
}

/** The inputs of a look at a mail. */
export interface ProofTask {
  readonly mailbox: Mailbox;
  readonly config: MailboxConfig;
  readonly checks: () => Promise<MailChecks>;
  /** Resolves when the time for our own look is up. */
  readonly limit: Promise<void>;
}

const GOOD: Proof = { kind: 'good', why: '' };
/** Compares a mail's authentication with the expectation: by the receiver's results if they are trusted, else by our own look. */
export async function proofOf(arrival: Arrival, { expect }: ExpectedMail, task: ProofTask): Promise<Proof> {
  const methods = (['dkim', 'spf', 'dmarc'] as const).filter((method) => (expect?.[method] ?? null) !== null);
  if (methods.length === 0) return GOOD;
  const copy = await copyOf(arrival, task.mailbox);
  if (copy === null) return { kind: 'unknown', why: 'it could not be read back' };
  const at = arrival.receivedAt ?? 0;
  const read = readTrace(new TextDecoder('latin1').decode(copy.source), {
    from: authorOf(arrival.header) ?? '',
    subject: subjectOf(arrival.header),
    sentAt: at,
    seenAt: at,
    senderHost: UNKNOWN_SENDER,
    mailboxHost: task.config.host,
    authservIds: task.config.authservIds,
  });
  const isSaid = methods.every((method) => (read.verdict?.[method] ?? null) !== null);
  const looking = async () => ownLook(read, copy, await task.checks());
  const own = isSaid ? NO_TIME : await Promise.race([looking(), task.limit.then(() => NO_TIME)]);
  const trace = withClaim(read, own);
  const said = methods.map((method) => ({ method, said: resultOf(method, trace, own), wanted: expect?.[method] ?? [] }));
  const bad = said.find((each) => each.said !== null && !each.wanted.includes(each.said.result));
  if (bad?.said) return { kind: 'bad', why: `${bad.said.by} ${bad.method}=${bad.said.result}` };
  const unsaid = said.find((each) => each.said === null);
  return unsaid === undefined ? GOOD : { kind: 'unknown', why: `nobody who can be believed says anything of ${unsaid.method}` };
}

/** The mail, without marking it. By POP3 only the header: RETR would mark it as read at some servers (Dovecot). */
async function copyOf(arrival: Arrival, mailbox: Mailbox): Promise<{ readonly source: Uint8Array; readonly whole: boolean } | null> {
  if (mailbox.status().polled === 'logins')
    return { source: Uint8Array.from(`${arrival.header}\r\n\r\n`, (character) => character.charCodeAt(0)), whole: false };
  const source = await mailbox.source(arrival, COPY_LIMIT);
  const isWhole = arrival.size === null ? (source?.length ?? 0) < COPY_LIMIT : arrival.size <= COPY_LIMIT;
  return source === null ? null : { source, whole: isWhole };
}
