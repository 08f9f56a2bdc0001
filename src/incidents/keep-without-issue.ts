// The memory from run to run, and the resulting actions.
// Called by app.

import { fieldsOf, parsedJson } from '../core/text/foreign-json.ts';
import { givenUp } from './channels/given-up.ts';
import { windowAt } from './planned/maintenance.ts';
import type { AnnouncedEvent, IncidentKind } from '../core/result/announcement.ts';
import { INCIDENT_KINDS } from '../core/result/announcement.ts';
import { wasPosture } from './decide/count/earlier-versions.ts';
import type { Step } from './decide/incident.ts';
import { nextIncident, untouched } from './decide/incident.ts';
import { silencesOf } from './decide/silence.ts';
import type { Silence } from '../report/action/silence.ts';
import type { IncidentMemory } from './decide/model/memory.ts';
import { noIncident } from './decide/model/memory.ts';
import { withoutMemory } from './decide/model/policy.ts';
import { pathsThatFail } from './decide/read/mail.ts';
import { partOf } from './decide/read/whose.ts';
import { EVENTS } from './decide/model/decision.ts';
import { announcementOf } from './channels/announce.ts';
import type { IssueRecord } from './memory/issue-record.ts';
import { readStem, readNotified, stemOf } from './memory/issue-record.ts';
import { isSamePlace, originText } from './memory/origin.ts';
import { readMemory } from './memory/read-memory.ts';
import { notifyChannels } from './channels/notify-channels.ts';
import type { Tracked } from './memory/tracked-run.ts';
import { policyOf, readingOf, summaryAlone } from './memory/tracked-run.ts';

/** The memory of incidents without an issue. */
export interface RecordStore {
  /** Null: it is empty, or unreadable. */
  read(): string | null | Promise<string | null>;
  /** Throws, or rejects, if it cannot be written. */
  write(text: string): void | Promise<void>;
  /** The memory is lost with the machine: every run is the first one. */
  readonly forgets: boolean;
}

type Remembered = Pick<IssueRecord, 'memory' | 'told' | 'origin' | 'stem'>;

/** The result of incidents without an issue. */
export interface KeptWithoutIssue {
  /** The changes of this run, in all of them. */
  readonly events: readonly AnnouncedEvent[];
  /** Why people are notified of nothing new, though this run met something. */
  readonly silences: readonly Silence[];
  readonly problems: readonly string[];
  /** The memory of the run before is there; false: each run is the first one. */
  readonly isRemembered: boolean;
}

/** The same incidents without issues: channels are notified of their transitions. */
export async function trackWithoutIssues(tracked: Tracked, store: RecordStore): Promise<KeptWithoutIssue> {
  const text = await store.read();
  const found = formOf(text);
  if (found === 'later') return { events: [], silences: [], problems: [LATER], isRemembered: false };
  const known = readStore(text);
  const problems: string[] = found === 'spoilt' ? [SPOILT] : [];
  const events: AnnouncedEvent[] = [];
  const silences: Silence[] = [];
  const isRemembered = found !== 'spoilt' && (!store.forgets || known.size > 0);
  const { key, origin, source, runUrl, report } = tracked;
  const channels = givenUp(tracked.channels);
  handOverKept(known, tracked);
  const notifiedOf = async (kind: IncidentKind, remembered: Remembered): Promise<Remembered> => {
    const { memory, stem } = remembered;
    const part = partOf(kind, report, memory.last?.summary ?? '');
    const notified = await notifyChannels(channels, remembered, (last) =>
      announcementOf(memory, last, part, { stem, source, runUrl, issueUrl: null }),
    );
    problems.push(...notified.problems);
    return { ...remembered, memory: notified.memory, told: notified.told };
  };
  for (const kind of INCIDENT_KINDS) {
    const name = nameOf(kind, key);
    const kept = takenOver(known, kind, tracked);
    // An earlier run's unsent messages come before those of this run.
    const before = kept === undefined ? undefined : await notifiedOf(kind, kept);
    const isFirst = store.forgets && before === undefined;
    const { decision, memory: next, hushed } = stepped(kind, before?.memory ?? noIncident(kind), tracked, isFirst);
    silences.push(...hushed, ...summaryAlone(kind, tracked));
    // Another incident counts its own transitions.
    const isNew = decision === 'open' || before === undefined;
    const place = origin === null ? (before?.origin ?? null) : originText(origin);
    const remembered = { memory: next, told: isNew ? {} : before.told, origin: place, stem: isNew ? stemOf(key, kind) : before.stem };
    // Written before people are notified: a run that is ended meanwhile notifies late rather than twice.
    known.set(name, remembered);
    problems.push(...(await written(store, known)));
    const event = EVENTS[decision];
    if (event !== null) events.push(event);
    known.set(name, await notifiedOf(kind, remembered));
  }
  problems.push(...(await written(store, known)));
  return { events, silences, problems: [...new Set(problems)], isRemembered };
}

