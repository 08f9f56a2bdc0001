import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { parseDmarcRecord } from '../../../../../src/checks/domain/dmarc/record.ts';

const PLAIN = {
  policy: 'none',
  subdomainPolicy: null,
  nonexistentPolicy: null,
  psd: 'u',
  testing: false,
  rua: [],
  ruf: [],
  percentage: null,
  removed: [],
};

test('every tag of RFC 9989 is read', () => {
  const parsed = parseDmarcRecord(
    'v=DMARC1; p=Quarantine ;sp=none;np=reject; psd=n; t=y; rua=mailto:a@example.net , https://example.net/r;ruf=mailto:f@example.net; fo=1;',
  );
  assert.deepEqual(parsed, {
    kind: 'record',
    record: {
      policy: 'quarantine',
      subdomainPolicy: 'none',
      nonexistentPolicy: 'reject',
      psd: 'n',
      testing: true,
      rua: ['mailto:a@example.net', 'https://example.net/r'],
      ruf: ['mailto:f@example.net'],
      percentage: null,
      removed: [],
    },
    ignored: [],
  });
});

test('other records are none of our business', () => {
  for (const text of ['', 'v=spf1 -all', 'v=TLSRPTv1; rua=mailto:a@example.net', 'hello DMARC1; p=none']) {
    assert.deepEqual(parseDmarcRecord(text), { kind: 'other' }, text);
  }
});

test('a version that is not exact is one that receivers discard', () => {
  for (const text of [
    'v=DMARC1 p=reject',
    'v=dmarc1; p=reject',
    'v=DMARC2; p=none',
    ' v=DMARC1; p=none',
    'v=DMARC1, p=none',
    'p=reject; v=DMARC1',
    '\u201cv=DMARC1; p=none\u201d',
    'vDMARC1; p=none',
  ]) {
    assert.equal(parseDmarcRecord(text).kind, 'misspelt', text);
  }
  assert.equal(parseDmarcRecord('V = DMARC1 ; p = none').kind, 'record');
});

test('without a usable policy a record counts as p=none where it asks for reports, and else not at all', () => {
  for (const [text, problem] of [
    ['v=DMARC1', /neither a policy/],
    ['v=DMARC1; p=', /"p=" is none of none, quarantine, reject/],
    ['v=DMARC1; p=monitor', /"p=monitor"/],
    ['v=DMARC1; p=reject; sp=rejct', /"sp=rejct"/],
    ['v=DMARC1; p=rejct; rua=dmarc@example.net', /"p=rejct"/],
  ] as const) {
    const parsed = parseDmarcRecord(text);
    assert.equal(parsed.kind, 'invalid', text);
    assert.match(parsed.problem, problem);
  }
  const reporting = parseDmarcRecord('v=DMARC1; p=monitor; sp=reject; rua=mailto:a@example.net');
  assert.equal(reporting.kind, 'record');
  assert.deepEqual(reporting.record, { ...PLAIN, rua: ['mailto:a@example.net'] });
  assert.equal(reporting.ignored.length, 1);
});

test('what receivers ignore is named, and does not spoil the rest', () => {
  const parsed = parseDmarcRecord(
    'v=DMARC1; p=reject; p=none; adkim=x; nonsense; rua=dmarc@example.net,mailto:b@example.net; pct=50; ri=86400; x=1',
  );
  assert.equal(parsed.kind, 'record');
  assert.deepEqual(parsed.record, { ...PLAIN, policy: 'reject', rua: ['mailto:b@example.net'], percentage: '50', removed: ['pct', 'ri'] });
  assert.deepEqual(
    parsed.ignored.map((text) => /"[^"]+"/.exec(text)?.[0]),
    ['"p"', '"nonsense"', '"dmarc@example.net"', '"adkim=x"'],
  );
});

test('no text whatever makes the parser throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (tail) => {
      assert.doesNotThrow(() => parseDmarcRecord(tail));
      assert.doesNotThrow(() => parseDmarcRecord(`v=DMARC1;${tail}`));
    }),
  );
});

const policy = fc.constantFrom('none' as const, 'quarantine' as const, 'reject' as const);
const uris = fc.array(fc.stringMatching(/^mailto:[a-z]{1,8}@[a-z]{1,8}\.example$/), { maxLength: 3 });

test('a canonical record comes back as what it was written from', () => {
  const records = fc.record({
    policy,
    subdomainPolicy: fc.option(policy, { nil: null }),
    nonexistentPolicy: fc.option(policy, { nil: null }),
    psd: fc.constantFrom('y' as const, 'n' as const, 'u' as const),
    testing: fc.boolean(),
    rua: uris,
    ruf: uris,
    percentage: fc.constant(null),
    removed: fc.constant([]),
  });
  fc.assert(
    fc.property(records, (record) => {
      const tags = [
        `p=${record.policy}`,
        ...(record.subdomainPolicy === null ? [] : [`sp=${record.subdomainPolicy}`]),
        ...(record.nonexistentPolicy === null ? [] : [`np=${record.nonexistentPolicy}`]),
        `psd=${record.psd}`,
        `t=${record.testing ? 'y' : 'n'}`,
        ...(record.rua.length === 0 ? [] : [`rua=${record.rua.join(',')}`]),
        ...(record.ruf.length === 0 ? [] : [`ruf=${record.ruf.join(',')}`]),
      ];
      assert.deepEqual(parseDmarcRecord(`v=DMARC1; ${tags.join('; ')}`), { kind: 'record', record: { ...record }, ignored: [] });
    }),
  );
});
