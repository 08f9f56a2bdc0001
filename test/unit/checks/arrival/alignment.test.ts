import assert from 'node:assert/strict';
import test from 'node:test';
import type { DmarcInput } from '../../../../src/checks/arrival/authentication/alignment.ts';
import { decideDmarc } from '../../../../src/checks/arrival/authentication/alignment.ts';

const RELAXED = { kind: 'found', dkim: 'relaxed', spf: 'relaxed', policy: 'reject' } as const;
const STRICT = { kind: 'found', dkim: 'strict', spf: 'strict', policy: 'reject' } as const;

/** example.co.uk and the names below it belong together, as a tree walk would find. */
const organization = (domain: string) =>
  domain === 'unknown.example'
    ? null
    : domain
        .split('.')
        .slice(domain.endsWith('.co.uk') ? -3 : -2)
        .join('.');

const BASE: DmarcInput = { author: 'example.net', terms: RELAXED, signatures: [], spf: null, organization };
const pass = (domain: string) => ({ domain, result: 'pass' as const });

const TABLE: readonly [name: string, input: Partial<DmarcInput>, result: string, dkim: boolean, spf: boolean][] = [
  ['the author’s own signature', { signatures: [pass('example.net')] }, 'pass', true, false],
  ['a signature of its subdomain, relaxed', { signatures: [pass('mail.example.net')] }, 'pass', true, false],
  ['the same, strict', { terms: STRICT, signatures: [pass('mail.example.net')] }, 'fail', false, false],
  ['a neighbour below a public suffix', { author: 'a.co.uk', signatures: [pass('b.co.uk')] }, 'fail', false, false],
  ['a foreign signature', { signatures: [pass('example.com')] }, 'fail', false, false],
  ['a broken signature of its own', { signatures: [{ domain: 'example.net', result: 'fail' }] }, 'fail', false, false],
  ['one broken, one good', { signatures: [{ domain: 'example.net', result: 'fail' }, pass('example.net')] }, 'pass', true, false],
  ['SPF of its own domain', { spf: pass('bounces.example.net') }, 'pass', false, true],
  ['the same, strict', { terms: STRICT, spf: pass('bounces.example.net') }, 'fail', false, false],
  ['SPF of another domain', { spf: pass('example.com') }, 'fail', false, false],
  ['SPF that softfails', { spf: { domain: 'example.net', result: 'softfail' } }, 'fail', false, false],
  ['a key that could not be looked up', { signatures: [{ domain: 'example.net', result: 'temperror' }] }, 'temperror', false, false],
  ['SPF of another domain that could not be looked up', { spf: { domain: 'example.com', result: 'temperror' } }, 'fail', false, false],
  ['SPF of its own domain that could not be looked up', { spf: { domain: 'example.net', result: 'temperror' } }, 'temperror', false, false],
  ['a foreign key that could not be looked up', { signatures: [{ domain: 'example.com', result: 'temperror' }] }, 'fail', false, false],
  [
    'the same, with SPF that passes',
    { signatures: [{ domain: 'example.net', result: 'temperror' }], spf: pass('example.net') },
    'pass',
    false,
    true,
  ],
  ['no policy', { terms: { kind: 'absent' }, signatures: [pass('example.net')] }, 'none', true, false],
  ['a policy that could not be looked up', { terms: { kind: 'unknown' }, signatures: [pass('example.net')] }, 'temperror', true, false],
  [
    'an organization that is not known is not shared',
    { author: 'unknown.example', signatures: [pass('mail.unknown.example')] },
    'fail',
    false,
    false,
  ],
  ['case and final dots do not matter', { signatures: [pass('EXAMPLE.net.')] }, 'pass', true, false],
];

for (const [name, input, result, dkim, spf] of TABLE) {
  test(`${name}: ${result}`, () => {
    const said = decideDmarc({ ...BASE, ...input });
    assert.deepEqual([said.result, said.dkimAligned, said.spfAligned], [result, dkim, spf]);
  });
}
