import assert from 'node:assert/strict';
import test from 'node:test';
import { rankCauses } from '../../../../src/core/judge/verdict/causes.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Outcome } from '../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import { terminalText } from '../../../../src/report/terminal/text.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';

function troubled(outcome: Outcome, over: Partial<LoopReport> = {}): LoopReport {
  const state = outcome === 'junk' || outcome === 'slow' ? 'warning' : 'critical';
  return loop({
    name: 'outside',
    kind: 'external',
    state,
    outcome,
    side: 'sender',
    egressIp: '203.0.113.7',
    reply: null,
    attempts: [],
    ...over,
  });
}

const spfProbe = finding({ check: 'spf', code: 'spf-probe-failed', state: 'critical', target: 'outside' });
const spfRecord = finding({ check: 'spf', code: 'spf-lookups', state: 'critical' });
const dmarcWeak = finding({ check: 'dmarc', code: 'dmarc-weak', state: 'warning' });
const listed = finding({ check: 'blocklist', code: 'blocklist-listed', state: 'critical', target: '203.0.113.7' });
const noPtr = finding({ check: 'mx', code: 'ptr-missing', state: 'warning', target: '203.0.113.7' });
const slowHop = finding({ check: 'loop', code: 'slow-hop', state: 'warning', target: 'outside' });
const filter = finding({ check: 'loop', code: 'filter-words', state: 'warning', target: 'outside' });
const elsewhere = finding({ check: 'dkim', code: 'dkim-unsigned', state: 'warning', target: 'internal' });
const changed = finding({ check: 'dns', code: 'dns-changed', state: 'warning' });
const fine = finding({ state: 'ok' });
const unknown = finding({ check: 'blocklist', code: 'blocklist-unknown', state: 'unknown' });
const certificate = finding({ check: 'certificate', code: 'certificate-expired', state: 'critical', target: 'smtp.example.net:587' });

const refused = finding({ check: 'loop', code: 'refused-for-spf', state: 'warning', target: 'outside' });
const delayed = finding({
  check: 'loop',
  code: 'delayed-notification',
  state: 'warning',
  target: 'outside',
  evidence: '451 4.7.1 The IP address sending this message does not have a PTR record setup',
});
const exchange = finding({ check: 'mx', code: 'mx-no-address', state: 'critical', target: 'example.net' });
const inbound = { kind: 'inbound', receiver: 'example.net', egressIp: null } as const;
const inside = { kind: 'internal', egressIp: null } as const;

