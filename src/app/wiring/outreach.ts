import { Deadline } from '../../core/time/deadline.ts';
import { systemClock } from '../../core/time/clock.ts';
import { redactor } from '../../core/text/redact.ts';
import type { ReadText } from '../../core/ports/runner.ts';
import type { Config } from '../../core/request/config.ts';
import type { HeartbeatReports } from '../../core/request/heartbeat.ts';
import type { Plan } from '../../core/request/plan.ts';
import { isWholePlan } from '../../core/request/plan.ts';
import { fingerprint, incidentKey } from '../../incidents/decide/read/incident-key.ts';
import type { IncidentOrigin } from '../../incidents/memory/origin.ts';
import type { RecordStore } from '../../incidents/keep-without-issue.ts';
import type { Tracked } from '../../incidents/memory/tracked-run.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import { exitStatus } from '../../core/result/state.ts';
import { TrackerError } from '../../core/ports/services/issue-tracker.ts';
import type { RunHistory, RunKept } from './ports/history/run-history.ts';
import { channelsOf, heartbeatOf, issueTracker, scheduleFindings } from './outlets.ts';
import { wallTime } from '../../report/facts/tally.ts';
import type { Concluded } from './outreach-result.ts';
import { together } from './outreach-result.ts';

/** For all notifications after a run, ms. */
const TIMEOUT = 120_000;
/** Whether an issue is open already; worth no longer wait, ms. */
const SHORT_TIMEOUT = 15_000;
/** How long GitHub's answer on the schedule is awaited after everything else, ms. */
const GRACE = 1_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The recipients of a run's results, beside its starter. */
export interface OutreachRequest {
  readonly config: Config;
  readonly plan: Plan;
  readonly env: Environment;
  /** The place of the issue; null without one. */
  readonly issues: { readonly repository: string; readonly token: string } | null;
  /** The place of incidents without an issue; null: none, so no channel is notified. */
  readonly reportDir: string | null;
  /** That folder is gone when the next run begins. */
  readonly forgets: boolean;
  /** Incidents are remembered though nobody is notified of them: the step's result depends on changes. */
  readonly needsMemory: boolean;
  /** The leg of a matrix; null: none. */
  readonly matrixLeg: string | null;
  /** The history of the run; null: none. */
  readonly history: RunHistory | null;
  readonly readText: ReadText;
  readonly writeText: (path: string, text: string) => void;
}

export interface Outreach {
  /** The failed loops that need a second probe; null: nobody would be alarmed. */
  readonly confirm: ((failed: readonly string[]) => Promise<readonly string[]>) | null;
  /** Reports the start of a run to a service that waits for it; the caller does not wait. */
  begin(): void;
  /** Its result holds everything that could not be sent. */
  conclude(report: Report): Promise<Concluded>;
}

/** Incidents, channels and the heartbeat of one run. Their code is loaded only for a notification. */
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
  const hasMemory = reportDir !== null || request.history !== null;
  const isRemembered = issues !== null || ((config.channels.length > 0 || request.needsMemory) && hasMemory);
  const beat = heartbeat === null ? null : heartbeatOf(heartbeat);
  const origin = originOf(request);
  return {
    confirm:
      incidents.confirm && isRemembered
        ? async (failed) => {
            const known = new Set(await knownFailures());
            return failed.filter((name) => !known.has(name));
          }
        : null,
    begin: () => void beat?.begin(),
    conclude: async (report) => {
      using deadline = new Deadline(systemClock, TIMEOUT);
      const tracked: Tracked = {
        report,
        isComplete: isWholePlan(plan, config),
        incidents,
        key,
        origin,
        source: env['GITHUB_REPOSITORY'] ?? config.source,
        runUrl: runUrl(env),
        before: (part) => request.history?.before(part) ?? '',
        channels: channelsOf(config, deadline),
        clock: systemClock,
        redact: redactor(issues === null ? config.secrets : [...config.secrets, issues.token]),
      };
      const isAlarmedElsewhere = issues !== null || (config.channels.length > 0 && hasMemory);
      const reports = heartbeat?.reports ?? (isAlarmedElsewhere ? 'alive' : 'state');
      const ended = beat?.end(endOf(report, reports), deadline) ?? null;
      // Side by side: no recipient waits longer for it, and all of it ends by the deadline.
      const keeping = request.history?.keep(report, deadline).catch(notKept) ?? null;
      let concluded: Concluded = {
        issue: null,
        url: null,
        events: [],
        silences: [],
        isRemembered: false,
        done: [],
        problems: [],
        history: null,
      };
      if (issues !== null) {
        const { trackIncidents } = await import('../../incidents/track.ts');
        concluded = together(await trackIncidents(tracked, await tracker(issues, deadline)));
      } else if (isRemembered) {
        const { trackWithoutIssues } = await import('../../incidents/keep-without-issue.ts');
        concluded = { ...concluded, ...(await trackWithoutIssues(tracked, storeOf(request, deadline))) };
      }
      const sent = await ended;
      concluded = { ...concluded, history: await keeping };
      return sent?.kind === 'failed' ? { ...concluded, problems: [...concluded.problems, sent.reason] } : concluded;
    },
  };

  async function knownFailures(): Promise<readonly string[]> {
    using deadline = new Deadline(systemClock, SHORT_TIMEOUT);
    if (issues === null) {
      const { loopsKeptAsFailing } = await import('../../incidents/keep-without-issue.ts');
      return await loopsKeptAsFailing(storeOf(request, deadline), key);
    }
    const { loopsKnownToFail } = await import('../../incidents/track.ts');
    return await loopsKnownToFail({ incidents, key, origin }, await tracker(issues, deadline), systemClock.now());
  }
}

