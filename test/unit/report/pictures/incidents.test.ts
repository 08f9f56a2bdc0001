import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { countsText } from '../../../../src/report/history/counts/counts-lines.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { countsPath } from '../../../../src/report/history/lines/day.ts';
import { incidentsOf } from '../../../../src/report/pictures/past/incidents.ts';
import { fc } from '../../../harness/random.ts';
import { good, HOUR, LOST, NOW, pastOf, UNREAD } from './past.ts';

const FORMS: Readonly<Record<'good' | 'lost' | 'unread' | 'none', Partial<LoopReport> | null>> = {
  good: good(),
  lost: { ...LOST, name: 'gmail' },
  unread: { ...UNREAD, name: 'gmail' },
  none: null,
};
type Form = keyof typeof FORMS;

/** Begin, end and length of repeated failures, looked at run by run. */
function plainly(forms: readonly Form[], begin: number): readonly (readonly [number, number | null, number])[] {
  const found: [number, number | null, number][] = [];
  let open: [number, number | null, number] | null = null;
  for (const [index, form] of forms.entries()) {
    const at = begin + index * HOUR;
    if (form === 'lost') {
      if (open === null) open = [at, null, 1];
      else open[2] += 1;
    } else if (form === 'good' && open !== null) {
      found.push([open[0], at, open[2]]);
      open = null;
    }
  }
  if (open !== null) found.push(open);
  return found.filter(([, , runs]) => runs > 1).toReversed();
}

test('incidents are the same run by run, and by the counts of days whose runs are gone', () => {
  const form = fc.constantFrom<Form>('good', 'lost', 'lost', 'unread', 'none');
  fc.assert(
    fc.property(fc.array(form, { minLength: 1, maxLength: 90 }), fc.nat({ max: 90 }), (forms, split) => {
      const begin = Math.floor(NOW / HOUR) * HOUR - (forms.length - 1) * HOUR;
      const play = (at: number) => {
        const loop = at < begin ? null : FORMS[forms[(at - begin) / HOUR] ?? 'none'];
        return loop === null ? null : [loop];
      };
      const byRuns = pastOf(play, { days: 5 });
      const folded = readHistory(
        new Map(byRuns.days.map((day) => [countsPath(day.day), new TextEncoder().encode(countsText({ ...day, unread: 0 }))])),
      );
      const some = { ...byRuns, days: [...folded.days.slice(0, split % 6), ...byRuns.days.slice(split % 6)] };
      const wanted = plainly(forms, begin);
      for (const history of [byRuns, folded, some])
        assert.deepEqual(
          incidentsOf(history).map(({ began, ended, runs }) => [began, ended, runs]),
          wanted,
        );
      assert.deepEqual(incidentsOf(folded), incidentsOf(byRuns));
    }),
  );
});
