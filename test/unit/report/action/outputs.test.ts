import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportJson } from '../../../../src/report/formats/json.ts';
import { outputs } from '../../../../src/report/action/outputs.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly } from '../../../doubles/reports/samples.ts';

const NO_FILES = { report: null, summary: null };

test('the contract’s outputs, all of them strings', () => {
  const { loops, findings, ...rest } = outputs(deliverability, { report: 'out/report.json', summary: 'out/summary.md' }, 7);
  const whole = JSON.parse(reportJson(deliverability)) as { loops: unknown; findings: unknown };
  assert.deepEqual([JSON.parse(loops), JSON.parse(findings)], [whole.loops, whole.findings]);
  assert.deepEqual(rest, {
    state: 'critical',
    verdict: 'deliverability',
    summary: 'Deliverability problem: internal mail works, outside (rejected) does not get it.',
    'latency-ms': '3201',
    report: 'out/report.json',
    issue: '7',
    'summary-path': 'out/summary.md',
  });
});

test('what there is not is empty', () => {
  const { 'latency-ms': latency, report: path, issue } = outputs(dnsOnly, NO_FILES, null);
  assert.deepEqual([latency, path, issue], ['', '', '']);
});

test('the latency is the slowest probe’s that was seen, in whole ms; 0 is a latency too', () => {
  assert.equal(outputs(report({ loops: [loop({ latencyMs: 43.6 }), loop({ latencyMs: null })] }), NO_FILES, null)['latency-ms'], '44');
  assert.equal(outputs(report({ loops: [loop({ latencyMs: 0 })] }), NO_FILES, null)['latency-ms'], '0');
  const late = loop({ outcome: 'slow', state: 'warning', latencyMs: 90_000 });
  assert.equal(outputs(report({ loops: [loop({}), late] }), NO_FILES, null)['latency-ms'], '90000');
});

test('the summary is one bounded line', () => {
  const { summary } = outputs(hostile, NO_FILES, null);
  assert.doesNotMatch(summary, /\p{Cc}/u);
  assert.ok(summary.length <= 500);
});

test('of a list that is too long for GitHub the beginning is left, and it is still JSON on one line', () => {
  const many = report({ loops: Array.from({ length: 2_000 }, (_, index) => loop({ name: `l${index}` })) });
  const { loops } = outputs(many, NO_FILES, null);
  assert.ok(loops.length <= 200_000 && !loops.includes('\n'));
  const kept = JSON.parse(loops) as { name: string }[];
  assert.ok(kept.length > 10 && kept[0]?.name === 'l0');
});
