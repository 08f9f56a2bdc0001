import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fateOf } from '../../../src/core/judge/burst/loss.ts';
import { paceOf } from '../../../src/core/request/plan.ts';
import type { LoopConfig } from '../../../src/core/request/config.ts';
import type { Probe, Sender } from '../../../src/core/ports/sender.ts';
import type { Failure } from '../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../src/core/result/report.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith, FakeMailbox, headerOf, JUNK } from '../../doubles/mailbox/fakes.ts';
import { LOOP, only, play } from './loop-play.ts';

const BURST = { probes: 20, lossWarning: 0.05, lossCritical: 0.2 };
const MANY: LoopConfig = { ...LOOP, kind: 'internal', warning: 30_000, critical: 120_000, burst: BURST };

interface Scene {
  readonly clock: VirtualClock;
  readonly mailbox: FakeMailbox;
  /** Delivers a probe after `ms`. */
  readonly deliver: (probe: Probe, ms?: number) => void;
}

interface Told {
  readonly loop: LoopReport;
  readonly mailbox: FakeMailbox;
  /** When each probe was accepted, monotonic ms. */
  readonly left: readonly number[];
  readonly logins: number;
  readonly codes: readonly string[];
}

/**
 * A burst with the server's answer to each probe.
 *
 * @param answer to the probe with this number, counted from 1, at this try: null accepts it
 */
async function burst(
  loop: LoopConfig,
  taken: (number: number, probe: Probe, scene: Scene) => void,
  answer: (number: number, isFresh: boolean) => Failure | null = () => null,
  budget = 330_000,
): Promise<Told> {
  const clock = new VirtualClock();
  const mailbox = new FakeMailbox(clock);
  const deliver: Scene['deliver'] = (probe, ms = 20) => void clock.sleep(ms).then(() => mailbox.put(headerOf(probe)));
  const left: number[] = [];
  let logins = 0;
  let number = 0;
  const sender: Sender = {
    open: async () => {
      logins += 1;
      let isFresh = true;
      return {
        ok: true,
        session: {
          connectMs: 1,
          tlsMs: 2,
          authMs: 3,
          send: async (probe, { ready, onLeft }) => {
            if (!(await ready)) return { ok: false, failure: failureWith('unreachable') };
            const failure = answer(number + 1, isFresh);
            isFresh = false;
            if (failure !== null) return { ok: false, failure };
            onLeft();
            number += 1;
            left.push(clock.monotonic());
            taken(number, probe, { clock, mailbox, deliver });
            return { ok: true, acceptance: { at: clock.monotonic(), reply: `250 2.0.0 Ok: queued as ${number}`, acceptMs: 4 } };
          },
          close: () => undefined,
        },
      };
    },
  };
  const results = await play({ clock, mailbox, sender, loops: [loop], budget });
  return { loop: only(results), mailbox, left, logins, codes: results.findings.map(({ code }) => code) };
}

