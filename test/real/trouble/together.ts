import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { onlyLoop } from '../world/program.ts';
import type { Failure, Scene } from './scene.ts';
import { findings, plainSender } from './scene.ts';

/** Two runs in one mailbox at the same time: neither removes nor counts the other's probe. */
export const together: readonly Failure[] = [
  {
    title: 'two runs of the same configuration',
    knob: 'slow',
    play: async (scene) => {
      await Promise.all([scene.expect(DELIVERED), scene.expect(DELIVERED)]);
      await scene.clean();
    },
  },
  {
    title: 'two runs of different configurations',
    knob: 'slow',
    play: async (scene) => {
      await Promise.all([scene.expect(DELIVERED), scene.expect(DELIVERED, { loopName: 'another' })]);
      await scene.clean();
    },
  },
  {
    title: 'two runs with different keys: each takes the other for an imitation, and leaves it alone',
    knob: 'slow',
    play: async (scene) => {
      const secret = { 'token-secret': 'a key of sixteen characters or more' };
      const runs = await Promise.all([scene.run(), scene.run({ sections: secret })]);
      for (const run of runs) {
        const { outcome, copies, message } = onlyLoop(run);
        assert.deepEqual([outcome, copies], ['delivered', 1], message);
        assert.ok(findings(run, 'forged-token').length <= 1);
      }
      await scene.clean();
    },
  },
  {
    title: "a run that starts while another one waits leaves the other's probe alone",
    knob: 'hold',
    play: async (scene) => {
      const [first, second] = [await waiting(scene), await waiting(scene)];
      // The second run's probe comes, is seen and removed; so does the first one's, which only the first run may count.
      await scene.world.inside.release(first.id);
      const early = await first.ended;
      assert.deepEqual([onlyLoop(early).outcome, onlyLoop(early).copies], ['delivered', 1], onlyLoop(early).message);
      await scene.world.inside.release(second.id);
      const late = await second.ended;
      assert.deepEqual([onlyLoop(late).outcome, onlyLoop(late).copies], ['delivered', 1], onlyLoop(late).message);
      assert.deepEqual(onlyLoop(late).late, []);
      await scene.clean();
    },
  },
  {
    title: "another configuration's dead probe is not ours to remove",
    knob: 'hold',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const killed = scene.start({ loopName: 'another', ...plainSender(smtp) });
      const [, id = ''] = await smtp.hears('server', /queued as (\w+)/);
      killed.kill('SIGKILL');
      await killed.ended;
      await scene.world.inside.release(id);
      await scene.arrived();
      const ours = await waiting(scene);
      await scene.world.inside.release(ours.id);
      assert.equal(onlyLoop(await ours.ended).outcome, 'delivered');
      assert.equal(await scene.own(), 1);
      const theirs = await waiting(scene, { loopName: 'another' });
      await scene.world.inside.release(theirs.id);
      assert.equal(onlyLoop(await theirs.ended).copies, 1);
      await scene.clean();
    },
  },
];

/** A run whose probe is on hold. */
async function waiting(scene: Scene, more: { readonly loopName?: string } = {}): Promise<{ id: string; ended: ReturnType<Scene['run']> }> {
  const smtp = await scene.smtp('submissionPlain');
  const ended = scene.run({ ...more, ...plainSender(smtp) });
  const [, id = ''] = await smtp.hears('server', /queued as (\w+)/);
  return { id, ended };
}
