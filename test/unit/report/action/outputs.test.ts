import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outputs } from '../../../../src/report/action/outputs.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly } from '../../../doubles/reports/samples.ts';

test('the contract’s outputs, all of them strings', () => {
  assert.deepEqual(outputs(deliverability, 'out/report.json', 7), {
    state: 'critical',
    verdict: 'deliverability',
    summary: 'Deliverability problem: internal mail works, outside (rejected) does not get it.',
    'latency-ms': '3201',
    report: 'out/report.json',
    issue: '7',
  });
});

test('what there is not is empty', () => {
  const { 'latency-ms': latency, report: path, issue } = outputs(dnsOnly, null, null);
  assert.deepEqual([latency, path, issue], ['', '', '']);
});

test('the latency is the slowest probe’s that was seen, in whole ms; 0 is a latency too', () => {
  assert.equal(outputs(report({ loops: [loop({ latencyMs: 43.6 }), loop({ latencyMs: null })] }), null, null)['latency-ms'], '44');
  assert.equal(outputs(report({ loops: [loop({ latencyMs: 0 })] }), null, null)['latency-ms'], '0');
});

test('the summary is one bounded line', () => {
  const { summary } = outputs(hostile, null, null);
  assert.doesNotMatch(summary, /\p{Cc}/u);
  assert.ok(summary.length <= 500);
});
