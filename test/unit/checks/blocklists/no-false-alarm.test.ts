import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { ZONE_CATALOGUE } from '../../../../src/checks/blocklists/catalogue/catalogue.ts';
import { fits } from '../../../../src/checks/blocklists/catalogue/code-pattern.ts';
import type { Answer } from '../../../../src/core/ports/dns.ts';
import { found, nxdomain, unknown } from '../../../../src/core/ports/dns.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { check, IP, working } from './checking.ts';

const octet = fc.nat(255);
const address = fc.oneof(
  fc.tuple(fc.constantFrom(127, 127, 127, 10, 198), octet, octet, octet).map((octets) => octets.join('.')),
  fc.tuple(fc.nat(2), fc.nat(20)).map(([third, last]) => `127.0.${third}.${last}`),
  fc.nat(255).map((last) => `127.255.255.${last}`),
);
const answer: fc.Arbitrary<Answer<string>> = fc.oneof(
  fc.constant(nxdomain),
  fc.constant(unknown('SERVFAIL from 192.0.2.53:53')),
  fc.array(address, { minLength: 1, maxLength: 3 }).map(found),
);
/** An answer with an alarm, every other time. */
const often = (wanted: Answer<string>) => fc.oneof(fc.constant(wanted), answer);

// Lists that praise, or have test entries of their own, have cases of their own elsewhere.
const zone = fc.constantFrom(
  'bl.example.net',
  ...ZONE_CATALOGUE.filter(({ key, kinds, codes, controls }) => {
    const praises = codes?.some(({ weight }) => weight === 'praise') ?? false;
    return key === null && kinds.includes('ip4') && controls.ip4 === undefined && !praises;
  }).map(({ name }) => name),
);

const inside = (records: readonly string[]) =>
  records.every((text) => text.startsWith('127.') && !text.startsWith('127.255.255.') && text !== '127.0.0.1');

test('whatever a list answers: an alarm needs both controls and a listing, good news needs both controls and an absence', async () => {
  let alarms = 0;
  await fc.assert(
    fc.asyncProperty(
      zone,
      often(found(['127.0.0.2'])),
      often(nxdomain),
      often(found(['127.0.0.2'])),
      async (name, listed, notListed, said) => {
        const findings = await check(new FakeResolver(working(name, { listed, notListed, answer: said })), { ips: [IP], zones: [name] });
        const proved = listed.kind === 'found' && inside(listed.records) && notListed.kind === 'absent';
        for (const { code, state } of findings) {
          if (state === 'critical' || state === 'warning') {
            alarms += 1;
            assert.ok(proved && said.kind === 'found' && inside(said.records), code);
          }
          if (code === 'blocklist-clean') assert.ok(proved && said.kind === 'absent');
        }
        assert.equal(findings.length, 1);
      },
    ),
    { numRuns: 2000 },
  );
  // Without any alarm the property proves nothing.
  assert.ok(alarms > 20, `${alarms}`);
});

test('a pattern of answers fits exactly the addresses whose octets lie in it', () => {
  fc.assert(
    fc.property(octet, octet, octet, fc.tuple(octet, octet), (a, b, c, range) => {
      const [low = 0, high = 0] = range.toSorted((one, other) => one - other);
      assert.equal(fits(`127.${a}.*.${low}-${high}`, `127.${a}.${b}.${c}`), c >= low && c <= high);
      assert.equal(fits(`127.${a}.${b}.${c}`, `127.${a}.${b}.${c}`), true);
      assert.equal(fits(`127.${a}.${b}.${c}`, `127.${a}.${b}.${(c + 1) % 256}`), false);
    }),
  );
});
