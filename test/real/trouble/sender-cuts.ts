import assert from 'node:assert/strict';
import { DELIVERED } from '../expectation.ts';
import type { Action } from '../world/proxy.ts';
import { freePorts } from '../world/ports.ts';
import { AFTER_DOT, BEFORE_DATA, IN_DATA } from './sender-points.ts';
import type { Failure } from './scene.ts';
import { atSender, plainSender } from './scene.ts';

type Cut = readonly [action: Action, name: string];

const FIN: Cut = ['fin', 'closed'];
const RST: Cut = ['rst', 'torn'];

const TWICE = { loop: { retry: ['200ms'], attempts: 2 } };

/** Connections that the sending server or the network ends: tried again while an acceptance is impossible. */
export const senderCuts: readonly Failure[] = [
  {
    title: 'sender refuses the connection',
    play: async (scene) => {
      const [port] = await freePorts(1);
      await scene.expect(atSender('unreachable', 2), { ...TWICE, sender: { port } });
      await scene.clean();
    },
  },
  ...BEFORE_DATA.flatMap(([at, when], i): readonly Failure[] => {
    const [always, once] = i % 2 === 0 ? [FIN, RST] : [RST, FIN];
    return [
      {
        title: `sender ${always[1]} ${at}, every time`,
        play: async (scene) => {
          const proxy = await scene.smtp('submissionPlain', [{ when, does: always[0] }]);
          await scene.expect(atSender('unreachable', 2), { ...TWICE, ...plainSender(proxy) });
          assert.equal(proxy.connections(), 2);
          await scene.clean();
        },
      },
      {
        title: `sender ${once[1]} ${at}, the first time`,
        play: async (scene) => {
          const proxy = await scene.smtp('submissionPlain', [{ when, does: once[0], connections: (n) => n === 1 }]);
          await scene.expect({ ...DELIVERED, attempts: 2 }, { ...TWICE, ...plainSender(proxy) });
          await scene.clean();
        },
      },
    ];
  }),
  ...[FIN, RST].flatMap(([action, name]): readonly Failure[] => [
    {
      // Our end cannot know how much the server got: awaited, not sent again. Postfix logs "lost connection after DATA" and forgets it.
      title: `sender ${name} in the middle of the message`,
      play: async (scene) => {
        const proxy = await scene.smtp('submissionPlain', [{ when: IN_DATA, does: action }]);
        const loop = { retry: ['200ms'], warning: '1s', critical: '2s' };
        await scene.expect(atSender('unreachable', 1), { loop, ...plainSender(proxy) });
        assert.equal(proxy.connections(), 1);
        await scene.clean();
      },
    },
    {
      title: `sender ${name} after the dot, before its 250: delivered, and sent once`,
      play: async (scene) => {
        const proxy = await scene.smtp('submissionPlain', [{ when: AFTER_DOT, does: action }]);
        const { report } = await scene.expect({ ...DELIVERED, attempts: 1 }, { loop: { retry: ['200ms'] }, ...plainSender(proxy) });
        assert.equal(report.loops[0]?.reply, null);
        assert.equal(proxy.connections(), 1);
        await scene.clean();
      },
    },
    {
      title: `sender ${name} at QUIT: all was said`,
      play: async (scene) => {
        const proxy = await scene.smtp('submissionPlain', [{ when: { from: 'client', before: /^QUIT/m }, does: action }]);
        await scene.expect({ ...DELIVERED, attempts: 1 }, plainSender(proxy));
        await scene.clean();
      },
    },
    {
      title: `sender ${name} in the handshake after STARTTLS, every time`,
      play: async (scene) => {
        const proxy = await scene.smtp('submission', [{ when: { from: 'server', past: /^220 2\.0\.0 Ready.*\r\n/m }, does: action }]);
        await scene.expect(atSender('tls_failed'), { ...TWICE, sender: { port: proxy.port } });
        await scene.clean();
      },
    },
  ]),
];
