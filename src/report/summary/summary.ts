// The job summary: a report as Markdown, within its size.
// Called by incidents, report and app.

import type { Report } from '../../core/result/report.ts';
import type { Block } from './fit.ts';
import { fitSummary, SUMMARY_LIMIT } from './fit.ts';
import { markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import { headlineMark } from '../../core/result/state.ts';
import { detailBlocks } from './details.ts';
import { storyFindings } from '../facts/narrative.ts';
import type { DocsUrl } from './links.ts';
import { SHOWN, storyBlocks } from './story.ts';
import { failingFindings, fineFindings, loopTable } from './tables.ts';
import { tally } from '../facts/tally.ts';

const HEADLINE_LENGTH = 400;

export interface SummaryOptions {
  /** Bytes. */
  readonly limit?: number;
  readonly docs?: DocsUrl;
}

/** The job summary as GitHub Markdown: the verdict first, then the remedy, then the facts. Never longer than GitHub's limit. */
export function summary(report: Report, { limit = SUMMARY_LIMIT, docs = null }: SummaryOptions = {}): string {
  const blocks: readonly Block[] = [
    { kind: 'text', text: headline(report) },
    ...storyBlocks(report, docs),
    loopTable(report),
    failingFindings(report, storyFindings(report, SHOWN), docs),
    ...fineFindings(report, docs),
    ...detailBlocks(report),
    { kind: 'text', text: footer(report) },
  ];
  return fitSummary(blocks, limit);
}

function headline(report: Report): string {
  const sentence = markdownMessage(report.verdict.summary, HEADLINE_LENGTH).replace(/\.$/, '');
  return `## ${headlineMark(report.state)} ${sentence}`;
}

function footer(report: Report): string {
  const version = markdownText(report.version, 40);
  return `<sub>${tally(report)} · started ${markdownText(report.startedAt, 40)} · email-continuity ${version} · all of it in report.json</sub>`;
}
