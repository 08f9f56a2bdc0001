import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { IncidentKind } from '../../../src/core/result/announcement.ts';
import { INCIDENT_KINDS } from '../../../src/core/result/announcement.ts';
import type { IncidentsConfig } from '../../../src/core/request/incidents.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { Report } from '../../../src/core/result/report.ts';
import { runState, verdict } from '../../../src/core/judge/verdict/verdict.ts';
import type { Circumstances } from '../../../src/incidents/decide/incident.ts';
import { nextIncident } from '../../../src/incidents/decide/incident.ts';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import { partOf } from '../../../src/incidents/decide/read/whose.ts';
import { policyOf, readingOf } from '../../../src/incidents/memory/tracked-run.ts';
import { transitionComment } from '../../../src/incidents/text/comment.ts';
import { issueBody, issueTitle } from '../../../src/incidents/text/issue.ts';
import { findingOf, runOf } from './letters.ts';
import { HOUR, INCIDENTS } from './stage.ts';

interface Story {
  readonly name: string;
  /** Loops (see letters.ts; `0`: none), then findings. */
  readonly runs: readonly string[];
  readonly isPart?: boolean;
  /** Between two runs, ms. */
  readonly every?: number;
  readonly incidents?: Partial<IncidentsConfig>;
  readonly at?: (run: number) => Partial<Circumstances>;
}

const STORIES: readonly Story[] = [
  { name: 'an outage of both loops that ends one by one', runs: ['..', 'xx', 'xx', 'x.', '..', '..'] },
  { name: 'a second loop fails beside the first, then only the second', runs: ['x.', 'xx', '.x', '.x', '..'] },
  { name: 'warnings of all kinds', runs: ['d.', 'd.', 'ds', 'ds', 'ds', 'o.', 'o.', '..'] },
  { name: 'an outage that becomes a warning, and is closed while the warning lasts', runs: ['x.', 'd.', 'd.', 'd.', '..', '..'] },
  { name: 'mail in Junk, with findings that weaken it', runs: ['!. d~', '!. d~', '!! d~ b~', '!! d~ b~', '.. d. b.', '.. d. b.'] },
  {
    name: 'posture that becomes critical, and better again',
    runs: ['.. c~', '.. c~', '.. c! b!', '.. c~ b!', '.. c~ b.', '.. c. b.', '.. c. b.'],
  },
  { name: 'a critical certificate while mail is lost', runs: ['xx c!', 'xx c?', 'x. c.', '.. c.', '.. c.'] },
  { name: 'what no mail told, and what was taken out', runs: ['.. a~ c~', '.. a~ c~', 'x. c~', '._ a. c.', '._ d.', '_. d.'] },
  { name: 'a monitor that cannot look', runs: ['??', '??', '?. s~', '?. s~', '-. s~', '.. s.', '..'] },
  { name: 'a monitor with more than one thing to say', runs: ['.. s~ f~', '.. s~ f~', '.. f~', '..', '..'] },
  { name: 'checks alone that give no answer', runs: ['0 d?', '0 d?', '0 c! d?', '0 c! d?', '0 c. d.', '0 c. d.'] },
  { name: 'what was found of a loop, in runs that look at none', runs: ['.. p~', '.. p~', '0 d.', '0 d.'], isPart: true },
  { name: 'what was found of a loop, and no loop is left', runs: ['.. p~', '.. p~', '0 d.', '0 d.'] },
  { name: 'one loop unseen while the other works again', runs: ['xx', '?.', '-.', '?x', '..', '..'] },
  { name: 'what passes with its mail', runs: ['.. l~', '.. l~', '.. l~', '.. l~', 'x. r~', '.. r~', '..'] },
  { name: 'a loop that comes and goes', runs: ['x.', '..', '..', 'x.', '..', '..', 'x.', '..', '..', 'x.', '..', '..'] },
  { name: 'a part of the loops', runs: ['xx', 'x_', '._', '._'], isPart: true },
  { name: 'a loop that leaves the configuration', runs: ['xx', 'x_', '._ d.', '._ d.'] },
  { name: 'planned work', runs: ['x. c!', 'x. c!', 'x. c!', '.. c.', '.. c.'], at: (run) => ({ maintenance: run < 2 }) },
  { name: 'closed by hand while it lasts', runs: ['x.', 'x.', 'xx', '..', '..'], at: (run) => ({ byHand: run === 1 ? 'closed' : null }) },
  { name: 'opened again by hand', runs: ['x.', '..', '..', '..', '..'], at: (run) => ({ byHand: run === 3 ? 'reopened' : null }) },
  {
    name: 'reminded of, and escalated once',
    runs: ['x.', 'x.', 'x.', 'd.', 'd.', 'd.', 'x.', '..', '..'],
    every: 25 * HOUR,
    incidents: { escalateAfter: 40 * HOUR },
  },
  { name: 'taken on by somebody', runs: ['x.', 'x.', 'd.', '..', '..'], at: (run) => ({ acknowledged: run > 0 }) },
];

