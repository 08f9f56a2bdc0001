import type { HistoryStep } from '../../../core/ports/services/history-store.ts';
import { HISTORY_MARKER } from '../../../core/ports/services/history-store.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import type { Day } from '../lines/day.ts';
import { manifestBytes, readManifest } from './manifest.ts';

/** The file of incidents and their channels, beside the runs. */
export const STATE_PATH = 'incidents.json';

/**
 * The step that stores incidents. Another monitor's changes stay: only the difference from `base` is ours.
 *
 * @param base the text that `text` was made from; null: none
 * @param today for a new place
 */
export function keepState(text: string, base: string | null, today: Day): HistoryStep {
  return (files) => {
    const missing = [HISTORY_MARKER, STATE_PATH].filter((path) => !files.has(path));
    if (missing.length > 0) return { kind: 'look', paths: missing };
    const marker = readManifest(files.get(HISTORY_MARKER) ?? null);
    if (marker.kind === 'newer')
      return { kind: 'refuse', problem: `a later version of this program keeps it (schema ${marker.schema}): nothing was written.` };
    const now = files.get(STATE_PATH) ?? null;
    const written = new Map<string, Uint8Array>([
      [STATE_PATH, new TextEncoder().encode(unitedState(base, text, now === null ? null : new TextDecoder().decode(now)))],
    ]);
    if (marker.kind === 'missing') written.set(HISTORY_MARKER, manifestBytes({ id: null, from: today, recent: [today] }));
    return { kind: 'write', files: written, remove: [], settle: false, notes: [] };
  };
}

/** `ours`, with the entries of `theirs` that we did not change. */
function unitedState(base: string | null, ours: string, theirs: string | null): string {
  if (theirs === null || theirs === base) return ours;
  const [before, mine, now] = [base, ours, theirs].map((text) => fieldsOf(fieldsOf(parsedJson(text))['incidents']));
  const isChanged = (name: string) => JSON.stringify(before?.[name]) !== JSON.stringify(mine?.[name]);
  const names = new Set([...Object.keys(now ?? {}), ...Object.keys(mine ?? {})]);
  const incidents = [...names].flatMap((name) => {
    const value = isChanged(name) ? mine?.[name] : now?.[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return `${JSON.stringify({ ...fieldsOf(parsedJson(ours)), incidents: Object.fromEntries(incidents) }, null, 1)}\n`;
}
