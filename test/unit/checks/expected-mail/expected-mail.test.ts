import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { MailboxAccess } from '../../../../src/checks/expected-mail/expected-mail.ts';
import { lookForMail } from '../../../../src/checks/expected-mail/expected-mail.ts';
import type { Arrival, Mailbox, MailSearch, MailboxStatus } from '../../../../src/core/ports/mailbox.ts';
import type { MailChecks } from '../../../../src/core/ports/mail-checks.ts';
import type { ExpectedMail } from '../../../../src/core/request/expected-arrival.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Failure } from '../../../../src/core/result/outcome.ts';
import type { Placement } from '../../../../src/core/result/report.ts';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { VirtualClock } from '../../../doubles/clocks/virtual-clock.ts';
import { FakeMailbox, failureWith, INBOX, JUNK, NO_CHECKS } from '../../../doubles/mailbox/fakes.ts';
import { configOf, loadText } from '../../config/loading.ts';
import { mailboxConfig } from '../../../doubles/request/configs.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-27T09:00:00Z');
const BACKUP: ExpectedMail = {
  name: 'nightly-backup',
  mailbox: 'own',
  from: 'backup@example.net',
  subject: 'Backup finished',
  every: 24 * HOUR,
  by: null,
  expect: null,
};
const CONFIG = configOf(loadText('domains: {example.net: }'));
const DAILY: ExpectedMail = { ...BACKUP, by: { hour: 7, minute: 0, zone: 'Europe/Berlin' } };

interface Put {
  /** Hours before now. */
  readonly ago: number | null;
  readonly placement?: Placement;
  /** Fields beside or in place of author and subject. */
  readonly fields?: readonly string[];
}

const ENTRY =
  'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx.example.org (Postfix) with ESMTPS id 1; Fri, 27 Nov 2026 03:00:00 +0000';

/** A mailbox that holds these mails and searches as an IMAP server does. */
class FilledMailbox extends FakeMailbox {
  readonly asked: MailSearch[] = [];
  readonly readOnlyOpens: boolean[] = [];
  readonly touched: string[] = [];
  more = 0;
  said: Partial<MailboxStatus> = {};
  readonly #mails: readonly Arrival[];

  constructor(clock: VirtualClock, mails: readonly Put[]) {
    super(clock);
    this.#mails = mails.map(({ ago, placement = INBOX, fields = [] }, index) => {
      const own = ['From', 'Subject'].filter((name) => !fields.some((field) => field.startsWith(`${name}:`)));
      const usual = { From: 'From: "Backup" <backup@example.net>', Subject: 'Subject: [host1] Backup finished' };
      const header = [...fields, ...own.map((name) => usual[name as 'From' | 'Subject'])].join('\r\n');
      const receivedAt = ago === null ? null : NOW - ago * HOUR;
      return { placement, id: `1/${index + 1}`, header, receivedAt, size: header.length, noticedAt: 0, unseenAt: null, deleted: false };
    });
  }

  override async open(_signal?: AbortSignal, readOnly = false) {
    this.readOnlyOpens.push(readOnly);
    return await super.open();
  }

  async search(wanted: MailSearch) {
    this.asked.push(wanted);
    return { mails: this.#mails, more: this.more };
  }

  override async before(count = Infinity): Promise<readonly Arrival[]> {
    return this.#mails.slice(-count);
  }

  override async source(arrival: Arrival): Promise<Uint8Array> {
    return Buffer.from(`${arrival.header}\r\n\r\nbody\r\n`, 'latin1');
  }

  override async remove(arrivals: readonly Arrival[]) {
    this.touched.push(...arrivals.map(({ id }) => id));
    return await super.remove(arrivals);
  }

  override status(): MailboxStatus {
    return { ...super.status(), ...this.said };
  }
}

interface Look {
  readonly wanted?: ExpectedMail;
  readonly act?: (mailbox: FilledMailbox) => void;
  readonly access?: (mailbox: Mailbox) => MailboxAccess;
  readonly checks?: MailChecks;
}

async function look(mails: readonly Put[], { wanted = BACKUP, act, access, checks = NO_CHECKS }: Look = {}) {
  const clock = new VirtualClock(NOW);
  const mailbox = new FilledMailbox(clock, mails);
  act?.(mailbox);
  const findings = await lookForMail(access?.(mailbox) ?? { kind: 'alone' }, {
    wanted: [wanted],
    config: {
      ...CONFIG,
      mailboxes: new Map([['own', mailboxConfig({ name: 'own', host: 'imap.example.org', authservIds: ['mx.example.org'] })]]),
    },
    open: async () => mailbox,
    clock,
    deadline: new Deadline(clock, 60_000),
    checks: async () => checks,
  });
  assert.deepEqual(mailbox.touched, [], 'nothing is removed');
  assert.equal(findings.length, 1);
  return { finding: findings[0] as Finding, mailbox };
}

