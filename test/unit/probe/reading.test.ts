import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { Arrival, Opened, Reach } from '../../../src/core/ports/mailbox.ts';
import type { Probe } from '../../../src/core/ports/sender.ts';
import { FailureError } from '../../../src/core/result/outcome.ts';
import type { FindingCode } from '../../../src/core/result/catalogue.ts';
import type { LoopResults } from '../../../src/probe/loops.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith, FakeMailbox, fakeSender, headerOf } from '../../doubles/mailbox/fakes.ts';
import { deliverAfter, earlierProbe, LOOP, only, play } from './loop-play.ts';

const OWN = { ...LOOP, kind: 'internal', warning: 10_000, critical: 20_000 } as const;

function codesOf({ findings }: LoopResults): readonly FindingCode[] {
  return findings.map(({ code }) => code);
}

/** A mailbox that is silent from one moment to another, both in ms since it was made. */
class Frozen extends FakeMailbox {
  readonly #clock: VirtualClock;
  readonly #from: number;
  readonly #to: number;

  constructor(clock: VirtualClock, from: number, to: number) {
    super(clock);
    this.#clock = clock;
    this.#from = clock.monotonic() + from;
    this.#to = clock.monotonic() + to;
  }

  override async look(reach: Reach): Promise<readonly Arrival[]> {
    const now = this.#clock.monotonic();
    if (now >= this.#from && now < this.#to) await this.#clock.sleep(this.#to - now);
    return super.look(reach);
  }
}

suite('`critical` is exact', () => {
  for (const critical of [20_000, 32_000, 60_000]) {
    for (const kind of ['internal', 'external'] as const) {
      test(`${kind}, ${critical} ms: given up then, and not later`, async () => {
        const clock = new VirtualClock();
        const began = clock.monotonic();
        const loop = only(
          await play({ clock, mailbox: new FakeMailbox(clock), loops: [{ ...OWN, kind, critical }], sender: fakeSender(clock, ['250']) }),
        );
        assert.equal(loop.outcome, 'lost');
        const took = clock.monotonic() - began;
        assert.ok(took >= critical && took <= critical + 500, `${took} ms`);
      });
    }
  }

  test('a probe that comes later is lost in this run, stays where it is, and is not called slow', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    // A second loop keeps the mailbox open.
    const other = { ...OWN, name: 'other', critical: 60_000 };
    let taken = 0;
    const sender = fakeSender(clock, ['250'], (probe) => {
      if (taken++ === 0) deliverAfter(clock, mailbox, 25_000)(probe);
    });
    const { loops } = await play({ clock, mailbox, loops: [OWN, other], sender });
    assert.deepEqual(
      loops.map(({ outcome }) => outcome),
      ['lost', 'lost'],
    );
    assert.equal(mailbox.removed.length, 0, 'the next run tells how late it was');
  });

  test('a probe that comes just before is seen by the last look', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    const loop = only(
      await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 19_990)) }),
    );
    assert.equal(loop.outcome, 'slow');
    assert.ok(loop.latencyMs !== null && loop.latencyMs <= 20_100, String(loop.latencyMs));
  });
});

suite('delay that is ours is not the mail’s', () => {
  test('a session that froze: delivered, an interval, and what held us up', async () => {
    const clock = new VirtualClock();
    const mailbox = new Frozen(clock, 2_000, 15_000);
    const results = await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 3_000)) });
    const loop = only(results);
    assert.equal(loop.outcome, 'delivered', loop.message);
    assert.ok(loop.latencyMs !== null && loop.latencyMs >= 14_000);
    assert.ok(loop.latencyAtLeastMs !== null && loop.latencyAtLeastMs <= 2_000, String(loop.latencyAtLeastMs));
    assert.match(String(loop.heldUpBy), /took 13 s/);
    assert.deepEqual(codesOf(results), ['reading-held-up']);
  });

  test('one that stays frozen beyond `critical`: not known, neither lost nor slow', async () => {
    const clock = new VirtualClock();
    const began = clock.monotonic();
    const mailbox = new Frozen(clock, 2_000, 300_000);
    const loop = only(
      await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 3_000)) }),
    );
    assert.deepEqual([loop.outcome, loop.state, loop.side], ['fetch_failed', 'unknown', 'receiver'], loop.message);
    assert.notEqual(loop.heldUpBy, null);
    assert.ok(clock.monotonic() - began < 400_000);
  });

  test('the server says that it throttles: looks grow rarer', async () => {
    const looks = async (throttled: boolean) => {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      mailbox.throttled = throttled;
      await play({ clock, mailbox, sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 100_000)) });
      return mailbox.looks.length;
    };
    const [plain, slower] = [await looks(false), await looks(true)];
    assert.ok(slower <= plain / 1.7, `${slower} looks, ${plain} without`);
  });
});

