import { Deadline } from '../base/deadline.ts';
import { systemClock } from '../base/clock.ts';
import { redactor } from '../base/redact.ts';
import type { Config } from '../config/config.ts';
import type { Plan } from '../config/plan.ts';
import type { Settings } from '../config/settings.ts';
import { incidentKey } from '../incidents/incident-key.ts';
import type { Kept, Tracked } from '../incidents/tracking.ts';
import { isKnown, trackIncidents } from '../incidents/track.ts';
import type { Report } from '../model/report.ts';
import { issueTracker } from '../outlets.ts';

/** Everything that GitHub is asked for after a run, ms. */
const PATIENCE = 120_000;
/** Whether an issue is open already; not worth more, ms. */
const SHORT_PATIENCE = 15_000;

/** What incidents are told of and where, for one step. */
export interface IncidentsOfStep {
  /** Whether a failure is worth a second probe; null: nobody would be alarmed. */
  readonly confirm: (() => Promise<boolean>) | null;
  conclude(report: Report): Promise<Concluded>;
}

/** What became of the incidents of a run. */
export interface Concluded {
  /** The issue that is open now or was closed by this run. */
  readonly issue: number | null;
  readonly url: string | null;
  readonly problems: readonly string[];
  readonly done: readonly string[];
}

/** The incidents of a step that may open issues; null where it may not. */
export function incidentsOf(
  config: Config,
  plan: Plan,
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
): IncidentsOfStep | null {
  if (!settings.openIssue) return null;
  const { incidents } = config;
  const key =
    incidents.key ??
    incidentKey(plan.loops.map(({ name }) => name).concat(plan.loops.length === 0 ? plan.domains.map(({ name }) => name) : []));
  const repository = settings.issueRepository === '' ? (env['GITHUB_REPOSITORY'] ?? '') : settings.issueRepository;
  const tracker = (deadline: Deadline) =>
    issueTracker({ repository, token: settings.githubToken, apiUrl: env['GITHUB_API_URL'] ?? '', deadline });
  return {
    confirm: incidents.confirm
      ? async () => {
          using deadline = new Deadline(systemClock, SHORT_PATIENCE);
          return !(await isKnown({ incidents, key }, await tracker(deadline)));
        }
      : null,
    conclude: async (report) => {
      using deadline = new Deadline(systemClock, PATIENCE);
      const tracked: Tracked = {
        report,
        incidents,
        key,
        origin: originOf(config, plan, env),
        source: env['GITHUB_REPOSITORY'] ?? config.source,
        runUrl: runUrl(env),
        channels: [],
        clock: systemClock,
        redact: redactor([...config.secrets, settings.githubToken]),
      };
      return together(await trackIncidents(tracked, await tracker(deadline)));
    },
  };
}

function together({ mail, monitor }: Readonly<Record<'mail' | 'monitor', Kept>>): Concluded {
  const shown = mail.issue === null ? monitor : mail;
  return {
    issue: shown.issue,
    url: shown.url,
    problems: [...new Set([...mail.problems, ...monitor.problems])],
    done: [...mail.done, ...monitor.done],
  };
}

/** The workflow's file and its job: where they run all loops, their incident is found again when a loop is added or renamed. */
function originOf(config: Config, plan: Plan, env: Readonly<Record<string, string | undefined>>): string | null {
  const [workflow, job] = [env['GITHUB_WORKFLOW_REF']?.split('@')[0], env['GITHUB_JOB']];
  const complete = plan.loops.length === config.loops.length;
  return complete && workflow !== undefined && job !== undefined && workflow !== '' ? `${workflow} ${job}` : null;
}

/** The page of this run (docs.github.com, "Variables reference"); null outside a workflow. */
function runUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']];
  if (!/^https?:\/\/[\w.:-]+$/.test(server ?? '') || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(run ?? '')) return null;
  return `${server}/${repository}/actions/runs/${run}`;
}
