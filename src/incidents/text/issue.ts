import { formatDuration } from '../../core/time/duration.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import type { IncidentMemory } from '../decide/model/memory.ts';
import type { Level, ProblemWeight } from '../decide/model/problem.ts';
import type { Report } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { headlineMark } from '../../core/result/state.ts';
import type { Block } from '../../report/summary/fit.ts';
import { fitSummary } from '../../report/summary/fit.ts';
import { cut, markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import { formatOnce } from '../decide/read/phrases.ts';
import { runStrip, shortTime } from './strip.ts';
import { timeline } from './timeline.ts';
import { storyFindings } from '../../report/facts/narrative.ts';
import { SHOWN, storyBlocks } from '../../report/summary/story.ts';
import { failingFindings, fineFindings, loopTable } from '../../report/summary/tables.ts';
import { tally } from '../../report/facts/tally.ts';
import { formatCount } from '../../core/text/format/count.ts';

/** The content of an issue's text. */
export interface IssueView {
  readonly kind: IncidentKind;
  readonly memory: IncidentMemory;
  readonly level: Level;
  /** The incident's part of the run. */
  readonly report: Report;
  /** The result of that part, in one sentence. */
  readonly summary: string;
  /** ms since the Unix epoch. */
  readonly now: number;
  readonly closeAfter: number;
  /** The page of this run; null without one. */
  readonly runUrl: string | null;
  /** The last runs of its loops as Markdown; empty: none known. */
  readonly before: string;
  readonly acknowledged: boolean;
  /** The planned work that suppresses alarms now; null: none. */
  readonly maintenance: string | null;
}

/** GitHub's limit of a body is 65,536 characters; bytes are never fewer. */
const LONGEST_BODY = 64_500;
/** The text for people needs no more, bytes. */
const LONGEST_TEXT = 56_000;
const LONGEST_TITLE = 200;
const MINUTE = 60_000;

/** The title of an issue: its severity, and its subject. */
export function issueTitle(title: string, severity: ProblemWeight): string {
  return `${headlineMark(severity)} ${cut(title, LONGEST_TITLE)}`;
}

/**
 * The issue's text as GitHub Markdown: the verdict, its start, the remedy, the facts, the last runs.
 *
 * @param taken characters for the hidden lines
 */
export function issueBody(view: IssueView, taken: number): string {
  const { report, memory } = view;
  const blocks: readonly (Block | null)[] = [
    text(headline(view)),
    text(facts(view)),
    ...story(view),
    report.loops.length === 0 ? null : loopTable(report),
    failingFindings(report, view.level === 'good' ? new Set() : storyFindings(report, SHOWN), null),
    ...fineFindings(report, null),
    text(runStrip(memory.runs)),
    text(history(view)),
    text(view.before),
    text(guide(view)),
  ];
  return fitSummary(
    blocks.filter((block) => block !== null),
    Math.min(LONGEST_TEXT, LONGEST_BODY - taken),
  );
}

/** The transitions so far; a lone opening is left out, because the facts already show it. */
function history({ memory, now }: IssueView): string {
  const entries = memory.timeline.length > 1 ? timeline(memory.timeline, new Date(now).toISOString(), false) : '';
  return entries === '' ? '' : `**Timeline**\n\n${entries}`;
}

function text(content: string): Block | null {
  return content === '' ? null : { kind: 'text', text: content };
}

function headline(view: IssueView): string {
  const { memory } = view;
  const sentence = memory.phase === 'closed' && !memory.dismissed ? ended(memory) : present(view);
  return `## ${headlineMark(stateNow(view))} ${sentence}`;
}

function stateNow({ memory, level, kind }: IssueView): State {
  if (memory.phase === 'closed' && !memory.dismissed) return isGone(memory) ? 'unknown' : 'ok';
  switch (level) {
    case 'good':
      return lastingUnseen(memory).length > 0 ? memory.severity : 'ok';
    case 'unknown':
      return 'unknown';
    case 'alarm':
      return 'critical';
    case 'warning':
    case 'pending':
      return kind === 'monitor' ? memory.severity : 'warning';
  }
}

/** The known problems that were not seen to be over. */
function lastingUnseen({ known }: IncidentMemory): readonly string[] {
  return (known ?? []).filter(({ firing, good }) => firing && good === 0).map(({ label }) => label);
}

function present({ kind, level, memory, report, summary }: IssueView): string {
  switch (level) {
    case 'good': {
      const unseen = lastingUnseen(memory);
      if (unseen.length > 0) return `This run could not look everywhere. When last seen: ${markdownMessage(formatOnce(unseen), 300)}`;
      const works = WORKS[kind];
      return memory.flapping
        ? `${works}, but it comes and goes: this stays open until it has calmed down`
        : `${works}, since ${shortTime(memory.recoveredAt ?? report.startedAt)}`;
    }
    case 'unknown':
      return `This run could not look. Last known: ${markdownMessage(memory.trouble ?? 'nothing', 300)}`;
    case 'warning':
    case 'pending':
    case 'alarm':
      return markdownMessage(summary, 400);
  }
}

const WORKS: Readonly<Record<IncidentKind, string>> = {
  mail: 'Mail works again',
  posture: 'DNS, lists and certificates are in order again',
  monitor: 'The monitor can look again',
};

/** It was closed because the configuration has changed. */
function isGone({ outage, last }: IncidentMemory): boolean {
  return outage === null && last?.event === 'resolved';
}

/** The end in words: how long it lasted. */
export function ended(memory: IncidentMemory): string {
  if (memory.outage === null) return isGone(memory) ? 'Not recovered: nobody looks at it any more' : 'Over';
  const { from, to } = memory.outage;
  return `Over: it lasted ${formatDuration(Math.max(0, Date.parse(to) - Date.parse(from)))}, from ${shortTime(from)} to ${shortTime(to)}`;
}

function facts({ memory, now, runUrl, acknowledged, maintenance, report }: IssueView): string {
  const lasted = memory.since === null ? 0 : now - Date.parse(memory.since);
  // A problem that has just begun has no meaningful duration.
  const lasts = lasted < MINUTE ? '' : ` (${formatDuration(lasted)})`;
  const parts = [
    memory.since === null || memory.recoveredAt !== null ? null : `**Since** ${shortTime(memory.since)}${lasts}`,
    `**Seen** ${shortTime(report.finishedAt)}${runUrl === null ? '' : ` in [this run](${runUrl})`}`,
    memory.outages > 1 ? `**Outages** ${memory.outages} in this issue` : null,
    memory.flapping ? '**Flapping**: it comes and goes' : null,
    acknowledged ? '**Acknowledged**: no reminders' : null,
    memory.dismissed ? '**Closed by hand** while it lasts' : null,
    maintenance === null ? null : `**Maintenance**: ${markdownText(maintenance, 200)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function story(view: IssueView): readonly (Block | null)[] {
  const lasting = view.level === 'good' ? [] : storyBlocks(view.report, null);
  const unsure =
    view.kind === 'monitor' && view.level !== 'good' && view.memory.severity === 'unknown'
      ? [text('This says nothing of mail: it may well work. What failed is looking at it, from where this monitor runs.')]
      : [];
  const was =
    view.level === 'good' && view.memory.trouble !== null ? [text(`**It was:** ${markdownMessage(view.memory.trouble, 400)}`)] : [];
  return [...unsure, ...was, ...lasting];
}

function guide({ memory, closeAfter, report }: IssueView): string {
  const left = Math.max(1, closeAfter - memory.good);
  const taking = 'Assign somebody, or add the label <code>acknowledged</code>, to stop reminders; a closing by hand is respected.';
  const closing =
    memory.phase === 'open'
      ? `Closes by itself after ${formatCount(left, 'more good run')}. ${taking} `
      : memory.phase === 'closed' && !memory.dismissed
        ? 'Closed by itself; it is opened again should the trouble come back soon. '
        : '';
  return `<sub>${closing}${tally(report)} · email-continuity ${markdownText(report.version, 40)}</sub>`;
}
