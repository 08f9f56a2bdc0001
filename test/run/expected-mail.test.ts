import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import type { Report } from '../../src/core/result/report.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Json } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';

const BACKUP = { mailbox: 'own', from: 'backup@example.net', subject: 'Backup finished', every: '24h' };

function put(world: World, folder: string, hoursAgo = 1, subject = 'Backup finished'): void {
  const mail = `From: backup@example.net\r\nTo: ops@example.test\r\nSubject: ${subject}\r\n\r\nDone.\r\n`;
  const at = { internalDate: new Date(Date.now() - hoursAgo * 3_600_000) };
  findFolder(world.internal, folder)?.add(mail, at);
}

/** `expect-mail` beside the loops of the sandbox, or without any. */
const expecting =
  (mails: Readonly<Record<string, object>> = { backup: BACKUP }, alone = false) =>
  (config: Json) => {
    Object.assign(config, { 'expect-mail': mails });
    if (alone) Object.assign(config, { senders: {}, loops: {}, domains: {} });
  };

const expectedOf = (report: Report) => report.findings.filter(({ check }) => check === 'expect-mail');
const codesOf = (report: Report) => expectedOf(report).map(({ target, code }) => `${target} ${code}`);
const flagsOf = (world: World) =>
  [...world.internal.folders.values()].flatMap(({ mails }) => mails.map(({ uid, flags }) => `${uid} ${[...flags].join()}`));

suite('mail of others that must come, in a run', SIDE_BY_SIDE, () => {
  test('over the login of the loop that reads the mailbox, after its probe; what is there stays as it is', async () => {
    await scenario(async ({ world, run }) => {
      put(world, 'INBOX');
      const before = flagsOf(world);
      const report = await run(expecting());
      assert.equal(loopOf(report, 'internal').outcome, 'delivered');
      assert.deepEqual(codesOf(report), ['backup mail-found']);
      assert.equal(world.internalImap.logins.length, 1);
      assert.deepEqual(flagsOf(world), before);
      assert.ok(world.internalImap.commands.includes('EXAMINE'));
    });
  });

  test('missing beside loops that work: critical, and the verdict is that of posture', async () => {
    await scenario(async ({ world, run }) => {
      put(world, 'INBOX', 30);
      put(world, 'INBOX', 1, 'Backup failed');
      const report = await run(expecting());
      assert.deepEqual(codesOf(report), ['backup mail-missing']);
      assert.deepEqual([report.state, report.verdict.code, report.verdict.causes[0]], ['critical', 'posture', 'mail-missing']);
      assert.match(report.verdict.summary, /^Mail arrives, but 1 check is critical: expect-mail of backup\.$/);
    });
  });

  test('without any loop: read only, nothing sent, nothing removed', async () => {
    await scenario(async ({ world, run }) => {
      put(world, 'INBOX');
      put(world, 'Junk', 2, 'Newsletter');
      const before = flagsOf(world);
      const report = await run(expecting({ backup: BACKUP, news: { ...BACKUP, subject: 'newsletter' } }, true));
      assert.deepEqual(codesOf(report), ['news mail-in-junk', 'backup mail-found']);
      assert.deepEqual([report.state, report.loops], ['warning', []]);
      assert.deepEqual(flagsOf(world), before);
      const { commands, logins } = world.internalImap;
      assert.deepEqual([logins.length, world.smtp.logins.length], [1, 0]);
      assert.deepEqual(
        commands.filter((name) => /STORE|EXPUNGE|SELECT|COPY|MOVE|APPEND/.test(name)),
        [],
      );
      assert.equal(mailsOf(world, 'internal', 'INBOX').length, 2, 'and the keepsake');
    });
  });

  test('a mailbox that refuses the login: unknown for loop and mail, told by each, with one login', async () => {
    for (const alone of [false, true]) {
      await scenario(async ({ world, run }) => {
        put(world, 'INBOX');
        const report = await run((config) => {
          expecting(undefined, alone)(config);
          Object.assign(config['mailboxes']?.['own'] ?? {}, { password: 'none-of-its' });
        });
        assert.deepEqual(codesOf(report), ['backup mail-unknown']);
        assert.deepEqual([report.state, report.verdict.code], ['unknown', 'undetermined']);
        assert.equal(world.internalImap.logins.length, 1);
        if (!alone) assert.equal(loopOf(report, 'internal').outcome, 'auth_failed');
      });
    }
  });

  test('many thousand mails of one day: the server narrows the search, and the ceiling is told where it cannot', async () => {
    await scenario(async ({ world, run }) => {
      const inbox = findFolder(world.internal, 'INBOX');
      put(world, 'INBOX');
      inbox?.fill(Array.from({ length: 5_000 }, (_, index) => Buffer.from(`From: a@example.com\r\nSubject: ${index}\r\n\r\nx\r\n`)));
      const { from: _, ...anybody } = BACKUP;
      const report = await run(expecting({ backup: BACKUP, anybody }, true));
      assert.deepEqual(codesOf(report), ['anybody mail-unknown', 'backup mail-found']);
      assert.match(expectedOf(report)[0]?.message ?? '', /only the newest 1000 mails of that time were looked at/);
    });
  });

  test('by POP3: the Inbox alone, and nothing is retrieved or removed', async () => {
    await scenario(async ({ world, run }) => {
      const received = `Received: from a.example.net ([192.0.2.1]) by mx.example.org with ESMTP id 1; ${new Date().toUTCString()}`;
      findFolder(world.sentinel, 'INBOX')?.add(`${received}\r\nFrom: backup@example.net\r\nSubject: Backup finished\r\n\r\nDone.\r\n`);
      const news = { ...BACKUP, mailbox: 'sentinel', subject: 'Newsletter' };
      const report = await run((config) => {
        expecting({ backup: { ...BACKUP, mailbox: 'sentinel' }, news }, true)(config);
        const { tls } = world.externalPop3.ports;
        Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { protocol: 'pop3', port: tls, 'tls-name': 'pop.example.org' });
      });
      assert.deepEqual(codesOf(report), ['news mail-missing', 'backup mail-found']);
      assert.match(expectedOf(report)[0]?.message ?? '', /\(Junk could not be looked into\)/);
      assert.equal(mailsOf(world, 'sentinel', 'INBOX').length, 2);
    });
  });
});
