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

  test('whose mailbox it is gets the probe, by a file as by inputs; an answer comes from elsewhere', () => {
    const known = LEAST.replace('host: imap.example.com', 'host: imap.example.com, user: sentinel@example.com').replace(
      '{ to: sentinel@example.com }',
      '{}',
    );
    assert.equal(configOf(loadText(known, { env: SECRETS })).loops[0]?.to, 'sentinel@example.com');
    const inputs = {
      preset: 'gmail',
      'smtp-user': 'monitor@example.net',
      'smtp-password': 'x',
      'imap-user': 'sentinel@example.com',
      'imap-password': 'y',
    };
    const [loop] = configOf(load({ inputs })).loops;
    assert.deepEqual([loop?.from, loop?.to], ['monitor@example.net', 'sentinel@example.com']);
    assert.match(
      linesOf(load({ inputs: { ...inputs, 'imap-user': 'sentinel' } })).join(),
      /^input to: is missing; give it: it is left out only where/,
    );
    assert.match(linesOf(loadText(known.replace('{}', '{ kind: echo }'), { env: SECRETS })).join(), /loops\.gmail\.to: is missing$/);
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
      'c.yml:6:3 loops.gmail.from: is missing; give it: it is left out only where the sender has a user that is a mail address',
    ]);
    const shared = `${LEAST}  copy: { to: second@example.com }\n`;
    assert.deepEqual(linesOf(loadText(shared, { env: SECRETS })), [
      'c.yml:4:3 mailboxes.gmail.user: is missing; give it: it is left out only where the loops that read gmail have one to',
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
  /** Each place of a configuration, with a word in it. */
  const at = {
    file: (entry: string) => `${LEAST}${entry}\n`,
    sender: (entry: string) => LEAST.replace('user: monitor', `${entry}, user: monitor`),
    mailbox: (entry: string) => LEAST.replace("password: '${GMAIL", `${entry}, password: '\${GMAIL`),
    loop: (entry: string) => LEAST.replace('{ to', `{ ${entry}, to`),
  };
  const words: Readonly<Record<keyof typeof at, Readonly<Record<string, string>>>> = {
    loop: {
      ...alike('it is called warning here', ['warn', 'w', 'warning_time', 'warn-after', 'warningThreshold', 'threshold']),
      ...alike('it is called critical here', ['crit', 'c', 'critical-time', 'critAfter', 'timeout', 'fetch-timeout', 'wait', 'max_age']),
      ...alike('it is called to here', ['recipient', 'recipients', 'mailto', 'mail-to', 'to_address', 'rcpt']),
      ...alike('it is called from here', ['mailfrom', 'mail_from', 'from-address', 'sender-address', 'fromAddr']),
      ...alike('it is called delete here', ['delete-messages', 'delete_message', 'cleanup', 'cleanup-messages', 'keep']),
      ...alike('it is called attempts here', ['retries', 'max-retries', 'retry_count', 'tries']),
      ...alike('when it runs is said by the workflow', ['interval', 'schedule', 'every', 'cron']),
      ...alike('it is called template here', ['body']),
      ...alike('it is called subject here', ['title', 'header']),
    },
    sender: {
      ...alike('it is called host here', ['server', 'hostname', 'host_name', 'smtp-server', 'smtpHost', 'SMTP_HOST', 'mail-server']),
      ...alike('it is called user here', ['username', 'user-name', 'login', 'smtp-user', 'smtpUsername', 'account']),
      ...alike('it is called password here', ['pass', 'passwd', 'smtp_password', 'passphrase', 'secret']),
      ...alike('it is called port here', ['smtp-port', 'smtpPort']),
      ...alike('it is called security here: tls, starttls or plaintext', [
        'ssl',
        'tls',
        'starttls',
        'use_tls',
        'usessl',
        'useSSL',
        'smtptls',
        'enable-starttls',
        'encryption',
        'secure',
      ]),
      ...alike('certificates are always verified: ca names', ['insecure', 'verify', 'verify_ssl', 'skipVerify', 'insecure_skip_verify']),
      ...alike('how to log in follows from what the server offers', ['auth', 'auth-method', 'authentication']),
      ...alike('it is given as oauth2: {token: ...}', ['token', 'accessToken']),
      ...alike('it belongs below oauth2', ['client-id', 'tenant_id']),
      ...alike('it is called protocol here', ['type']),
    },
    mailbox: {
      ...alike('it is called host here', ['imap_host', 'imap-server', 'fetch-server', 'pop3-server']),
      ...alike('it is called user here', ['imap_user', 'fetch-username', 'email', 'email_address']),
      ...alike('it is called security here', ['imapssl', 'fetch-ssl', 'fetch-tls', 'imap-ssl']),
      ...alike('it is called folder here', ['imap-mailbox', 'inbox', 'mailbox']),
      ...alike('it is called junk here', ['spam']),
    },
    file: {
      ...alike('it is called senders here', ['smtp', 'mta', 'smtp_server']),
      ...alike('it is called mailboxes here', ['imap', 'fetch-server', 'accounts']),
      ...alike('it is called blocklists here', ['rbl', 'rbls', 'dnsbl', 'blacklists']),
      ...alike('it is called dns here', ['resolver', 'nameservers', 'dns-servers']),
      ...alike('it is called channels here', ['alerts', 'notifications', 'notify', 'webhook']),
      ...alike('it is an input of the action', ['checks', 'only', 'fail-on', 'open_issue', 'report-dir']),
      ...alike('when it runs is said by the workflow', ['schedule', 'interval', 'monitoringInterval']),
    },
  };
  for (const [place, told] of Object.entries(words))
    test(`what other tools call it, in a ${place}`, () => {
      for (const [word, hint] of Object.entries(told)) {
        const text = at[place as keyof typeof at](`${word}: 1`);
        const [line = '', ...others] = linesOf(loadText(text, { env: SECRETS }));
        assert.ok(line.includes(`${word}: unknown key; ${hint}`), `${word}: ${line}`);
        assert.deepEqual(others, [], word);
      }
    });

  test('what other tools write for a value', () => {
    const values: readonly (readonly [keyof typeof at, entry: string, hint: string])[] = [
      ...['ssl', 'true', 'smtps', '"SSL/TLS"', 'TLSv1.2', 'required', '"1"'].map(
        (value) => ['sender', `security: ${value}`, 'tls is TLS from the first byte (ports 465'] as const,
      ),
      ...['none', 'false', 'off', 'plain'].map((value) => ['mailbox', `security: ${value}`, 'without encryption it is plaintext'] as const),
      ['sender', 'protocol: smtps', 'write protocol: smtp and security: tls'],
      ['sender', 'protocol: esmtp', 'that is smtp'],
      ['mailbox', 'protocol: imaps', 'write protocol: imap and security: tls'],
      ['mailbox', 'protocol: POP3S', 'write protocol: pop3 and security: tls'],
      ['mailbox', 'protocol: EWS', 'that is graph'],
      ['loop', 'kind: outgoing', 'that is external'],
      ['loop', 'kind: incoming', 'that is inbound'],
      ['loop', 'kind: local', 'that is internal'],
      ['loop', 'kind: autoresponder', 'that is echo'],
      ['loop', 'subject: [one]', 'write the one value, without brackets or hyphen'],
      ['loop', 'mailbox: [gmail, own]', 'a loop is one path: write a loop for each'],
    ];
    for (const [place, entry, hint] of values)
      assert.match(
        linesOf(loadText(at[place](entry), { env: SECRETS })).join('\n'),
        new RegExp(`not usable \\(.*; ${hint.replace(/[()]/g, '\\$&')}`),
        entry,
      );
  });

  test('a secret below another word is missed by nobody', () => {
    const text = LEAST.replace("password: '${GMAIL_PASSWORD}'", 'token: abc');
    assert.deepEqual(linesOf(loadText(text, { env: SECRETS })), [
      'c.yml:4:36 mailboxes.gmail.token: unknown key; it is given as oauth2: {token: ...}',
    ]);
  });

  test('one value where a mapping is wanted shows the right form', () => {
    const lines = (entry: string) => linesOf(loadText(at.file(entry), { env: SECRETS })).join('\n');
    assert.match(lines('blocklists: bl.example.net'), /got a text\); write it as blocklists: \{zones: \[bl\.example\.net\]\}$/);
    assert.match(lines('dns: 192.0.2.53'), /write it as dns: \{servers: \["192\.0\.2\.53:53"\]\}$/);
    assert.match(lines('certificates: 21d'), /write it as certificates: \{warning: 21d\}$/);
    assert.match(lines('domains: example.net'), /each has a name: domains: \{example\.net: \}$/);
    assert.match(lines('  own: probe@example.net'), /loops\.own: not usable .*; write it as \{to: probe@example\.net\}$/);
  });

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

/** Many words of one meaning. */
function alike(hint: string, words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, hint]));
}

