import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { Arrival, Removal } from '../../../src/core/ports/mailbox.ts';
import { FailureError } from '../../../src/core/result/outcome.ts';
import { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import { failureWith, FakeMailbox, fakeSender, headerOf } from '../../doubles/mailbox/fakes.ts';
import { earlierProbe, LOOP, play } from './loop-play.ts';

/** A mailbox whose session breaks at every removal. */
class Unremovable extends FakeMailbox {
  override async remove(_: readonly Arrival[]): Promise<Removal> {
    throw new FailureError(failureWith('fetch_failed', { end: 'mailbox', temporary: true }));
  }
}

async function told(mailbox: FakeMailbox, clock: VirtualClock): Promise<readonly [state: string, message: string] | null> {
  const sender = fakeSender(clock, ['250'], (probe) => mailbox.put(headerOf(probe)));
  const { findings } = await play({ clock, mailbox, loops: [LOOP], sender });
  const left = findings.find(({ code }) => code === 'probe-left');
  return left === undefined ? null : [left.state, left.message];
}

suite('what lies in the mailbox is told with how many there are', () => {
  test('marked as deleted only: this run’s own too', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    mailbox.putOld(earlierProbe(clock, 3_600_000), true);
    mailbox.marksOnly = true;
    assert.deepEqual(await told(mailbox, clock), ['ok', '2 probes lie in mailbox `sentinel`: 2 are marked as deleted and not expunged.']);
  });

  test('without marks: those of earlier runs too, and no mail of others', async () => {
    const clock = new VirtualClock();
    const mailbox = new FakeMailbox(clock);
    const subject = `Subject: [continuity] ec1.${'0'.repeat(20)}\r\n`;
    mailbox.putOld(`From: ${LOOP.from}\r\n${subject}Message-ID: <rewritten@example.com>\r\n\r\n`);
    mailbox.putOld(`From: somebody@example.com\r\n${subject}Message-ID: <forwarded@example.com>\r\n\r\n`);
    const [state, message] = (await told(mailbox, clock)) ?? [];
    assert.equal(state, 'warning');
    assert.match(message ?? '', /^A probe lies in mailbox `sentinel`: 1 lost every mark/);
  });

  test('what no run can remove is a warning, what only this one could not is none', async () => {
    const clock = new VirtualClock();
    const first = new Unremovable(clock);
    assert.equal((await told(first, clock))?.[0], 'ok');
    const second = new Unremovable(clock);
    second.putOld(earlierProbe(clock, 3_600_000));
    const [state, message] = (await told(second, clock)) ?? [];
    assert.equal(state, 'warning');
    assert.match(
      message ?? '',
      /^2 probes lie .*1 could not be removed in time.*; 1 could be removed neither by an earlier run nor by this one\.$/,
    );
  });
});
