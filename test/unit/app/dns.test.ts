import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { answer, parseZone } from '../../../sandbox/dns/zone.ts';
import { command } from '../../../src/app/commands/line/command.ts';
import { startWireServer } from '../../doubles/dns/wire-server.ts';
import { fakeTerminal } from './fake-terminal.ts';

// As on a hosted runner: then no connection goes to port 25.
process.env['RUNNER_ENVIRONMENT'] = 'github-hosted';

const SOUND = `
  example.test MX 10 mx1.example.test
  mx1.example.test A 9.9.9.9
  9.9.9.9.in-addr.arpa PTR mx1.example.test
  _dmarc.example.test TXT "v=DMARC1; p=reject"
`;

/** `refusing`: the server refuses questions for this name and all below it. */
async function run(zoneText: string, { refusing }: { readonly refusing?: string } = {}, ...more: readonly string[]) {
  const zone = parseZone(zoneText);
  const asked: string[] = [];
  await using server = await startWireServer(({ name, type }) => {
    asked.push(`${type} ${name}`);
    if (refusing !== undefined && `.${name}`.endsWith(`.${refusing}`)) return { rcode: 5 };
    const { records, nxdomain } = answer(zone, name, type as 'A');
    return { answers: records, rcode: nxdomain ? 3 : 0, authoritative: true };
  });
  const { terminal, out, err } = fakeTerminal();
  const status = await command(['dns', 'example.test', '--dns-server', server.text, ...more], terminal);
  return { status, headline: (out().split('\n\n')[0] ?? '').replaceAll(/\n */g, ' '), out: out(), err: err(), asked };
}

test('where port 25 is shut, the headline tells what was seen and what was not', async () => {
  const good = await run(`${SOUND} example.test TXT "v=spf1 mx -all"`);
  assert.equal(good.status, 0, good.out);
  assert.match(good.headline, /^✓ OK: \d+ checks are fine; 1 check could not be made from here: helo of example\.test\.$/);
  const weak = await run(`${SOUND} example.test TXT "v=spf1 mx"`);
  const dane = await run(`${SOUND} example.test TXT "v=spf1 mx -all"\n _25._tcp.mx1.example.test TLSA 3 1 1 ${'ab'.repeat(32)}`);
  assert.equal(dane.status, 0, dane.out);
  assert.match(dane.headline, /2 checks could not be made from here: dane of mx1\.example\.test, helo of example\.test\.$/);
  assert.equal(weak.status, 1, weak.out);
  assert.match(
    weak.headline,
    /^! WARNING: 1 check has a warning: spf of example\.test; 1 check could not be made from here: helo of example\.test\.$/,
  );
  const bad = await run(`${SOUND} example.test TXT "v=spf1 mx -all"\n example.test TXT "v=spf1 -all"`);
  assert.match(bad.headline, /^✗ CRITICAL: Mail is at risk: 1 check is critical: spf of example\.test\.$/);
  for (const { out } of [good, weak, bad]) assert.doesNotMatch(out, /Mail works|Could not look/);
});

test('what this place cannot see leaves no exit status but its own where nothing else was seen, or something else is not known', async () => {
  const refused = 'example.test TXT "v=spf1 mx -all"';
  const beside = await run(`${SOUND} ${refused}`, { refusing: '_mta-sts.example.test' });
  assert.equal(beside.status, 3, beside.out);
  assert.match(beside.headline, /^\? UNKNOWN: 2 checks could not be made: .*mta-sts of example\.test/);
  const blind = await run(SOUND, { refusing: 'test' });
  assert.equal(blind.status, 3, blind.out);
});

test('in JUnit what this place cannot see is skipped, and what is not known besides is an error, as the exit status says', async () => {
  const zone = `${SOUND} example.test TXT "v=spf1 mx -all"`;
  const sound = await run(zone, {}, '--format', 'junit');
  assert.equal(sound.status, 0);
  assert.match(sound.out, /<testsuite name="checks" tests="\d+" failures="0" errors="0" skipped="1"/);
  assert.match(sound.out, /name="helo [^"]*" time="0"><skipped message="How mx1\.example\.test greets/);
  const { status, out } = await run(zone, { refusing: '_mta-sts.example.test' }, '--format', 'junit');
  assert.equal(status, 3);
  assert.match(out, /<testsuite name="checks" tests="\d+" failures="0" errors="1" skipped="1"/);
  assert.match(out, /name="mta-sts [^"]*" time="0"><error type="mta-sts-unknown"/);
});

test('report.json says of a finding that it cannot be seen from here, and of no other', async () => {
  const { out } = await run(`${SOUND} example.test TXT "v=spf1 mx -all"`, {}, '--format', 'json');
  const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string; readonly side: string | null }[] };
  assert.deepEqual(
    findings.filter(({ side }) => side !== null).map(({ code, side }) => `${code} ${side}`),
    ['helo-unknown runner'],
  );
});

suite('an address with a zone, which means something on one machine alone', () => {
  for (const text of ['fe80::1%eth0', '[fe80::1%eth0]:53', '[fe80::1%25eth0]', 'fe80::1%1', '127.0.0.1%lo:53']) {
    test(`--dns-server ${text}: one mistake, and nothing is asked`, async () => {
      const { status, err, headline, asked } = await run(SOUND, {}, '--dns-server', text);
      assert.equal(status, 3);
      assert.deepEqual(asked, []);
      assert.match(err, /^--dns-server: not usable \(expected [^\n]*, got "[^"\n]+"\); an address with a zone [^\n]+\n$/);
      assert.match(headline, /^\? UNKNOWN: The configuration is not usable, nothing was sent: --dns-server/);
    });
  }
});

test('--parked judges a domain that is to neither send nor receive', async () => {
  const shut = await run(
    'example.test MX 0 .\n example.test TXT "v=spf1 -all"\n _dmarc.example.test TXT "v=DMARC1; p=reject"',
    {},
    '--parked',
  );
  assert.deepEqual([shut.status, shut.err], [0, ''], shut.out);
  assert.match(shut.out.replaceAll(/\s+/g, ' '), /example\.test is shut for mail/);
  const open = await run('example.test A 9.9.9.9', {}, '--parked');
  assert.equal(open.status, 1, open.out);
  assert.match(open.headline, /^! WARNING: 1 check has a warning: dns of example\.test\.$/);
  assert.match(open.out.replaceAll(/\s+/g, ' '), /Publish example\.test MX 0 \., and example\.test TXT "v=spf1 -all", and _dmarc/);
});
