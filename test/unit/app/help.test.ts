import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { command } from '../../../src/app/commands/line/command.ts';
import { displayOf } from '../../../src/app/commands/terminal.ts';
import { columns } from '../../../src/report/terminal/columns.ts';
import { fakeTerminal } from './fake-terminal.ts';

async function said(...args: readonly string[]) {
  const { terminal, out, err } = fakeTerminal();
  const status = await command(args, terminal);
  return { status, out: out(), err: err() };
}

const COMMANDS = ['run', 'demo', 'check-config', 'doctor', 'dns', 'spf', 'report', 'plan', 'merge'];

suite('help', () => {
  test('lists the commands, in 80 columns, however it is asked for', async () => {
    const { status, out, err } = await said('help');
    assert.deepEqual([status, err], [0, '']);
    for (const name of COMMANDS) assert.match(out, new RegExp(`^  ${name}  `, 'm'));
    for (const line of out.split('\n')) assert.ok(columns(line) <= 80, line);
    for (const other of ['--help', '-h']) assert.equal((await said(other)).out, out);
    const without = await said();
    assert.deepEqual(without, { status: 3, out: '', err: out });
  });

  for (const name of COMMANDS) {
    test(`${name}: its own page, in 80 columns, names every option that it takes, with its default`, async () => {
      const { status, out, err } = await said(name, '--help');
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, new RegExp(`^Usage: email-continuity ${name} `));
      for (const line of out.split('\n')) assert.ok(columns(line) <= 80, line);
      // Its refusal of an unknown option names the known ones.
      const refused = await said(name, `--${name === 'spf' ? 'paths' : 'ip'}=x`.replace('paths=x', 'paths'));
      const taken = /it takes (.*)\. Try/.exec(refused.err)?.[1]?.split(', ') ?? [];
      assert.ok(taken.length > 0, refused.err);
      const described = out.split(/\n(?= {2}--)/).slice(1);
      assert.deepEqual(
        described.map((text) => /--[a-z-]+/.exec(text)?.[0]),
        taken,
      );
      for (const text of described)
        assert.match(text.replaceAll(/\s+/g, ' '), /default: |is needed|the address that the mail comes from|logs in nowhere/);
      assert.equal((await said('help', name)).out, out);
    });
  }

  test('a list that is given in several options is one list', async () => {
    const text =
      'senders: {m: {host: s.test}}\nmailboxes: {b: {host: i.test, password: some-password}}\nloops: {one: {from: a@s.test, to: b@i.test}}\n';
    const { terminal, err } = fakeTerminal(() => ({ ok: true, text }));
    assert.equal(await command(['run', 'c.yml', '--only', 'two', '--only', 'one'], terminal), 3);
    assert.match(err(), /there is no loop "two"/);
  });

  test('words of other programs lead to their equals here', async () => {
    for (const [args, hint] of [
      [['check', 'x.yml'], 'did you mean check-config?'],
      [['version'], 'did you mean --version?'],
      [['mail.yml'], 'write run mail.yml'],
      [['run', '-c', 'x.yml'], 'did you mean --config?'],
      [['run', '--dry-run'], 'that is an input of the action; check-config and doctor send nothing.'],
      [['run', '--format', 'prometheus'], 'did you mean openmetrics?'],
      [['run', '--format', 'jsn'], 'did you mean json?'],
      [['report', 'h', '--format', 'nagios'], 'there are text, json,'],
      [['run', '--format', '--config', 'x.yml'], '--format takes a value; write one that begins with a dash as --format=-...'],
    ] as const) {
      const { status, err } = await said(...args);
      assert.equal(status, 3);
      assert.ok(err.includes(hint), err);
    }
  });

  test('an unknown command is told, with those that there are', async () => {
    assert.match((await said('help', 'frob')).err, /^There is no command "frob"; there are run, demo, /);
  });

  test('a slip is told with what was meant, and leads to the page of its command', async () => {
    assert.deepEqual(await said('rnu'), {
      status: 3,
      out: '',
      err: 'There is no command "rnu"; did you mean run? Try: email-continuity --help\n',
    });
    assert.equal(
      (await said('run', '--confg', 'x')).err,
      "Unknown option '--confg'; did you mean --config? Try: email-continuity run --help\n",
    );
    assert.match((await said('spf')).err, /^spf takes --ip, .* Try: email-continuity spf --help\n$/);
    assert.match((await said('doctor', '--format', 'nagios')).err, /^--format nagios is not known; there are text, json\./);
  });

  test('wrong usage is a document too where one was asked for', async () => {
    const nagios = await said('run', '--confg', 'x', '--format', 'nagios');
    assert.deepEqual(
      [nagios.status, nagios.out.split('\n')[0]],
      [3, "EMAIL UNKNOWN - Wrong usage, nothing was sent: Unknown option '--confg'; did you mean --config?"],
    );
    for (const args of [['run', 'a.yml', 'b.yml'], ['run', '--authoritative'], ['dns'], ['merge'], ['frob']]) {
      const { status, out } = await said(...args, '--format=json');
      const { state, verdict } = JSON.parse(out) as { readonly state: string; readonly verdict: { readonly summary: string } };
      assert.deepEqual([status, state], [3, 'unknown'], args.join(' '));
      assert.match(verdict.summary, /^Wrong usage, nothing was sent: /);
    }
  });

  test('-V is the version', async () => {
    assert.match((await said('-V')).out, /^email-continuity \d+\.\d+\.\d+\n$/);
  });
});

