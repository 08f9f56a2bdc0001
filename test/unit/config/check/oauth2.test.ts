import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { suite, test } from 'node:test';
import { ENTRA_CLOUDS } from '../../../../src/core/mail/login/entra-cloud.ts';
import { ADDRESSES, configOf, linesOf, loadText, oneLoop } from '../loading.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const KEY = {
  type: 'service_account',
  client_email: 'm@p.iam.gserviceaccount.com',
  private_key: privateKey,
  private_key_id: 'k1',
  token_uri: 'https://oauth2.googleapis.com/token',
};
const PROVIDER = 'projects/12/locations/global/workloadIdentityPools/pool-1/providers/github';
const ID = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** When the configurations are read. */
const NOW = Date.UTC(2026, 10, 27);
const jwt = (claims: object) =>
  [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.c2ln';

const config = (oauth2: string) => oneLoop(...ADDRESSES).replace('password: secret-of-box', `oauth2: ${oauth2}`);
const refused = (oauth2: string) => linesOf(loadText(config(oauth2))).map((line) => line.replace(/^c\.yml:2:\d+ mailboxes\.box\./, ''));
const read = (oauth2: string, world = {}) => configOf(loadText(config(oauth2), world)).mailboxes.get('box')?.oauth2;

suite('every source of a token', () => {
  test('as it is, as people copy it', () => {
    assert.deepEqual(read('{token: " Bearer abc.def \\n"}'), { kind: 'token', token: 'abc.def' });
  });

  test('client credentials, by default in the global cloud', () => {
    const given = { kind: 'client-credentials', tenant: 'example.net', clientId: ID, clientSecret: 'a~b', scope: null };
    assert.deepEqual(read(`{tenant: example.net, client-id: ${ID}, client-secret: a~b}`), { ...given, cloud: ENTRA_CLOUDS.global });
    assert.deepEqual(read(`{tenant: ${ID}, client-id: ${ID}, client-secret: a~b, cloud: china, scope: x/.default}`), {
      ...given,
      tenant: ID,
      cloud: ENTRA_CLOUDS.china,
      scope: 'x/.default',
    });
  });

  test('a refresh token of any issuer, with and without a secret', () => {
    assert.deepEqual(read('{issuer: "https://accounts.google.com/", client-id: c, client-secret: s, refresh-token: r}'), {
      kind: 'refresh-token',
      issuer: 'https://accounts.google.com',
      clientId: 'c',
      clientSecret: 's',
      refreshToken: 'r',
      scope: null,
    });
    const url = 'https://login.microsoftonline.com/common/v2.0';
    const given = read(`{issuer: "${url}/.well-known/openid-configuration", client-id: c, refresh-token: r}`);
    assert.ok(given?.kind === 'refresh-token' && given.issuer === url && given.clientSecret === null);
  });

  test('a service account, by a variable and by a file', () => {
    const key = { clientEmail: KEY.client_email, privateKey, privateKeyId: 'k1', tokenUri: KEY.token_uri };
    const expected = { kind: 'service-account', key, subject: 'u@example.net', scope: null };
    const json = JSON.stringify(KEY, null, 2);
    assert.deepEqual(read('{service-account: "${KEY}", subject: u@example.net}', { env: { KEY: json } }), expected);
    assert.deepEqual(read('{service-account: key.json, subject: u@example.net}', { files: { 'key.json': json } }), expected);
  });

  test('federation at both', () => {
    assert.deepEqual(read(`{federation: github, tenant: ${ID}, client-id: ${ID}}`), {
      kind: 'federation-entra',
      tenant: ID,
      clientId: ID,
      cloud: ENTRA_CLOUDS.global,
      scope: null,
    });
    for (const name of [PROVIDER, `//iam.googleapis.com/${PROVIDER}`, `https://iam.googleapis.com/${PROVIDER}`])
      assert.deepEqual(read(`{federation: github, provider: "${name}", service-account: m@p.iam.gserviceaccount.com}`), {
        kind: 'federation-google',
        provider: PROVIDER,
        serviceAccount: 'm@p.iam.gserviceaccount.com',
        subject: null,
        scope: null,
      });
  });
});

suite('what is wrong is told once, with its key', () => {
  for (const [oauth2, ...lines] of [
    ['{}', /^oauth2: says nothing of where a token comes from \(expected token; or tenant, /],
    ['{token: t, tenant: example.net}', /^oauth2\.tenant: does not go with token/],
    ['{tenant: example.net}', /client-id: is missing: needed with client-secret/, /client-secret: is missing/],
    ['{tenant: common, client-id: c, client-secret: s}', /^oauth2\.tenant: not usable .*common stands for many tenants/],
    ['{tenant: "no tenant", client-id: c, client-secret: s}', /^oauth2\.tenant: not usable \(expected the id of a tenant such as/],
    ['{tenant: a.net, client-id: c, client-secret: s, cloud: mars}', /^oauth2\.cloud: not usable \(expected global, us-government/],
    ['{issuer: "http://accounts.google.com", client-id: c, refresh-token: r}', /^oauth2\.issuer: not usable \(expected an https/],
    ['{issuer: "https://a.test", client-id: c, refresh-token: "a b"}', /^oauth2\.refresh-token: not usable \(expected a token/],
    ['{service-account: "{\\"type\\": \\"authorized_user\\"}"}', /^oauth2\.service-account: not usable \(expected the JSON file/],
    ['{service-account: missing.json}', /^oauth2\.service-account: cannot be read/],
    ['{federation: github, client-id: c}', /^oauth2\.tenant: is missing: needed with federation: github/],
    ['{federation: github, provider: x, service-account: m@p.test}', /^oauth2\.provider: not usable \(expected projects\//],
    ['{federation: gitlab}', /^oauth2\.federation: /],
    ['{client_id: c, tenant: a.net, client-secret: s}', /client_id: unknown key; did you mean client-id/],
    ['{token: "{\\"access_token\\":\\"secret-text\\"}"}', /^oauth2\.token: not usable \(expected a token alone\).*the JSON around it/],
    ['{issuer: "https://a.test", client-id: c, refresh-token: "\'secret-text\'"}', /^oauth2\.refresh-token: .*leave out the quotes/],
    ['{tenant: 00000000-0000-0000-0000-000000000000, client-id: c, client-secret: s}', /^oauth2\.tenant: .*zeros/],
    ['{tenant: 9188040D-6C67-4C5B-B112-36A304B66DAD, client-id: c, client-secret: s}', /^oauth2\.tenant: .*personal accounts/],
    [`{tenant: "https://login.microsoftonline.com/${ID}", client-id: c, client-secret: s}`, /^oauth2\.tenant: .*one part of that URL/],
    [`{token: ${jwt({ exp: NOW / 1_000 - 60 })}}`, /^oauth2\.token: expired on 2026-11-2\d; it lasts an hour/],
    [
      `{issuer: "https://a.test", client-id: c, refresh-token: ${jwt({ exp: NOW / 1_000 - 60 })}}`,
      /^oauth2\.refresh-token: expired on 2026-11-2\d; let its user agree once more/,
    ],
    ['secret-text', /^oauth2: /],
  ] as const) {
    test(oauth2, () => {
      const told = refused(oauth2);
      for (const line of lines)
        assert.ok(
          told.some((each) => line.test(each)),
          `${String(line)} in ${told.join(' | ')}`,
        );
      assert.ok(told.length <= 2, told.join(' | '));
      assert.doesNotMatch(told.join(), /secret-text/);
    });
  }

  test('a password beside it, no user, and no TLS', () => {
    const both = config('{token: abcdef}, password: x');
    assert.match(linesOf(loadText(both)).join('\n'), /mailboxes\.box\.oauth2: stands in place of password/);
    const nameless = oneLoop('from: probe@example.net', 'to: box@example.com').replace(
      'user: probe@example.net, password: secret-of-sender',
      'oauth2: {token: abcdef}',
    );
    assert.match(linesOf(loadText(nameless)).join('\n'), /senders\.mta\.user: is missing: needed where a token is used/);
    const plain = config('{token: abcdef}, security: plaintext');
    assert.match(linesOf(loadText(plain)).join('\n'), /mailboxes\.box\.security: a token is never sent without TLS/);
    assert.ok(loadText(plain.replace('imap.example.com', '127.0.0.1')).ok, 'but to this machine');
  });
});

suite('what shows without asking anybody', () => {
  const of = (preset: string, oauth2: string, env = {}) =>
    loadText(config(oauth2).replace('protocol: imap, host: imap.example.com', `preset: ${preset}`), { env });

  test('a token that is good, and one that says nothing', () => {
    for (const token of [
      jwt({ exp: NOW / 1_000 + 60 }),
      jwt({}),
      jwt({ exp: '1' }),
      jwt({ exp: 1e300 }),
      `${jwt({ exp: 1 })}.x.y`,
      'a.b.c',
      'opaque',
    ])
      assert.ok(read(`{token: ${token}}`), token);
  });

  test('the key of a service account that was cut', () => {
    for (const broken of [
      privateKey.slice(0, 900),
      privateKey.replaceAll('\n', '\\n'),
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
    ]) {
      const env = { KEY: JSON.stringify({ ...KEY, private_key: broken }) };
      const lines = linesOf(loadText(config('{service-account: "${KEY}"}'), { env })).join('\n');
      assert.match(lines, /mailboxes\.box\.oauth2\.service-account: holds a private key that cannot be read; it was cut/);
      assert.doesNotMatch(lines, /AAAA|MII/);
    }
  });

  test('the tokens of one house at the servers of the other', () => {
    const entra = `{tenant: example.net, client-id: ${ID}, client-secret: s~s}`;
    const federated = `{federation: github, provider: "${PROVIDER}", service-account: m@p.iam.gserviceaccount.com}`;
    for (const preset of ['gmail', 'google-workspace'])
      assert.match(linesOf(of(preset, entra)).join(), /oauth2: is for Microsoft Entra, which gives no token for imap\.gmail\.com/);
    for (const preset of ['microsoft365', 'outlook', 'microsoft365, protocol: graph']) {
      assert.match(
        linesOf(of(preset, federated)).join(),
        /oauth2: is for Google, which gives no token for (?:outlook\.office365|graph\.microsoft)\.com/,
      );
      assert.ok(of(preset, entra).ok);
    }
    assert.ok(of('gmail', federated).ok);
    // A private server may accept any issuer's.
    for (const oauth2 of [entra, federated]) assert.ok(read(oauth2));
  });

  test('the id of a client secret in place of its value is pointed at', () => {
    const loaded = loadText(config(`{tenant: example.net, client-id: ${ID}, client-secret: ${ID}}`));
    assert.ok(loaded.ok);
    assert.deepEqual(
      loaded.warnings.map(({ path, message }) => [path, message]),
      [['mailboxes.box.oauth2.client-secret', 'looks like the id of a client secret']],
    );
  });
});

test('every secret of an oauth2 is masked, and no address is', () => {
  const env = { SECRET: 'very-secret-value', KEY: JSON.stringify(KEY) };
  const { secrets } = configOf(loadText(config('{tenant: a.net, client-id: c, client-secret: "${SECRET}"}'), { env }));
  assert.ok(secrets.includes('very-secret-value'));
  const google = configOf(loadText(config('{service-account: "${KEY}"}'), { env })).secrets;
  for (const line of privateKey.trim().split('\n').slice(1, -1)) assert.ok(google.includes(line), line);
  const account = 'm@p.iam.gserviceaccount.com';
  const federated = configOf(
    loadText(config(`{federation: github, provider: ${PROVIDER}, service-account: "\${A}"}`), { env: { A: account } }),
  );
  assert.ok(!federated.secrets.includes(account));
});