const codeOf = async (mails: readonly Put[], how?: Look) => (await look(mails, how)).finding.code;

suite('a mail that must come', () => {
  test('it came: by author and subject, however they are written', async () => {
    const { finding, mailbox } = await look([{ ago: 6 }]);
    assert.deepEqual([finding.check, finding.target, finding.code, finding.state], ['expect-mail', 'nightly-backup', 'mail-found', 'ok']);
    assert.match(
      finding.message,
      /^The mail from backup@example\.net with "Backup finished" in its subject came 6 h ago \(2026-11-27 03:00 UTC\)\.$/,
    );
    assert.deepEqual(mailbox.readOnlyOpens, [true]);
    for (const fields of [
      ['Subject: BACKUP   FINISHED'],
      ['Subject: =?utf-8?B?W2hvc3QxXSBCYWNrdXAgZmluaXNoZWQ=?='],
      ['Subject: Backup', '  finished'],
      ['From: Backup@Example.NET'],
      ['From: =?utf-8?Q?B=C3=A4ckup?= <backup@example.net>'],
    ])
      assert.equal(await codeOf([{ ago: 1, fields: [fields.join('\r\n')] }]), 'mail-found', fields.join(' '));
    const umlaut = { ...BACKUP, subject: 'Sicherung für Köln' };
    for (const subject of ['=?iso-8859-1?Q?Sicherung_f=FCr_K=F6ln?=', Buffer.from('Sicherung für KÖLN').toString('latin1')])
      assert.equal(await codeOf([{ ago: 1, fields: [`Subject: ${subject}`] }], { wanted: umlaut }), 'mail-found', subject);
  });

  test('plain text is no pattern', async () => {
    assert.equal(await codeOf([{ ago: 1 }], { wanted: { ...BACKUP, subject: 'Backup.*' } }), 'mail-missing');
    assert.equal(await codeOf([{ ago: 1, fields: ['Subject: Backup (.*) ok'] }], { wanted: { ...BACKUP, subject: '(.*)' } }), 'mail-found');
  });

  test('another author is another mail, whatever name stands before the address', async () => {
    for (const from of ['"backup@example.net" <eve@example.com>', 'backup@example.net.example.com', 'backup@example.net, eve@example.com'])
      assert.equal(await codeOf([{ ago: 1, fields: [`From: ${from}`] }]), 'mail-missing', from);
    const two = await codeOf([{ ago: 1, fields: ['From: backup@example.net', 'From: eve@example.com'] }]);
    assert.equal(two, 'mail-missing');
  });

  test('it did not come: critical, with the time that was looked at', async () => {
    const { finding } = await look([{ ago: 25 }, { ago: 2, fields: ['Subject: Backup failed'] }]);
    assert.deepEqual([finding.code, finding.state], ['mail-missing', 'critical']);
    assert.match(
      finding.message,
      /^No mail came from backup@example\.net with "Backup finished" in its subject within the last 24 h, in mailbox `own`\.$/,
    );
    assert.equal(finding.evidence, 'looked for what came since 2026-11-26 09:00 UTC');
  });

  test('the Date field is not asked: the server says when it came', async () => {
    assert.equal(await codeOf([{ ago: 2, fields: ['Date: Mon, 01 Jan 2001 00:00:00 +0000'] }]), 'mail-found');
    assert.equal(await codeOf([{ ago: 30, fields: ['Date: Fri, 27 Nov 2026 08:00:00 +0000'] }]), 'mail-missing');
    assert.equal(await codeOf([{ ago: 30, fields: ['Date: Tue, 01 Jan 2999 00:00:00 +0000'] }]), 'mail-missing');
  });

  test('of several the newest is told, and how many there are', async () => {
    const { finding } = await look([{ ago: 20 }, { ago: 3 }, { ago: 9 }]);
    assert.match(finding.message, /came 3 h ago .*, the newest in time of 3\./);
  });

  test('with a time of day: in time, late, early for the next, missing', async () => {
    // Due at 06:00 UTC, three hours ago.
    const found = await look([{ ago: 4 }], { wanted: DAILY });
    assert.match(found.finding.message, /The next is due 07:00 Europe\/Berlin \(2026-11-28 06:00 UTC\)\.$/);
    const late = await look([{ ago: 28 }, { ago: 2 }], { wanted: DAILY });
    assert.deepEqual([late.finding.code, late.finding.state], ['mail-late', 'warning']);
    assert.match(late.finding.message, /came 1 h too late: it was due 07:00 Europe\/Berlin \(2026-11-27 06:00 UTC\)\.$/);
    const missing = await look([{ ago: 28 }], { wanted: DAILY });
    assert.match(missing.finding.message, /by 07:00 Europe\/Berlin \(2026-11-27 06:00 UTC\), nor in the 3 h since, in mailbox `own`\.$/);
    const early = { ...DAILY, by: { hour: 19, minute: 0, zone: 'UTC' } };
    assert.equal(await codeOf([{ ago: 1 }], { wanted: early }), 'mail-found', 'fourteen hours after the last due time it is the next one');
  });

  test('in Junk it is found there, and said so; a copy elsewhere is better', async () => {
    const { finding } = await look([{ ago: 2, placement: JUNK }]);
    assert.deepEqual([finding.code, finding.state], ['mail-in-junk', 'warning']);
    assert.match(finding.message, /came 2 h ago .*, but into Junk \(Junk\)\.$/);
    assert.equal(await codeOf([{ ago: 2, placement: JUNK }, { ago: 3 }]), 'mail-found');
    const all = await look([{ ago: 2, placement: { folder: '[Gmail]/All Mail', role: 'all' } }]);
    assert.match(all.finding.message, /came in \[Gmail\]\/All Mail 2 h ago/);
  });

  test('a mailbox that cannot be read leaves it unknown, and is opened once more where that may help', async () => {
    const refused = failureWith('auth_failed', {
      end: 'mailbox',
      message: 'Login refused.',
      reply: 'NO no',
      remedy: 'Correct the password.',
    });
    const once = await look([{ ago: 2 }], { act: (mailbox) => (mailbox.failures = [refused, null]) });
    assert.deepEqual([once.finding.code, once.finding.state, once.finding.remedy], ['mail-unknown', 'unknown', 'Correct the password.']);
    assert.match(once.finding.message, /^Whether the mail from .* came is not known: Login refused\.$/);
    assert.equal(once.mailbox.readOnlyOpens.length, 1, 'a refused login is not tried again');
    const silent = failureWith('unreachable', { end: 'mailbox', temporary: true });
    assert.equal(await codeOf([{ ago: 2 }], { act: (mailbox) => (mailbox.failures = [silent]) }), 'mail-found');
    assert.equal(await codeOf([{ ago: 2 }], { act: (mailbox) => (mailbox.failures = [silent, silent]) }), 'mail-unknown');
  });

  test('over the login of loops: neither opened nor closed; their failure is this one', async () => {
    const shared = await look([{ ago: 2 }], { access: (mailbox) => ({ kind: 'opened', mailbox }) });
    assert.deepEqual([shared.finding.code, shared.mailbox.readOnlyOpens], ['mail-found', []]);
    const failure: Failure = failureWith('fetch_failed', { end: 'mailbox', message: 'It broke.' });
    const broken = await look([{ ago: 2 }], { access: () => ({ kind: 'unread', failure }) });
    assert.match(broken.finding.message, /is not known: It broke\.$/);
    const passed = await look([{ ago: 2 }], { access: () => ({ kind: 'unread', failure: null }) });
    assert.match(passed.finding.message, /Mailbox `own` was not read in the time of this run\.$/);
  });

  test('more mail than is looked at: unknown, never missing, and the ceiling is told', async () => {
    const crowded = (mailbox: FilledMailbox) => (mailbox.more = 4_000);
    const { finding, mailbox } = await look([{ ago: 2, fields: ['Subject: other'] }], { act: crowded });
    assert.deepEqual([finding.code, finding.state], ['mail-unknown', 'unknown']);
    assert.match(finding.message, /only the newest 1000 mails of that time were looked at/);
    assert.deepEqual(mailbox.asked, [{ since: NOW - 24 * HOUR, from: 'backup@example.net', limit: 1_000 }]);
    assert.equal(await codeOf([{ ago: 2 }], { act: crowded }), 'mail-found');
    const skipped = await look([], { act: (box) => (box.said = { skipped: 2 }) });
    assert.match(skipped.finding.message, /2 mails in mailbox `own` could not be read\.$/);
  });

  test('by POP3 the topmost Received field says when it came, Junk is not seen, and the newest 200 are looked at', async () => {
    const byPop3 = (mailbox: FilledMailbox) => {
      mailbox.said = { polled: 'logins', unread: [{ folder: 'Junk', reason: 'POP3 shows the Inbox alone' }] };
      Object.assign(mailbox, { search: undefined });
    };
    assert.equal(await codeOf([{ ago: null, fields: [ENTRY] }], { act: byPop3 }), 'mail-found');
    const old = ENTRY.replace('27 Nov', '25 Nov');
    const missing = await look([{ ago: null, fields: [old, ENTRY.replace('27 Nov', '28 Nov')] }], { act: byPop3 });
    assert.equal(missing.finding.code, 'mail-missing');
    assert.match(missing.finding.message, /\(Junk could not be looked into\)\.$/);
    const undated = await look([{ ago: null }], { act: byPop3 });
    assert.match(undated.finding.message, /neither the server nor a Received field says when it came\.$/);
    const others = Array.from({ length: 250 }, () => ({ ago: null, fields: [ENTRY, 'Subject: other'] }));
    const full = await look([{ ago: null, fields: [ENTRY] }, ...others], { act: byPop3 });
    assert.match(full.finding.message, /only the newest 200 mails of that time were looked at/);
    const quiet = others.map(({ ago }) => ({ ago, fields: [old, 'Subject: other'] }));
    assert.equal(await codeOf(quiet, { act: byPop3 }), 'mail-missing', 'what was not read is older than what is asked for');
  });
});

