import { secretForms } from '../../../src/core/text/secrets.ts';
import { HOSTILE } from '../reports/hostile-sample.ts';
import type { Dice } from './dice.ts';

/** Passwords with characters that a log, a command, a URL, JSON or Markdown interprets, and with enough letters to differ from words. */
export const PASSWORDS = {
  smtp: 'Zw0lf|"Boxkaempfer"\\jagen+%é',
  imap: "Qu4x's <sylvan> /fjord&vow`",
  hook: 'hook-5f0c2aQ9xV7Lk',
  client: 'cL13nt~S3cret.vX+/=qZw',
  refresh: '0.AXoA-r3fr3sh~Gr4nt_pLuM.vB',
  token: 'eyJ0eXAiOiJKV1Qi.eyJ2ZXIiOiIx.Sg7-kQ_uM2',
} as const;

/** Unseen characters between letters. */
export const UNSEEN = [
  '\u00ad',
  '\u200b',
  '\u2060',
  '\u202e',
  '\ufeff',
  '\u{e0041}',
  '\u001b[31m',
  '\u0007',
  '\u00a0',
  ' ',
  '\u034f',
] as const;

const WORDS = [
  'Ok',
  'try again later',
  'rejected by policy',
  'greylisted',
  'user unknown',
  'spam detected',
  'https://help.example.com/x',
] as const;

/** The knowledge of a hostile party. */
export interface Secrets {
  readonly secrets: readonly string[];
  readonly forms: readonly string[];
}

export const NOTHING: Secrets = { secrets: [], forms: [] };

/** Every form of these secrets, and of their combinations at a login. */
export function formsOf(logins: readonly (readonly [user: string | null, secret: string])[]): readonly string[] {
  return [...new Set(logins.flatMap(([user, secret]) => secretForms(user, secret)))].filter((form) => form.length >= 6);
}

/**
 * The text of a hostile party: steering, `secrets` in any of their `forms`, unseen characters, and plain words. One line, unless `lines`.
 */
export function hostileText(dice: Dice, { secrets, forms }: Secrets, lines = false): string {
  const pieces = dice.some(1, 5, () => {
    switch (dice.below(6)) {
      case 0:
      case 1:
        return HOSTILE[dice.below(HOSTILE.length)] ?? '';
      case 2:
        return forms[dice.below(forms.length)] ?? '';
      case 3:
        return spread(dice, secrets[dice.below(secrets.length)] ?? '');
      case 4:
        return String.fromCodePoint(...dice.some(1, 30, () => dice.below(0xd800)));
      default:
        return dice.pick(WORDS);
    }
  });
  const text = pieces.join(dice.pick([' ', '', '  ', '; ']));
  return lines ? text : text.replaceAll(/[\r\n\u2028\u2029\u0085\0]+/g, ' ');
}

function spread(dice: Dice, secret: string): string {
  const between = dice.pick(UNSEEN);
  return Array.from(secret).join(between);
}

/** A text as the sandbox sends it: it takes one character for one byte. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
