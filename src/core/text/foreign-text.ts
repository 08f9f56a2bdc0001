import { ANSI, BREAKS, INVISIBLE, LONE_SURROGATE, PILED_MARKS, UNSEEN } from './unseen/invisible.ts';

/**
 * Foreign text (subjects, SMTP replies, TXT records, server names, folder names) is hostile. All output for people passes here: no foreign
 * text may steer a terminal, the runner, GitHub's Markdown or the reader's eye.
 *
 * One table (`unseen/invisible.ts`) lists the characters that a reader does not see. `plainText` leaves them out, `foreignWord` marks their
 * place, `quote` writes them as an escape. Only `plainText`, and text made from it, may go to an output.
 */

/** Only so much of a text is looked at, in UTF-16 units; a server may send a line of a megabyte. */
const LONGEST_READ = 65_536;

/** Code points that a text keeps, unless the caller gives another length. */
const DEFAULT_LENGTH = 300;

/** One printable line without control, bidi and zero-width characters, ANSI codes and workflow commands; at most `max` code points. */
export function plainText(text: string, max: number = DEFAULT_LENGTH): string {
  const visible = text
    .slice(0, LONGEST_READ)
    .replace(ANSI, '')
    .replace(BREAKS, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(PILED_MARKS, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return cut(disarmCommands(visible), max);
}

/** Code points of a piece of a record. */
const WORD = 80;

/** A piece of a foreign record inside a sentence of ours: on one line, of limited length; U+FFFD marks unseen characters. */
export function foreignWord(text: string): string {
  return cut(text.slice(0, LONGEST_READ).replace(UNSEEN, '\uFFFD'), WORD);
}

/** The most words of a list that are shown. */
const WORDS = 12;

/**
 * A list of foreign words, such as a server's capabilities, inside a sentence of ours: each as `foreignWord` writes it, of limited length.
 */
export function foreignWords(words: readonly string[]): string {
  return words.slice(0, WORDS).map(foreignWord).join(', ');
}

/** Code points of a value of the configuration. */
const SCALAR = 60;

/** A user's value, quoted on one line as JSON; unseen characters are escaped, so that the user can find them. */
export function quote(text: string): string {
  return JSON.stringify(cut(text, SCALAR)).replace(UNSEEN, (c) => `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * A line, or a line wrapped out of one, in which the runner finds no command. The runner takes `::name::` at the start of a line, also
 * after white space, and the older `##[name]` anywhere.
 */
export function disarmCommands(line: string): string {
  return line.replace(/(?<!\S):{2,}/g, (colons) => Array.from(colons).join(' ')).replace(/##\[/g, '## [');
}

/** At most `max` code points; a cut text ends in an ellipsis. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text);
  if (points.length <= max) return text;
  return `${points
    .slice(0, Math.max(0, max - 1))
    .join('')
    .trimEnd()}…`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * GitHub links mentions, issue numbers and addresses after Markdown is rendered, so a backslash does not stop it. An element between the
 * characters does, and copies as nothing. The same holds for `$`, which begins a formula.
 */
const LINKED = /[@$]|#(?=\d)|(?<=gh)-(?=\d)|(?<=:)\/\/|(?<=www)\./i;
const MARKDOWN = /[\\`*_[\]()#!|~]|^[-+=]|(?<=^\d{1,9})\.(?=\s|$)/;
const SPECIAL = new RegExp(`(?<entity>[&<>])|(?<linked>${LINKED.source})|(?<markdown>${MARKDOWN.source})`, 'gi');

/** `plainText` as inline Markdown, for table cells, paragraphs and quotes. It renders as exactly its own characters. */
export function markdownText(text: string, max: number = DEFAULT_LENGTH): string {
  return escapeMarkdown(plainText(text, max));
}

/** `markdownText` in a fixed-width face. A code span with backticks would need escaped pipes in tables; the element does not. */
export function markdownCode(text: string, max: number = DEFAULT_LENGTH): string {
  return `<code>${markdownText(text, max)}</code>`;
}

/** The most lines of a long text that are shown; the rest is counted. */
const MOST_LINES = 64;

/** A text of several lines, each as `markdownCode` with its indentation; a single line is one `markdownCode`. */
export function markdownLines(text: string, max: number = DEFAULT_LENGTH): string {
  const lines = text
    .slice(0, LONGEST_READ)
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return markdownCode(text, max);
  const shown = lines.slice(0, MOST_LINES).map((line) => `${'&nbsp;'.repeat(Math.min(40, line.search(/[^ ]/)))}${markdownCode(line, max)}`);
  const rest = lines.length - shown.length;
  return [...shown, ...(rest === 0 ? [] : [`and ${rest} more`])].join('<br>');
}

/** `markdownText` that shows text between backticks, such as names in our own messages, as code. */
export function markdownMessage(text: string, max: number = DEFAULT_LENGTH): string {
  return plainText(text, max)
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 0 ? escapeMarkdown(part) : `<code>${escapeMarkdown(part)}</code>`))
    .join('');
}

function escapeMarkdown(line: string): string {
  return line.replace(SPECIAL, (special: string, entity?: string, linked?: string) => {
    if (entity !== undefined) return ENTITIES[entity] ?? '';
    return linked !== undefined ? `<span>${special}</span>` : `\\${special}`;
  });
}

/** The reason in an error of OpenSSL's queue, `address:error:code:library:function:reason:file:line`. The rest is of no use to people. */
export function opensslReason(said: string): string {
  const reason = /error:[0-9A-F]+:[^:]*:[^:]*:([^:\n]+)/i.exec(said)?.[1] ?? said;
  return reason.replaceAll(/\s+/g, ' ').trim();
}
