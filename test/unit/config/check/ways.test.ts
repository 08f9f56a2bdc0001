import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { suite, test } from 'node:test';
import { createAuthority } from '../../../../sandbox/tls/certificates.ts';
import type { Identity } from '../../../../sandbox/tls/certificates.ts';
import { configOf, linesOf, loadText } from '../loading.ts';

const config = (sender: string, mailbox = '') =>
  [
    `senders: {mta: {host: smtp.example.net, ${sender}}}`,
    `mailboxes: {box: {host: imap.example.net, password: secret-of-box${mailbox}}}`,
    'loops: {one: {from: probe@example.net, to: box@example.com}}',
    '',
  ].join('\n');
const senderOf = (text: string, world = {}) => configOf(loadText(text, world)).senders.get('mta');
const errorIn = (sender: string, world = {}) => linesOf(loadText(config(sender), world)).join('\n');

test('a host with its port, or of the local link, is told with what to write', () => {
  const hostIs = (host: string) => linesOf(loadText(config('').replace('smtp.example.net, ', `'${host}'`))).join('\n');
  for (const host of ['smtp.example.net:587', '[2001:db8::1]:587'])
    assert.match(hostIs(host), /senders\.mta\.host: .*write the port under port/);
  assert.match(hostIs('fe80::1%eth0'), /senders\.mta\.host: .*an address of the local link cannot be used/);
});

