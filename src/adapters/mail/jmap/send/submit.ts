// A probe uploaded, kept as a draft, and sent (RFC 8621 section 7).
// Called by adapters.

import type { Acceptance, Departure, Probe } from '../../../../core/ports/sender.ts';
import { FailureError } from '../../../../core/result/outcome.ts';
import { fieldsOf } from '../../../../core/text/foreign-json.ts';
import type { Clock } from '../../../../core/time/clock.ts';
import { endWait } from '../../../../core/time/limit.ts';
import { compose } from '../../smtp/session/compose.ts';
import type { JmapClient, Reply } from '../ask/client.ts';
import { notSentAnyMore, noDrafts, refusedOrUnanswered, refusedSend } from '../failure/refused-send.ts';
import { FOLDER_PROPERTIES, foldersIn } from '../mails/folders.ts';
import { textsIn } from '../mails/mails.ts';

/** The time for removing an unsent draft, ms. */
const CLEARING = 5_000;
/** The same after the end of the run, ms: no long wait is left. */
const CLEARING_LATE = 700;

/** The sending side of an account. */
export interface Desk {
  /** Ids (RFC 8621 sections 6, 2). */
  readonly identity: string;
  readonly drafts: string;
}

export interface Submission {
  readonly client: JmapClient;
  readonly desk: Desk;
  readonly clock: Clock;
}

/** The identity that sends as `from`, and the folder for drafts. Throws a FailureError. */
export async function deskOf(client: JmapClient, from: string): Promise<Desk> {
  const [identities = {}, folders = {}] = await client.call('at Identity/get', [
    ['Identity/get', { ids: null }],
    ['Mailbox/get', { ids: null, properties: FOLDER_PROPERTIES }],
  ]);
  const identity = identityFor(identities['list'], from);
  const listed = foldersIn(folders);
  const drafts = listed.find(({ role }) => role === 'drafts') ?? listed.find(({ role, named }) => role === null && named === '\\Drafts');
  const { party } = client.wire.opening;
  if (identity === null) throw new FailureError(refusedSend(party, { type: 'forbiddenFrom', description: 'the account has no identity' }));
  if (drafts === undefined) throw new FailureError(noDrafts(party));
  return { identity, drafts: drafts.id };
}

/** The identity of the address, of its whole domain, or the first one: the server decides whether it may send so. */
function identityFor(list: unknown, from: string): string | null {
  const address = from.toLowerCase();
  const domain = `*${address.slice(address.lastIndexOf('@'))}`;
  const known = (Array.isArray(list) ? list : []).flatMap((value: unknown) => {
    const { id, email } = fieldsOf(value);
    return typeof id === 'string' ? [{ id, email: String(email).toLowerCase() }] : [];
  });
  const fit = known.find(({ email }) => email === address) ?? known.find(({ email }) => email === domain) ?? known[0];
  return fit?.id ?? null;
}

/** Sends the probe when it may leave. Throws a FailureError; nothing stays in Drafts. */
export async function submit(submission: Submission, probe: Probe, departure: Departure): Promise<Acceptance> {
  const { client, clock } = submission;
  const draft = await keptAsDraft(submission, compose(probe));
  try {
    if (!(await departure.ready)) throw new FailureError(notSentAnyMore(client.wire.opening.party));
    const begun = clock.monotonic();
    departure.onLeft();
    const replies = await sent(submission, draft, probe, departure.enough);
    const at = clock.monotonic();
    const reply = replyIn(client, replies);
    if (!isDestroyed(replies, draft)) await discard(submission, draft);
    return { at, reply, acceptMs: at - begun };
  } catch (error) {
    await discard(submission, draft);
    throw error;
  }
}

