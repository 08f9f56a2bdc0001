import { nextIncident } from '../src/incidents/decide/incident.ts';
import { EVENTS } from '../src/incidents/decide/model/decision.ts';
import type { IncidentMemory } from '../src/incidents/decide/model/memory.ts';
import { noIncident } from '../src/incidents/decide/model/memory.ts';
import { policyOf, readingOf } from '../src/incidents/memory/tracked-run.ts';
import type { IncidentKind } from '../src/core/result/announcement.ts';
import { INCIDENT_KINDS } from '../src/core/result/announcement.ts';
import type { Finding } from '../src/core/result/finding.ts';
import { runOf } from '../test/unit/incidents/letters.ts';
import { INCIDENTS } from '../test/unit/incidents/stage.ts';
import type { Year } from './incidents/year.ts';
import { EVERY, LOOPS, randomOf, RUNS, yearOf } from './incidents/year.ts';
import { median } from './numbers.ts';

/** Seeds from the command line, or the first ten. */
const SEEDS = process.argv.length > 2 ? process.argv.slice(2).map(Number) : Array.from({ length: 10 }, (_, index) => index + 1);
const BEGIN = Date.parse('2026-01-01T00:00:00Z');

const FINDINGS: Readonly<Record<string, Pick<Finding, 'check' | 'target'>>> = {
  'schedule-ending': { check: 'schedule', target: 'octo/mail' },
  'certificate-expires': { check: 'certificate', target: 'mx.example.net:25' },
  'blocklist-noted': { check: 'blocklist', target: '192.0.2.7' },
};

function findingOf(code: Finding['code']): Finding {
  const { check, target } = FINDINGS[code] ?? { check: 'dns', target: 'example.net' };
  return { check, target, code, state: 'warning', message: `${code} since some days.`, evidence: null, remedy: null, reference: null };
}

interface Outcome {
  readonly outages: number;
  readonly notified: number;
  readonly ended: number;
  readonly falseOpenings: number;
  readonly events: Readonly<Record<IncidentKind, number>>;
  readonly reminders: number;
  /** From the first failing run to the alarm, minutes, each outage. */
  readonly delays: readonly number[];
}

function play(year: Year): Outcome {
  const policy = policyOf(INCIDENTS);
  const memories = new Map<IncidentKind, IncidentMemory>(INCIDENT_KINDS.map((kind) => [kind, noIncident(kind)]));
  const events: Record<IncidentKind, number> = { mail: 0, posture: 0, monitor: 0 };
  const alarms = new Map<number, number>();
  const ends = new Set<number>();
  let [reminders, falseOpenings] = [0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const now = BEGIN + run * EVERY;
    const report = runOf(year.letters(run), now, year.findings(run).map(findingOf));
    for (const kind of INCIDENT_KINDS) {
      const before = memories.get(kind) ?? noIncident(kind);
      const reading = readingOf(kind, { report, isComplete: true, incidents: INCIDENTS });
      const { decision, memory } = nextIncident(before, reading, policy, { now, maintenance: false, acknowledged: false, byHand: null });
      memories.set(kind, memory);
      const event = EVENTS[decision];
      if (event === null) continue;
      events[kind] += 1;
      if (event === 'reminded') reminders += 1;
      if (kind !== 'mail' || event === 'reminded') continue;
      const failing = (of: IncidentMemory) =>
        new Set((of.known ?? []).filter(({ firing, isPath }) => firing && isPath).map(({ id }) => id));
      const [was, is] = [failing(before), failing(memory)];
      const isReal = year.outages.some(({ from, to }) => from <= run && run < to);
      if ((event === 'opened' || event === 'reopened') && !isReal) falseOpenings += 1;
      year.outages.forEach(({ loop, from, to }, index) => {
        const id = `loop ${LOOPS[loop] ?? ''}`;
        if (from <= run && run < to && is.has(id) && !was.has(id) && !alarms.has(index)) alarms.set(index, run - from);
        if (run >= to && alarms.has(index) && was.has(id) && !is.has(id)) ends.add(index);
      });
    }
  }
  const delays = [...alarms.values()].map((runs) => (runs * EVERY) / 60_000);
  return { outages: year.outages.length, notified: alarms.size, ended: ends.size, falseOpenings, events, reminders, delays };
}

console.log(
  '| seed | outages | notified of | of their end | false openings | events of mail | of posture | of the monitor | reminders | minutes to the alarm (median, longest) |',
);
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |');
for (const seed of SEEDS) {
  const { outages, notified, ended, falseOpenings, events, reminders, delays } = play(yearOf(randomOf(seed)));
  const cells = [seed, outages, notified, ended, falseOpenings, events.mail, events.posture, events.monitor, reminders];
  console.log(`| ${cells.join(' | ')} | ${median(delays)}, ${Math.max(0, ...delays)} |`);
}
