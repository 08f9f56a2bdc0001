import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Answer as PacketAnswer } from 'dns-packet';
import { QueryLog } from '../../../../src/adapters/dns/log/query-log.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { Reply } from '../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../doubles/dns/wire-server.ts';
import { ample } from '../../../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';

const NAME = 'x.example';
const TXT: Reply = { answers: [{ type: 'TXT', name: NAME, data: ['x'] }] };
const SOA: PacketAnswer = {
  type: 'SOA',
  name: 'example',
  data: { mname: 'ns.example', rname: 'root.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 },
};
const SERVFAIL: Reply = { rcode: 2 };
const ALWAYS = Number.POSITIVE_INFINITY;

/** Answers SERVFAIL `failures` times while validating, `then` afterwards, and `unchecked` without validation. */
async function startFailing(failures: number, unchecked: Reply, then: Reply = TXT) {
  let failed = 0;
  return await startWireServer((question) => (question.unchecked ? unchecked : failed++ < failures ? SERVFAIL : then));
}

/** Asks a single server, for its DNSSEC verdict and for the records; a failed look is repeated once. */
async function look(failures: number, unchecked: Reply, then?: Reply) {
  const log = new QueryLog(systemClock);
  const options = { timeout: ample(2_000), clock: systemClock, deadline: { signal: new AbortController().signal }, log };
  await using first = await startFailing(failures, unchecked, then);
  const secure = await createResolver({ ...options, servers: [first.text] }).secure({ type: 'TXT', name: NAME });
  await using second = await startFailing(failures === ALWAYS ? ALWAYS : failures + 1, unchecked, then);
  const answer = await createResolver({ ...options, servers: [second.text] }).ask({ type: 'TXT', name: NAME });
  assert.equal(answer.kind, 'unknown');
  return { secure, bogus: answer.kind === 'unknown' && answer.bogus === true, log, text: second.text };
}

const CASES: readonly (readonly [string, number, Reply, boolean])[] = [
  ['the records, and SERVFAIL again', ALWAYS, TXT, true],
  ['NXDOMAIN with an SOA record, and SERVFAIL again', ALWAYS, { rcode: 3, authorities: [SOA] }, true],
  ['NODATA with an SOA record, and SERVFAIL again', ALWAYS, { authorities: [SOA] }, true],
  ['the records, and an answer when it is asked again', 1, TXT, false],
  ['NXDOMAIN without an SOA record', ALWAYS, { rcode: 3 }, false],
  ['nothing', ALWAYS, {}, false],
  ['a referral', ALWAYS, { authorities: [{ type: 'NS', name: 'example', data: 'ns.other.example' }] }, false],
  ['records of other names', ALWAYS, { answers: [{ type: 'TXT', name: 'other.example', data: ['x'] }] }, false],
  ['SERVFAIL too', ALWAYS, SERVFAIL, false],
];

suite('SERVFAIL, and, told not to check signatures,', SIDE_BY_SIDE, () => {
  for (const [title, failures, unchecked, bogus] of CASES)
    test(title, async () => {
      const seen = await look(failures, unchecked);
      assert.equal(seen.secure, bogus ? 'bogus' : 'indeterminate');
      assert.equal(seen.bogus, bogus);
    });

  test('both questions stand in the log', async () => {
    const { log, text } = await look(ALWAYS, TXT);
    const { queries } = log.entries((each) => each);
    const details = queries.filter(({ server }) => server === text).map(({ answer, detail }) => `${answer}: ${detail}`);
    assert.deepEqual(details, [
      `unknown: SERVFAIL from ${text}`,
      `unknown: SERVFAIL from ${text}`,
      'found: 1 record, told not to check signatures (CD)',
      `unknown: SERVFAIL from ${text}, asked once more after SERVFAIL`,
    ]);
  });
});
