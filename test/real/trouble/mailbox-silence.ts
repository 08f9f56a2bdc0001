import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { onlyLoop } from '../world/program.ts';
import { AFTER_SEEN, BEFORE_LOGIN, FROM_LOGIN } from './mailbox-points.ts';
import type { Failure } from './scene.ts';
import { atMailbox, plainMailbox, plainSender } from './scene.ts';
import { ample, assertWithin } from '../../harness/bounds.ts';

/**
 * The limit of a run here, ms. In that time the probe must be submitted; it is shorter than the program's own wait before a new try (20 s).
 */
const TIMEOUT = Math.min(ample(5_000), 15_000);
/** Longer than a silent session is waited for, ms. */
const LONG_TIMEOUT = 50_000;

/**
 * A mailbox that exists but is silent: delivery is unknown, the sending side is exercised all the same, and the next run finds the probe.
 */
export const mailboxSilence: readonly Failure[] = [
  {
    title: 'mailbox frozen while waiting, the first time: noticed, opened again, found',
    knob: 'hold',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const imap = await scene.imap();
      const queued = smtp.hears('server', /queued as (\w+)/).then(async ([, id]) => {
        imap.strike('freeze');
        await scene.world.inside.release(id);
      });
      const run = await scene.expect(DELIVERED, {
        timeout: LONG_TIMEOUT + 20_000,
        loop: { warning: `${LONG_TIMEOUT - 1}ms`, critical: `${LONG_TIMEOUT}ms` },
        ...plainSender(smtp),
        ...plainMailbox(imap),
      });
      await queued;
      assertWithin(run.ms, LONG_TIMEOUT, 'noticing it');
      assert.equal(imap.connections(), 2);
      await scene.clean();
    },
  },
  {
    title: 'mailbox blackholed',
    play: async (scene) => {
      const port = await scene.blackhole();
      const run = await scene.expect(atMailbox('unreachable'), { timeout: TIMEOUT, mailbox: { port } });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      await scene.cleanedByNextRun();
    },
  },
  ...[
    ...BEFORE_LOGIN.map((point) => [...point, 'unreachable'] as const),
    ...FROM_LOGIN.map((point) => [...point, 'fetch_failed'] as const),
  ].map(([at, when, outcome]): Failure => ({
    title: `mailbox frozen ${at}`,
    play: async (scene) => {
      const imap = await scene.imap([{ when, does: 'freeze' }]);
      const run = await scene.expect(atMailbox(outcome), { timeout: TIMEOUT, ...plainMailbox(imap) });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      await scene.cleanedByNextRun();
    },
  })),
  {
    title: 'mailbox frozen in the handshake after STARTTLS',
    play: async (scene) => {
      const { port } = await scene.imap([{ when: { from: 'server', past: /^\S+ OK Begin TLS.*\r\n/m }, does: 'freeze' }]);
      await scene.expect(atMailbox('unreachable'), { timeout: TIMEOUT, mailboxSecurity: 'starttls', mailbox: { port } });
      await scene.cleanedByNextRun();
    },
  },
  {
    title: 'mailbox frozen in the first bytes of an implicit handshake',
    play: async (scene) => {
      const { port } = await scene.imap([{ when: { from: 'server', bytes: 100 }, does: 'freeze' }], {}, 'imaps');
      await scene.expect(atMailbox('unreachable'), { timeout: TIMEOUT, mailbox: { port } });
      await scene.cleanedByNextRun();
    },
  },
  ...AFTER_SEEN.map(([at, when]): Failure => ({
    title: `mailbox frozen ${at}: the probe was seen, and that counts`,
    play: async (scene) => {
      const imap = await scene.imap([{ when, does: 'freeze' }]);
      await scene.expect(DELIVERED, { timeout: TIMEOUT, ...plainMailbox(imap) });
      await scene.expect(DELIVERED);
      await scene.clean();
    },
  })),
  {
    title: 'mailbox that is very slow, and answers in the end',
    play: async (scene) => {
      const imap = await scene.imap([], { bytesPerSecond: 4_000, delay: 30 });
      await scene.expect(DELIVERED, plainMailbox(imap));
      await scene.clean();
    },
  },
];
