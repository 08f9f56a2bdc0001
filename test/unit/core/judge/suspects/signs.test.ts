import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { localise } from '../../../../../src/core/judge/suspects/localise.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { path } from '../../../../doubles/reports/mesh.ts';
import { finding } from '../../../../doubles/reports/sample-parts.ts';

const suspectsOf = (...loops: readonly LoopReport[]) => localise(loops, []).suspects.map(({ component }) => component);
const unexplainedOf = (...loops: readonly LoopReport[]) => localise(loops, []).unexplained.map(({ name }) => name);
const isPointed = (...loops: readonly LoopReport[]) => localise(loops, []).faultGroups[0]?.explanations[0]?.[0]?.isPointed;

const AT = '2026-11-24T02:37:01.020Z';

/** A burst of which so many arrived and so many were lost; the rest was not taken. */
function burst(mailbox: string, seen: number, lost: number): LoopReport {
  const probes = { sent: seen + lost, seen, lost, lossAtLeast: null, lossAtMost: null, reordered: 0, p50Ms: 40, p95Ms: 80 };
  return path('mta', mailbox, 'delivered', { state: 'critical', side: 'sender', probes });
}

suite('what a loop accuses', () => {
  test('mail in Junk that is expected there accuses nothing', () => {
    assert.deepEqual(suspectsOf(path('mta', 'gmail', 'junk', { state: 'ok' })), []);
    assert.ok(suspectsOf(path('mta', 'gmail', 'junk')).includes('standing of mta at gmail'));
  });

  test('slow mail is a matter of slowness alone', () => {
    const { faultGroups, unexplained } = localise([path('mta', 'gmail', 'slow')], []);
    assert.deepEqual([faultGroups.map(({ explanations }) => explanations[0]?.[0]?.fault), unexplained], [['slow'], []]);
  });

  test('of a burst that was not taken as a whole, what lies behind the first server is not suspected; of one that was lost in part, it is', () => {
    const [refused, lost] = [suspectsOf(burst('gmail', 10, 0)), suspectsOf(burst('gmail', 10, 10))];
    assert.deepEqual([refused.includes('submission at mta'), refused.includes('store of gmail')], [true, false]);
    assert.deepEqual([lost.includes('submission at mta'), lost.includes('store of gmail')], [false, true]);
  });

  test('a server that refuses a login or a mail was reached: the network of the runner works', () => {
    for (const [outcome, stage, isReached] of [
      ['auth_failed', 'auth', true],
      ['rejected', 'rcpt', true],
      ['deferred', 'data', true],
      // The address of the runner may be what the server does not want.
      ['rejected', 'connect', false],
      ['tls_failed', 'ehlo', false],
    ] as const) {
      const refused = path('gmail', 'own', outcome, { attempts: [{ at: AT, reply: '550 5.7.1 No', outcome, stage }] });
      const suspects = suspectsOf(path('mta', 'own', 'unreachable'), refused);
      assert.equal(suspects.includes('network of the runner'), !isReached, `${outcome} at ${stage}`);
    }
  });

  test('points to no part by usual rates alone: a server that cannot be reached comes before the network of the runner, and no further', () => {
    const unreached = path('mta', 'gmail', 'unreachable');
    assert.deepEqual(suspectsOf(unreached), ['submission at mta', 'network of the runner']);
    for (const loop of [unreached, path('mta', 'gmail', 'lost'), path('mta', 'gmail', 'fetch_failed')])
      assert.equal(isPointed(loop), false);
    const expired = finding({ check: 'certificate', target: unreached.server ?? '', code: 'certificate-expired', state: 'critical' });
    assert.equal(localise([unreached], [expired]).faultGroups[0]?.explanations[0]?.[0]?.isPointed, true);
  });
});

suite('what a loop clears', () => {
  for (const outcome of ['delivered', 'slow', 'junk', 'duplicate'] as const)
    test(`${outcome}: the way takes mail, so another probe there was lost by chance`, () => {
      assert.deepEqual(unexplainedOf(path('mta', 'gmail', outcome), path('mta', 'gmail', 'lost', { name: 'again' })), ['again']);
    });

  test('a second probe that came late: the way takes mail, so the first was lost by chance', () => {
    const confirmation = { outcome: 'slow', state: 'warning', message: '', latencyMs: 70_000 } as const;
    assert.deepEqual(unexplainedOf(path('mta', 'gmail', 'lost', { confirmation })), ['mta→gmail']);
  });

  test('mail that was taken and then lost: the server that took it, and the network to it', () => {
    const [unreached, lost] = [path('mta', 'own', 'unreachable'), path('mta', 'gmail', 'lost')];
    assert.deepEqual(unexplainedOf(unreached, lost), ['mta→own']);
    assert.deepEqual(unexplainedOf(unreached, path('mta', 'gmail', 'unreachable')), []);
  });

  test('the working loops that a suspect is held against have its sender or its mailbox', () => {
    const works = [path('mta', 'own'), path('gmail', 'outlook'), path('ses', 'gmail')];
    const [suspect] = localise([path('mta', 'outlook', 'lost'), ...works], []).suspects;
    assert.deepEqual(suspect?.clearedBy, ['mta→own', 'gmail→outlook']);
  });
});
