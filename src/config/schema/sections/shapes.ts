import * as v from 'valibot';
import { NTFY_PRIORITIES } from '../../../core/request/channels.ts';
import { DURATION, DURATION_FORM } from './durations.ts';
import { PERCENTAGE, PERCENTAGE_FORM } from './percentages.ts';

/** Names of senders, mailboxes and loops: they stand in headers, file names and metrics. */
export const NAME = /^[A-Za-z0-9._-]{1,64}$/;

/** Names of HTTP header fields (RFC 9110 section 5.6.2: token). */
export const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;

const PORT = /^(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$/;

// Every message below states the expectation; shape.ts makes the sentence. Nothing here transforms, so the generated JSON Schema accepts
// exactly the same files. Numbers and truth values may be text as well, because `${NAME}` gives text.

export const text = (expected = 'a text') => v.pipe(v.string(expected), v.minLength(1, expected));
export const duration = () => v.pipe(v.string(DURATION_FORM), v.regex(DURATION, DURATION_FORM));
export const durations = () => {
  const expected = 'a list of 1 to 10 durations such as [10s, 30s, 90s]';
  return v.pipe(v.array(duration(), expected), v.minLength(1, expected), v.maxLength(10, expected));
};
export const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, `one of ${options.join(', ')}`);
export const listOf = (item: string) => v.array(text(item), `a list of ${item.replace(/^an? /, '')}s`);
export const textOrList = (item: string) => v.union([text(item), listOf(item)], `${item}, or a list of them`);
export const truth = () => v.union([v.boolean(), v.picklist(['true', 'false'])], 'true or false');

export const port = () => {
  const expected = 'a port from 1 to 65535';
  return v.union(
    [v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(65535, expected)), digits(PORT, expected)],
    expected,
  );
};

export const attempts = () => {
  const expected = 'a whole number from 1 to 10';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(10, expected)),
      digits(/^(?:[1-9]|10)$/, expected),
    ],
    expected,
  );
};

/** A number of runs, at most as many as are remembered. */
export const times = () => {
  const expected = 'a whole number from 0 to 20';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(0, expected), v.maxValue(20, expected)),
      digits(/^(?:[0-9]|1[0-9]|20)$/, expected),
    ],
    expected,
  );
};

export const few = () => {
  const expected = 'a whole number from 1 to 20';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(20, expected)),
      digits(/^(?:[1-9]|1[0-9]|20)$/, expected),
    ],
    expected,
  );
};

export const probes = () => {
  const expected = 'a whole number from 1 to 100';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(100, expected)),
      digits(/^(?:[1-9][0-9]?|100)$/, expected),
    ],
    expected,
  );
};

export const percentage = () =>
  v.union(
    [
      v.pipe(v.number(PERCENTAGE_FORM), v.minValue(1, PERCENTAGE_FORM), v.maxValue(100, PERCENTAGE_FORM)),
      v.literal(0, PERCENTAGE_FORM),
      digits(PERCENTAGE, PERCENTAGE_FORM),
    ],
    PERCENTAGE_FORM,
  );

export const questionsInFlight = () => {
  const expected = 'a whole number from 1 to 999';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(999, expected)),
      digits(/^[1-9][0-9]{0,2}$/, expected),
    ],
    expected,
  );
};

export const ntfyPriority = () => {
  const expected = 'a priority from 1 to 5, or one of min, low, default, high, max';
  return v.union(
    [
      v.pipe(v.number(expected), v.integer(expected), v.minValue(1, expected), v.maxValue(5, expected)),
      v.picklist(['1', '2', '3', '4', '5', ...NTFY_PRIORITIES], expected),
    ],
    expected,
  );
};

export const family = () => v.union([v.picklist(['auto', '4', '6']), v.literal(4), v.literal(6)], 'auto, 4 or 6');

const digits = (form: RegExp, expected: string) => v.pipe(v.string(expected), v.regex(form, expected));

/** A mapping with these keys and no others. The message of an unknown key lists the known ones, separated by spaces. */
export function section<const E extends v.ObjectEntries>(
  entries: E,
): v.GenericSchema<v.InferInput<v.ObjectSchema<E, undefined>>, v.InferOutput<v.ObjectSchema<E, undefined>>> {
  return notList(v.objectWithRest(entries, v.never(Object.keys(entries).join(' ')), 'a mapping'));
}

/** A mapping from names that the user chooses. */
export function named<const S extends v.GenericSchema>(
  value: S,
  form: RegExp,
  expected: string,
): v.GenericSchema<Record<string, v.InferInput<S>>, Record<string, v.InferOutput<S>>> {
  return notList(v.record(v.pipe(v.string(expected), v.regex(form, expected)), value, 'a mapping'));
}

/** A section, `true` for all of its defaults, or `false` for none. A mapping is checked as the section. */
export function switchable<I, O>(
  entries: v.GenericSchema<I, O>,
): v.GenericSchema<I | boolean | 'true' | 'false', O | boolean | 'true' | 'false'> {
  const choice = v.union([truth(), entries], 'true, false, or a mapping');
  const isMapping = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return { ...choice, '~run': (dataset, config) => (isMapping(dataset.value) ? entries : choice)['~run'](dataset, config) };
}

/** valibot takes a list for an object whose keys are its indices. */
function notList<I, O>(schema: v.GenericSchema<I, O>): v.GenericSchema<I, O> {
  const refusal: v.GenericSchema<I, O> = v.custom<never>(() => false, 'a mapping');
  return { ...schema, '~run': (dataset, config) => (Array.isArray(dataset.value) ? refusal : schema)['~run'](dataset, config) };
}

export function described<const S extends v.GenericSchema>(
  schema: S,
  description: string,
): v.GenericSchema<v.InferInput<S>, v.InferOutput<S>> {
  return v.pipe(schema, v.description(description));
}

/** An optional entry. */
export function optional<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.optional(described(schema, description));
}

/** A section that may be omitted or empty (YAML reads that as null). */
export function emptiable<const S extends v.GenericSchema>(schema: S, description: string) {
  return v.nullish(described(schema, description));
}

/** The way to a server, and this client's proof of identity there. */
export const WAY = {
  proxy: optional(
    text('socks5:// or http://, a host and a port'),
    'The only way to this server: socks5://[user:password@]host:port, or http:// for CONNECT. Nothing goes past it.',
  ),
  family: optional(family(), 'Of the addresses that are connected to: 4, 6, or auto for either. Default: auto.'),
  'client-cert': optional(
    text('a file or PEM text'),
    'PEM text, or a file relative to this one: the certificate, with its chain, that is shown to a server that asks for one.',
  ),
  'client-key': optional(text('a file or PEM text'), 'Its private key in the same form, without a passphrase.'),
};

/** Texts that several sections use for the same key. */
export const CA = 'PEM text, or a file relative to this one: the private CA that signed the certificate. Certificates are always verified.';
export const PLAINTEXT =
  'true: an http:// URL to another machine is accepted, though everything crosses the network readable. Default: false.';
export const ONLY_WITH = (type: string, meaning: string) => `${meaning} Only with type: ${type}.`;
