import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknown } from '../../../../../src/core/ports/dns.ts';
import { baselineFindings, readBaseline } from '../../../../../src/checks/domain/zone/drift.ts';
import { withRecordLog } from '../../../../../src/adapters/dns/log/record-log.ts';
import type { RecordSet } from '../../../../../src/core/result/report.ts';
import type { Script } from '../../../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

/** The records that a run over `script` would put into its report. */
async function recordsOf(script: Script): Promise<readonly RecordSet[]> {
  const resolver = withRecordLog(new FakeResolver(script));
  await Promise.all([
    resolver.ask({ type: 'TXT', name: 'example.net' }),
    resolver.ask({ type: 'MX', name: 'example.net' }),
    resolver.ask({ type: 'TXT', name: '_dmarc.example.net' }),
    resolver.ask({ type: 'TXT', name: '_spf.example.org' }),
  ]);
  return await resolver.records(['example.net']);
}

const BEFORE: Script = {
  'TXT example.net': ['v=spf1 include:_spf.example.org -all', 'token=1'],
  'MX example.net': ['10 mx1.example.net', '20 mx2.example.net'],
  'TXT _spf.example.org': ['v=spf1 ip4:192.0.2.1 -all'],
};

const reportOf = (records: readonly RecordSet[]) =>
  ({ ok: true, text: JSON.stringify({ finishedAt: '2026-11-23T00:00:00.000Z', records }) }) as const;
const ttlOf = () => Promise.resolve(300);

async function changes(after: Script) {
  const earlier = { path: 'before.json', file: reportOf(await recordsOf(BEFORE)) };
  return await baselineFindings(earlier, await recordsOf(after), ttlOf);
}

test('the order of records is no change, and what others own may change silently', async () => {
  const turned = { ...BEFORE, 'MX example.net': ['20 mx2.example.net', '10 mx1.example.net'], 'TXT _spf.example.org': ['v=spf1 -all'] };
  assert.deepEqual(await changes(turned), []);
});

test('a change is told old and new, with the time that caches may keep it', async () => {
  const [change, ...others] = await changes({ ...BEFORE, 'MX example.net': ['10 mx3.example.net'] });
  assert.equal(others.length, 0);
  assert.deepEqual([change?.code, change?.state, change?.target], ['dns-changed', 'warning', 'example.net']);
  assert.match(
    change?.message ?? '',
    /^example\.net MX has changed since 2026-11-23T00:00:00\.000Z\. Caches may keep the record for 300 s\.$/,
  );
  assert.equal(change?.evidence, 'old: 10 mx1.example.net\n     20 mx2.example.net\nnew: 10 mx3.example.net');
});

test('what is gone and what is new is told so', async () => {
  const messages = (
    await changes({ 'TXT example.net': BEFORE['TXT example.net'] ?? [], 'TXT _dmarc.example.net': ['v=DMARC1; p=none'] })
  ).map(({ message }) => message);
  assert.match(messages.join('\n'), /^_dmarc\.example\.net TXT is new since/m);
  assert.match(messages.join('\n'), /^example\.net MX is gone since/m);
});

test('what could not be looked up now, or then, is no change', async () => {
  assert.deepEqual(await changes({ ...BEFORE, 'MX example.net': unknown('SERVFAIL') }), []);
  const then = await recordsOf({ ...BEFORE, 'MX example.net': unknown('SERVFAIL') });
  assert.deepEqual(await baselineFindings({ path: 'x', file: reportOf(then) }, await recordsOf(BEFORE), ttlOf), []);
});

test('a long value is cut, and its end counts all the same', async () => {
  const long = (end: string): Script => ({ ...BEFORE, 'TXT example.net': [`${'x'.repeat(70_000)}${end}`] });
  const [one, other] = await Promise.all([recordsOf(long('a')), recordsOf(long('b'))]);
  assert.ok(JSON.stringify(one).length < 3000);
  assert.equal((await baselineFindings({ path: 'x', file: reportOf(one) }, other, ttlOf)).length, 1);
});

test('an earlier report that cannot be used is told, and is no change', async () => {
  const unusable: readonly (readonly [string, RegExp])[] = [
    ['{', /no JSON/],
    ['[]', /no report/],
    ['{"finishedAt":"x"}', /looked at no domain/],
  ];
  for (const [text, reason] of unusable) {
    const baseline = readBaseline(text);
    assert.ok(baseline.kind === 'unusable' && reason.test(baseline.reason), text);
  }
  const findings = await baselineFindings({ path: 'gone.json', file: { ok: false, reason: 'there is no such file' } }, [], ttlOf);
  assert.deepEqual(
    findings.map(({ code, state }) => `${code} ${state}`),
    ['dns-baseline unknown'],
  );
});
