import { Deadline } from '../../core/time/deadline.ts';
import { redactDeep, redactor } from '../../core/text/redact.ts';
import type { Config } from '../../core/request/config.ts';
import type { Plan } from '../../core/request/plan.ts';
import type { Progress } from '../../core/result/observed/observation.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import { realPorts } from './real-ports.ts';
import type { LoopProgress } from '../../report/terminal/live-line.ts';
import { guardRun } from '../run/guard.ts';
import { apart, guardedPorts } from '../run/guarded-ports.ts';
import type { RunRequest } from '../run/run.ts';
import { budget, run } from '../run/run.ts';
import { VERSION } from './version.ts';

/** Keys of the report with our own words as values: masking a password that equals such a word must not spoil them. */
const OWN_TEXTS = new Set([
  'version',
  'startedAt',
  'finishedAt',
  'state',
  'code',
  'kind',
  'outcome',
  'side',
  'role',
  'check',
  'sentAt',
  'at',
  'type',
  'answer',
]);

/** The same report without any secret, before its texts are composed. */
export function redactedReport(report: Report, secrets: readonly string[]): Report {
  return redactDeep(report, redactor(secrets), OWN_TEXTS);
}

export interface Performance {
  readonly config: Config;
  readonly plan: Plan;
  /** The failed loops that get a second probe; asked only then. Null: never any. */
  readonly confirm: ((failed: readonly string[]) => Promise<readonly string[]>) | null;
  /** Another look beside the run, if there is one. */
  readonly beside?: ((over: Promise<void>) => Promise<readonly Finding[]>) | null;
  /** The known earlier runs, if a history is kept. */
  readonly past?: RunRequest['past'];
  /** Why nothing may be sent; null: it may. */
  readonly skip: string | null;
  /** Monotonic ms from which the run's time counts; by default, now. */
  readonly began?: number;
  readonly onProbes: (mailbox: string, ids: readonly string[]) => void;
  /** Called once with a function that ends the run early, with its clean-up. */
  readonly onStart: (cancel: () => void) => void;
  /** Called with every form of a secret that the run gets, before its use. */
  readonly onSecret: (form: string) => void;
  /** Called with the DNS facts that are still awaited. */
  readonly onWait?: (text: string) => void;
  /** Called with the progress of every loop, after each change. */
  readonly onProgress: (loops: readonly LoopProgress[]) => void;
}

/** One run in the real world. Its Report holds no secret: all output is printed from it. */
export async function perform(performance: Performance): Promise<Report> {
  const { config, plan, confirm, beside = null, past = null, skip, onProbes, onSecret, onStart, onWait, onProgress } = performance;
  const learnt: string[] = [];
  const progress = new Map<string, Progress['phase']>(plan.loops.map((loop) => [loop.name, 'connecting']));
  using guarded = guardRun();
  using ports = realPorts(config.tokenSecret, {
    onProbes,
    onSecret: (form) => {
      learnt.push(form);
      onSecret(form);
    },
    ...(onWait === undefined ? {} : { onWait }),
    onProgress: ({ loop, phase }) => {
      progress.set(loop, phase);
      onProgress([...progress].map(([name, at]) => ({ name, phase: at, outcome: null })));
    },
  });
  const time = budget(config, plan, confirm !== null);
  const spent = ports.clock.monotonic() - (performance.began ?? ports.clock.monotonic());
  using deadline = new Deadline(ports.clock, Math.max(0, time - spent), config.timeout === null ? 'critical' : 'timeout', time);
  onStart(() => deadline.cancel());
  const request = {
    config,
    plan,
    deadline,
    skip,
    // A broken second look does not count: the first result stays.
    confirm: confirm && ((failed: readonly string[]) => apart(confirm)(failed).catch(() => [])),
    beside: beside && apart(beside),
    past: past && apart(past),
    version: VERSION,
  };
  const report = await run(request, guardedPorts(ports, guarded.strays));
  return redactedReport(report, [...config.secrets, ...learnt]);
}
