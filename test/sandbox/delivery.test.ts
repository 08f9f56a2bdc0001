import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { DeliveryFault } from '../../sandbox/delivery/fault.ts';
import type { Account, Folder } from '../../sandbox/delivery/mailstore.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';

let world: World;
before(async () => {
  world = await startWorld({ latency: 0, junk: 'Courrier indésirable' });
});
after(() => world.close());
beforeEach(() => {
  world.delivery.faults.clear();
  for (const account of [world.internal, world.sentinel, world.monitor])
    for (const folder of account.folders.values()) folder.remove(new Set(folder.mails.map((mail) => mail.uid)));
});

const RAW = [
  'X-Probe: token',
  'Subject: [continuity] a $1 folded',
  '\tsubject',
  'Message-ID: <one@example.test>',
  'x-other: 1',
  '',
  'X-Body: stays',
  '',
].join('\r\n');

/** As the SMTP server does when it has a mail. */
function accept(to: Account, raw = RAW, envid?: string): void {
  const tls = { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' };
  const { address } = world.monitor;
  const more = envid === undefined ? {} : { envid };
  world.smtp.accept({ from: address, to: [to.address], raw: Buffer.from(raw), user: address, helo: 'probe.example.test', tls, ...more });
}

function folder(account: Account, name: string): Folder {
  const found = findFolder(account, name);
  assert.ok(found);
  return found;
}

async function arrived(account: Account, name = 'INBOX'): Promise<string> {
  const box = folder(account, name);
  await box.until((mails) => mails.length > 0);
  return box.mails[0]?.raw.toString('latin1') ?? '';
}

describe('the trace that delivery leaves', () => {
  test('one hop to a mailbox of the own domain', async () => {
    // The field has whole seconds.
    const begun = Math.floor(Date.now() / 1_000) * 1_000;
    accept(world.internal);
    const raw = await arrived(world.internal);
    assert.match(raw, /^Return-Path: <monitor@example\.test>\r\nAuthentication-Results: smtp\.example\.test;/);
    assert.equal(raw.match(/^Received:/gm)?.length, 1);
    const queueId = world.smtp.accepted.at(-1)?.queueId;
    const hop =
      /Received: from probe\.example\.test[^]*?by smtp\.example\.test \(Sandbox\) with ESMTPSA id (\S+)\r\n\tfor <internal@example\.test>; (.*)\r\n/.exec(
        raw,
      );
    assert.equal(hop?.[1], queueId);
    const at = Date.parse(hop?.[2] ?? '');
    assert.ok(at >= begun && at <= Date.now(), hop?.[2]);
    assert.ok(raw.endsWith(RAW));
  });

  test('two hops to a foreign mailbox, newest first, with the egress address and the receiver’s results', async () => {
    accept(world.sentinel);
    const raw = await arrived(world.sentinel);
    const hops = raw.match(/^Received: from \S+/gm);
    assert.deepEqual(hops, ['Received: from smtp.example.test', 'Received: from probe.example.test']);
    assert.match(raw, /smtp\.example\.test \[192\.0\.2\.10\]\)\r\n\tby mx\.example\.org/);
    assert.match(raw, /Authentication-Results: mx\.example\.org;\r\n\tspf=pass smtp\.mailfrom=example\.test;/);
  });
});