/** The id of the mail in Drafts (RFC 8621 section 4.8). */
async function keptAsDraft({ client, desk }: Submission, mail: Uint8Array): Promise<string> {
  const blobId = await client.upload('at the upload', mail);
  const email = { blobId, mailboxIds: { [desk.drafts]: true }, keywords: { $draft: true, $seen: true } };
  const [imported = {}] = await client.call('at Email/import', [['Email/import', { emails: { probe: email } }]]);
  const { id } = fieldsOf(fieldsOf(imported['created'])['probe']);
  if (typeof id === 'string') return id;
  const refused = fieldsOf(fieldsOf(imported['notCreated'])['probe']);
  // The draft of an earlier try: no other mail has these bytes.
  if (refused['type'] === 'alreadyExists' && typeof refused['existingId'] === 'string') return refused['existingId'];
  throw new FailureError(refusedSend(client.wire.opening.party, refused));
}

/**
 * If the server has DSN (RFC 3461), it is requested as by SMTP: the whole header comes back, and notice of a delay. Values are not encoded
 * there (RFC 8621 section 7).
 */
function envelopeOf({ from, to, envelopeId }: Probe, extensions: ReadonlySet<string>): object {
  if (envelopeId === null || !extensions.has('DSN')) return { mailFrom: { email: from }, rcptTo: [{ email: to }] };
  return {
    mailFrom: { email: from, parameters: { ENVID: envelopeId, RET: 'HDRS' } },
    rcptTo: [{ email: to, parameters: { NOTIFY: 'FAILURE,DELAY' } }],
  };
}

async function sent({ client, desk }: Submission, draft: string, probe: Probe, enough: AbortSignal): Promise<readonly Reply[]> {
  const envelope = envelopeOf(probe, client.session.extensions);
  const create = { probe: { emailId: draft, identityId: desk.identity, envelope } };
  try {
    const signal = AbortSignal.any([client.wire.signal, enough]);
    return await client.ask('at EmailSubmission/set', [['EmailSubmission/set', { create, onSuccessDestroyEmail: ['#probe'] }]], signal);
  } catch (error) {
    if (!(error instanceof FailureError)) throw error;
    throw new FailureError(refusedOrUnanswered(error.failure, client.wire.opening.party), error);
  }
}

/** The server's reply to the submission; one that has failed by now is a FailureError. */
function replyIn(client: JmapClient, replies: readonly Reply[]): string {
  const doing = 'at EmailSubmission/set';
  const { created, notCreated } = client.answerTo(doing, 'EmailSubmission/set', replies);
  const made = fieldsOf(fieldsOf(created)['probe']);
  const { party } = client.wire.opening;
  if (typeof made['id'] !== 'string') throw new FailureError(refusedSend(party, fieldsOf(notCreated)['probe']));
  const [status] = Object.values(fieldsOf(made['deliveryStatus']));
  const { smtpReply, delivered } = fieldsOf(status);
  if (delivered === 'no' && typeof smtpReply === 'string')
    throw new FailureError(refusedSend(party, { type: 'forbiddenToSend', description: smtpReply }));
  const undo = typeof made['undoStatus'] === 'string' ? `, ${made['undoStatus']}` : '';
  return `EmailSubmission ${made['id']}${undo}${typeof smtpReply === 'string' ? `: ${smtpReply}` : ''}`;
}

/** The server has done this Email/set for us (RFC 8621 section 7.5, onSuccessDestroyEmail). */
function isDestroyed(replies: readonly Reply[], draft: string): boolean {
  return replies.some(({ name, fields }) => name === 'Email/set' && textsIn(fields['destroyed']).includes(draft));
}

/** Removes our own draft, with little time, also after the end of the run; if that fails, it stays. */
async function discard({ client, clock }: Submission, draft: string): Promise<void> {
  const over = new AbortController();
  const endIn = (ms: number) => void clock.sleep(ms, over.signal).then(() => endWait(over));
  const runEnds = () => endIn(CLEARING_LATE);
  const { signal } = client.wire;
  if (signal.aborted) runEnds();
  else signal.addEventListener('abort', runEnds, { once: true });
  endIn(CLEARING);
  await client.ask('at Email/set', [['Email/set', { destroy: [draft] }]], over.signal).catch(() => undefined);
  signal.removeEventListener('abort', runEnds);
  endWait(over);
}
