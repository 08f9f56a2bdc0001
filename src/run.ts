import type { Deadline } from './base/deadline.ts';
import type { BlocklistsConfig, Config, DomainConfig } from './config/config.ts';
import type { Plan } from './config/plan.ts';
import type { LoopPorts } from './loop/loops.ts';
import { confirmationTime, confirmFailures } from './loop/confirm.ts';
import { headStart } from './loop/head-start.ts';
import type { Learnt } from './loop/learnt.ts';
import { NOTHING_LEARNT } from './loop/learnt.ts';
import { runLoops } from './loop/loops.ts';
import { skippedLoop } from './loop/broken.ts';
import { asLoopsMet } from './loop/met-certificates.ts';
import type { Finding } from './model/finding.ts';
import { compareFindings } from './model/finding.ts';
import type { DnsQuery, RecordSet, Report } from './model/report.ts';
import { refusalFindings } from './model/refusal-findings.ts';
import { runState, verdict } from './model/verdict.ts';

/** What a run needs of the world. */
export interface RunPorts extends LoopPorts {
  /** Loads what the checks of a plan will need: they are not begun yet, and the processor has nothing else to do. */
  readonly load: (plan: Plan) => Promise<void>;
  readonly checkDomains: (
    domains: readonly DomainConfig[],
    config: Config,
    deadline: Deadline,
    learnt: Promise<Learnt>,
  ) => Promise<readonly Finding[]>;
  /** Before anything else, where that is configured: until DNS is as it is expected. */
  readonly waitForDns: (domains: readonly DomainConfig[], config: Config, wait: number, deadline: Deadline) => Promise<Finding>;
  /** The records that the checks have seen, and what has changed in them since the baseline; asked last. */
  readonly dnsRecords: (
    domains: readonly DomainConfig[],
    config: Config,
    deadline: Deadline,
  ) => Promise<{ readonly records: readonly RecordSet[]; readonly findings: readonly Finding[] }>;
  /** Every question that was sent to a DNS server so far. */
  readonly queries: (config: Config) => { readonly queries: readonly DnsQuery[]; readonly omitted: number };
  readonly checkCertificates: (config: Config, deadline: Deadline) => Promise<readonly Finding[]>;
  readonly checkBlocklists: (
    lists: BlocklistsConfig,
    config: Config,
    deadline: Deadline,
    learnt: Promise<Learnt>,
  ) => Promise<readonly Finding[]>;
}

export interface RunRequest {
  readonly config: Config;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** Why nothing may be sent; null: it may. */
  readonly skip: string | null;
  readonly version: string;
  /** Something else that is looked at while mail is on its way; null: nothing. */
  readonly beside: (() => Promise<readonly Finding[]>) | null;
  /** Whether a second probe is sent where the first has failed, because somebody would be alarmed; asked only then. Null: never. */
  readonly confirm: (() => Promise<boolean>) | null;
}

/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops has DNS to wait for, ms. */
const WITHOUT_LOOPS = 60_000;

/** The budget of a run in ms: what was asked for, or the slowest loop's `critical` plus 30 s, after the time that DNS may take. */
export function budget(config: Config, plan: Plan, confirm: boolean): number {
  if (config.timeout !== null) return config.timeout;
  const work = plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + MARGIN;
  const again = confirm ? confirmationTime(plan.loops) : 0;
  return work + again + (plan.domains.length === 0 ? 0 : (config.waitForDns ?? 0));
}

/** One run: everything at the same time, then one judgement over all of it. */
export async function run(request: RunRequest, ports: RunPorts): Promise<Report> {
  const { config, plan, deadline } = request;
  const startedAt = ports.clock.now();
  const waited =
    config.waitForDns === null || plan.domains.length === 0
      ? []
      : await told(
          'dns',
          ports.waitForDns(plan.domains, config, config.waitForDns, deadline).then((finding) => [finding]),
        );
  // Addresses and keys that arrived probes tell of are asked about in the same run.
  let onLearnt: (learnt: Learnt) => void = () => undefined;
  const learnt = new Promise<Learnt>((resolve) => (onLearnt = resolve));
  if (request.skip !== null) onLearnt(NOTHING_LEARNT);
  const mailFirst = headStart(request.skip === null ? plan.loops.map(({ name }) => name) : [], ports.clock);
  void mailFirst.sent.then(() => ports.load(plan)).catch(() => undefined);
  const onProgress: RunPorts['onProgress'] = (progress) => {
    mailFirst.onProgress(progress);
    ports.onProgress(progress);
  };
  const mail =
    request.skip === null
      ? runLoops(config, plan.loops, deadline, { ...ports, onProgress }, onLearnt)
          .finally(mailFirst.end)
          .then(async (trips) =>
            trips.loops.some((loop) => loop.state === 'critical') && (await request.confirm?.()) === true
              ? confirmFailures(config, plan.loops, trips, deadline, ports)
              : trips,
          )
      : { loops: plan.loops.map((loop) => skippedLoop(loop, request.skip ?? '')), findings: [] };
  const blocklists = plan.blocklists ? config.blocklists : null;
  const { beside } = request;
  const [trips, domains, lists, certificates, others] = await Promise.all([
    mail,
    plan.domains.length > 0
      ? told(
          'dns',
          mailFirst.over.then(() => ports.checkDomains(plan.domains, config, deadline, learnt)),
        )
      : [],
    blocklists === null
      ? []
      : told(
          'blocklist',
          mailFirst.over.then(() => ports.checkBlocklists(blocklists, config, deadline, learnt)),
        ),
    plan.certificates
      ? told(
          'certificate',
          mailFirst.over.then(() => ports.checkCertificates(config, deadline)),
        )
      : [],
    beside === null
      ? []
      : told(
          'schedule',
          mailFirst.over.then(() => beside()),
        ),
  ]);
  let records: readonly RecordSet[] = [];
  const drift =
    plan.domains.length === 0
      ? []
      : await told(
          'dns',
          ports.dnsRecords(plan.domains, config, deadline).then((seen) => {
            records = seen.records;
            return seen.findings;
          }),
        );
  const findings = [
    ...waited,
    ...trips.findings,
    ...refusalFindings(trips.loops),
    ...domains,
    ...lists,
    ...others,
    ...asLoopsMet(certificates, trips.loops, config),
    ...drift,
  ].toSorted(compareFindings);
  const { queries, omitted } = ports.queries(config);
  return {
    schemaVersion: 1,
    version: request.version,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(ports.clock.now()).toISOString(),
    state: runState(trips.loops, findings, config.strict),
    verdict: verdict(trips.loops, findings, config.strict),
    loops: trips.loops,
    findings,
    records,
    queries,
    queriesOmitted: omitted,
  };
}

/** A defect of ours in one family of checks must not hide what the others saw: it is told as what it is. */
async function told(check: Finding['check'], findings: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await findings;
  } catch (error) {
    return [
      {
        check,
        target: 'monitor',
        code: 'check-broken',
        state: 'unknown',
        message: `A defect of this monitor, not of your records: ${error instanceof Error ? error.message : String(error)}`,
        evidence: null,
        remedy: 'Please report it, with the version and report.json.',
        reference: null,
      },
    ];
  }
}
