import { fateOf, explainingOutcome } from '../../core/judge/burst/loss.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import type { Block } from './fit.ts';
import { markdownCode, markdownLines, markdownMessage, markdownText } from '../../core/text/foreign-text.ts';
import type { Cause } from '../facts/narrative.ts';
import { furtherLoops, suspicionsOf, suspicionText } from '../facts/suspicions.ts';
import {
  causesOf,
  decidingFindings,
  failingTogether,
  isUnexplained,
  loopMessage,
  NO_CAUSE,
  remediesOf,
  whoActs,
} from '../facts/narrative.ts';
import type { DocsUrl } from './links.ts';
import { linkToDocs } from './links.ts';

/** How many of a kind are put into words; the tables hold the rest. */
export const SHOWN = 3;
const MESSAGE_LENGTH = 600;
const QUOTE_LENGTH = 500;
const MOST_NAMES = 8;

/** The event, the likeliest cause, the remedy; empty without a problem. */
export function storyBlocks(report: Report, docs: DocsUrl): readonly Block[] {
  const loops = failingTogether(report);
  const causes = causesOf(report).slice(0, SHOWN);
  const happened =
    loops.length > 0
      ? loops.slice(0, SHOWN).map((together) => loopStory(together, docs))
      : decidingFindings(report)
          .slice(0, SHOWN)
          .map((finding) => findingStory(finding, docs));
  const left = loops.slice(SHOWN).flat().length;
  const more = left > 0 ? [`${left} more in the table below.`] : [];
  const paragraphs = [
    ...happened,
    ...more,
    ...(isUnexplained(report) ? [NO_CAUSE] : causeStory(causes)),
    ...suspicionStory(report),
    ...remedyStory(remediesOf(report).slice(0, SHOWN)),
  ];
  return paragraphs.map((text) => ({ kind: 'text', text }));
}

/** Loops that fail for one reason, in one paragraph. */
function loopStory(loops: readonly LoopReport[], docs: DocsUrl): string {
  const [first] = loops;
  if (first === undefined) return '';
  const { side, reply } = first;
  const names = loops.slice(0, MOST_NAMES).map(({ name }) => `**${markdownText(name, 80)}**`);
  const others = loops.length > MOST_NAMES ? [`${loops.length - MOST_NAMES} more`] : [];
  const acts = side === null ? '' : ` (to act: ${whoActs(side)})`;
  const reported = `${[...names, ...others].join(', ')} · ${linkToDocs(explainingOutcome(first), docs, fateOf(first))}${acts}: ${markdownMessage(loopMessage(first), MESSAGE_LENGTH)}`;
  return reply === null || reply === '' ? reported : `${reported}\n> ${markdownText(reply, QUOTE_LENGTH)}`;
}

function findingStory(finding: Finding, docs: DocsUrl): string {
  const { check, target, code, message, evidence } = finding;
  const reported = `**${check} ${markdownText(target, 120)}**: ${markdownMessage(message, MESSAGE_LENGTH)} (${linkToDocs(code, docs)})`;
  return evidence === null ? reported : `${reported}\n> ${quoted(evidence)}`;
}

/** One line stays inline, several stand below each other. */
function quoted(evidence: string): string {
  return evidence.trim().includes('\n') ? markdownLines(evidence, QUOTE_LENGTH) : markdownText(evidence, QUOTE_LENGTH);
}

function causeStory(causes: readonly Cause[]): readonly string[] {
  const [likeliest, ...others] = causes.map(causeText);
  if (likeliest === undefined) return [];
  return [`**Likeliest cause:** ${likeliest}`, ...(others.length === 0 ? [] : [bullets('**Also possible:**', others)])];
}

function causeText(cause: Cause): string {
  const message = markdownMessage(cause.message, MESSAGE_LENGTH);
  return cause.evidence === null ? message : `${message} Seen: ${markdownCode(cause.evidence, QUOTE_LENGTH)}`;
}

/** The place of the fault, and the loop that would show more. */
function suspicionStory(report: Report): readonly string[] {
  const texts = suspicionsOf(report)
    .slice(0, SHOWN)
    .map((suspicion) => markdownMessage(suspicionText(suspicion), MESSAGE_LENGTH));
  const more = furtherLoops(report);
  const [only, ...others] = texts;
  if (only === undefined) return [];
  const where = others.length === 0 ? `**Where it may lie:** ${only}` : bullets('**Where it may lie:**', texts);
  return [where, ...(more === null ? [] : [markdownMessage(more, MESSAGE_LENGTH)])];
}

function remedyStory(remedies: readonly string[]): readonly string[] {
  const texts = remedies.map((remedy) => markdownMessage(remedy, MESSAGE_LENGTH));
  const [only] = texts;
  if (only === undefined) return [];
  return [texts.length === 1 ? `**What to do:** ${only}` : bullets('**What to do:**', texts)];
}

function bullets(title: string, texts: readonly string[]): string {
  return [title, '', ...texts.map((text) => `- ${text}`)].join('\n');
}
