import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADDRESSES, configOf, errorsOf, linesOf, load, oneLoop } from '../loading.ts';

const FLAT = {
  'smtp-host': 'smtp.example.net',
  'smtp-user': 'probe@example.net',
  'smtp-password': 'sender secret ${X}',
  to: 'box@example.com',
  'imap-host': 'imap.example.com',
  'imap-password': 'box secret',
};

test('the inputs of one loop give the same as a file, with their own defaults', () => {
  const config = configOf(load({ inputs: FLAT }));
  assert.equal(config.source, 'inputs');
  const [loop, ...others] = config.loops;
  assert.deepEqual(others, []);
  assert.deepEqual(
    [loop?.name, loop?.kind, loop?.from, loop?.to, loop?.warning, loop?.critical, loop?.subject],
    ['external', 'external', 'probe@example.net', 'box@example.com', 60_000, 300_000, '[continuity] example.net'],
  );
  const sender = config.senders.get(loop?.sender ?? '');
  const mailbox = config.mailboxes.get(loop?.mailbox ?? '');
  assert.deepEqual([sender?.port, sender?.security, sender?.password], [587, 'starttls', 'sender secret ${X}']);
  assert.deepEqual([mailbox?.port, mailbox?.security, mailbox?.user, mailbox?.folder], [993, 'tls', 'box@example.com', 'INBOX']);
  assert.deepEqual([config.domains, config.blocklists], [[], null]);
});

test('every input of the loop arrives', () => {
  const config = configOf(
    load({
      inputs: {
        ...FLAT,
        'smtp-port': '465',
        'smtp-security': 'tls',
        from: 'alias@example.net',
        'imap-port': '143',
        'imap-security': 'starttls',
        'imap-user': 'login',
        folder: 'Probes',
        subject: 'hello',
        kind: 'internal',
        warning: '5s',
        critical: '10s',
        timeout: '1m',
        domains: 'example.net, example.com,',
      },
    }),
  );
  const [loop] = config.loops;
  assert.deepEqual(
    [loop?.name, loop?.kind, loop?.from, loop?.subject, loop?.warning, loop?.critical],
    ['internal', 'internal', 'alias@example.net', 'hello', 5_000, 10_000],
  );
  assert.deepEqual([config.senders.get('smtp')?.port, config.senders.get('smtp')?.security], [465, 'tls']);
  const mailbox = config.mailboxes.get('imap');
  assert.deepEqual([mailbox?.port, mailbox?.security, mailbox?.user, mailbox?.folder], [143, 'starttls', 'login', 'Probes']);
  assert.equal(config.timeout, 60_000);
  assert.deepEqual(
    config.domains.map(({ name }) => name),
    ['example.net', 'example.com'],
  );
});

test('errors name the input, all at once, and no secret', () => {
  const loaded = load({
    inputs: {
      'smtp-host': 'a b',
      'smtp-port': '0',
      'smtp-user': 'nobody',
      'smtp-password': 'hunter2',
      kind: 'both',
      warning: '90',
      domains: 'exa mple',
      timeout: 'long',
    },
  });
  assert.deepEqual(
    [...new Set(errorsOf(loaded).map(({ path }) => path))].toSorted(),
    ['domains', 'imap-host', 'imap-password', 'kind', 'smtp-host', 'smtp-port', 'smtp-user', 'timeout', 'to', 'warning'].toSorted(),
  );
  const lines = linesOf(loaded);
  assert.ok(lines.every((line) => line.startsWith('input ')));
  assert.ok(lines.includes('input smtp-port: not usable (expected a port from 1 to 65535, got "0")'));
  assert.doesNotMatch(lines.join('\n'), /hunter2/);
});

test('a file and the inputs of a loop exclude each other', () => {
  assert.deepEqual(linesOf(load({ inputs: { config: 'c.yml', 'smtp-host': 'x', to: 'y' }, files: { 'c.yml': '' } })), [
    'input config: cannot be combined with smtp-host, to; describe the loop in one place only',
  ]);
});

test('domains and timeout may be given beside a file', () => {
  const text = `${oneLoop(...ADDRESSES)}timeout: 5m\ndomains:\n  example.net: {mx: [mx.example.net]}\n`;
  const config = configOf(
    load({ inputs: { config: 'c.yml', domains: 'example.org,example.net', timeout: '1m' }, files: { 'c.yml': text } }),
  );
  assert.equal(config.timeout, 60_000);
  assert.deepEqual(
    config.domains.map(({ name, mx }) => [name, mx]),
    [
      ['example.org', null],
      ['example.net', ['mx.example.net']],
    ],
  );
  const wrong = load({ inputs: { config: 'c.yml', domains: 'exa mple', timeout: '1' }, files: { 'c.yml': text } });
  assert.deepEqual(
    errorsOf(wrong)
      .map(({ file, path }) => `${file} ${path}`)
      .toSorted(),
    ['null domains', 'null timeout'],
  );
});

test('config is a path, or YAML where it has a line break or a colon', () => {
  assert.equal(configOf(load({ inputs: { config: 'domains: {example.net: }' } })).source, 'config');
  assert.deepEqual(linesOf(load({ inputs: { config: 'nothing: 1\n' } })).slice(-1), [
    'config:1:1 nothing: unknown key (expected one of senders, mailboxes, loops, expect-mail, places, domains, blocklists, dns, certificates, incidents, channels, heartbeat, history, strict, wait-for-dns, baseline, timeout, token-secret)',
  ]);
  assert.deepEqual(linesOf(load({ inputs: { config: 'none.yml' } })), ['none.yml: cannot be read: no such file']);
});

test('without any input the default file is taken', () => {
  const files = { '.github/email-continuity.yml': 'domains: {example.net: }' };
  assert.equal(configOf(load({ files })).source, '.github/email-continuity.yml');
  assert.match(linesOf(load({})).join('\n'), /^\.github\/email-continuity\.yml: cannot be read: no such file; create it/);
});

test('domains alone need no file, but are added to the default one', () => {
  assert.deepEqual(
    configOf(load({ inputs: { domains: 'example.net' } })).domains.map(({ name }) => name),
    ['example.net'],
  );
  const files = { '.github/email-continuity.yml': oneLoop(...ADDRESSES) };
  const both = configOf(load({ inputs: { domains: 'example.net' }, files }));
  assert.deepEqual([both.loops.length, both.domains.length], [1, 1]);
});
