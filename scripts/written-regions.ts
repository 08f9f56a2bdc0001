import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import type { Preset, PresetServer } from '../src/config/schema/sections/presets.ts';
import { PRESET_NAMES, PRESETS_BY_NAME } from '../src/config/schema/sections/presets.ts';
import { DOMAIN_CHECKS } from '../src/core/result/codes/host-codes.ts';
import { configJsonSchema } from './config-json-schema.ts';

/** The pages with regions that are written from their sources. */
export const WRITTEN_PAGES = [
  'README.md',
  'docs/configuration.md',
  'docs/formats.md',
  'docs/reference.md',
  'docs/recipes/gate.md',
  'docs/recipes/many-places.md',
  'docs/recipes/status-page.md',
] as const;

const root = join(import.meta.dirname, '..');

/** `<!-- written by npm run schema: NAME -->`, the written text, `<!-- end of NAME -->`. */
const REGION = /(<!-- written by npm run schema: (.+?) -->\n).*?(<!-- end of \2 -->)/gs;

/** `page` with each of its regions renewed. */
export function withRegions(page: string): string {
  return page.replace(REGION, (_, begin: string, name: string, end: string) => `${begin}\n${contentOf(name)}\n\n${end}`);
}

function contentOf(name: string): string {
  const example = /^(examples\/\S+\.yml)$/.exec(name)?.[1];
  if (example !== undefined) return `\`\`\`yaml\n${readFileSync(join(root, example), 'utf8').trimEnd()}\n\`\`\``;
  switch (name) {
    case 'inputs':
      return groupsOfInputs()
        .map(({ name: group, inputs }) => {
          const rows = actionValues('inputs').filter(({ key }) => inputs.includes(key));
          return `**${group}**\n\n${table(
            ['input', 'meaning', 'default'],
            rows.map(({ key, description, preset }) => [`\`${key}\``, description, preset]),
          )}`;
        })
        .join('\n\n');
    case 'checks of a domain':
      return DOMAIN_CHECKS.map((check) => `\`${check}\``).join(', ');
    case 'outputs':
      return table(
        ['output', 'what'],
        actionValues('outputs').map(({ key, description }) => [`\`${key}\``, description]),
      );
    case 'presets':
      return table(['preset', 'senders', 'mailboxes', 'mailboxes by POP3', 'both by JMAP', 'page'], presets());
    case 'keys':
      // A key that is required only without another stands in the schema twice.
      return table(
        ['key', 'meaning'],
        keysOf(configJsonSchema(), '').filter(([key], at, all) => all.findIndex(([other]) => other === key) === at),
      );
    default:
      throw new Error(`no such region: ${name}`);
  }
}

function presets(): readonly (readonly string[])[] {
  const server = (known: PresetServer | null) =>
    known === null
      ? 'none'
      : `${known.host === null ? '`host` of your region' : `\`${known.host}\``}, ${known.port}, \`${known.security}\``;
  return PRESET_NAMES.map((name) => {
    const { senders, mailboxes, pop3, jmap, source }: Preset = PRESETS_BY_NAME[name];
    return [`\`${name}\``, server(senders), server(mailboxes), server(pop3), server(jmap ?? null), `[page](${source})`];
  });
}

interface ActionValue {
  readonly key: string;
  readonly description: string;
  readonly preset: string;
}

function actionValues(part: 'inputs' | 'outputs'): readonly ActionValue[] {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Readonly<
    Record<typeof part, Readonly<Record<string, { readonly description: string; readonly default?: string }>>>
  >;
  return Object.entries(action[part]).map(([name, { description, default: preset }]) => ({
    key: name,
    description,
    preset: preset === undefined ? '' : `\`${preset}\``,
  }));
}

/** The comments between the inputs of action.yml are the names of groups. */
function groupsOfInputs(): readonly { readonly name: string; readonly inputs: readonly string[] }[] {
  const inputs = parseDocument(readFileSync(join(root, 'action.yml'), 'utf8')).get('inputs');
  const groups: { name: string; inputs: string[] }[] = [];
  // The comment before the first of them belongs to the mapping.
  let comment = isMap(inputs) ? inputs.commentBefore : null;
  for (const { key } of isMap(inputs) ? inputs.items : []) {
    if (!isScalar(key)) continue;
    comment = key.commentBefore ?? comment;
    if (comment) groups.push({ name: comment.trim(), inputs: [] });
    comment = null;
    groups.at(-1)?.inputs.push(String(key.value));
  }
  return groups;
}

/** Every key of the configuration file in order, named as in errors; `<name>` where the user chooses the name. */
function keysOf(schema: unknown, path: string): readonly (readonly [string, string])[] {
  return branchesOf(schema).flatMap(({ properties, additionalProperties }) => [
    ...Object.entries(record(properties)).flatMap(([key, value]): (readonly [string, string])[] => {
      const own = path === '' ? key : `${path}.${key}`;
      return [[`\`${own}\``, descriptionOf(value)], ...keysOf(value, own)];
    }),
    ...(isRecord(additionalProperties) ? keysOf(additionalProperties, `${path}.<name>`) : []),
  ]);
}

/** The possible forms of a value. */
function branchesOf(schema: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { anyOf, items, ...own } = record(schema);
  return [own, ...(Array.isArray(anyOf) ? anyOf : []).flatMap(branchesOf), ...(isRecord(items) ? branchesOf(items) : [])];
}

function descriptionOf(schema: unknown): string {
  return branchesOf(schema)
    .flatMap(({ description }) => (typeof description === 'string' ? description : []))
    .slice(0, 1)
    .join('');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/[|<]/g, (sign) => (sign === '|' ? '\\|' : '&lt;')).replace(/^`(.*)&lt;(.*)`$/, '`$1<$2`')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