/** The loops that are already known to fail: their failure needs no confirmation. */
export async function loopsKeptAsFailing(store: RecordStore, key: string): Promise<readonly string[]> {
  const found = readStore(await store.read()).get(nameOf('mail', key));
  return found === undefined ? [] : pathsThatFail(found.memory);
}

/** The record of an incident: under its own name, or, if open, under the name of this place's earlier configuration. */
function takenOver(known: Map<string, Remembered>, kind: IncidentKind, { key, origin }: Tracked): Remembered | undefined {
  const own = known.get(nameOf(kind, key));
  if (own !== undefined || origin === null) return own;
  const earlier = [...known].find(
    ([name, { memory, origin: place }]) => name.startsWith(`${kind} `) && memory.phase === 'open' && isSamePlace(place, origin),
  );
  if (earlier === undefined) return undefined;
  known.delete(earlier[0]);
  return earlier[1];
}

/** Earlier versions kept one incident of mail and posture: see hand-over.ts. */
function handOverKept(known: Map<string, Remembered>, tracked: Tracked): void {
  const [mail, posture] = [nameOf('mail', tracked.key), nameOf('posture', tracked.key)];
  const found = known.get(mail);
  if (found === undefined || known.has(posture) || !wasPosture(found.memory)) return;
  if (readingOf('posture', tracked).problems.length === 0) return;
  known.delete(mail);
  known.set(posture, { ...found, memory: { ...found.memory, kind: 'posture' } });
}

function nameOf(kind: IncidentKind, key: string): string {
  return `${kind} ${key}`;
}

function stepped(
  kind: IncidentKind,
  memory: IncidentMemory,
  tracked: Tracked,
  isFirst: boolean,
): Step & { readonly hushed: readonly Silence[] } {
  const { incidents, clock } = tracked;
  const now = clock.now();
  const policy = isFirst ? withoutMemory(policyOf(incidents)) : policyOf(incidents);
  const isPlanned = windowAt(incidents.maintenance, now) !== null;
  const reading = readingOf(kind, tracked);
  const step = nextIncident(memory, reading, policy, untouched(now, isPlanned));
  return { ...step, hushed: silencesOf(step.memory, reading, policy, isPlanned) };
}

async function written(store: RecordStore, known: ReadonlyMap<string, Remembered>): Promise<readonly string[]> {
  try {
    await store.write(`${JSON.stringify({ version: VERSION, incidents: Object.fromEntries(known) }, null, 1)}\n`);
    return [];
  } catch (error) {
    return [`Incidents could not be remembered: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** The version of the file; a later one may hold data that this version does not know. */
const VERSION = 1;
const LATER =
  'A later version of this program remembers the incidents: nobody was notified and nothing was written, so that nothing of it is lost. Use that version, or another report-dir.';
const SPOILT =
  'What was remembered of incidents could not be read (incidents.json was changed, or cut off): this run counts as the first one.';

function formOf(text: string | null): 'own' | 'later' | 'spoilt' {
  if (text === null || text.trim() === '') return 'own';
  const { version, incidents } = fieldsOf(parsedJson(text));
  if (typeof version === 'number' && version > VERSION) return 'later';
  return typeof incidents === 'object' && incidents !== null && !Array.isArray(incidents) ? 'own' : 'spoilt';
}

function readStore(text: string | null): Map<string, Remembered> {
  const known = new Map<string, Remembered>();
  for (const [name, value] of Object.entries(fieldsOf(fieldsOf(parsedJson(text))['incidents']))) {
    const found = fieldsOf(value);
    const kind = INCIDENT_KINDS.find((each) => name.startsWith(`${each} `)) ?? 'mail';
    const memory = readMemory(found['memory'], kind);
    const origin = typeof found['origin'] === 'string' ? found['origin'] : null;
    const stem = readStem(found['stem']) ?? stemOf(name.replace(/^\S+ /, ''), kind);
    if (memory !== null) known.set(name, { memory, told: readNotified(found['told']), origin, stem });
  }
  return known;
}
