import assert from 'node:assert/strict';
import type { Config } from '../../../src/core/request/config.ts';
import type { ConfigError } from '../../../src/config/document/errors.ts';
import { formatConfigError } from '../../../src/config/document/errors.ts';
import { cronProblem, isTimeZone } from '../../../src/incidents/planned/maintenance.ts';
import { readZone } from '../../../src/checks/blocklists/read-zone.ts';
import type { Selection } from '../../../src/core/request/plan.ts';
import type { Loaded } from '../../../src/config/load.ts';
import { EVERYTHING, loadConfig } from '../../../src/config/load.ts';

export interface World {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Default: all of it. */
  readonly selection?: Selection;
  /** ms since the epoch. */
  readonly now?: number;
}

/** Loads in a world of these inputs, variables and files, and no others. */
export function load({ inputs = {}, env = {}, files = {}, selection = EVERYTHING, now = Date.UTC(2026, 10, 27) }: World): Loaded {
  return loadConfig({
    get: (name) => inputs[name] ?? '',
    env,
    readText: (path) => {
      const text = files[path];
      return text === undefined ? { ok: false, reason: 'no such file' } : { ok: true, text };
    },
    readZone,
    calendar: { cronProblem, isTimeZone, now: () => now },
    selection,
  });
}

export function loadText(text: string, world: World = {}): Loaded {
  return load({ ...world, inputs: { config: 'c.yml', ...world.inputs }, files: { 'c.yml': text, ...world.files } });
}

export function configOf(loaded: Loaded): Config {
  assert.ok(loaded.ok, loaded.ok ? '' : loaded.errors.map(formatConfigError).join('\n'));
  return loaded.config;
}

export function errorsOf(loaded: Loaded): readonly ConfigError[] {
  assert.ok(!loaded.ok, 'it was expected to be refused');
  return loaded.errors;
}

export function linesOf(loaded: Loaded): readonly string[] {
  return errorsOf(loaded).map(formatConfigError);
}

/** A server pair and one loop; `loop` is put under it line by line. */
export function oneLoop(...loop: readonly string[]): string {
  return [
    'senders: {mta: {protocol: smtp, host: smtp.example.net, user: probe@example.net, password: secret-of-sender}}',
    'mailboxes: {box: {protocol: imap, host: imap.example.com, user: box@example.com, password: secret-of-box}}',
    'loops:',
    '  one:',
    ...['kind: external', 'sender: mta', 'mailbox: box', ...loop].map((line) => `    ${line}`),
    '',
  ].join('\n');
}

export const ADDRESSES = ['from: probe@example.net', 'to: box@example.com'] as const;
