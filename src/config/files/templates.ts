import { dirname, isAbsolute, join } from 'node:path';
import type { ReadText } from '../../core/ports/runner.ts';
import type { Check } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { Template } from '../../core/request/config.ts';

/** A probe is read back whole to be verified: 256 KiB, of which the header takes a part. */
const LONGEST = 200 * 1024;

/** The mail that a loop's probe is made of, by loop. Files are relative to the configuration's folder. */
export function readTemplates(check: Check, readText: ReadText, base: string | null): ReadonlyMap<string, Template> {
  const found = new Map<string, Template>();
  for (const [name, { template }] of entriesOf(check.draft.loops)) {
    if (template === undefined) continue;
    const path = ['loops', name, 'template'];
    const kind = kindOf(template);
    if (kind === null) {
      check.error(path, { message: 'not usable', expected: 'a file that ends in .txt, .html or .eml' });
      continue;
    }
    const file = readText(base === null || isAbsolute(template) ? template : join(dirname(base), template));
    if (!file.ok) {
      const hint = base === null ? null : `it is looked for relative to ${base}`;
      check.error(path, { message: `cannot be read: ${file.reason}`, hint });
    } else if (file.text.length > LONGEST) check.error(path, { message: `longer than ${LONGEST / 1024} KiB`, quoting: false });
    else if (kind === 'eml' && !/^(?:[!-9;-~]+:.*\r?\n(?:[ \t].*\r?\n)*)+\r?\n/.test(file.text))
      check.error(path, { message: 'is no mail', expected: 'header fields, an empty line, and a body', quoting: false });
    else found.set(name, { kind, text: file.text });
  }
  return found;
}

function kindOf(path: string): Template['kind'] | null {
  const end = /\.(txt|html?|eml)$/i.exec(path)?.[1]?.toLowerCase();
  return end === undefined ? null : end === 'txt' ? 'text' : end === 'eml' ? 'eml' : 'html';
}
