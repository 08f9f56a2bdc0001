import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { TrackedIssue } from '../../../../src/core/ports/services/issue-tracker.ts';
import { plannedWork } from '../../../../src/incidents/planned/planned-work.ts';

describe('planned work that an issue announces', () => {
  const issue = (body: string, number = 7): TrackedIssue => ({
    number,
    url: 'https://github.example/octo/mail/issues/7',
    title: 'New mail server',
    body,
    open: true,
    labels: ['maintenance'],
    assignees: [],
    author: { login: 'octocat', bot: false, association: 'OWNER' },
    createdAt: '2026-11-24T00:00:00Z',
    closedAt: null,
  });
  const at = (iso: string, body: string) => plannedWork([issue(body)], Date.parse(iso)).now?.number ?? null;

  test('lasts from its start to its end, in any offset', () => {
    const body = 'We move.\n\n- **start**: 2026-11-24T20:00Z\r\n- end: 2026-11-24 22:30:00 +01:00\n';
    assert.deepEqual(
      ['2026-11-24T19:59:59Z', '2026-11-24T20:00:00Z', '2026-11-24T21:29:59Z', '2026-11-24T21:30:00Z'].map((iso) => at(iso, body)),
      [null, 7, 7, null],
    );
  });

  test('silences nothing where a line is missing or has no offset', () => {
    for (const body of ['', 'start: 2026-11-24T20:00Z', 'start: 2026-11-24 20:00\nend: 2026-11-24 22:00']) {
      const { now, unclear } = plannedWork([issue(body)], Date.parse('2026-11-24T21:00:00Z'));
      assert.deepEqual([now, unclear.length], [null, 1]);
    }
  });

  test('is found beside issues that name no start, no end or no moment: each of those is told, and no other', () => {
    const [start, end] = ['start: 2026-11-24T20:00Z', 'end: 2026-11-24T22:00Z'];
    const bodies = [start, end, `${start}\n${end}`, 'Tonight.', `start: 2026-99-24T20:00Z\n${end}`];
    const { now, unclear } = plannedWork(
      bodies.map((body, index) => issue(body, index + 1)),
      Date.parse('2026-11-24T21:00:00Z'),
    );
    assert.deepEqual([now?.number, unclear.map(({ number }) => number)], [3, [1, 2, 4, 5]]);
  });
});
