import { stripTypeScriptTypes } from 'node:module';

/** One small change of a source text that a good test notices. */
export interface Mutant {
  /** Offset in the text. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};
const BOOLEANS: Readonly<Record<string, readonly string[]>> = { true: ['false'], false: ['true'], '&&': ['||'], '||': ['&&'], '!': [''] };
/** Each state, and the state that replaces it. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  "'ok'": ["'critical'"],
  "'warning'": ["'unknown'"],
  "'unknown'": ["'warning'"],
  "'critical'": ["'ok'"],
};
const CHANGES = new Map(Object.entries({ ...COMPARISONS, ...BOOLEANS, ...STATES }));

/** Comments, strings, regular expressions, words, and operators: longest first, so that none matches a part of another. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|[\w$]+|===|!==|=>|<=|>=|&&=?|\|\|=?|\?\?=?|<<|>>>?|[^\s]/g;
/** A slash after these begins a regular expression; after other tokens it divides. */
const BEFORE_REGEX = /^(?:[(,=:[!&|?{};+\-*%<>~^]|=>|===|!==|<=|>=|&&|\|\||\?\?|return|typeof|case|of|in)$/;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;

/** Every mutant of a TypeScript file. Types stay: the compiler checks them. */
export function mutantsOf(source: string): readonly Mutant[] {
  // Node replaces types by spaces, so offsets stay.
  const code = stripTypeScriptTypes(source);
  return tokensOf(code).flatMap(({ at, text }) => (CHANGES.get(text) ?? []).map((after) => ({ at, before: text, after })));
}

export function applied(source: string, { at, before, after }: Mutant): string {
  return source.slice(0, at) + after + source.slice(at + before.length);
}

interface Token {
  readonly at: number;
  readonly text: string;
}

function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  /** For each open template: the number of open braces within its expression. */
  const templates: number[] = [];
  let at = 0;
  while (at < code.length) {
    const inner = templates.at(-1);
    const text = inner === 0 && code[at] === '}' ? restOfTemplate(code, at) : next(code, at, tokens.at(-1)?.text);
    if (text === null) break;
    const begin = code.indexOf(text, at);
    at = begin + text.length;
    if (text.startsWith('`') || (inner === 0 && text.startsWith('}'))) {
      if (text.startsWith('}')) templates.pop();
      if (text.endsWith('${')) templates.push(0);
    } else if (inner !== undefined && text === '{') templates.push((templates.pop() ?? 0) + 1);
    else if (inner !== undefined && text === '}') templates.push((templates.pop() ?? 0) - 1);
    if (!/^\/[/*]/.test(text)) tokens.push({ at: begin, text });
  }
  return tokens;
}

function next(code: string, from: number, last: string | undefined): string | null {
  const begin = from + (/^\s*/.exec(code.slice(from))?.[0].length ?? 0);
  if (begin >= code.length) return null;
  if (code[begin] === '/' && !/^\/[/*]/.test(code.slice(begin, begin + 2)) && (last === undefined || BEFORE_REGEX.test(last))) {
    REGEX.lastIndex = begin;
    const regex = REGEX.exec(code);
    if (regex) return regex[0];
  }
  if (code[begin] === '`') return restOfTemplate(code, begin);
  TOKEN.lastIndex = begin;
  return TOKEN.exec(code)?.[0] ?? null;
}

/** From a backtick or the brace that ends an expression, to the end of the template or to its next expression. */
function restOfTemplate(code: string, at: number): string {
  const rest = /(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)/sy;
  rest.lastIndex = at + 1;
  return (code[at] ?? '') + (rest.exec(code)?.[0] ?? '');
}
