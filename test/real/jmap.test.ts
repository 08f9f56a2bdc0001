import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { assertWithin } from '../harness/bounds.ts';
import type { Changes, Scene } from './stores/scene.ts';
import { SENDER, startScene, unseen } from './stores/scene.ts';
import type { Row } from './stores/matrix.ts';
import { smtpFaults } from '../../sandbox/smtp/faults.ts';
import { BOX, MATRIX } from './stores/matrix.ts';
import { jmapMissing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const FOREIGN = ['From: shop@example.com', 'Subject: [continuity] example.test', '', 'Your order is on its way.', ''].join('\r\n');
const SHORT = { loop: { warning: '1s', critical: '2s' } } as const;

/** The rows of the matrix in which JMAP takes part, and its differences from IMAP. */
const ROWS: Readonly<Record<string, Partial<Row>>> = {
  'delivered at once': {},
  'into a Junk folder that this very mail makes': {},
  'into a folder of a rule': {},
  // Identical bytes are one mail at Cyrus, however often they lie there.
  'two copies': {
    outcome: 'delivered',
    state: 'ok',
    side: null,
  },
  lost: { changes: SHORT, says: /within 2\.0 s/ },
  'without any mark but its text': {},
  'wrong password at the mailbox': {},
  'a folder that does not exist': {},
};

const title = 'JMAP at cyrus';
describe(title, { skip: skipWithout(title, jmapMissing()) }, () => {
  showServerLogs();
  let scene: Scene;
  before(async () => {
    scene = await startScene('cyrus', [BOX], { jmap: true });
  });
  after(() => scene?.stop());

  beforeEach(async () => {
    const client = await scene.boxes.client(BOX);
    try {
      for (const { path } of await client.list()) {
        const { exists } = await client.mailboxOpen(path);
        if (exists > 0) await client.messageDelete('1:*');
        if (path.toUpperCase() !== 'INBOX') {
          await client.mailboxClose();
          await client.mailboxDelete(path).catch(() => undefined);
        }
      }
    } finally {
      client.close();
    }
    await scene.boxes.put(BOX, 'INBOX', FOREIGN);
    scene.smtp.faults.clear();
    scene.placing = (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw);
  });

  async function run(changes: Changes = {}) {
    const mailbox = { protocol: 'jmap', port: scene.store.jmapPort, ...changes.mailbox };
    const done = await scene.run(BOX, { ...changes, mailbox });
    await scene.placed();
    const mails = await scene.boxes.mails(BOX);
    const foreign = mails.filter(({ header }) => header.includes('shop@example.com'));
    assert.deepEqual(
      foreign.map(({ flags }) => flags.filter((flag) => flag !== '\\Recent')),
      [[]],
      'the mail of others is there, and not touched',
    );
    return { ...done, left: mails.length - foreign.length };
  }

  for (const listed of MATRIX.filter(({ name }) => Object.hasOwn(ROWS, name))) {
    const row: Row = { ...listed, ...ROWS[listed.name] };
    test(row.name, async () => {
      scene.placing = row.placing ?? scene.placing;
      row.before?.(scene);
      const { loop, left } = await run(row.changes);
      const seen = { outcome: loop.outcome, state: loop.state, side: loop.side, role: loop.placement?.role ?? null };
      const expected = { outcome: row.outcome, state: row.state, side: row.side, role: row.role ?? null };
      assert.deepEqual(seen, expected, `${loop.message}\n${scene.store.log().slice(-2_000)}`);
      if (row.says) assert.match(loop.message, row.says);
      if (loop.latencyMs !== null) assert.ok((loop.latencyAtLeastMs ?? Infinity) <= loop.latencyMs);
      assert.equal(left, row.left ?? 0);
    });
  }

  test('later than this run: told as late by the next, and removed', async () => {
    const held: Buffer[] = [];
    scene.placing = (mail) => void held.push(mail.raw);
    assert.equal((await run(SHORT)).loop.outcome, 'lost');
    await scene.boxes.put(BOX, 'INBOX', held[0] ?? '');
    scene.placing = (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw);
    const { loop, left } = await run();
    assert.deepEqual([loop.outcome, loop.late.length, left], ['delivered', 1, 0], loop.message);
  });

  test('the same mail in the Inbox and in Junk is one, and goes from both', async () => {
    scene.placing = unseen(
      (_, boxes) => boxes.make(BOX, 'Junk'),
      (mail, boxes) => boxes.put(BOX, 'Junk', mail.raw),
      (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw),
    );
    const { loop, left } = await run();
    assert.equal(left, 0, loop.message);
    assert.ok(['delivered', 'junk'].includes(loop.outcome), loop.message);
  });

  test('a server that stands still from the acceptance on: nothing is known of the probe, and the run ends in time', async () => {
    const frozen: number[] = [];
    scene.placing = () => {
      frozen.push(...(scene.store.webServers?.() ?? []));
      for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    };
    const mailbox = { protocol: 'jmap', port: scene.store.jmapPort };
    const { loop, ms } = await scene.run(BOX, { ...SHORT, mailbox }).finally(() => {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    });
    assert.ok(frozen.length > 1);
    assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
    assertWithin(ms, 8_000);
  });

  test('a port that speaks something else', async () => {
    const { loop } = await run({ mailbox: { port: scene.store.port } });
    assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
    assert.match(loop.message, /does not speak HTTP/);
  });

  describe('sent by JMAP', () => {
    before(() => scene.boxes.make(SENDER, 'Drafts'));

    /** With any result, nothing of the probe stays with its sender. */
    async function send(changes: Changes = {}) {
      const sender = { protocol: 'jmap', host: '127.0.0.1', port: scene.store.jmapPort, security: 'plaintext', ...changes.sender };
      // TLS is for the other protocol's port.
      const done = await run({ ...changes, sender: { ...sender, ca: undefined, 'tls-name': undefined } });
      assert.deepEqual(await scene.boxes.mails(SENDER), []);
      return done.loop;
    }

    test('delivered, and nothing stays in Drafts or Sent', async () => {
      const loop = await send();
      assert.equal(loop.outcome, 'delivered', loop.message);
      assert.match(loop.reply ?? '', /^EmailSubmission \S+, final$/);
      assert.ok((loop.phasesMs.auth ?? -1) >= 0 && (loop.phasesMs.accept ?? -1) >= 0);
    });

    test('with notifications asked for, in the words of SMTP', async () => {
      const loop = await send({ bounces: true });
      assert.equal(loop.outcome, 'delivered', loop.message);
      assert.match(scene.smtp.accepted.at(-1)?.envid ?? '', /^[\x21-\x7e]{10,100}$/);
    });

    test('refused by the server behind it', async () => {
      scene.smtp.faults.set(smtpFaults.reject('rcpt'));
      const loop = await send();
      assert.deepEqual([loop.outcome, loop.side], ['rejected', 'sender'], loop.message);
      assert.match(loop.reply ?? '', /5\.7\.1 Message rejected by local policy/);
    });

    test('put off by the server behind it', async () => {
      scene.smtp.faults.set(smtpFaults.deferred());
      const loop = await send({ loop: { attempts: 2, retry: ['200ms'] } });
      assert.deepEqual([loop.outcome, loop.side, loop.attempts.length], ['deferred', 'receiver', 2], loop.message);
    });

    test('a wrong password', async () => {
      const loop = await send({ sender: { password: 'wrong' } });
      assert.deepEqual([loop.outcome, loop.side, loop.attempts.length], ['auth_failed', 'sender', 1], loop.message);
      assert.match(loop.reply ?? '', /^HTTP 401 Unauthorized \(.*Authentication failed/);
    });
  });
});