suite('how often a mailbox is looked at', () => {
  for (const [kind, from, to, most] of [
    ['internal', 0, 30_000, 100],
    ['internal', 31_000, 60_000, 1_000],
    ['external', 11_000, 60_000, 2_000],
    ['external', 61_000, 120_000, 5_000],
  ] as const) {
    test(`${kind}, ${from} to ${to} ms after acceptance: every ${most} ms at least`, async () => {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      const began = clock.monotonic();
      await play({ clock, mailbox, loops: [{ ...LOOP, kind }], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 130_000)) });
      const at = mailbox.looks.map((look) => look - began).filter((look) => look >= from && look <= to);
      const gaps = at.slice(1).map((look, i) => look - (at[i] ?? 0));
      assert.ok(Math.max(...gaps) <= most + 1, `${Math.max(...gaps)} ms`);
    });
  }
});

suite('reading is not given up while there is time', () => {
  test('a mailbox that opens only after 15 s still gives its probe', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.failures = Array.from({ length: 4 }, () => failureWith('unreachable', { end: 'mailbox', temporary: true }));
    const loop = only(await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 100)) }));
    assert.equal(loop.outcome, 'delivered', loop.message);
  });

  test('a mailbox whose opening takes long makes no mail slow, and that is told', async () => {
    const clock = new VirtualClock();
    class SlowToOpen extends FakeMailbox {
      override async open(): Promise<Opened> {
        await clock.sleep(9_000);
        return super.open();
      }
    }
    const mailbox = new SlowToOpen(clock);
    const sender = fakeSender(clock, ['250'], (probe) => mailbox.putOld(headerOf(probe)));
    const results = await play({ clock, mailbox, loops: [{ ...OWN, warning: 1_000 }], sender });
    const loop = only(results);
    assert.deepEqual([loop.outcome, loop.latencyAtLeastMs], ['delivered', 0]);
    assert.match(loop.heldUpBy ?? '', /^opening the mailbox took 9/);
    assert.ok(codesOf(results).includes('reading-held-up'));
  });

  test('the time that a server asks for is kept', async () => {
    const clock = new VirtualClock();
    const opened: number[] = [];
    class Interval extends FakeMailbox {
      override async open(): Promise<Opened> {
        opened.push(clock.monotonic());
        if (opened.length === 1) throw new FailureError(failureWith('fetch_failed', { end: 'mailbox', temporary: true, wait: 12_000 }));
        return super.open();
      }
    }
    const mailbox = new Interval(clock);
    const loop = only(await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], deliverAfter(clock, mailbox, 100)) }));
    assert.equal(loop.outcome, 'delivered');
    assert.ok((opened[1] ?? 0) - (opened[0] ?? 0) >= 12_000);
  });

  test('what cannot pass is not tried again', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.failures = [failureWith('fetch_failed', { end: 'mailbox', temporary: false })];
    const loop = only(await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250']) }));
    assert.deepEqual([loop.outcome, mailbox.opened], ['fetch_failed', 1]);
  });
});

suite('found anywhere is not lost', () => {
  test('in the folder of a rule: delivered there, and removed', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    const place = (probe: Probe) => mailbox.putElsewhere(headerOf(probe), { folder: 'Lists', role: 'other' });
    const loop = only(await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], place) }));
    assert.deepEqual([loop.outcome, loop.placement?.folder, mailbox.removed.length], ['delivered', 'Lists', 1]);
  });

  test('what another client took: lost at the receiver, and told', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.flow = { came: 3, read: 3 };
    const take = () => void clock.sleep(1_000).then(() => (mailbox.flow = { came: 4, read: 3 }));
    const results = await play({ clock, mailbox, loops: [OWN], sender: fakeSender(clock, ['250'], take) });
    assert.deepEqual([only(results).outcome, only(results).side, codesOf(results)], ['lost', 'receiver', ['mailbox-emptied']]);
  });
});

