import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { columns } from '../../../../src/report/terminal/columns.ts';
import { liveLine } from '../../../../src/report/terminal/live-line.ts';
import { terminalText } from '../../../../src/report/terminal/text.ts';
import type { Check } from '../../../../src/core/result/catalogue.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { anyText } from '../../../doubles/reports/any-text.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { finding, loop, report, strangeCode } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, healthy, SAMPLES } from '../../../doubles/reports/samples.ts';

const lines = (printed: string) => printed.split('\n');

describe('text for terminals', () => {
  test('says the verdict first and ends with the tally', () => {
    const printed = lines(terminalText(healthy));
    assert.equal(printed[0], '✓ OK: Mail works: 2 loops delivered, the slowest in 2.6 s.');
    assert.deepEqual(printed.slice(-2), ['2 loops, 3 checks in 5.2 s', '']);
  });

  test('has one aligned line a loop, latencies flush right', () => {
    const printed = lines(terminalText(deliverability));
    assert.ok(printed.includes('✗ outside   external  rejected       –  –'));
    assert.ok(printed.includes('! partner   external  junk       3.2 s  Junk Email'));
    assert.ok(printed.includes('✓ internal  internal  delivered  43 ms  INBOX'));
  });

  test('lists findings that are not fine with their remedy and counts the others', () => {
    const printed = terminalText(deliverability);
    assert.match(printed, /^✗ spf {8}example\.net {2}spf-fail\n {4}203\.0\.113\.7 is not authorised[^\n]*\n {4}→ Put ip4/m);
    assert.match(printed, /^✓ 2 checks passed$/m);
    assert.doesNotMatch(printed, /dmarc-ok/);
  });

  test('tells the attempts where there were several, and the last reply once', () => {
    const at = '2026-11-24T00:00:00.000Z';
    const attempts = [
      { at, outcome: 'deferred', reply: '451 4.7.1 Greylisted' },
      { at, outcome: 'accepted', reply: '250 2.0.0 queued as 1' },
    ];
    const printed = (over: Partial<LoopReport>) =>
      terminalText(report({ loops: [loop({ attempts, reply: '250 2.0.0 queued as 1', ...over })] }));
    const lines = / {4}attempt 1: deferred, 451 4\.7\.1 Greylisted\n {4}attempt 2: accepted, 250 2\.0\.0 queued as 1\n/;
    assert.match(printed({ state: 'ok' }), lines);
    const lost = printed({ state: 'critical', outcome: 'lost' });
    assert.match(lost, lines);
    assert.doesNotMatch(lost, /server: /);
    assert.doesNotMatch(printed({ attempts: attempts.slice(1) }), /attempt/);
    assert.match(
      printed({ attempts: Array.from({ length: 9 }, () => attempts[0]).flatMap((one) => one ?? []) }),
      /attempt 6: .*\n {4}and 3 more attempts/,
    );
  });

  test('tells one line of what is not known for one reason, and none of it again below what was found', () => {
    const unknown = (check: Check, code: string, remedy: string) =>
      finding({ check, target: 'example.net', code: strangeCode(code), state: 'unknown', remedy });
    const findings = [
      unknown('dns', 'dns-unanswered', 'Ask another resolver.'),
      ...(['spf', 'dmarc', 'mx'] as const).map((check) => unknown(check, `${check}-unknown`, 'See dns-unanswered of example.net.')),
      unknown('spf', 'spf-unknown', 'See dns-unanswered of example.org.'),
    ];
    const printed = terminalText({ ...report({ findings }), state: 'unknown' }, { colour: false, width: 100, found: true });
    assert.match(printed, /^\? dns .*\n.*\n {4}Not known for this reason: spf, dmarc, mx\.\n {4}→ Ask another resolver\.$/m);
    assert.doesNotMatch(printed, /dmarc-unknown|mx-unknown/);
    assert.match(printed, /^\? spf .*\n.*\n {4}→ See dns-unanswered of example\.org\.$/m);
  });

  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(`of ${name} keeps within every width and begins no line with a command`, () => {
      for (const width of [20, 33, 80, 200]) {
        for (const line of lines(terminalText(sample, { colour: false, width }))) {
          assert.ok(columns(line) <= width, `${width}: ${line}`);
          assert.doesNotMatch(line, /^\s*::|##\[|\p{Cc}/u);
        }
      }
    });
  }

  test('a command that only the wrapping brings to the beginning of a line is disarmed there', () => {
    const words = `${'x'.repeat(16)}::error::${'y'.repeat(20)}`;
    const sample = report({ loops: [loop({ state: 'critical', outcome: 'rejected', message: words })] });
    const printed = terminalText(sample, { colour: false, width: 20 });
    assert.match(printed, /^ {4}x{16}\n {4}: :error::y+…\n/m);
    assert.ok(lines(printed).every((line) => columns(line) <= 20));
  });

  test('is coloured on demand only, and says the same', () => {
    const coloured = terminalText(deliverability, { colour: true, width: 100 });
    assert.match(coloured, /^\u001b\[1;31m✗ CRITICAL/);
    assert.equal(coloured.replace(/\u001b\[[\d;]*m/g, ''), terminalText(deliverability, { colour: false, width: 100 }));
  });

  test('lets no colour code of a server through, coloured or not', () => {
    const coloured = terminalText(hostile, { colour: true, width: 100 });
    assert.doesNotMatch(coloured.replace(/\u001b\[(?:1;)?3[1-5]m|\u001b\[0m|\n/g, ''), /\p{Cc}/u);
  });
});

describe('the live line', () => {
  const loops = [
    { name: 'internal', phase: 'done', outcome: 'delivered' },
    { name: 'gmail', phase: 'waiting', outcome: null },
    { name: 'partner', phase: 'connecting', outcome: null },
  ] as const;

  test('tells what is still open before what is done', () => {
    assert.equal(liveLine(3200, loops, 100), '3.2 s  1/3 done  gmail waiting · partner connecting · internal delivered');
  });

  test('fits any width in one line', () => {
    const progress = fc.record({
      name: anyText,
      phase: fc.constantFrom('connecting', 'sending', 'waiting', 'done'),
      outcome: fc.constantFrom(null, 'delivered', 'lost'),
    } as const);
    fc.assert(
      fc.property(fc.nat(400_000), fc.array(progress), fc.integer({ min: 0, max: 120 }), (elapsed, several, width) => {
        const line = liveLine(elapsed, several, width);
        assert.ok(columns(line) <= width);
        assert.doesNotMatch(line, /\p{Cc}/u);
      }),
    );
    assert.equal(liveLine(3200, loops, 16), '3.2 s  1/3 done…');
  });
});
