import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { noIncident } from '../../../src/incidents/decide/model/memory.ts';
import type { LabelKeeper, LabelPlace } from '../../../src/incidents/memory/label-place.ts';
import { descriptionFor, recalled } from '../../../src/incidents/memory/label-place.ts';
import { HOUR } from './stage.ts';

const KEEPER: LabelKeeper = { key: 'gmail-0a1b2c3d', kind: 'mail', shared: 'email-continuity' };
const OWN_LABEL = 'email-continuity-95aa29ec';
const SINCE = '2026-11-24T00:00Z';
const OWN = `Last runs of gmail-0a1b2c3d: .! since ${SINCE} ~ab1`;
const THEIRS = `Last runs of other-0a1b2c3d: .! since ${SINCE} ~ab1`;
const LATER = Date.parse(SINCE) + HOUR;

async function placeOf(labels: Readonly<Record<string, string | undefined>>, now = LATER, keeper = KEEPER): Promise<LabelPlace> {
  return recalled(keeper, now, async (label) => (label in labels ? labels[label] : null));
}

suite('the label that keeps an incident without an issue', () => {
  const remembered = async (labels: Readonly<Record<string, string | undefined>>, now?: number) => {
    const { label, described, memory } = await placeOf(labels, now);
    return [label, described, memory.runs.map(({ level }) => level).join(' '), memory.bad];
  };

  test('is the shared one, unless that keeps the memory of another monitor', async () => {
    assert.deepEqual(await remembered({}), ['email-continuity', null, '', 0]);
    assert.deepEqual(await remembered({ 'email-continuity': undefined }), ['email-continuity', undefined, '', 0]);
    assert.deepEqual(await remembered({ 'email-continuity': 'Ours' }), ['email-continuity', 'Ours', '', 0]);
    assert.deepEqual(await remembered({ 'email-continuity': OWN }), ['email-continuity', OWN, 'good warning', 1]);
    assert.deepEqual(await remembered({ 'email-continuity': THEIRS }), [OWN_LABEL, null, '', 0]);
    assert.deepEqual(await remembered({ 'email-continuity': THEIRS, [OWN_LABEL]: OWN }), [OWN_LABEL, OWN, 'good warning', 1]);
  });

  test('forgets in a label of its own what was left there more than eight days ago', async () => {
    const after = (hours: number) => remembered({ 'email-continuity': THEIRS, [OWN_LABEL]: OWN }, Date.parse(SINCE) + hours * HOUR);
    assert.deepEqual([(await after(8 * 24))[3], (await after(8 * 24 + 1))[3]], [1, 0]);
    const shared = await remembered({ 'email-continuity': OWN }, LATER + 90 * 24 * HOUR);
    assert.equal(shared[3], 1, 'the shared one is written by each run');
  });

  test('has a name that the tracker takes', async () => {
    const { label } = await placeOf({ ['x'.repeat(50)]: THEIRS }, LATER, { ...KEEPER, shared: 'x'.repeat(50) });
    assert.match(label, /^x{41}-[0-9a-f]{8}$/);
  });

  test('is described where that changes something, the shared one from the first run on', () => {
    const good = noIncident('mail');
    const bad = {
      ...good,
      pending: [{ mark: 'ab', runs: 1 }],
      since: '2026-11-24T00:00:00.000Z',
      runs: [{ at: SINCE, level: 'warning', verdict: 'degraded' }],
    } as const;
    const text = (described: string | null | undefined, memory: typeof good, label = KEEPER.shared) =>
      descriptionFor(KEEPER, { label, described, memory: good }, memory);
    const plain = 'Mail does not work as it should';
    const kept = `Last runs of gmail-0a1b2c3d: ! since ${SINCE} ~ab1`;
    assert.deepEqual([text(null, good), text(null, good, OWN_LABEL)], [plain, null]);
    assert.deepEqual([text(null, bad), text(null, bad, OWN_LABEL)], [kept, kept]);
    assert.deepEqual([text(plain, good), text('Ours', good), text(OWN, good), text(undefined, good)], [null, null, plain, null]);
    assert.deepEqual([text(plain, bad), text('Ours', bad), text(kept, bad), text(OWN, bad)], [kept, kept, null, kept]);
  });
});
