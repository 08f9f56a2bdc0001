import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import test, { suite } from 'node:test';
import { examine } from '../../../src/checks/arrival/examine.ts';
import { Deadline } from '../../../src/core/time/deadline.ts';
import type { Config, LoopConfig, MailboxConfig } from '../../../src/core/request/config.ts';
import type { LoopPorts, LoopResults } from '../../../src/probe/loops.ts';
import { runLoops } from '../../../src/probe/loops.ts';
import { makeProbe } from '../../../src/probe/send/make-probe.ts';
import type { Probe } from '../../../src/core/ports/sender.ts';
import type { LoopReport } from '../../../src/core/result/report.ts';
import { loopTag } from '../../../src/probe/token/token.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith, FakeMailbox, fakeSender, headerOf, NO_CHECKS } from '../../doubles/mailbox/fakes.ts';
import { loopConfig, mailboxConfig, senderConfig } from '../../doubles/request/configs.ts';

const SENDER = senderConfig();
const mailbox = (name: string) => mailboxConfig({ name });
const LOOP = loopConfig({ attempts: 1, retry: [10_000], bounces: 'box' });
/** Every mailbox has a key of its own: a bounce is recognised by the key of the mailbox in which its probe is awaited. */
const macOf = (name: string) => (data: Uint8Array) => createHmac('sha256', name).update(data).digest();

interface Stage {
  readonly clock: VirtualClock;
  readonly sentinel: FakeMailbox;
  readonly box: FakeMailbox;
  readonly opened: string[];
  readonly sent: Probe[];
  /** The login of the sender. */
  readonly user: string;
}

function stage(old: readonly string[] = [], user = 'u'): Stage {
  const clock = new VirtualClock();
  return { clock, sentinel: new FakeMailbox(clock), box: new FakeMailbox(clock, old), opened: [], sent: [], user };
}

async function play(
  at: Stage,
  onAccepted: (probe: Probe) => void,
  loops: readonly LoopConfig[] = [LOOP],
  budget = 330_000,
): Promise<LoopResults> {
  const { clock } = at;
  const config = {
    senders: new Map([['mta', { ...SENDER, user: at.user }]]),
    mailboxes: new Map(['sentinel', 'box'].map((name) => [name, mailbox(name)])),
    loops,
  } as unknown as Config;
  let ids = 0;
  const ports = {
    clock,
    random: () => 0.5,
    randomId: () => (++ids).toString(16).padStart(32, '0'),
    online: async () => true,
    sender: async () =>
      fakeSender(clock, ['250'], (probe) => {
        at.sent.push(probe);
        onAccepted(probe);
      }),
    mailbox: async (of: MailboxConfig) => {
      at.opened.push(of.name);
      return of.name === 'box' ? at.box : at.sentinel;
    },
    readMail: async (source: Uint8Array) => ({ subject: '', text: Buffer.from(source).toString() }),
    mac: async (of: MailboxConfig) => macOf(of.name),
    examine,
    mailChecks: async () => NO_CHECKS,
    host: 7,
    process: 1,
    alive: () => true,
    onProgress: () => undefined,
    onProbes: () => undefined,
  } as unknown as LoopPorts;
  using deadline = new Deadline(clock, budget);
  return await runLoops({ config, loops, deadline }, ports);
}

function only({ loops }: LoopResults): LoopReport {
  const [loop] = loops;
  assert.ok(loop);
  return loop;
}

