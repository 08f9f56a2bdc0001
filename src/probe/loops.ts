import type { Deadline } from '../core/time/deadline.ts';
import type { Config, LoopConfig, MailboxConfig } from '../core/request/config.ts';
import type { Finding } from '../core/result/finding.ts';
import type { LoopReport } from '../core/result/report.ts';
import type { Mac } from './token/token.ts';
import { tagOf } from './token/tag.ts';
import { lateBounceFindings, unreadBounces } from './findings/bounce-findings.ts';
import type { Examine, MailChecks } from '../core/ports/mail-checks.ts';
import type { Learnt } from '../core/result/observed/learnt.ts';
import { Examiner } from './watch/mail/examiner.ts';
import { Ledger } from './earlier/ledger.ts';
import type { Mailbox, ReadableMail } from '../core/ports/mailbox.ts';
import { unlessUnread } from './findings/unread-mail.ts';
import { lateFindings, mailboxFindings } from './findings/mailbox-findings.ts';
import { ownMail } from './send/make-probe.ts';
import type { Visitor, Watched } from './watch/mail/watched.ts';
import { preparedTrip } from './trip/prepared-trip.ts';
import type { TripPorts, WatchedMailbox } from './trip/stage.ts';
import { gatesTo, required } from './trip/stage.ts';
import { sendsFrom } from './watch/sent-copies.ts';
import { Watch } from './watch/watch.ts';

/** The needs of round trips. */
export interface LoopPorts extends TripPorts {
  /** 32 hex digits with 128 random bits. */
  readonly randomId: () => string;
  readonly mailbox: (config: MailboxConfig) => Promise<Mailbox>;
  readonly readMail: (source: Uint8Array) => Promise<ReadableMail>;
  /** The MAC under the mailbox's own key. */
  readonly mac: (mailbox: MailboxConfig) => Promise<Mac>;
  readonly alive: (process: number) => boolean;
  readonly examine: Examine;
  /** For looking at arrived mail. */
  readonly mailChecks: (config: Config, deadline: Deadline) => Promise<MailChecks>;
}

export interface LoopResults {
  readonly loops: readonly LoopReport[];
  readonly findings: readonly Finding[];
}

/** Loops that run together, and their deadline. */
export interface LoopsTask {
  readonly config: Config;
  readonly loops: readonly LoopConfig[];
  readonly deadline: Deadline;
  /** The other readers of a mailbox, by its name; absent: none. */
  readonly visitors?: ReadonlyMap<string, Visitor>;
}

/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
export async function runLoops(
  task: LoopsTask,
  ports: LoopPorts,
  onLearnt: (learnt: Learnt) => void = () => undefined,
): Promise<LoopResults> {
  const { config, loops, deadline } = task;
  const gates = new Map([...config.senders.keys()].map((name) => [name, gatesTo(ports.clock)]));
  const missing = new Map<string, { readonly loop: string; readonly ids: Set<string> }>();
  const onSeen = (id: string) => {
    const own = missing.get(id);
    own?.ids.delete(id);
    if (own?.ids.size === 0) ports.onProgress({ loop: own.loop, phase: 'done' });
  };
  const mailboxes = mailboxesOf(config, loops);
  const watchedMailboxes = new Map(
    await Promise.all(
      mailboxes.map(async (name) => [name, await watchMailbox(required(config.mailboxes, name), task, ports, onSeen)] as const),
    ),
  );
  const examiner = new Examiner(ports.clock, deadline, ports.examine, () => ports.mailChecks(config, deadline));
  const stage = { ...task, ports, watchedMailboxes, examiner, gates };
  // Every expectation is entered before the first watch begins.
  const trips = loops.map((loop) => {
    const ids = Array.from({ length: loop.burst?.probes ?? 1 }, () => ports.randomId());
    const own = { loop: loop.name, ids: new Set(ids) };
    for (const id of ids) missing.set(id, own);
    return preparedTrip(loop, ids, stage);
  });
  void examiner.learnt.then(onLearnt);
  const [ended, reports] = await Promise.all([
    Promise.all([...watchedMailboxes.values()].map(async (at) => ({ at, watched: await at.watch.run() }))),
    Promise.all(trips.map((trip) => trip())),
  ]);
  const skipped = (name: string) => {
    const status = ended.find(({ at }) => at.config.name === name)?.watched.status;
    return status?.skippedFresh ?? status?.skipped ?? 0;
  };
  return {
    loops: reports.map(({ report }) => unlessUnread(report, skipped(report.mailbox))),
    findings: [
      ...lateFindings(reports.map(({ report }) => report)),
      ...reports.flatMap(({ findings }) => findings),
      ...ended.flatMap(({ at, watched }) => [...mailboxFindings(at.config, watched), ...returnFindings(at, loops, watched)]),
    ],
  };
}

/** The mailboxes to open, each once: those of probes, and those of bounces. */
export function mailboxesOf(config: Config, loops: readonly LoopConfig[]): readonly string[] {
  return [...new Set([...loops.map((loop) => loop.mailbox), ...loops.flatMap((loop) => loop.bounces ?? [])])].filter((name) =>
    config.mailboxes.has(name),
  );
}

async function watchMailbox(
  mailbox: MailboxConfig,
  { config, loops, deadline, visitors }: LoopsTask,
  ports: LoopPorts,
  onSeen: (id: string) => void,
): Promise<WatchedMailbox> {
  const byTag = (own: readonly LoopConfig[]) => new Map(own.map((loop) => [tagOf(config, loop), loop]));
  const ledger = new Ledger(byTag(loops.filter((loop) => loop.mailbox === mailbox.name)), ports);
  const returns = new Ledger(byTag(loops.filter((loop) => loop.bounces === mailbox.name)), ports);
  const answering = byTag(loops.filter((loop) => loop.mailbox === mailbox.name && loop.kind === 'echo'));
  const mac = ports.mac(mailbox);
  const watch = new Watch({
    name: mailbox.name,
    mailbox: await ports.mailbox(mailbox),
    clock: ports.clock,
    deadline,
    visitor: visitors?.get(mailbox.name) ?? null,
    mac,
    read: ports.readMail,
    earlier: (token, found) => ledger.takes(token, found),
    earlierMarked: (token) => ledger.clears(token),
    earlierBounce: (token, notice, lasting) => returns.takesBounce(token, notice, lasting),
    earlierCopy: (token) => returns.clears(token),
    ownMail: (token, made) => ownMail(byTag(loops).get(token.loop), token, made),
    answeredBy: answering.size === 0 ? null : (token) => answering.get(token.loop)?.to ?? null,
    sent: loops
      .filter((loop) => sendsFrom(loop, required(config.senders, loop.sender), mailbox))
      .map((loop) => ({ tag: tagOf(config, loop), mac: () => ports.mac(required(config.mailboxes, loop.mailbox)) })),
    onSeen,
  });
  return { config: mailbox, mac, ledger, returns, watch };
}

/** Bounces of earlier runs' probes, and a mailbox for bounces alone that could not be read. */
function returnFindings(at: WatchedMailbox, loops: readonly LoopConfig[], watched: Watched): readonly Finding[] {
  const own = loops.filter((loop) => loop.bounces === at.config.name);
  const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
  return watched.failure === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.failure)];
}
