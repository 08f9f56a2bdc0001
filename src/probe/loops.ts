import type { Clock } from '../core/time/clock.ts';
import type { Deadline } from '../core/time/deadline.ts';
import { Semaphore } from '../core/time/semaphore.ts';
import type { Config, LoopConfig, MailboxConfig, SenderConfig } from '../core/request/config.ts';
import type { Finding } from '../core/result/finding.ts';
import { judge } from '../core/judge/loop.ts';
import type { Expected, Progress } from '../core/result/observed/observation.ts';
import type { LoopReport } from '../core/result/report.ts';
import type { Mac } from './token/token.ts';
import { tagOf } from './token/tag.ts';
import { lateBounceFindings, noticeFindings, unreadBounces } from './findings/bounce-findings.ts';
import { brokenLoop } from './findings/unseen-loop.ts';
import type { Examine, MailChecks } from '../core/ports/mail-checks.ts';
import type { Learnt } from '../core/result/observed/learnt.ts';
import type { SentProbe } from './watch/mail/examiner.ts';
import { Examiner, withEvidence } from './watch/mail/examiner.ts';
import { Ledger } from './earlier/ledger.ts';
import type { Mailbox, ReadableMail } from '../core/ports/mailbox.ts';
import { readingFindings } from './findings/reading-findings.ts';
import { unlessUnread } from './findings/unread-mail.ts';
import { lateFindings, mailboxFindings } from './findings/mailbox-findings.ts';
import { makeProbe, ownMail } from './send/make-probe.ts';
import { roundTrip } from './round-trip.ts';
import { blameRunner } from './send/runner-failure.ts';
import type { Sender } from '../core/ports/sender.ts';
import type { Watched } from './watch/mail/watched.ts';
import { sendsFrom } from './watch/sent-copies.ts';
import { Watch } from './watch/watch.ts';

/** Connections to one server at a time: Postfix counts clients, providers throttle them. */
const PER_SENDER = 10;

/** What round trips need of the world. */
export interface LoopPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** 32 hex digits of which 128 bits are random. */
  readonly randomId: () => string;
  /** @param from what mail is sent from */
  readonly sender: (config: SenderConfig, from: string) => Promise<Sender>;
  /** Whether this machine has a network at all; asked where an end could not be connected to. Null: that cannot be known. */
  readonly online: (config: Config, deadline: Deadline) => Promise<boolean | null>;
  readonly mailbox: (config: MailboxConfig) => Promise<Mailbox>;
  readonly readMail: (source: Uint8Array) => Promise<ReadableMail>;
  /** The MAC under the mailbox's own key. */
  readonly mac: (mailbox: MailboxConfig) => Promise<Mac>;
  readonly host: number;
  readonly process: number;
  readonly alive: (process: number) => boolean;
  readonly examine: Examine;
  /** For looking at arrived mail. */
  readonly mailChecks: (config: Config, deadline: Deadline) => Promise<MailChecks>;
  readonly onProgress: (progress: Progress) => void;
  /** A probe is about to be sent: a later step cleans up after a killed run. */
  readonly onProbe: (mailbox: string, id: string) => void;
}

export interface LoopResults {
  readonly loops: readonly LoopReport[];
  readonly findings: readonly Finding[];
}

/** Loops that run together, and by when they must be done. */
export interface LoopsTask {
  readonly config: Config;
  readonly loops: readonly LoopConfig[];
  readonly deadline: Deadline;
}

