import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import { dmarcTerms, organizationOf } from '../../../../../src/checks/domain/dmarc/terms.ts';
import { discover } from '../../../../../src/checks/domain/dmarc/tree-walk.ts';
import { FakeResolver } from '../../../../doubles/dns/fake-resolver.ts';

const at = (name: string, ...records: readonly string[]) => ({ [`TXT _dmarc.${name}`]: records });

test('a public suffix that is itself looked at is its own organization, and its other customers are not', async () => {
  const zone = { ...at('hosting.example', 'v=DMARC1; p=none; psd=y'), ...at('example', 'v=DMARC1; p=reject') };
  const resolver = new FakeResolver(zone);
  assert.equal(await organizationOf(resolver, 'hosting.example'), 'hosting.example');
  assert.equal(await organizationOf(resolver, 'one.hosting.example'), 'one.hosting.example');
  assert.equal(await organizationOf(resolver, 'mail.two.hosting.example'), 'two.hosting.example');
});

test('records that are discarded do not end the walk', async () => {
  const policyOf = async (...records: readonly string[]) => {
    const resolver = new FakeResolver({ ...at('a.example.net', ...records), ...at('example.net', 'v=DMARC1; p=none; sp=reject') });
    return await dmarcTerms(resolver, 'a.example.net');
  };
  const above = { kind: 'found', dkim: 'relaxed', spf: 'relaxed', policy: 'reject' };
  assert.deepEqual(await policyOf('v=DMARC1; p=none', 'v=DMARC1; p=quarantine'), above);
  assert.deepEqual(await policyOf('v=DMARC2; p=none'), above);
  assert.deepEqual(await policyOf('v=dmarc1; p=none'), above);
});

test('np decides about names that do not exist, and an alias exists though it leads nowhere', async () => {
  const zone = at('example.net', 'v=DMARC1; p=none; sp=quarantine; np=reject');
  const policy = async (more: ConstructorParameters<typeof FakeResolver>[0]) => {
    const terms = await dmarcTerms(new FakeResolver({ ...zone, ...more }), 'a.example.net');
    return terms.kind === 'found' ? terms.policy : terms.kind;
  };
  assert.equal(await policy({ 'A a.example.net': nxdomain, 'CNAME a.example.net': nxdomain }), 'reject');
  assert.equal(await policy({ 'A a.example.net': nxdomain, 'CNAME a.example.net': ['gone.example'] }), 'quarantine');
  assert.equal(await policy({}), 'quarantine');
  assert.equal(await policy({ 'A a.example.net': unknown('SERVFAIL') }), 'unknown');
});

const LABELS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'example', 'net'];
const RECORD = fc.record({ p: policy(), sp: fc.option(policy()), psd: fc.constantFrom('', '; psd=u', '; psd=n', '; psd=y') });
const LEVEL = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  { weight: 6, arbitrary: RECORD.map(({ p, sp, psd }) => [`v=DMARC1; p=${p}${sp === null ? '' : `; sp=${sp}`}${psd}`]) },
  { weight: 1, arbitrary: fc.constant(['v=DMARC1; p=none; psd=n', 'v=DMARC1; p=reject']) },
  { weight: 1, arbitrary: fc.constant(['v=spf1 -all']) },
);

function policy() {
  return fc.constantFrom('none', 'quarantine', 'reject');
}

/** RFC 9989 sections 4.10 to 4.10.2 read aloud, one question after the other. */
function readAloud(
  start: string,
  zone: ReadonlyMap<string, readonly string[]>,
): { organization: string; policyAt: string | null; asked: number } {
  const found: { readonly name: string; readonly text: string }[] = [];
  let labels = start.split('.');
  let asked = 0;
  while (labels.length > 0) {
    const name = labels.join('.');
    asked += 1;
    const records = (zone.get(name) ?? []).filter((text) => text.startsWith('v=DMARC1;'));
    const [text, ...others] = records;
    if (text !== undefined && others.length === 0) {
      found.push({ name, text });
      if (/psd=[yn]/.test(text)) break;
    }
    labels = labels.length >= 8 ? labels.slice(-7) : labels.slice(1);
  }
  const marked = found.find(({ text }) => text.includes('psd=n'));
  const suffix = found.find(({ name, text }) => name !== start && text.includes('psd=y'));
  const below = (name: string) =>
    start
      .split('.')
      .slice(-(name.split('.').length + 1))
      .join('.');
  const organization = marked?.name ?? (suffix === undefined ? (found.at(-1)?.name ?? start) : below(suffix.name));
  const has = (name: string) => found.some((each) => each.name === name);
  const policyAt = has(start) ? start : has(organization) ? organization : (suffix?.name ?? null);
  return { organization, policyAt, asked };
}

test('the walk finds what a reading of the RFC, step by step, finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: LABELS.length }),
      fc.array(LEVEL, { minLength: 10, maxLength: 10 }),
      async (depth, levels) => {
        const start = LABELS.slice(-depth).join('.');
        const zone = new Map(LABELS.map((_, index) => [LABELS.slice(index).join('.'), levels[index] ?? []]));
        const resolver = new FakeResolver(Object.fromEntries([...zone].map(([name, records]) => [`TXT _dmarc.${name}`, records])));
        const { organization, policy: applied } = await discover(resolver, start);
        const expected = readAloud(start, zone);
        assert.equal(organization.kind === 'known' ? organization.domain : null, expected.organization);
        assert.equal(applied.kind === 'record' ? applied.domain : null, expected.policyAt);
        assert.ok(resolver.asked.length <= 8);
      },
    ),
    { numRuns: 1000 },
  );
});