/** A report (RFC 3464) about a mail with this header. */
function dsn(returned: string, action: 'failed' | 'delayed' | 'delivered' = 'failed', status = '5.1.1'): string {
  return [
    'From: MAILER-DAEMON@mx.example.org (Mail Delivery System)',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} so it is`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    returned,
    '--b--',
    '',
  ].join('\r\n');
}

/** The mail of a probe that some run sent `age` ms ago. */
function earlierProbe(clock: VirtualClock, age: number, key = 'sentinel'): string {
  const loop = loopTag(LOOP.name, LOOP.from, LOOP.to, SENDER.host);
  const token = { id: 'f'.repeat(32), sentAt: clock.now() - age, loop, lifetime: 300, host: 7, process: 2 };
  return headerOf(makeProbe(LOOP, token, macOf(key)));
}

test('a bounce ends the wait at once, with status, words and reporter; both mailboxes are opened once', async () => {
  const at = stage();
  const began = at.clock.monotonic();
  const results = await play(at, (probe) => void at.clock.sleep(2_000).then(() => at.box.put(dsn(headerOf(probe)))));
  const loop = only(results);
  assert.deepEqual([loop.outcome, loop.state, loop.side, loop.copies], ['bounced', 'critical', 'receiver', 0]);
  assert.match(loop.message, /550 5\.1\.1 so it is \(reported by mx\.example\.org\)/);
  assert.ok(at.clock.monotonic() - began < 5_000, `took ${at.clock.monotonic() - began} ms`);
  assert.deepEqual(at.opened.toSorted(), ['box', 'sentinel']);
  assert.deepEqual([at.box.removed.length, at.sentinel.removed.length], [1, 0]);
  assert.deepEqual(results.findings, []);
});

test('who has to act stands in the status', async () => {
  for (const [status, side] of [
    ['5.7.1', 'sender'],
    ['4.4.7', 'network'],
    ['5.2.2', 'receiver'],
    ['5.1.8', 'sender'],
  ] as const) {
    const at = stage();
    const loop = only(await play(at, (probe) => at.box.put(dsn(headerOf(probe), 'failed', status))));
    assert.deepEqual([loop.outcome, loop.side], ['bounced', side], status);
  }
});

test('what is known of the words goes before the status', async () => {
  const at = stage();
  const words = '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)';
  const loop = only(await play(at, (probe) => at.box.put(dsn(headerOf(probe), 'failed', '5.4.1').replace('550 5.4.1 so it is', words))));
  assert.deepEqual([loop.outcome, loop.side, loop.bounce?.diagnostic], ['bounced', 'receiver', words]);
  assert.match(loop.message, /The recipient does not exist in that organisation/);
});

test('a probe that is sent as postmaster is not taken for a notification', async () => {
  const at = stage();
  const sent = { ...LOOP, from: 'postmaster@example.net', bounces: 'sentinel' };
  const loop = only(await play(at, (probe) => at.sentinel.put(`From: ${probe.from}\r\n${headerOf(probe)}${probe.text}`), [sent]));
  assert.deepEqual([loop.outcome, at.sentinel.removed.length], ['delivered', 1]);
});

test('notifications that have lain there for weeks are not read', async () => {
  const at = stage();
  const past = stage([dsn(earlierProbe(at.clock, 20 * 86_400_000))]);
  past.box.age(20 * 86_400_000);
  const results = await play(past, (probe) => past.sentinel.put(headerOf(probe)));
  assert.deepEqual([results.findings.length, past.box.removed.length], [0, 0]);
});

test('a bounce that comes into the very mailbox in which the probe is awaited is not taken for the probe', async () => {
  const at = stage();
  const loop = only(await play(at, (probe) => at.sentinel.put(dsn(headerOf(probe))), [{ ...LOOP, bounces: 'sentinel' }]));
  assert.equal(loop.outcome, 'bounced');
  assert.deepEqual(at.opened, ['sentinel']);
  assert.equal(at.sentinel.removed.length, 1);
});

test('one mailbox is watched for the bounces of one loop and the probes of another, by one login', async () => {
  const at = stage();
  const other: LoopConfig = { ...LOOP, name: 'own', kind: 'internal', mailbox: 'box', to: 'c@example.net', bounces: null };
  const results = await play(at, (probe) => (probe.to === LOOP.to ? at.box.put(dsn(headerOf(probe))) : at.box.put(headerOf(probe))), [
    LOOP,
    other,
  ]);
  assert.deepEqual(
    results.loops.map(({ name, outcome }) => [name, outcome]),
    [
      ['gmail', 'bounced'],
      ['own', 'delivered'],
    ],
  );
  assert.deepEqual(at.opened.toSorted(), ['box', 'sentinel']);
  assert.equal(at.box.removed.length, 2);
});

test('a delay is told while the probe is awaited, and the probe that comes after it counts', async () => {
  const at = stage();
  const results = await play(at, (probe) => {
    at.box.put(dsn(headerOf(probe), 'delayed', '4.4.1'));
    void at.clock.sleep(20_000).then(() => at.sentinel.put(headerOf(probe)));
  });
  assert.equal(only(results).outcome, 'delivered');
  assert.deepEqual(
    results.findings.map(({ code, state }) => [code, state]),
    [['delayed-notification', 'warning']],
  );
  assert.match(results.findings[0]?.evidence ?? '', /4\.4\.1/);
  assert.match(results.findings[0]?.message ?? '', /was delayed; it has arrived since/);
  assert.equal(at.box.removed.length, 1);
});

test('what was put off and then came back is not called still being tried', async () => {
  const at = stage();
  const results = await play(at, (probe) => {
    at.box.put(dsn(headerOf(probe), 'delayed', '4.4.1'));
    void at.clock.sleep(5_000).then(() => at.box.put(dsn(headerOf(probe))));
  });
  assert.deepEqual([only(results).outcome, results.findings], ['bounced', []]);
});

test('a notification that returns nothing is known by the mail that it answers', async () => {
  for (const field of ['In-Reply-To', 'References']) {
    const at = stage();
    const results = await play(at, (probe) => at.box.put(`${field}: <${probe.messageId}>\r\n${dsn('')}`));
    assert.deepEqual([only(results).outcome, at.box.removed.length], ['bounced', 1], field);
  }
});

test('a probe that was put off and never came is lost, and the delay is told with it', async () => {
  const at = stage();
  const loop = only(await play(at, (probe) => at.box.put(dsn(headerOf(probe), 'delayed', '4.4.1'))));
  assert.equal(loop.outcome, 'lost');
  assert.match(loop.message, /still being tried: 550 4\.4\.1 so it is/);
});

test('foreign, forged and unkeyed notifications are no bounce of ours and stay where they are', async () => {
  const at = stage();
  const results = await play(at, (probe) => {
    at.box.put(dsn('Message-ID: <somebody@example.com>'));
    at.box.put(dsn(earlierProbe(at.clock, 0, 'another key')));
    at.box.put(dsn(`Subject: ${probe.subject}`));
    at.box.put(['From: someone@example.com', 'Subject: I could not be delivered', '', headerOf(probe)].join('\r\n'));
    at.box.put(`From: someone@example.com\r\nIn-Reply-To: <${probe.messageId}>\r\nSubject: I could not be delivered\r\n\r\nReally?`);
    void at.clock.sleep(10_000).then(() => at.sentinel.put(headerOf(probe)));
  });
  assert.equal(only(results).outcome, 'delivered');
  assert.equal(at.box.removed.length, 0);
});

test('a copy that was delivered counts, and the bounce of another is told', async () => {
  const at = stage();
  const results = await play(at, (probe) => {
    at.sentinel.put(headerOf(probe));
    at.box.put(dsn(headerOf(probe)));
  });
  assert.equal(only(results).outcome, 'delivered');
  assert.ok(results.findings.every(({ code }) => code === 'bounced-copy'));
});

test('a notification of delivery is no bounce and is cleared away', async () => {
  const at = stage();
  const results = await play(at, (probe) => {
    at.box.put(dsn(headerOf(probe), 'delivered', '2.0.0'));
    void at.clock.sleep(5_000).then(() => at.sentinel.put(headerOf(probe)));
  });
  assert.deepEqual([only(results).outcome, results.findings.length, at.box.removed.length], ['delivered', 0, 1]);
});

test('`delete: false` leaves notifications where they are', async () => {
  const at = stage();
  const loop = only(await play(at, (probe) => at.box.put(dsn(headerOf(probe))), [{ ...LOOP, delete: false }]));
  assert.deepEqual([loop.outcome, at.box.removed.length], ['bounced', 0]);
});

test('a mailbox for bounces that cannot be read leaves the loop alone and is told', async () => {
  const at = stage();
  at.box.failures = [failureWith('auth_failed', { end: 'mailbox', reply: 'NO LOGIN failed' })];
  const results = await play(at, (probe) => at.sentinel.put(headerOf(probe)));
  assert.deepEqual([only(results).outcome, only(results).state], ['delivered', 'ok']);
  assert.deepEqual(
    results.findings.map(({ code, state, target }) => [code, state, target]),
    [['bounces-unread', 'unknown', 'box']],
  );
});

test('a bounce is certain even where the awaited mailbox breaks afterwards', async () => {
  const at = stage();
  at.sentinel.failures = [
    null,
    null,
    ...Array.from({ length: 20 }, () => failureWith('fetch_failed', { end: 'mailbox', temporary: true })),
  ];
  const loop = only(await play(at, (probe) => at.box.put(dsn(headerOf(probe)))));
  assert.equal(loop.outcome, 'bounced');
});

test('the bounce of an earlier run’s probe is told once, removed, and not taken for this run’s', async () => {
  const at = stage();
  const past = stage([dsn(earlierProbe(at.clock, 900_000)), dsn('Message-ID: <somebody@example.com>')]);
  const results = await play(past, (probe) => past.sentinel.put(headerOf(probe)));
  assert.equal(only(results).outcome, 'delivered');
  assert.deepEqual(
    results.findings.map(({ code, state, target }) => [code, state, target]),
    [['late-bounce', 'warning', 'gmail']],
  );
  assert.equal(past.box.removed.length, 1);
});

suite('copies in the Sent folder', () => {
  const removed = (at: Stage) => at.box.removed.map(({ placement, header }) => [placement.folder, /Subject: (.{1,60})/.exec(header)?.[1]]);
  const accepted = (at: Stage) => (probe: Probe) => {
    at.box.putSent(headerOf(probe));
    at.box.putSent(headerOf(probe).replaceAll(/ec1\.[\w-]{72}/g, `ec1.${'A'.repeat(72)}`));
    at.box.putSent('Subject: my own mail\r\n\r\n');
    // Recognised only by its Message-ID: a mail in which somebody answers themselves, say.
    at.box.putSent(headerOf(probe).replace(/^X-Email-Continuity.*\r\n/m, ''));
    at.sentinel.put(headerOf(probe));
  };

  test('the probe is removed, by its header and token, and nothing else', async () => {
    const at = stage();
    const results = await play(at, accepted(at));
    assert.equal(only(results).outcome, 'delivered');
    assert.deepEqual(
      removed(at).map(([folder]) => folder),
      ['Sent'],
    );
    assert.match(String(removed(at)[0]?.[1]), /^\[continuity\] example\.net ec1\./);
  });

  test('nothing is looked for with `delete: false`, nor in a mailbox of another login', async () => {
    const kept = stage();
    await play(kept, accepted(kept), [{ ...LOOP, delete: false }]);
    assert.deepEqual([kept.box.sentAsked, kept.box.removed.length], [0, 0]);
    const other = stage([], 'somebody-else');
    await play(other, accepted(other));
    assert.deepEqual([other.box.sentAsked, other.box.removed.length], [0, 0]);
  });
});

suite('copies that a Trash or a second target keeps', () => {
  const played = async (change: (at: Stage) => void, copies: number) => {
    const at = stage();
    change(at);
    const results = await play(at, (probe) => {
      at.sentinel.put(headerOf(probe));
      for (let copy = 0; copy < copies; copy++) at.box.put(headerOf(probe));
    });
    assert.equal(only(results).outcome, 'delivered');
    return { at, left: results.findings.map(({ code, target, message }) => [code, target, /^(?:A|\d+) probes? lies?/.exec(message)?.[0]]) };
  };

  test('what a Trash keeps is removed once more from there, and nobody else’s mail', async () => {
    const { at, left } = await played(({ sentinel }) => (sentinel.trash = 'once'), 0);
    assert.deepEqual(left, []);
    assert.deepEqual(
      at.sentinel.removed.map(({ placement, header }) => [placement.folder, header.includes('thrown away')]),
      [['Trash', false]],
    );
  });

  test('what it keeps for good is told with its number', async () => {
    const { left } = await played(({ sentinel }) => (sentinel.trash = 'always'), 0);
    assert.deepEqual(left, [['probe-left', 'sentinel', 'A probe lies']]);
  });

  test('copies in the mailbox to which bounces come are removed; where they cannot be, they are counted', async () => {
    const { at, left } = await played(() => undefined, 2);
    assert.deepEqual([left, at.box.removed.length], [[], 2]);
    const stuck = await played(({ box }) => (box.readOnly = true), 2);
    assert.deepEqual(stuck.left, [['probe-left', 'box', '2 probes lie']]);
  });
});

test('a bounce in a mailbox that is read only is no news for every run: it is told with what is left', async () => {
  const at = stage();
  const past = stage([dsn(earlierProbe(at.clock, 900_000))]);
  past.box.readOnly = true;
  const results = await play(past, (probe) => past.sentinel.put(headerOf(probe)));
  assert.equal(only(results).outcome, 'delivered');
  assert.deepEqual(
    results.findings.map(({ code, state, target }) => [code, state, target]),
    [['probe-left', 'warning', 'box']],
  );
  assert.match(results.findings[0]?.evidence ?? '', /5\.1\.1/);
});

test('a bounce of an earlier run that comes into such a mailbox while this one looks is news', async () => {
  const at = stage();
  at.box.readOnly = true;
  const results = await play(at, (probe) => {
    at.box.put(dsn(earlierProbe(at.clock, 900_000)));
    void at.clock.sleep(1_000).then(() => at.sentinel.put(headerOf(probe)));
  });
  assert.deepEqual(results.findings.map(({ code }) => code).toSorted(), ['late-bounce', 'probe-left']);
});

test('the bounce of a probe that another run may still be waiting for is left alone', async () => {
  const at = stage();
  const past = stage([dsn(earlierProbe(at.clock, 10_000))]);
  const results = await play(past, (probe) => past.sentinel.put(headerOf(probe)));
  assert.deepEqual([results.findings.length, past.box.removed.length], [0, 0]);
});

test('a bounce that was there before its mailbox could be opened is found all the same', async () => {
  const at = stage();
  const began = at.clock.monotonic();
  const loop = only(await play(at, (probe) => at.box.putOld(dsn(headerOf(probe)))));
  assert.deepEqual([loop.outcome, at.box.removed.length], ['bounced', 1]);
  assert.ok(at.clock.monotonic() - began < 5_000);
});

test('an envelope id is asked for only where bounces are read', async () => {
  const at = stage();
  await play(at, (probe) => at.sentinel.put(headerOf(probe)), [LOOP, { ...LOOP, name: 'silent', bounces: null }]);
  assert.deepEqual(
    at.sent.map(({ envelopeId, messageId }) => envelopeId === null || messageId.startsWith(envelopeId)),
    [true, true],
  );
  assert.equal(at.sent.filter(({ envelopeId }) => envelopeId === null).length, 1);
  assert.ok((at.sent.find(({ envelopeId }) => envelopeId !== null)?.envelopeId ?? '').length <= 100);
});

test('a loud probe does not say that it was sent automatically, a quiet one does', async () => {
  for (const bouncesProbe of ['quiet', 'loud'] as const) {
    const at = stage();
    let header = '';
    await play(
      at,
      (probe) => {
        header = headerOf(probe);
        at.sentinel.put(header);
      },
      [{ ...LOOP, bouncesProbe }],
    );
    assert.equal(/^Auto-Submitted: auto-generated/m.test(header), bouncesProbe === 'quiet');
    assert.equal(/^X-Auto-Response-Suppress: (?:All|.*\bNDR\b)/m.test(header), bouncesProbe === 'quiet');
  }
});

test('a quiet probe of which nothing comes back: the next step names the loud one', async () => {
  const at = stage();
  const quiet = only(await play(at, () => undefined));
  assert.equal(quiet.outcome, 'lost');
  assert.match(quiet.remedy ?? '', /`bounces-probe: loud`/);
  const loud = only(await play(stage(), () => undefined, [{ ...LOOP, bouncesProbe: 'loud' }]));
  assert.doesNotMatch(loud.remedy ?? '', /bounces-probe/);
});
