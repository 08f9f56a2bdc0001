// The history of runs on a branch of a repository, only by GitHub's API: no checkout, and the repository's own files stay untouched.
// Called by app.

import type { HistoryFiles, HistoryStep, HistoryStore, StepDone } from '../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../core/ports/services/history-store.ts';
import { TrackerError } from '../../../core/ports/services/issue-tracker.ts';
import type { Result } from '../../../core/result/outcome.ts';
import { GitHubApi } from '../api/api.ts';
import type { GitHubAccess } from '../api/connection.ts';
import { beginBranch, commitOn, forgetPast } from './commit.ts';
import type { Head } from './git-objects.ts';
import { filesOf, headOf, presentIn, treeOf } from './git-objects.ts';

/** The longest wait before the branch is looked at again, ms; the first is a tenth of it, and chance shortens all. */
const LONGEST_WAIT = 3_000;

type Kept = Result<{ notes: readonly string[] }, { problem: string }>;

/** A branch for the history alone; it is created if missing. */
export function branchHistory(access: GitHubAccess, branch: string): HistoryStore {
  const api = new GitHubApi(access);
  const place = `the branch ${branch} of ${api.repository}`;
  return {
    place,
    update: (step) => orProblem('The run was not added to the history', () => update({ access, api, branch, place }, step)),
    read: (paths) =>
      orProblem('The history could not be read', async () => {
        const { head } = await headOf(api, branch);
        const files = head === null ? new Map<string, null>() : await filesOf(api, head, paths);
        return { ok: true, files: new Map([...files].flatMap(([path, bytes]) => (bytes === null ? [] : [[path, bytes] as const]))) };
      }),
    list: () =>
      orProblem('The history could not be read', async () => {
        const { head } = await headOf(api, branch);
        return { ok: true, files: head === null ? [] : await treeOf(api, head) };
      }),
  };
}

/** GitHub's refusals are expected; every other error is a defect. */
async function orProblem<T extends object>(
  what: string,
  act: () => Promise<Result<T, { problem: string }>>,
): Promise<Result<T, { problem: string }>> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof TrackerError)) throw error;
    return { ok: false, problem: `${what}. ${error.message}` };
  }
}

interface Place {
  readonly access: GitHubAccess;
  readonly api: GitHubApi;
  readonly branch: string;
  /** For people. */
  readonly place: string;
}

/** Reads, takes the step, and commits on the read state; if the branch has moved meanwhile, begins again. */
async function update(at: Place, step: HistoryStep): Promise<Kept> {
  const { clock, deadline, random } = at.access;
  for (let tried = 1; ; tried++) {
    const { head } = await headOf(at.api, at.branch);
    const taken = await take(at, head, step);
    if (taken.kind === 'refuse') return { ok: false, problem: `The run was not added to the history on ${at.place}: ${taken.problem}` };
    const kept = await write(at, head, taken);
    if (kept !== 'stale') return kept;
    const wait = random() * Math.min(LONGEST_WAIT, (LONGEST_WAIT / 10) * 2 ** (tried - 1));
    if (deadline.left() <= wait)
      return {
        ok: false,
        problem: `The run was not added to the history on ${at.place}: others wrote to it each of ${tried} times that it was tried.`,
      };
    await clock.sleep(wait, deadline.signal);
  }
}

type Write = Extract<StepDone, { kind: 'write' }> & { readonly before: HistoryFiles };

async function take({ api, place }: Place, head: Head | null, step: HistoryStep): Promise<Write | Extract<StepDone, { kind: 'refuse' }>> {
  const seen = new Map<string, Uint8Array | null>();
  for (;;) {
    const done = step(seen);
    if (done.kind !== 'look') return done.kind === 'write' ? { ...done, before: seen } : done;
    const found = head === null ? new Map(done.paths.map((path) => [path, null])) : await filesOf(api, head, done.paths);
    for (const [path, bytes] of found) seen.set(path, bytes);
    if (head !== null && seen.has(HISTORY_MARKER) && !isOurs(seen.get(HISTORY_MARKER) ?? null)) {
      return {
        kind: 'refuse',
        problem: `${place} holds no history of ours, for there is no ${HISTORY_MARKER} of ours in it: nothing was written. Name another branch (history.branch), or remove that one.`,
      };
    }
  }
}

/** Whether a branch's marker shows that it is for a history; one with a damaged marker may be anybody's. */
function isOurs(marker: Uint8Array | null): boolean {
  const text = marker === null ? '' : new TextDecoder().decode(marker);
  return /"schema"\s*:\s*\d/.test(text) && text.includes('email-continuity');
}

async function write({ api, branch }: Place, head: Head | null, { files, remove, settle, notes, before }: Write): Promise<Kept | 'stale'> {
  // Work of an earlier try, whose answer was lost, is not repeated.
  const fresh = new Map([...files].filter(([path, bytes]) => !isSame(before.get(path) ?? null, bytes)));
  if (head === null) {
    const begun = await beginBranch(api, branch, { files: fresh });
    return begun === 'stale' ? begun : { ok: true, notes };
  }
  const gone = await presentIn(api, head, remove);
  if (fresh.size === 0 && gone.length === 0) return { ok: true, notes };
  const committed = await commitOn(api, branch, head, { files: fresh, remove: gone });
  if (committed === 'stale') return committed;
  const refused = settle ? await forgetPast(api, branch, committed, head.repositoryId) : null;
  return { ok: true, notes: refused === null ? notes : [...notes, refused] };
}

function isSame(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && Buffer.compare(one, other) === 0;
}
