import { ample } from '../../harness/bounds.ts';
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DELIVERED } from '../expectation.ts';
import { imapClient } from '../world/clients.ts';
import { deposit, emptyMailbox, fillMailbox, foreignMail, mailsOf } from '../world/mailbox.ts';
import { onlyLoop } from '../world/program.ts';
import { INSIDE } from '../world/world.ts';
import type { Failure } from './scene.ts';
import { atMailbox, findings, plainMailbox, plainSender, SENDER_BOX } from './scene.ts';

const LOST = { outcome: 'lost', state: 'critical', side: 'network', role: null, copies: 0 } as const;
const FULL_BOX = `full@${INSIDE}`;

/** Possible states of a mailbox, in Dovecot's own words. */
export const mailboxConditions: readonly Failure[] = [
  {
    title: 'a wrong password at the mailbox',
    play: async (scene) => {
      const run = await scene.expect(atMailbox('auth_failed'), { mailboxPassword: 'wrong' });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      // The probe was made with the wrong password's key: only a run with `token-secret` would know it again. It stays.
      await scene.arrived();
    },
  },
  {
    title: 'a folder that is not there',
    play: async (scene) => {
      const run = await scene.expect(atMailbox('fetch_failed'), { mailbox: { folder: 'Nowhere' } });
      assert.match(onlyLoop(run).message, /no such folder/);
      await scene.cleanedByNextRun();
    },
  },
  {
    title: 'a Junk folder that is not there',
    play: async (scene) => {
      await scene.expect(atMailbox('fetch_failed'), { mailbox: { junk: 'Nowhere' } });
      await scene.cleanedByNextRun();
    },
  },
  {
    title: 'no IDLE',
    knob: 'slow',
    play: async (scene) => {
      await scene.expect(DELIVERED, { mailboxCertificate: 'no-idle' });
      await scene.clean();
    },
  },
  {
    // Without UIDPLUS a bare EXPUNGE would also remove mails that others marked: the probe is marked and stays.
    title: 'no UIDPLUS, no IDLE, no SPECIAL-USE: found, and marked only',
    play: async (scene) => {
      const run = await scene.expect(DELIVERED, { mailboxCertificate: 'bare' });
      assert.equal(findings(run, 'probe-marked-only').length, 1);
      assert.equal(await scene.own(), 1);
      await scene.expect(DELIVERED);
      await scene.clean();
    },
  },
  {
    title: 'Junk without SPECIAL-USE, known by its name',
    play: async (scene) => {
      const box = `junk@${INSIDE}`;
      await emptyMailbox(scene.world.dovecot, box);
      await deposit(scene.world.dovecot, box, foreignMail(3));
      const junk = { outcome: 'junk', state: 'warning', side: 'sender', role: 'junk', copies: 1 } as const;
      await scene.expect(junk, { to: [box], mailboxCertificate: 'bare' });
      assert.equal((await mailsOf(scene.world.dovecot, box)).filter((mail) => mail.folder === 'INBOX').length, 1);
    },
  },
  {
    // mail_max_userip_connections: `NO [LIMIT] Maximum number of connections from user+IP exceeded`, in answer to the right password.
    title: 'too many connections of this user: no refused login, and tried again',
    play: async (scene) => {
      const other = imapClient(scene.world, scene.box, { certificate: 'single' });
      await other.connect();
      try {
        const run = await scene.expect(atMailbox('fetch_failed'), { timeout: ample(6_000), mailboxCertificate: 'single' });
        assert.match(onlyLoop(run).message, /Maximum number of connections/);
      } finally {
        await other.logout();
      }
      await scene.cleanedByNextRun({ mailboxCertificate: 'single' });
    },
  },
  {
    // LMTP defers it (4.2.0), IMAP answers `NO [SERVERBUG] Internal error occurred`: a correct login, but nothing to read.
    title: "the user's mail cannot be opened by the server itself",
    play: async (scene) => {
      const home = join(scene.world.dovecot.directory, 'mail', scene.box);
      chmodSync(home, 0o000);
      try {
        // Two tries at the mailbox go before the sending here, on a machine on which others work too.
        const run = await scene.expect(atMailbox('fetch_failed'), { timeout: 12_000 });
        assert.match(onlyLoop(run).reply ?? '', /^250 /);
      } finally {
        chmodSync(home, 0o700);
      }
      await scene.cleanedByNextRun();
    },
  },
  {
    // Postfix has answered 250 long before Dovecot's LMTP answers `552 5.2.2 Quota exceeded`; the result is a bounce. Without `bounces`
    // only a loss is seen, and with it the reason.
    title: 'a mailbox over quota: bounced where bounces are read, lost where not',
    play: async (scene) => {
      const { dovecot } = scene.world;
      await emptyMailbox(dovecot, FULL_BOX);
      await fillMailbox(dovecot, FULL_BOX, 1);
      const loop = { warning: '1s', critical: '3s' };
      await scene.expect(LOST, { to: [FULL_BOX], loop });
      const bounced = await scene.run({ to: [FULL_BOX], bounces: SENDER_BOX });
      const { outcome, state, side, message } = onlyLoop(bounced);
      assert.deepEqual([outcome, state, side, bounced.status], ['bounced', 'critical', 'receiver', 2], message);
      assert.match(JSON.stringify(bounced.report), /5\.2\.2/);
      assert.deepEqual(
        (await mailsOf(dovecot, FULL_BOX)).map((mail) => mail.subject),
        ['Order 0 is on its way'],
      );
    },
  },
  {
    title: 'ten thousand mails, and the connection torn while waiting',
    knob: 'slow',
    play: async (scene) => {
      await scene.fill(10_000);
      const smtp = await scene.smtp('submissionPlain');
      const imap = await scene.imap();
      void smtp.hears('server', /queued as/).then(() => imap.strike('rst'));
      await scene.expect(DELIVERED, { ...plainSender(smtp), ...plainMailbox(imap) });
      assert.equal(imap.connections(), 2);
      await scene.clean();
    },
  },
];