function withoutLoops(now: number, findings: readonly Finding[]): Report {
  return { ...runOf('.', now, findings), loops: [], state: runState([], findings, false), verdict: verdict([], findings, false) };
}

function told({ name, runs, isPart = false, every = HOUR / 2, incidents, at }: Story): string {
  const config = { ...INCIDENTS, ...incidents };
  const memories = new Map(INCIDENT_KINDS.map((kind) => [kind, noIncident(kind)]));
  const lines = [`## ${name}`];
  /** Earlier texts of each, which are not repeated here. */
  const quiets = new Map<IncidentKind, string>();
  const shows = new Map<IncidentKind, readonly string[]>();
  runs.forEach((run, index) => {
    const now = Date.parse('2026-11-24T00:00:00Z') + index * every;
    const [letters = '', ...found] = run.split(' ');
    const findings = found.map(findingOf);
    const whole = letters === '0' ? withoutLoops(now, findings) : runOf(letters, now, findings);
    lines.push('', `### ${run}`);
    for (const kind of INCIDENT_KINDS) {
      const before = memories.get(kind) ?? noIncident(kind);
      const reading = readingOf(kind, { report: whole, isComplete: !isPart, incidents: config });
      const { byHand = null, ...rest } = at?.(index) ?? {};
      const circumstances = { now, maintenance: false, acknowledged: false, ...rest, byHand: kind === 'mail' ? byHand : null };
      const { decision, memory } = nextIncident(before, reading, policyOf(config), circumstances);
      memories.set(kind, memory);
      if (decision === 'nothing' && memory.phase !== 'open' && !memory.dismissed) {
        const quiet = `${kind}: ${reading.level}. ${reading.summary}`;
        if (quiets.get(kind) !== quiet) lines.push(quiet);
        quiets.set(kind, quiet);
        continue;
      }
      const report = partOf(kind, whole, reading.summary);
      const level = memory.runs.at(-1)?.level === 'pending' ? 'pending' : reading.level;
      const seen = { now, closeAfter: 2, runUrl: null, before: '', maintenance: circumstances.maintenance ? 'works' : null };
      const body = issueBody(
        { kind, memory, level, report, summary: reading.summary, acknowledged: circumstances.acknowledged, ...seen },
        0,
      );
      quiets.delete(kind);
      lines.push(`${kind}: ${level}, ${decision}`);
      if (memory.sequence > before.sequence || decision === 'open') {
        const { title: now = '' } = memory.last ?? {};
        const title = memory.phase === 'open' ? issueTitle(now, memory.severity) : now;
        const comment = transitionComment(memory, 'https://run', ['octocat']);
        lines.push(`  title: ${title}`, ...(comment === null ? [] : [`  comment: ${comment.replaceAll('\n', '\n    ')}`]));
      }
      const shown = bodyLines(body);
      lines.push(...shown.filter((line) => shows.get(kind)?.includes(line) !== true));
      shows.set(kind, shown);
    }
  });
  return lines.join('\n');
}

/** An issue's text about the incident; the report's own tables and stories have golden files of their own. */
function bodyLines(body: string): readonly string[] {
  const own = /^(?:## |\*\*(?:Since|Seen|It was)|This says|<sub>)/;
  const lines = body.split('\n').filter((line) => own.test(line));
  const seen = / · \*\*Seen.*? UTC|\*\*Seen.*? UTC(?: · )?/;
  const shown = lines.map((line) =>
    line
      .replace(/^(<sub>.*?)(?: Assign somebody|\d+ loops?, ).*/, '$1…')
      .replace(/^## /, '')
      .replace(seen, ''),
  );
  return shown.filter((line) => line !== '').map((line) => `  ${line}`);
}

test('what people read of an incident from run to run', () => {
  const golden = new URL('golden/stories.md', import.meta.url);
  const text = `${STORIES.map(told).join('\n\n')}\n`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  assert.equal(text, readFileSync(golden, 'utf8'));
});
