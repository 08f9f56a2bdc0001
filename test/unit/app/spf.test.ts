import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../../src/app/commands/line/command.ts';
import { startSuiteServer } from '../checks/domain/spf/evaluate/suite-server.ts';
import { fakeTerminal } from './fake-terminal.ts';

const ZONE = {
  'example.net': [{ TXT: 'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 ~all' }],
  'strict.example': [{ TXT: 'v=spf1 -all exp=why.strict.example' }],
  'why.strict.example': [{ TXT: 'no mail\u001b[31m from %{i}' }],
  'broken.example': [{ TXT: 'v=spf1 include:nowhere.example -all' }],
  'failing.example': ['SERVFAIL'],
  'plain.example': [{ TXT: 'hello' }],
  'helo.example': [{ TXT: 'v=spf1 a:foo:bar.helo.example -all' }],
  'foo:bar.helo.example': [{ A: '192.0.2.1' }],
};

const CASES: readonly (readonly [ip: string, mailFrom: string, helo: string, result: string, status: number])[] = [
  ['192.0.2.7', 'user@example.net', 'mx.example.net', 'pass', 0],
  ['2001:db8::7', 'user@example.net', 'mx.example.net', 'pass', 0],
  ['198.51.100.7', 'user@example.net', 'mx.example.net', 'softfail', 1],
  ['198.51.100.7', 'user@plain.example', 'mx.example.net', 'none', 1],
  ['198.51.100.7', 'user@strict.example', 'mx.example.net', 'fail', 2],
  ['198.51.100.7', 'user@broken.example', 'mx.example.net', 'permerror', 2],
  ['198.51.100.7', 'user@failing.example', 'mx.example.net', 'temperror', 3],
  ['192.0.2.1', '', 'helo.example', 'pass', 0],
];

for (const [ip, mailFrom, helo, result, status] of CASES) {
  test(`spf of ${ip} for "${mailFrom}" by ${helo}: ${result}`, async () => {
    await using server = await startSuiteServer(ZONE);
    const { terminal, out, err } = fakeTerminal();
    const code = await command(['spf', '--ip', ip, '--mail-from', mailFrom, '--helo', helo, '--dns-server', server.text], terminal);
    assert.equal(out().split(/\W/)[0], result, out() + err());
    assert.equal(code, status);
  });
}

test('a null sender leaves the EHLO name, brackets are no part of an address, and a network is no address', async () => {
  await using server = await startSuiteServer(ZONE);
  const said = async (...args: readonly string[]) => {
    const { terminal, out, err } = fakeTerminal();
    return [await command(['spf', ...args, '--dns-server', server.text], terminal), out() + err()] as const;
  };
  const [ok, text] = await said('--ip', '192.0.2.1', '--mail-from', '<>', '--helo', 'helo.example');
  assert.deepEqual([ok, text.slice(0, 5)], [0, 'pass:']);
  assert.equal((await said('--ip', '192.0.2.7', '--mail-from', '<user@example.net>'))[0], 0);
  assert.match((await said('--ip', '192.0.2.7', '--mail-from', '<>'))[1], /give --helo too/);
  assert.match((await said('--ip', '192.0.2.0/24', '--mail-from', 'a@example.net'))[1], /one address, such as 192\.0\.2\.0\.$/m);
});

for (const [helo, expected] of [
  ['helo.example', /^EHLO helo\.example by itself: fail: /m],
  ['strict.example', /^EHLO strict\.example by itself: fail: /m],
  ['plain.example', /^EHLO plain\.example by itself: none: /m],
  ['failing.example', /^EHLO failing\.example by itself: temperror: /m],
] as const) {
  test(`the EHLO name ${helo} is evaluated beside the sender, and the result stays the sender's`, async () => {
    await using server = await startSuiteServer(ZONE);
    const { terminal, out } = fakeTerminal();
    const args = ['--ip', '192.0.2.7', '--mail-from', 'user@example.net', '--helo', helo, '--dns-server', server.text];
    assert.equal(await command(['spf', ...args], terminal), 0);
    assert.match(out(), /^pass: /);
    assert.match(out(), expected);
  });
}

test('without a sender the EHLO name is told once', async () => {
  await using server = await startSuiteServer(ZONE);
  const { terminal, out } = fakeTerminal();
  await command(['spf', '--ip', '192.0.2.1', '--helo', 'helo.example', '--dns-server', server.text], terminal);
  assert.equal(out().trimEnd().split('\n').length, 1);
});

test('the text that the domain publishes for refused mail is told on a line of its own, and cannot steer the terminal', async () => {
  await using server = await startSuiteServer(ZONE);
  const { terminal, out } = fakeTerminal();
  await command(
    ['spf', '--ip', '198.51.100.7', '--mail-from', 'u@strict.example', '--helo', 'x.example', '--dns-server', server.text],
    terminal,
  );
  assert.match(out(), /^fail: /);
  assert.ok(!out().includes('\u001b'));
});

for (const [name, args, complaint] of [
  ['no address', ['--mail-from', 'a@example.net'], /--ip/],
  ['no sender', ['--ip', '192.0.2.1'], /--mail-from or --helo/],
  ['an address that is none', ['--ip', '192.0.2', '--helo', 'x.example'], /no IPv4 or IPv6 address/],
  ['a server that is none', ['--ip', '192.0.2.1', '--helo', 'x.example', '--dns-server', 'here'], /^--dns-server: not usable/],
  ['a strange option', ['--ip', '192.0.2.1', '--helo', 'x.example', '--format', 'json'], /takes no --format/],
] as const) {
  test(`spf with ${name} is wrong usage`, async () => {
    const { terminal, err } = fakeTerminal();
    assert.equal(await command(['spf', ...args], terminal), 3);
    assert.match(err(), complaint);
  });
}
