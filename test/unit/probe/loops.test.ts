import assert from 'node:assert/strict';
import test from 'node:test';
import { makeProbe } from '../../../src/probe/send/make-probe.ts';
import type { Opened } from '../../../src/core/ports/mailbox.ts';
import type { Sender } from '../../../src/core/ports/sender.ts';
import { FailureError } from '../../../src/core/result/outcome.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith, FakeMailbox, fakeSender, headerOf, JUNK, mac } from '../../doubles/mailbox/fakes.ts';
import { deliverAfter, earlierProbe, LOOP, only, play } from './loop-play.ts';

test('a probe that comes at once is seen within the shortest pause', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 30)) }));
  assert.equal(loop.outcome, 'delivered');
  assert.ok(loop.latencyMs !== null && loop.latencyMs >= 30 && loop.latencyMs <= 50, String(loop.latencyMs));
  assert.equal(mailbox.removed.length, 1);
});

test('a probe in Junk is found there', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 30, JUNK)) }));
  assert.deepEqual([loop.outcome, loop.placement?.folder], ['junk', 'Junk']);
});

test('a probe that takes minutes is waited for by IDLE, not by dense polling', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 200_000)) }));
  assert.equal(loop.outcome, 'slow');
  assert.ok(mailbox.waits > 5);
  assert.ok(mailbox.looks.length < 200, `${mailbox.looks.length} looks`);
});

test('a probe that never comes is lost at critical, no later', async () => {
  const clock = new VirtualClock();
  const began = clock.monotonic();
  const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender: fakeSender(clock, ['250']) }));
  assert.equal(loop.outcome, 'lost');
  assert.ok(clock.monotonic() - began <= 316_000, String(clock.monotonic() - began));
});

test('the run ends at its deadline, even where critical lies beyond it', async () => {
  const clock = new VirtualClock();
  const began = clock.monotonic();
  const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender: fakeSender(clock, ['250']), budget: 61_000 }));
  assert.equal(loop.outcome, 'lost');
  assert.match(loop.message, /time was up/);
  assert.ok(clock.monotonic() - began <= 63_000);
});

test('a probe that is accepted just before the run ends is not lost: nobody knows', async () => {
  const clock = new VirtualClock();
  const greylist = failureWith('deferred', { temporary: true, reply: '451 4.7.1 Greylisted' });
  const sender = fakeSender(clock, [greylist, '250']);
  const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender, budget: 12_000 }));
  assert.deepEqual([loop.outcome, loop.state, loop.side], ['fetch_failed', 'unknown', 'runner'], loop.message);
  assert.match(loop.message, /^Accepted by `mta` [\d.]+ m?s before the run's time was up/);
  assert.match(loop.remedy ?? '', /Raise `timeout`/);
});

test('4xx is tried again after 10, 30 and 90 s; the same probe, seen once', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const greylist = failureWith('deferred', { temporary: true, reply: '451 4.7.1 Greylisted' });
  const sender = fakeSender(clock, [greylist, greylist, greylist, '250'], deliverAfter(clock, mailbox, 20));
  const loop = only(await play({ clock, mailbox, sender }));
  assert.deepEqual(
    loop.attempts.map((attempt) => attempt.outcome),
    ['deferred', 'deferred', 'deferred', 'accepted'],
  );
  assert.deepEqual(
    loop.attempts.map((attempt) => (Date.parse(attempt.at) - Date.parse(loop.attempts[0]?.at ?? '')) / 1000),
    [0, 10, 40, 130],
  );
  assert.equal(loop.outcome, 'delivered');
  assert.ok(loop.latencyMs !== null && loop.latencyMs < 100, 'the latency counts from the 250, not from the first try');
});

test('a try that the end of the run cuts off does not hide what the server said before', async () => {
  const clock = new VirtualClock();
  const greylisting = fakeSender(clock, [failureWith('deferred', { temporary: true, reply: '451 4.7.1 Greylisted' })]);
  let tries = 0;
  const sender: Sender = {
    open: async (signal) => {
      if (++tries === 1) return greylisting.open(signal);
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      return { ok: false, failure: failureWith('unreachable', { temporary: true }) };
    },
  };
  const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender, budget: 60_000 }));
  assert.equal(loop.outcome, 'deferred');
  assert.deepEqual(
    loop.attempts.map((attempt) => attempt.outcome),
    ['deferred', 'unreachable'],
  );
});

