import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { RequestFailure } from '../../../../src/adapters/github/api/request.ts';
import { connectionFailure } from '../../../../src/adapters/github/api/request.ts';
import { nextTry, rateLimit, TRIES } from '../../../../src/adapters/github/api/next-try.ts';
import { redirect } from '../../../../src/adapters/github/api/send.ts';

const NOW = Date.UTC(2026, 0, 1);
const refused = (status: number, headers = {}, reply = ''): RequestFailure => ({ kind: 'refused', status, headers, reply });

suite('whether and when a request is made again', () => {
  const so = { tried: 1, tries: TRIES, leftMs: 3_600_000, now: NOW, random: 0, repeatable: true };
  const CASES: readonly (readonly [name: string, failure: RequestFailure, repeatable: number | null, once: number | null])[] = [
    ['trouble of the server', refused(500), 800, null],
    ['503 without a time', refused(503), 800, null],
    ['503 with a time', refused(503, { 'retry-after': '5' }), 5000, 5000],
    ['500 with a time', refused(500, { 'retry-after': '5' }), 800, null],
    ['too many requests', refused(429, { 'retry-after': '2' }), 2000, 2000],
    ['too many requests, until a date', refused(429, { 'retry-after': 'Thu, 01 Jan 2026 00:00:09 GMT' }), 9000, 9000],
    ['too many requests, without a time', refused(429), 60_000, 60_000],
    ['a secondary limit', refused(403, {}, 'You have exceeded a secondary rate limit'), 60_000, 60_000],
    ['a missing permission', refused(403, {}, 'Resource not accessible by integration'), null, null],
    ['an unknown token', refused(401), null, null],
    ['an invalid request', refused(422), null, null],
    ['no connection', { kind: 'unsent', reason: '' }, 800, 800],
    ['a broken connection', { kind: 'lost', reason: '' }, 800, null],
    ['silence', { kind: 'silent' }, 800, null],
    ['nonsense', { kind: 'unreadable', status: 200 }, 800, null],
    ['a redirect elsewhere', { kind: 'redirected', status: 302, to: '' }, null, null],
    ['no time', { kind: 'time-up' }, null, null],
  ];
  for (const [name, failure, repeatable, once] of CASES) {
    test(name, () => {
      assert.equal(nextTry(failure, so), repeatable);
      assert.equal(nextTry(failure, { ...so, repeatable: false }), once);
      assert.equal(nextTry(failure, { ...so, tried: TRIES }), null);
      assert.equal(nextTry(failure, { ...so, leftMs: 0 }), null);
    });
  }

  test('never later than the deadline, never sooner than GitHub asks for', () => {
    const any = fc.record({
      tried: fc.integer({ min: 1, max: 5 }),
      leftMs: fc.nat(100_000),
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    fc.assert(
      fc.property(any, fc.nat(120), (time, seconds) => {
        const wait = nextTry(refused(429, { 'retry-after': String(seconds) }), { ...so, ...time });
        assert(wait === null || (wait < time.leftMs && wait >= seconds * 1000 && wait <= (seconds + 1) * 1000));
      }),
    );
  });
});

test("the end of a primary limit is counted by the server's own clock", () => {
  const headers = {
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(NOW / 1000 + 90),
    date: new Date(NOW + 30_000).toUTCString(),
  };
  assert.deepEqual(rateLimit(refused(403, headers), NOW - 500_000), { kind: 'primary', waitMs: 60_000 });
  assert.deepEqual(rateLimit(refused(429, { ...headers, date: undefined }), NOW), { kind: 'primary', waitMs: 90_000 });
  assert.equal(rateLimit(refused(403, { ...headers, 'x-ratelimit-remaining': '17' }), NOW), null);
  assert.equal(rateLimit(refused(404, headers), NOW), null);
});

test('an error of the network tells whether anything was sent', () => {
  const wrapped = (code: string, message = 'x') => {
    const cause = new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
    return connectionFailure(Object.assign(new Error(message), { status: 500, cause }));
  };
  assert.deepEqual(wrapped('ENOTFOUND', 'getaddrinfo ENOTFOUND github.example'), {
    kind: 'unsent',
    reason: 'getaddrinfo ENOTFOUND github.example',
  });
  for (const code of ['ECONNREFUSED', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
    assert.equal(wrapped(code).kind, 'unsent', code);
  }
  for (const code of ['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_BODY_TIMEOUT']) assert.equal(wrapped(code).kind, 'lost', code);
  const several = new AggregateError([Object.assign(new Error('first'), { code: 'ECONNREFUSED' })], '');
  assert.deepEqual(connectionFailure(new Error('x', { cause: several })), { kind: 'unsent', reason: 'ECONNREFUSED: first' });
  assert.deepEqual(connectionFailure('?'), { kind: 'lost', reason: '?' });
});

test('a redirect is followed within the same API to the same thing', () => {
  const base = 'https://github.example/api/v3';
  const lead = (path: string, location: string) => redirect(`${base}${path}`, location, base);
  const issues = '/repos/octo/mail/issues';
  assert.deepEqual(lead(`${issues}?page=2`, `${base}/repositories/7/issues?page=2`), {
    kind: 'follow',
    url: `${base}/repositories/7/issues?page=2`,
    number: null,
  });
  assert.deepEqual(lead(`${issues}/5`, '/api/v3/repositories/7/issues/5'), {
    kind: 'follow',
    url: `${base}/repositories/7/issues/5`,
    number: '7',
  });
  assert.deepEqual(lead(`${issues}?labels=x`, `${base}/repositories/7/issues`), {
    kind: 'follow',
    url: `${base}/repositories/7/issues?labels=x`,
    number: null,
  });
  assert.deepEqual(lead(`${issues}/5`, `${base}/repositories/7/issues/6`), { kind: 'elsewhere' });
  assert.deepEqual(lead(issues, `${base}/repositories/7/pulls`), { kind: 'elsewhere' });
  assert.deepEqual(lead(issues, 'https://github.example/login'), { kind: 'foreign' });
  assert.deepEqual(lead(issues, 'http://github.example/api/v3/repositories/7/issues'), { kind: 'foreign' });
  assert.deepEqual(lead(issues, '//evil.example/api/v3/repositories/7/issues'), { kind: 'foreign' });
  assert.deepEqual(lead(issues, 'https://'), { kind: 'foreign' });
});
