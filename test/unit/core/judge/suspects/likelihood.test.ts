import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '../../../../../src/core/judge/suspects/components.ts';
import { pathsOf } from '../../../../../src/core/judge/suspects/components.ts';
import { evidence } from '../../../../../src/core/judge/suspects/likelihood.ts';
import type { Finding } from '../../../../../src/core/result/finding.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { path } from '../../../../doubles/reports/mesh.ts';
import { finding } from '../../../../doubles/reports/sample-parts.ts';

/** Parts of a loop's path that a finding makes likelier, the one that gains most first. */
function pointedAt(accused: LoopReport, found: Finding): readonly Role[] {
  const gains = [...(pathsOf([accused]).get(accused)?.values() ?? [])].map((part) => ({
    role: part.role,
    gain: evidence(part, [accused], [found]),
  }));
  return gains
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
    .map(({ role }) => role);
}

const OUTSIDE = path('mta', 'gmail', 'lost');
const INSIDE = path('mta', 'own', 'lost');
const certificate = { check: 'certificate', code: 'certificate-expired', state: 'critical' } as const;
const exchange = { check: 'mx', code: 'mx-no-address', state: 'critical' } as const;
const quota = { check: 'loop', code: 'refused-for-quota', state: 'warning' } as const;
const words = finding({ check: 'loop', code: 'filter-words', state: 'warning', target: 'mta→own' });
const record = finding({ check: 'spf', code: 'spf-lookups', state: 'critical' });
const listed = finding({ check: 'blocklist', code: 'blocklist-listed', state: 'critical', target: '203.0.113.7' });
const slowHop = finding({ check: 'loop', code: 'slow-hop', state: 'warning', target: 'mta→gmail' });

const TABLE: readonly (readonly [what: string, accused: LoopReport, found: Finding, roles: readonly Role[]])[] = [
  ['a certificate: where mail is handed over', OUTSIDE, finding({ ...certificate, target: 'smtp.example.net:587' }), ['submission']],
  ['the certificate of a server that it does not use: nothing', OUTSIDE, finding({ ...certificate, target: 'smtp.gmail.com:587' }), []],
  ['the exchange of its domain: the way in', OUTSIDE, finding({ ...exchange, target: 'gmail.com' }), ['inbound']],
  ['the exchange of another domain: nothing', OUTSIDE, finding({ ...exchange, target: 'example.net' }), []],
  ['a reason that its own server gave: the mailbox', OUTSIDE, finding({ ...quota, target: 'mta→gmail' }), ['store']],
  ['a reason that another server gave: nothing', OUTSIDE, finding({ ...quota, target: 'mta→outlook' }), []],
  ['a record: the standing of mail sent outside', OUTSIDE, record, ['standing', 'outgoing']],
  ['a record: nothing of mail that stays at home', INSIDE, record, []],
  ['a listing: the standing of mail sent outside', OUTSIDE, listed, ['standing', 'outgoing']],
  ['a listing: nothing of mail that stays at home', INSIDE, listed, []],
  ['the words of a filter: the standing, then the filter', OUTSIDE, words, ['standing', 'filter']],
  ['a slow hop: nothing', OUTSIDE, slowHop, []],
];

suite('where a finding points', () => {
  for (const [what, accused, found, roles] of TABLE) test(what, () => assert.deepEqual(pointedAt(accused, found), roles));
});
