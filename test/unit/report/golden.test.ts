import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Report } from '../../../src/core/result/report.ts';
import { render } from '../../../src/report/formats/format.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { BURST_SCOPE, SAMPLES, SCOPE } from '../../doubles/reports/samples.ts';

const GOLDEN = new URL('golden/', import.meta.url);

const scopeOf = (report: Report) => (report === SAMPLES['bursts'] ? BURST_SCOPE : SCOPE);

const FILES: Readonly<Record<string, (report: Report) => string>> = {
  'summary.md': (report) => summary(report),
  'text.txt': (report) => render(report, 'text', { text: { colour: false, width: 100 } }),
  'nagios.txt': (report) => render(report, 'nagios', { scope: scopeOf(report) }),
  'checkmk.txt': (report) => render(report, 'checkmk', { scope: scopeOf(report) }),
  'openmetrics.txt': (report) => render(report, 'openmetrics', { scope: scopeOf(report) }),
  'junit.xml': (report) => render(report, 'junit'),
};

for (const [name, report] of Object.entries(SAMPLES)) {
  for (const [file, print] of Object.entries(FILES)) {
    test(`${name}/${file} is what people have read and approved (UPDATE_GOLDEN=1 rewrites it)`, () => {
      const path = new URL(`${name}/${file}`, GOLDEN);
      const actual = print(report);
      if (process.env['UPDATE_GOLDEN'] === '1') {
        mkdirSync(new URL('.', path), { recursive: true });
        writeFileSync(path, actual);
      }
      assert.equal(actual, readFileSync(path, 'utf8'));
    });
  }
}
