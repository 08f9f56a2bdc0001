/** The severity. `unknown` means "we could not look"; it is never turned into "fine" or "missing". */
export type State = 'ok' | 'warning' | 'unknown' | 'critical';

/** The states from best to worst; the order is the contract's (`ok` < `warning` < `unknown` < `critical`). */
export const STATES: readonly State[] = ['ok', 'warning', 'unknown', 'critical'];

/** Negative if `a` is better than `b`, positive if worse, 0 if equal. */
export function compareStates(a: State, b: State): number {
  return STATES.indexOf(a) - STATES.indexOf(b);
}

/** The worst of `states`; `ok` without any. */
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

/** The state's sign in Markdown, before its subject. */
export function stateMark(state: State): string {
  switch (state) {
    case 'ok':
      return '✅';
    case 'warning':
      return '⚠️';
    case 'unknown':
      return '❔';
    case 'critical':
      return '🛑';
  }
}

/** The sign before the headline. */
export function headlineMark(state: State): string {
  switch (state) {
    case 'ok':
      return '✅';
    case 'warning':
      return '⚠️';
    case 'unknown':
      return '❔';
    case 'critical':
      return '🚨';
  }
}

/** One column wide in every terminal, and distinguished without colour. */
export function terminalMark(state: State): string {
  switch (state) {
    case 'ok':
      return '✓';
    case 'warning':
      return '!';
    case 'unknown':
      return '?';
    case 'critical':
      return '✗';
  }
}

/** The word that monitoring plugins say (Monitoring Plugins Development Guidelines, "Plugin Return Codes"). */
export function pluginWord(state: State): string {
  switch (state) {
    case 'ok':
      return 'OK';
    case 'warning':
      return 'WARNING';
    case 'unknown':
      return 'UNKNOWN';
    case 'critical':
      return 'CRITICAL';
  }
}

/** `text` in the state's colour (ECMA-48 SGR), or unchanged when `colour` is false. */
export function paint(text: string, state: State, colour: boolean, bold: boolean = false): string {
  return colour ? `\u001b[${bold ? '1;' : ''}${SGR[state]}m${text}\u001b[0m` : text;
}

const SGR: Readonly<Record<State, number>> = { ok: 32, warning: 33, unknown: 35, critical: 31 };
