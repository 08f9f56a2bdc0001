import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { TokenResult } from '../../../../../src/core/mail/login/bearer.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { misdescribed } from '../../../../doubles/descriptions/described-issuer.ts';
import { startTokens, USER } from './setting.ts';

const NEVER = new AbortController().signal;
const SOURCES = ['client credentials', 'refresh token', 'service account', 'federation at Entra', 'federation at Google'] as const;

type Setting = Awaited<ReturnType<typeof startTokens>>;

function tokenIn(answer: TokenResult): string {
  if (!answer.ok) assert.fail(`${answer.failure.message} ${answer.failure.reply ?? ''}`);
  return answer.token;
}

async function refused(setting: Setting, source: (typeof SOURCES)[number]): Promise<Failure> {
  const answer = await setting.bearer(setting.sources[source]).current(NEVER);
  if (answer.ok) assert.fail('a token was given');
  return answer.failure;
}

suite('a token of every source', SIDE_BY_SIDE, () => {
  for (const source of SOURCES) {
    test(`${source}: the issuer takes the request, and the token is masked before it is given`, async () => {
      await using setting = await startTokens();
      const token = tokenIn(await setting.bearer(setting.sources[source]).current(NEVER));
      assert.equal(setting.state.check(USER, token), null);
      assert.ok(setting.masked.includes(token));
    });
  }

  test('nothing of the way to a federated token is left unmasked', async () => {
    await using setting = await startTokens();
    await setting.bearer(setting.sources['federation at Google']).current(NEVER);
    // The request token, the identity, the exchanged token, the assertion, and the token itself.
    assert.equal(new Set(setting.masked).size, 5);
    assert.ok(setting.masked.includes(setting.state.github.requestToken));
  });

  test('as it is given', async () => {
    await using setting = await startTokens();
    const bearer = setting.bearer({ kind: 'token', token: 'abc' });
    assert.equal(tokenIn(await bearer.current(NEVER)), 'abc');
    assert.equal(await bearer.renewed('abc', NEVER), null);
    assert.deepEqual(setting.issuer.asked, []);
  });
});

