// The unseen characters of a text, and the text without them.
// Called by every room.

/**
 * The only list of characters that a reader does not see. Cleaning removes them, redaction ignores them, and report.json escapes them. If
 * two of these disagreed, a text could pass the one and harm behind the other.
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

/** Controls and line ends: our lines show a blank in their place. */
export const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

/** Whether a text could end the line or header around it. */
export function hasControlCharacters(text: string): boolean {
  return text.search(BREAKS) >= 0;
}

/** Bidi controls, zero-width characters, tags, fillers, variation selectors: present, but unseen. */
export const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** A surrogate without its other half is no character (Unicode 3.9, D75) and breaks UTF-8 and XML. */
export const LONE_SURROGATE = /\p{Surrogate}/gu;

/** All of these, one match each: for texts that mark their place. */
export const UNSEEN = new RegExp([BREAKS, INVISIBLE, LONE_SURROGATE].map(({ source }) => source).join('|'), 'gu');

/** Characters that JSON.stringify does not escape: it escapes the other controls, and the line ends between the keys are its own. */
export const UNSEEN_IN_JSON = new RegExp(`[\\u007f-\\u009f\\p{Zl}\\p{Zp}]|${INVISIBLE.source}`, 'gu');

/** More than three combining marks on one letter serve only to cover the neighbouring lines. */
export const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * Characters without a meaning of their own, in which two readings of one text may differ: all of the above, blanks, combining marks, and
 * the replacement character.
 */
export const SILENT = /[\s\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\p{M}\ufffd]/u;
