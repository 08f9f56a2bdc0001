import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { onlyLoop } from '../world/program.ts';
import type { Action, Speaker } from '../world/proxy.ts';
import type { Failure, Scene } from './scene.ts';

/** The places in the encrypted conversation, as shares of the server's bytes in a good run. */
const SHARES = [0.5, 0.9] as const;

const TIMEOUT = 6_000;

/**
 * Inside TLS the place is unknown. At every place, a run ends in time, calls a probe delivered only if it was, and leaves its traces to the
 * next one.
 */
export const severed: readonly Failure[] = (['smtp', 'imap'] as const).flatMap((end) =>
  (['freeze', 'rst'] as const).flatMap((action) =>
    SHARES.map((share): Failure => ({
      title: `${end} within TLS, ${action} after ${share * 100} % of what the server says`,
      play: async (scene) => {
        const bytes = Math.round(share * (await spoken(scene, end)));
        await scene.clean();
        const run = await through(scene, end, [{ when: { from: 'server', bytes }, does: action }]);
        const { outcome, state, side, copies } = onlyLoop(run);
        if (outcome === 'delivered') assert.equal(copies, 1);
        else if (end === 'smtp') assert.deepEqual([state, side], ['critical', 'sender'], outcome);
        else assert.deepEqual([state, side], ['unknown', 'receiver'], outcome);
        if (end === 'imap' && outcome !== 'delivered') await scene.arrived();
        await scene.expect(DELIVERED);
        await scene.clean();
      },
    })),
  ),
);

const measured = new Map<'smtp' | 'imap', Promise<number>>();

/** How many bytes the server sends in a good run; tried once. */
function spoken(scene: Scene, end: 'smtp' | 'imap'): Promise<number> {
  const known = measured.get(end) ?? measure(scene, end);
  measured.set(end, known);
  return known;
}

async function measure(scene: Scene, end: 'smtp' | 'imap'): Promise<number> {
  const proxy = end === 'smtp' ? await scene.smtp('submission') : await scene.imap([], {}, 'imaps');
  await scene.expect(DELIVERED, end === 'smtp' ? { sender: { port: proxy.port } } : { mailbox: { port: proxy.port } });
  return proxy.bytes().server;
}

function through(scene: Scene, end: 'smtp' | 'imap', rules: readonly { when: { from: Speaker; bytes: number }; does: Action }[]) {
  const run = { timeout: TIMEOUT, loop: { retry: ['200ms'], attempts: 2, warning: '2s', critical: '4s' } };
  return end === 'smtp'
    ? scene.smtp('submission', rules).then(({ port }) => scene.run({ ...run, sender: { port } }))
    : scene.imap(rules, {}, 'imaps').then(({ port }) => scene.run({ ...run, mailbox: { port } }));
}