suite('proxy and family', () => {
  test('a proxy is read with its login, of which no form is shown anywhere', () => {
    const loaded = configOf(
      loadText(config("proxy: 'socks5://mon%40itor:p%3Ass%20word@proxy.example.net:1080'", ", proxy: 'http://[2001:db8::1]:3128'")),
    );
    assert.deepEqual(loaded.senders.get('mta')?.proxy, {
      kind: 'socks5',
      host: 'proxy.example.net',
      port: 1080,
      user: 'mon@itor',
      password: 'p:ss word',
    });
    assert.deepEqual(loaded.mailboxes.get('box')?.proxy, { kind: 'http', host: '2001:db8::1', port: 3128, user: null, password: null });
    for (const form of ['p:ss word', 'p%3Ass%20word', Buffer.from('mon@itor:p:ss word').toString('base64')])
      assert.ok(loaded.secrets.includes(form), form);
  });

  test('a variable with a whole proxy is masked, one with its host is not', () => {
    const text = config('proxy: "socks5://${WHO}@${HOST}:1080"');
    const { secrets } = configOf(loadText(text, { env: { WHO: 'user:secret-of-proxy', HOST: 'proxy.example.net' } }));
    assert.ok(secrets.includes('user:secret-of-proxy'));
    assert.ok(!secrets.includes('proxy.example.net'));
  });

  const WRONG: readonly (readonly [string, RegExp])[] = [
    ['proxy.example.net:1080', /is no proxy that can be used \(expected socks5:\/\//],
    ['socks5h://proxy.example.net:1080', /write socks5:\/\/, which looks names up at the proxy/],
    ['socks4://proxy.example.net:1080', /SOCKS 4 is not spoken/],
    ['https://u:hidden@proxy.example.net:443', /TLS to the proxy itself is not spoken/],
    ['socks5://proxy.example.net', /has no port .*1080 is usual/],
    ['http://proxy.example.net:70000', /has no port from 1 to 65535/],
    ['socks5://user@proxy.example.net:1080', /a user without a password/],
    ['socks5://user:hidden@pr oxy:1080', /has no host name and no address/],
    [`socks5://user:hidden${'x'.repeat(255)}@proxy:1080`, /more than 255 bytes/],
  ];
  for (const [proxy, words] of WRONG) {
    test(proxy.slice(0, 50), () => {
      const said = errorIn(`proxy: '${proxy}'`);
      assert.match(said, /^c\.yml:1:\d+ senders\.mta\.proxy: /);
      assert.match(said, words);
      assert.doesNotMatch(said, /hidden/);
    });
  }

  test('family', () => {
    for (const [given, family] of [
      ['4', 4],
      ["'6'", 6],
      ['auto', undefined],
    ] as const)
      assert.equal(senderOf(config(`family: ${given}`))?.family, family);
    assert.match(errorIn('family: 5'), /senders\.mta\.family: .*expected auto, 4 or 6/);
    assert.match(
      linesOf(loadText(config('family: 6').replace('smtp.example.net', '192.0.2.1'))).join(),
      /senders\.mta\.family: goes not with the address 192\.0\.2\.1/,
    );
    assert.match(errorIn("family: 4, proxy: 'socks5://[2001:db8::1]:1080'"), /goes not with the address 2001:db8::1/);
  });
});

suite('client-cert and client-key', () => {
  const authority = createAuthority('clients');
  const SERVER = { names: ['monitor.example.net'], addresses: [] };
  const own = authority.issue(SERVER, null);
  const now = Date.parse(new X509Certificate(own.certificate).validFrom) + 60_000;
  const files = (identity: Identity) => ({ 'own.pem': identity.certificate, 'own.key': identity.key });
  const FILES = 'client-cert: own.pem, client-key: own.key';

  test('from files, the key masked line by line', () => {
    const loaded = configOf(loadText(config(FILES), { files: files(own), now }));
    assert.deepEqual(loaded.senders.get('mta')?.identity, { cert: own.certificate, key: own.key });
    const [, middle = ''] = own.key.split('\n');
    assert.ok(loaded.secrets.includes(middle));
  });

  test('from variables, with its chain', () => {
    const env = { CERT: own.certificate + authority.certificate, KEY: own.key };
    const { secrets, mailboxes } = configOf(
      loadText(config('', ', client-cert: "${CERT}", client-key: "${KEY}"').replace(', }', '}'), { env, now }),
    );
    assert.equal(mailboxes.get('box')?.identity?.cert, env.CERT);
    assert.ok(secrets.includes(own.key));
  });

  const locked = '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n';
  const WRONG: readonly (readonly [string, string, Readonly<Record<string, string>>, RegExp])[] = [
    ['no key', 'client-cert: own.pem', files(own), /senders\.mta\.client-key: is missing: needed with client-cert/],
    ['no certificate', 'client-key: own.key', files(own), /senders\.mta\.client-cert: is missing: needed with client-key/],
    [
      'a key of another',
      FILES,
      { ...files(own), 'own.key': authority.issue(SERVER, null).key },
      /client-key: is not the key of client-cert/,
    ],
    ['the chain before the certificate', FILES, { ...files(own), 'own.pem': authority.certificate + own.certificate }, /is not the key of/],
    ['expired', FILES, files(authority.issue(SERVER, 'expired')), /client-cert: expired on 20\d\d-\d\d-\d\d; give the certificate/],
    ['not good yet', FILES, files(authority.issue(SERVER, 'not-yet-valid')), /client-cert: is not good before/],
    ['locked', FILES, { ...files(own), 'own.key': locked }, /client-key: is locked by a passphrase .*openssl pkey/],
    ['no key in it', FILES, { ...files(own), 'own.key': own.certificate }, /client-key: holds no private key that can be read/],
    [
      'the key as certificate',
      FILES,
      { ...files(own), 'own.pem': own.key },
      /client-cert: the file holds no PEM certificate .*of this client/,
    ],
    ['no such file', FILES, {}, /client-cert: cannot be read: no such file/],
    ['no TLS', `security: plaintext, ${FILES}`, files(own), /client-cert: there is no TLS to show it in/],
  ];
  for (const [name, sender, given, words] of WRONG) {
    test(name, () => {
      const said = errorIn(sender, { files: given, now });
      assert.match(said, /^c\.yml:1:\d+ senders\.mta\.client-/);
      assert.match(said, words);
      assert.doesNotMatch(said, /[A-Za-z0-9+/]{40}/, 'nothing of a key');
    });
  }
});

suite('delivery without a submission server', () => {
  const BOX = 'mailboxes: {box: {host: imap.example.org, password: secret-of-box}}';
  const text = (sender: string, ...loops: readonly string[]) => [`senders: {direct: {${sender}}}`, BOX, 'loops:', ...loops, ''].join('\n');
  const LOOP = '  one: {from: probe@example.net, to: box@example.org}';

  test('lmtp: port 24, no TLS unless it is asked for, an internal loop', () => {
    const { senders, loops } = configOf(loadText(text('protocol: lmtp, host: imap.example.org', LOOP)));
    const { port, security, protocol } = senders.get('direct') ?? {};
    assert.deepEqual([protocol, port, security, loops[0]?.kind], ['lmtp', 24, 'plaintext', 'internal']);
    const secured = configOf(loadText(text('protocol: lmtp, host: imap.example.org, port: 24, security: tls', LOOP)));
    assert.equal(secured.senders.get('direct')?.security, 'tls');
  });

  test('mx: the domain follows from the loops, and DNS is asked as the run asks it', () => {
    const { senders, loops } = configOf(loadText(`${text('protocol: mx', LOOP)}dns: {servers: ["192.0.2.53:53"]}\n`));
    const { host, port, dns } = senders.get('direct') ?? {};
    assert.deepEqual([host, port, dns?.servers, loops[0]?.kind], ['example.org', 25, ['192.0.2.53:53'], 'inbound']);
  });

  test('mx: one sender is the way to one domain', () => {
    const other = '  two: {from: probe@example.net, to: box@example.com}';
    assert.match(linesOf(loadText(text('protocol: mx', LOOP, other))).join(), /senders\.direct\.host: is missing.* to in one domain/);
    assert.match(
      linesOf(loadText(text('protocol: mx, host: example.org', LOOP, other))).join(),
      /^c\.yml:5:\d+ loops\.two\.to: is not in example\.org, to whose mail servers direct delivers/,
    );
  });

  test('mx: between servers nobody logs in, and no certificate is wanted', () => {
    const said = linesOf(loadText(text('protocol: mx, user: a, password: hidden, security: tls, pin: x', LOOP)));
    for (const key of ['user', 'password', 'security', 'pin'])
      assert.ok(
        said.some((line) => line.includes(`senders.direct.${key}: means nothing with protocol: mx; leave it out`)),
        `${key} in ${said.join('\n')}`,
      );
    assert.doesNotMatch(said.join(), /hidden/);
  });
});

suite('a pin that is none tells what it is nearly', () => {
  const key = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
  const hex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  const meant = `did you mean sha256/${key}?`;
  for (const [pin, hint] of [
    [key, meant],
    [`sha256//${key}`, meant],
    [`SHA256:${key}`, meant],
    [`pin-sha256=${key}`, meant],
    [`sha256/${key.slice(0, -1)}`, meant],
    [`sha256/${key.replaceAll('+', '-').replaceAll('/', '_')}`, meant],
    [` sha256/${key} `, meant],
    [hex, 'is hexadecimal, as fingerprints of a whole certificate are'],
    [`sha256/${hex}`, 'is hexadecimal'],
    [`SHA256:${hex.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:')}`, 'is hexadecimal'],
    ['sha1/2jmj7l5rSw0yVb/vlWAYkK/YBwk=', 'SHA-256 alone is taken'],
  ] as const)
    test(pin, () => {
      const said = errorIn(`pin: '${pin}'`);
      assert.ok(said.includes('senders.mta.pin: not usable') && said.includes(hint), said);
    });
});
