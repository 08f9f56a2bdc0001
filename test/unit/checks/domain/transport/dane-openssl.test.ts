import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import type { TlsaRecord } from '../../../../../src/core/ports/dns.ts';
import { matchDane } from '../../../../../src/checks/domain/transport/dane/dane-match.ts';
import { dataOf, withoutData } from '../../../../harness/conformance.ts';

const CASES = 'openssl-dane/danetest.in';

interface Case {
  readonly number: number;
  readonly records: readonly TlsaRecord[];
  readonly chain: readonly X509Certificate[];
  readonly result: number;
  readonly depth: number;
}

function casesOf(text: string): readonly Case[] {
  return text
    .split(/^# (?=\d+$)/m)
    .slice(1)
    .map((block) => {
      const lines = block.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      const [count = 0, , , result = 0, depth = 0] = (lines[1] ?? '').split(' ').map(Number);
      const records = lines.slice(2, 2 + count).map((line) => {
        const [usage, selector, matchingType, hex = ''] = line.split(' ');
        return { usage: Number(usage), selector: Number(selector), matchingType: Number(matchingType), data: hex.toLowerCase() };
      });
      const chain = [...block.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].map(
        ([pem]) => new X509Certificate(pem),
      );
      return { number: Number(lines[0]), records, chain, result, depth };
    });
}

test('the OpenSSL cases of usages 2 and 3', { skip: withoutData(CASES) }, () => {
  const cases = casesOf(dataOf(CASES).toString('utf8')).filter(({ records }) => records.every(({ usage }) => usage > 1));
  const wrong: string[] = [];
  for (const { number, records, chain, result, depth } of cases) {
    // RFC 7672 section 3.1.1: no name is checked with usage 3; OpenSSL's last case wants it to be.
    if (number === 54) continue;
    const said = matchDane(records, chain, ['example.com'], Date.now());
    const expected = result === 0 ? `matched at ${depth}` : 'mismatch';
    const got = said.kind === 'matched' ? `matched at ${said.depth}` : 'mismatch';
    if (got !== expected) wrong.push(`${number}: ${JSON.stringify(said)}, not ${expected}`);
  }
  assert.deepEqual(wrong, []);
  assert.ok(cases.length >= 29, `${cases.length}`);
});