test('5xx and refused logins are never tried again', async () => {
  for (const outcome of ['rejected', 'auth_failed', 'tls_failed'] as const) {
    const clock = new VirtualClock();
    const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender: fakeSender(clock, [failureWith(outcome), '250']) }));
    assert.equal(loop.outcome, outcome);
    assert.equal(loop.attempts.length, 1);
  }
});

test('a message whose reply never came is awaited and not sent a second time', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const cut = failureWith('unreachable', { uncertain: true });
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, [cut, '250'], deliverAfter(clock, mailbox, 500)) }));
  assert.equal(loop.outcome, 'delivered');
  assert.equal(loop.attempts.length, 1);
  assert.equal(loop.copies, 1);
});

test('a second copy that comes a little later is counted and removed too', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const sender = fakeSender(clock, ['250'], (probe) => {
    deliverAfter(clock, mailbox, 30)(probe);
    deliverAfter(clock, mailbox, 55)(probe);
  });
  const loop = only(await play({ clock, mailbox, sender }));
  assert.deepEqual([loop.outcome, loop.copies, mailbox.removed.length], ['duplicate', 2, 2]);
});

test('a mailbox that breaks while waiting is opened again and the probe is still found', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  mailbox.failures = [null, null, null, failureWith('fetch_failed', { end: 'mailbox', temporary: true })];
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 5_000)) }));
  assert.deepEqual([loop.outcome, mailbox.opened], ['delivered', 2]);
});

test('a mailbox that never opens leaves delivery unknown, and the probe is sent all the same', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  mailbox.failures = Array.from({ length: 200 }, () => failureWith('unreachable', { end: 'mailbox', temporary: true }));
  let sent = 0;
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250'], () => (sent += 1)) }));
  assert.deepEqual([loop.outcome, loop.state, loop.side, sent], ['unreachable', 'unknown', 'receiver', 1]);
});

test('what a mailbox said counts, not that the run ended while it was asked once more', async () => {
  const clock = new VirtualClock();
  class Mute extends FakeMailbox {
    override async open(signal?: AbortSignal): Promise<Opened> {
      if (this.opened++ === 0)
        throw new FailureError(failureWith('fetch_failed', { end: 'mailbox', temporary: true, reply: 'Internal error' }));
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
      throw new FailureError(failureWith('unreachable', { end: 'mailbox', temporary: true }));
    }
  }
  const mailbox = new Mute(clock);
  const loop = only(await play({ clock, mailbox, budget: 5_000, sender: fakeSender(clock, ['250']) }));
  assert.deepEqual([loop.outcome, loop.state, mailbox.opened], ['fetch_failed', 'unknown', 2]);
  assert.match(loop.message, /Internal error/);
});

test('without a network neither end is blamed; with one, both are told for what they are', async () => {
  for (const [online, expected] of [
    [false, ['runner_blocked', 'unknown', 'runner']],
    [true, ['unreachable', 'critical', 'sender']],
  ] as const) {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    const gone = { temporary: true, cause: 'no-route' } as const;
    mailbox.failures = Array.from({ length: 20 }, () => failureWith('unreachable', { ...gone, end: 'mailbox' }));
    const sender: Sender = { open: async () => ({ ok: false, failure: failureWith('unreachable', gone) }) };
    const loop = only(await play({ clock, mailbox, sender, online }));
    assert.deepEqual([loop.outcome, loop.state, loop.side], expected, loop.message);
    assert.equal(loop.attempts.length, 4, 'a network that is gone may come back');
  }
});

test('a refused mailbox login is not tried again', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  mailbox.failures = [failureWith('auth_failed', { end: 'mailbox' })];
  const loop = only(await play({ clock, mailbox, sender: fakeSender(clock, ['250']) }));
  assert.deepEqual([loop.outcome, loop.state, mailbox.opened], ['auth_failed', 'unknown', 1]);
});

test('a late probe of an earlier run is told once with its true delay, removed, and not taken for this run’s', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock, [earlierProbe(clock, 900_000)]);
  const { loops, findings } = await play({ clock, mailbox, sender: fakeSender(clock, ['250']) });
  const [loop] = loops;
  assert.equal(loop?.outcome, 'lost');
  assert.deepEqual(
    loop.late.map((probe) => probe.delayMs),
    [900_000],
  );
  assert.deepEqual(
    findings.map(({ code, state }) => [code, state]),
    [['late', 'warning']],
  );
  assert.equal(mailbox.removed.length, 1);
});

