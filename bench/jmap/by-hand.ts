/*
 * The script of somebody who needs no more: node by-hand.ts PORT SENDER BOX PASSWORD. One mail sent by JMAP, looked for each second,
 * destroyed.
 */

interface Answer {
  readonly state: string;
  readonly newState: string;
  readonly list: readonly { readonly id: string; readonly name: string; readonly [field: string]: unknown }[];
  readonly created: { readonly probe: { readonly id: string } };
}

interface Login {
  readonly account: string;
  readonly call: (...calls: readonly (readonly [method: string, parameters: object])[]) => Promise<readonly Answer[]>;
  readonly upload: (mail: string) => Promise<string>;
}

const [port = '', sender = '', box = '', password = ''] = process.argv.slice(2);
const base = `http://127.0.0.1:${port}`;
const using = ['core', 'mail', 'submission'].map((name) => `urn:ietf:params:jmap:${name}`);

async function login(user: string): Promise<Login> {
  const headers = { authorization: `Basic ${btoa(`${user}:${password}`)}`, 'content-type': 'application/json' };
  const found = await fetch(`${base}/.well-known/jmap`, { headers, redirect: 'manual' });
  const response = await fetch(new URL(found.headers.get('location') ?? '', base), { headers });
  const session = (await response.json()) as {
    readonly apiUrl: string;
    readonly uploadUrl: string;
    readonly primaryAccounts: Record<string, string>;
  };
  const account = session.primaryAccounts[using[1] ?? ''] ?? '';
  return {
    account,
    call: async (...calls) => {
      const methodCalls = calls.map(([method, parameters], place) => [method, { accountId: account, ...parameters }, String(place)]);
      const answer = await fetch(new URL(session.apiUrl, base), { method: 'POST', headers, body: JSON.stringify({ using, methodCalls }) });
      const { methodResponses } = (await answer.json()) as { readonly methodResponses: readonly (readonly [string, Answer])[] };
      return methodResponses.map(([, fields]) => fields);
    },
    upload: async (mail) => {
      const url = new URL(session.uploadUrl.replace('{accountId}', account), base);
      const answer = await fetch(url, { method: 'POST', headers: { ...headers, 'content-type': 'message/rfc822' }, body: mail });
      return ((await answer.json()) as { readonly blobId: string }).blobId;
    },
  };
}

const [from, to] = await Promise.all([login(sender), login(box)]);
const [, mails] = await to.call(['Mailbox/get', {}], ['Email/get', { ids: [] }]);
const [folders] = await from.call(['Mailbox/get', {}]);
const drafts = folders?.list.find(({ name }) => name === 'Drafts')?.id ?? '';
const mark = crypto.randomUUID();
const blobId = await from.upload(
  `From: ${sender}\r\nTo: ${box}\r\nSubject: probe\r\nMessage-ID: <${mark}@example.test>\r\nX-Mark: ${mark}\r\n\r\nhello\r\n`,
);
const [imported] = await from.call(['Email/import', { emails: { probe: { blobId, mailboxIds: { [drafts]: true } } } }]);
const envelope = { mailFrom: { email: sender }, rcptTo: [{ email: box }] };
const create = { probe: { emailId: imported?.created.probe.id, identityId: from.account, envelope } };
await from.call(['EmailSubmission/set', { create, onSuccessDestroyEmail: ['#probe'] }]);
let state = mails?.state;
for (;;) {
  const created = { resultOf: '0', name: 'Email/changes', path: '/created' };
  const [changes, fresh] = await to.call(
    ['Email/changes', { sinceState: state }],
    ['Email/get', { '#ids': created, properties: ['id', 'header:X-Mark:asText'] }],
  );
  state = changes?.newState;
  const seen = fresh?.list.find((mail) => mail['header:X-Mark:asText'] === mark);
  if (seen !== undefined) {
    await to.call(['Email/set', { destroy: [seen.id] }]);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}
