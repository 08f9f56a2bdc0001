import type { Folder } from '../delivery/mailstore.ts';
import type { Invocation, Json } from './call.ts';
import { fields, list } from './call.ts';
import type { AccountView } from './view.ts';

/** Submits a mail; returns its fault, as an error of a create, or null. */
export type Submit = (mail: {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly envid?: string;
}) => Json | null;

/** The error of a refused create or destroy; null: not refused. */
export type RefuseSet = (method: string) => Json | null;

export function destroyMails(view: AccountView, { destroy }: Json, refuse: RefuseSet): Json {
  const oldState = view.state;
  const refused = refuse('Email/set');
  const notDestroyed: Record<string, Json> = {};
  const destroyed: string[] = [];
  for (const id of list(destroy).map(String)) {
    const lying = view.mails.get(id);
    if (refused !== null) notDestroyed[id] = refused;
    else if (lying === undefined) notDestroyed[id] = { type: 'notFound' };
    else {
      lying.folder.remove(new Set([lying.mail.uid]));
      destroyed.push(id);
    }
  }
  return { oldState, newState: view.state, created: {}, updated: {}, destroyed, notDestroyed };
}

export function importMails(view: AccountView, { emails }: Json, refuse: RefuseSet): Json {
  const created: Record<string, Json> = {};
  const notCreated: Record<string, Json> = {};
  for (const [key, value] of Object.entries(fields(emails))) {
    const { blobId, mailboxIds, keywords } = fields(value);
    const raw = view.blobs.get(String(blobId));
    const [place] = Object.keys(fields(mailboxIds));
    const target: Folder | undefined = view.folders.find(({ id }) => id === place)?.folder;
    const refused = refuse('Email/import');
    if (refused !== null) notCreated[key] = refused;
    else if (raw === undefined) notCreated[key] = { type: 'blobNotFound', notFound: [blobId] };
    else if (target === undefined) notCreated[key] = { type: 'invalidProperties', properties: ['mailboxIds'] };
    else {
      const flags = Object.keys(fields(keywords)).map((keyword) => keyword.replace('$', '\\'));
      const { uid } = target.add(raw, { flags });
      const id = [...view.mails.values()].find(({ folder, mail }) => folder === target && mail.uid === uid)?.id ?? '';
      created[key] = { id, blobId: `b${id}`, threadId: `t${id}`, size: raw.length };
    }
  }
  return { oldState: null, newState: view.state, created, notCreated };
}

export function getIdentities(view: AccountView): Json {
  const { address } = view.account;
  return { state: '0', list: [{ id: 'i1', name: '', email: address, replyTo: null, bcc: null, mayDelete: false }], notFound: [] };
}

let submissions = 0;

/** The answers: its own, and that of the Email/set for success (RFC 8621 section 7.5). */
export function createSubmissions(view: AccountView, parameters: Json, submit: Submit, refuse: RefuseSet): readonly Invocation[] {
  const created: Record<string, Json> = {};
  const notCreated: Record<string, Json> = {};
  const sent = new Map<string, string>();
  for (const [key, value] of Object.entries(fields(parameters['create']))) {
    const { emailId, identityId, envelope } = fields(value);
    const lying = view.mails.get(String(emailId));
    const from = String(fields(fields(envelope)['mailFrom'])['email']);
    const recipients = list(fields(envelope)['rcptTo']).map(fields);
    const to = recipients.map(({ email }) => String(email));
    const asked = fields(fields(fields(envelope)['mailFrom'])['parameters']);
    const isStrange =
      Object.keys(asked).some((name) => !['ENVID', 'RET'].includes(name)) ||
      recipients.some((each) => Object.keys(fields(each['parameters'])).some((name) => !['NOTIFY', 'ORCPT'].includes(name)));
    const error =
      refuse('EmailSubmission/set') ??
      (identityId === 'i1' ? null : { type: 'invalidProperties', properties: ['identityId'] }) ??
      (lying === undefined ? { type: 'emailNotFound' } : null) ??
      (from.toLowerCase() === view.account.address ? null : { type: 'forbiddenMailFrom', description: `${from} is not yours` }) ??
      (to.length > 0 ? null : { type: 'noRecipients' }) ??
      (isStrange ? { type: 'invalidProperties', properties: ['envelope'] } : null) ??
      submit({
        from,
        to,
        raw: lying?.mail.raw ?? Buffer.alloc(0),
        ...(typeof asked['ENVID'] === 'string' ? { envid: asked['ENVID'] } : {}),
      });
    if (error !== null) {
      notCreated[key] = error;
      continue;
    }
    submissions += 1;
    const id = `S${submissions}`;
    created[key] = { id, threadId: `t${String(emailId)}`, sendAt: new Date().toISOString(), undoStatus: 'final' };
    sent.set(id, String(emailId)).set(`#${key}`, String(emailId));
  }
  const done: Invocation = ['EmailSubmission/set', { oldState: null, newState: '0', created, notCreated }, ''];
  const destroy = list(parameters['onSuccessDestroyEmail']).flatMap((id) => sent.get(String(id)) ?? []);
  return destroy.length === 0 ? [done] : [done, ['Email/set', destroyMails(view, { destroy }, () => null), '']];
}
