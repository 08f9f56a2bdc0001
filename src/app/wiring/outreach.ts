import { Deadline } from '../../core/time/deadline.ts';
import { systemClock } from '../../core/time/clock.ts';
import { redactor } from '../../core/text/redact.ts';
import type { ReadText } from '../../core/ports/runner.ts';
import type { Config } from '../../core/request/config.ts';
import type { Plan } from '../../core/request/plan.ts';
import { incidentKey } from '../../incidents/memory/incident-key.ts';
import type { RecordStore } from '../../incidents/keep-without-issue.ts';
import type { Tracked } from '../../incidents/memory/tracked-run.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import { exitStatus } from '../../core/result/state.ts';
import { TrackerError } from '../../core/ports/issue-tracker.ts';
import { channelsOf, heartbeatOf, issueTracker, scheduleFindings } from './outlets.ts';
import { wallTime } from '../../report/facts/tally.ts';
import type { Concluded } from './outreach-result.ts';
import { together } from './outreach-result.ts';

/** Everything that the world is told after a run, ms. */
const TIMEOUT = 120_000;
/** Whether an issue is open already; not worth more, ms. */
const SHORT_TIMEOUT = 15_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** Who is told of a run beside those who started it. */
export interface OutreachRequest {
  readonly config: Config;
  readonly plan: Plan;
  readonly env: Environment;
  /** Where the issue is kept; null: there is none. */
  readonly issues: { readonly repository: string; readonly token: string } | null;
  /** Where incidents are remembered that have no issue; null: nowhere, so no channel is told. */
  readonly reportDir: string | null;
  readonly readText: ReadText;
  readonly writeText: (path: string, text: string) => void;
}

export interface Outreach {
  /** Whether a failure is worth a second probe; null: nobody would be alarmed. */
  readonly confirm: (() => Promise<boolean>) | null;
  /** Says that a run begins, where somebody waits to hear it; not to be waited for. */
  begin(): void;
  /** What could not be told stands in what it returns. `ok`: whether the run passes. */
  conclude(report: Report, ok: boolean): Promise<Concluded>;
}

/** Incidents, channels and the heartbeat of one run. What keeps them is loaded when somebody is to be told. */
export function outreachOf(request: OutreachRequest): Outreach {
  const { config, plan, env, issues, reportDir } = request;
  const { incidents, heartbeat } = config;
  const key =
    incidents.key ??
    incidentKey(
      plan.loops,
      plan.domains.map(({ name }) => name),
    );
  const tracker = (place: NonNullable<typeof issues>, deadline: Deadline) =>
    issueTracker({ ...place, apiUrl: env['GITHUB_API_URL'] ?? '', deadline });
  const alarms = issues !== null || (config.channels.length > 0 && reportDir !== null);
  const beat = heartbeat === null ? null : heartbeatOf(heartbeat);
  return {
    confirm:
      incidents.confirm && alarms
        ? async () => {
            if (issues === null) return true;
            const { isKnown } = await import('../../incidents/track.ts');
            using deadline = new Deadline(systemClock, SHORT_TIMEOUT);
            return !(await isKnown({ incidents, key }, await tracker(issues, deadline)));
          }
        : null,
    begin: () => void beat?.begin(),
    conclude: async (report, ok) => {
      using deadline = new Deadline(systemClock, TIMEOUT);
      const tracked: Tracked = {
        report,
        incidents,
        key,
        origin: originOf(config, plan, env),
        source: env['GITHUB_REPOSITORY'] ?? config.source,
        runUrl: runUrl(env),
        channels: channelsOf(config, deadline),
        clock: systemClock,
        redact: redactor(issues === null ? config.secrets : [...config.secrets, issues.token]),
      };
      const ended = beat?.end(endOf(report, ok), deadline) ?? null;
      let concluded: Concluded = { issue: null, url: null, done: [], problems: [] };
      if (issues !== null) {
        const { trackIncidents } = await import('../../incidents/track.ts');
        concluded = together(await trackIncidents(tracked, await tracker(issues, deadline)));
      } else if (alarms) {
        const { trackWithoutIssues } = await import('../../incidents/keep-without-issue.ts');
        concluded = { ...concluded, problems: await trackWithoutIssues(tracked, storeOf(request)) };
      }
      const sent = await ended;
      return sent?.kind === 'failed' ? { ...concluded, problems: [...concluded.problems, sent.reason] } : concluded;
    },
  };
}

/**
 * Whether a scheduled run comes when it should, and will go on coming; null where this is none, or no token is there to ask GitHub with.
 * What GitHub does not tell is left out: it says nothing of mail.
 */
export function scheduleCheck(env: Environment, token: string, log: (line: string) => void): (() => Promise<readonly Finding[]>) | null {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (env['GITHUB_EVENT_NAME'] !== 'schedule' || token === '' || repository === '') return null;
  const file = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '';
  return async () => {
    using deadline = new Deadline(systemClock, SHORT_TIMEOUT);
    try {
      const access = { repository, token, apiUrl: env['GITHUB_API_URL'] ?? '', deadline };
      return await scheduleFindings(access, file, systemClock.now());
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      log(`Whether the schedule goes on is not known. ${error.message}`);
      return [];
    }
  };
}

function endOf(report: Report, ok: boolean) {
  const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
  return {
    ok,
    exitStatus: exitStatus(report.state),
    summary: report.verdict.summary,
    latencyMs: latencies.length === 0 ? null : Math.max(...latencies),
    durationMs: wallTime(report) ?? 0,
  };
}

function storeOf({ reportDir, env, readText, writeText }: OutreachRequest): RecordStore {
  const path = `${reportDir ?? '.'}/incidents.json`;
  return {
    read: () => {
      const read = readText(path);
      return read.ok ? read.text : null;
    },
    write: (text) => writeText(path, text),
    // docs.github.com, "Variables reference": such a machine is a new one each time.
    forgets: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
  };
}

/**
 * The step that runs a configuration file: where it runs all loops of it, their incident is found again when a loop is added or renamed. Null
 * where the configuration is no file, for steps of a matrix differ in nothing else then.
 */
function originOf(config: Config, plan: Plan, env: Environment): string | null {
  const step = [env['GITHUB_WORKFLOW_REF']?.split('@')[0], env['GITHUB_JOB'], env['GITHUB_ACTION']];
  const isFile = config.source !== 'config' && config.source !== 'inputs';
  const isComplete = plan.loops.length === config.loops.length;
  if (!isFile || !isComplete || step[0] === undefined || step[0] === '') return null;
  return [...step.map((part) => part ?? ''), config.source].join(' ');
}

/** The page of this run (docs.github.com, "Variables reference"); null outside a workflow. */
function runUrl(env: Environment): string | null {
  const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
  if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? '')) return null;
  return `${server}/${repository}/actions/runs/${run}`;
}