test('a probe of another run that may still be waiting is left alone', async () => {
  for (const more of [{ process: 2 }, { host: 0, process: 2 }, { host: 8, process: 1 }]) {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock, [earlierProbe(clock, 60_000, more)]);
    const { findings } = await play({ clock, mailbox, sender: fakeSender(clock, [failureWith('rejected')]), alive: (pid) => pid === 2 });
    assert.equal(mailbox.removed.length, 0);
    assert.deepEqual(findings, []);
  }
});

test('a late probe that stays is told by the first run after it came, not by every run', async () => {
  const hour = 3_600_000;
  for (const [how, change] of [
    ['read only', { readOnly: true }],
    ['kept', { loops: [{ ...LOOP, delete: false }] }],
  ] as const) {
    // It came an hour ago, two hours after it had been sent; another run was made since then, or was not.
    for (const [lastRun, told] of [
      [hour / 2, 0],
      [1.5 * hour, 1],
      [null, 1],
    ] as const) {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock, [earlierProbe(clock, 3 * hour)]);
      mailbox.age(hour);
      mailbox.readOnly = 'readOnly' in change;
      if (lastRun !== null) mailbox.putOld(earlierProbe(clock, lastRun, { id: 'e'.repeat(32) }));
      const sender = fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 20));
      const { loops } = await play({ clock, mailbox, sender, ...('loops' in change ? change : {}) });
      const late = loops[0]?.late.filter(({ delayMs }) => delayMs === 2 * hour) ?? [];
      assert.equal(late.length, told, `${how}, last run ${String(lastRun)}`);
    }
  }
});

test('the probe of a run that was killed on this machine is cleared away without being called late', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock, [earlierProbe(clock, 5_000)]);
  const sender = fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 20));
  const { loops, findings } = await play({ clock, mailbox, sender, alive: () => false });
  assert.deepEqual([loops[0]?.late, findings, mailbox.removed.length], [[], [], 2]);
});

test('a probe of another configuration in the same mailbox is none of our business until it is a week old', async () => {
  for (const [age, removed] of [
    [86_400_000, 0],
    [8 * 86_400_000, 1],
  ] as const) {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock, [earlierProbe(clock, age, { name: 'other' })]);
    const { findings } = await play({ clock, mailbox, sender: fakeSender(clock, [failureWith('rejected')]), alive: () => false });
    assert.equal(mailbox.removed.length, removed);
    assert.deepEqual(findings, []);
  }
});

test('with `delete: false` nothing is removed', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock, [earlierProbe(clock, 900_000)]);
  const sender = fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 20));
  await play({ clock, mailbox, sender, loops: [{ ...LOOP, delete: false }] });
  assert.deepEqual(mailbox.removed, []);
});

test('mail that imitates the subject is never removed, nor counted beside the probe', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock, [`Subject: ${LOOP.subject}\r\n\r\n`]);
  const sender = fakeSender(clock, ['250'], (probe) => {
    mailbox.put(`From: ${probe.from}\r\nSubject: ${probe.subject}\r\nMessage-ID: <forged@example.com>\r\n\r\n`);
    deliverAfter(clock, mailbox, 20)(probe);
  });
  const loop = only(await play({ clock, mailbox, sender }));
  assert.deepEqual([loop.outcome, loop.copies], ['delivered', 1]);
  assert.deepEqual(
    mailbox.removed.map((arrival) => arrival.header.includes('forged')),
    [false],
  );
});

test('a token of somebody else’s making is ignored and told', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const token = { id: 'e'.repeat(32), sentAt: clock.now(), loop: 1, lifetime: 1, host: 0, process: 0 };
  const forged = headerOf(makeProbe(LOOP, token, (data) => mac(data.subarray(1))));
  const sender = fakeSender(clock, ['250'], (probe) => {
    mailbox.put(forged);
    deliverAfter(clock, mailbox, 20)(probe);
  });
  const { loops, findings } = await play({ clock, mailbox, sender });
  assert.equal(loops[0]?.outcome, 'delivered');
  assert.deepEqual(
    findings.map((finding) => finding.code),
    ['forged-token'],
  );
  assert.equal(mailbox.removed.length, 1);
});

test('a bounce or an answer that quotes the probe is not the probe', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const sender = fakeSender(clock, ['250'], (probe) => {
    mailbox.put(`Content-Type: multipart/report; report-type=delivery-status\r\n${headerOf(probe)}`);
    mailbox.put(`In-Reply-To: <${probe.messageId}>\r\nSubject: Re: ${probe.subject}\r\n\r\n`);
    mailbox.put(`Auto-Submitted: auto-replied\r\nSubject: away: ${probe.subject}\r\n\r\n`);
  });
  const loop = only(await play({ clock, mailbox, sender }));
  assert.equal(loop.outcome, 'lost');
  assert.deepEqual(mailbox.removed, []);
});

