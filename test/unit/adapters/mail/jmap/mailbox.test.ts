import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFolder, Folder } from '../../../../../sandbox/delivery/mailstore.ts';
import type { Account } from '../../../../../sandbox/delivery/mailstore.ts';
import type { JmapFault } from '../../../../../sandbox/jmap/faults.ts';
import { apiToken } from '../../../../../sandbox/demo/jmap-world.ts';
import { jmapMailbox } from '../../../../../src/adapters/mail/jmap/mailbox.ts';
import type { Arrival } from '../../../../../src/core/ports/mailbox.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { failureIn, hasty, NEVER, startStage } from './setting.ts';

const MAIL = ['From: a@example.com', 'Subject: hello', 'X-Email-Continuity: x', '', 'body', ''].join('\r\n');
const OTHER = 'Subject: of somebody\r\n\r\nkeep me\r\n';

const folder = (account: Account, name: string): Folder => {
  const found = findFolder(account, name);
  assert.ok(found);
  return found;
};
const placesOf = (arrivals: readonly Arrival[]) => arrivals.map(({ placement }) => `${placement.folder} ${placement.role}`);

suite('a mailbox by JMAP', SIDE_BY_SIDE, () => {
  for (const security of ['tls', 'plaintext'] as const) {
    test(`over ${security}: new mail is seen once, read, and removed by its id`, async () => {
      await using stage = await startStage();
      const { world, jmap, config } = stage;
      const inbox = folder(world.sentinel, 'INBOX');
      inbox.add(OTHER);
      const clear = security === 'plaintext' ? { ca: null, tlsName: null } : {};
      const mailbox = jmapMailbox({ ...config, ...clear, security, port: jmap.ports[security] }, systemClock);
      const opened = await mailbox.open(NEVER);
      assert.deepEqual(opened, {
        watched: [
          { folder: 'INBOX', role: 'inbox' },
          { folder: 'Junk', role: 'junk' },
        ],
        unread: [],
        readOnly: false,
      });
      assert.deepEqual(await mailbox.look('near'), []);
      inbox.add(MAIL);
      const [mail, ...others] = await mailbox.look('far');
      assert.deepEqual(others, []);
      assert.ok(mail && mail.unseenAt !== null && mail.unseenAt < mail.noticedAt && mail.receivedAt !== null);
      assert.match(mail.header, /^X-Email-Continuity: x\r\n/m);
      assert.equal(mail.size, MAIL.length);
      assert.equal(Buffer.from((await mailbox.source(mail, 10_000)) ?? []).toString(), MAIL);
      assert.equal((await mailbox.source(mail, 10))?.length, 10);
      assert.deepEqual(await mailbox.look('deep'), [], 'once');
      assert.deepEqual(await mailbox.remove([mail]), { removed: 1, marked: 0, kept: 0, moved: [] });
      assert.deepEqual(
        inbox.mails.map(({ raw }) => raw.toString()),
        [OTHER],
      );
      assert.equal(await mailbox.source(mail, 10), null);
      await mailbox.close();
      assert.ok(jmap.logins.every(({ ok, secure }) => ok && secure === (security === 'tls')));
      assert.deepEqual(jmap.defects, []);
    });
  }

  test('a look is one request, and a token goes as Bearer', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const token = apiToken(world.sentinel.address);
    const bearer = { current: async () => ({ ok: true, token }) as const, renewed: async () => null };
    const mailbox = jmapMailbox({ ...config, password: null, oauth2: { kind: 'token', token } }, systemClock, { bearer });
    await mailbox.open(NEVER);
    const requests = () => jmap.asked.filter((point) => point === 'api').length;
    const before = requests();
    for (let looks = 0; looks < 3; looks++) assert.deepEqual(await mailbox.look('far'), []);
    assert.equal(requests() - before, 3);
    await mailbox.close();
  });

  test('Junk, a Junk that comes into being, and all other folders but the owner’s own', async () => {
    await using stage = await startStage();
    const { world, config } = stage;
    const { folders } = world.sentinel;
    folders.delete('Junk');
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    folders.set('Spamverdacht', new Folder('Spamverdacht', null));
    folders.set('Junk-E-Mail', new Folder('Junk-E-Mail', null));
    folder(world.sentinel, 'Junk-E-Mail').add(MAIL);
    assert.deepEqual(placesOf(await mailbox.look('far')), ['Junk-E-Mail junk']);
    folders.set('Lists', new Folder('Lists', null));
    folder(world.sentinel, 'Lists').add(MAIL);
    folder(world.sentinel, 'Sent').add(MAIL);
    assert.deepEqual(await mailbox.look('deep'), []);
    assert.deepEqual(placesOf(await mailbox.elsewhere(10, 60_000)), ['Lists other']);
    assert.deepEqual(await mailbox.elsewhere(10, 60_000), [], 'once');
    assert.deepEqual(placesOf((await mailbox.sent?.('X-Email-Continuity')) ?? []), ['Sent other']);
    await mailbox.close();
  });

  test('what lay there before, and what has a header field, also where the server has no search for that', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const inbox = folder(world.sentinel, 'INBOX');
    inbox.add(MAIL);
    inbox.add(OTHER);
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    assert.equal((await mailbox.before(5)).length, 2);
    assert.equal((await mailbox.withHeader('X-Email-Continuity')).length, 1);
    jmap.faults.set(
      { kind: 'method', method: 'Email/query', type: 'serverFail', times: 1 },
      { kind: 'method', method: 'Email/query', type: 'unsupportedFilter', times: 1 },
    );
    assert.equal((await mailbox.withHeader('X-Email-Continuity')).length, 1);
    await mailbox.close();
  });

  test('an id that is not found at once is asked for again, and does not stay unread', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    folder(world.sentinel, 'INBOX').add(MAIL);
    jmap.faults.set({ kind: 'unfound', times: 2 });
    assert.deepEqual(await mailbox.look('far'), []);
    assert.equal(mailbox.status().skipped, 1, 'it is not known what it is');
    assert.equal((await mailbox.look('far')).length, 1);
    assert.equal(mailbox.status().skipped, 0);
    await mailbox.close();
  });

  test('an id that is listed and never found stays unread, however often it was asked for, until it is listed no more', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    const inbox = folder(world.sentinel, 'INBOX');
    const { uid } = inbox.add(MAIL);
    jmap.faults.set({ kind: 'unfound' });
    const told = [];
    for (const reach of ['far', 'deep', 'far', 'deep', 'far', 'near', 'far', 'deep', 'far'] as const) {
      assert.deepEqual(await mailbox.look(reach), []);
      told.push(mailbox.status().skippedFresh);
    }
    assert.deepEqual(new Set(told), new Set([1]));
    const asked = jmap.called.filter((method) => method === 'Email/get').length;
    await mailbox.look('near');
    assert.equal(jmap.called.filter((method) => method === 'Email/get').length - asked, 2, 'what has changed alone is asked for');
    inbox.remove(new Set([uid]));
    await mailbox.look('deep');
    const { came = 0, read = 0 } = (await mailbox.inflow()) ?? {};
    assert.deepEqual([mailbox.status().skippedFresh, came - read], [0, 1]);
    await mailbox.close();
  });

  const unlisted: readonly (readonly [how: string, faults: readonly JmapFault[]])[] = [
    ['a list that is empty', [{ kind: 'unlisted' }]],
    // Cyrus, where another folder had got the id of this one.
    ['a folder that is listed and not found', [{ kind: 'unlisted' }, { kind: 'method', method: 'Email/query', type: 'invalidArguments' }]],
  ];
  for (const [how, faults] of unlisted)
    test(`${how}: mail that the folder counts is unread where it came since, and nothing is said of what lay there before`, async () => {
      await using stage = await startStage();
      const { world, jmap, config } = stage;
      const inbox = folder(world.sentinel, 'INBOX');
      inbox.add(OTHER);
      const mailbox = jmapMailbox(config, systemClock);
      jmap.faults.set(...faults);
      await mailbox.open(NEVER);
      assert.deepEqual(await mailbox.look('deep'), []);
      assert.deepEqual([mailbox.status().skipped, mailbox.status().skippedFresh], [0, 0]);
      inbox.add(MAIL);
      assert.deepEqual(await mailbox.look('deep'), []);
      assert.deepEqual([mailbox.status().skipped, mailbox.status().skippedFresh], [1, 1]);
      jmap.faults.clear();
      assert.ok((await mailbox.look('deep')).length > 0);
      assert.equal(mailbox.status().skippedFresh, 0);
      await mailbox.close();
    });

  test('a mail that goes before it could be read is counted', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    const inbox = folder(world.sentinel, 'INBOX');
    const { uid } = inbox.add(MAIL);
    jmap.faults.set({ kind: 'unfound' });
    await mailbox.look('far');
    inbox.remove(new Set([uid]));
    await mailbox.look('far');
    const inflow = await mailbox.inflow();
    assert.equal((inflow?.came ?? 0) - (inflow?.read ?? 0), 1);
    assert.equal(mailbox.status().skipped, 0);
    await mailbox.close();
  });

  test('a server that has forgotten its states: nothing is overlooked by a look that relies on none', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    folder(world.sentinel, 'INBOX').add(MAIL);
    jmap.faults.set({ kind: 'method', method: 'Email/changes', type: 'cannotCalculateChanges', times: 1 });
    assert.equal((await mailbox.look('deep')).length, 1);
    await mailbox.close();
  });

  test('what is not ours any more is kept, and what a server only says to have removed', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    folder(world.sentinel, 'INBOX').add(MAIL);
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    const [mail] = await mailbox.before(1);
    assert.ok(mail);
    assert.deepEqual(await mailbox.remove([{ ...mail, header: 'Subject: another\r\n' }]), { removed: 0, marked: 0, kept: 1, moved: [] });
    jmap.faults.set({ kind: 'set', method: 'Email/set', error: { type: 'forbidden' }, times: 1 });
    assert.equal((await mailbox.remove([mail])).kept, 1);
    assert.equal((await mailbox.remove([mail])).removed, 1);
    await mailbox.close();
  });

  test('an account that may only be read: that is told, and nothing is asked for', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    folder(world.sentinel, 'INBOX').add(MAIL);
    jmap.faults.set({ kind: 'read-only' });
    const mailbox = jmapMailbox(config, systemClock);
    assert.equal((await mailbox.open(NEVER)).readOnly, true);
    assert.equal((await mailbox.remove(await mailbox.before(1))).kept, 1);
    assert.equal(jmap.called.includes('Email/set'), false);
    await mailbox.close();
  });

  test('a word of the server ends the wait', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    const waited = mailbox.wait(60_000, NEVER);
    await jmap.heard;
    folder(world.sentinel, 'INBOX').add(MAIL);
    await waited;
    const [mail] = await mailbox.look('near');
    assert.ok(mail);
    assert.equal(mailbox.status().announces, true);
    await mailbox.close();
  });

  test('a pause that the server asks for is kept, and told', async () => {
    await using stage = await startStage();
    const { world, jmap, config } = stage;
    const slept: number[] = [];
    const mailbox = jmapMailbox(config, hasty(slept));
    await mailbox.open(NEVER);
    folder(world.sentinel, 'INBOX').add(MAIL);
    const headers = { 'retry-after': '3' };
    jmap.faults.set(
      { kind: 'status', at: 'api', status: 429, headers, times: 1 },
      { kind: 'status', at: 'api', status: 503, headers, times: 1 },
    );
    assert.equal((await mailbox.look('far')).length, 1);
    assert.deepEqual(
      slept.filter((ms) => ms === 3_000),
      [3_000, 3_000],
    );
    assert.equal(mailbox.status().throttled, true);
    assert.match(mailbox.heldUp() ?? '', /slows this login down \(it said: "HTTP (?:429|503)/);
    jmap.faults.set({ kind: 'status', at: 'api', status: 429, headers: { 'retry-after': '600' } });
    const failure = await failureIn(mailbox.look('far'));
    assert.deepEqual([failure.outcome, failure.temporary, failure.wait], ['fetch_failed', true, 600_000]);
    await mailbox.close();
  });

  test('a connection that was kept open and is gone is no failure', async () => {
    await using stage = await startStage();
    const { jmap, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    await mailbox.look('far');
    jmap.faults.set({ kind: 'cut', at: 'api', times: 1 });
    assert.deepEqual(await mailbox.look('far'), []);
    jmap.faults.set({ kind: 'cut', at: 'api' });
    const failure = await failureIn(mailbox.look('far'));
    assert.deepEqual([failure.outcome, failure.temporary], ['fetch_failed', true]);
    jmap.faults.clear();
    await mailbox.open(NEVER);
    assert.deepEqual(await mailbox.look('far'), [], 'and goes on from where it was');
    await mailbox.close();
  });

  test('more news than one look reads: the rest comes with the next, and until then nothing is called lost', async () => {
    await using stage = await startStage();
    const { world, config } = stage;
    const mailbox = jmapMailbox(config, systemClock);
    await mailbox.open(NEVER);
    await mailbox.look('near');
    for (let count = 0; count < 620; count++) folder(world.sentinel, 'INBOX').add(MAIL);
    const first = await mailbox.look('far');
    assert.deepEqual([first.length < 620, mailbox.status().skippedFresh], [true, 1]);
    const second = await mailbox.look('far');
    assert.deepEqual([first.length + second.length, mailbox.status().skippedFresh], [620, 0]);
    assert.ok(
      second.every(({ unseenAt }) => unseenAt === first[0]?.unseenAt),
      'the first look would not have shown them',
    );
    await mailbox.close();
  });

  test('after it was closed, a call is a failure of the mailbox and no defect', async () => {
    await using stage = await startStage();
    const mailbox = jmapMailbox(stage.config, systemClock);
    await mailbox.open(NEVER);
    await mailbox.close();
    assert.equal((await failureIn(mailbox.look('near'))).outcome, 'fetch_failed');
  });
});
