import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runState, verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { State } from '../../../../src/core/result/state.ts';
import { finding, loop } from '../../../doubles/reports/sample-parts.ts';

const SIGNS: Readonly<Record<string, State>> = { '.': 'ok', '~': 'warning', '?': 'unknown', '!': 'critical' };

/** One finding a sign, `.` ok, `~` warning, `?` unknown, `!` critical; `r`: unknown, because the runner cannot look. */
function found(signs: string): readonly Finding[] {
  return [...signs].map((sign, index) =>
    sign === 'r'
      ? finding({ check: 'spf', target: `${index}.example`, state: 'unknown', side: 'runner' })
      : finding({ check: 'spf', target: `${index}.example`, state: SIGNS[sign] ?? 'ok' }),
  );
}

/** State, verdict, sentence. */
function told(signs: string, hasLoop: boolean, strict = false): string {
  const loops = hasLoop ? [loop({ name: 'gmail', kind: 'external' })] : [];
  const { code, summary } = verdict(loops, found(signs), strict);
  return `${runState(loops, found(signs), strict)}, ${code}: ${summary}`;
}

const ALONE: readonly (readonly [signs: string, told: string])[] = [
  ['', 'unknown, undetermined: Could not look: no check was made.'],
  ['.', 'ok, healthy: 1 check is fine.'],
  ['...', 'ok, healthy: All 3 checks are fine.'],
  ['.?', 'unknown, undetermined: 1 check could not be made: spf of 1.example; 1 check is fine.'],
  ['..?', 'unknown, undetermined: 1 check could not be made: spf of 2.example; 2 checks are fine.'],
  ['...??', 'unknown, undetermined: 2 checks could not be made: spf of 3.example, spf of 4.example; 3 checks are fine.'],
  ['?', 'unknown, undetermined: Could not look: none of 1 check gave an answer.'],
  ['??', 'unknown, undetermined: Could not look: none of 2 checks gave an answer.'],
  ['r', 'unknown, undetermined: Could not look: none of 1 check gave an answer.'],
  ['..r', 'ok, healthy: 2 checks are fine; 1 check could not be made from here: spf of 2.example.'],
  ['..r?', 'unknown, undetermined: 2 checks could not be made: spf of 2.example, spf of 3.example; 2 checks are fine.'],
  ['.~', 'warning, degraded: 1 check has a warning: spf of 1.example.'],
  ['.~~', 'warning, degraded: 2 checks have warnings: spf of 1.example, spf of 2.example.'],
  ['.~?', 'unknown, undetermined: 1 check could not be made: spf of 2.example; 1 check has a warning: spf of 1.example; 1 check is fine.'],
  [
    '~??',
    'unknown, undetermined: 2 checks could not be made: spf of 1.example, spf of 2.example; 1 check has a warning: spf of 0.example.',
  ],
  ['.!', 'critical, posture: Mail is at risk: 1 check is critical: spf of 1.example.'],
  ['.!!~', 'critical, posture: Mail is at risk: 2 checks are critical: spf of 1.example, spf of 2.example.'],
  ['.!?', 'critical, posture: Mail is at risk: 1 check is critical: spf of 1.example.'],
];

const BESIDE_MAIL: readonly (readonly [signs: string, told: string])[] = [
  ['..', 'ok, healthy: Mail works: delivered in 43 ms.'],
  ['.?', 'ok, healthy: Mail works: delivered in 43 ms.'],
  ['.~', 'warning, degraded: Mail works, with 1 warning (spf of 1.example).'],
  ['.~~?', 'warning, degraded: Mail works, with 2 warnings (spf of 1.example, spf of 2.example).'],
  ['!', 'critical, posture: Mail arrives, but 1 check is critical: spf of 0.example.'],
  ['!!?', 'critical, posture: Mail arrives, but 2 checks are critical: spf of 0.example, spf of 1.example.'],
];

const STRICT: readonly (readonly [signs: string, told: string])[] = [
  ['...', 'ok, healthy: Mail works: delivered in 43 ms.'],
  ['.?', 'unknown, undetermined: Mail works, but 1 check could not be made: spf of 1.example.'],
  ['..~?', 'unknown, undetermined: Mail works, but 1 check could not be made: spf of 3.example.'],
  ['~~??', 'unknown, undetermined: Mail works, but 2 checks could not be made: spf of 2.example, spf of 3.example.'],
  ['!?', 'critical, posture: Mail arrives, but 1 check is critical: spf of 0.example.'],
];

for (const [signs, expected] of ALONE) test(`alone ${signs}: ${expected}`, () => assert.equal(told(signs, false), expected));
for (const [signs, expected] of STRICT)
  test(`beside mail, strictly ${signs}: ${expected}`, () => assert.equal(told(signs, true, true), expected));
for (const [signs, expected] of BESIDE_MAIL) test(`beside mail ${signs}: ${expected}`, () => assert.equal(told(signs, true), expected));
