import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { isSpfRecord, parseSpfRecord } from '../../../../../src/checks/domain/spf/record/record.ts';
import { dataOf, withoutData } from '../../../../harness/conformance.ts';

const SUITE = 'openspf-pyspf/rfc7208-tests.yml';

// Permerrors of the suite that no record's own syntax shows: multiple records, limits, and effects of other records.
const ELSEWHERE: ReadonlySet<string> = new Set([
  'include-permerror',
  'include-none',
  'include-loop',
  'include-over-limit',
  'redirect-none',
  'redirect-loop',
  'mx-limit',
  'mech-over-limit',
  'void-over-limit',
]);

interface Scenario {
  readonly tests: Readonly<
    Record<string, { readonly mailfrom: string; readonly helo: string; readonly result: string | readonly string[] }>
  >;
  readonly zonedata: Readonly<Record<string, readonly unknown[]>>;
}

/** The SPF record that a test begins with, if it is exactly one. */
function recordOf({ zonedata }: Scenario, domain: string): string | null {
  const entry = Object.entries(zonedata).find(([name]) => name.toLowerCase() === domain.toLowerCase());
  const texts = (entry?.[1] ?? []).flatMap((record) => {
    if (typeof record !== 'object' || record === null) return [];
    const value = Object.entries(record).find(([type]) => type === 'SPF' || type === 'TXT')?.[1] as unknown;
    return typeof value === 'string' ? [value] : Array.isArray(value) ? [value.join('')] : [];
  });
  const records = texts.filter(isSpfRecord);
  return records.length === 1 ? (records[0] ?? null) : null;
}

test(
  'records of the RFC 7208 suite: what passes or fails there parses, and permerrors by syntax do not',
  { skip: withoutData(SUITE) },
  () => {
    const scenarios = parseAllDocuments(dataOf(SUITE).toString('utf8')).map((document) => document.toJS() as Scenario);
    let good = 0;
    let bad = 0;
    const wrong: string[] = [];
    for (const scenario of scenarios) {
      for (const [name, { mailfrom, helo, result }] of Object.entries(scenario.tests)) {
        const record = recordOf(scenario, mailfrom.includes('@') ? (mailfrom.split('@').at(-1) ?? '') : helo);
        if (record === null || typeof result !== 'string') continue;
        const parsed = parseSpfRecord(record);
        if (['pass', 'fail', 'softfail', 'neutral'].includes(result)) {
          good += 1;
          if (parsed.kind === 'invalid') wrong.push(`${name}: ${record} refused: ${parsed.problem}`);
        } else if (result === 'permerror' && !ELSEWHERE.has(name)) {
          bad += 1;
          if (parsed.kind === 'record') wrong.push(`${name}: ${record} taken`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(good > 100 && bad > 55, `${good} good, ${bad} bad`);
  },
);
