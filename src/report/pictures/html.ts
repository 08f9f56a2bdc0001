// The pictures of a history: a page, badges, a feed, small pictures of text.
// Called by report, app.

import { plainText } from '../../core/text/foreign-text.ts';

/** The most characters of one foreign text. */
const LENGTH = 200;

/** Foreign text as the content of an element or an attribute of HTML, SVG or XML: cut, without unseen characters, and without syntax. */
export function markupText(text: string, max: number = LENGTH): string {
  return plainText(text, max).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A moment for people, UTC: `27 Nov 2026, 21:40 UTC`. */
export function moment(at: number): string {
  return `${date(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;
}

/** A day for people, UTC: `27 Nov 2026`. */
export function date(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(at);
}
