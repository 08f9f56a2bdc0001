import type { Clock } from '../base/clock.ts';
import type { Deadline } from '../base/deadline.ts';
import { Gate } from '../base/gate.ts';
import type { Config, LoopConfig, MailboxConfig, SenderConfig } from '../config/config.ts';
import type { Finding } from '../model/finding.ts';
import { judge } from '../model/judge.ts';
import type { Expected } from '../model/observation.ts';
import type { LoopReport } from '../model/report.ts';
import type { Mac } from '../model/token.ts';
import { loopTag } from '../model/token.ts';
import { brokenLoop } from './broken.ts';
import { Ledger } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import { lateFindings, mailboxFindings } from './mailbox-findings.ts';
import { makeProbe } from './probe.ts';
import type { ReadableMail } from './recognise.ts';
import type { Progress } from './roundtrip.ts';
import { roundTrip } from './roundtrip.ts';
import type { Sender } from './sender.ts';
import { Watch } from './watch.ts';

/** Connections to one server at a time: Postfix counts clients, providers throttle them. */
const PER_SENDER = 10;

/** What round trips need of the world. */
export interface LoopPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** 32 hex digits of which 128 bits are random. */
  readonly randomId: () => string;
  readonly sender: (config: SenderConfig) => Promise<Sender>;
  readonly mailbox: (config: MailboxConfig) => Promise<Mailbox>;
  readonly readMail: (source: Uint8Array) => Promise<ReadableMail>;
  /** The MAC under the mailbox's own key. */
  readonly mac: (mailbox: MailboxConfig) => Promise<Mac>;
  readonly host: number;
  readonly process: number;
  readonly alive: (process: number) => boolean;
  readonly onProgress: (progress: Progress) => void;
  /** A probe is about to be sent: whoever cleans up after a killed run wants to know it. */
  readonly onProbe: (mailbox: string, id: string) => void;
}

export interface LoopResults {
  readonly loops: readonly LoopReport[];
  readonly findings: readonly Finding[];
}

/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
export async function runLoops(config: Config, loops: readonly LoopConfig[], deadline: Deadline, ports: LoopPorts): Promise<LoopResults> {
  const mailboxes = [...new Set(loops.map((loop) => loop.mailbox))];
  const gates = new Map([...config.senders.keys()].map((name) => [name, new Gate(PER_SENDER)]));
  const parts = await Promise.all(
    mailboxes.map((name) => {
      const own = loops.filter((loop) => loop.mailbox === name);
      return mailboxLoops(config, required(config.mailboxes, name), own, gates, deadline, ports);
    }),
  );
  const order = new Map(loops.map((loop, index) => [loop.name, index]));
  return {
    loops: parts.flatMap((part) => part.loops).toSorted((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0)),
    findings: parts.flatMap((part) => part.findings),
  };
}

async function mailboxLoops(
  config: Config,
  mailboxConfig: MailboxConfig,
  loops: readonly LoopConfig[],
  gates: ReadonlyMap<string, Gate>,
  deadline: Deadline,
  ports: LoopPorts,
): Promise<LoopResults> {
  const { clock } = ports;
  const mac = ports.mac(mailboxConfig);
  const ledger = new Ledger(new Map(loops.map((loop) => [tagOf(config, loop), loop])), ports);
  const names = new Map<string, string>();
  const watch = new Watch({
    mailbox: await ports.mailbox(mailboxConfig),
    clock,
    deadline,
    mac,
    read: ports.readMail,
    earlier: (token, receivedAt) => ledger.takes(token, receivedAt),
    onSeen: (id) => ports.onProgress({ loop: names.get(id) ?? '', phase: 'done' }),
  });
  const trips = loops.map((loop) => {
    const id = ports.randomId();
    names.set(id, loop.name);
    const expectation = watch.expect(id, loop.critical, loop.delete);
    return async (): Promise<LoopReport> => {
      const token = {
        id,
        sentAt: clock.now(),
        loop: tagOf(config, loop),
        lifetime: Math.ceil(loop.critical / 1000),
        host: ports.host,
        process: ports.process,
      };
      try {
        // The key takes its time: the server is connected meanwhile.
        const probe = mac.then((made) => makeProbe(loop, token, made));
        probe.catch(() => undefined);
        const sender = await ports.sender(required(config.senders, loop.sender));
        ports.onProbe(loop.mailbox, id);
        const task = {
          probe,
          sender,
          gate: required(gates, loop.sender),
          attempts: loop.attempts,
          waits: loop.retry,
          clock,
          deadline,
          random: ports.random,
          ready: watch.ready,
        };
        const observed = await roundTrip({ loop, expectation, task, late: () => ledger.late(loop.name), onProgress: ports.onProgress });
        return judge(expectedOf(loop), observed);
      } catch (error) {
        expectation.abandon();
        return brokenLoop(loop, error);
      }
    };
  });
  const [watched, ...reports] = await Promise.all([watch.run(), ...trips.map((trip) => trip())]);
  return { loops: reports, findings: [...lateFindings(reports), ...mailboxFindings(mailboxConfig, watched)] };
}

function tagOf(config: Config, loop: LoopConfig): number {
  return loopTag(loop.name, loop.from, loop.to, config.senders.get(loop.sender)?.host ?? '');
}

function expectedOf(loop: LoopConfig): Expected {
  const { name, kind, to, sender, mailbox, warning, critical } = loop;
  return { name, kind, to, sender, mailbox, warning, critical };
}

function required<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the configuration names ${name} and does not define it`);
  return value;
}