suite('one token a run and identity', SIDE_BY_SIDE, () => {
  test('twenty logins at the same time share one; another user of an application shares it too', async () => {
    await using setting = await startTokens();
    const config = setting.sources['client credentials'];
    const users = Array.from({ length: 20 }, (_, i) => setting.bearer({ ...config }, `box${i}`, `user${i}@example.org`).current(NEVER));
    assert.equal(new Set((await Promise.all(users)).map(tokenIn)).size, 1);
    assert.equal(setting.issuer.asked.length, 1);
  });

  test('a service account gets one for each user that it acts for', async () => {
    await using setting = await startTokens();
    const config = setting.sources['service account'];
    const [own, other] = await Promise.all([
      setting.bearer(config).current(NEVER),
      setting.bearer(config, 'b', 'b@example.org').current(NEVER),
    ]);
    assert.ok(own?.ok && other && !other.ok);
    assert.equal(other.failure.outcome, 'auth_failed');
  });

  test('a refused one is renewed once, for all that had it', async () => {
    await using setting = await startTokens();
    const bearer = setting.bearer(setting.sources['client credentials']);
    const first = tokenIn(await bearer.current(NEVER));
    const [second, other] = await Promise.all([bearer.renewed(first, NEVER), bearer.renewed(first, NEVER)]);
    assert.ok(typeof second === 'string' && second !== first);
    assert.equal(other, second, 'who was refused at the same moment');
    assert.equal(await bearer.renewed(first, NEVER), second, 'and who was refused later');
    assert.equal(await bearer.renewed(second, NEVER), null);
    assert.equal(setting.issuer.asked.length, 2);
  });

  test('one that ends within a minute is replaced before it is used', async () => {
    await using setting = await startTokens();
    setting.state.lifetime = 59;
    const bearer = setting.bearer(setting.sources['client credentials']);
    assert.notEqual(tokenIn(await bearer.current(NEVER)), tokenIn(await bearer.current(NEVER)));
  });

  test('a refusal for good is not asked for again; one for now is', async () => {
    await using setting = await startTokens();
    const bearer = setting.bearer({ ...setting.sources['client credentials'], clientSecret: 'wrong' });
    await bearer.current(NEVER);
    await bearer.current(NEVER);
    assert.equal(setting.issuer.asked.length, 1);
    const other = setting.bearer(setting.sources['client credentials']);
    setting.issuer.answerNext({ status: 503, body: '<html>busy</html>' });
    assert.equal((await other.current(NEVER)).ok, false);
    assert.equal((await other.current(NEVER)).ok, true);
  });

  test('who stops waiting has his answer, and the others their token', async () => {
    await using setting = await startTokens();
    const bearer = setting.bearer(setting.sources['client credentials']);
    const hasty = new AbortController();
    const [left, patient] = [bearer.current(hasty.signal), bearer.current(NEVER)];
    hasty.abort();
    const gone = await left;
    assert.ok(!gone.ok && gone.failure.outcome === 'unreachable' && gone.failure.temporary);
    assert.ok((await patient).ok);
  });

  test('the tokens of an answer that is no good are masked all the same', async () => {
    const tokens = { access_token: 'a-token-with-no-lifetime', refresh_token: 'its-next-refresh-token', id_token: 'an.identity.token' };
    for (const answer of [
      { status: 200, body: { ...tokens, token_type: 'Bearer', expires_in: 'never' } },
      { status: 400, body: { ...tokens, error: 'temporarily_unavailable' } },
    ]) {
      await using setting = await startTokens();
      setting.issuer.answerNext(answer);
      await refused(setting, 'client credentials');
      assert.deepEqual(setting.masked, Object.values(tokens));
    }
  });

  test('a replaced refresh token is a warning that does not show it', async () => {
    await using setting = await startTokens();
    setting.state.rotates = true;
    await setting.bearer(setting.sources['refresh token']).current(NEVER);
    const [finding, ...others] = setting.tokens.findings();
    assert.deepEqual([finding?.code, finding?.state, finding?.target, others.length], ['token-rotated', 'warning', 'box', 0]);
    assert.ok(!JSON.stringify(finding).includes(setting.state.refreshToken));
    assert.ok(setting.masked.includes(setting.state.refreshToken));
  });
});