const TABLE: readonly [name: string, loop: LoopReport, findings: readonly Finding[], causes: readonly string[]][] = [
  [
    'junk: what the probe shows comes before its address, that before DNS',
    troubled('junk'),
    [dmarcWeak, spfRecord, listed, spfProbe],
    ['spf-probe-failed', 'blocklist-listed', 'spf-lookups', 'dmarc-weak'],
  ],
  ['junk: the filter’s own words before a mere warning in DNS', troubled('junk'), [dmarcWeak, filter], ['filter-words', 'dmarc-weak']],
  [
    'rejected for its address',
    troubled('rejected', { reply: '550 5.7.1 Service unavailable; client host [203.0.113.7] blocked using zen.spamhaus.org' }),
    [spfProbe, listed],
    ['blocklist-listed', 'spf-probe-failed'],
  ],
  [
    'rejected as unauthenticated',
    troubled('rejected', { reply: '550 5.7.26 This mail has been blocked because the sender is unauthenticated.' }),
    [noPtr, spfProbe],
    ['spf-probe-failed', 'ptr-missing'],
  ],
  [
    'rejected for its name',
    troubled('rejected', { reply: '550 5.7.25 The IP address sending this message does not have a PTR record setup' }),
    [spfRecord, noPtr],
    ['ptr-missing', 'spf-lookups'],
  ],
  [
    'deferred, told by an earlier reply',
    troubled('deferred', { attempts: [{ at: '', reply: '421 4.7.0 poor reputation', outcome: 'deferred' }] }),
    [noPtr, listed],
    ['blocklist-listed', 'ptr-missing'],
  ],
  ['lost: a listing before a record', troubled('lost'), [dmarcWeak, listed], ['blocklist-listed', 'dmarc-weak']],
  ['a recent change before a weak record', troubled('lost'), [dmarcWeak, changed], ['dns-changed', 'dmarc-weak']],
  ['slow: the hop that took longest', troubled('slow'), [listed, slowHop], ['slow-hop', 'blocklist-listed']],
  ['a refused login is its own cause', troubled('auth_failed'), [listed, spfProbe], []],
  ['a handshake that fails: the certificate', troubled('tls_failed'), [listed, certificate], ['certificate-expired']],
  [
    'what the server says itself, before what it does not speak of',
    troubled('rejected'),
    [listed, refused],
    ['refused-for-spf', 'blocklist-listed'],
  ],
  ['what the server says explains no Junk, and no slowness', troubled('junk'), [refused, filter], ['filter-words']],
  ['nor slow mail', troubled('slow'), [refused, slowHop], ['slow-hop']],
  ['where it takes no mail at all, it is all that is said', troubled('auth_failed', { latencyMs: null }), [refused], ['refused-for-spf']],
  ['what it says of another loop is another’s', troubled('rejected'), [{ ...refused, target: 'internal' }], []],
  [
    'what is said of mail that is still tried points at a finding',
    troubled('lost'),
    [delayed, { ...noPtr, state: 'critical' }, dmarcWeak],
    ['ptr-missing', 'delayed-notification', 'dmarc-weak'],
  ],
  [
    'without its words it is behind',
    troubled('lost'),
    [
      { ...delayed, evidence: null },
      { ...noPtr, state: 'critical' },
    ],
    ['delayed-notification', 'ptr-missing'],
  ],
  ['mail from outside: the exchange of its own domain', troubled('lost', inbound), [exchange, listed, dmarcWeak], ['mx-no-address']],
  ['of no other domain', troubled('lost', inbound), [{ ...exchange, target: 'example.org' }], []],
  ['mail inside is explained by no record', troubled('lost', inside), [exchange, listed, spfRecord], []],
  [
    'but by a certificate, where it ended before any mail',
    troubled('tls_failed', { ...inside, latencyMs: null }),
    [certificate, listed],
    ['certificate-expired'],
  ],
  [
    'of one kind, what is about the address that it left from comes first',
    troubled('lost'),
    [{ ...noPtr, target: '203.0.113.1', code: 'ptr-unconfirmed' }, noPtr],
    ['ptr-missing', 'ptr-unconfirmed'],
  ],
  [
    'what is critical comes before a mere warning of what explains more',
    troubled('lost'),
    [{ ...listed, state: 'warning', target: '203.0.113.9' }, spfRecord],
    ['spf-lookups', 'blocklist-listed'],
  ],
  ['what is fine, unknown, or another loop’s explains nothing', troubled('lost'), [fine, unknown, elsewhere], []],
];

for (const [name, outside, findings, causes] of TABLE) {
  test(name, () => {
    const loops = [loop({}), outside];
    assert.deepEqual(rankCauses(loops, findings), causes);
    assert.deepEqual(rankCauses(loops, findings.toReversed()), causes);
    assert.deepEqual(verdict(loops, findings, false).causes, causes);
  });
}

test('a loop that works, or could not be looked at, has no causes', () => {
  assert.deepEqual(rankCauses([troubled('delivered', { state: 'ok' })], [listed]), []);
  assert.deepEqual(rankCauses([troubled('junk', inbound)], [exchange]), [], 'the exchange took it');
  assert.deepEqual(rankCauses([troubled('fetch_failed', { state: 'unknown' }), troubled('lost', { state: 'unknown' })], [listed]), []);
});

test('where nothing points anywhere the report says so, below the headline', () => {
  const printed = (outcome: Outcome, findings: readonly Finding[]) => {
    const loops = [loop({}), troubled(outcome)];
    return terminalText(report({ loops, findings, state: 'critical', verdict: verdict(loops, findings, false) }));
  };
  assert.match(printed('lost', [fine]), /^ {2}No cause found: nothing that was looked at points to one\.$/m);
  assert.doesNotMatch(printed('lost', [listed]), /No cause/);
  assert.doesNotMatch(printed('auth_failed', [fine]), /No cause/);
});
