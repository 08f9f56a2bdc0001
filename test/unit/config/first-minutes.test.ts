import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { CheckFamily } from '../../../src/core/request/plan.ts';
import { configOf, linesOf, load, loadText } from './loading.ts';

const LEAST = `senders:
  mta: { host: smtp.example.net, user: monitor@example.net, password: '\${SMTP_PASSWORD}' }
mailboxes:
  gmail: { host: imap.example.com, password: '\${GMAIL_PASSWORD}' }
loops:
  gmail: { to: sentinel@example.com }
`;
const SECRETS = { SMTP_PASSWORD: 'one-password', GMAIL_PASSWORD: 'another-password' };

suite('the least to write', () => {
  test('one sender, one mailbox and one loop fit into eight lines', () => {
    const { loops, senders, mailboxes } = configOf(loadText(LEAST, { env: SECRETS }));
    assert.ok(LEAST.trimEnd().split('\n').length <= 8);
    const [loop] = loops;
    assert.deepEqual(
      [loop?.kind, loop?.sender, loop?.mailbox, loop?.from, loop?.to],
      ['external', 'mta', 'gmail', 'monitor@example.net', 'sentinel@example.com'],
    );
    assert.deepEqual([senders.get('mta')?.protocol, mailboxes.get('gmail')?.protocol], ['smtp', 'imap']);
    assert.equal(mailboxes.get('gmail')?.user, 'sentinel@example.com');
  });

  test('a mailbox that is read for bounces alone belongs to whom they come back to', () => {
    const text = LEAST.replace('loops:', '  returns: { host: imap.example.net, password: third-password }\nloops:').replace(
      'to: s',
      'mailbox: gmail, bounces: returns, to: s',
    );
    assert.equal(configOf(loadText(text, { env: SECRETS })).mailboxes.get('returns')?.user, 'monitor@example.net');
  });

  test('what does not follow is missing, and the reason is told once', () => {
    const two = LEAST.replace('mailboxes:', '  other: { host: smtp.example.org }\nmailboxes:');
    assert.deepEqual(linesOf(loadText(two, { env: SECRETS })), ['c.yml:7:3 loops.gmail.sender: is missing; name one of mta, other']);
    const nobody = LEAST.replace('user: monitor@example.net', 'user: monitor');
    assert.deepEqual(linesOf(loadText(nobody, { env: SECRETS })), [
      'c.yml:6:3 loops.gmail.from: is missing; it is left out only where the sender has a user that is a mail address',
    ]);
    const shared = `${LEAST}  copy: { to: second@example.com }\n`;
    assert.deepEqual(linesOf(loadText(shared, { env: SECRETS })), [
      'c.yml:4:3 mailboxes.gmail.user: is missing; it is left out only where the loops that read gmail have one to',
    ]);
  });

  test('a login that comes from a secret is not shown where it stands for the sender', () => {
    const text = LEAST.replace('user: monitor@example.net', "user: '${LOGIN}'");
    const env = { ...SECRETS, LOGIN: 'no address, but private' };
    assert.doesNotMatch(linesOf(loadText(text, { env })).join('\n'), /private/);
    assert.deepEqual(
      linesOf(loadText(text, { env: SECRETS })).map((line) => line.split(': ')[0]),
      ['c.yml:2:40 senders.mta.user'],
    );
  });
});