suite('trouble at the issuer is told as the issuer’s, with its next step', SIDE_BY_SIDE, () => {
  const cases: readonly (readonly [
    what: string,
    source: (typeof SOURCES)[number],
    make: (setting: Setting) => void,
    message: RegExp,
    remedy: RegExp,
  ])[] = [
    [
      'a tenant that is none',
      'client credentials',
      ({ state }) => Object.assign(state, { tenant: 'other.test' }),
      /no such tenant/,
      /`tenant`/,
    ],
    [
      'an unknown application',
      'client credentials',
      ({ state }) => Object.assign(state, { clientId: 'x' }),
      /does not know this application/,
      /`client-id`/,
    ],
    [
      'a wrong secret',
      'client credentials',
      ({ state }) => Object.assign(state, { clientSecret: 'x' }),
      /client secret is wrong/,
      /not its id/,
    ],
    ['an expired refresh token', 'refresh token', ({ state }) => (state.refreshToken = 'x'), /refresh token is no longer valid/, /new one/],
    [
      'a clock that is wrong',
      'service account',
      ({ state }) => Object.assign(state, { now: () => Date.now() + 600_000 }),
      /clock of this machine/,
      /NTP/,
    ],
    [
      'no delegation',
      'service account',
      ({ state }) => Object.assign(state, { user: 'b@example.org' }),
      /domain-wide delegation/,
      /Admin console/,
    ],
    [
      'another key',
      'service account',
      ({ state }) => Object.assign(state, { publicKey: state.github.publicKey }),
      /none of the service account/,
      /new key/,
    ],
    [
      'a subject that no credential names',
      'federation at Entra',
      ({ state }) => (state.credential = 'repo:example/mail:ref:refs/heads/main'),
      /federated credentials matches/,
      /letter by letter/,
    ],
    [
      'no right to sign',
      'federation at Google',
      ({ state }) => state.denies.add('signJwt'),
      /may not sign for the service account/,
      /Token Creator/,
    ],
    [
      'another service account',
      'federation at Google',
      ({ state }) => Object.assign(state, { serviceAccount: 'other@project.iam.gserviceaccount.test' }),
      /no such service account/,
      /`service-account`/,
    ],
    [
      'an attribute condition that does not match',
      'federation at Google',
      ({ state }) => (state.credential = 'repo:example/other:ref:refs/heads/main'),
      /workload identity pool/,
      /attribute condition/,
    ],
    [
      'another provider',
      'federation at Google',
      ({ state }) => Object.assign(state, { provider: 'projects/1/x' }),
      /workload identity pool/,
      /`provider`/,
    ],
  ];
  for (const [what, source, make, message, remedy] of cases) {
    test(what, async () => {
      await using setting = await startTokens();
      make(setting);
      const failure = await refused(setting, source);
      assert.deepEqual([failure.outcome, failure.end, failure.temporary, failure.uncertain], ['auth_failed', 'mailbox', false, false]);
      assert.match(failure.message, message);
      assert.match(failure.message, /The mail server was not asked\.$/);
      assert.match(failure.remedy, remedy);
    });
  }

  test('a federated credential that does not match: the reply quotes what GitHub said', async () => {
    await using setting = await startTokens();
    setting.issuer.answerNext({
      status: 200,
      body: { value: 'eyJhbGciOiJub25lIn0.e30.x' },
    });
    const failure = await refused(setting, 'federation at Entra');
    assert.match(failure.reply ?? '', /^invalid_client: AADSTS700027: /);
    assert.match(failure.message, /assertion that was to prove who asks is not valid/);
  });

  test('a job that may not ask who it is: the runner’s, and unknown', async () => {
    await using setting = await startTokens();
    setting.issuer.answerNext({ status: 403, body: { message: 'not allowed' } });
    const failure = await refused(setting, 'federation at Entra');
    assert.deepEqual([failure.outcome, failure.side], ['runner_blocked', 'runner']);
    assert.match(failure.remedy, /id-token: write/);
  });

  test('a page where JSON should be, a 429, and silence', async () => {
    await using setting = await startTokens();
    setting.issuer.answerNext({ status: 502, body: '<html>Bad Gateway</html>' });
    assert.match((await refused(setting, 'client credentials')).message, /without an access token for mailbox `box`: HTTP 502/);
    setting.issuer.answerNext({ status: 429, body: { error: 'temporarily_unavailable', error_description: 'AADSTS90055: too many' } });
    assert.equal((await refused(setting, 'client credentials')).temporary, true);
    setting.issuer.answerNext({ status: 400, body: { error: 'invalid_request', error_description: 'AADSTS90033: not available' } });
    assert.equal((await refused(setting, 'client credentials')).temporary, true, 'by its code alone');
    await setting.issuer.close();
    const failure = await refused(setting, 'client credentials');
    assert.deepEqual([failure.outcome, failure.temporary], ['unreachable', true]);
    assert.match(failure.message, /was not reached: it refuses the connection/);
  });

  test('an issuer without a discovery document', async () => {
    await using setting = await startTokens();
    const { refreshToken, clientId, clientSecret } = setting.sources['refresh token'];
    const issuer = setting.issuer.urls.entra;
    const bearer = setting.bearer({ kind: 'refresh-token', issuer, clientId, clientSecret, refreshToken, scope: null });
    const answer = await bearer.current(NEVER);
    assert.match(answer.ok ? '' : answer.failure.message, /no discovery document/);
    assert.equal(setting.issuer.asked.length, 2, 'both places of RFC 8414');
    assert.match(setting.issuer.takeViolations().join(), /describes no such operation/);
  });
});