/**
 * Whether a scheduled run comes on time, and will go on coming; null for other runs, or without a token for GitHub. Facts that GitHub hides
 * are left out: they say nothing of mail. It is asked once, and delays no run that is over (`over`).
 */
export function scheduleCheck(
  env: Environment,
  token: string,
  log: (line: string) => void,
): ((over: Promise<void>) => Promise<readonly Finding[]>) | null {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (env['GITHUB_EVENT_NAME'] !== 'schedule' || token === '' || repository === '') return null;
  const file = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '';
  return async (over) => {
    using deadline = new Deadline(systemClock, SHORT_TIMEOUT);
    void over.then(() => systemClock.sleep(GRACE, deadline.signal)).then(() => deadline.cancel());
    try {
      const access = { repository, token, apiUrl: env['GITHUB_API_URL'] ?? '', deadline };
      return await scheduleFindings(access, file, { id: env['GITHUB_RUN_ID'] ?? '', startedAt: systemClock.now() });
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      log(`Whether the schedule goes on is not known. ${error.message}`);
      return [];
    }
  };
}

/** A defect of ours in storing a run hides no other result. */
function notKept(error: unknown): RunKept {
  const message = error instanceof Error ? error.message : String(error);
  return {
    notes: [],
    before: '',
    page: new Map(),
    problem: `The run was not added to the history: a defect of this monitor, not of your mail: ${message}`,
  };
}

/** `alive` says that the run ended, with any result; `state` says that mail works, with or without warnings. */
function endOf(report: Report, reports: HeartbeatReports) {
  const latencies = report.loops.flatMap((loop) => loop.latencyMs ?? []);
  const { summary } = report.verdict;
  return {
    ok: reports === 'alive' || report.state === 'ok' || report.state === 'warning',
    exitStatus: exitStatus(report.state),
    summary: reports === 'alive' ? `${report.state}: ${summary}` : summary,
    latencyMs: latencies.length === 0 ? null : Math.max(...latencies),
    durationMs: wallTime(report) ?? 0,
  };
}

/** A permanent folder comes before the history: it costs nothing. */
function storeOf({ reportDir, forgets, history, readText, writeText }: OutreachRequest, deadline: Deadline): RecordStore {
  if (history !== null && (reportDir === null || forgets)) return history.memory(deadline);
  const path = `${reportDir ?? '.'}/incidents.json`;
  return {
    read: () => {
      const read = readText(path);
      return read.ok ? read.text : null;
    },
    write: (text) => writeText(path, text),
    forgets,
  };
}

/**
 * The step, or the program, of this run. If it runs all loops, their incident is found again after one is added, renamed or corrected. A
 * step has one configuration; the legs of a matrix are told apart.
 */
function originOf({ config, plan, env, matrixLeg, readText }: OutreachRequest): IncidentOrigin | null {
  if (plan.loops.length !== config.loops.length) return null;
  const workflow = env['GITHUB_WORKFLOW_REF']?.split('@')[0] ?? '';
  const leg = matrixLeg === null ? [] : [`leg-${fingerprint(matrixLeg)}`];
  const step = workflow === '' ? ['program'] : [workflow, env['GITHUB_JOB'] ?? '', env['GITHUB_ACTION'] ?? '', ...leg];
  const isFile = (source: string) => source !== 'config' && source !== 'inputs';
  return { step: step.join(' '), source: config.source, isGone: (source) => !isFile(source) || !readText(source).ok };
}

/** The page of this run (docs.github.com, "Variables reference"); null outside a workflow. */
function runUrl(env: Environment): string | null {
  const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
  if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? '')) return null;
  return `${server}/${repository}/actions/runs/${run}`;
}
