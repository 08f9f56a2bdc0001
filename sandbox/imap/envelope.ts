import { fieldOf } from './mime.ts';
import { encodeNullable } from './strings.ts';

/** ENVELOPE of a mail (RFC 3501 section 7.4.2). */
export function encodeEnvelope(head: string): string {
  const text = (name: string): string => encodeNullable(fieldOf(head, name));
  const from = addressList(fieldOf(head, 'from'));
  const orFrom = (name: string): string => {
    const value = addressList(fieldOf(head, name));
    return value === 'NIL' ? from : value;
  };
  const others = ['to', 'cc', 'bcc'].map((name) => addressList(fieldOf(head, name)));
  return `(${[text('date'), text('subject'), from, orFrom('sender'), orFrom('reply-to'), ...others, text('in-reply-to'), text('message-id')].join(' ')})`;
}

function addressList(value: string | null): string {
  const addresses = splitAddresses(value ?? '')
    .map(encodeAddress)
    .filter((encoded) => encoded !== '');
  return addresses.length === 0 ? 'NIL' : `(${addresses.join('')})`;
}

/** Splits at commas outside of quotes, comments and angle brackets; groups are taken apart into their members. */
function splitAddresses(value: string): readonly string[] {
  const parts = value.match(/(?:"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|<[^>]*>|[^,;])+/g) ?? [];
  return parts.map((part) => part.replace(/^[^"<@(]*:/, '').trim()).filter((part) => part !== '');
}

/** Empty for the null address. A host of NIL would begin a group, so one that is missing is an empty string. */
function encodeAddress(text: string): string {
  const angled = /^(.*)<([^<>]*)>/s.exec(text);
  const comment = /\(((?:[^()\\]|\\.)*)\)\s*$/.exec(text);
  const address = (angled?.[2] ?? text.replace(/\([^()]*\)/g, '')).trim();
  const name = (angled?.[1] ?? comment?.[1] ?? '')
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/\\(.)/g, '$1');
  if (address === '') return '';
  const at = address.lastIndexOf('@');
  const local = at < 0 ? address : address.slice(0, at);
  const host = at < 0 ? '' : address.slice(at + 1);
  return `(${encodeNullable(name === '' ? null : name)} NIL ${encodeNullable(local)} ${encodeNullable(host)})`;
}
