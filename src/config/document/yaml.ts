import type { Entry, Position, Tree } from './tree.ts';
import type { ErrorCode } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { tooMuchWork } from './work.ts';
import type { ConfigError } from './errors.ts';
import type { Path } from './path.ts';
import { formatPath } from './path.ts';

/**
 * The place of an offset in `text`; an offset beyond its end counts as the end. (The parser's own counter is wrong after some multi-line
 * texts.)
 */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const target = Math.min(Math.max(0, offset), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= target) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: target - (starts[low] ?? 0) + 1 };
  };
}

/** Larger files are refused before they are parsed. */
export const MAX_CHARACTERS = 256 * 1024;
// Limits against growth by aliases; a real configuration has some hundred nodes at a depth of 5.
const MAX_NODES = 10_000;
const MAX_DEPTH = 32;
const MAX_SYNTAX_ERRORS = 10;

/** Reads YAML. `tree` is null for a text too broken to go on with; otherwise the errors stand beside a usable tree. */
export function readYaml(given: string, file: string): { readonly tree: Tree | null; readonly errors: readonly ConfigError[] } {
  const fail = (at: Position, message: string, hint: string | null = null, path: Path = []): ConfigError => {
    return { file, ...at, path: formatPath(path), message, expected: null, received: null, hint };
  };
  const start = { line: 1, column: 1 };
  const text = given.replace(/^\ufeff/, '');
  if (text.length > MAX_CHARACTERS) return { tree: null, errors: [fail(start, `the file is larger than ${MAX_CHARACTERS / 1024} KiB`)] };

  // UTF-16 is full of NUL, which no YAML may hold.
  const nul = text.indexOf('\0');
  if (nul !== -1) return { tree: null, errors: [fail(positionsIn(text)(nul), NOT_UTF8, SAVE)] };

  const work = tooMuchWork(text);
  if (work !== null) return { tree: null, errors: [fail(start, work)] };

  const document = parseDocument(text, {
    // The pretty form quotes source lines, which may hold a password.
    prettyErrors: false,
    stringKeys: true,
    // Duplicates are found below, with their path, and without comparing every key with every other.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const positionOf = positionsIn(text);

  const errors: ConfigError[] = [];
  let fatal = false;
  const reported = new Set<number>();
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const at = positionOf(pos[0]);
    fatal ||= code !== 'TAG_RESOLVE_FAILED';
    // One error makes the parser fail several times in a row: the first one of a line is the one to correct.
    if (reported.has(at.line) || errors.length >= MAX_SYNTAX_ERRORS) continue;
    reported.add(at.line);
    const source = text.split(/\r?\n/, at.line)[at.line - 1] ?? '';
    const [message, hint] = [describe(code), hintFor(source)];
    // So do the lines below: what is only "not valid" there follows from the first.
    if (message !== INVALID || hint !== null || errors.length === 0) errors.push(fail(at, message, hint));
  }
  if (fatal) return { tree: null, errors };

  let nodes = 0;
  const convert = (input: unknown, path: Path, fallback: Position): Tree => {
    const node = isAlias(input) ? input.resolve(document) : input;
    if (isAlias(input) && node === undefined) {
      errors.push(fail(positionOf(input.range?.[0] ?? 0), describe('BAD_ALIAS'), null, path));
      fatal = true;
    }
    const at = isScalar(node) || isMap(node) || isSeq(node) ? positionOf(node.range?.[0] ?? 0) : fallback;
    const empty: Tree = { kind: 'scalar', at, value: null, written: null, inserted: [] };
    const tooMuch =
      path.length > MAX_DEPTH
        ? 'nested too deeply, or an alias that leads back to itself'
        : ++nodes > MAX_NODES
          ? `more than ${MAX_NODES} values, where those behind an alias count each time`
          : null;
    if (tooMuch !== null) {
      if (!fatal) errors.push(fail(fallback, tooMuch, null, path));
      fatal = true;
      return empty;
    }
    if (isSeq(node)) return { kind: 'list', at, items: node.items.map((item, index) => convert(item, [...path, index], at)) };
    if (isMap(node)) {
      const entries: Entry[] = [];
      const seen = new Set<string>();
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        const keyAt = isScalar(pair.key) ? positionOf(pair.key.range?.[0] ?? 0) : at;
        const inner = [...path, key];
        if (['__proto__', 'constructor', 'prototype'].includes(key)) errors.push(fail(keyAt, 'this name cannot be used', null, inner));
        else if (key.includes('\ufffd')) errors.push(fail(keyAt, NOT_UTF8, SAVE, path));
        else if (seen.has(key)) errors.push(fail(keyAt, describe('DUPLICATE_KEY'), 'remove one, or rename it', inner));
        else entries.push({ key, keyAt, value: convert(pair.value, inner, keyAt) });
        seen.add(key);
        if (fatal) break;
      }
      return { kind: 'mapping', at, entries };
    }
    if (!isScalar(node)) return empty;
    const { value } = node;
    // Another encoding becomes U+FFFD when it is read; in a comment it does no harm.
    if (typeof value === 'string' && value.includes('\ufffd')) errors.push(fail(at, NOT_UTF8, SAVE, path));
    return { ...empty, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null };
  };
  const tree = convert(document.contents, [], start);
  return { tree: fatal ? null : tree, errors };
}

const NOT_UTF8 = 'the file holds a character that is not UTF-8';
const SAVE = 'save it as UTF-8';
const INVALID = 'this is not valid YAML';

/** In our own words: the parser's may quote the file. */
function describe(code: ErrorCode): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key stands twice in the same mapping';
    case 'TAB_AS_INDENT':
      return 'a tab is used as indentation; YAML wants spaces';
    case 'MULTIPLE_DOCS':
      return 'a second YAML document begins here; one file holds one configuration';
    case 'TAG_RESOLVE_FAILED':
      return 'YAML tags (!...) are not supported';
    case 'BAD_ALIAS':
      return 'this alias (*...) has no anchor (&...) before it';
    case 'NON_STRING_KEY':
      return 'a key must be a plain text';
    case 'BAD_INDENT':
      return 'the indentation does not fit the lines before';
    case 'BAD_DQ_ESCAPE':
      return 'no such escape in a double-quoted text';
    case 'BAD_SCALAR_START':
      return 'a value that begins with this character needs quotes';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a mapping cannot begin inside this value: the indentation is wrong, or the value needs quotes because of its colon';
    case 'MISSING_CHAR':
      return 'a quote, bracket, comma or colon is missing here';
    case 'RESOURCE_EXHAUSTION':
      return 'nested too deeply';
    case 'BAD_DIRECTIVE':
      return 'this YAML directive (%...) is not supported';
    case 'UNEXPECTED_TOKEN':
    case 'ALIAS_PROPS':
    case 'BAD_PROP_ORDER':
    case 'BLOCK_IN_FLOW':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
      return INVALID;
  }
}

function hintFor(line: string): string | null {
  return /[[{].*\$\{/.test(line.replaceAll(/'[^']*'|"[^"]*"/g, '')) ? 'inside [...] or {...} put quotes around "${NAME}"' : null;
}
