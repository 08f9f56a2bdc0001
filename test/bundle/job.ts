import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { WORKFLOW_TOKEN } from '../doubles/github/double.ts';
import { DIST, ROOT } from './dist.ts';
import type { Ended } from './program.ts';
import { Program } from './program.ts';

export type Inputs = Readonly<Record<string, string>>;

/** A step's traces for the runner. */
export interface Step extends Ended {
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
  /** The raw files that the step wrote for the runner, all of them. */
  readonly files: string;
}

export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** Its limit on a quiet machine, ms. */
  readonly limit?: number;
  /** Arguments for Node itself. */
  readonly before?: readonly string[];
  /** Variables of the runner that this one does not set. */
  readonly without?: readonly string[];
}

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'] as const;

/** The names of all inputs with their defaults: the runner sets every one of them, the empty ones too. */
const DEFAULTS = readDefaults();

/** A job of GitHub's runner with this action as its only step: only the protocol of environment, files and exit status. */
export class Job implements Disposable {
  readonly directory = realpathSync(mkdtempSync(join(tmpdir(), 'job-')));
  readonly workspace = join(this.directory, 'workspace');
  readonly temp = join(this.directory, 'temp');
  #steps = 0;
  /** The main step's values for the post step: the last value of each name counts. */
  state: ReadonlyMap<string, string> = new Map();

  constructor() {
    for (const directory of [this.workspace, this.temp]) mkdirSync(directory);
  }

  /** Writes a file of the checked-out repository. */
  commit(path: string, text: string): void {
    const file = join(this.workspace, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }

  /** The main step, from its start to its end. */
  async main(inputs: Inputs, options: StepOptions = {}): Promise<Step> {
    return this.start(inputs, options).step;
  }

  /** The main step, begun; `step` is its end. */
  start(inputs: Inputs, options: StepOptions = {}): { readonly program: Program; readonly step: Promise<Step> } {
    return this.#run('index.js', inputs, options);
  }

  /** The post step, which follows any end of the main one. */
  async post(inputs: Inputs, options: StepOptions = {}): Promise<Step> {
    const state = Object.fromEntries(Array.from(this.state, ([name, value]) => [`STATE_${name}`, value]));
    return this.#run('post.js', inputs, { ...options, env: { ...state, ...options.env } }).step;
  }

  #run(
    entry: string,
    inputs: Inputs,
    { env = {}, node, limit, before = [], without = [] }: StepOptions,
  ): { program: Program; step: Promise<Step> } {
    this.#steps += 1;
    const paths = new Map(FILES.map((name) => [name, join(this.directory, `${name}_${this.#steps}`)]));
    for (const path of paths.values()) writeFileSync(path, '');
    const given = { ...DEFAULTS, ...inputs };
    const all = {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: this.temp,
      ...Object.fromEntries(paths),
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value])),
      ...env,
    };
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
    const program = new Program([...before, join(DIST, entry)], {
      cwd: this.workspace,
      env: kept,
      ...(node === undefined ? {} : { node }),
      ...(limit === undefined ? {} : { limit }),
    });
    const text = (name: (typeof FILES)[number]) => readFileSync(paths.get(name) ?? '', 'utf8');
    const step = program.ended.then((ended): Step => {
      this.state = new Map([...this.state, ...readAssignments(text('GITHUB_STATE'))]);
      return {
        ...ended,
        outputs: new Map(readAssignments(text('GITHUB_OUTPUT'))),
        summary: text('GITHUB_STEP_SUMMARY'),
        files: FILES.map(text).join('\n'),
      };
    });
    return { program, step };
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** The runner's file format: `name=value`, or `name<<delimiter`, lines, `delimiter`. */
export function readAssignments(text: string): readonly (readonly [name: string, value: string])[] {
  const lines = text.split('\n');
  const found: [string, string][] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    if (name === undefined || delimiter === undefined) {
      const equals = line.indexOf('=');
      assert.ok(equals > 0, `no assignment: ${line}`);
      found.push([line.slice(0, equals), line.slice(equals + 1)]);
      continue;
    }
    const end = lines.indexOf(delimiter, at + 1);
    assert.ok(end > 0, `no end of ${line}`);
    found.push([name, lines.slice(at + 1, end).join('\n')]);
    at = end;
  }
  return found;
}

/** A workflow command in a log, as the runner finds it. */
export interface Command {
  readonly name: string;
  readonly properties: string;
  readonly message: string;
}

/** The runner takes `::name properties::message` at the start of a line, white space before it or not, and `##[name]` anywhere. */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const modern = /^\s*::([\w-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
    if (modern) return [{ name: modern[1] ?? '', properties: modern[2] ?? '', message: modern[3] ?? '' }];
    const older = /##\[([\w-]+)[^\]]*\](.*)$/.exec(line);
    return older ? [{ name: older[1] ?? '', properties: '', message: older[2] ?? '' }] : [];
  });
}

/** The annotations in a log. */
export function annotationsIn(log: string): readonly Command[] {
  return commandsIn(log).filter(({ name }) => name === 'error' || name === 'warning' || name === 'notice');
}

/** The one expression that a default of ours holds. */
function evaluated(value: string): string {
  return value === '${{ github.token }}' ? WORKFLOW_TOKEN : value;
}

function readDefaults(): Inputs {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  };
  return Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, evaluated(input.default ?? '')]));
}
