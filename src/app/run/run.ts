// The order of a run: what begins when, what ends it, and the resulting report.
// Called by app.

import type { Deadline } from '../../core/time/deadline.ts';
import type { Config } from '../../core/request/config.ts';
import type { Plan } from '../../core/request/plan.ts';
import { sendingTime } from '../../core/request/plan.ts';
import { confirmationTime, confirmFailures, isWorthConfirming } from '../../probe/confirm.ts';
import { mailLooks } from './expected-mail.ts';
import { headStart } from './head-start.ts';
import { beforeLong, MAIL_GRACE } from './overdue.ts';
import type { Learnt } from '../../core/result/observed/learnt.ts';
import { NOTHING_LEARNT } from '../../core/result/observed/learnt.ts';
import { runLoops } from '../../probe/loops.ts';
import { brokenLoop, overdueLoop, skippedLoop } from '../../probe/findings/unseen-loop.ts';
import { asLoopsMet } from './one-verdict-per-certificate.ts';
import type { Finding } from '../../core/result/finding.ts';
import { brokenCheck, commonFinding, compareFindings } from '../../core/result/finding.ts';
import type { RecordSet, Report } from '../../core/result/report.ts';
import { refusalFindings } from '../../core/judge/refusal/refusal-findings.ts';
import { withinCeilings } from '../../core/judge/ceilings/within-ceilings.ts';
import { ofCancelledRun, runState, verdict } from '../../core/judge/verdict/verdict.ts';
import type { RunPorts } from './run-ports.ts';
import type { History } from '../../report/history/counts/history.ts';
import { slowerThanUsual } from '../../report/history/numbers/slower.ts';

export interface RunRequest {
  readonly config: Config;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** Why nothing may be sent; null: it may. */
  readonly skip: string | null;
  readonly version: string;
  /** Another look while mail is on its way; null: none. */
  readonly beside: ((over: Promise<void>) => Promise<readonly Finding[]>) | null;
  /** The known earlier runs; null: no history is kept. */
  readonly past?: ((over: Promise<void>) => Promise<History | null>) | null;
  /** The failed loops that get a second probe, because somebody would be alarmed; asked only then. Null: never any. */
  readonly confirm: ((failed: readonly string[]) => Promise<readonly string[]>) | null;
}

/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops only waits for DNS, ms. */
const WITHOUT_LOOPS = 60_000;

/** The budget of a run in ms: the configured one, or the slowest loop's `critical` plus 30 s, plus the time for DNS and bursts. */
export function budget(config: Config, plan: Plan, confirm: boolean): number {
  if (config.timeout !== null) return config.timeout;
  const work =
    plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + sendingTime(plan.loops) + MARGIN;
  const again = confirm ? confirmationTime(plan.loops) : 0;
  return work + again + (plan.domains.length === 0 ? 0 : (config.waitForDns ?? 0));
}

