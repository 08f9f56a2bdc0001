import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lintFixture, rulesBroken } from './fixture-lint.ts';

const IMPORTS = 'eslint(no-restricted-imports)';

/** A file in a room, and what it imports. Static, dynamic and type imports and re-exports count alike. */
const REFUSED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/base/x.ts', '../model/state.ts'],
  ['src/base/x.ts', 'node:crypto'],
  ['src/base/x.ts', 'yaml'],
  ['src/model/x.ts', 'node:fs'],
  ['src/model/x.ts', 'valibot'],
  ['src/model/x.ts', '../config/config.ts'],
  ['src/model/x.ts', '../report/text.ts'],
  ['src/model/x.ts', '../base/../mail/smtp.ts'],
  ['src/evidence/x.ts', 'mailparser'],
  ['src/evidence/x.ts', 'node:net'],
  ['src/evidence/x.ts', '../loop/watch.ts'],
  ['src/report/x.ts', 'yaml'],
  ['src/report/x.ts', 'node:path'],
  ['src/report/x.ts', '../actions/summary.ts'],
  ['src/config/x.ts', 'node:fs'],
  ['src/config/x.ts', '@actions/core'],
  ['src/config/x.ts', '../loop/watch.ts'],
  ['src/loop/x.ts', '../mail/imap.ts'],
  ['src/loop/x.ts', '../dns/answer.ts'],
  ['src/loop/x.ts', '../ports.ts'],
  ['src/loop/x.ts', 'imapflow'],
  ['src/loop/x.ts', 'node:net'],
  ['src/mail/x.ts', '../dns/answer.ts'],
  ['src/mail/x.ts', '../tls/certificate.ts'],
  ['src/mail/x.ts', 'valibot'],
  ['src/mail/x.ts', 'node:timers/promises'],
  ['src/mail/x.ts', 'node:process'],
  ['src/dns/x.ts', '../blocklists/catalogue.ts'],
  ['src/dns/x.ts', 'nodemailer'],
  ['src/dns/x.ts', '../../sandbox/dns.ts'],
  ['src/blocklists/x.ts', '../dns/resolver.ts'],
  ['src/blocklists/x.ts', 'node:dns'],
  ['src/tls/x.ts', '../mail/smtp.ts'],
  ['src/tls/x.ts', 'nodemailer/lib/shared'],
  ['src/github/x.ts', '../actions/log.ts'],
  ['src/github/x.ts', '@actions/core'],
  ['src/actions/x.ts', '../github/issue.ts'],
  ['src/actions/x.ts', 'yaml'],
  ['src/run.ts', './mail/smtp.ts'],
  ['src/run.ts', './cli.ts'],
  ['src/run.ts', 'node:fs'],
  ['src/run.ts', '@actions/core'],
  ['src/ports.ts', 'nodemailer'],
  ['src/ports.ts', './cli.ts'],
  ['src/ports.ts', '../sandbox/world.ts'],
  ['src/index.ts', '@actions/core'],
  ['src/index.ts', './actions/summary.ts'],
  ['src/cli.ts', './dns/resolver.ts'],
  ['src/cli.ts', '../sandbox/world.ts'],
  ['src/cli.ts', 'yaml'],
  ['src/demo.ts', './mail/imap.ts'],
  ['src/demo.ts', 'smtp-server'],
  ['src/commands/x.ts', '../mail/smtp.ts'],
  ['src/commands/x.ts', '../../sandbox/world.ts'],
  ['src/commands/x.ts', 'yaml'],
  ['src/room-without-a-line/x.ts', '../base/clock.ts'],
  ['sandbox/x.ts', '../src/mail/imap.ts'],
  ['sandbox/imap/x.ts', '../../src/model/token.ts'],
  ['sandbox/x.ts', 'imapflow'],
];