suite('FILE', () => {
  test('where none is named it is the usual one, whatever its ending', async () => {
    for (const name of ['run', 'doctor', 'plan', 'check-config'])
      assert.match((await said(name)).err, /^\.github\/email-continuity\.yml: cannot be read: .*; create it, or name another file\n/, name);
    const { terminal, err } = fakeTerminal((path) =>
      path.endsWith('.yaml') ? { ok: true, text: '' } : { ok: false, reason: 'no such file' },
    );
    await command(['check-config', 'mail.yml'], terminal);
    assert.match(err(), /^mail\.yml: cannot be read: no such file; did you mean mail\.yaml\?\n$/);
  });

  test('of a report it is the folder of the history', async () => {
    assert.match((await said('report', 'nowhere')).err, /^nowhere: no run is kept there/);
    assert.match((await said('report', 'nowhere', '--history', 'elsewhere')).err, /^report takes one folder\. Try/);
  });

  for (const args of [['run'], ['doctor'], ['doctor', '--paths'], ['plan'], ['check-config'], ['merge', 'report.json']]) {
    test(`${args.join(' ')} takes it, as --config does, and one of them alone`, async () => {
      const operand = await said(...args, 'nowhere.yml');
      assert.match(operand.err, /^nowhere\.yml: cannot be read/);
      assert.deepEqual(await said(...args, '--config', 'nowhere.yml'), operand);
      assert.match((await said(...args, 'nowhere.yml', '--config', 'other.yml')).err, / takes one file\. Try/);
    });
  }
});

suite('what a stream shows', () => {
  const cases: readonly (readonly [env: Record<string, string>, isTTY: boolean, colour: boolean, rewrites: boolean])[] = [
    [{}, true, true, true],
    [{}, false, false, false],
    [{ NO_COLOR: '1' }, true, false, true],
    [{ NO_COLOR: '' }, true, true, true],
    [{ TERM: 'dumb' }, true, false, false],
    [{ FORCE_COLOR: '1' }, false, true, false],
    [{ FORCE_COLOR: '' }, false, true, false],
    [{ FORCE_COLOR: '0' }, true, false, true],
    [{ FORCE_COLOR: '1', NO_COLOR: '1', TERM: 'dumb' }, true, true, false],
  ];
  for (const [env, isTTY, colour, rewrites] of cases) {
    test(`${JSON.stringify(env)} ${isTTY ? 'on a terminal' : 'in a pipe'}`, () => {
      const display = displayOf({ isTTY, columns: 120 }, env);
      assert.deepEqual([display.colour, display.rewrites], [colour, rewrites]);
    });
  }

  test('a terminal that tells 0 columns, or none, has 80; a pipe has none', () => {
    assert.equal(displayOf({ isTTY: true, columns: 0 }, {}).columns, 80);
    assert.equal(displayOf({ isTTY: true }, {}).columns, 80);
    assert.equal(displayOf({ isTTY: true, columns: 33 }, {}).columns, 33);
    assert.equal(displayOf({}, {}).columns, null);
  });
});
