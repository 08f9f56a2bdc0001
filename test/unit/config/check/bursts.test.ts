import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { planOf, sendingTime } from '../../../../src/core/request/plan.ts';
import { budget } from '../../../../src/app/run/run.ts';
import { configOf, linesOf, loadText, oneLoop } from '../loading.ts';

const TO = 'to: box@example.com';

suite('probes of a loop', () => {
  test('one by default; several have the thresholds of the page', () => {
    const of = (...lines: readonly string[]) => configOf(loadText(oneLoop(TO, ...lines))).loops[0]?.burst;
    assert.equal(of(), null);
    assert.equal(of('probes: 1'), null);
    assert.deepEqual(of('probes: 20'), { probes: 20, lossWarning: 0.05, lossCritical: 0.2 });
    assert.deepEqual(of('probes: "100"', 'loss-warning: 0.5%', 'loss-critical: 7'), {
      probes: 100,
      lossWarning: 0.005,
      lossCritical: 0.07,
    });
    assert.deepEqual(of('probes: 2', 'loss-warning: 0', 'loss-critical: 100 %'), { probes: 2, lossWarning: 0, lossCritical: 1 });
  });

  const WRONG: readonly (readonly [lines: readonly string[], says: RegExp])[] = [
    [['probes: 0'], /^c\.yml:9:\d+ loops\.one\.probes: not usable.*a whole number from 1 to 100/],
    [['probes: 101'], /^c\.yml:9:\d+ loops\.one\.probes: not usable.*a whole number from 1 to 100/],
    [['probes: 20', 'loss-warning: lots'], /^c\.yml:10:\d+ loops\.one\.loss-warning: .*a percentage from 0% to 100% such as 5%/],
    [['probes: 20', 'loss-warning: 0.05'], /loss-warning: .*write 0\.05% or 5%, whichever is meant/],
    [['probes: 20', 'loss-critical: 101%'], /loss-critical: not usable/],
    [['probes: 20', 'loss-warning: 20%'], /loss-warning must come before loss-critical.*below loss-critical, which is 20%/],
    [['probes: 20', 'loss-critical: 5%'], /loss-warning must come before loss-critical.*above loss-warning, which is 5%/],
    [['loss-warning: 5%'], /a loop with one probe has no loss rate.*add probes: 20/],
    [['probes: 1', 'loss-critical: 5%'], /a loop with one probe has no loss rate/],
    [['probe: 20'], /unknown key.*did you mean probes/],
  ];
  for (const [lines, says] of WRONG) {
    test(`${lines.join(', ')} is refused where it stands`, () => {
      const errors = linesOf(loadText(oneLoop(TO, ...lines)));
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0] ?? '', says);
    });
  }

  test('what all bursts send together is limited, and fits the time of the run', () => {
    const many = (count: number) =>
      oneLoop(TO, 'probes: 100') +
      Array.from({ length: count }, (_, index) => `  l${index}: {sender: mta, mailbox: box, to: box@example.com, probes: 100}\n`).join('');
    assert.ok(loadText(many(9)).ok);
    const errors = linesOf(loadText(many(12)));
    assert.deepEqual(errors.length, 1, errors.join('\n'));
    assert.match(errors[0] ?? '', /l9\.probes: more than the 1000 probes/);
    assert.match(
      linesOf(loadText(`${oneLoop(TO, 'probes: 100')}timeout: 90s\n`))[0] ?? '',
      /timeout: shorter than it takes.*more than 100s/,
    );
  });

  test('the run has the time that its probes take to leave, those of one sender together', () => {
    const loop = (sender: string, kind: 'internal' | 'external', probes: number) =>
      ({ sender, kind, burst: { probes, lossWarning: 0, lossCritical: 1 } }) as const;
    assert.equal(sendingTime([]), 0);
    assert.equal(sendingTime([loop('a', 'external', 20), loop('a', 'internal', 10), loop('b', 'external', 15)]), 21_000);
    const config = configOf(loadText(oneLoop(TO, 'probes: 30', 'critical: 100s')));
    const planning = planOf(config, { only: null, checks: null });
    assert.ok(planning.ok);
    assert.equal(budget(config, planning.plan, false), 160_000);
  });
});