suite('only the probe itself is ever deleted', () => {
  const bare = (from: string, text: string) => `From: ${from}\r\nSubject: hello\r\nMessage-ID: <x@example.com>\r\n\r\n${text}`;
  for (const [what, mailOf, outcome, removed, codes] of [
    ['its text from our address', (p: Probe) => bare(`Monitor <${LOOP.from}>`, p.text), 'delivered', 1, []],
    ['with a footer below', (p: Probe) => bare(LOOP.from, `${p.text}\n-- \nA list`), 'delivered', 0, ['probe-left']],
    ['its text from a person', (p: Probe) => bare('person@example.com', p.text), 'lost', 0, []],
    ['its text below a person’s', (p: Probe) => bare(LOOP.from, `See below:\n\n${p.text}`), 'lost', 0, []],
    ['its text quoted', (p: Probe) => bare(LOOP.from, p.text.replace(/^/gm, '> ')), 'lost', 0, []],
  ] as const) {
    test(what, async () => {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      const results = await play({
        clock,
        mailbox,
        loops: [OWN],
        sender: fakeSender(clock, ['250'], (probe) => mailbox.put(mailOf(probe))),
      });
      assert.deepEqual([only(results).outcome, mailbox.removed.length, codesOf(results)], [outcome, removed, codes]);
    });
  }
});

suite('a probe that an earlier run has only marked as deleted', () => {
  for (const [what, remove, marksOnly, removed, codes] of [
    ['is expunged where the server can', true, false, 2, []],
    ['is told with how many lie there where it cannot', true, true, 0, ['probe-marked-only', 'probe-left']],
    ['stays, and is told, where probes are to stay', false, false, 0, ['probe-left']],
  ] as const) {
    test(what, async () => {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      mailbox.putOld(earlierProbe(clock, 3_600_000), true);
      mailbox.marksOnly = marksOnly;
      const results = await play({
        clock,
        mailbox,
        loops: [{ ...OWN, delete: remove }],
        sender: fakeSender(clock, ['250'], (probe) => mailbox.put(headerOf(probe))),
      });
      const loop = only(results);
      assert.deepEqual([loop.outcome, loop.late, mailbox.removed.length, codesOf(results)], ['delivered', [], removed, codes]);
    });
  }
});

suite('a mail that only has the subject of the probe', () => {
  for (const [what, probeComes, latency, removed, codes] of [
    ['is not taken for the probe, which comes later', 3_000, [3_000, 3_200], 1, []],
    ['is believed when nothing else has come until `critical`, and told', null, [500, 600], 0, ['probe-left']],
  ] as const) {
    test(what, async () => {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      const began = clock.monotonic();
      const results = await play({
        clock,
        mailbox,
        loops: [OWN],
        sender: fakeSender(clock, ['250'], (probe) => {
          const copied = `From: ${probe.from}\r\nSubject: ${probe.subject}\r\nMessage-ID: <copied@example.com>\r\n\r\n`;
          void clock.sleep(500).then(() => mailbox.put(copied));
          if (probeComes !== null) deliverAfter(clock, mailbox, probeComes)(probe);
        }),
      });
      const { outcome, copies, latencyMs } = only(results);
      assert.deepEqual([outcome, copies, mailbox.removed.length, codesOf(results)], ['delivered', 1, removed, codes]);
      assert.ok(latencyMs !== null && latencyMs >= latency[0] && latencyMs <= latency[1], `${latencyMs} ms`);
      if (probeComes === null) assert.ok(clock.monotonic() - began >= OWN.critical);
    });
  }

  test('is none where somebody else has written it: who forwards a probe has its subject as well', async () => {
    for (const [author, subject] of [
      ['someone@example.com', ''],
      ['someone@example.com', 'Fwd: '],
      ['a@example.net.evil.example', ''],
      ['<a@example.net> someone@example.com', ''],
    ] as const) {
      const clock = new VirtualClock();
      const mailbox = new FakeMailbox(clock);
      const sender = fakeSender(clock, ['250'], (probe) =>
        mailbox.put(`From: ${author}\r\nSubject: ${subject}${probe.subject}\r\nMessage-ID: <copied@example.com>\r\n\r\n`),
      );
      const { outcome } = only(await play({ clock, mailbox, loops: [OWN], sender }));
      assert.equal(outcome, 'lost', author);
    }
  });
});