const ALLOWED: typeof REFUSED = [
  ['src/model/x.ts', './state.ts'],
  ['src/model/x.ts', '../base/clock.ts'],
  ['src/evidence/x.ts', '../model/report.ts'],
  ['src/report/x.ts', '../base/clock.ts'],
  ['src/config/x.ts', 'yaml'],
  ['src/config/x.ts', 'valibot'],
  ['src/loop/x.ts', '../config/config.ts'],
  ['src/loop/x.ts', '../evidence/hops.ts'],
  ['src/mail/x.ts', 'nodemailer'],
  ['src/mail/x.ts', 'nodemailer/lib/smtp-connection/index.js'],
  ['src/mail/x.ts', 'imapflow'],
  ['src/mail/x.ts', 'mailparser'],
  ['src/mail/x.ts', 'node:tls'],
  ['src/mail/x.ts', 'node:fs/promises'],
  ['src/cli.ts', 'node:process'],
  ['src/mail/x.ts', '../loop/ports.ts'],
  ['src/dns/x.ts', 'node:dns'],
  ['src/tls/x.ts', 'node:tls'],
  ['src/github/x.ts', '@actions/github'],
  ['src/actions/x.ts', '@actions/core'],
  ['src/ports.ts', './mail/smtp.ts'],
  ['src/ports.ts', './base/clock.ts'],
  ['src/run.ts', './ports.ts'],
  ['src/run.ts', './loop/round-trip.ts'],
  ['src/index.ts', './run.ts'],
  ['src/cli.ts', './report/format.ts'],
  ['src/cli.ts', './commands/run.ts'],
  ['src/commands/x.ts', '../run.ts'],
  ['src/commands/x.ts', '../ports.ts'],
  ['src/demo.ts', '../sandbox/world.ts'],
  ['sandbox/x.ts', 'smtp-server'],
  ['sandbox/x.ts', 'dns-packet'],
  ['test/x.ts', '../src/mail/imap.ts'],
];

const FORMS: readonly ((specifier: string, n: number) => string)[] = [
  (specifier, n) => `import { x as x${n} } from '${specifier}'; export const y${n} = [x${n}];`,
  (specifier, n) => `export const y${n} = async (): Promise<unknown> => import('${specifier}');`,
  (specifier, n) => `export { x as y${n} } from '${specifier}';`,
  (specifier, n) => `import type { X as X${n} } from '${specifier}'; export type Y${n} = readonly X${n}[];`,
];

/** One import a line in each file, in every form; returns those lines that were refused. */
function refusedImports(cases: typeof REFUSED): { readonly refused: readonly string[]; readonly letThrough: readonly string[] } {
  const lines = new Map<string, string[]>();
  for (const [file, specifier] of cases) {
    const written = lines.get(file) ?? [];
    for (const form of FORMS) written.push(form(specifier, written.length));
    lines.set(file, written);
  }
  const complaints = lintFixture(Object.fromEntries([...lines].map(([file, written]) => [file, `${written.join('\n')}\n`])));
  const hit = new Set(complaints.filter(({ rule }) => rule === IMPORTS).map(({ file, line }) => `${file}:${line}`));
  const all = [...lines].flatMap(([file, written]) => written.map((text, index) => ({ place: `${file}:${index + 1}`, text })));
  const reported = (wanted: boolean): string[] =>
    all.filter(({ place }) => hit.has(place) === wanted).map(({ place, text }) => `${place} ${text}`);
  return { refused: reported(true), letThrough: reported(false) };
}

suite('what a room may import', () => {
  test('everything that the layers forbid is refused, in every form of import', () => {
    assert.deepEqual(refusedImports(REFUSED).letThrough, []);
  });

  test('what they allow is let through', () => {
    assert.deepEqual(refusedImports(ALLOWED).refused, []);
  });

  test('blocklists take the types of dns/answer.ts and ports those of run.ts, not their values', () => {
    const complaints = lintFixture({
      'src/blocklists/types.ts': "import type { Answer } from '../dns/answer.ts';\nexport type A = readonly Answer[];\n",
      'src/blocklists/values.ts': "import { found } from '../dns/answer.ts';\nexport const a = [found];\n",
      'src/ports.ts':
        "import type { RunPorts } from './run.ts';\nimport { run } from './run.ts';\nexport const p = [run] satisfies readonly RunPorts[];\n",
    });
    assert.deepEqual(rulesBroken(complaints, 'src/blocklists/types.ts'), []);
    assert.deepEqual(rulesBroken(complaints, 'src/blocklists/values.ts'), [IMPORTS]);
    assert.deepEqual(
      complaints
        .filter(({ rule }) => rule === IMPORTS)
        .map(({ file, line }) => `${file}:${line}`)
        .toSorted(),
      ['src/blocklists/values.ts:1', 'src/ports.ts:2'],
    );
  });

  test('a cycle is refused, of types too', () => {
    const complaints = lintFixture({
      'src/model/a.ts': "import type { B } from './b.ts';\nexport type A = readonly B[];\n",
      'src/model/b.ts': "import type { A } from './a.ts';\nexport type B = readonly A[];\n",
    });
    assert.deepEqual(rulesBroken(complaints, 'src/model/a.ts'), ['import(no-cycle)']);
    assert.deepEqual(rulesBroken(complaints, 'src/model/b.ts'), ['import(no-cycle)']);
  });

  test('a barrel is refused', () => {
    const complaints = lintFixture({ 'src/model/all.ts': "export * from './a.ts';\n", 'src/model/a.ts': 'export const a = 1;\n' });
    assert.deepEqual(rulesBroken(complaints, 'src/model/all.ts'), ['oxc(no-barrel-file)']);
  });
});
