import assert from 'node:assert/strict';
import type { Outcome, Side } from '../../src/core/result/outcome.ts';
import type { State } from '../../src/core/result/state.ts';
import { mailsOf } from './world/mailbox.ts';
import type { ProgramRun } from './world/program.ts';
import { onlyLoop } from './world/program.ts';
import type { RealWorld } from './world/world.ts';

/** The expected result of a run with one loop. */
export interface Expectation {
  readonly outcome: Outcome;
  readonly state: State;
  readonly side: Side | null;
  /** Role of the folder; null: not found. */
  readonly role: 'inbox' | 'junk' | null;
  readonly copies: number | null;
  /** How many tries it took to hand it over. */
  readonly attempts?: number;
}

export const DELIVERED: Expectation = { outcome: 'delivered', state: 'ok', side: null, role: 'inbox', copies: 1 };
const EXIT: Readonly<Record<State, number>> = { ok: 0, warning: 1, critical: 2, unknown: 3 };

/** Outcome, state, side, placement, copies, tries and exit status, all at once. */
export function assertLoop(run: ProgramRun, expected: Expectation): void {
  const loop = onlyLoop(run);
  const seen = { outcome: loop.outcome, state: loop.state, side: loop.side, role: loop.placement?.role ?? null, copies: loop.copies };
  const { attempts, ...rest } = expected;
  assert.deepEqual(seen, rest, `${loop.message}\n${run.stderr}`);
  assert.equal(run.status, EXIT[expected.state], JSON.stringify(run.report.findings.filter(({ state }) => state !== 'ok')));
  if (attempts !== undefined) assert.equal(loop.attempts.length, attempts, JSON.stringify(loop.attempts));
  assert.equal(loop.latencyMs === null, expected.role === null);
}

/** No probe of ours is left in any folder, and every mail of others is. */
export async function assertOnlyForeign(world: RealWorld, box: string, subjects: readonly string[]): Promise<void> {
  const mails = await mailsOf(world.dovecot, box);
  assert.deepEqual(mails.map((mail) => mail.subject).toSorted(), subjects.toSorted());
}
