import { DELIVERED } from '../expectation.ts';
import { listening } from '../world/ready.ts';
import type { Failure } from './scene.ts';
import { plainSender } from './scene.ts';

/** Faults that take a server from everybody: played when nothing else runs. */
export const playLast: readonly Failure[] = [
  {
    title: 'Dovecot is restarted while the probe is on its way: opened again, found',
    knob: 'hold',
    play: async (scene) => {
      const { inside, dovecot, imap } = scene.world;
      const smtp = await scene.smtp('submissionPlain');
      const restarted = smtp.hears('server', /queued as (\w+)/).then(async ([, id]) => {
        await dovecot.daemon.stop();
        await inside.release(id);
        await dovecot.daemon.start();
        await listening(dovecot.daemon, imap.imaps);
      });
      await scene.expect(DELIVERED, { timeout: 40_000, ...plainSender(smtp) });
      await restarted;
      await scene.clean();
    },
  },
];
