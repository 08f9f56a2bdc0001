import { CODES } from '../../../core/result/catalogue.ts';
import { OUTCOMES } from '../../../core/result/outcome.ts';
import type { Report } from '../../../core/result/report.ts';
import { STATES } from '../../../core/result/state.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';

/**
 * The text of a report.json that this version wrote; null: it is none. Artifacts come from other jobs of the same workflow: what decides
 * the verdict is looked at, word by word.
 */
export function readReport(text: string, version: string): Report | null {
  const value = parsedJson(text);
  const { schemaVersion, version: writer, part, startedAt, finishedAt, loops, findings, ...others } = fieldsOf(value);
  const lists = ['records', 'queries', 'spfTrees'].every((key) => Array.isArray(others[key]));
  const isOurs =
    schemaVersion === 1 && writer === version && lists && [startedAt, finishedAt].every((time) => !Number.isNaN(Date.parse(String(time))));
  if (!isOurs || !isPart(part) || !Array.isArray(loops) || !Array.isArray(findings)) return null;
  return loops.every(isLoop) && findings.every(isFinding) ? (value as Report) : null;
}

function isPart(value: unknown): boolean {
  const { name, plan, run, place } = fieldsOf(value);
  return value === null || ([name, plan, run].every((text) => typeof text === 'string') && (place === null || typeof place === 'string'));
}

function isLoop(value: unknown): boolean {
  const { name, sender, mailbox, message, state, outcome, attempts, late, phasesMs } = fieldsOf(value);
  const texts = [name, sender, mailbox, message].every((text) => typeof text === 'string');
  return (
    texts &&
    isOneOf(STATES, state) &&
    isOneOf(OUTCOMES, outcome) &&
    Array.isArray(attempts) &&
    Array.isArray(late) &&
    typeof phasesMs === 'object'
  );
}

function isFinding(value: unknown): boolean {
  const { check, target, code, state, message } = fieldsOf(value);
  return [check, target, message].every((text) => typeof text === 'string') && isOneOf(STATES, state) && isOneOf(CODES, code);
}

function isOneOf(words: readonly string[], word: unknown): boolean {
  return words.some((known) => known === word);
}
