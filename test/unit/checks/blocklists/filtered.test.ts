import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodata, nxdomain } from '../../../../src/core/ports/dns.ts';
import { FakeResolver } from '../../../doubles/dns/fake-resolver.ts';
import { check, IP } from './checking.ts';

/** A resolver's answers with rebind protection: the test entry without an address, and nothing without a listing. */
const LIST = {
  'A *': nxdomain,
  'TXT *': nxdomain,
  'A 2.0.0.127.bl.example': nodata,
  'TXT 2.0.0.127.bl.example': ['test entry'],
};
const NAME = '7.113.0.203.bl.example';

const verdicts = async (script: Record<string, readonly string[] | typeof nodata>) =>
  (await check(new FakeResolver({ ...LIST, ...script }), { ips: [IP], zones: ['bl.example'] })).map(
    ({ code, state }) => `${code} ${state}`,
  );

test('a resolver that keeps 127.0.0.0/8 back: the texts tell who is listed', async () => {
  assert.deepEqual(await verdicts({ [`A ${NAME}`]: nodata, [`TXT ${NAME}`]: ['seen at a trap'] }), [
    'blocklist-listed warning',
    'blocklist-filtered ok',
  ]);
});

test('who is not there is not listed', async () => {
  assert.deepEqual(await verdicts({}), ['blocklist-clean ok', 'blocklist-filtered ok']);
});

test('an entry without a text is not known, and one for nobody makes the list unbelievable', async () => {
  assert.deepEqual(await verdicts({ [`A ${NAME}`]: nodata }), ['blocklist-unknown unknown', 'blocklist-filtered ok']);
  const world = { [`A ${NAME}`]: nodata, [`TXT ${NAME}`]: ['listed'], 'A 0.0.0.0.bl.example': nodata };
  assert.deepEqual(await verdicts(world), ['blocklist-unknown unknown', 'blocklist-filtered ok']);
});

test('a list without its test entry is gone, and no filter', async () => {
  const answered = await verdicts({ 'TXT 2.0.0.127.bl.example': nodata });
  assert.deepEqual(answered, ['blocklist-unknown unknown']);
  const all = await verdicts({ 'A 1.0.0.127.bl.example': nodata });
  assert.deepEqual(all, ['blocklist-unknown unknown']);
});