suite('a burst', () => {
  test('all arrive: one login, ten a second at home, the interval of a loss of nothing, nothing left', async () => {
    const { loop, mailbox, left, logins } = await burst(MANY, (_, probe, { deliver }) => deliver(probe));
    assert.deepEqual([loop.outcome, loop.state, loop.side, loop.remedy], ['delivered', 'ok', null, null]);
    const { p50Ms, p95Ms, ...probes } = loop.probes ?? {};
    assert.deepEqual(probes, { sent: 20, seen: 20, lost: 0, lossAtLeast: 0, lossAtMost: 0.1611, reordered: 0 });
    assert.ok(p50Ms !== undefined && p50Ms !== null && p50Ms >= 20 && p50Ms < 60 && p95Ms === p50Ms, `${p50Ms} ${p95Ms}`);
    assert.equal(loop.latencyMs, p50Ms);
    assert.deepEqual([logins, mailbox.opened, mailbox.removed.length], [1, 1, 20]);
    assert.deepEqual(new Set(left.slice(1).map((at, index) => Math.round(at - (left[index] ?? 0)))), new Set([100]));
    assert.match(
      loop.message,
      /^All 20 probes were delivered to INBOX, half of them after \d+ ms at most, 95 % after \d+ ms; none was lost/,
    );
  });

  test('one a second to the outside, at most', async () => {
    for (const kind of ['external', 'inbound'] as const) {
      const { left } = await burst({ ...MANY, kind, burst: { ...BURST, probes: 5 } }, (_, probe, { deliver }) => deliver(probe));
      assert.equal(paceOf({ kind }), 1_000);
      assert.ok(
        left.slice(1).every((at, index) => at - (left[index] ?? 0) >= 1_000),
        left.join(' '),
      );
    }
  });

  test('loss is a warning above `loss-warning`, critical above `loss-critical`, and `lost` where none arrives', async () => {
    for (const [lost, state, fate] of [
      [1, 'ok', 'delivered'],
      [2, 'warning', '2 of 20 lost'],
      [4, 'warning', '4 of 20 lost'],
      [5, 'critical', '5 of 20 lost'],
      [19, 'critical', '19 of 20 lost'],
      [20, 'critical', 'lost'],
    ] as const) {
      const { loop, mailbox } = await burst(MANY, (number, probe, { deliver }) => (number > lost ? deliver(probe) : undefined));
      assert.deepEqual([loop.state, fateOf(loop), loop.probes?.lost, loop.probes?.seen], [state, fate, lost, 20 - lost]);
      assert.equal(loop.outcome, lost === 20 ? 'lost' : 'delivered');
      assert.equal(mailbox.removed.length, 20 - lost);
      if (state === 'ok') continue;
      assert.deepEqual([loop.side, loop.reply], ['network', '250 2.0.0 Ok: queued as 1'], 'the queue id of one that was lost');
      assert.match(loop.remedy ?? '', /queue id/);
    }
  });

  test('a loss that was seen comes with the rates that the way may have', async () => {
    const { loop } = await burst(MANY, (number, probe, { deliver }) => (number === 7 ? undefined : deliver(probe)));
    assert.deepEqual([loop.probes?.lossAtLeast, loop.probes?.lossAtMost], [0.0089, 0.2361]);
    assert.match(loop.message, /^19 of 20 probes .*; 1 was lost \(5 %\), so this way loses 0\.89 % to 24 % of mail \(95 % confidence\)\.$/);
  });

  test('order: what comes after a later one has been overtaken', async () => {
    const { loop } = await burst(MANY, (number, probe, { deliver }) => deliver(probe, number === 3 ? 450 : number === 10 ? 260 : 20));
    assert.equal(loop.probes?.reordered, 2);
    assert.match(loop.message, /2 came after one that was sent later\./);
    assert.equal(loop.state, 'ok', 'order is told, and no fault');
  });

  test('duplicates and Junk are told by number', async () => {
    const twice = await burst(MANY, (number, probe, { deliver }) => {
      deliver(probe);
      if (number === 4) deliver(probe, 25);
    });
    assert.deepEqual(
      [twice.loop.outcome, twice.loop.state, twice.loop.copies, twice.mailbox.removed.length],
      ['duplicate', 'warning', 2, 21],
    );
    assert.match(twice.loop.message, /1 came more than once\./);
    const junk = (loop: LoopConfig) =>
      burst(loop, (number, probe, { deliver, mailbox }) => (number < 4 ? mailbox.put(headerOf(probe), JUNK) : deliver(probe)));
    const { loop } = await junk(MANY);
    assert.deepEqual([loop.outcome, loop.state, loop.side, loop.placement?.folder], ['junk', 'warning', 'sender', 'Junk']);
    assert.match(loop.message, /3 lay in Junk\./);
    const expected = { spf: null, dkim: null, dmarc: null, tls: null, junk: true, via: [] };
    assert.equal((await junk({ ...MANY, expect: expected })).loop.state, 'ok');
  });

  test('slow is what one in twenty is slower than, not a single straggler', async () => {
    const slow = (count: number) => burst(MANY, (number, probe, { deliver }) => deliver(probe, number <= count ? 31_000 : 20));
    assert.equal((await slow(1)).loop.outcome, 'delivered');
    const { loop } = await slow(3);
    assert.deepEqual([loop.outcome, loop.state, loop.side], ['slow', 'warning', 'network']);
    assert.ok((loop.probes?.p95Ms ?? 0) >= 31_000);
  });

  test('a probe that comes after `critical` is lost in this run, and left for the next one to tell', async () => {
    const { loop, mailbox } = await burst(MANY, (number, probe, { deliver }) => deliver(probe, number === 20 ? 121_000 : 20));
    assert.deepEqual([loop.probes?.lost, mailbox.removed.length], [1, 19]);
  });

  test('a server that will not take one ends the burst; that one has not arrived either', async () => {
    const full = failureWith('rejected', { reply: '452 4.5.3 Too many messages', message: 'The server refused the mail.' });
    const { loop, left } = await burst(
      MANY,
      (_, probe, { deliver }) => deliver(probe),
      (number) => (number > 12 ? full : null),
    );
    assert.deepEqual([left.length, loop.outcome, loop.state, loop.probes?.sent, loop.probes?.lost], [12, 'delivered', 'warning', 12, 0]);
    assert.equal(fateOf(loop), 'not all sent');
    assert.match(loop.message, /1 was not taken\. The server refused the mail\. 7 were not sent any more\./);
    const none = await burst(
      MANY,
      () => undefined,
      () => failureWith('auth_failed'),
    );
    assert.deepEqual([none.loop.outcome, none.loop.state, none.logins, none.loop.probes?.sent], ['auth_failed', 'critical', 1, 0]);
  });

  test('a session that the server has ended is opened again, and the probe sent at once', async () => {
    for (const ended of [
      failureWith('unreachable', { temporary: true }),
      failureWith('deferred', { temporary: true, reply: '421 4.7.0 Too many messages in this session' }),
    ]) {
      const { loop, logins, left } = await burst(
        MANY,
        (_, probe, { deliver }) => deliver(probe),
        (number, isFresh) => (number === 11 && !isFresh ? ended : null),
      );
      assert.deepEqual([loop.state, loop.probes?.seen, logins], ['ok', 20, 2]);
      assert.ok((left.at(-1) ?? 0) - (left[0] ?? 0) < 2_500, left.join(' '));
    }
  });

  test('4xx is tried again as for one probe', async () => {
    let tries = 0;
    const greylist = failureWith('deferred', { temporary: true, reply: '451 4.7.1 Greylisted' });
    const { loop } = await burst(
      MANY,
      (_, probe, { deliver }) => deliver(probe),
      () => (tries++ === 0 ? greylist : null),
    );
    assert.deepEqual([loop.state, loop.probes?.seen], ['ok', 20]);
  });

  test('a mailbox that cannot be read leaves all of it unknown; nothing is called lost', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.failures = Array.from({ length: 500 }, () => failureWith('unreachable', { end: 'mailbox', temporary: true }));
    const send = async () => ({ ok: true, acceptance: { at: clock.monotonic(), reply: '250 Ok', acceptMs: 1 } }) as const;
    const session = { connectMs: 1, tlsMs: null, authMs: null, send, close: () => undefined };
    const sender: Sender = { open: async () => ({ ok: true, session }) };
    const loop = only(await play({ clock, mailbox, sender, loops: [{ ...MANY, burst: { ...BURST, probes: 3 } }] }));
    assert.deepEqual([loop.outcome, loop.state, loop.probes?.sent, loop.probes?.lost], ['unreachable', 'unknown', 3, 0]);
    assert.equal(loop.probes?.lossAtMost, null);
  });

  test('into a mailbox that refuses the login one probe is sent, and no more', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.failures = [failureWith('auth_failed', { end: 'mailbox' })];
    let sent = 0;
    const send = async () => {
      sent += 1;
      return { ok: true, acceptance: { at: clock.monotonic(), reply: '250 Ok', acceptMs: 1 } } as const;
    };
    const session = { connectMs: 1, tlsMs: null, authMs: null, send, close: () => undefined };
    const loop = only(await play({ clock, mailbox, sender: { open: async () => ({ ok: true, session }) }, loops: [MANY] }));
    assert.deepEqual([loop.outcome, loop.state, loop.side, sent], ['auth_failed', 'unknown', 'receiver', 1]);
  });

  test('the end of the run: what has not left stays, and is not called lost', async () => {
    const outside = { ...MANY, kind: 'external' } as const;
    const { loop, left } = await burst(
      outside,
      (_, probe, { deliver }) => deliver(probe),
      () => null,
      5_500,
    );
    assert.ok(left.length < 8, left.join(' '));
    assert.deepEqual([loop.outcome, loop.state, loop.probes?.sent, loop.probes?.seen], ['delivered', 'ok', left.length, left.length]);
    assert.match(loop.message, /\d+ were not sent any more\.$/);
  });
});
