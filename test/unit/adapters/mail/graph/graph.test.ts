import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { graphMailbox } from '../../../../../src/adapters/mail/graph/mailbox.ts';
import { graphSender } from '../../../../../src/adapters/mail/graph/sender.ts';
import type { Bearer } from '../../../../../src/core/mail/login/bearer.ts';
import type { Probe } from '../../../../../src/core/ports/sender.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { GraphServer, refusal } from '../../../../doubles/mailbox/graph-server.ts';
import { mailboxConfig, senderConfig } from '../../../../doubles/request/configs.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';

const { signal } = new AbortController();
const OLD = Date.now() - 24 * 3_600_000;
const OAUTH2 = { kind: 'token', token: 'a-token-of-graph' } as const;

function mail(subject: string, more = ''): string {
  return `From: someone@example.com\r\nTo: probe@example.net\r\nSubject: ${subject}\r\n${more}Message-ID: <${subject}@example.com>\r\n\r\ntext\r\n`;
}

function bearerOf(...tokens: readonly string[]): Bearer {
  let given = 0;
  return {
    current: () => Promise.resolve({ ok: true, token: tokens[given] ?? '' }),
    renewed: (refused) => {
      if (refused === tokens[given]) given += 1;
      return Promise.resolve(tokens[given] ?? null);
    },
  };
}

function mailboxOf(graph: GraphServer, more: Partial<MailboxConfig> = {}, bearer: Bearer = bearerOf(graph.token)) {
  const address = { host: '127.0.0.1', port: graph.port, security: 'plaintext', user: graph.user, password: null, oauth2: OAUTH2 } as const;
  return graphMailbox(mailboxConfig({ ...address, ...more }), systemClock, { bearer });
}

async function failureOf(asked: Promise<unknown>): Promise<Failure> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return assert.fail('it did not fail');
}

const subjects = (arrivals: readonly { readonly header: string }[]) => arrivals.map(({ header }) => /^Subject: (.*)$/m.exec(header)?.[1]);

