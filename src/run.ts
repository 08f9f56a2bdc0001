import type { Deadline } from './base/deadline.ts';
import type { BlocklistsConfig, Config, DomainConfig } from './config/config.ts';
import type { Plan } from './config/plan.ts';
import type { LoopPorts } from './loop/loops.ts';
import { runLoops } from './loop/loops.ts';
import { skippedLoop } from './loop/broken.ts';
import type { Finding } from './model/finding.ts';
import { compareFindings } from './model/finding.ts';
import type { Report } from './model/report.ts';
import { runState, verdict } from './model/verdict.ts';

/** What a run needs of the world. */
export interface RunPorts extends LoopPorts {
  readonly checkDomains: (domains: readonly DomainConfig[], config: Config, deadline: Deadline) => Promise<readonly Finding[]>;
  readonly checkBlocklists: (lists: BlocklistsConfig, config: Config, deadline: Deadline) => Promise<readonly Finding[]>;
}

export interface RunRequest {
  readonly config: Config;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** Why nothing may be sent; null: it may. */
  readonly skip: string | null;
  readonly version: string;
}

/** Beyond the slowest loop's `critical`, ms: connecting, tries, tidying up. */
const MARGIN = 30_000;
/** A run without loops has DNS to wait for, ms. */
const WITHOUT_LOOPS = 60_000;

/** How much earlier than DNS mail is begun, ms: so long it has the processor to itself. */
const MAIL_FIRST = 50;

/** The budget of a run in ms: what was asked for, or the slowest loop's `critical` plus 30 s. */
export function budget(config: Config, plan: Plan): number {
  if (config.timeout !== null) return config.timeout;
  return plan.loops.length === 0 ? WITHOUT_LOOPS : Math.max(...plan.loops.map((loop) => loop.critical)) + MARGIN;
}

/** One run: everything at the same time, then one judgement over all of it. */
export async function run(request: RunRequest, ports: RunPorts): Promise<Report> {
  const { config, plan, deadline } = request;
  const startedAt = ports.clock.now();
  const mail =
    request.skip === null
      ? runLoops(config, plan.loops, deadline, ports)
      : { loops: plan.loops.map((loop) => skippedLoop(loop, request.skip ?? '')), findings: [] };
  // The mail servers take longest: DNS is begun when they have had the first word.
  const begun = ports.clock.sleep(plan.loops.length > 0 ? MAIL_FIRST : 0);
  const blocklists = plan.blocklists ? config.blocklists : null;
  const [trips, domains, lists] = await Promise.all([
    mail,
    plan.domains.length > 0
      ? told(
          'dns',
          begun.then(() => ports.checkDomains(plan.domains, config, deadline)),
        )
      : [],
    blocklists === null
      ? []
      : told(
          'blocklist',
          begun.then(() => ports.checkBlocklists(blocklists, config, deadline)),
        ),
  ]);
  const findings = [...trips.findings, ...domains, ...lists].toSorted(compareFindings);
  return {
    schemaVersion: 1,
    version: request.version,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(ports.clock.now()).toISOString(),
    state: runState(trips.loops, findings, config.strict),
    verdict: verdict(trips.loops, findings, config.strict),
    loops: trips.loops,
    findings,
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
