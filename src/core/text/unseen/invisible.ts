// What a reader does not see in a text, and how the text reads without it.
// Called by every room.

/**
 * The one place that knows what a reader does not see. Cleaning takes it out, redaction reads over it, and report.json escapes it: a text
 * that one of them took for another could carry past the next what that one is there to stop.
 */

const ESC = '\u001b';
const BEL = '\u0007';
const ST = '\u009c';
const CSI = '\u009b';

/** ECMA-48 sequences: CSI (section 5.4), command strings such as OSC (5.6) with their terminator, two-character escapes (5.3). */
export const ANSI = new RegExp(
  [`(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`, `${ESC}[\\]PX^_][^${BEL}${ESC}${ST}]*(?:${BEL}|${ESC}\\\\|${ST})`, `${ESC}[ -/]*[0-~]`].join(
    '|',
  ),
  'g',
);

/** Controls and line ends: what a line of ours shows as a blank. */
export const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Whether a text could end the line or header that it goes into. */
export function hasControlCharacters(text: string): boolean {
  return text.search(BREAKS) >= 0;
}

/** Bidi controls, zero-width characters, tags, fillers, variation selectors: there, and not to be seen. */
export const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** A surrogate without its other half is no character (Unicode 3.9, D75) and breaks UTF-8 and XML. */
export const LONE_SURROGATE = /\p{Surrogate}/gu;

/** All of these, each for itself: for texts that show where they stood. */
export const UNSEEN = new RegExp([BREAKS, INVISIBLE, LONE_SURROGATE].map(({ source }) => source).join('|'), 'gu');

/** What JSON.stringify leaves as it is: it escapes the other controls, and the line ends between the keys are its own. */
export const UNSEEN_IN_JSON = new RegExp(`[\\u007f-\\u009f\\p{Zl}\\p{Zp}]|${INVISIBLE.source}`, 'gu');

/** More than three combining marks on one letter are there to run over the neighbouring lines. */
export const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * What tells two readings of one text apart and says nothing itself: all of the above, blanks, combining marks, and the character that
 * stands for what could not be shown.
 */
export const SILENT = /[\s\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\p{M}\ufffd]/u;