suite('a variable matters only where it is used', () => {
  const text = `${LEAST.replace('host: smtp.example.net', "host: '${HOST}', port: '${PORT}'").replace('{ to', "{ kind: '${KIND}', to")}domains: { example.net: }
token-secret: '\${TOKEN}'
`;
  const missing = (only: readonly string[] | null, checks: readonly CheckFamily[] | null, env = {}) => {
    const loaded = loadText(text, { env, selection: { only, checks } });
    return loaded.ok ? [] : loaded.errors.map(({ message }) => /variable (\w+) is not set/.exec(message)?.[1] ?? message);
  };

  test('DNS needs no secret of the mail, a certificate only the server, a loop all of its own', () => {
    assert.deepEqual(missing(null, ['dns']), []);
    assert.deepEqual(missing(null, ['certificates']), ['HOST', 'PORT']);
    assert.deepEqual(missing(null, null), ['HOST', 'PORT', 'SMTP_PASSWORD', 'GMAIL_PASSWORD', 'KIND', 'TOKEN']);
    assert.deepEqual(missing(['gmail'], ['loops']), ['HOST', 'PORT', 'SMTP_PASSWORD', 'GMAIL_PASSWORD', 'KIND', 'TOKEN']);
  });

  test('another loop’s secrets are not asked for', () => {
    const two = `${LEAST.replace('mailboxes:', 'mailboxes:\n  own: { host: imap.example.net, password: own-password }').replace('{ to', '{ mailbox: gmail, to')}  internal: { kind: internal, mailbox: own, to: probe@example.net }\n`;
    const world = { env: { SMTP_PASSWORD: 'one-password' }, selection: { only: ['internal'], checks: ['loops' as const] } };
    assert.deepEqual(configOf(loadText(two, world)).loops.length, 2);
    assert.match(
      linesOf(loadText(two, { ...world, selection: { only: ['gmail'], checks: null } })).join('\n'),
      /GMAIL_PASSWORD is not set/,
    );
  });

  test('an expression that GitHub would not evaluate is a mistake wherever it stands', () => {
    const wrong = LEAST.replace("'${SMTP_PASSWORD}'", "'${{ secrets.SMTP_PASSWORD }}'");
    assert.match(linesOf(loadText(wrong, { selection: { only: null, checks: ['dns'] } })).join('\n'), /not evaluated in this file/);
  });
});

suite('errors lead on', () => {
  const hints: readonly (readonly [written: string, hint: RegExp])[] = [
    ['warn: 30s', /warn: unknown key; it is called warning here/],
    ['crit: 90s', /crit: unknown key; it is called critical here/],
    ['recipient: x@example.com', /recipient: unknown key; it is called to here/],
    ['delete-messages: true', /delete-messages: unknown key; it is called delete here/],
  ];
  for (const [written, hint] of hints) {
    test(`of a loop, "${written}"`, () => {
      const lines = linesOf(loadText(LEAST.replace('{ to', `{ ${written}, to`), { env: SECRETS }));
      assert.equal(lines.length, 1);
      assert.match(lines.join(), hint);
    });
  }

  test('other tools’ words for servers, and what is missing under one of them is told once', () => {
    const text = LEAST.replace('host: smtp.example.net, user:', 'server: smtp.example.net, username:').replace(
      'password:',
      'ssl: true, passwd:',
    );
    assert.deepEqual(
      linesOf(loadText(text, { env: SECRETS })).map((line) => line.replace(/^\S+ /, '')),
      [
        'senders.mta.server: unknown key; it is called host here',
        'senders.mta.username: unknown key; it is called user here',
        'senders.mta.ssl: unknown key; it is called security here: tls, starttls or plaintext',
        'senders.mta.passwd: unknown key; it is called password here',
      ],
    );
    assert.deepEqual(linesOf(loadText(LEAST.replace('mailboxes:', 'fetch-server:'), { env: SECRETS })), [
      'c.yml:3:1 fetch-server: unknown key; it is called mailboxes here',
    ]);
  });

  test('a list where names are wanted shows the right form, and nothing that follows from it', () => {
    const text = LEAST.replace('  gmail: { host: imap.example.com,', '  - { name: gmail, host: imap.example.com,');
    assert.deepEqual(linesOf(loadText(text, { env: SECRETS })), [
      'c.yml:4:3 mailboxes: not usable (expected a mapping, got a list); each has a name: mailboxes: {own: {host: imap.example.net}}',
    ]);
  });

  test('an unset variable never leads to another account’s', () => {
    const hint = (env: Record<string, string>) => linesOf(loadText(LEAST, { env: { SMTP_PASSWORD: 'x', ...env } })).join('\n');
    for (const other of ['EMAIL_PASSWORD', 'MAIL_PASSWORD', 'GMAIL2_PASSWORD', 'GMAIL_PASSWORD_2'])
      assert.match(hint({ [other]: 'x' }), /GMAIL_PASSWORD is not set; in a workflow, set it under the step's env/, other);
    for (const slip of ['GMAIL_PASSWORT', 'GMAIL_PASSWROD', 'gmail_password'])
      assert.match(hint({ [slip]: 'x' }), new RegExp(`did you mean ${slip}`), slip);
  });

  test('a missing file on a runner names checkout, elsewhere it does not', () => {
    for (const inputs of [{}, { config: 'conf/mail.yml' }]) {
      assert.match(linesOf(load({ inputs, env: { GITHUB_ACTIONS: 'true' } })).join(), /actions\/checkout.*`contents: read`/);
      assert.doesNotMatch(linesOf(load({ inputs })).join(), /checkout/);
    }
  });
});
