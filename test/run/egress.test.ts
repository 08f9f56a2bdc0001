import assert from 'node:assert/strict';
import test from 'node:test';
import { parseZone } from '../../sandbox/dns/zone.ts';
import { scenario } from './scenario.ts';

/** The findings on the external probe's egress host, with these lines in place of the usual ones at their names. */
async function reported(lines: string): Promise<readonly string[]> {
  let found: readonly string[] = [];
  await scenario(async ({ world, run }) => {
    world.dns.zone = new Map([...world.dns.zone, ...parseZone(lines)]);
    const report = await run((config) => void Reflect.deleteProperty(config['loops'] ?? {}, 'internal'));
    found = report.findings
      .filter(({ code }) => /^(?:helo|ptr|spf-helo)-/.test(code))
      .map(({ target, code, state }) => `${target} ${code} ${state}`);
  });
  return found;
}

test('the address and the EHLO name that the receiver wrote down are checked in the same run', async () => {
  assert.deepEqual(await reported('smtp.example.test TXT "v=spf1 a -all"\nsmtp.example.test A 192.0.2.10'), [
    '192.0.2.10 helo-ok ok',
    '192.0.2.10 ptr-ok ok',
    'smtp.example.test spf-helo-ok ok',
  ]);
});

test('a sender without a name, which says another’s, is told', async () => {
  const lines = '10.2.0.192.in-addr.arpa TXT "nothing"\nsmtp.example.test A 192.0.2.99\nsmtp.example.test TXT "v=spf1 -all"';
  assert.deepEqual(await reported(lines), [
    'smtp.example.test spf-helo-refused critical',
    '192.0.2.10 helo-mismatch warning',
    '192.0.2.10 ptr-missing warning',
    '192.0.2.99 ptr-missing ok',
  ]);
});
