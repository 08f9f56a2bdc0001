import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from '../../../../src/core/result/report.ts';
import { fails } from '../../../../src/report/action/fail-on.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly, healthy, undetermined } from '../../../doubles/reports/samples.ts';

const skipped = loop({ name: 'fork', state: 'unknown', outcome: 'skipped', side: 'runner' });
const unread = loop({ state: 'unknown', outcome: 'fetch_failed', side: 'receiver' });

const cases: readonly (readonly [name: string, report: Report, critical: boolean, warning: boolean])[] = [
  ['healthy', healthy, false, false],
  ['a warning of DNS', dnsOnly, false, true],
  ['a warning of a loop', report({ state: 'warning', loops: [loop({ state: 'warning', outcome: 'slow' })] }), false, true],
  ['critical', deliverability, true, true],
  [
    'a critical finding beside good loops',
    report({ state: 'critical', loops: [loop({})], findings: [finding({ state: 'critical' })] }),
    true,
    true,
  ],
  ['a loop that could not be looked at', undetermined, true, true],
  ['the same beside a skipped one', report({ state: 'unknown', loops: [skipped, unread] }), true, true],
  ['only a skipped loop', report({ state: 'unknown', loops: [skipped] }), false, false],
  ['a skipped loop and a warning', report({ state: 'unknown', loops: [skipped], findings: [finding({ state: 'warning' })] }), false, true],
  [
    'an unknown finding that is only told',
    report({ state: 'ok', loops: [loop({})], findings: [finding({ state: 'unknown' })] }),
    false,
    false,
  ],
  ['an unknown finding that made the run unknown', report({ state: 'unknown', findings: [finding({ state: 'unknown' })] }), true, true],
];

for (const [name, sample, critical, warning] of cases) {
  test(`fail-on: ${name}`, () => {
    assert.equal(fails(sample, 'critical'), critical, 'critical');
    assert.equal(fails(sample, 'warning'), warning, 'warning');
    assert.equal(fails(sample, 'never'), false, 'never');
  });
}
