import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import type { Inputs } from './job.ts';
import { annotationsIn, Job } from './job.ts';
import { configOf, loopInputs } from './setting.ts';

interface Mistake {
  readonly name: string;
  readonly inputs: (world: World) => Inputs;
  /** The file `mail.yml` of the repository, if there is one. */
  readonly file?: (world: World) => string;
  /** The report and its place: `line:column`, or null for an input. */
  readonly reported: RegExp;
  readonly place: string | null;
}

/** The place at which a part of a text begins, as annotations give it. */
function placeOf(text: string, part: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

const MISTAKES: readonly Mistake[] = [
  {
    name: 'an unset variable',
    inputs: () => ({ config: 'mail.yml' }),
    file: (world) => configOf(world, (json) => Object.assign(json.senders.mta, { password: '${SMTP_PASSWORD}' })),
    reported: /senders\.mta\.password: environment variable SMTP_PASSWORD is not set/,
    place: '"${SMTP_PASSWORD}"',
  },
  {
    name: 'a misspelt key',
    inputs: () => ({ config: 'mail.yml' }),
    file: (world) => configOf(world).replace('"security"', '"securty"'),
    reported: /senders\.mta\.securty: .*did you mean security\?/,
    place: '"securty"',
  },
  {
    name: 'a bad duration',
    inputs: () => ({ config: 'mail.yml' }),
    file: (world) => configOf(world, (json) => Object.assign(json.loops.internal, { critical: 'soon' })),
    reported: /loops\.internal\.critical: .*got "?soon/,
    place: '"soon"',
  },
  {
    name: 'a missing file',
    inputs: () => ({ config: 'nowhere.yml' }),
    reported: /nowhere\.yml: cannot be read: there is no such file/,
    place: null,
  },
  {
    name: 'nothing at all',
    inputs: () => ({}),
    reported: /email-continuity\.yml: cannot be read: there is no such file/,
    place: null,
  },
  {
    name: 'a file and the inputs of a loop together',
    inputs: (world) => ({ config: configOf(world), to: world.sentinel.address }),
    reported: /input config: cannot be combined with to/,
    place: null,
  },
  {
    name: 'an unknown fail-on',
    inputs: (world) => ({ config: configOf(world), 'fail-on': 'allways' }),
    reported: /input fail-on: "allways" is not known \(expected critical, warning, transition or never\)/,
    place: null,
  },
  {
    name: 'a dry-run that is neither true nor false',
    inputs: (world) => ({ config: configOf(world), 'dry-run': 'yes' }),
    reported: /input dry-run: "yes" is neither true nor false/,
    place: null,
  },
  {
    name: 'an unknown loop',
    inputs: (world) => ({ config: configOf(world), only: 'externl' }),
    reported: /input only: there is no loop "externl"; did you mean "external"\?/,
    place: null,
  },
  {
    name: 'an unknown check',
    inputs: (world) => ({ config: configOf(world), checks: 'loops,dsn' }),
    reported: /input checks: dsn is not known/,
    place: null,
  },
  {
    name: 'an input that the loop lacks',
    inputs: (world) => ({ ...loopInputs(world), 'imap-host': '' }),
    reported: /input imap-host: is missing/,
    place: null,
  },
];

suite('the action with bad input', { concurrency: 2 }, () => {
  for (const { name, inputs, file, reported, place } of MISTAKES) {
    test(`${name}: one clear error, nothing sent`, async () => {
      await using world = await startWorld();
      using job = new Job();
      const text = file?.(world) ?? '';
      if (file) job.commit('mail.yml', text);
      const step = await job.main(inputs(world));
      assert.deepEqual([step.status, step.stderr], [1, '']);
      const errors = annotationsIn(step.stdout);
      assert.equal(errors.length, 2, step.stdout);
      const [error, failure] = errors;
      assert.equal(error?.name, 'error');
      assert.match(error?.message ?? '', reported);
      if (place !== null) {
        const { line, column } = placeOf(text, place);
        assert.ok(error?.message.startsWith(`mail.yml:${line}:${column} `), `${line}:${column} ${error?.message}`);
        assert.equal(error?.properties, `title=Configuration,file=mail.yml,line=${line},col=${column}`);
      }
      assert.match(failure?.message ?? '', /^The configuration is not usable, nothing was sent: /);
      assert.deepEqual(
        Object.fromEntries([...step.outputs].filter(([output]) => !['summary', 'loops', 'findings', 'summary-path'].includes(output))),
        {
          state: 'unknown',
          verdict: 'undetermined',
          'latency-ms': '',
          report: join(job.temp, 'email-continuity', 'report.json'),
          issue: '',
          page: '',
        },
      );
      assert.match(step.summary, /^## ❔ The configuration is not usable/);
      assert.match(step.outputs.get('summary') ?? '', reported);
      assert.doesNotMatch(step.stdout, /^ {4}at /m);
      assert.equal(world.smtp.accepted.length + world.smtp.logins.length, 0);
    });
  }

  test('many errors are all told, of which GitHub is given no more than it shows', async () => {
    using job = new Job();
    const lines = Array.from({ length: 14 }, (_, n) => `wrong-${n}: 1`);
    const step = await job.main({ config: `${lines.join('\n')}\n` });
    assert.equal(step.status, 1);
    assert.equal(annotationsIn(step.stdout).length, 10);
    const post = await job.post({ config: 'wrong: 1\n' });
    assert.deepEqual([post.status, post.stdout, post.stderr], [0, '', '']);
    for (const line of lines) assert.ok(step.stdout.includes(line.slice(0, -3)), line);
  });
});
