import { markdownText } from '../../core/text/foreign-text.ts';

/** The documentation of the running version, such as `https://github.com/o/r/blob/v1/docs`; null: unknown. */
export type DocsUrl = string | null;

/**
 * A code or an outcome as a link to its explanation.
 *
 * @param shown our own words for it
 */
export function linkToDocs(word: string, docs: DocsUrl, shown = word): string {
  // Our own words need no escaping.
  if (!/^[a-z0-9_-]+$/.test(word)) return markdownText(word, 80);
  return docs === null ? shown : `[${shown}](${docs}/failures.md#${word})`;
}

/** A reference as a link: an RFC and its section, or a plain https address. References are our own words. */
export function referenceLink(reference: string): string {
  if (/^https:\/\/[\w./#-]{1,200}$/.test(reference)) return `<${reference}>`;
  const [, number, section] = /^RFC ([0-9]{3,5})(?: section ([0-9]+(?:\.[0-9]+)*))?$/.exec(reference) ?? [];
  if (number === undefined) return markdownText(reference, 200);
  return `[${markdownText(reference, 200)}](https://www.rfc-editor.org/rfc/rfc${number}${section === undefined ? '' : `#section-${section}`})`;
}