/** Runs all loops at the same time: one watch a mailbox, one round trip a loop. */
export async function runLoops(
  task: LoopsTask,
  ports: LoopPorts,
  onLearnt: (learnt: Learnt) => void = () => undefined,
): Promise<LoopResults> {
  const { config, loops, deadline } = task;
  const semaphores = new Map([...config.senders.keys()].map((name) => [name, new Semaphore(PER_SENDER)]));
  const names = new Map<string, string>();
  const onSeen = (id: string) => ports.onProgress({ loop: names.get(id) ?? '', phase: 'done' });
  const mailboxes = mailboxesOf(config, loops);
  const watchedMailboxes = new Map(
    await Promise.all(
      mailboxes.map(async (name) => [name, await watchMailbox(required(config.mailboxes, name), task, ports, onSeen)] as const),
    ),
  );
  const examiner = new Examiner(ports.clock, deadline, ports.examine, () => ports.mailChecks(config, deadline));
  const stage = { ...task, ports, watchedMailboxes, examiner, semaphores };
  // Every expectation stands before the first watch begins.
  const trips = loops.map((loop) => {
    const id = ports.randomId();
    names.set(id, loop.name);
    return preparedTrip(loop, id, stage);
  });
  void examiner.learnt.then(onLearnt);
  const [ended, reports] = await Promise.all([
    Promise.all([...watchedMailboxes.values()].map(async (at) => ({ at, watched: await at.watch.run() }))),
    Promise.all(trips.map((trip) => trip())),
  ]);
  const skipped = (name: string) => {
    const telling = ended.find(({ at }) => at.config.name === name)?.watched.telling;
    return telling?.skippedFresh ?? telling?.skipped ?? 0;
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

/** The mailboxes to be opened, each once: those in which probes are awaited, and those to which bounces come. */
function mailboxesOf(config: Config, loops: readonly LoopConfig[]): readonly string[] {
  return [...new Set([...loops.map((loop) => loop.mailbox), ...loops.flatMap((loop) => loop.bounces ?? [])])].filter((name) =>
    config.mailboxes.has(name),
  );
}

/** A mailbox with its watch and what it tells of earlier runs. */
interface WatchedMailbox {
  readonly config: MailboxConfig;
  readonly mac: Promise<Mac>;
  /** Probes that are awaited here. */
  readonly ledger: Ledger;
  readonly returns: Ledger;
  readonly watch: Watch;
}

async function watchMailbox(
  mailbox: MailboxConfig,
  { config, loops, deadline }: LoopsTask,
  ports: LoopPorts,
  onSeen: (id: string) => void,
): Promise<WatchedMailbox> {
  const byTag = (own: readonly LoopConfig[]) => new Map(own.map((loop) => [tagOf(config, loop), loop]));
  const ledger = new Ledger(byTag(loops.filter((loop) => loop.mailbox === mailbox.name)), ports);
  const returns = new Ledger(byTag(loops.filter((loop) => loop.bounces === mailbox.name)), ports);
  const mac = ports.mac(mailbox);
  const watch = new Watch({
    name: mailbox.name,
    mailbox: await ports.mailbox(mailbox),
    clock: ports.clock,
    deadline,
    mac,
    read: ports.readMail,
    earlier: (token, found) => ledger.takes(token, found),
    earlierMarked: (token) => ledger.clears(token),
    earlierBounce: (token, notice, lasting) => returns.takesBounce(token, notice, lasting),
    earlierCopy: (token) => returns.clears(token),
    ownMail: (token, made) => ownMail(byTag(loops).get(token.loop), token, made),
    sent: loops
      .filter((loop) => sendsFrom(loop, required(config.senders, loop.sender), mailbox))
      .map((loop) => ({ tag: tagOf(config, loop), mac: () => ports.mac(required(config.mailboxes, loop.mailbox)) })),
    onSeen,
  });
  return { config: mailbox, mac, ledger, returns, watch };
}

interface TripResult {
  readonly report: LoopReport;
  readonly findings: readonly Finding[];
}

/** All that the round trips of a run share. */
interface Stage extends Omit<LoopsTask, 'loops'> {
  readonly ports: LoopPorts;
  readonly watchedMailboxes: ReadonlyMap<string, WatchedMailbox>;
  readonly examiner: Examiner;
  /** By sender. */
  readonly semaphores: ReadonlyMap<string, Semaphore>;
}

/** One loop's round trip, entered with the watches that it concerns; to be begun when all loops have been entered. */
function preparedTrip(loop: LoopConfig, id: string, stage: Stage): () => Promise<TripResult> {
  const { config, deadline, ports, examiner, semaphores } = stage;
  const { clock } = ports;
  const at = required(stage.watchedMailboxes, loop.mailbox);
  const returns = loop.bounces === null ? null : (stage.watchedMailboxes.get(loop.bounces) ?? null);
  const expectation = at.watch.expect({ ...loop, id, remove: loop.delete });
  returns?.watch.follow({ expectation, mac: at.mac });
  let onSent: (sent: SentProbe) => void = () => undefined;
  const sent = new Promise<SentProbe>((resolve) => (onSent = resolve));
  const entered = { loop, sender: required(config.senders, loop.sender), mailbox: at.config, expectation };
  const evidence = examiner.enter(entered, sent);
  return async () => {
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
      const probe = at.mac.then((made) => makeProbe(loop, token, made));
      probe.then(({ subject, date }) => onSent({ subject, sentAt: date })).catch(() => undefined);
      const sender = await ports.sender(required(config.senders, loop.sender), loop.from);
      ports.onProbe(loop.mailbox, id);
      const task = {
        probe,
        sender,
        gate: required(semaphores, loop.sender),
        retries: { tries: loop.attempts, waits: loop.retry },
        clock,
        deadline,
        random: ports.random,
        ready: Promise.all([at.watch.ready, returns?.watch.ready]).then(() => undefined),
        seen: expectation.seen,
      };
      const trip = { loop, expectation, task, late: () => at.ledger.late(loop.name), onProgress: ports.onProgress };
      const observed = await blameRunner(await roundTrip(trip), () => ports.online(config, deadline));
      const reported = await evidence;
      return {
        report: withEvidence(judge(expectedOf(loop, required(config.senders, loop.sender), at.config), observed), loop, reported),
        findings: [...noticeFindings(loop.name, observed), ...readingFindings(loop, observed), ...(reported?.findings ?? [])],
      };
    } catch (error) {
      expectation.abandon();
      return { report: brokenLoop(loop, error), findings: [] };
    }
  };
}

/** What came back of earlier runs' probes, and a mailbox that could not be read for bounces alone. */
function returnFindings(at: WatchedMailbox, loops: readonly LoopConfig[], watched: Watched): readonly Finding[] {
  const own = loops.filter((loop) => loop.bounces === at.config.name);
  const late = own.flatMap((loop) => lateBounceFindings(loop.name, at.returns.bounced(loop.name)));
  return watched.failure === null || own.length === 0 ? late : [...late, unreadBounces(at.config, own, watched.failure)];
}

function expectedOf(loop: LoopConfig, from: SenderConfig, at: MailboxConfig): Expected {
  const { name, kind, from: author, to, sender, mailbox, warning, critical, bounces, bouncesProbe } = loop;
  const servers = {
    server: `${from.host}:${from.port}`,
    via: from.via ?? null,
    mailboxServer: `${at.host}:${at.port}`,
    inboxAlone: at.protocol === 'pop3',
  };
  return { name, kind, from: author, to, sender, mailbox, ...servers, warning, critical, ...(bounces === null ? {} : { bouncesProbe }) };
}

function required<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the configuration names ${name} and does not define it`);
  return value;
}