suite('a mailbox read by Microsoft Graph', SIDE_BY_SIDE, () => {
  test('tells what is new in Inbox and Junk, over pages, once, and nothing that lay there', async () => {
    await using graph = await GraphServer.start();
    for (const name of ['old1', 'old2', 'old3', 'old4', 'old5']) graph.deliver('inbox', mail(name));
    graph.deliver('inbox', mail('older'), OLD);
    const mailbox = mailboxOf(graph);
    const { watched, readOnly } = await mailbox.open(signal);
    assert.deepEqual(watched, [
      { folder: 'INBOX', role: 'inbox' },
      { folder: 'Junk-E-Mail', role: 'junk' },
    ]);
    assert.equal(readOnly, false);
    assert.deepEqual(await mailbox.look('near'), []);
    for (const name of ['new1', 'new2', 'new3']) graph.deliver('inbox', mail(name));
    graph.deliver('junkemail', mail('spam'));
    graph.deliver('AAMk=rules', mail('filed'));
    const found = await mailbox.look('far');
    assert.deepEqual(new Set(subjects(found)), new Set(['new1', 'new2', 'new3', 'spam']));
    assert.equal(found.length, 4);
    assert.equal(found.find(({ header }) => header.includes('spam'))?.placement.role, 'junk');
    assert.deepEqual(await mailbox.look('deep'), []);
    assert.deepEqual(subjects(await mailbox.before(10)), ['old5', 'old4', 'old3', 'old2', 'old1', 'older']);
    const elsewhere = await mailbox.elsewhere(5, 1_000);
    assert.deepEqual([subjects(elsewhere), elsewhere[0]?.placement], [['filed'], { folder: 'Alerts', role: 'other' }]);
    assert.deepEqual(await mailbox.elsewhere(5, 1_000), []);
    await mailbox.close();
  });

  test('searches by the time that mail came, over pages, and by its author where that is too much', async () => {
    await using graph = await GraphServer.start();
    const since = Date.now() - 3_600_000;
    graph.deliver('inbox', mail('before'), since - 1_000);
    for (let count = 0; count < 60; count++) graph.deliver('inbox', mail(`m${count}`), since + count * 1_000);
    const own = mail('own').replace('someone@example.com', "Backup <o'backup@example.com>");
    graph.deliver('inbox', own, since + 500);
    graph.deliver('junkemail', mail('spam'), since + 2_000);
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal, true);
    const all = await mailbox.search?.({ since, from: null, limit: 100 });
    assert.deepEqual([all?.mails.length, all?.more], [62, 0]);
    assert.deepEqual(subjects(all?.mails ?? []).slice(0, 2), ['m59', 'm58']);
    assert.deepEqual(
      all?.mails.filter(({ placement }) => placement.role === 'junk').map(({ receivedAt }) => receivedAt),
      [since + 2_000],
    );
    const some = await mailbox.search?.({ since, from: null, limit: 10 });
    assert.deepEqual([some?.mails.length, some?.more], [11, 1]);
    const wanted = { since, from: "o'backup@example.com", limit: 10 };
    const narrowed = await mailbox.search?.(wanted);
    assert.deepEqual([subjects(narrowed?.mails ?? []), narrowed?.more], [['own', 'spam'], 0]);
    graph.fault = ({ query }) =>
      query.get('$filter')?.includes(' and from') === true ? refusal(400, 'InefficientFilter', 'The restriction is too complex.') : null;
    const refused = await mailbox.search?.(wanted);
    assert.deepEqual([refused?.mails.length, refused?.more], [11, 1], 'what was found without it');
    graph.fault = ({ path }) => (path.endsWith('/messages') ? refusal(403, 'ErrorAccessDenied') : null);
    assert.equal((await failureOf(mailbox.search?.(wanted) ?? Promise.resolve())).outcome, 'auth_failed');
    assert.ok(graph.asked.every(({ method }) => method === 'GET'));
    await mailbox.close();
  });

  test('removes its own mail for good and no other, and takes one that is gone for removed', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.deliver('inbox', mail('foreign'));
    const own = graph.deliver('inbox', mail('own', 'X-Email-Continuity: v1\r\n'));
    const found = (await mailbox.look('near')).find(({ header }) => header.includes('X-Email-Continuity: v1'));
    assert.ok(found);
    assert.equal(Buffer.from((await mailbox.source(found, 1_000)) ?? []).toString(), mail('own', 'X-Email-Continuity: v1\r\n'));
    assert.deepEqual(await mailbox.remove([found]), { removed: 1, marked: 0, kept: 0, moved: [] });
    assert.deepEqual(await mailbox.remove([found]), { removed: 1, marked: 0, kept: 0, moved: [] });
    assert.equal(await mailbox.source(found, 1_000), null);
    assert.deepEqual(
      graph.mails.map(({ raw }) => raw),
      [mail('foreign')],
    );
    const changing = graph.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(new Set(changing), new Set([`POST messages/${own}/permanentDelete`]));
    await mailbox.close();
  });

  test('where a cloud has no removal for good, the mail is deleted', async () => {
    await using graph = await GraphServer.start();
    graph.fault = ({ path }) =>
      path.endsWith('/permanentDelete') ? refusal(400, 'BadRequest', "Resource not found for the segment 'permanentDelete'.") : null;
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.deliver('inbox', mail('own'));
    const found = await mailbox.look('near');
    assert.equal((await mailbox.remove(found)).removed, 1);
    assert.deepEqual(graph.mails, []);
    await mailbox.close();
  });

  test('goes on where Graph no longer knows what was read before', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.deliver('inbox', mail('new'));
    let once = true;
    graph.fault = ({ query }) => {
      const refuses = once && query.has('$deltatoken');
      if (refuses) once = false;
      return refuses ? refusal(410, 'SyncStateNotFound', 'The sync state generation is not found.') : null;
    };
    assert.deepEqual(subjects(await mailbox.look('near')), ['new']);
    await mailbox.close();
  });

  test('what is new is told though its reading failed at first, after another login too', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.deliver('inbox', mail('new'));
    graph.fault = ({ path }) => (path.startsWith('messages/') ? refusal(500, 'ErrorInternalServerError') : null);
    assert.equal((await failureOf(mailbox.look('near'))).outcome, 'fetch_failed');
    graph.fault = () => null;
    await mailbox.open(signal);
    assert.deepEqual(subjects(await mailbox.look('near')), ['new']);
    assert.deepEqual(await mailbox.look('near'), []);
    await mailbox.close();
  });

  test('a delta query that comes to no end is not taken for nothing new', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.fault = ({ query }) => (query.has('$deltatoken') ? { status: 200, body: { value: [] } } : null);
    assert.match((await failureOf(mailbox.look('near'))).message, /does not come to the end of what is new/);
    await mailbox.close();
  });

  test('a token that is refused is renewed once; one that stays refused is told as that', async () => {
    await using graph = await GraphServer.start();
    const renewed = mailboxOf(graph, {}, bearerOf('an-old-one', graph.token));
    await renewed.open(signal);
    await renewed.close();
    const failure = await failureOf(mailboxOf(graph, {}, bearerOf('an-old-one')).open(signal));
    assert.deepEqual([failure.outcome, failure.temporary], ['auth_failed', false]);
    assert.match(failure.message, /refused the access token of mailbox/);
    assert.equal(failure.reply, 'HTTP 401 Unauthorized (InvalidAuthenticationToken: Access token is empty.)');
  });

  test('what it is told to wait is waited, and told', async () => {
    await using graph = await GraphServer.start();
    let once = true;
    graph.fault = ({ path }) => {
      const refuses = once && path.startsWith('mailFolders/inbox');
      if (refuses) once = false;
      return refuses
        ? refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' })
        : null;
    };
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    assert.equal(mailbox.telling().throttled, true);
    await mailbox.close();
  });

  for (const [what, answer, outcome, temporary, words] of [
    ['no permission', refusal(403, 'ErrorAccessDenied', 'Access is denied.'), 'auth_failed', false, /Mail\.ReadWrite/],
    [
      'a policy',
      refusal(403, 'ErrorAccessDenied', 'Access to OData is disabled: [RAOP].'),
      'auth_failed',
      false,
      /application access policy/,
    ],
    ['no mailbox', refusal(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is inactive.'), 'fetch_failed', false, /Exchange Online/],
    ['no user', refusal(404, 'ErrorInvalidUser', 'The requested user is invalid.'), 'fetch_failed', false, /`user` of mailbox/],
    ['an outage', refusal(503, 'ServiceUnavailable'), 'fetch_failed', true, /log/],
    ['something else', { status: 200, body: '<html>' }, 'fetch_failed', false, /`host` and `port`/],
  ] as const)
    test(`${what} is told as that`, async () => {
      await using graph = await GraphServer.start();
      graph.fault = () => answer;
      const failure = await failureOf(mailboxOf(graph).open(signal));
      assert.deepEqual([failure.outcome, failure.temporary], [outcome, temporary], failure.message);
      assert.match(failure.remedy, words);
    });

  test('a list that leads to another host is not followed', async () => {
    await using graph = await GraphServer.start();
    graph.fault = ({ path }) =>
      path.endsWith('/delta') ? { status: 200, body: { value: [], '@odata.nextLink': 'http://127.0.0.2:1/v1.0/x' } } : null;
    const failure = await failureOf(mailboxOf(graph).open(signal));
    assert.match(failure.message, /leads to 127\.0\.0\.2:1, which nobody has written/);
  });

  test('a folder that is not there is told with those that are', async () => {
    await using graph = await GraphServer.start();
    const failure = await failureOf(mailboxOf(graph, { folder: 'Alarms' }).open(signal));
    assert.match(failure.message, /no such folder \(Alarms\).*Alerts/);
    const mailbox = mailboxOf(graph, { folder: 'alerts' });
    assert.deepEqual((await mailbox.open(signal)).watched[0], { folder: 'Alerts', role: 'other' });
    await mailbox.close();
  });
});