suite('the authentication that is expected of it', () => {
  const wanted: ExpectedMail = { ...BACKUP, expect: { dkim: ['pass'], spf: null, dmarc: null } };
  const said = (words: string) => [`Authentication-Results: mx.example.org; ${words}`, ENTRY];
  const own = (result: 'pass' | 'fail'): MailChecks => ({
    ...NO_CHECKS,
    verify: async () => ({
      kind: 'verified',
      signatures: [
        {
          domain: 'example.net',
          selector: 's',
          algorithm: 'rsa-sha256',
          result,
          fault: null,
          reason: null,
          bits: 2048,
          uncovered: null,
          expires: null,
        },
      ],
      arc: 'none',
      arcReason: null,
    }),
  });

  test('a word of the receiver that can be believed decides', async () => {
    assert.equal(await codeOf([{ ago: 2, fields: said('dkim=pass header.d=example.net') }], { wanted }), 'mail-found');
    const { finding } = await look([{ ago: 2, fields: said('dkim=fail header.d=example.net') }], { wanted, checks: own('pass') });
    assert.equal(finding.code, 'mail-missing');
    assert.equal(finding.evidence, 'one came 2026-11-27 07:00 UTC, but mx.example.org says dkim=fail');
  });

  test('a word that its sender can have written counts for nothing; then our own look decides', async () => {
    const forged = [ENTRY, 'Authentication-Results: mx.example.org; dkim=pass header.d=example.net'];
    const { finding } = await look([{ ago: 2, fields: forged }], { wanted, checks: own('fail') });
    assert.equal(finding.evidence, 'one came 2026-11-27 07:00 UTC, but we find dkim=fail');
    assert.equal(await codeOf([{ ago: 2, fields: forged }], { wanted, checks: own('pass') }), 'mail-found');
    assert.equal(await codeOf([{ ago: 2, fields: [ENTRY] }], { wanted, checks: own('pass') }), 'mail-found');
  });

  test('where neither says anything it is unknown', async () => {
    const blind: MailChecks = { ...NO_CHECKS, verify: async () => ({ kind: 'unavailable', reason: 'no time' }) };
    const { finding } = await look([{ ago: 2, fields: [ENTRY] }], { wanted, checks: blind });
    assert.match(finding.message, /one that looks like it is there, but nobody who can be believed says anything of dkim\.$/);
  });

  test('an imitation hides nothing: the genuine one behind it is found, behind too many it is unknown', async () => {
    const bad = (count: number) => Array.from({ length: count }, (_, index) => ({ ago: 1 + index / 100, fields: said('dkim=fail') }));
    const good = { ago: 5, fields: said('dkim=pass header.d=example.net') };
    assert.equal(await codeOf([good, ...bad(9)], { wanted }), 'mail-found');
    assert.equal(await codeOf([good, ...bad(30)], { wanted }), 'mail-unknown');
  });
});
