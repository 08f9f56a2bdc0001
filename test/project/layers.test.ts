import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lintFixture, rulesBroken } from './fixture-lint.ts';

const IMPORTS = 'eslint(no-restricted-imports)';

/** A file in a room, and its import. Static, dynamic and type imports and re-exports count alike. */
const REFUSED: readonly (readonly [file: string, specifier: string])[] = [
  ['src/core/time/x.ts', '../../config/load.ts'],
  ['src/core/time/x.ts', 'node:crypto'],
  ['src/core/time/x.ts', 'yaml'],
  ['src/core/result/x.ts', 'node:fs'],
  ['src/core/result/x.ts', 'valibot'],
  ['src/core/result/x.ts', '../../report/text.ts'],
  ['src/core/judge/x.ts', '../../checks/lookups.ts'],
  ['src/core/address/x.ts', 'node:net'],
  ['src/core/address/x.ts', 'node:url'],
  ['src/core/mail/header/x.ts', 'mailparser'],
  ['src/core/mail/header/x.ts', '../../../probe/loops.ts'],
  ['src/core/ports/x.ts', '../judge/../../adapters/dns/resolver.ts'],
  ['src/report/formats/x.ts', 'yaml'],
  ['src/report/formats/x.ts', 'node:path'],
  ['src/report/action/x.ts', '../../adapters/github/runner.ts'],
  ['src/report/action/x.ts', '../../incidents/track.ts'],
  ['src/config/check/x.ts', 'node:fs'],
  ['src/config/check/x.ts', '@actions/core'],
  ['src/config/check/x.ts', '../../probe/loops.ts'],
  ['src/config/check/x.ts', '../../checks/lookups.ts'],
  ['src/config/check/x.ts', '../../incidents/planned/maintenance.ts'],
  ['src/probe/watch/x.ts', '../../adapters/mail/imap/open.ts'],
  ['src/probe/watch/x.ts', '../../checks/arrival/examine.ts'],
  ['src/probe/watch/x.ts', '../../app/run/run.ts'],
  ['src/probe/watch/x.ts', 'imapflow'],
  ['src/probe/watch/x.ts', 'node:net'],
  ['src/checks/domain/x.ts', '../../adapters/dns/resolver.ts'],
  ['src/checks/domain/x.ts', '../../config/load.ts'],
  ['src/checks/domain/x.ts', '../../probe/loops.ts'],
  ['src/checks/domain/x.ts', 'nodemailer'],
  ['src/checks/blocklists/x.ts', 'node:dns'],
  ['src/adapters/mail/smtp/x.ts', '../../dns/resolver.ts'],
  ['src/adapters/mail/smtp/x.ts', '../../tls/peer-certificate.ts'],
  ['src/adapters/mail/smtp/x.ts', 'imapflow'],
  ['src/adapters/mail/imap/x.ts', 'nodemailer'],
  ['src/adapters/mail/socket/x.ts', 'nodemailer'],
  ['src/adapters/mail-checks/x.ts', 'valibot'],
  ['src/adapters/mail-checks/x.ts', '../mail/socket/connect.ts'],
  ['src/adapters/mail/imap/x.ts', '../../mail-checks/read-mail.ts'],
  ['src/adapters/dns/x.ts', '../mail-checks/public-suffix.ts'],
  ['src/adapters/tls/x.ts', '../../core/../adapters/mail/smtp/sender.ts'],
  ['src/adapters/mail/socket/x.ts', 'node:timers/promises'],
  ['src/adapters/mail/socket/x.ts', 'node:process'],
  ['src/adapters/mail/smtp/x.ts', '../../../core/../checks/lookups.ts'],
  ['src/adapters/dns/x.ts', '../mail/socket/connect.ts'],
  ['src/adapters/dns/x.ts', 'nodemailer'],
  ['src/adapters/dns/x.ts', '../../../sandbox/dns/server.ts'],
  ['src/adapters/dns/x.ts', '../../checks/lookups.ts'],
  ['src/adapters/tls/x.ts', '../mail/smtp/sender.ts'],
  ['src/adapters/tls/x.ts', 'nodemailer/lib/shared'],
  ['src/adapters/disk/x.ts', '../github/tracker.ts'],
  ['src/adapters/disk/x.ts', 'yaml'],
  ['src/adapters/tls/x.ts', '../disk/disk-history.ts'],
  ['src/adapters/github/x.ts', '../notify/heartbeat.ts'],
  ['src/adapters/github/x.ts', 'yaml'],
  ['src/adapters/notify/x.ts', '../github/labels.ts'],
  ['src/adapters/notify/x.ts', '@actions/core'],
  ['src/incidents/decide/x.ts', '../../adapters/github/tracker.ts'],
  ['src/incidents/decide/x.ts', '../../config/load.ts'],
  ['src/incidents/decide/x.ts', '../../checks/lookups.ts'],
  ['src/incidents/decide/x.ts', '@actions/github'],
  ['src/app/run/x.ts', 'nodemailer'],
  ['src/app/run/x.ts', '@actions/core'],
  ['src/app/wiring/x.ts', '../../../sandbox/world.ts'],
  ['src/app/index.ts', '@actions/core'],
  ['src/app/cli.ts', '../../sandbox/world.ts'],
  ['src/app/cli.ts', 'yaml'],
  ['src/app/commands/demo.ts', 'smtp-server'],
  ['src/app/commands/demo.ts', '../../../test/doubles/dns/fake-resolver.ts'],
  ['src/app/commands/x.ts', '../../../sandbox/world.ts'],
  ['src/room-without-a-line/x.ts', '../core/time/clock.ts'],
  ['src/loose-file.ts', './core/time/clock.ts'],
  ['sandbox/x.ts', '../src/adapters/mail/imap/open.ts'],
  ['sandbox/imap/x.ts', '../../src/probe/token/token.ts'],
  ['sandbox/x.ts', 'imapflow'],
];

