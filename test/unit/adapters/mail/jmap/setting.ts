import assert from 'node:assert/strict';
import { startJmap } from '../../../../../sandbox/demo/jmap-world.ts';
import type { JmapFault } from '../../../../../sandbox/jmap/faults.ts';
import type { JmapServer } from '../../../../../sandbox/jmap/server.ts';
import type { World } from '../../../../../sandbox/world.ts';
import { startWorld } from '../../../../../sandbox/world.ts';
import { jmapMailbox } from '../../../../../src/adapters/mail/jmap/mailbox.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import type { Clock } from '../../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';

export const NEVER = new AbortController().signal;

export interface Stage extends AsyncDisposable {
  readonly world: World;
  readonly jmap: JmapServer;
  readonly config: MailboxConfig;
}

/** The sandbox with its JMAP server, and the sentinel's mailbox there. */
export async function startStage(): Promise<Stage> {
  const world = await startWorld();
  const jmap = await startJmap(world);
  const { address, password } = world.sentinel;
  const server = { host: '127.0.0.1', port: jmap.ports.tls, security: 'tls', ca: world.ca, tlsName: 'api.example.org' } as const;
  const config = { name: 'box', protocol: 'jmap', ...server, user: address, password } as const;
  return {
    world,
    jmap,
    config: { ...config, folder: 'INBOX', junk: 'auto', authservIds: [] },
    [Symbol.asyncDispose]: async () => {
      await jmap.close();
      await world.close();
    },
  };
}

/** Sleeps are over at once, and remembered. */
export function hasty(slept: number[]): Clock {
  return {
    ...systemClock,
    sleep: async (ms, signal) => {
      // Limits of single requests are waited for by the real clock.
      if (ms >= 20_000) return await systemClock.sleep(ms, signal);
      slept.push(ms);
    },
  };
}

/** The failure of a call of the adapter. */
export async function failureIn(act: Promise<unknown>): Promise<Failure> {
  try {
    await act;
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  return assert.fail('it did not fail');
}

/** Why a mailbox does not open. */
export async function refusedOpening(
  { jmap, config }: Stage,
  more: Partial<MailboxConfig>,
  ...faults: readonly JmapFault[]
): Promise<Failure> {
  jmap.faults.set(...faults);
  const mailbox = jmapMailbox({ ...config, ...more }, hasty([]));
  try {
    return await failureIn(mailbox.open(NEVER));
  } finally {
    await mailbox.close();
    jmap.faults.clear();
  }
}
