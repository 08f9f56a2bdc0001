import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { createAuthority } from '../../sandbox/tls/certificates.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { CONTRACT_EXAMPLE } from '../unit/config/contract-example.ts';
import { WITH_A_DEFECT } from './defect.ts';
import { DIST, ROOT } from './dist.ts';
import type { Ended } from './program.ts';
import { Program } from './program.ts';
import { readReport } from './report-schema.ts';
import { configOf } from './setting.ts';

suite('the command line', { concurrency: 2 }, () => {
  let directory = '';
  before(() => (directory = realpathSync(mkdtempSync(join(tmpdir(), 'cli-')))));
  after(() => rmSync(directory, { recursive: true, force: true }));

  async function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    await using program = new Program([join(DIST, 'cli.js'), ...args], { cwd: directory, env });
    const ended = await program.ended;
    assert.doesNotMatch(ended.stdout + ended.stderr, /^ {4}at .*:\d+:\d+\)?$/m);
    return ended;
  }

  function file(name: string, text: string): string {
    writeFileSync(join(directory, name), text);
    return name;
  }

  test('--version is the package, --help is on standard output', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    const reported = await cli(['--version']);
    assert.deepEqual([reported.status, reported.stdout, reported.stderr], [0, `email-continuity ${version}\n`, '']);
    const help = await cli(['--help']);
    assert.deepEqual([help.status, help.stderr], [0, '']);
    for (const command of ['run', 'demo', 'check-config', 'doctor', 'dns'])
      assert.match(help.stdout, new RegExp(`^ {2}${command}\\b`, 'm'));
  });

  const wrong: readonly (readonly [args: readonly string[], reported: RegExp])[] = [
    [['frob'], /^There is no command "frob"; there are run, demo, /],
    [['constructor', '--config', 'x'], /^There is no command "constructor"/],
    [['--bogus'], /^Unknown option '--bogus'/],
    [['run', '--fault', 'slow'], /^run takes no --fault/],
    [['run', '--format', 'xml'], /^--format xml is not known; there are text, json/],
    [['run', '--config'], /^Option '--config <value>' argument missing/],
    [['run', '--checks', 'loops,dsn'], /^checks: dsn is not known/],
    [['run', '--config', 'nowhere.yml'], /^nowhere\.yml: cannot be read: there is no such file/],
    [['demo', '--fault', 'flood'], /^--fault flood is not known; there are slow, /],
    [['demo', 'extra'], /^demo takes no operand "extra"/],
    [['check-config'], /^\.github\/email-continuity\.yml: cannot be read: /],
    [['dns'], /^dns takes at least one domain/],
    [['dns', 'not a domain'], /"not a domain" is no domain name/],
    [['dns', 'example.test', '--dns-server', 'nonsense'], /got "nonsense"/],
  ];
  for (const [args, reported] of wrong) {
    test(`${args.join(' ')}: one line, exit status 3`, async () => {
      const { status, stdout, stderr } = await cli(args);
      assert.equal(status, 3);
      // A command with reports makes one of this too; errors of usage stand only on standard error.
      if (stdout !== '') assert.match(stdout, /^\? UNKNOWN: The configuration is not usable, nothing was sent: [^\n]+\n$/);
      assert.match(stderr, reported);
      assert.equal(stderr.split('\n').length, 2, stderr);
    });
  }

  test('a defect of ours that nobody caught is told beside what was seen, and is exit status 3, never a warning', async () => {
    await using program = new Program([...WITH_A_DEFECT, join(DIST, 'cli.js'), 'demo'], { cwd: directory, env: {} });
    const { status, stdout } = await program.ended;
    assert.equal(status, 3);
    assert.match(stdout, /^\? UNKNOWN: Mail works, but 1 check could not be made: loop of monitor\.$/m);
    assert.match(stdout, /A defect of this monitor, not of your records: broken on purpose/);
    assert.match(stdout, /internal +internal +delivered/);
  });

  test('a reader that leaves early costs neither a stack trace nor the exit status', async () => {
    await using program = new Program([join(DIST, 'cli.js'), 'demo', '--fault', 'junk'], { cwd: directory, env: {} });
    program.leave();
    const { status, stderr } = await program.ended;
    assert.deepEqual([status, stderr], [1, '']);
  });

  suite('with servers', { concurrency: 1 }, () => {
    let world: World;
    before(async () => (world = await startWorld()));
    after(() => world.close());

    test('run: the exit status is the state, and the last word is the verdict', async () => {
      const config = file('run.yml', configOf(world));
      const { status, stdout, stderr } = await cli(['run', '--config', config, '--format', 'json', '--only', 'internal']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(
        readReport(stdout).loops.map(({ name, outcome }) => [name, outcome]),
        [['internal', 'delivered']],
      );
    });

    test('run with bad input: every error with its place, exit status 3, nothing sent', async () => {
      const sent = world.smtp.accepted.length;
      const text = configOf(world, (json) => {
        Object.assign(json.senders.mta, { password: '${NO_SUCH_VARIABLE}' });
        Object.assign(json.loops.internal, { critical: 'soon', warnin: '1s' });
      });
      const { status, stdout, stderr } = await cli(['run', '--config', file('bad.yml', text), '--only', 'external']);
      assert.equal(status, 3);
      assert.match(stdout, /^\? UNKNOWN: The configuration is not usable, nothing was sent: .*NO_SUCH_VARIABLE.* \(and 2 more\)\n$/);
      const lines = stderr.trimEnd().split('\n');
      assert.equal(lines.length, 3, stderr);
      for (const line of lines) assert.match(line, /^bad\.yml:\d+:\d+ /);
      for (const reported of [/NO_SUCH_VARIABLE is not set/, /critical: .*soon/, /warnin: .*did you mean warning\?/])
        assert.match(stderr, reported);
      assert.equal(world.smtp.accepted.length, sent);
    });

    test('check-config says what would be done, and asks no server', async () => {
      const logins = world.smtp.logins.length;
      const { status, stdout, stderr } = await cli(['check-config', file('good.yml', configOf(world))]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^good\.yml: fine\. Loops: internal \(internal, mta -> own\), external /);
      assert.equal(world.smtp.logins.length, logins);
    });

    test('doctor logs in everywhere and sends nothing', async () => {
      const sent = world.smtp.accepted.length;
      const { status, stdout, stderr } = await cli(['doctor', '--config', file('doctor.yml', configOf(world))]);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^✓ sender mta .*login in/m);
      assert.match(stdout, /^✓ mailbox own .*watching INBOX \(inbox\), Junk \(junk\)/m);
      assert.equal(world.smtp.accepted.length, sent);
      assert.ok(world.smtp.logins.length > 0);
    });

    test('a Junk folder with a foreign name is found and read', async () => {
      await using other = await startWorld({ junk: 'Courrier indésirable & spam/日本語' });
      other.delivery.faults.add({ kind: 'junk', to: other.sentinel.address });
      const { stdout } = await cli(['run', '--checks', 'loops', '--format', 'json', '--config', file('junk.yml', configOf(other))]);
      const external = readReport(stdout).loops.find(({ name }) => name === 'external');
      assert.deepEqual([external?.outcome, external?.placement?.folder], ['junk', other.sentinel.junk]);
      assert.deepEqual(
        [...other.sentinel.folders.values()].flatMap(({ mails }) => mails),
        [],
      );
    });

    test('dns checks any domain by a server that is named', async () => {
      const { status, stdout, stderr } = await cli(['dns', 'example.test', '--dns-server', world.dns.address, '--format', 'json']);
      assert.deepEqual([status, stderr], [0, ''], stdout);
      const report = readReport(stdout);
      assert.ok(report.findings.length >= 3);
      for (const finding of report.findings) assert.match(finding.target, /(?:^|\.)example\.test$|^192\.0\.2\.10$/);
    });

    test('dns cannot look where nobody answers: exit status 3', async () => {
      world.dns.faults.set({ kind: 'rcode', rcode: 'REFUSED', name: 'example.org' });
      const { status, stdout } = await cli(['dns', 'example.org', '--dns-server', world.dns.address]);
      assert.equal(status, 3, stdout);
    });
  });

  test('check-config reads the example of the interface description', async () => {
    const box =
      '  sender-box: {protocol: imap, host: imap.example.net, security: tls, user: monitor-sender@example.net, password: "${BOX}"}\n';
    const text = CONTRACT_EXAMPLE.replace('loops:\n', `${box}loops:\n`);
    const args = ['check-config', file('example.yml', text)];
    const env = {
      SMTP_PASSWORD: 'one-secret',
      SENTINEL_PASSWORD: 'another-secret',
      DQS_KEY: 'abcdefghijklmnopqrstuvwxyz',
      BOX: 'third-secret',
    };
    const lacking = await cli(args, env);
    assert.deepEqual([lacking.status, lacking.stdout], [3, '']);
    assert.match(lacking.stderr, /^example\.yml:\d+:\d+ senders\.mta\.ca: cannot be read: there is no such file/m);
    file('private-ca.pem', createAuthority('Private CA').certificate);
    const { status, stdout, stderr } = await cli(args, env);
    assert.equal(status, 0, stderr);
    assert.match(
      stdout,
      /^example\.yml: fine\. Loops: gmail \(external, mta -> sentinel, bounces from sender-box\)\. Domains: example\.net\./,
    );
    assert.doesNotMatch(stdout + stderr, /-secret/);
  });
});
