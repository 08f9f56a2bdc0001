// The history's places, and one run's reads and writes there.
// Called by app.

import { createHash } from 'node:crypto';
import { systemClock } from '../../../../core/time/clock.ts';
import { Deadline } from '../../../../core/time/deadline.ts';
import type { HistoryConfig } from '../../../../core/request/config.ts';
import type { Result } from '../../../../core/result/outcome.ts';
import { DEFAULT_HISTORY } from '../../../../config/build/build-incidents.ts';
import type { LockOwner } from '../../../../adapters/disk/lock.ts';
import type { HistoryStore } from '../../../../core/ports/services/history-store.ts';
import type { ReadText } from '../../../../core/ports/runner.ts';
import type { Report } from '../../../../core/result/report.ts';
import type { Redact } from '../../../../core/text/redact.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { scheduleGap } from '../../../../incidents/planned/schedule-gap.ts';
import type { Seal } from './seal.ts';
import type { RunHistory } from './run-history.ts';
import { runHistory } from './run-history.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reading the past is worth no longer wait, ms. */
const SHORT_TIMEOUT = 15_000;
/** How long it is awaited after everything else, ms. */
const GRACE = 1_000;

/** A history in a folder of this machine. */
export async function diskStore(folder: string, owner: LockOwner): Promise<HistoryStore> {
  const { diskHistory } = await import('../../../../adapters/disk/disk-history.ts');
  return diskHistory(folder, { clock: systemClock, random: () => Math.random(), owner });
}

/** A branch at GitHub, and the access to it. */
export interface BranchPlace {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: string;
  readonly token: string;
  /** Empty: GitHub's own. */
  readonly apiUrl: string;
}

/** A history on a branch, with the deadline for all its work. */
export async function branchStore({ repository, branch, token, apiUrl }: BranchPlace, deadline: Deadline): Promise<HistoryStore> {
  const { branchHistory } = await import('../../../../adapters/github/branch/branch-history.ts');
  const access = { repository, token, clock: systemClock, deadline, random: () => Math.random() };
  return branchHistory(apiUrl === '' ? access : { ...access, apiUrl }, branch);
}

/** A history on the command line: `DIR`, or `github:OWNER/NAME`, or `github:OWNER/NAME@BRANCH`. */
export interface HistoryPlace {
  readonly open: (deadline: Deadline) => Promise<HistoryStore>;
  /** Always masked; empty for a folder. */
  readonly token: string;
}

const BRANCH = 'github:';
const BRANCH_FORM = /^github:([\w-]+\/[\w.-]+)(?:@([\w][\w./-]{0,99}))?$/;

/** The place in a command line; a branch is read with the token in GITHUB_TOKEN or GH_TOKEN, as GitHub's own programs do. */
export function historyPlace(text: string, env: Environment, owner: LockOwner): Result<{ place: HistoryPlace }, { error: string }> {
  if (!text.startsWith(BRANCH)) return { ok: true, place: { open: () => diskStore(text, owner), token: '' } };
  const [, repository, branch = DEFAULT_HISTORY.branch] = BRANCH_FORM.exec(text) ?? [];
  if (repository === undefined)
    return { ok: false, error: `--history ${text} is no branch: write github:OWNER/NAME or github:OWNER/NAME@BRANCH` };
  const token = env['GITHUB_TOKEN'] || env['GH_TOKEN'] || '';
  if (token === '')
    return { ok: false, error: `--history ${text} takes a token that may read that repository, in the environment variable GITHUB_TOKEN` };
  const place = { repository, branch, token, apiUrl: env['GITHUB_API_URL'] ?? '' };
  return { ok: true, place: { open: (deadline) => branchStore(place, deadline), token } };
}

/** The time for reading a history, ms. */
const READING = 120_000;

/** A history for reading only. */
export async function reading<T>(place: HistoryPlace, act: (store: HistoryStore) => Promise<T>): Promise<T> {
  using deadline = new Deadline(systemClock, READING);
  return await act(await place.open(deadline));
}

/** The user of a history, and the machine functions that it uses. */
export interface HistoryWorld {
  readonly env: Environment;
  readonly readText: ReadText;
  readonly log: (line: string) => void;
  readonly seal: Seal;
  /** Masks the secrets of the configuration and of the place in a text for people. */
  readonly redact: Redact;
  readonly open: (deadline: Deadline) => Promise<HistoryStore>;
}

/** The history of one run, as configured. */
export function historyOf(
  { details, retention, page, every }: HistoryConfig,
  { env, readText, log, seal, redact, open }: HistoryWorld,
): RunHistory {
  return runHistory({
    details,
    retention,
    page,
    everyMs: every ?? scheduledGap(env, readText),
    open,
    seal,
    shortDeadline: (over) => {
      const deadline = new Deadline(systemClock, SHORT_TIMEOUT);
      void over.then(() => systemClock.sleep(GRACE, deadline.signal)).then(() => deadline.cancel());
      return deadline;
    },
    now: () => systemClock.now(),
    nameRun: (report) => nameOf(report, env['GITHUB_RUN_ID'] ?? ''),
    log,
    redact,
  });
}

/** The schedule that began this run, by its event (docs.github.com, "Events that trigger workflows", schedule); null: none did. */
function scheduledGap(env: Environment, readText: ReadText): number | null {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  if (env['GITHUB_EVENT_NAME'] !== 'schedule' || path === '') return null;
  const event = readText(path);
  const { schedule } = fieldsOf(parsedJson(event.ok ? event.text : null));
  return typeof schedule === 'string' ? scheduleGap(schedule, systemClock.now()) : null;
}

/** It reveals nothing of the run; it only tells that run from others. */
function nameOf({ startedAt, finishedAt, loops }: Report, run: string): string {
  const facts = loops.map(({ name, outcome, latencyMs, phasesMs }) => [name, outcome, latencyMs, phasesMs]);
  return createHash('sha256')
    .update(JSON.stringify([run, startedAt, finishedAt, facts]))
    .digest('hex')
    .slice(0, 12);
}
