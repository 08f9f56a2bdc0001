import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { AFTER_DOT, BEFORE_DATA, IN_DATA } from './sender-points.ts';
import type { Failure } from './scene.ts';
import { atSender, plainSender } from './scene.ts';
import { assertWithin } from '../../harness/bounds.ts';

/** The limit of a run here, ms. */
const TIMEOUT = 5_000;

/** A silent sending server costs no more than the run's time. */
export const senderSilence: readonly Failure[] = [
  {
    title: 'sender blackholed',
    play: async (scene) => {
      const port = await scene.blackhole();
      await scene.expect(atSender('unreachable'), { timeout: TIMEOUT, sender: { port } });
      await scene.clean();
    },
  },
  ...[...BEFORE_DATA, ['in the middle of the message', IN_DATA] as const].map(([name, when]): Failure => ({
    title: `sender frozen ${name}`,
    play: async (scene) => {
      const proxy = await scene.smtp('submissionPlain', [{ when, does: 'freeze' }]);
      await scene.expect(atSender('unreachable', 1), { timeout: TIMEOUT, ...plainSender(proxy) });
      assert.equal(proxy.connections(), 1);
      await scene.clean();
    },
  })),
  {
    // The 250 is lost, the mail is not: a probe seen in the mailbox needs no reply, and nothing is sent twice.
    title: 'sender frozen after the dot: delivered all the same',
    play: async (scene) => {
      const proxy = await scene.smtp('submissionPlain', [{ when: AFTER_DOT, does: 'freeze' }]);
      const run = await scene.expect({ ...DELIVERED, attempts: 1 }, { timeout: 60_000, ...plainSender(proxy) });
      // The reply is not waited for to the end of the run.
      assertWithin(run.ms, 20_000);
      assert.equal(proxy.connections(), 1);
      await scene.clean();
    },
  },
  {
    title: 'sender frozen at its greeting, STARTTLS expected',
    play: async (scene) => {
      const proxy = await scene.smtp('submission', [{ when: { at: 'accept' }, does: 'freeze' }]);
      await scene.expect(atSender('unreachable', 1), { timeout: TIMEOUT, sender: { port: proxy.port } });
      await scene.clean();
    },
  },
  {
    title: 'sender frozen in the handshake after STARTTLS',
    play: async (scene) => {
      const proxy = await scene.smtp('submission', [{ when: { from: 'server', past: /^220 2\.0\.0 Ready/m }, does: 'freeze' }]);
      await scene.expect(atSender('unreachable', 1), { timeout: TIMEOUT, sender: { port: proxy.port } });
      await scene.clean();
    },
  },
  {
    title: 'sender frozen in the first bytes of an implicit handshake',
    play: async (scene) => {
      const proxy = await scene.smtp('submissions', [{ when: { from: 'server', bytes: 200 }, does: 'freeze' }]);
      await scene.expect(atSender('unreachable', 1), { timeout: TIMEOUT, senderPort: 'submissions', sender: { port: proxy.port } });
      await scene.clean();
    },
  },
  {
    // 200 bytes a second, and 50 ms for every turn: seconds in place of milliseconds.
    title: 'sender that is very slow, and answers in the end',
    play: async (scene) => {
      const proxy = await scene.smtp('submissionPlain', [], { bytesPerSecond: 200, delay: 50 });
      await scene.expect({ ...DELIVERED, attempts: 1 }, plainSender(proxy));
      await scene.clean();
    },
  },
];
