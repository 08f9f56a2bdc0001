// Forms of foreign JSON, composed of small ones: a value of such a form can be used as that type.

import { fieldsOf } from './foreign-json.ts';

/** Whether a foreign value has a form. */
export type Is<T> = (value: unknown) => value is T;

export const isText: Is<string> = (value) => typeof value === 'string';

/** JSON can hold a number that is too large for a number of ours. */
export const isNumber: Is<number> = (value): value is number => typeof value === 'number' && Number.isFinite(value);

export const isCount: Is<number> = (value): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= 0;

/** A time in UTC as `toISOString` writes it (ISO 8601). */
export const isTime: Is<string> = (value): value is string =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));

export const isAbsent: Is<undefined> = (value) => value === undefined;

export function orNull<T>(is: Is<T>): Is<T | null> {
  return (value): value is T | null => value === null || is(value);
}

export function among<T>(words: readonly T[]): Is<T> {
  return (value): value is T => words.some((word) => word === value);
}

export function allOf<T>(is: Is<T>): Is<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(is);
}

/** A mapping with all of these fields; others are ignored. */
export function having<T extends object>(fields: { readonly [K in keyof T]-?: Is<T[K]> }): Is<T> {
  const forms: readonly (readonly [string, Is<unknown>])[] = Object.entries(fields);
  return (value): value is T => {
    const own = fieldsOf(value);
    return forms.every(([key, is]) => is(own[key]));
  };
}
