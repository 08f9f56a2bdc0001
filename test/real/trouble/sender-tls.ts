import assert from 'node:assert/strict';
import type { PostfixPort } from '../world/postfix-config.ts';
import { onlyLoop } from '../world/program.ts';
import type { Failure } from './scene.ts';
import { atSender } from './scene.ts';

const TWICE = { loop: { retry: ['200ms'], attempts: 2 } };

/**
 * Port, and the expected words of the report; certificate-trouble.ts has two more. The password is never sent, and nothing is tried again.
 */
const REFUSED: readonly (readonly [port: PostfixPort, reported: RegExp])[] = [
  ['submissionNotYetValid', /not valid yet/],
  ['submissionsNotYetValid', /not valid yet/],
  ['submissionSelfSigned', /self-signed/],
  ['submissionsSelfSigned', /self-signed/],
  ['submissionUnknownCa', /a CA that this machine does not know/],
  ['submissionsUnknownCa', /a CA that this machine does not know/],
  ['submissionShortChain', /chain is too short/],
  ['submissionsShortChain', /chain is too short/],
  ['submissionOldTls', /TLS versions that are too old/],
  ['submissionsOldTls', /TLS versions that are too old/],
];

/** Untrusted TLS, or missing TLS, at the sending end. */
export const senderTls: readonly Failure[] = [
  ...REFUSED.map(([senderPort, reported]): Failure => ({
    title: `TLS at the sender: ${senderPort}`,
    play: async (scene) => {
      const run = await scene.expect(atSender('tls_failed', 1), { ...TWICE, senderPort });
      assert.match(onlyLoop(run).message, reported);
      await scene.clean();
    },
  })),
  {
    title: 'STARTTLS wanted, and not offered',
    play: async (scene) => {
      const port = scene.world.inside.ports.submissionPlain;
      const run = await scene.expect(atSender('tls_failed', 1), { ...TWICE, senderPort: 'submission', sender: { port } });
      assert.match(onlyLoop(run).message, /STARTTLS/);
      await scene.clean();
    },
  },
  {
    title: 'TLS from the first byte, on a port for STARTTLS',
    play: async (scene) => {
      const port = scene.world.inside.ports.submission;
      const run = await scene.expect(atSender('tls_failed', 1), { ...TWICE, senderPort: 'submissions', sender: { port } });
      assert.match(onlyLoop(run).message, /does not speak TLS from the first byte/);
      await scene.clean();
    },
  },
  {
    // Postfix waits for the client to begin, the client for the greeting: silence that could be anything.
    title: 'STARTTLS, on a port that speaks TLS from the first byte',
    play: async (scene) => {
      const port = scene.world.inside.ports.submissions;
      const run = await scene.expect(atSender('tls_failed', 1), { ...TWICE, timeout: 15_000, senderPort: 'submission', sender: { port } });
      assert.match(`${onlyLoop(run).message} ${onlyLoop(run).remedy}`, /security: tls/);
      await scene.clean();
    },
  },
];
