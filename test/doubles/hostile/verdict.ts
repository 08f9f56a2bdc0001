import type { Report } from '../../../src/core/result/report.ts';
import { commandsIn } from '../../bundle/job.ts';
import type { Secrets } from './words.ts';
import { PASSWORDS } from './words.ts';

/** The traces of a run. */
export interface Left {
  /** All its output, by name; the runner reads `log`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The texts that people read as Markdown; empty: none. */
  readonly markdown: readonly string[];
  readonly report: Report | null;
}

/** The faults in our output: a list, empty without any. */
export function wrongWith({ texts, markdown, report }: Left, { secrets, forms }: Secrets): readonly string[] {
  return [
    ...Object.entries(texts).flatMap(([name, text]) => [...secretsIn(name, text, { secrets, forms }), ...stackIn(name, text)]),
    ...commandsIn(texts['log'] ?? '').flatMap(({ name }) => (ALLOWED.has(name) ? [] : [`the log holds the command ${name}`])),
    ...markdown.flatMap(malformed),
    ...(report === null ? [] : defectsIn(report)),
  ];
}

const ALLOWED: ReadonlySet<string> = new Set(['add-mask', 'error', 'warning', 'notice']);

function secretsIn(name: string, text: string, { secrets, forms }: Secrets): readonly string[] {
  const lines = text.split('\n');
  const log = name === 'log' ? lines.filter((line) => !line.startsWith('::add-mask::')).join('\n') : text;
  // The body for ntfy's own server holds the topic.
  const own = name === 'the channel' ? PASSWORDS.hook : '';
  const plain = forms.filter((form) => form !== own && (log.includes(form) || log.includes(JSON.stringify(form).slice(1, -1))));
  const { read, places } = letters(log);
  const spread = secrets.flatMap((password) => {
    const wanted = letters(password).read;
    const at = password === own ? -1 : read.indexOf(wanted);
    return at === -1 ? [] : [log.slice(places[at], (places[at + wanted.length - 1] ?? 0) + 1)];
  });
  return [...plain, ...spread].map((form) => `${name} holds ${JSON.stringify(form)}`);
}

/** The letters of a text for a reader, and the place of each; it shares no list with the redactor. */
function letters(text: string): { readonly read: string; readonly places: readonly number[] } {
  const bare = text.replaceAll(/\u001b\[[0-?]*[@-~]/g, (code) => ' '.repeat(code.length));
  const places: number[] = [];
  let read = '';
  for (const found of bare.matchAll(/[\p{L}\p{N}]/gu)) {
    read += found[0];
    for (let unit = 0; unit < found[0].length; unit += 1) places.push(found.index);
  }
  return { read, places };
}

function stackIn(name: string, text: string): readonly string[] {
  const frame = /^\s+at .*(?:node:|\.[cm]?[jt]s:\d+)/m.exec(text)?.[0];
  return frame === undefined ? [] : [`${name} holds a stack trace: ${frame}`];
}

const TAGS: ReadonlySet<string> = new Set(['details', 'summary', 'sub', 'code', 'span', 'br', 'kbd', 'pre', 'a']);

/** Tables with rows of different lengths, tags that are not ours or not closed. */
function malformed(text: string): readonly string[] {
  const wrong: string[] = [];
  let width = 0;
  for (const line of text.split('\n')) {
    const cells = line.startsWith('|') ? line.replaceAll(/\\./g, '').split('|').length : 0;
    if (cells > 0 && width > 0 && cells !== width) wrong.push(`a broken table: ${line.slice(0, 200)}`);
    width = cells;
  }
  const bare = text
    .replaceAll(/<!--[^\n]*-->/g, '')
    .replaceAll(/\\./g, '')
    .replaceAll(/`[^`\n]*`/g, '');
  for (const [tag, name] of bare.matchAll(/<\/?([a-z!][a-z0-9-]*)[^<>]*>/gi)) {
    if (!TAGS.has(name?.toLowerCase() ?? '') && !/^<https?:/.test(tag)) wrong.push(`HTML that is not ours: ${tag.slice(0, 200)}`);
  }
  for (const tag of ['details', 'summary', 'sub', 'span'])
    if (bare.split(`<${tag}>`).length !== bare.split(`</${tag}>`).length) wrong.push(`<${tag}> is not closed`);
  return wrong;
}

const DEFECTS: ReadonlySet<string> = new Set(['check-broken', 'evidence-broken']);

function defectsIn({ loops, findings }: Report): readonly string[] {
  return [
    ...loops.flatMap(({ outcome, message }) =>
      outcome === 'internal_error' && !message.startsWith('What became of the probe is not known. This machine was too busy ')
        ? [`a defect: ${message}`]
        : [],
    ),
    ...findings.flatMap(({ code, message }) => (DEFECTS.has(code) ? [`a defect: ${code}: ${message}`] : [])),
  ];
}
