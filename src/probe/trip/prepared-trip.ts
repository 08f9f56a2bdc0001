import type { LoopConfig, MailboxConfig, SenderConfig } from '../../core/request/config.ts';
import { INBOX_ALONE } from '../../core/request/config.ts';
import { paceOf } from '../../core/request/plan.ts';
import type { Finding } from '../../core/result/finding.ts';
import { judgeBurst } from '../../core/judge/burst/burst.ts';
import { judge } from '../../core/judge/loop.ts';
import type { Expected, Observation } from '../../core/result/observed/observation.ts';
import type { LoopReport } from '../../core/result/report.ts';
import type { Probe, Sender } from '../../core/ports/sender.ts';
import { noticeFindings } from '../findings/bounce-findings.ts';
import { readingFindings } from '../findings/reading-findings.ts';
import { brokenLoop } from '../findings/unseen-loop.ts';
import { withEvidence } from '../findings/with-evidence.ts';
import { makeProbe } from '../send/make-probe.ts';
import { blameRunner } from '../send/runner-failure.ts';
import { tagOf } from '../token/tag.ts';
import type { Expectation } from '../watch/mail/expectation.ts';
import { burstTrip } from './burst-trip.ts';
import { Examined } from './examined.ts';
import type { RoundTrip } from './round-trip.ts';
import { roundTrip } from './round-trip.ts';
import type { Stage } from './stage.ts';
import { required } from './stage.ts';

export interface TripResult {
  readonly report: LoopReport;
  readonly findings: readonly Finding[];
}

/**
 * One loop's round trip, entered with the watches that it concerns; it begins after all loops are entered.
 *
 * @param ids of its probes
 */
export function preparedTrip(loop: LoopConfig, ids: readonly string[], stage: Stage): () => Promise<TripResult> {
  const { config, deadline, ports, examiner } = stage;
  const { clock } = ports;
  const at = required(stage.watchedMailboxes, loop.mailbox);
  const returns = loop.bounces === null ? null : (stage.watchedMailboxes.get(loop.bounces) ?? null);
  const expectations = ids.map((id) => at.watch.expect({ ...loop, id, remove: loop.delete }));
  for (const expectation of expectations) returns?.watch.follow({ expectation, mac: at.mac });
  const examined = new Examined(expectations);
  const from = required(config.senders, loop.sender);
  const evidence = examiner.enter({ loop, sender: from, mailbox: at.config, expectation: examined }, examined.sent);
  const { single, bursts, pace } = required(stage.gates, loop.sender);
  const made = (expectation: Expectation) => {
    const token = {
      id: expectation.id,
      sentAt: clock.now(),
      loop: tagOf(config, loop),
      lifetime: Math.ceil(loop.critical / 1000),
      host: ports.host,
      process: ports.process,
    };
    // The key takes time to compute: the server is connected meanwhile.
    const probe = at.mac.then((mac) => makeProbe(loop, token, mac));
    probe.then(({ subject, date }) => examined.made(expectation, { subject, sentAt: date })).catch(() => undefined);
    return probe;
  };
  const ready = Promise.all([at.watch.ready, returns?.watch.ready]).then(() => undefined);
  const tripOf = (expectation: Expectation, probe: Promise<Probe>, sender: Sender): RoundTrip => ({
    loop,
    expectation,
    task: {
      probe,
      sender,
      gate: single,
      retries: { tries: loop.attempts, waits: loop.retry },
      clock,
      deadline,
      random: ports.random,
      ready,
      seen: expectation.seen,
    },
    late: () => at.ledger.late(loop.name),
    onProgress: ports.onProgress,
  });
  const [first] = expectations;
  if (first === undefined) throw new Error('a loop without a probe was entered');
  return async () => {
    try {
      const probe = (loop.burst ?? null) === null ? made(first) : null;
      const sender = await ports.sender(from, loop.from);
      ports.onProbes(loop.mailbox, ids);
      const seen =
        probe !== null
          ? [await roundTrip(tripOf(first, probe, sender))]
          : await burstTrip({
              expectations,
              tripOf: (expectation) => tripOf(expectation, made(expectation), sender),
              sender,
              gate: bursts,
              pace,
              gap: paceOf(loop),
              over: deadline.signal,
            });
      // Asked once for all probes.
      let asked: Promise<boolean | null> | null = null;
      const online = () => (asked ??= ports.online(config, deadline));
      const observed = await Promise.all(seen.map((each) => blameRunner(each, online)));
      const reported = await evidence;
      const found = observed.flatMap((each) => [...noticeFindings(loop.name, each), ...readingFindings(loop, each)]);
      return {
        report: withEvidence(judged(loop, expectedOf(loop, from, at.config), observed), loop, reported),
        // An event of several probes is reported once.
        findings: [
          ...found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index),
          ...(reported?.findings ?? []),
        ],
      };
    } catch (error) {
      for (const expectation of expectations) expectation.abandon();
      return { report: brokenLoop(loop, error), findings: [] };
    }
  };
}

function judged(loop: LoopConfig, expected: Expected, observed: readonly Observation[]): LoopReport {
  const [only] = observed;
  if (only === undefined) throw new Error('a loop that was not run was judged');
  const burst = loop.burst ?? null;
  if (burst === null) return judge(expected, only);
  return judgeBurst(expected, { ...burst, isJunkExpected: loop.expect?.junk === true }, observed);
}

function expectedOf(loop: LoopConfig, from: SenderConfig, at: MailboxConfig): Expected {
  const { name, kind, from: author, to, sender, mailbox, warning, critical, bounces, bouncesProbe } = loop;
  const servers = {
    server: `${from.host}:${from.port}`,
    via: from.via ?? null,
    mailboxServer: `${at.host}:${at.port}`,
    inboxAlone: INBOX_ALONE.has(at.protocol),
  };
  return { name, kind, from: author, to, sender, mailbox, ...servers, warning, critical, ...(bounces === null ? {} : { bouncesProbe }) };
}
