import { fieldsOf, parsedJson } from '../core/text/foreign-json.ts';
import { windowAt } from './planned/maintenance.ts';
import type { IncidentKind } from '../core/result/announcement.ts';
import type { Step } from './decide/incident.ts';
import { nextIncident, withoutMemory } from './decide/incident.ts';
import type { IncidentMemory } from './decide/memory.ts';
import { noIncident } from './decide/memory.ts';
import { announcementOf } from './channels/announce.ts';
import type { IssueRecord } from './memory/issue-record.ts';
import { readTold } from './memory/issue-record.ts';
import { readMemory } from './memory/read-memory.ts';
import { notifyChannels } from './channels/notify-channels.ts';
import type { Tracked } from './memory/tracked-run.ts';
import { policyOf, readingOf } from './memory/tracked-run.ts';

/** Where incidents are remembered that have no issue. */
export interface RecordStore {
  /** Null: nothing is there, or it cannot be read. */
  read(): string | null;
  /** Throws where it cannot be written. */
  write(text: string): void;
  /** What is written is gone with the machine: without it every run is the first one. */
  readonly forgets: boolean;
}

type Remembered = Pick<IssueRecord, 'memory' | 'told'>;

const KINDS: readonly IncidentKind[] = ['mail', 'monitor'];

/** The same incidents where no issue is kept: channels are told of their transitions. Returns what could not be done. */
export async function trackWithoutIssues(tracked: Tracked, store: RecordStore): Promise<readonly string[]> {
  const known = readStore(store.read());
  const problems: string[] = [];
  for (const kind of KINDS) {
    const name = `${kind} ${tracked.key}`;
    const before = known.get(name);
    const { decision, memory: next } = stepped(kind, before?.memory ?? noIncident(kind), tracked, store.forgets && before === undefined);
    // Another incident counts its transitions anew.
    const told = decision === 'open' ? {} : (before?.told ?? {});
    const remembered = { memory: next, told };
    // Before anybody is told: a run that is ended meanwhile tells late rather than twice.
    known.set(name, remembered);
    problems.push(...kept(store, known));
    const { key, source, runUrl, report } = tracked;
    const telling = await notifyChannels(tracked.channels, remembered, (last) =>
      announcementOf(next, last, report, { key, source, runUrl, issueUrl: null }),
    );
    problems.push(...telling.problems);
    known.set(name, { memory: next, told: telling.told });
  }
  problems.push(...kept(store, known));
  return [...new Set(problems)];
}

function stepped(kind: IncidentKind, memory: IncidentMemory, tracked: Tracked, isFirst: boolean): Step {
  const { incidents, report, clock } = tracked;
  const now = clock.now();
  const policy = isFirst ? withoutMemory(policyOf(incidents)) : policyOf(incidents);
  const maintenance = windowAt(incidents.maintenance, now) !== null;
  return nextIncident(memory, readingOf(kind, report), policy, { now, maintenance, acknowledged: false, byHand: null });
}

function kept(store: RecordStore, known: ReadonlyMap<string, Remembered>): readonly string[] {
  try {
    store.write(`${JSON.stringify({ version: 1, incidents: Object.fromEntries(known) }, null, 1)}\n`);
    return [];
  } catch (error) {
    return [`Incidents could not be remembered: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function readStore(text: string | null): Map<string, Remembered> {
  const known = new Map<string, Remembered>();
  for (const [name, value] of Object.entries(fieldsOf(fieldsOf(parsedJson(text))['incidents']))) {
    const found = fieldsOf(value);
    const memory = readMemory(found['memory'], name.startsWith('monitor ') ? 'monitor' : 'mail');
    if (memory !== null) known.set(name, { memory, told: readTold(found['told']) });
  }
  return known;
}
