import type { Departure, Probe, ProbeContent } from '../../../../core/ports/sender.ts';
import type { Clock } from '../../../../core/time/clock.ts';

/** Octets of one encoded word, so that it stays below 75 characters (RFC 2047 section 2). */
const WORD = 45;
/** The length at which header lines are folded, in characters (RFC 5322 section 2.1.1). */
const LINE = 78;

/**
 * The probe on the wire (RFC 5322, RFC 2045): a single plain text, or the user's template. The configuration's rules make its addresses and
 * its own fields printable ASCII; only the subject can be anything. Written here, since loading a general composer takes longer than the
 * server's answer.
 */
export function compose(probe: Probe): Buffer {
  const fields: readonly (readonly [string, string])[] = [
    ['From', probe.from],
    ['To', probe.to],
    ['Subject', encodedText(probe.subject)],
    ['Message-ID', `<${probe.messageId}>`],
    ['Date', new Date(probe.date).toUTCString().replace('GMT', '+0000')],
    ...probe.headers,
    ['MIME-Version', '1.0'],
  ];
  const content = contentOf(probe.content ?? { kind: 'single', type: 'text/plain', text: probe.text });
  const header = [...fields, ...content.fields].map(([name, value]) => `${folded(`${name}: ${value}`)}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${header}\r\n`, 'latin1'), content.body]);
}

/** The MIME fields of a body, and the body on the wire. */
function contentOf(content: ProbeContent): { readonly fields: readonly (readonly [string, string])[]; readonly body: Buffer } {
  if (content.kind === 'mime') return { fields: content.fields, body: Buffer.from(content.body.replaceAll('\n', '\r\n')) };
  const { type, text } = content;
  // RFC 5321 section 4.5.3.1.6: servers may refuse a line of more than 998 octets.
  const plain = /^[\n\u0020-\u007e]*$/.test(text) && !/[^\n]{999}/.test(text);
  const body = text.replaceAll('\n', '\r\n');
  return {
    fields: [
      ['Content-Type', `${type}; charset=utf-8`],
      ['Content-Transfer-Encoding', plain ? '7bit' : 'base64'],
    ],
    body: Buffer.from(plain ? body : base64Lines(body), 'latin1'),
  };
}

/** Unstructured text; as encoded words (RFC 2047) if it is not plain ASCII, or looks like one. */
function encodedText(text: string): string {
  if (/^[\u0020-\u007e]{0,900}$/.test(text) && !text.includes('=?')) return text;
  const parts: string[] = [''];
  for (const character of text) {
    const grown = `${parts.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(grown) > WORD) parts.push(character);
    else parts[parts.length - 1] = grown;
  }
  return parts.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join(' ');
}

/** Broken at its blanks, which stay; a field without any stays whole. */
function folded(field: string): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of field.split(/(?= )/)) {
    // Not right behind the name: an empty first line is obsolete syntax (RFC 5322 section 4.2).
    if (line.length + piece.length > LINE && line.trim() !== '' && !line.endsWith(':')) {
      lines.push(line);
      line = piece;
    } else line += piece;
  }
  return [...lines, line].join('\r\n');
}

function base64Lines(text: string): string {
  return `${(
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')}\r\n`;
}

/**
 * The message, read after the server has asked for it: it leaves when it may.
 *
 * @param onLeaving called with the delay, ms; from then on a broken connection no longer means "not accepted"
 */
export async function* heldBack(
  message: Buffer,
  { ready, onLeft }: Departure,
  clock: Clock,
  onLeaving: (ms: number) => void,
): AsyncGenerator<Buffer> {
  const asked = clock.monotonic();
  if (!(await ready)) throw new Error('it was not to leave any more');
  onLeaving(clock.monotonic() - asked);
  onLeft();
  yield message;
}
