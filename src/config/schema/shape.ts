import * as v from 'valibot';
import type { Document } from '../document/document.ts';
import { complain, isMapping, kindOf, valueAt } from '../document/document.ts';
import { TIME_FORM, timeHint } from './expected-mail.ts';
import { keyHint, meantKey } from './known-words.ts';
import { listHint, mappingHint, valueHint } from './right-forms.ts';
import { unfitPreset, whyMissing } from './completed.ts';
import { DURATION_FORM, durationHint } from './sections/durations.ts';
import { PERCENTAGE_FORM, percentageHint } from './sections/percentages.ts';
import type { ConfigError } from '../document/errors.ts';
import { didYouMean } from '../document/errors.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Path } from '../document/path.ts';
import type { ConfigShape } from './schema.ts';
import { ConfigFile } from './schema.ts';

/** A type without its wrong values. */
export type Draft<T> = T extends readonly (infer I)[]
  ? readonly (Draft<I> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

export type ConfigDraft = Draft<ConfigShape>;

export interface ShapeFault {
  readonly path: Path;
  /** Whether the value there is unusable; otherwise only its name is wrong, or it is missing. */
  readonly spoils: boolean;
  /** The key that an unknown one probably means; null elsewhere. */
  readonly meant: Path | null;
  readonly error: ConfigError;
}

/** Every place where `document` differs from the form of a configuration; empty without one. */
export function checkShape(document: Document): readonly ShapeFault[] {
  const result = v.safeParse(ConfigFile, document.value);
  return result.success ? [] : result.issues.map((issue) => explain(document, issue));
}

/** The configuration in its form; only for a document without faults. */
export function shapeOf(document: Document): ConfigShape {
  return v.parse(ConfigFile, document.value);
}

/** The document without the values at `paths`, so that the rest can be checked. */
export function draftOf(document: Document, paths: readonly Path[]): ConfigDraft {
  const root = copy(document.value);
  for (const path of paths) {
    const last = path.at(-1);
    if (last === undefined) return {};
    const parent = valueAt(root, path.slice(0, -1));
    if (Array.isArray(parent) && typeof last === 'number') parent[last] = undefined;
    else if (isMapping(parent) && typeof last === 'string') delete parent[last];
  }
  return isMapping(root) ? root : {};
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, copy(entry)])) : value;
}

function explain(document: Document, issue: v.BaseIssue<unknown>): ShapeFault {
  const items = issue.path ?? [];
  const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const name = String(path.at(-1) ?? '');
  const onKey = items.at(-1)?.origin === 'key';
  if (issue.type === 'never') {
    const known = issue.message.split(' ');
    const near = keyHint(name, known);
    const expected = near === null ? `one of ${known.join(', ')}` : null;
    const meant = meantKey(name, known);
    return {
      path,
      spoils: false,
      meant: meant === null ? null : [...path.slice(0, -1), meant],
      error: complain(document, path, { message: 'unknown key', on: 'key', quoting: false, expected, hint: near }),
    };
  }
  if (issue.type === 'object_with_rest' && onKey) {
    const unfit = unfitPreset(document.value, path);
    if (unfit !== null) {
      const { at, ...complaint } = unfit;
      return { path, spoils: false, meant: null, error: complain(document, at, { ...complaint, on: 'key', quoting: false }) };
    }
    const hint = whyMissing(document.value, path);
    return {
      path,
      spoils: false,
      meant: null,
      error: complain(document, path, { message: 'is missing', on: 'key', quoting: false, hint }),
    };
  }
  if (onKey) {
    return {
      path,
      spoils: false,
      meant: null,
      error: complain(document, path, {
        message: 'not a usable name',
        on: 'key',
        quoting: false,
        expected: issue.message,
        hint: issue.message.startsWith('a name of') ? nameHint(name) : null,
      }),
    };
  }
  const wantsMapping = issue.message === 'a mapping';
  const empty = issue.input === null || issue.input === '';
  const error = complain(document, path, {
    message: empty ? 'has no value' : 'not usable',
    expected: issue.message,
    quoting: !empty,
    hint: wantsMapping ? mappingHint(path, Array.isArray(issue.input)) : empty ? null : hintFor(issue, path),
  });
  // In place of a whole section, only the kind of the wrong value is reported: the value may be a misplaced secret.
  const section = wantsMapping && !empty && typeof issue.input !== 'object';
  return { path, spoils: true, meant: null, error: section ? { ...error, received: `a ${kindOf(issue.input)}` } : error };
}

/** The name without what it may not hold, such as spaces; null where nothing is left. */
function nameHint(name: string): string | null {
  const bare = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z\d._-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
  return bare === '' ? null : `such as ${bare}`;
}

function hintFor(issue: v.BaseIssue<unknown>, path: Path): string | null {
  const { input, message } = issue;
  if (message === DURATION_FORM) return typeof input === 'string' || typeof input === 'number' ? durationHint(String(input)) : null;
  if (message === TIME_FORM) return timeHint(String(input));
  if (message.startsWith('a result such as pass') && input === true) return 'write pass';
  if (message === PERCENTAGE_FORM) return typeof input === 'string' || typeof input === 'number' ? percentageHint(String(input)) : null;
  if (issue.type === 'string' && Array.isArray(input)) return listHint(path, input);
  const word = valueHint(path, input);
  if (word !== null) return word;
  if (message.startsWith('one of ') && typeof input === 'string')
    return didYouMean(nearest(input, message.slice('one of '.length).split(', ')));
  const wantsText = issue.type === 'string' || issue.type === 'union';
  if (wantsText && (typeof input === 'number' || typeof input === 'boolean') && !/number|port|true/.test(message)) {
    return 'put it in quotes';
  }
  if (message === 'true or false' && typeof input === 'string')
    return /^(?:yes|on)$/i.test(input) ? 'write true' : /^(?:no|off)$/i.test(input) ? 'write false' : null;
  if (issue.type === 'array' && typeof input === 'string') return 'write it as a list: [...]';
  return null;
}