/** One run: everything at the same time, then one judgement over all of it. */
export async function run(request: RunRequest, ports: RunPorts): Promise<Report> {
  const { config, plan, deadline } = request;
  const startedAt = ports.clock.now();
  const began = ports.clock.monotonic();
  const waiting = { deadline, clock: ports.clock };
  const reported = (check: Finding['check'], findings: Promise<readonly Finding[]>) =>
    beforeLong(orBroken(check, findings), waiting, () => [overdue(check, deadline.cancelled)]);
  const waited =
    config.waitForDns === null || plan.domains.length === 0
      ? []
      : await reported(
          'dns',
          ports.waitForDns(plan.domains, config, config.waitForDns, deadline).then((finding) => [finding]),
        );
  // Addresses and keys of arrived probes are checked in the same run.
  let onLearnt: (learnt: Learnt) => void = () => undefined;
  const learnt = new Promise<Learnt>((resolve) => (onLearnt = resolve));
  if (request.skip !== null) onLearnt(NOTHING_LEARNT);
  const mailFirst = headStart(request.skip === null ? plan.loops.map(({ name }) => name) : [], ports.clock);
  void mailFirst.sent.then(() => ports.load(plan)).catch(() => undefined);
  const onProgress: RunPorts['onProgress'] = (progress) => {
    mailFirst.onProgress(progress);
    ports.onProgress(progress);
  };
  const looks = mailLooks({ wanted: plan.expectedMail, loops: request.skip === null ? plan.loops : [], config, deadline }, ports);
  const mail =
    request.skip === null
      ? runLoops({ config, loops: plan.loops, deadline, visitors: looks.visitors }, { ...ports, onProgress }, onLearnt)
          .catch((error: unknown) => ({ loops: plan.loops.map((loop) => brokenLoop(loop, error)), findings: [] }))
          .finally(mailFirst.end)
          .then(async (trips) => {
            const failed = trips.loops.filter(isWorthConfirming).map(({ name }) => name);
            const names = new Set(failed.length === 0 ? [] : await request.confirm?.(failed));
            const again = plan.loops.filter(({ name }) => names.has(name));
            // A broken second look does not count: the first result stays.
            return await confirmFailures({ config, loops: again, deadline }, trips, ports).catch(() => trips);
          })
      : { loops: plan.loops.map((loop) => skippedLoop(loop, request.skip ?? '')), findings: [] };
  const blocklists = plan.blocklists ? config.blocklists : null;
  const { beside, past = null } = request;
  const looked = Promise.all([
    beforeLong(Promise.resolve(mail), { ...waiting, cancelGrace: MAIL_GRACE }, (keptMs) => ({
      loops: plan.loops.map((loop) => overdueLoop(loop, keptMs)),
      findings: [],
    })),
    plan.expectedMail.length > 0
      ? reported(
          'expect-mail',
          mailFirst.over.then(() => looks.findings(Promise.resolve(mail))),
        )
      : [],
    plan.domains.length > 0
      ? reported(
          'dns',
          mailFirst.over.then(() => ports.checkDomains(plan.domains, config, deadline, learnt)),
        )
      : [],
    blocklists === null
      ? []
      : reported(
          'blocklist',
          mailFirst.over.then(() => ports.checkBlocklists(blocklists, config, deadline, learnt)),
        ),
    plan.certificates
      ? reported(
          'certificate',
          mailFirst.over.then(() => ports.checkCertificates(config, deadline)),
        )
      : [],
  ]);
  const over = looked.then(
    () => undefined,
    () => undefined,
  );
  const others =
    beside === null
      ? []
      : reported(
          'schedule',
          mailFirst.over.then(() => beside(over)),
        );
  const before =
    past === null
      ? null
      : beforeLong(
          mailFirst.over.then(() => past(over)).catch(() => null),
          waiting,
          () => null,
        );
  const [trips, expected, domains, lists, certificates] = await looked;
  const history = await before;
  let records: readonly RecordSet[] = [];
  const drift =
    plan.domains.length === 0
      ? []
      : await reported(
          'dns',
          ports.dnsRecords(plan.domains, config, deadline).then((seen) => {
            records = seen.records;
            return seen.findings;
          }),
        );
  const findings = [
    ...waited,
    ...(ports.defects?.() ?? []).map((error) => brokenCheck('loop', error)),
    ...trips.findings,
    ...(ports.loginFindings?.() ?? []),
    ...(history === null ? [] : slowerThanUsual(trips.loops, history, startedAt)),
    ...refusalFindings(trips.loops, new Set(config.loops.flatMap(({ name, template }) => (template === null ? [] : [name])))),
    ...expected,
    ...domains,
    ...lists,
    ...(await others),
    ...asLoopsMet(certificates, trips.loops, config),
    ...drift,
  ].toSorted(compareFindings);
  const { queries, omitted } = ports.queries(config);
  const judged = verdict(trips.loops, findings, config.strict);
  return withinCeilings({
    schemaVersion: 1,
    version: request.version,
    part: null,
    startedAt: new Date(startedAt).toISOString(),
    // The wall clock may be set back meanwhile.
    finishedAt: new Date(startedAt + (ports.clock.monotonic() - began)).toISOString(),
    state: runState(trips.loops, findings, config.strict),
    verdict: deadline.cancelled ? ofCancelledRun(judged) : judged,
    loops: trips.loops,
    findings,
    records,
    queries,
    queriesOmitted: omitted,
  });
}

/** A defect of ours in one family of checks must not hide the results of the others: it is reported as a defect. */
async function orBroken(check: Finding['check'], findings: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await findings;
  } catch (error) {
    return [brokenCheck(check, error)];
  }
}

function overdue(check: Finding['check'], isCancelled: boolean): Finding {
  const end = isCancelled ? 'This run was cancelled before this check was over' : 'The time of this run was over before this check was';
  return commonFinding({ check, target: 'monitor' }, 'check-overdue', `${end}: what it would have found is not known.`, {
    remedy: isCancelled ? 'Run it again.' : 'Raise `timeout`, or ask for less in one run.',
  });
}
