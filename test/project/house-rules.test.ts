import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lintFixture, rulesBroken } from './fixture-lint.ts';

const GLOBALS = 'eslint(no-restricted-globals)';
const PROPERTIES = 'eslint(no-restricted-properties)';

/** Code in a file of src/probe, and the rules that it breaks; one file a case, all linted at once. */
const CASES: Readonly<Record<string, readonly [code: string, rules: readonly string[]]>> = {
  process: ['export const x = process.env;', [GLOBALS]],
  'process behind globalThis': ['export const x = globalThis.process.env;', [GLOBALS]],
  console: ["export const x = (): void => console.log('x');", ['eslint(no-console)', GLOBALS]],
  setTimeout: ['export const x = (f: () => void): unknown => setTimeout(f, 1);', [GLOBALS]],
  setInterval: ['export const x = (f: () => void): unknown => setInterval(f, 1);', [GLOBALS]],
  fetch: ["export const x = async (): Promise<unknown> => fetch('http://127.0.0.1');", [GLOBALS]],
  performance: ['export const x = (): number => performance.now();', [GLOBALS]],
  'Date.now': ['export const x = (): number => Date.now();', [PROPERTIES]],
  'Math.random': ['export const x = (): number => Math.random();', [PROPERTIES]],
  'Math.random, taken apart': ['const { random } = Math;\nexport const x = random;', [PROPERTIES]],
  any: ['export const x = (y: any): unknown => [y];', ['typescript(no-explicit-any)']],
  'hidden any': ["export const x = (): number => JSON.parse('1');", ['typescript(no-unsafe-return)']],
  'non-null assertion': ['export const x = (y: string | null): string => y!;', ['typescript(no-non-null-assertion)']],
  'floating promise': [
    'const f = async (): Promise<void> => {};\nexport const x = (): void => {\n  f();\n};',
    ['typescript(no-floating-promises)'],
  ],
  'promise as a condition': ['export const x = (p: Promise<boolean>): number => (p ? 1 : 2);', ['typescript(no-misused-promises)']],
  'switch that forgets a case': [
    "export function x(y: 'a' | 'b'): void {\n  switch (y) {\n    case 'a':\n      return;\n  }\n}",
    ['typescript(switch-exhaustiveness-check)'],
  ],
  'switch that hides a case behind default': [
    "export function x(y: 'a' | 'b' | 'c'): number {\n  switch (y) {\n    case 'a':\n      return 1;\n    default:\n      return 2;\n  }\n}",
    ['typescript(switch-exhaustiveness-check)'],
  ],
  'type imported as a value': [
    "import { State } from '../core/result/state.ts';\nexport const x = (y: State): readonly State[] => [y];",
    ['typescript(consistent-type-imports)'],
  ],
  'suppressed compiler': ['// @ts-ignore\nexport const x = 1;', ['typescript(ban-ts-comment)']],
  'idle suppression': [
    '// oxlint-disable-next-line no-console\nexport const x = 1;',
    ['Unused oxlint-disable directive (no problems were reported).'],
  ],
  reminder: ['// TODO: later\nexport const x = 1;', ['eslint(no-warning-comments)']],
  'default export': ['export default 1;', ['import(no-default-export)']],
  'thrown string': ["export const x = (): never => {\n  throw 'x';\n};", ['typescript(only-throw-error)']],
  'long file': [`${'// x\n'.repeat(251)}export const x = 1;`, ['eslint(max-lines)']],
  'nothing wrong': ['export const x = (y: readonly string[]): string => y.join();', []],
};

suite('house rules', () => {
  const file = (name: string): string => `src/probe/${name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.ts`;
  const complaints = lintFixture({
    'src/core/result/state.ts': "export type State = 'ok' | 'critical';\n",
    ...Object.fromEntries(Object.entries(CASES).map(([name, [code]]) => [file(name), `${code}\n`])),
  });
  for (const [name, [, rules]] of Object.entries(CASES)) {
    test(rules.length === 0 ? `${name} is let through` : `${name} is refused`, () => {
      assert.deepEqual(rulesBroken(complaints, file(name)), rules);
    });
  }

  test('the doors to the world are open in clock, wiring and the entries, and in run they are shut', () => {
    const code = 'export const x = (): number => {\n  console.log(process.argv);\n  return Date.now() + Math.random();\n};\n';
    const doors = [
      'src/core/time/clock.ts',
      'src/app/wiring/process.ts',
      'src/app/index.ts',
      'src/app/cli.ts',
      'src/app/app.ts',
      'src/app/commands/demo.ts',
    ];
    const refused = lintFixture(Object.fromEntries([...doors, 'src/app/run/run.ts'].map((door) => [door, code])));
    assert.deepEqual([...new Set(refused.map(({ file: door }) => door))], ['src/app/run/run.ts']);
    assert.deepEqual(rulesBroken(refused, 'src/app/run/run.ts'), ['eslint(no-console)', GLOBALS, PROPERTIES]);
  });
});
