import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLoop, assertOnlyForeign, DELIVERED } from './expectation.ts';
import { countOf, deposit, emptyMailbox, fillMailbox, foreignMail } from './world/mailbox.ts';
import { runProgram, SUBJECT } from './world/program.ts';
import { until } from './world/until.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE } from './world/world.ts';
import { assertWithin } from '../harness/bounds.ts';

/** Foreign mail in the same mailbox: it costs no time, and stays untouched. */
export function foreignMailTests(world: () => RealWorld): void {
  describe('foreign mail', () => {
    test('ten thousand foreign mails: found as quickly, and all there afterwards', async () => {
      const box = `crowded@${INSIDE}`;
      const empty = await runProgram(world(), { to: [box] });
      assertLoop(empty, DELIVERED);
      await fillMailbox(world().dovecot, box, 10_000);
      const logged = world().dovecot.log().length;
      const crowded = await runProgram(world(), { to: [box] });
      assertLoop(crowded, DELIVERED);
      assert.equal(await countOf(world().dovecot, box), 10_000);
      assertWithin(crowded.ms, empty.ms + 1_500, `the full mailbox against ${Math.round(empty.ms)} ms when empty`);
      // Dovecot's counts of the session: a bounded number of headers was requested, and no mail except our own probe was read.
      const session = await until('the end of the session', () => sessionsOf(world().dovecot.log().slice(logged), box)[0] ?? null);
      assert.ok(session.headers <= 500, `${session.headers} headers were fetched`);
      // The one body is our own probe's, read as evidence.
      assert.ok(session.bodies <= 1, `${session.bodies} bodies were fetched`);
    });

    test('mails that imitate the subject, before and while the probe travels, are still there', async () => {
      const box = `slow@${INSIDE}`;
      await emptyMailbox(world().dovecot, box);
      const before = imitation(`${SUBJECT} ec1.0123456789abcdef0123`);
      await deposit(world().dovecot, box, before);
      const logged = world().inside.log().length;
      const news = () => world().inside.log().slice(logged);
      const running = runProgram(world(), { to: [box] });
      const queued = await until('the probe', () => /: ([0-9A-F]+): client=.*sasl_username=monitor@/.exec(news())?.[1] ?? null);
      await until('the probe to be accepted', () => (news().includes(`${queued}: from=<monitor@`) ? true : null));
      // Exactly: the subject that only the probe can have, copied by somebody who saw it pass.
      const subject = await world().inside.subjectOf(queued);
      assert.ok(subject.startsWith(SUBJECT) && subject.length > SUBJECT.length, subject);
      await deposit(world().dovecot, box, imitation(subject));
      assertLoop(await running, DELIVERED);
      await assertOnlyForeign(world(), box, [`${SUBJECT} ec1.0123456789abcdef0123`, subject]);
    });
  });
}

function imitation(subject: string): string {
  return foreignMail(7).replace(/^Subject: .*$/m, `Subject: ${subject}`);
}

/** Dovecot's log at the end of each session of `user`, oldest first. */
function sessionsOf(log: string, user: string): readonly { readonly headers: number; readonly bodies: number }[] {
  // By LOGOUT, or cut off: the machine decides which one Dovecot sees first, because LOGOUT's answer is not awaited.
  return log
    .split('\n')
    .filter((line) => line.includes(`imap(${user})`) && line.includes('hdr_count='))
    .map((line) => ({ headers: Number(/hdr_count=(\d+)/.exec(line)?.[1]), bodies: Number(/body_count=(\d+)/.exec(line)?.[1]) }));
}