describe('faults of delivery', () => {
  test('slow', async () => {
    world.delivery.faults.set({ kind: 'slow', ms: 60 });
    const begin = performance.now();
    accept(world.internal);
    await arrived(world.internal);
    assert.ok(performance.now() - begin >= 59);
  });

  test('junk, under the folder’s localised name', async () => {
    world.delivery.faults.set({ kind: 'junk' });
    accept(world.internal);
    await arrived(world.internal, 'Courrier indésirable');
    assert.equal(folder(world.internal, 'INBOX').mails.length, 0);
  });

  test('drop: accepted, and the next one passes it by', async () => {
    world.delivery.faults.set({ kind: 'drop', times: 1 });
    accept(world.internal, 'Subject: first\r\n\r\n');
    accept(world.internal, 'Subject: second\r\n\r\n');
    assert.match(await arrived(world.internal), /Subject: second/);
    assert.equal(folder(world.internal, 'INBOX').mails.length, 1);
  });

  test('duplicate', async () => {
    world.delivery.faults.set({ kind: 'duplicate', copies: 3 });
    accept(world.internal);
    await arrived(world.internal);
    assert.equal(folder(world.internal, 'INBOX').mails.length, 3);
  });

  test('a fault for one recipient spares the other', async () => {
    world.delivery.faults.set({ kind: 'junk', to: world.sentinel.address });
    accept(world.internal);
    accept(world.sentinel);
    await arrived(world.internal);
    await arrived(world.sentinel, 'Courrier indésirable');
  });

  test('reorder: the held mail comes after the next one', async () => {
    world.delivery.faults.set({ kind: 'reorder', ms: 5000, times: 1 });
    accept(world.internal, 'Subject: first\r\n\r\n');
    accept(world.internal, 'Subject: second\r\n\r\n');
    const box = folder(world.internal, 'INBOX');
    await box.until((mails) => mails.length === 2);
    assert.deepEqual(
      box.mails.map((mail) => /Subject: (\w+)/.exec(mail.raw.toString())?.[1]),
      ['second', 'first'],
    );
  });

  test('reorder: without another mail it comes when the time is up', async () => {
    world.delivery.faults.set({ kind: 'reorder', ms: 30 });
    accept(world.internal);
    await arrived(world.internal);
  });

  test('bounce: a report to the sender in place of the mail, with the envelope id and the header', async () => {
    world.delivery.faults.set({ kind: 'bounce', status: '5.2.2', diagnostic: '552 5.2.2 Mailbox full' });
    accept(world.internal, RAW, 'an-envelope-id');
    const raw = await arrived(world.monitor);
    assert.match(raw, /^Return-Path: <>\r\n/);
    assert.match(raw, /^Content-Type: multipart\/report; report-type=delivery-status;/m);
    assert.match(raw, /^Original-Envelope-Id: an-envelope-id\r\n/m);
    assert.match(raw, /^Action: failed\r\nStatus: 5\.2\.2\r\n/m);
    assert.match(raw, /^Diagnostic-Code: smtp; 552 5\.2\.2 Mailbox full\r\n/m);
    assert.match(raw, /^X-Probe: token\r\n/m);
    assert.doesNotMatch(raw, /X-Body: stays/);
    assert.equal(folder(world.internal, 'INBOX').mails.length, 0);
  });

  test('bounce: of a mail that is only delayed, which comes all the same', async () => {
    world.delivery.faults.set({ kind: 'bounce', action: 'delayed', status: '4.4.1' }, { kind: 'slow', ms: 20 });
    accept(world.internal);
    assert.match(await arrived(world.monitor), /^Action: delayed\r\nStatus: 4\.4\.1\r\n/m);
    await arrived(world.internal);
  });

  test('bounce: in the words of qmail, or without the header of the mail', async () => {
    world.delivery.faults.set({ kind: 'bounce', form: 'words', returnsHeader: false });
    accept(world.internal);
    const raw = await arrived(world.monitor);
    assert.match(raw, /^Hi\. This is the qmail-send program at smtp\.example\.test\.\r\n/m);
    assert.doesNotMatch(raw, /X-Probe|multipart/);
  });

  const REWRITES: readonly (readonly [DeliveryFault, RegExp, RegExp | null])[] = [
    [{ kind: 'subject-prefix', prefix: '[EXT $&] ' }, /^Subject: \[EXT \$&\] \[continuity\] a \$1 folded\r\n\tsubject\r\n/m, null],
    [{ kind: 'subject-replace', subject: 'Quarantined' }, /^Subject: Quarantined\r\nMessage-ID/m, /continuity|folded/],
    [{ kind: 'strip-private-headers' }, /^X-Body: stays/m, /X-Probe|x-other/],
    [{ kind: 'rewrite-message-id' }, /^Message-ID: <[0-9a-f]{24}@relay\.example\.net>\r\n/m, /one@example\.test/],
  ];
  for (const [fault, present, absent] of REWRITES) {
    test(fault.kind, async () => {
      world.delivery.faults.set(fault);
      accept(world.internal);
      const raw = await arrived(world.internal);
      assert.match(raw, present);
      if (absent) assert.doesNotMatch(raw, absent);
      assert.ok(raw.endsWith('\r\n\r\nX-Body: stays\r\n'));
    });
  }

  test('several at once', async () => {
    world.delivery.faults.set({ kind: 'junk' }, { kind: 'duplicate', copies: 2 }, { kind: 'subject-prefix', prefix: '[SPAM] ' });
    accept(world.internal);
    assert.match(await arrived(world.internal, 'Courrier indésirable'), /^Subject: \[SPAM\] /m);
    assert.equal(folder(world.internal, 'Courrier indésirable').mails.length, 2);
  });
});
