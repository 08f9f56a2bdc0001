import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import type { HistoryStore } from '../../../../core/ports/services/history-store.ts';
import type { RecordStore } from '../../../../incidents/keep-without-issue.ts';
import { keepState, STATE_PATH } from '../../../../report/history/keep/state.ts';
import type { Day } from '../../../../report/history/lines/day.ts';
import type { Unopened, Seal } from './seal.ts';

/** The place of incidents without an issue, beside the runs. */
export interface MemoryPlace {
  readonly open: () => Promise<HistoryStore>;
  readonly today: () => Day;
  readonly seal: Seal;
  /** Whether they may stand there unsealed. */
  readonly details: boolean;
}

export function memoryIn({ open, today, seal, details }: MemoryPlace): RecordStore {
  let base: string | null = null;
  let others: Unopened = {};
  let broken: string | null = null;
  return {
    read: async () => {
      const read = await (await open()).read([STATE_PATH]);
      broken = read.ok ? null : read.problem;
      const bytes = read.ok ? read.files.get(STATE_PATH) : undefined;
      base = bytes === undefined ? null : new TextDecoder().decode(bytes);
      if (base === null) return null;
      if (fieldsOf(parsedJson(base))['version'] !== 1) {
        broken = `${STATE_PATH} cannot be read, or a later version of this program has written it. It is left as found: put it right, or remove it.`;
        return null;
      }
      const opened = await seal.open(base);
      others = opened.others;
      return opened.text;
    },
    write: async (text) => {
      // An unreadable file is not overwritten.
      if (broken !== null) throw new Error(broken);
      const next = details ? seal.beside(text, others, today()) : await seal.close(text, others, today());
      if (next === base) return;
      const kept = await (await open()).update(keepState(next, base, today()));
      if (!kept.ok) throw new Error(kept.problem);
      base = next;
    },
    forgets: false,
  };
}
