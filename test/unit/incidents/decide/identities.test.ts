import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { IncidentKind } from '../../../../src/core/result/announcement.ts';
import { readingOf } from '../../../../src/incidents/memory/tracked-run.ts';
import { finding } from '../../../doubles/reports/sample-parts.ts';
import { runOf } from '../letters.ts';
import { INCIDENTS } from '../stage.ts';

/** Identity, weight, how long it has to last, and its name for people. */
function problemsOf(kind: IncidentKind, letters: string, findings: readonly Finding[] = []): readonly string[] {
  const report = runOf(letters, Date.parse('2026-11-24T00:00:00Z'), findings);
  const { problems } = readingOf(kind, { report, isComplete: true, incidents: INCIDENTS });
  return problems.map(({ id, weight, hold, isPath, label }) => `${id} | ${weight} | ${hold}${isPath ? ' | path' : ''} | ${label}`);
}

const certificate = (state: Finding['state'], target = 'mx.example.net:25') =>
  finding({ check: 'certificate', target, code: 'certificate-expires', state });

test('a problem is known again by the same words in every version', () => {
  assert.deepEqual(problemsOf('mail', 'xo'), [
    'once internal | warning | open-after | internal (lost once)',
    'loop gmail | critical | none | path | gmail (lost)',
  ]);
  assert.deepEqual(problemsOf('mail', 'ds'), [
    'slow internal | warning | longer | internal (slow)',
    'duplicate gmail | warning | open-after | gmail (duplicate)',
  ]);
  assert.deepEqual(problemsOf('mail', '!?', [finding({ check: 'loop', target: 'gmail', code: 'late', state: 'warning' })]), [
    'late gmail | warning | longer | gmail (late)',
  ]);
  assert.deepEqual(
    problemsOf('posture', '!.', [certificate('critical'), certificate('warning'), certificate('ok'), certificate('unknown')]),
    [
      'junk gmail | warning | open-after | gmail (junk)',
      'critical certificate mx.example.net:25 certificate-expires | critical | none | certificate of mx.example.net:25 (certificate-expires)',
      'certificate mx.example.net:25 certificate-expires | warning | none | certificate of mx.example.net:25 (certificate-expires)',
      'certificate mx.example.net:25 certificate-expires | warning | open-after | certificate of mx.example.net:25 (certificate-expires)',
    ],
  );
  assert.deepEqual(
    problemsOf(
      'posture',
      '..',
      ['x'.repeat(60), 'x'.repeat(61), 'two words'].map((target) => certificate('warning', target)),
    ),
    [
      'certificate xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx certificate-expires | warning | open-after | certificate of xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (certificate-expires)',
      'certificate #2b4be337 certificate-expires | warning | open-after | certificate of xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx (certificate-expires)',
      'certificate #a3493fcc certificate-expires | warning | open-after | certificate of two words (certificate-expires)',
    ],
  );
  assert.deepEqual(
    problemsOf('monitor', '?-', [finding({ check: 'schedule', target: 'octo/mail', code: 'schedule-ending', state: 'warning' })]),
    [
      'blind gmail | unknown | open-after | gmail (fetch_failed)',
      'schedule octo/mail schedule-ending | warning | open-after | schedule-ending',
    ],
  );
});
