import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Resolver } from 'node:dns/promises';
import { imapClient, submit } from './world/clients.ts';
import { KNOBS, RENAMED_MESSAGE_ID, REPLACED_SUBJECT } from './world/knobs.ts';
import type { StoredMail } from './world/mailbox.ts';
import { countOf, emptyMailbox, fillMailbox, mailsOf } from './world/mailbox.ts';
import { until } from './world/until.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';
import { CLEAN_IP, LISTED_IP, reversed } from './world/zones.ts';
import { assertWithin } from '../harness/bounds.ts';

/** The world itself: each server and each knob does what its name says. The answers of real servers are written down here. */
export function serverTests(world: () => RealWorld): void {
  describe('sending', { concurrency: 3 }, () => {
    for (const port of ['submission', 'submissions', 'submissionPlain', 'relay'] as const) {
      test(`${port} takes a mail and names its queue id`, async () => {
        const reply = await submit(world(), world().inside, { to: `alice@${INSIDE}`, port });
        assert.match(reply.text, /^250 2\.0\.0 Ok: queued as [0-9A-F]+$/);
      });
    }

    test('a certificate that has ended, or is for somebody else, is refused by a client that looks', async () => {
      for (const port of ['submissionExpired', 'submissionsExpired'] as const) {
        assert.match((await submit(world(), world().inside, { to: `alice@${INSIDE}`, port })).text, /certificate has expired/);
      }
      for (const port of ['submissionWrongName', 'submissionsWrongName'] as const) {
        assert.match((await submit(world(), world().inside, { to: `alice@${INSIDE}`, port })).text, /does not match certificate/);
      }
    });

    test('an unknown mailbox is refused at RCPT', async () => {
      const reply = await submit(world(), world().inside, { to: `nobody@${INSIDE}` });
      assert.match(reply.text, /^550 5\.1\.1 .*User unknown in virtual mailbox table/);
    });
  });

  describe('reading', { concurrency: 3 }, () => {
    for (const secure of [true, false]) {
      test(secure ? 'IMAPS' : 'IMAP with STARTTLS', async () => {
        const client = imapClient(world(), `bob@${INSIDE}`, { secure });
        await client.connect();
        const folders = await client.list();
        assert.equal(client.secureConnection, true);
        assert.equal(folders.find((folder) => folder.specialUse === '\\Junk')?.path, 'Junk');
        // Dovecot 2.3 lists its extensions only after the login.
        for (const capability of ['IDLE', 'UIDPLUS', 'SPECIAL-USE', 'MOVE']) assert.ok(client.capabilities.has(capability), capability);
        await client.logout();
      });
    }

    test('a certificate that has ended, or is for somebody else, is refused by a client that looks', async () => {
      await assert.rejects(imapClient(world(), `bob@${INSIDE}`, { certificate: 'expired' }).connect(), { code: 'CERT_HAS_EXPIRED' });
      await assert.rejects(imapClient(world(), `bob@${INSIDE}`, { certificate: 'expired', secure: false }).connect(), {
        code: 'CERT_HAS_EXPIRED',
      });
      await assert.rejects(imapClient(world(), `bob@${INSIDE}`, { certificate: 'wrong-name' }).connect(), {
        code: 'ERR_TLS_CERT_ALTNAME_INVALID',
      });
    });

    test('ten thousand mails are there at once, and gone at once', async () => {
      const user = `crowded@${OUTSIDE}`;
      const begin = performance.now();
      await fillMailbox(world().dovecot, user, 10_000);
      assertWithin(performance.now() - begin, 15_000);
      assert.equal(await countOf(world().dovecot, user), 10_000);
      await emptyMailbox(world().dovecot, user);
      assert.equal(await countOf(world().dovecot, user), 0);
    });
  });

  describe('knobs', { concurrency: 3 }, () => {
    test('through the outside world: our server, theirs, their mailbox', async () => {
      const [mail] = await delivered(world(), `alice@${OUTSIDE}`, 1);
      assert.equal(mail?.folder, 'INBOX');
      assert.equal(mail?.text.match(/^Received: /gm)?.length, 3, 'two Postfix and one Dovecot LMTP');
    });

    test(`junk: ${KNOBS.junk}`, async () => {
      const [mail] = await delivered(world(), `junk@${INSIDE}`, 1);
      assert.equal(mail?.folder, 'Junk');
    });

    test(`reject: ${KNOBS.reject}`, async () => {
      const reply = await submit(world(), world().inside, { to: `reject@${INSIDE}` });
      // Postfix puts the address before the access table's text.
      assert.equal(reply.text, `550 5.7.1 <reject@${INSIDE}>: Recipient address rejected: mail from you is not wanted here`);
    });

    test(`reject-data: ${KNOBS['reject-data']}`, async () => {
      const reply = await submit(world(), world().inside, { to: `reject-data@${INSIDE}` });
      // At the end of the data there is no "Recipient address" that Postfix could blame.
      assert.match(reply.text, /^550 5\.7\.1 .*message content rejected$/);
    });

    test('a rejection by the next server comes back as a bounce', async () => {
      const reply = await submit(world(), world().inside, { to: `reject@${OUTSIDE}` });
      assert.equal(reply.accepted, true);
      const bounce = await until(
        'the bounce',
        async () => (await mailsOf(world().dovecot, `monitor@${INSIDE}`)).find((mail) => mail.subject.startsWith('Undelivered')) ?? null,
      );
      assert.match(bounce.text, /^Status: 5\.7\.1$/m);
      assert.match(bounce.text, /^Content-Type: multipart\/report; report-type=delivery-status;/m);
    });

    test(`greylist: ${KNOBS.greylist}`, async () => {
      const replies = [];
      for (let i = 0; i < 3; i++) replies.push((await submit(world(), world().inside, { to: `greylist@${INSIDE}` })).text.slice(0, 9));
      world().greylist.reset();
      assert.deepEqual(replies, ['451 4.7.1', '451 4.7.1', '250 2.0.0']);
    });

    test(`defer: ${KNOBS.defer}`, async () => {
      const reply = await submit(world(), world().inside, { to: `defer@${INSIDE}` });
      assert.match(reply.text, /^450 4\.2\.0 /);
    });

    test(`stuck: ${KNOBS.stuck}`, async () => {
      await accepted(world(), `stuck@${INSIDE}`);
      await until('the deferral in the log', () =>
        /to=<stuck@example\.test>.* status=deferred \(connect to 127\.0\.0\.1.*: Connection refused\)/.test(world().inside.log())
          ? true
          : null,
      );
      assert.deepEqual(await mailsOf(world().dovecot, `stuck@${INSIDE}`), []);
    });

    test(`drop: ${KNOBS.drop}`, async () => {
      await accepted(world(), `drop@${INSIDE}`);
      // The log calls it sent.
      await until('the discard in the log', () =>
        /to=<drop@example\.test>, relay=none, .* status=sent \(dropped\)/.test(world().inside.log()) ? true : null,
      );
      assert.deepEqual(await mailsOf(world().dovecot, `drop@${INSIDE}`), []);
    });

    test(`hold: ${KNOBS.hold}`, async () => {
      await accepted(world(), `hold@${INSIDE}`);
      await until('the hold in the log', () => (/hold: .*to=<hold@example\.test>/.test(world().inside.log()) ? true : null));
      assert.deepEqual(await mailsOf(world().dovecot, `hold@${INSIDE}`), []);
      await world().inside.release();
      await until('the mail to be let go', async () => ((await mailsOf(world().dovecot, `hold@${INSIDE}`)).length === 1 ? true : null));
    });

    test(`twice: ${KNOBS.twice}`, async () => {
      const mails = await delivered(world(), `twice@${INSIDE}`, 2);
      assert.deepEqual(
        mails.map((mail) => mail.folder),
        ['INBOX', 'INBOX'],
      );
      assert.equal(mails[0]?.messageId, mails[1]?.messageId);
    });

    test(`slow: ${KNOBS.slow}`, async () => {
      const begin = performance.now();
      await delivered(world(), `slow@${INSIDE}`, 1);
      assert.ok(performance.now() - begin >= world().slow.delay);
    });

    test(`prefixed: ${KNOBS.prefixed}`, async () => {
      const [mail] = await delivered(world(), `prefixed@${INSIDE}`, 1);
      assert.equal(mail?.subject, '[EXT] a subject');
    });

    test(`replaced: ${KNOBS.replaced}`, async () => {
      const [mail] = await delivered(world(), `replaced@${INSIDE}`, 1);
      assert.equal(mail?.subject, REPLACED_SUBJECT);
    });

    test(`stripped: ${KNOBS.stripped}`, async () => {
      const [mail] = await delivered(world(), `stripped@${INSIDE}`, 1);
      assert.deepEqual(mail?.privateHeaders, []);
      assert.equal(mail.subject, 'a subject');
    });

    test(`renamed: ${KNOBS.renamed}`, async () => {
      const [mail] = await delivered(world(), `renamed@${INSIDE}`, 1);
      assert.equal(mail?.messageId, RENAMED_MESSAGE_ID);
      assert.deepEqual(mail.privateHeaders, ['x-private']);
    });

    test(`mangled: ${KNOBS.mangled}`, async () => {
      const [mail] = await delivered(world(), `mangled@${INSIDE}`, 1);
      assert.deepEqual([mail?.subject, mail?.messageId, mail?.privateHeaders], [REPLACED_SUBJECT, RENAMED_MESSAGE_ID, []]);
      assert.match(mail?.text ?? '', /one line of text/);
    });
  });

  describe('names', { concurrency: 3 }, () => {
    const resolver = () => {
      const one = new Resolver({ timeout: 2_000, tries: 1 });
      one.setServers([world().dnsServer]);
      return one;
    };

    test('policies, and what there is none of', async () => {
      assert.deepEqual(await resolver().resolveTxt(INSIDE), [['v=spf1 ip4:192.0.2.0/24 -all']]);
      assert.deepEqual(
        (await resolver().resolveMx('nullmx.test')).map(({ exchange, priority }) => ({ exchange, priority })),
        [{ exchange: '', priority: 0 }],
      );
      await assert.rejects(resolver().resolveTxt('bare.test'), { code: 'ENODATA' });
      await assert.rejects(resolver().resolveTxt('nowhere.test'), { code: 'ENOTFOUND' });
      await assert.rejects(resolver().resolveTxt('refused.test'), { code: 'EREFUSED' });
      await assert.rejects(resolver().resolveTxt('broken.test'), { code: 'ESERVFAIL' });
    });

    test('a blocklist as RFC 5782 wants it, and one that lists the world', async () => {
      assert.deepEqual(await resolver().resolve4('2.0.0.127.bl.example'), ['127.0.0.2']);
      await assert.rejects(resolver().resolve4('1.0.0.127.bl.example'), { code: 'ENOTFOUND' });
      assert.deepEqual(await resolver().resolve4(`${reversed(LISTED_IP)}.bl.example`), ['127.0.0.3']);
      await assert.rejects(resolver().resolve4(`${reversed(CLEAN_IP)}.bl.example`), { code: 'ENOTFOUND' });
      assert.deepEqual(await resolver().resolve4('1.0.0.127.world.example'), ['127.0.0.2']);
      assert.deepEqual(await resolver().resolve4('2.0.0.127.blocked.example'), ['127.255.255.254']);
    });
  });
}

async function accepted(world: RealWorld, to: string): Promise<void> {
  const reply = await submit(world, world.inside, {
    to,
    subject: 'a subject',
    headers: { 'X-Private': 'token' },
    messageId: '<first@example.test>',
  });
  assert.equal(reply.accepted, true, reply.text);
}

/** Sends to `to` and waits until its mailbox holds `count` mails. */
async function delivered(world: RealWorld, to: string, count: number): Promise<readonly StoredMail[]> {
  await accepted(world, to);
  return until(
    `${count} mail(s) for ${to}`,
    async () => {
      const mails = await mailsOf(world.dovecot, to);
      return mails.length >= count ? mails : null;
    },
    15_000,
    () => `${world.inside.log()}\n${world.outside.log()}\n${world.dovecot.log()}`,
  );
}
