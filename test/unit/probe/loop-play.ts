import assert from 'node:assert/strict';
import { examine } from '../../../src/checks/arrival/examine.ts';
import { Deadline } from '../../../src/core/time/deadline.ts';
import type { Config, LoopConfig } from '../../../src/core/request/config.ts';
import type { LoopPorts, LoopResults } from '../../../src/probe/loops.ts';
import { runLoops } from '../../../src/probe/loops.ts';
import { makeProbe } from '../../../src/probe/send/make-probe.ts';
import type { Probe, Sender } from '../../../src/core/ports/sender.ts';
import type { LoopReport, Placement } from '../../../src/core/result/report.ts';
import { loopTag } from '../../../src/probe/token/token.ts';
import type { VirtualClock } from '../../doubles/clocks/virtual-clock.ts';
import type { FakeMailbox } from '../../doubles/mailbox/fakes.ts';
import { headerOf, mac, NO_CHECKS } from '../../doubles/mailbox/fakes.ts';
import { loopConfig, mailboxConfig, senderConfig } from '../../doubles/request/configs.ts';

export const SENDER = senderConfig();
export const MAILBOX = mailboxConfig();
export const LOOP = loopConfig();

interface Play {
  readonly clock: VirtualClock;
  readonly mailbox: FakeMailbox;
  readonly loops?: readonly LoopConfig[];
  readonly sender: Sender;
  readonly alive?: (process: number) => boolean;
  readonly budget?: number;
  readonly online?: boolean;
  readonly onDeadline?: (deadline: Deadline) => void;
}

export async function play({
  clock,
  mailbox,
  loops = [LOOP],
  sender,
  alive = () => true,
  budget = 330_000,
  online = true,
  onDeadline,
}: Play): Promise<LoopResults> {
  const config = { senders: new Map([['mta', SENDER]]), mailboxes: new Map([['sentinel', MAILBOX]]), loops } as unknown as Config;
  let ids = 0;
  const ports: LoopPorts = {
    clock,
    random: () => 0.5,
    randomId: () => (++ids).toString(16).padStart(32, '0'),
    online: async () => online,
    sender: async () => sender,
    mailbox: async () => mailbox,
    readMail: async (source) => ({
      subject: '',
      text: Buffer.from(source)
        .toString()
        .replace(/^[^]*?\r?\n\r?\n(?=.)/, ''),
    }),
    mac: async () => mac,
    examine,
    mailChecks: async () => NO_CHECKS,
    host: 7,
    process: 1,
    alive,
    onProgress: () => undefined,
    onProbes: () => undefined,
  };
  using deadline = new Deadline(clock, budget);
  onDeadline?.(deadline);
  return await runLoops({ config, loops, deadline }, ports);
}

export function only(results: LoopResults): LoopReport {
  const [loop] = results.loops;
  assert.ok(loop);
  return loop;
}

/** The mail of a probe that some run sent `age` ms ago. */
export function earlierProbe(
  clock: VirtualClock,
  age: number,
  more: { process?: number; host?: number; name?: string; id?: string } = {},
): string {
  const tag = loopTag(more.name ?? LOOP.name, LOOP.from, LOOP.to, SENDER.host);
  const token = {
    id: more.id ?? 'f'.repeat(32),
    sentAt: clock.now() - age,
    loop: tag,
    lifetime: 300,
    host: more.host ?? 7,
    process: more.process ?? 2,
  };
  return headerOf(makeProbe(LOOP, token, mac));
}

export function deliverAfter(clock: VirtualClock, mailbox: FakeMailbox, ms: number, placement?: Placement): (probe: Probe) => void {
  return (probe) => void clock.sleep(ms).then(() => mailbox.put(headerOf(probe), placement));
}
