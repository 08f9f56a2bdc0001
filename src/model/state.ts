/** How bad it is. `unknown` means "we could not look"; it is never turned into "fine" or "missing". */
export type State = 'ok' | 'warning' | 'unknown' | 'critical';

/** The states from best to worst; the order is the contract's (`ok` < `warning` < `unknown` < `critical`). */
export const STATES: readonly State[] = ['ok', 'warning', 'unknown', 'critical'];

/** Negative if `a` is better than `b`, positive if worse, 0 if equal. */
export function compareStates(a: State, b: State): number {
  return STATES.indexOf(a) - STATES.indexOf(b);
}

/** The worst of `states`; `ok` when there are none. */
export function worst(states: Iterable<State>): State {
  let result: State = 'ok';
  for (const state of states) if (compareStates(state, result) > 0) result = state;
  return result;
}

/** Exit status of the command line, as monitoring plugins define it (0 ok, 1 warning, 2 critical, 3 unknown). */
export function exitStatus(state: State): 0 | 1 | 2 | 3 {
  switch (state) {
    case 'ok':
      return 0;
    case 'warning':
      return 1;
    case 'critical':
      return 2;
    case 'unknown':
      return 3;
  }
}
