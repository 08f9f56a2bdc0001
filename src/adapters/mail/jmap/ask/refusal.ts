import { parseMailDate } from '../../../../core/mail/header/mail-date.ts';
import { fieldsOf, parsedJson } from '../../../../core/text/foreign-json.ts';
import { plainText } from '../../../../core/text/foreign-text.ts';
import type { HttpRefusal } from '../failure/failure.ts';
import type { JmapAnswer } from './transport.ts';

/** The most characters of a page that are read. A quote is cut where it is shown, not before: half a secret would not be masked. */
const LONGEST = 16_384;
/** The longest wait of a server that is respected, ms: no run waits longer. */
const LONGEST_WAIT = 24 * 3_600_000;
const ERRORS = 'urn:ietf:params:jmap:error:';

/** The text of an answer without 2xx: a problem in JSON (RFC 7807), a page of HTML, or a text. */
export function refusalIn(answer: JmapAnswer, now: number): HttpRefusal {
  const { status, reason } = answer;
  const text = answer.body.toString('utf8');
  const { type, title, detail, limit: exceeded } = fieldsOf(parsedJson(text));
  const name = typeof type === 'string' && type.startsWith(ERRORS) ? type.slice(ERRORS.length) : '';
  const explanation = [detail, title].find((word) => typeof word === 'string');
  const said =
    name === '' && explanation === undefined
      ? textIn(text)
      : [name, exceeded, explanation].filter((word) => typeof word === 'string' && word !== '').join(': ');
  return {
    status,
    type: name,
    wait: waitAsked(answer, now),
    reply: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
  };
}

/** Parts of a page without the refusal, and the tags of error pages; other text in angle brackets stays. */
const BLOCKS = /<(head|style|script|address)\b[^]{0,4000}?<\/\1>/gi;
const MARKS =
  /<!doctype\b[^>]{0,400}>|<\/?(?:html|body|title|h[1-6]|p|hr|br|div|span|b|i|em|strong|center|a|ul|li|pre|code)\b[^>]{0,400}>/gi;

/** The words of a page, without its tags, its head and its signature. */
function textIn(page: string): string {
  if (/^\s*[{[]/.test(page)) return '';
  return plainText(page.slice(0, LONGEST).replace(BLOCKS, ' ').replace(MARKS, ' '), LONGEST);
}

/**
 * Seconds, or a date (RFC 9110 section 10.2.3), which is compared with the server's own time: the two clocks may differ.
 *
 * @param now ms since the epoch, used if the answer has no time of its own
 */
export function waitAsked({ header }: Pick<JmapAnswer, 'header'>, now: number): number | null {
  const value = header('retry-after');
  const date = parseMailDate(value);
  if (date === null && !/^\s*\d{1,9}\s*$/.test(value)) return null;
  const wait = date === null ? Number(value) * 1_000 : date - (parseMailDate(header('date')) ?? now);
  return Math.min(LONGEST_WAIT, Math.max(0, wait));
}