const ALLOWED: typeof REFUSED = [
  ['src/core/result/x.ts', './state.ts'],
  ['src/core/judge/x.ts', '../time/clock.ts'],
  ['src/report/formats/x.ts', '../../core/time/clock.ts'],
  ['src/report/formats/x.ts', '../facts/tally.ts'],
  ['src/config/document/x.ts', 'yaml'],
  ['src/config/schema/x.ts', 'valibot'],
  ['src/config/build/x.ts', '../../core/request/config.ts'],
  ['src/probe/watch/x.ts', '../../core/request/config.ts'],
  ['src/probe/watch/x.ts', '../token/token.ts'],
  ['src/checks/domain/x.ts', '../../core/ports/dns.ts'],
  ['src/checks/domain/x.ts', '../arrival/examine.ts'],
  ['src/adapters/mail/smtp/x.ts', 'nodemailer'],
  ['src/adapters/mail/smtp/x.ts', 'nodemailer/lib/smtp-connection/index.js'],
  ['src/adapters/mail/smtp/x.ts', '../socket/connect.ts'],
  ['src/adapters/mail/imap/x.ts', 'imapflow'],
  ['src/adapters/mail-checks/x.ts', 'mailparser'],
  ['src/adapters/mail-checks/x.ts', '../../core/mail/tag-list.ts'],
  ['src/adapters/notify/x.ts', '../../core/mail/tag-list.ts'],
  ['src/adapters/mail/socket/x.ts', 'node:tls'],
  ['src/adapters/mail/socket/x.ts', 'node:fs/promises'],
  ['src/adapters/mail/imap/x.ts', '../../../core/ports/mailbox.ts'],
  ['src/adapters/dns/x.ts', 'node:dns'],
  ['src/adapters/dns/x.ts', 'dns-packet'],
  ['src/adapters/tls/x.ts', 'node:tls'],
  ['src/adapters/github/x.ts', '@actions/github'],
  ['src/adapters/github/x.ts', '@actions/core'],
  ['src/adapters/notify/x.ts', '@actions/http-client'],
  ['src/incidents/decide/x.ts', '../../report/facts/narrative.ts'],
  ['src/incidents/planned/x.ts', 'croner'],
  ['src/app/wiring/x.ts', '../../adapters/mail/smtp/sender.ts'],
  ['src/app/wiring/x.ts', '../../incidents/track.ts'],
  ['src/app/run/x.ts', '../../probe/loops.ts'],
  ['src/app/cli.ts', 'node:process'],
  ['src/app/cli.ts', './commands/run.ts'],
  ['src/app/commands/x.ts', '../run/run.ts'],
  ['src/app/commands/demo.ts', '../../../sandbox/world.ts'],
  ['sandbox/x.ts', 'smtp-server'],
  ['sandbox/x.ts', 'dns-packet'],
  ['test/x.ts', '../src/adapters/mail/imap/open.ts'],
];

const FORMS: readonly ((specifier: string, n: number) => string)[] = [
  (specifier, n) => `import { x as x${n} } from '${specifier}'; export const y${n} = [x${n}];`,
  (specifier, n) => `export const y${n} = async (): Promise<unknown> => import('${specifier}');`,
  (specifier, n) => `export { x as y${n} } from '${specifier}';`,
  (specifier, n) => `import type { X as X${n} } from '${specifier}'; export type Y${n} = readonly X${n}[];`,
];

/** One import a line in each file, in every form; returns the refused lines. */
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

  test('a cycle is refused, of types too', () => {
    const complaints = lintFixture({
      'src/core/result/a.ts': "import type { B } from './b.ts';\nexport type A = readonly B[];\n",
      'src/core/result/b.ts': "import type { A } from './a.ts';\nexport type B = readonly A[];\n",
    });
    assert.deepEqual(rulesBroken(complaints, 'src/core/result/a.ts'), ['import(no-cycle)']);
    assert.deepEqual(rulesBroken(complaints, 'src/core/result/b.ts'), ['import(no-cycle)']);
  });

  test('a barrel is refused', () => {
    const complaints = lintFixture({
      'src/core/result/all.ts': "export * from './a.ts';\n",
      'src/core/result/a.ts': 'export const a = 1;\n',
    });
    assert.deepEqual(rulesBroken(complaints, 'src/core/result/all.ts'), ['oxc(no-barrel-file)']);
  });
});
