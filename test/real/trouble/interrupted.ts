import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { onlyLoop, reportedRun } from '../world/program.ts';
import type { Speaker } from '../world/proxy.ts';
import type { Failure } from './scene.ts';
import { plainMailbox, plainSender } from './scene.ts';
import { assertWithin } from '../../harness/bounds.ts';

/** Moments of a run, by a line on one of its two connections; whether the probe is on its way then. */
const MOMENTS: readonly (readonly [name: string, on: 'smtp' | 'imap', from: Speaker, said: RegExp, underWay: boolean])[] = [
  ['while it logs in at the mailbox', 'imap', 'client', /^\S+ (AUTHENTICATE|LOGIN) /m, false],
  ['at RCPT', 'smtp', 'client', /^RCPT /m, false],
  ['after the 250', 'smtp', 'server', /queued as/, true],
  ['at STORE', 'imap', 'client', /^\S+ UID STORE /m, false],
];

/** The longest that a run may take to end in peace when it is asked to, ms. */
const FAREWELL = 5_000;

/** Runs that are ended from outside: the next run removes their traces. */
export const interrupted: readonly Failure[] = [
  ...MOMENTS.map(([name, on, from, said, underWay]): Failure => ({
    title: `SIGKILL ${name}: the next run clears up`,
    play: async (scene) => {
      const [smtp, imap] = [await scene.smtp('submissionPlain'), await scene.imap()];
      const running = scene.start({ ...plainSender(smtp), ...plainMailbox(imap) });
      await (on === 'smtp' ? smtp : imap).hears(from, said);
      running.kill('SIGKILL');
      assert.equal((await running.ended).signal, 'SIGKILL');
      if (underWay) await scene.arrived();
      await scene.expect(DELIVERED);
      await scene.clean();
    },
  })),
  ...(['SIGINT', 'SIGTERM'] as const).flatMap((signal): readonly Failure[] => [
    {
      title: `${signal} while the probe is on its way: seen, removed, ended in time`,
      knob: 'slow',
      play: async (scene) => {
        const smtp = await scene.smtp('submissionPlain');
        const running = scene.start(plainSender(smtp));
        await smtp.hears('server', /queued as/);
        const asked = performance.now();
        running.kill(signal);
        const run = reportedRun(await running.ended);
        assertWithin(performance.now() - asked, FAREWELL, 'ending');
        assert.ok(['delivered', 'skipped'].includes(onlyLoop(run).outcome), onlyLoop(run).message);
        await scene.clean();
      },
    },
    {
      title: `${signal} while the probe is held: told as skipped, and cleared by the next run`,
      knob: 'hold',
      play: async (scene) => {
        const smtp = await scene.smtp('submissionPlain');
        const running = scene.start(plainSender(smtp));
        const [, id] = await smtp.hears('server', /queued as (\w+)/);
        const asked = performance.now();
        running.kill(signal);
        const run = reportedRun(await running.ended);
        assertWithin(performance.now() - asked, FAREWELL, 'ending');
        assert.deepEqual([onlyLoop(run).outcome, onlyLoop(run).side, run.status], ['skipped', 'runner', 3]);
        await scene.world.inside.release(id);
        await scene.arrived();
        const next = scene.run(plainSender(smtp));
        const again = await smtp.hears('server', new RegExp(`queued as (?!${id})(\\w+)`));
        await scene.world.inside.release(again[1]);
        assert.deepEqual([onlyLoop(await next).outcome, onlyLoop(await next).copies], ['delivered', 1]);
        await scene.clean();
      },
    },
  ]),
];
