import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import { freePorts } from '../world/ports.ts';
import { onlyLoop } from '../world/program.ts';
import type { Action } from '../world/proxy.ts';
import { AFTER_SEEN, BEFORE_LOGIN, FROM_LOGIN } from './mailbox-points.ts';
import type { Failure } from './scene.ts';
import { atMailbox, plainMailbox, plainSender } from './scene.ts';
import { ample } from '../../harness/bounds.ts';

type Cut = readonly [action: Action, name: string];

const FIN: Cut = ['fin', 'closed'];
const RST: Cut = ['rst', 'torn'];

/** STATUS is asked of folders that are not the Inbox. */
const AT_STATUS = 'at STATUS';

/** The limit of a run without recovery, ms: in that time the probe must be submitted. */
const TIMEOUT = ample(5_000);

/** Mailbox connections that end: opened again, as long as there is time. */
export const mailboxCuts: readonly Failure[] = [
  {
    title: 'mailbox refuses the connection',
    play: async (scene) => {
      const [port] = await freePorts(1);
      const run = await scene.expect(atMailbox('unreachable'), { timeout: TIMEOUT, mailbox: { port } });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      await scene.cleanedByNextRun();
    },
  },
  ...[...BEFORE_LOGIN, ...FROM_LOGIN, ...AFTER_SEEN].map(([at, when], i): Failure => {
    const [action, name] = i % 2 === 0 ? FIN : RST;
    return {
      title: `mailbox ${name} ${at}, the first time: found all the same`,
      play: async (scene) => {
        const imap = await scene.imap([{ when, does: action, connections: (n) => n === 1 }]);
        await scene.expect(DELIVERED, plainMailbox(imap));
        await scene.clean();
      },
    };
  }),
  ...[
    ...BEFORE_LOGIN.map((point) => [...point, 'unreachable'] as const),
    ...FROM_LOGIN.filter(([at]) => at !== AT_STATUS).map((point) => [...point, 'fetch_failed'] as const),
  ].map(([at, when, outcome]): Failure => ({
    title: `mailbox torn ${at}, every time`,
    play: async (scene) => {
      const imap = await scene.imap([{ when, does: 'rst' }]);
      const run = await scene.expect(atMailbox(outcome), { timeout: TIMEOUT, ...plainMailbox(imap) });
      assert.match(onlyLoop(run).reply ?? '', /^250 /);
      await scene.arrived();
    },
  })),
  ...FROM_LOGIN.filter(([at]) => at === AT_STATUS).map(([at, when]): Failure => ({
    title: `mailbox torn ${at}, every time: the folder that ends the session is left out, the probe found`,
    play: async (scene) => {
      const imap = await scene.imap([{ when, does: 'rst' }]);
      await scene.expect(DELIVERED, plainMailbox(imap));
      await scene.clean();
    },
  })),
  ...[FIN, RST].map(([action, name]): Failure => ({
    title: `mailbox ${name} while the probe is on its way: opened again, found`,
    knob: 'slow',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const imap = await scene.imap();
      void smtp.hears('server', /queued as/).then(() => imap.strike(action));
      await scene.expect(DELIVERED, { ...plainSender(smtp), ...plainMailbox(imap) });
      assert.equal(imap.connections(), 2);
      await scene.clean();
    },
  })),
  {
    // doveadm kick: `* BYE Server shutting down.`, and the connection is closed.
    title: 'Dovecot kicks the user while the probe is on its way: opened again, found',
    knob: 'slow',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const imap = await scene.imap();
      void smtp.hears('server', /queued as/).then(() => scene.world.dovecot.doveadm('kick', scene.box));
      await scene.expect(DELIVERED, { ...plainSender(smtp), ...plainMailbox(imap) });
      assert.equal(imap.connections(), 2);
      await scene.clean();
    },
  },
  {
    // A server of one's own is idled at only once it has shown that it announces; another's from 10 s on.
    title: 'mailbox torn while it idles, with mail coming meanwhile: opened again, found',
    knob: 'hold',
    play: async (scene) => {
      const smtp = await scene.smtp('submissionPlain');
      const imap = await scene.imap();
      const idling = imap.hears('server', /^\+ idling/m);
      const released = Promise.all([smtp.hears('server', /queued as (\w+)/), idling]).then(async ([[, id]]) => {
        imap.strike('rst');
        await scene.world.inside.release(id);
      });
      await scene.expect(DELIVERED, { timeout: 40_000, loop: { kind: 'external' }, ...plainSender(smtp), ...plainMailbox(imap) });
      await released;
      assert.equal(imap.connections(), 2);
      await scene.clean();
    },
  },
];