suite('what was meant', () => {
  const hintOf = (from: string, to: string) => linesOf(loadText(LEAST.replace(from, to), { env: SECRETS })).join('\n');

  test('an address, a host, a name and a folder of Junk in other forms', () => {
    const to = 'to: sentinel@example.com';
    assert.match(hintOf(to, 'to: "a@example.com, b@example.com"'), /write a loop for each$/);
    assert.match(hintOf(to, 'to: "mailto:sentinel@example.com"'), /write the bare address: sentinel@example\.com$/);
    assert.match(hintOf(to, 'to: " sentinel@example.com "'), /write the bare address: sentinel@example\.com$/);
    assert.match(hintOf('host: imap.example.com', 'host: " imap.example.com"'), /leave out the spaces around it$/);
    assert.match(hintOf('host: imap', 'junk: false, host: imap'), /always searched for Junk/);
    assert.match(hintOf('  gmail: { to', '  "gr\u00f6\u00dfe & mehr": { to'), /such as gro-e-mehr$/);
  });

  test('a domain within an address, a URL, a wildcard or the name of a record', () => {
    for (const given of ['user@example.net', 'https://example.net/x', '*.example.net', '_dmarc.example.net', 'mail._domainkey.example.net'])
      assert.match(
        linesOf(loadText(`domains: { "${given}": }`)).join(),
        given.startsWith('mail') ? /is no domain name/ : /; write example\.net$/,
        given,
      );
    assert.match(linesOf(loadText('domains: { "a.example,b.example": }')).join(), /write each domain by itself$/);
  });

  test('an expected mail: its time, its results, its folder, and a pattern for its subject', () => {
    const mail = (keys: string) =>
      loadText(
        `mailboxes: {own: {host: imap.example.net, user: u, password: secret-word}}\nexpect-mail: {n: {from: a@example.net, every: 24h, ${keys}}}`,
      );
    for (const [keys, hint] of [
      ['by: "7:00"', 'write 07:00'],
      ['by: "7:30 pm Europe/Berlin"', 'write 19:30 Europe/Berlin'],
      ['expect: {dkim: true}', 'write pass'],
      ['folder: Backup', 'it is a key of the mailbox'],
    ] as const)
      assert.ok(linesOf(mail(keys)).join().endsWith(hint), `${keys}: ${linesOf(mail(keys)).join()}`);
    for (const [subject, warned] of [
      ['Backup *', 1],
      ['Backup .* ok', 1],
      ['Backup finished (3*4)', 0],
    ] as const) {
      const loaded = mail(`subject: "${subject}"`);
      assert.equal(loaded.ok ? loaded.warnings.length : -1, warned, subject);
    }
  });

  test('a preset by another name is told alone, and a family of addresses in words', () => {
    const lines = (keys: string) => linesOf(loadText(LEAST.replace('host: imap.example.com', keys), { env: SECRETS }));
    for (const [preset, hint] of [
      ['office365', 'that is microsoft365'],
      ['hotmail', 'that is outlook'],
      ['proton', 'that is protonmail-bridge'],
      ['aws', 'that is ses'],
    ] as const) {
      assert.equal(lines(`preset: ${preset}`).length, 1, lines(`preset: ${preset}`).join('\n'));
      assert.ok(lines(`preset: ${preset}`)[0]?.endsWith(hint));
    }
    assert.match(lines('host: imap.example.com, family: ipv6').join(), /; write 6$/);
    assert.match(lines('protocol: graph').join('\n'), /mailboxes\.gmail\.host: is missing; preset: microsoft365 knows it/);
    const half = LEAST.replace(
      "password: '${SMTP_PASSWORD}'",
      'oauth2: { tenant: example.net, client-id: 72f988bf-86f1-41af-91ab-2d7cd011db47 }',
    );
    assert.match(linesOf(loadText(half, { env: SECRETS })).join(), /client-secret: is missing: needed with client-id/);
  });
});
