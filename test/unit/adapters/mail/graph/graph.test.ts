import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { graphMailbox } from '../../../../../src/adapters/mail/graph/mailbox.ts';
import { graphSender } from '../../../../../src/adapters/mail/graph/sender.ts';
import type { Bearer } from '../../../../../src/core/mail/login/bearer.ts';
import type { Probe } from '../../../../../src/core/ports/sender.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Failure, Outcome } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { refusal } from '../../../../doubles/mailbox/graph/answer.ts';
import { DOCUMENTED } from '../../../../doubles/mailbox/graph/errors.ts';
import { GraphServer, misdescribed } from '../../../../doubles/mailbox/graph/graph-server.ts';
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

function configOf({ port, user }: GraphServer, more: Partial<MailboxConfig> = {}): MailboxConfig {
  return mailboxConfig({ host: '127.0.0.1', port, security: 'plaintext', user, password: null, oauth2: OAUTH2, ...more });
}

function mailboxOf(graph: GraphServer, more: Partial<MailboxConfig> = {}, bearer: Bearer = bearerOf(graph.token)) {
  return graphMailbox(configOf(graph, more), systemClock, { bearer });
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
    for (const name of ['old1', 'old2', 'old3', 'old4', 'old5']) graph.store.deliver('inbox', mail(name));
    graph.store.deliver('inbox', mail('older'), OLD);
    const mailbox = mailboxOf(graph);
    const { watched, readOnly } = await mailbox.open(signal);
    assert.deepEqual(watched, [
      { folder: 'INBOX', role: 'inbox' },
      { folder: 'Junk-E-Mail', role: 'junk' },
    ]);
    assert.equal(readOnly, false);
    assert.deepEqual(await mailbox.look('near'), []);
    for (const name of ['new1', 'new2', 'new3']) graph.store.deliver('inbox', mail(name));
    graph.store.deliver('junkemail', mail('spam'));
    graph.store.deliver('AAMk=rules', mail('filed'));
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
    graph.store.deliver('inbox', mail('before'), since - 1_000);
    for (let count = 0; count < 60; count++) graph.store.deliver('inbox', mail(`m${count}`), since + count * 1_000);
    const own = mail('own').replace('someone@example.com', "Backup <o'backup@example.com>");
    graph.store.deliver('inbox', own, since + 500);
    graph.store.deliver('junkemail', mail('spam'), since + 2_000);
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

  for (const hours of [-24, 3])
    test(`the clock of this machine may be ${hours} h wrong: what is new is found all the same`, async () => {
      await using graph = await GraphServer.start();
      graph.store.deliver('inbox', mail('old'), OLD);
      const clock = { ...systemClock, now: () => Date.now() + hours * 3_600_000 };
      const mailbox = graphMailbox(configOf(graph), clock, { bearer: bearerOf(graph.token) });
      await mailbox.open(signal);
      graph.store.deliver('inbox', mail('new'));
      assert.deepEqual(subjects(await mailbox.look('near')), ['new']);
      assert.deepEqual(subjects(await mailbox.before(10)), ['old']);
      await mailbox.close();
    });

  test('a user’s own consent is asked about himself', async () => {
    await using graph = await GraphServer.start();
    const consent = {
      kind: 'refresh-token',
      issuer: 'https://x.example',
      clientId: 'c',
      clientSecret: null,
      refreshToken: 'r',
      scope: null,
    } as const;
    const mailbox = mailboxOf(graph, { oauth2: consent, user: 'another name of the same' });
    await mailbox.open(signal);
    graph.store.deliver('junkemail', mail('new'));
    const found = await mailbox.look('near');
    assert.deepEqual(subjects(found), ['new']);
    assert.equal((await mailbox.remove(found)).removed, 1);
    await mailbox.close();
  });

  test('removes its own mail for good and no other, and takes one that is gone for removed', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.store.deliver('inbox', mail('foreign'));
    const own = graph.store.deliver('inbox', mail('own', 'X-Email-Continuity: v1\r\n'));
    const found = (await mailbox.look('near')).find(({ header }) => header.includes('X-Email-Continuity: v1'));
    assert.ok(found);
    assert.equal(Buffer.from((await mailbox.source(found, 1_000)) ?? []).toString(), mail('own', 'X-Email-Continuity: v1\r\n'));
    assert.deepEqual(await mailbox.remove([found]), { removed: 1, marked: 0, kept: 0, moved: [] });
    assert.deepEqual(await mailbox.remove([found]), { removed: 1, marked: 0, kept: 0, moved: [] });
    assert.equal(await mailbox.source(found, 1_000), null);
    assert.deepEqual(
      graph.store.all.map(({ raw }) => raw),
      [mail('foreign')],
    );
    const changing = graph.asked.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(new Set(changing), new Set([`POST messages/${own}/permanentDelete`]));
    await mailbox.close();
  });

  test('a removal that is put off is asked for again', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.store.deliver('inbox', mail('own'));
    const found = await mailbox.look('near');
    graph.fault = ({ path }) =>
      path.endsWith('/permanentDelete') && graph.asked.filter((each) => each.path === path).length === 1 ? DOCUMENTED.throttled : null;
    assert.equal((await mailbox.remove(found)).removed, 1);
    assert.deepEqual(graph.store.all, []);
    await mailbox.close();
  });

  test('where a cloud has no removal for good, the mail is deleted', async () => {
    await using graph = await GraphServer.start();
    graph.fault = ({ path }) =>
      path.endsWith('/permanentDelete') ? refusal(400, 'BadRequest', "Resource not found for the segment 'permanentDelete'.") : null;
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.store.deliver('inbox', mail('own'));
    const found = await mailbox.look('near');
    assert.equal((await mailbox.remove(found)).removed, 1);
    assert.deepEqual(graph.store.all, []);
    await mailbox.close();
  });

  for (const lost of ['state that is gone', 'state that has expired', 'state to be read anew', 'state elsewhere'] as const)
    test(`goes on after ${lost}`, async () => {
      await using graph = await GraphServer.start();
      graph.store.deliver('inbox', mail('old'));
      const mailbox = mailboxOf(graph);
      await mailbox.open(signal);
      graph.store.deliver('inbox', mail('new'));
      let once = true;
      graph.fault = ({ query }) => {
        const refuses = once && query.has('$deltatoken');
        if (refuses) once = false;
        return refuses ? DOCUMENTED[lost] : null;
      };
      assert.deepEqual(subjects(await mailbox.look('near')), ['new']);
      await mailbox.close();
    });

  test('what is new is told though its reading failed at first, after another login too', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.store.deliver('inbox', mail('new'));
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
    assert.equal(failure.reply, 'HTTP 401 Unauthorized (InvalidAuthenticationToken: Lifetime validation failed, the token is expired.)');
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
    assert.equal(mailbox.status().throttled, true);
    await mailbox.close();
  });

  // The meaning of each error for the opening of a mailbox; `waits`: it is requested again, after the wait that it names, and then counts
  // as final.
  const MEANINGS: Readonly<Record<keyof typeof DOCUMENTED, readonly [outcome: Outcome, temporary: boolean, words: RegExp] | 'waits'>> = {
    'no token': ['auth_failed', false, /token/],
    'an expired token': ['auth_failed', false, /token/],
    'a token for another service': ['auth_failed', false, /token/],
    unauthenticated: ['auth_failed', false, /token/],
    'no permission': ['auth_failed', false, /Mail\.ReadWrite/],
    'no permission, in the words of Graph': ['auth_failed', false, /Mail\.ReadWrite/],
    'a policy of the application': ['auth_failed', false, /application access policy/],
    'conditional access': ['auth_failed', false, /out of that policy/],
    'a mailbox that Graph does not reach': ['fetch_failed', false, /Exchange Online/],
    'no right to send as': ['fetch_failed', false, /"Send As"/],
    'blocked from sending': ['fetch_failed', false, /restricted users/],
    'a limit of mails': ['fetch_failed', false, /sending limits/],
    'no mailbox': ['fetch_failed', false, /Exchange Online/],
    'no such user': ['fetch_failed', false, /`user` of mailbox/],
    'no such object': ['fetch_failed', false, /not known/],
    'wrong base64': ['fetch_failed', false, /not known/],
    'no recipient': ['fetch_failed', false, /`to`/],
    'a filter that is too much': ['fetch_failed', false, /not known/],
    'the method': ['fetch_failed', false, /not known/],
    'a conflict': ['fetch_failed', true, /service health/],
    'a full mailbox': ['fetch_failed', false, /Clear the mailbox/],
    'a lock': ['fetch_failed', true, /service health/],
    'state that is gone': ['fetch_failed', true, /begins anew/],
    'state that has expired': ['fetch_failed', true, /begins anew/],
    'state to be read anew': ['fetch_failed', true, /begins anew/],
    'state elsewhere': ['fetch_failed', true, /begins anew/],
    throttled: 'waits',
    'throttled, in the words of Graph': 'waits',
    'too many bytes': 'waits',
    'a fault': ['fetch_failed', true, /service health/],
    'not implemented': ['fetch_failed', true, /service health/],
    'a busy server': 'waits',
    'an outage': ['fetch_failed', true, /service health/],
    'a gateway': ['fetch_failed', true, /service health/],
    'no room': ['fetch_failed', false, /Clear the mailbox/],
  };
  for (const [what, meaning] of Object.entries(MEANINGS) as readonly [keyof typeof DOCUMENTED, (typeof MEANINGS)['throttled']][])
    test(`${what}: ${meaning === 'waits' ? 'it is waited' : meaning[0]}`, async () => {
      assert.deepEqual(misdescribed(DOCUMENTED[what]), []);
      await using graph = await GraphServer.start();
      const always = meaning !== 'waits';
      graph.fault = ({ path }) => (always || graph.asked.filter((each) => each.path === path).length === 1 ? DOCUMENTED[what] : null);
      const mailbox = mailboxOf(graph);
      if (!always) {
        await mailbox.open(signal);
        assert.equal(mailbox.status().throttled, true);
        return await mailbox.close();
      }
      const [outcome, temporary, words] = meaning;
      const failure = await failureOf(mailbox.open(signal));
      assert.deepEqual([failure.outcome, failure.temporary], [outcome, temporary], failure.message);
      assert.match(failure.remedy, words);
    });

  test('a request that Microsoft does not describe is noticed', async () => {
    await using graph = await GraphServer.start();
    const ask = async (path: string, prefer: string) => {
      const url = `http://127.0.0.1:${graph.port}/v1.0/me/${path}`;
      assert.equal((await fetch(url, { headers: { authorization: `Bearer ${graph.token}`, prefer } })).status, 400);
      return graph.takeViolations().join();
    };
    const immutable = 'IdType="ImmutableId"';
    assert.match(await ask('folders', immutable), /describes no such operation/);
    assert.match(await ask('messages?$skiptoken=x', immutable), /additional properties: \$skiptoken/);
    assert.match(await ask('messages?$select=id,header', immutable), /there is no header/);
    assert.match(await ask('messages?$top=many', immutable), /must be number/);
    assert.match(await ask('messages/x', 'IdType="Fixed"'), /prefer: IdType="Fixed" is not described/);
    assert.match(await ask('mailFolders/inbox/messages/delta', ''), /ids would change/);
  });

  test('what is no answer of Graph is told as that', async () => {
    await using graph = await GraphServer.start();
    graph.fault = () => ({ status: 200, body: '<html>' });
    const failure = await failureOf(mailboxOf(graph).open(signal));
    assert.deepEqual([failure.outcome, failure.temporary], ['fetch_failed', false]);
    assert.match(failure.remedy, /`host` and `port`/);
    assert.doesNotMatch(failure.remedy, /JMAP/);
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

  for (const folder of ['INBOX/Probes', 'Posteingang/probes'])
    test(`a folder within another is found as ${folder}`, async () => {
      await using graph = await GraphServer.start();
      const mailbox = mailboxOf(graph, { folder });
      assert.deepEqual((await mailbox.open(signal)).watched[0], { folder, role: 'other' });
      graph.store.deliver('AAMk=within', mail('filed'));
      assert.deepEqual(subjects(await mailbox.look('near')), ['filed']);
      await mailbox.close();
      assert.match((await failureOf(mailboxOf(graph, { folder: 'INBOX/none' }).open(signal))).message, /no such folder \(INBOX\/none\)/);
    });

  test('mail that a rule has put within another folder is told with that folder’s name', async () => {
    await using graph = await GraphServer.start();
    const mailbox = mailboxOf(graph);
    await mailbox.open(signal);
    graph.store.deliver('AAMk=within', mail('filed'));
    assert.deepEqual((await mailbox.elsewhere(5, 1_000))[0]?.placement, { folder: 'Probes', role: 'other' });
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

/** The result of one probe. */
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
    const arrived = graph.store.all.find(({ folder }) => folder === 'inbox')?.raw ?? '';
    assert.match(arrived, /\r\nX-Email-Continuity: v1 token\r\n/);
    assert.match(arrived, /\r\nMessage-ID: <m@example\.net>\r\n/);
  });

  for (const [what, outcome, words] of [
    ['no right to send as', 'rejected', /"Send As"/],
    ['no recipient', 'rejected', /Check `to`/],
    ['wrong base64', 'rejected', /did not take the probe/],
    ['no permission', 'auth_failed', /Mail\.Send/],
    ['blocked from sending', 'rejected', /restricted users/],
    ['a limit of mails', 'rejected', /sending limits/],
    ['a full mailbox', 'rejected', /Clear the mailbox/],
    ['no room', 'rejected', /Clear the mailbox/],
    ['throttled', 'deferred', /Run less often/],
    ['an outage', 'deferred', /did not take the probe/],
    ['a fault', 'deferred', /did not take the probe/],
  ] as const)
    test(`${what}: ${outcome}`, async () => {
      await using graph = await GraphServer.start();
      graph.fault = ({ path }) => (path === 'sendMail' ? DOCUMENTED[what] : null);
      const result = await sent(graph);
      assert.ok(!result.ok);
      assert.deepEqual([result.failure.outcome, result.failure.uncertain], [outcome, false], result.failure.message);
      assert.match(result.failure.remedy, words);
      assert.deepEqual([graph.store.all, graph.asked.filter(({ path }) => path === 'sendMail').length], [[], 1]);
    });

  for (const [what, answer] of [
    ['a gateway that gave up', DOCUMENTED['a gateway']],
    ['a connection that broke', 'cut'],
  ] as const)
    test(`${what} may have let the probe through: it is not sent twice`, async () => {
      await using graph = await GraphServer.start();
      graph.fault = ({ path }) => (path === 'sendMail' ? answer : null);
      const result = await sent(graph);
      assert.ok(!result.ok);
      assert.deepEqual([result.failure.uncertain, result.failure.temporary], [true, false]);
      assert.match(result.failure.message, /may or may not have been accepted/);
      assert.equal(graph.asked.filter(({ path }) => path === 'sendMail').length, 1);
    });

  test('nothing is sent that is not to leave', async () => {
    await using graph = await GraphServer.start();
    assert.equal((await sent(graph, false)).ok, false);
    assert.deepEqual(graph.store.all, []);
  });
});
