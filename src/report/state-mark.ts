import type { State } from '../model/state.ts';

/** The state as it stands in a Markdown table. */
export function stateBadge(state: State): string {
  switch (state) {
    case 'ok':
      return '✅ ok';
    case 'warning':
      return '⚠️ warning';
    case 'unknown':
      return '❔ unknown';
    case 'critical':
      return '🛑 critical';
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

/** One column wide in every terminal, and told apart without colour. */
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

/** `text` in the state's colour (ECMA-48 SGR), or as it is when `colour` is false. */
export function paint(text: string, state: State, colour: boolean, bold: boolean = false): string {
  return colour ? `\u001b[${bold ? '1;' : ''}${SGR[state]}m${text}\u001b[0m` : text;
}

const SGR: Readonly<Record<State, number>> = { ok: 32, warning: 33, unknown: 35, critical: 31 };
