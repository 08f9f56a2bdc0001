import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { DeliveryFault } from '../../sandbox/delivery/fault.ts';
import type { SmtpFault } from '../../sandbox/smtp/faults.ts';
import type { World } from '../../sandbox/world.ts';
import type { LoopReport, Report } from '../../src/core/result/report.ts';
import { ample } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import type { Scenario } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';

const to = 'internal@example.test';

/** A burst of 20 probes on the internal loop, beside the external loop's one probe, with these faults on its way. */
async function burst(
  faults: readonly DeliveryFault[],
  critical = 6_000,
  amid: (world: World) => void = () => undefined,
): Promise<{ loop: LoopReport; report: Report; scene: Scenario }> {
  let told: { loop: LoopReport; report: Report; scene: Scenario } | null = null;
  await scenario(async (scene) => {
    for (const fault of faults) scene.world.delivery.faults.add(fault);
    const inbox = findFolder(scene.world.internal, 'INBOX');
    void inbox?.until((mails) => mails.length > 5).then(() => amid(scene.world));
    const report = await scene.run((config) => {
      const loops = config['loops'];
      const critically = { warning: `${ample(critical - 1_000)}ms`, critical: `${ample(critical)}ms` };
      Object.assign(loops?.['internal'] ?? {}, critically, { probes: 20 });
      Object.assign(config, { timeout: `${ample(30_000)}ms` });
    });
    const loop = loopOf(report, 'internal');
    assert.equal(mailsOf(scene.world, 'internal', 'INBOX').filter((mail) => mail.includes('X-Email-Continuity')).length, 0, 'all removed');
    assert.equal(loopOf(report, 'external').outcome, 'delivered', 'the other loop is as ever');
    told = { loop, report, scene };
  });
  assert.ok(told);
  return told;
}

suite('a burst through the sandbox', SIDE_BY_SIDE, () => {
  test('all arrive, over one login each', async () => {
    const { loop, report } = await burst([]);
    assert.deepEqual([loop.outcome, loop.state, report.verdict.code], ['delivered', 'ok', 'healthy'], loop.message);
    assert.deepEqual([loop.probes?.sent, loop.probes?.seen, loop.probes?.lost, loop.probes?.reordered], [20, 20, 0, 0]);
    assert.ok((loop.hops?.length ?? 0) > 0, 'one of them was looked at');
  });

  test('one of 20 dropped, three of 20, all of them', async () => {
    const [one, three, all] = await Promise.all(
      [{ times: 1 }, { times: 3 }, {}].map((times) => burst([{ kind: 'drop', to, ...times }], 3_000)),
    );
    assert.deepEqual([one?.loop.state, one?.loop.probes?.lost, one?.report.verdict.code], ['ok', 1, 'healthy']);
    assert.deepEqual([three?.loop.state, three?.loop.probes?.lost, three?.report.verdict.code], ['warning', 3, 'degraded']);
    assert.match(three?.report.verdict.summary ?? '', /^Mail is lost in part: internal \(3 of 20 lost\)/);
    assert.deepEqual([all?.loop.outcome, all?.loop.probes?.seen, all?.report.verdict.code], ['lost', 0, 'local-infrastructure']);
  });

  test('a session that the server ends is opened again, with a word of it or without, and nothing is lost', async () => {
    const ends: readonly SmtpFault[] = [
      { kind: 'cut', at: 'mail', times: 1 },
      { kind: 'reply', at: 'mail', reply: '421 4.7.0 Too many messages in this session', times: 1 },
    ];
    for (const { loop, scene } of await Promise.all(ends.map((end) => burst([], 6_000, (world) => world.smtp.faults.add(end))))) {
      assert.ok(!scene.world.smtp.faults.some(() => true), 'it struck');
      assert.deepEqual([loop.state, loop.probes?.sent, loop.probes?.seen], ['ok', 20, 20], loop.message);
      assert.equal(loop.attempts.length, 1, 'it is no try of the probe');
    }
  });

  test('duplicates, and one that is overtaken', async () => {
    const { loop } = await burst([
      { kind: 'duplicate', copies: 2, to, times: 2 },
      { kind: 'reorder', ms: ample(2_000), to, times: 1 },
    ]);
    assert.deepEqual([loop.outcome, loop.copies, loop.probes?.seen, loop.probes?.reordered], ['duplicate', 2, 20, 1], loop.message);
    assert.match(loop.message, /2 came more than once\. 1 came after one that was sent later\./);
  });
});
