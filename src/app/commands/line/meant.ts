import { nearest } from '../../../core/text/nearest.ts';

/** Words of other programs, and their equals here. */
const COMMANDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:check|config|lint|test|validate|verify)$/i, 'check-config'],
  [/^(?:monitor|probe|send|start)$/i, 'run'],
  [/^(?:history|stats)$/i, 'report'],
  [/^version$/i, '--version'],
];
const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^(?:metrics|prom|prometheus)$/i, 'openmetrics'],
  [/^(?:check[_-]?mk|cmk|local)$/i, 'checkmk'],
  [/^(?:icinga2?|naemon|plugin)$/i, 'nagios'],
  [/^(?:junit-?xml|xunit)$/i, 'junit'],
  [/^(?:human|plain|term|terminal|txt)$/i, 'text'],
];
/** Inputs of the action without an option, and what comes near. */
const INPUTS: Readonly<Record<string, string>> = {
  'dry-run': 'check-config and doctor send nothing',
  'fail-on': 'the exit status tells the state',
  'open-issue': 'issues are kept by the action alone',
  'smtp-host': 'write a configuration',
  to: 'write a configuration',
};
const SHORT: Readonly<Record<string, string>> = { c: '--config', f: '--format', o: '--report-dir', v: '--version' };

/** The command that was probably meant, as the end of a sentence; null: none is near. */
export function meantCommand(word: string, known: readonly string[]): string | null {
  if (/\.ya?ml$/i.test(word)) return `write run ${word}`;
  return meantWord(word, known, COMMANDS);
}

/** The format that was probably meant; null: none is near. */
export function meantFormat(word: string, known: readonly string[]): string | null {
  return meantWord(word, known, FORMATS);
}

/** The option that was probably meant, from `--option` or `-o` without its dashes; null: none is near. */
export function meantOption(word: string, known: readonly string[]): string | null {
  const long = word.length === 1 && Object.hasOwn(SHORT, word) ? SHORT[word] : undefined;
  if (long !== undefined) return `did you mean ${long}?`;
  if (Object.hasOwn(INPUTS, word)) return `that is an input of the action; ${INPUTS[word]}`;
  const near = nearest(word, known);
  return near === null ? null : `did you mean --${near}?`;
}

function meantWord(word: string, known: readonly string[], words: readonly (readonly [RegExp, string])[]): string | null {
  const equal =
    words.find(([written, to]) => written.test(word) && (to.startsWith('-') || known.includes(to)))?.[1] ?? nearest(word, known);
  return equal === null ? null : `did you mean ${equal}?`;
}
