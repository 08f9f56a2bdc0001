import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BOX } from './stores/matrix.ts';
import type { Scene } from './stores/scene.ts';
import { startScene } from './stores/scene.ts';
import type { StoreName } from './stores/store.ts';
import { jmapMissing, pop3Missing, unpackedMissing } from './stores/unpacked.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';

const BACKUP = ['From: Backup <backup@example.com>', 'Subject: =?utf-8?Q?Backup_f=C3=BCr_heute_finished?=', '', 'Done.', ''].join('\r\n');
const NEWS = ['From: news@example.com', 'Subject: News', '', 'Hello.', ''].join('\r\n');
/** Mail that comes within the 12 hours after its time would be late: the next time is an hour ahead, whenever this runs. */
const BY = `${new Date(Date.now() + 3_600_000).toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Pacific/Kiritimati' })} Pacific/Kiritimati`;
const EXPECTED = {
  backup: { from: 'backup@example.com', subject: 'BACKUP FÜR HEUTE', every: '24h', by: BY },
  news: { from: 'news@example.com', every: '1h' },
  report: { subject: 'Nightly report', every: '24h' },
};
const sections = { 'expect-mail': EXPECTED };

for (const name of ['dovecot', 'cyrus', 'courier'] satisfies readonly StoreName[]) {
  const title = `expect-mail at ${name}`;
  describe(title, { skip: skipWithout(title, unpackedMissing()) }, () => {
    let scene: Scene;
    before(async () => {
      scene = await startScene(name, [BOX]);
      await scene.boxes.make(BOX, 'Junk').catch(() => undefined);
      await scene.boxes.put(BOX, 'INBOX', BACKUP);
      await scene.boxes.put(BOX, 'Junk', NEWS);
    });
    after(() => scene?.stop());

    const lying = async () => (await scene.boxes.mails(BOX)).map(({ folder, flags }) => `${folder} ${flags.toSorted().join()}`);
    const codesOf = ({ findings }: Awaited<ReturnType<Scene['run']>>['report']) =>
      findings.filter(({ check }) => check === 'expect-mail').map(({ target, code }) => `${target} ${code}`);

    test('by itself: found, in Junk, missing; no flag is changed, and none is taken', async () => {
      const flags = await lying();
      const { report } = await scene.run(BOX, { sections, checks: 'expect-mail' });
      assert.deepEqual(codesOf(report), ['report mail-missing', 'news mail-in-junk', 'backup mail-found'], JSON.stringify(report.findings));
      assert.equal(report.verdict.code, 'posture');
      const now = await lying();
      assert.deepEqual(now, flags);
      // Courier reports no \\Recent to a client that opens a folder by EXAMINE.
      assert.ok(
        now.every((line) => (name === 'courier' ? line.endsWith(' ') : line.endsWith(' \\Recent'))),
        now.join('\n'),
      );
    });

    test('beside a loop that reads the same mailbox', async () => {
      scene.placing = (mail, boxes) => boxes.put(BOX, 'INBOX', mail.raw);
      const { report, loop } = await scene.run(BOX, { sections, checks: 'loops,expect-mail' });
      assert.equal(loop.outcome, 'delivered', loop.message);
      assert.deepEqual(codesOf(report), ['report mail-missing', 'news mail-in-junk', 'backup mail-found']);
      assert.deepEqual(
        (await scene.boxes.mails(BOX)).map(({ flags }) => flags.filter((flag) => flag !== '\\Recent')),
        [[], []],
      );
    });
  });
}

const byPop3 = 'expect-mail by POP3 at dovecot';
describe(byPop3, { skip: skipWithout(byPop3, pop3Missing()) }, () => {
  showServerLogs();
  test('found by the Received field of its delivery; nothing is marked as read', async () => {
    const scene = await startScene('dovecot', [BOX], { pop3: true });
    try {
      await scene.boxes.put(BOX, 'INBOX', `Received: by mx.example.test with LMTP id 1; ${new Date().toUTCString()}\r\n${BACKUP}`);
      const mailbox = { protocol: 'pop3', port: scene.store.pop3Port };
      const { report } = await scene.run(BOX, { sections, mailbox, checks: 'expect-mail' });
      assert.deepEqual(
        report.findings.map(({ target, code }) => `${target} ${code}`),
        ['news mail-missing', 'report mail-missing', 'backup mail-found'],
      );
      assert.ok((await scene.boxes.mails(BOX)).every(({ flags }) => !flags.includes('\\Seen')));
    } finally {
      await scene.stop();
    }
  });
});

const byJmap = 'expect-mail by JMAP at cyrus';
describe(byJmap, { skip: skipWithout(byJmap, jmapMissing()) }, () => {
  showServerLogs();
  test('found, in Junk, missing; no flag is changed', async () => {
    const scene = await startScene('cyrus', [BOX], { jmap: true });
    try {
      await scene.boxes.make(BOX, 'Junk').catch(() => undefined);
      await scene.boxes.put(BOX, 'INBOX', BACKUP);
      await scene.boxes.put(BOX, 'Junk', NEWS);
      const mailbox = { protocol: 'jmap', port: scene.store.jmapPort };
      const { report } = await scene.run(BOX, { sections, mailbox, checks: 'expect-mail' });
      assert.deepEqual(
        report.findings.map(({ target, code }) => `${target} ${code}`),
        ['report mail-missing', 'news mail-in-junk', 'backup mail-found'],
        JSON.stringify(report.findings),
      );
      assert.ok((await scene.boxes.mails(BOX)).every(({ flags }) => !flags.includes('\\Seen')));
    } finally {
      await scene.stop();
    }
  });
});
