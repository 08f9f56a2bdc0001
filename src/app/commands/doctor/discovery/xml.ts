/** An element and its content. */
export interface XmlElement {
  readonly name: string;
  readonly children: readonly XmlElement[];
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, without its children's, trimmed. */
  readonly text: string;
}

/** The most nested elements, and the most elements in all. */
const DEEPEST = 32;
const MOST = 2_000;

const NAME = '[A-Za-z_][\\w.:-]*';
const TOKEN = new RegExp(
  [
    '<!--(?:(?!--)[^])*-->',
    '<\\?[^>]*\\?>',
    '<!\\[CDATA\\[(?<verbatim>[^]*?)\\]\\]>',
    `</(?<closed>${NAME})\\s*>`,
    `<(?<opened>${NAME})(?<attributes>(?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(?<empty>/?)>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a small XML document (XML 1.0) and returns its root; null for other text. Strict: refuses a document type, and so entities of its
 * own, and malformed text.
 */
export function readXml(document: string): XmlElement | null {
  const text = document.replace(/^\ufeff/, '');
  const open: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const groups = TOKEN.exec(text)?.groups;
    if (groups === undefined) return null;
    const { verbatim, closed, opened, attributes = '', empty, text: plain } = groups;
    const at = open.at(-1);
    if (opened !== undefined) {
      const read = readAttributes(attributes);
      count += 1;
      if (read === null || count > MOST || open.length >= DEEPEST || (at === undefined && root !== null)) return null;
      open.push({ name: opened, attributes: read, children: [], text: '' });
    } else if (plain !== undefined || verbatim !== undefined) {
      const said = verbatim ?? decoded(plain ?? '');
      if (said === null || (at === undefined && said.trim() !== '')) return null;
      if (at !== undefined) at.text += said;
    }
    if (closed === undefined && empty !== '/') continue;
    const ended = open.pop();
    if (ended === undefined || (closed !== undefined && closed !== ended.name)) return null;
    const element = { ...ended, text: ended.text.trim() };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  }
  return open.length === 0 ? root : null;
}

/** The texts of the children of this name, in order. */
export function childTexts({ children }: XmlElement, name: string): readonly string[] {
  return children.filter((child) => child.name === name).map(({ text }) => text);
}

function readAttributes(text: string): ReadonlyMap<string, string> | null {
  const read = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    const value = decoded(double ?? single ?? '');
    if (value === null || read.has(name)) return null;
    read.set(name, value);
  }
  return read;
}

/** With entities (XML 1.0 section 4.6) and numeric characters replaced; null if one is unknown. */
function decoded(text: string): string | null {
  let isKnown = true;
  const result = text.replace(/&([^;]{0,10};?)/g, (_, inner: string) => {
    const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));$/i.exec(inner) ?? [];
    const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
    const named = inner.endsWith(';') ? ENTITIES.get(inner.slice(0, -1)) : undefined;
    const character = named ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined);
    if (character === undefined) isKnown = false;
    return character ?? '';
  });
  return isKnown ? result : null;
}