const PROBE: Probe = {
  id: 'a'.repeat(32),
  from: 'probe@example.net',
  to: 'b@example.org',
  subject: 's',
  messageId: 'm@example.net',
  envelopeId: null,
  date: 0,
  headers: [['X-Email-Continuity', 'v1 token']],
  text: 'text\n',
};

/** What becomes of one probe. */
async function sent(graph: GraphServer, ready = true) {
  const config = senderConfig({
    host: '127.0.0.1',
    port: graph.port,
    security: 'plaintext',
    user: graph.user,
    password: null,
    oauth2: OAUTH2,
  });
  const opened = await graphSender(config, systemClock, { bearer: bearerOf(graph.token) }).open(signal);
  if (!opened.ok) return opened;
  const result = await opened.session.send(PROBE, { ready: Promise.resolve(ready), onLeft: () => undefined, enough: signal });
  opened.session.close();
  return result;
}

suite('a sender by Microsoft Graph', SIDE_BY_SIDE, () => {
  test('hands the mail over as it is; a token without the right to read is enough', async () => {
    await using graph = await GraphServer.start();
    graph.fault = ({ method }) => (method === 'GET' ? refusal(403, 'ErrorAccessDenied') : null);
    const result = await sent(graph);
    assert.ok(result.ok && 'acceptance' in result, JSON.stringify(result));
    assert.equal(result.acceptance.reply, 'HTTP 202 Accepted (request-id b0d1)');
    const arrived = graph.mails.find(({ folder }) => folder === 'inbox')?.raw ?? '';
    assert.match(arrived, /\r\nX-Email-Continuity: v1 token\r\n/);
    assert.match(arrived, /\r\nMessage-ID: <m@example\.net>\r\n/);
  });

  for (const [code, status, outcome, words] of [
    ['ErrorSendAsDenied', 403, 'rejected', /"Send As"/],
    ['ErrorInvalidRecipients', 400, 'rejected', /Check `to`/],
    ['ErrorAccessDenied', 403, 'auth_failed', /Mail\.Send/],
    ['ErrorMessageSubmissionBlocked', 403, 'rejected', /restricted users/],
    ['ServiceUnavailable', 503, 'deferred', /did not take the probe/],
  ] as const)
    test(`${code} is ${outcome}`, async () => {
      await using graph = await GraphServer.start();
      graph.fault = ({ path }) => (path === 'sendMail' ? refusal(status, code) : null);
      const result = await sent(graph);
      assert.ok(!result.ok);
      assert.equal(result.failure.outcome, outcome, result.failure.message);
      assert.match(result.failure.remedy, words);
      assert.deepEqual(graph.mails, []);
    });

  test('nothing is sent that is not to leave', async () => {
    await using graph = await GraphServer.start();
    assert.equal((await sent(graph, false)).ok, false);
    assert.deepEqual(graph.mails, []);
  });
});
