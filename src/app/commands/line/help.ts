import { wrap } from '../../../report/terminal/columns.ts';
import type { CommandForm } from './forms.ts';
import { formOf, NAMES, SAYS } from './forms.ts';

/** Columns of a terminal in its default size. */
const WIDTH = 80;
const EXIT = 'Exit status: 0 ok, 1 warning, 2 critical, 3 unknown or wrong usage.';

/** The text of `--help` without a command, each line within 80 columns. */
export const OVERVIEW = [
  'Usage: email-continuity COMMAND [OPTION...]',
  '',
  ...NAMES.flatMap((name) => row(name, formOf(name)?.does ?? '', 16)),
  ...row('help COMMAND', 'Tells what a command takes, as COMMAND --help does.', 16),
  '',
  ...row('-h, --help', 'this', 16),
  ...row('-V, --version', 'the version', 16),
  '',
  EXIT,
  '',
].join('\n');

/** A command's syntax, with the defaults, each line within 80 columns. */
export function helpOf(name: string, { does, file, operands, options, formats }: CommandForm): string {
  const usage = [name, '[OPTION...]', ...(file === null ? [] : ['[FILE]']), ...(operands === null ? [] : [operands])];
  const rows = options.flatMap((option) => {
    const [value, says] = SAYS[option];
    const text = option === 'format' && formats !== undefined ? `one of ${formats.join(', ')}; default: text` : says;
    return row(value === null ? `--${option}` : `--${option} ${value}`, text, 27);
  });
  const named = file === 'yaml' ? 'FILE ends in .yml or .yaml; it is the same as --config FILE.' : 'FILE is the same as --config FILE.';
  return [
    `Usage: email-continuity ${usage.join(' ')}`,
    '',
    ...wrap(does, WIDTH),
    ...(file === null ? [] : [named]),
    ...(operands === '[DIR]' ? ['DIR is the same as --history DIR.'] : []),
    '',
    ...rows,
    '',
    EXIT,
    '',
  ].join('\n');
}

function row(term: string, text: string, column: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, WIDTH - 2 - column);
  return [`  ${term.padEnd(column)}${first}`, ...rest.map((line) => `  ${' '.repeat(column)}${line}`)];
}
