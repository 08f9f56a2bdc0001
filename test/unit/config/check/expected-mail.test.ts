import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { planOf, scopeOf } from '../../../../src/core/request/plan.ts';
import { configOf, linesOf, load, loadText } from '../loading.ts';

const MAILBOX = 'mailboxes: {own: {host: imap.example.com, user: ops@example.com, password: secret-of-box}}';
const file = (...lines: readonly string[]) => [MAILBOX, 'expect-mail:', ...lines.map((line) => `  ${line}`), ''].join('\n');
const EVERYTHING = { only: null, checks: null } as const;

suite('expect-mail in the configuration', () => {
  test('the example of the interface, without a loop', () => {
    const config = configOf(
      loadText(
        file(
          'nightly-backup: {mailbox: own, from: backup@example.net, subject: "Backup finished", every: 24h, by: "07:00 Europe/Berlin"}',
          'news: {from: News@Bücher.example, every: 7d, expect: {dkim: PASS}}',
          'utc: {subject: Report, every: 30m, by: "23:59"}',
        ),
      ),
    );
    assert.deepEqual(config.expectedMail, [
      {
        name: 'nightly-backup',
        mailbox: 'own',
        from: 'backup@example.net',
        subject: 'Backup finished',
        every: 86_400_000,
        by: { hour: 7, minute: 0, zone: 'Europe/Berlin' },
        expect: null,
      },
      {
        name: 'news',
        mailbox: 'own',
        from: 'News@xn--bcher-kva.example',
        subject: null,
        every: 604_800_000,
        by: null,
        expect: { spf: null, dkim: ['pass'], dmarc: null },
      },
      {
        name: 'utc',
        mailbox: 'own',
        from: null,
        subject: 'Report',
        every: 1_800_000,
        by: { hour: 23, minute: 59, zone: 'UTC' },
        expect: null,
      },
    ]);
  });

  test('what is wrong is told at its place', () => {
    const lines = linesOf(
      loadText(
        file(
          'a: {from: backup, every: 24h}',
          'b: {every: 24h}',
          'c: {subject: x, every: 500ms}',
          'd: {subject: x, every: 500d, by: "7:00"}',
          'e: {subject: x, every: 24h, by: "07:00 Europe/Berlyn"}',
          'f: {subject: x, every: 24h, mailbox: owl}',
          'g: {subject: "x\\ny", every: 24h, expect: {dkim: passed}}',
          'h: {subjekt: x, from: a@example.net, every: 24h}',
          'i: {subject: x}',
        ),
      ),
    ).map((line) => line.replace(/^c\.yml:/, ''));
    assert.deepEqual(lines, [
      '3:13 expect-mail.a.from: not usable (expected a mail address such as backup@example.net, got "backup"); the @ and a domain are missing',
      '4:3 expect-mail.b: would be met by any mail; give from, subject, or both',
      '5:26 expect-mail.c.every: too short (expected from 1m to 400d, got "500ms")',
      '6:26 expect-mail.d.every: too long (expected from 1m to 400d, got "500d")',
      '6:36 expect-mail.d.by: not usable (expected a time of day and its time zone, such as 07:00 Europe/Berlin, got "7:00"); write 07:00',
      '7:35 expect-mail.e.by: no time zone that is known here (expected an IANA name such as 07:00 Europe/Berlin, got "07:00 Europe/Berlyn")',
      '8:40 expect-mail.f.mailbox: no such entry in mailboxes (got "owl"); did you mean own?',
      '9:16 expect-mail.g.subject: not usable (expected text of one line without control characters, got "x\\ny")',
      '9:51 expect-mail.g.expect.dkim: not usable (expected one of none, pass, fail, policy, neutral, temperror, permerror, got "passed")',
      '10:7 expect-mail.h.subjekt: unknown key; did you mean subject?',
      '11:3 expect-mail.i.every: is missing',
    ]);
  });

  test('a name that a loop has too is refused: findings would not tell which', () => {
    const text = `${MAILBOX}\nsenders: {mta: {host: smtp.example.net, user: a@example.net, password: secret-of-mta}}\nloops: {own: {to: ops@example.com}}\nexpect-mail: {own: {subject: x, every: 24h}}\n`;
    assert.match(linesOf(loadText(text))[0] ?? '', /^c\.yml:4:15 expect-mail\.own: a loop is called so too; give it a name of its own/);
  });

  test('its mailbox needs its password only where it is looked for', () => {
    const text = file('a: {subject: x, every: 24h}').replace('secret-of-box', "'${BOX_PASSWORD}'");
    assert.match(linesOf(loadText(text))[0] ?? '', /BOX_PASSWORD/);
    for (const checks of [['dns'], ['certificates'], ['loops']] as const)
      configOf(load({ inputs: { config: 'c.yml' }, files: { 'c.yml': text }, selection: { only: null, checks } }));
    const only = load({ inputs: { config: 'c.yml' }, files: { 'c.yml': text }, selection: { only: null, checks: ['expect-mail'] } });
    assert.match(linesOf(only)[0] ?? '', /BOX_PASSWORD/);
  });

  test('it is a family of checks, and a subject of its own in every format', () => {
    const config = configOf(loadText(file('a: {subject: x, every: 24h}')));
    const plan = planOf(config, { only: null, checks: ['expect-mail'] });
    assert.ok(plan.ok);
    assert.deepEqual([plan.plan.expectedMail.length, plan.plan.certificates], [1, false]);
    const whole = planOf(config, EVERYTHING);
    assert.ok(whole.ok);
    assert.deepEqual(scopeOf(config, whole.plan).expectedMail, ['a']);
    assert.equal(planOf(config, { only: null, checks: ['loops'] }).ok, false);
    const broken = loadText(file('a: {subject: x, every: 24h}', 'b: {every: never}'));
    assert.deepEqual(broken.ok ? [] : broken.scope.expectedMail, ['a', 'b']);
  });
});
