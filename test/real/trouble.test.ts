import { describe, test } from 'node:test';
import { onRealServers } from './stage.ts';
import { BOXES, boxFor } from './trouble/boxes.ts';
import { mailboxConditions } from './trouble/mailbox-conditions.ts';
import { mailboxCuts } from './trouble/mailbox-cuts.ts';
import { mailboxSilence } from './trouble/mailbox-silence.ts';
import { mailboxTls } from './trouble/mailbox-tls.ts';
import { earlierRuns } from './trouble/earlier-runs.ts';
import { interrupted } from './trouble/interrupted.ts';
import { playLast } from './trouble/restart.ts';
import type { Failure } from './trouble/scene.ts';
import { Scene } from './trouble/scene.ts';
import { senderCuts } from './trouble/sender-cuts.ts';
import { senderRefusals } from './trouble/sender-refusals.ts';
import { senderSilence } from './trouble/sender-silence.ts';
import { senderTls } from './trouble/sender-tls.ts';
import { severed } from './trouble/severed.ts';
import { together } from './trouble/together.ts';
import { HANGS } from '../harness/bounds.ts';

/** So many at a time: most of them wait most of the time. */
const AT_ONCE = 6;

const FAILURES: readonly Failure[] = [
  ...mailboxSilence,
  ...interrupted,
  ...mailboxCuts,
  ...earlierRuns,
  ...together,
  ...mailboxConditions,
  ...mailboxTls,
  ...senderSilence,
  ...senderCuts,
  ...senderRefusals,
  ...senderTls,
  ...severed,
];

// A refused login would make all others wait: its penalty is off here, and shown in refused-logins.ts.
const options = { authPenalty: false, authFailureDelay: '1 secs', boxes: BOXES } as const;

onRealServers(
  'trouble on Postfix and Dovecot',
  (world) => {
    const play = (failures: readonly Failure[]) => () => {
      for (const failure of failures) {
        test(failure.title, { timeout: HANGS }, async () => {
          await using scene = new Scene(world(), boxFor(failure.knob ?? 'box'));
          await scene.fill(2);
          await failure.play(scene);
        });
      }
    };
    describe('one at either end', { concurrency: AT_ONCE }, play(FAILURES));
    describe('the servers go away', play(playLast));
  },
  options,
);