/** Errors on Google's and GitHub's pages and threads; Entra's come from its list (test/unit/core/mail). */
const STS = '/sts/v1/token';
const SIGN = '/iam/v1/projects/-/serviceAccounts/monitor:signJwt';
const status = (code: number, name: string, message: string) => ({ status: code, body: { error: { code, message, status: name } } });
const oauth = (error: string, error_description: string, code = 400) => ({ status: code, body: { error, error_description } });
const DOCUMENTED = [
  [STS, oauth('invalid_grant', "Error connecting to the given credential's issuer."), /workload identity pool/],
  [STS, oauth('invalid_grant', 'The audience in ID Token [x] does not match the expected audience.'), /workload identity pool/],
  [STS, oauth('invalid_target', 'The target service indicated by the "audience" parameters is invalid.'), /workload identity pool/],
  [STS, oauth('invalid_request', 'Invalid value for "audience". This value should be the full resource name.'), /workload identity pool/],
  [STS, oauth('unauthorized_client', 'The given credential is rejected by the attribute condition.'), /workload identity pool/],
  [SIGN, status(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'), /does not take the token/],
  [SIGN, status(403, 'PERMISSION_DENIED', "Permission 'iam.serviceAccounts.signJwt' denied on resource."), /may not sign/],
  [SIGN, status(403, 'PERMISSION_DENIED', 'IAM Service Account Credentials API has not been used in project 1 before.'), /may not sign/],
  [SIGN, status(404, 'NOT_FOUND', 'Not found; Gaia id not found for email monitor'), /no such service account/],
  [SIGN, status(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric.'), 'later'],
  [SIGN, status(503, 'UNAVAILABLE', 'The service is currently unavailable.'), 'later'],
  ['/google/token', oauth('invalid_grant', 'Invalid JWT Signature.'), /none of the service account/],
  [
    '/google/token',
    oauth('unauthorized_client', 'Client is unauthorized to retrieve access tokens using this method.', 401),
    /may not act/,
  ],
  ['/google/token', oauth('invalid_grant', 'Invalid email or User ID'), /no such user/],
  ['/google/token', oauth('disabled_client', 'The OAuth client was disabled.', 401), /deleted or disabled/],
  ['/google/token', oauth('org_internal', 'The OAuth client is for one organisation.'), /policy of the organisation/],
  ['/github/idtoken', { status: 401, body: { message: 'Unauthorized' } }, 'runner'],
  ['/github/idtoken', { status: 403, body: { message: 'Forbidden' } }, 'runner'],
  ['/github/idtoken', { status: 404, body: { message: 'Not Found' } }, 'runner'],
  ['/github/idtoken', { status: 429, body: { message: 'Too Many Requests' } }, 'later'],
  ['/github/idtoken', { status: 503, body: { message: 'Service Unavailable' } }, 'later'],
] as const;

suite('each documented error of Google and GitHub', SIDE_BY_SIDE, () => {
  for (const [path, reply, meaning] of DOCUMENTED)
    test(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`, async () => {
      assert.deepEqual(misdescribed(path.startsWith('/github') ? 'GET' : 'POST', path, reply), []);
      await using setting = await startTokens();
      setting.issuer.answerAt(path.slice(0, path.lastIndexOf('/')), reply);
      const failure = await refused(setting, 'federation at Google');
      assert.equal(failure.temporary, meaning === 'later', failure.message);
      if (typeof meaning === 'object') assert.match(failure.message, meaning);
      if (meaning === 'runner') assert.deepEqual([failure.outcome, failure.side], ['runner_blocked', 'runner']);
    });

  test('a request that the vendor does not describe is noticed', async () => {
    await using setting = await startTokens();
    const form = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', colour: 'red' });
    await fetch(setting.issuer.urls.sts, { method: 'POST', body: form, headers: { authorization: 'Bearer x' } });
    const violations = setting.issuer.takeViolations().join('\n');
    for (const wrong of [/must have required property 'subject_token'/, /colour/, /Authorization is not to be sent/])
      assert.match(violations, wrong);
  });
});
