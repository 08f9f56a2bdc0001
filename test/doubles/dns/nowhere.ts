import { runEnd } from '../../../src/core/time/run-end.ts';
import type { DomainWorld } from '../../../src/core/ports/domain-check.ts';

/** A world in which only DNS can be reached. */
export const nowhere: DomainWorld = {
  evaluateSpf: () => Promise.resolve({ result: 'temperror', explanation: null, reason: 'not asked for here' }),
  organizationByList: () => Promise.resolve(null),
  fetchPage: () => Promise.resolve({ kind: 'unreached', reason: 'no way out' }),
  meet: () => Promise.resolve({ kind: 'unreached', reason: 'no way out' }),
  askAuthority: () => Promise.resolve({ kind: 'silent' }),
  asksAuthorities: false,
  own: new Set(),
  timeUp: new Promise(() => undefined),
  end: runEnd(new AbortController().signal),
  now: () => Date.parse('2026-11-24T00:00:00Z'),
};
