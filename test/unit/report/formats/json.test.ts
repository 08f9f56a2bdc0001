import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { reportJson } from '../../../../src/report/formats/json.ts';
import { anyText } from '../../../doubles/reports/any-text.ts';
import { loop, report } from '../../../doubles/reports/sample-parts.ts';
import { healthy, SAMPLES } from '../../../doubles/reports/samples.ts';

for (const [name, sample] of Object.entries(SAMPLES)) {
  test(`report.json of ${name} parses back to the same report`, () => assert.deepEqual(JSON.parse(reportJson(sample)), sample));
}

test('two spaces, a newline at the end', () => {
  assert.match(reportJson(healthy), /^\{\n {2}"schemaVersion": 1,\n {2}"version": [\s\S]*\n\}\n$/);
});

test('keys stand in the contract’s order, however the report was built', () => {
  const backwards = Object.fromEntries(Object.entries(loop({})).toReversed()) as unknown as ReturnType<typeof loop>;
  const shuffled = { ...report({ loops: [backwards] }), schemaVersion: 1 } as const;
  assert.equal(reportJson(shuffled), reportJson(report({ loops: [loop({})] })));
});

test('what a report does not define is not written', () => {
  const more = { ...healthy, secret: 'x' };
  assert.doesNotMatch(reportJson(more), /secret/);
});

test('shows hidden characters as escapes, begins no command, and loses nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = reportJson(report({ version: text }));
      assert.doesNotMatch(json.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|##\[/u);
      assert.equal((JSON.parse(json) as { version: string }).version, text);
    }),
  );
});
