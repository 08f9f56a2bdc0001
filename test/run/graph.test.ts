import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { perform } from '../../src/app/wiring/perform.ts';
import { planOf } from '../../src/core/request/plan.ts';
import type { LoopReport } from '../../src/core/result/report.ts';
import { GraphServer } from '../doubles/mailbox/graph/graph-server.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { configOf, loadText } from '../unit/config/loading.ts';

const FOREIGN = 'From: someone@example.com\r\nTo: probe@example.net\r\nSubject: [continuity] mta\r\n\r\nHello.\r\n';

/** One loop from an account to itself elsewhere, all of it by Graph; foreign mail is there before and after. */
async function run(
  prepare: (graph: GraphServer) => void = () => undefined,
): Promise<{ readonly loop: LoopReport; readonly graph: GraphServer }> {
  await using graph = await GraphServer.start();
  for (const folder of ['inbox', 'junkemail', 'AAMk=rules']) graph.store.deliver(folder, FOREIGN);
  prepare(graph);
  const server = `{protocol: graph, host: 127.0.0.1, port: ${graph.port}, security: plaintext, user: ${graph.user}, oauth2: {token: ${graph.token}}}`;
  const text = `senders: {mta: ${server}}
mailboxes: {own: ${server}}
loops: {one: {kind: external, from: probe@example.net, to: probe+loop@example.net, warning: 2s, critical: 4s}}
`;
  const config = configOf(loadText(text));
  const planning = planOf(config, { only: null, checks: ['loops'] });
  assert.ok(planning.ok);
  const report = await perform({
    config,
    plan: planning.plan,
    confirm: null,
    skip: null,
    onProbes: () => undefined,
    onSecret: () => undefined,
    onStart: () => undefined,
    onProgress: () => undefined,
  });
  assert.equal(graph.store.all.filter(({ raw }) => raw === FOREIGN).length, 3);
  const [loop] = report.loops;
  return { loop: loop ?? assert.fail('no loop'), graph };
}

suite('a loop by Microsoft Graph', SIDE_BY_SIDE, () => {
  test('is delivered, and leaves nothing: neither in the Inbox nor among what was sent', async () => {
    const { loop, graph } = await run();
    assert.equal(loop.outcome, 'delivered', loop.message);
    assert.deepEqual(loop.placement, { folder: 'INBOX', role: 'inbox' });
    assert.equal(graph.store.all.length, 3);
  });

  test('is in Junk', async () => {
    const { loop, graph } = await run((each) => (each.store.deliverTo = ['junkemail']));
    assert.equal(loop.outcome, 'junk', loop.message);
    assert.equal(graph.store.all.length, 3);
  });

  test('is delivered where a rule has filed it', async () => {
    const { loop } = await run((each) => (each.store.deliverTo = ['AAMk=rules']));
    assert.deepEqual([loop.outcome, loop.placement?.folder], ['delivered', 'Alerts'], loop.message);
  });

  test('is lost where it comes nowhere', async () => {
    const { loop } = await run((each) => (each.store.deliverTo = []));
    assert.equal(loop.outcome, 'lost', loop.message);
  });
});