test('many loops in one mailbox share one login, and each gets its own probe', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const loops = Array.from({ length: 50 }, (_, i) => ({ ...LOOP, name: `loop-${i}` }));
  const { loops: reports } = await play({ clock, mailbox, loops, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 30)) });
  assert.deepEqual(
    reports.map((report) => report.name),
    loops.map((loop) => loop.name),
  );
  assert.ok(reports.every((report) => report.outcome === 'delivered' && report.copies === 1));
  assert.deepEqual([mailbox.opened, mailbox.removed.length], [1, 50]);
});

test('a cancelled run waits a moment for a probe that is on its way, and removes it', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const began = clock.monotonic();
  const loop = only(
    await play({
      clock,
      mailbox,
      sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 2_000)),
      onDeadline: (deadline) => void clock.sleep(500).then(() => deadline.cancel()),
    }),
  );
  assert.equal(mailbox.removed.length, 1);
  assert.ok(clock.monotonic() - began < 5_000);
  assert.equal(loop.outcome, 'delivered');
});

test('a cancelled run whose probe does not come ends within 5 s, and fails nobody', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const began = clock.monotonic();
  const loop = only(
    await play({
      clock,
      mailbox,
      sender: fakeSender(clock, ['250']),
      onDeadline: (deadline) => void clock.sleep(500).then(() => deadline.cancel()),
    }),
  );
  assert.deepEqual([loop.outcome, loop.state], ['skipped', 'unknown']);
  assert.ok(clock.monotonic() - began < 5_500, String(clock.monotonic() - began));
});

test('a defect of ours in one loop leaves the others alone', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const good = fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 20));
  let opened = 0;
  const sender: Sender = {
    open: async (signal) => {
      opened += 1;
      if (opened === 1) throw new Error('boom');
      return good.open(signal);
    },
  };
  const { loops } = await play({ clock, mailbox, sender, loops: [LOOP, { ...LOOP, name: 'other' }] });
  assert.deepEqual(
    loops.map((loop) => loop.outcome),
    ['internal_error', 'delivered'],
  );
  assert.match(loops[0]?.message ?? '', /boom/);
});

test('a defect of ours while watching is no word about the mail', async () => {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  mailbox.look = async () => {
    throw new RangeError('boom');
  };
  const { loops } = await play({ clock, mailbox, sender: fakeSender(clock, ['250']) });
  assert.deepEqual([loops[0]?.outcome, loops[0]?.state, loops[0]?.side], ['internal_error', 'unknown', 'runner']);
});

for (const [offset, state] of [
  [0, null],
  [4_000, null],
  [10_000, 'ok'],
  [-30_000, 'ok'],
  [400_000, 'warning'],
] as const) {
  test(`a mailbox server whose clock is ${offset / 1000} s ahead: ${state ?? 'nothing to tell'}`, async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.clockOffset = offset;
    const { loops, findings } = await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 30)) });
    assert.equal(loops[0]?.outcome, 'delivered');
    const skew = findings.find((finding) => finding.code === 'clock-skew');
    assert.equal(skew?.state ?? null, state);
    if (skew) assert.match(skew.message, offset > 0 ? /ahead of/ : /behind/);
  });
}

test('a server that there was no time to ask is no server that cannot be reached', async () => {
  const silent = (clock: VirtualClock): Sender => ({
    open: async (signal) => {
      while (!signal.aborted) await clock.sleep(50, signal);
      return { ok: false, failure: failureWith('unreachable', { temporary: true, reply: null }) };
    },
  });
  for (const [budget, outcome] of [
    [0, 'runner_blocked'],
    [600, 'runner_blocked'],
    [3_000, 'unreachable'],
  ] as const) {
    const clock = new VirtualClock();
    const loop = only(await play({ clock, mailbox: new FakeMailbox(clock), sender: silent(clock), budget }));
    assert.equal(loop.outcome, outcome, loop.message);
    if (outcome === 'unreachable') continue;
    assert.deepEqual([loop.state, loop.side], ['unknown', 'runner']);
    assert.match(loop.message, /There was no time to connect to the sender's server until the run's time was up \(`timeout: /);
    assert.match(loop.remedy ?? '', /Raise `timeout`/);
  }
});
