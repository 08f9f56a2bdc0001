import { dirname, isAbsolute, join } from 'node:path';
import type { ReadText } from '../../core/ports/runner.ts';
import { sevenBit } from '../../core/mail/mime/seven-bit.ts';
import type { ConfigCheck } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { Path } from '../document/path.ts';
import type { Template } from '../../core/request/config.ts';

/** A probe is read back whole for verification: 256 KiB, with its header. */
const LONGEST = 200 * 1024;

/** The template mail of each loop. Files are relative to the configuration's folder. */
export function readTemplates(check: ConfigCheck, readText: ReadText, base: string | null): ReadonlyMap<string, Template> {
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
    else if (kind === 'eml' && !isUsable(check, path, file.text)) continue;
    else found.set(name, { kind, text: file.text });
  }
  return found;
}

/** Header fields of signatures: the probe has another Date and Message-ID, so no signature could hold. */
const SIGNATURE = /^(?:dkim-signature|x-google-dkim-signature|domainkey-signature|arc-(?:seal|message-signature|authentication-results)):/i;

function isUsable(check: ConfigCheck, path: Path, text: string): boolean {
  const mail = text.replaceAll('\r\n', '\n');
  const header = mail.slice(0, mail.indexOf('\n\n')).split('\n');
  const signed = header.findIndex((line) => SIGNATURE.test(line));
  if (signed !== -1) {
    const field = (header[signed] ?? '').split(':', 1)[0] ?? '';
    const message = `line ${signed + 1} of the mail is a ${field}, which cannot hold for a probe`;
    check.error(path, { message, quoting: false, hint: 'take the field out; your server signs the probe as it signs any mail' });
    return false;
  }
  const made = sevenBit(mail);
  if (!made.ok) check.error(path, { message: `line ${made.line} of the mail cannot be sent: ${made.problem}`, quoting: false });
  return made.ok;
}

function kindOf(path: string): Template['kind'] | null {
  const end = /\.(txt|html?|eml)$/i.exec(path)?.[1]?.toLowerCase();
  return end === undefined ? null : end === 'txt' ? 'text' : end === 'eml' ? 'eml' : 'html';
}
