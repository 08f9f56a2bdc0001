import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { suite, test } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { pop3Mailbox } from '../../../../../src/adapters/mail/pop3/mailbox.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import { findFolder } from '../../../../../sandbox/delivery/mailstore.ts';
import type { Pop3Fault } from '../../../../../sandbox/pop3/faults.ts';
import type { World } from '../../../../../sandbox/world.ts';
import { startWorld } from '../../../../../sandbox/world.ts';
import { HeldClock } from '../../../../doubles/clocks/held-clock.ts';
import { mailboxConfig } from '../../../../doubles/request/configs.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import { startTokens } from '../oauth2/setting.ts';

const NEVER = new AbortController().signal;
const MAIL = ['From: a@example.com', 'Subject: hello', 'X-Email-Continuity: x', '', '.dot', 'body', ''].join('\r\n');

function configOf(world: World, more: Partial<MailboxConfig> = {}): MailboxConfig {
  const { ports } = world.externalPop3;
  const login = { user: world.sentinel.address, password: world.sentinel.password };
  const server = {
    name: 'box',
    protocol: 'pop3',
    host: '127.0.0.1',
    port: ports.tls,
    security: 'tls',
    ca: world.ca,
    tlsName: 'pop.example.org',
  } as const;
  return { ...server, ...login, folder: 'INBOX', junk: 'auto', authservIds: [], ...more };
}

const inbox = (world: World) => {
  const folder = findFolder(world.sentinel, 'INBOX');
  assert.ok(folder);
  return folder;
};

/** Why it does not open. */
async function failureOf(world: World, more: Partial<MailboxConfig>, ...faults: readonly Pop3Fault[]): Promise<Failure> {
  for (const fault of faults) world.externalPop3.faults.add(fault);
  const mailbox = pop3Mailbox(configOf(world, more), systemClock);
  try {
    await mailbox.open(NEVER);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  } finally {
    await mailbox.close();
  }
  assert.fail('it opened');
}

suite('a mailbox by POP3', SIDE_BY_SIDE, () => {
  for (const security of ['tls', 'starttls', 'plaintext'] as const) {
    test(`over ${security}: new mail is seen, read, and removed by a QUIT that succeeds`, async () => {
      await using world = await startWorld();
      inbox(world).add('Subject: old\r\n\r\nold\r\n');
      const mailbox = pop3Mailbox(configOf(world, { security, port: world.externalPop3.ports[security] }), systemClock);
      const opened = await mailbox.open(NEVER);
      assert.deepEqual(opened.watched, [{ folder: 'INBOX', role: 'inbox' }]);
      assert.match(opened.unread[0]?.reason ?? '', /POP3 shows the Inbox alone/);
      assert.deepEqual(await mailbox.look('near'), [], 'the login of open is the first look');
      inbox(world).add(MAIL);
      const [mail, ...others] = await mailbox.look('deep');
      assert.deepEqual(others, []);
      assert.match(mail?.header ?? '', /^X-Email-Continuity: x/m);
      assert.ok(mail && mail.unseenAt !== null && mail.unseenAt < mail.noticedAt);
      assert.match(Buffer.from((await mailbox.source(mail, 10_000)) ?? []).toString(), /^\.dot$/m);
      assert.deepEqual(await mailbox.look('deep'), [], 'once');
      assert.deepEqual(await mailbox.remove([mail]), { removed: 1, marked: 0, kept: 0, moved: [] });
      assert.equal(inbox(world).mails.length, 1, 'and the other is there');
      await mailbox.close();
      assert.ok(world.externalPop3.logins.every(({ ok, secure }) => ok && secure === (security !== 'plaintext')));
      assert.deepEqual(world.externalPop3.defects, []);
    });
  }

  test('a QUIT that fails has removed nothing', async () => {
    await using world = await startWorld();
    inbox(world).add(MAIL);
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    const [mail] = await mailbox.before(5);
    assert.ok(mail);
    world.externalPop3.faults.add({ kind: 'cut', at: 'QUIT', times: 1 });
    assert.deepEqual(await mailbox.remove([mail]), { removed: 0, marked: 0, kept: 1, moved: [] });
    assert.equal(inbox(world).mails.length, 1);
    assert.deepEqual(
      (await mailbox.withHeader('X-Email-Continuity')).map(({ id }) => id),
      [mail.id],
    );
    assert.equal((await mailbox.remove([mail])).removed, 1);
    await mailbox.close();
  });

  test('an identifier that means another mail in a later session: that mail stays, and is not read as ours', async () => {
    await using world = await startWorld();
    inbox(world).add(MAIL);
    inbox(world).add('Subject: of somebody\r\n\r\nkeep me\r\n');
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    // Two mails of one identifier (RFC 1939 section 7 allows it for copies): the second takes the place of the first.
    world.externalPop3.faults.add({ kind: 'reply', at: 'UIDL', text: '+OK\r\n1 same\r\n2 same\r\n.', times: 1 });
    await mailbox.open(NEVER);
    const [mail] = await mailbox.before(5);
    assert.ok(mail);
    assert.match(mail.header, /^X-Email-Continuity: x/m);
    await mailbox.wait(1, NEVER);
    inbox(world).remove(new Set([inbox(world).mails[0]?.uid ?? 0]));
    world.externalPop3.faults.add({ kind: 'reply', at: 'UIDL', text: '+OK\r\n1 same\r\n.' });
    assert.equal(await mailbox.source(mail, 10_000), null);
    assert.deepEqual(await mailbox.remove([mail]), { removed: 0, marked: 0, kept: 1, moved: [] });
    assert.match(inbox(world).mails[0]?.raw.toString() ?? '', /keep me/);
    assert.ok(!world.externalPop3.commands.includes('DELE'));
    await mailbox.close();
  });

  test('a mail of which the server has written down that it was read is the same mail', async () => {
    await using world = await startWorld();
    inbox(world).add(MAIL);
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    const [mail] = await mailbox.before(5);
    assert.ok(mail);
    await mailbox.wait(1, NEVER);
    world.externalPop3.faults.add({ kind: 'reply', at: 'TOP', text: `+OK\r\nStatus: RO\r\n${MAIL.split('\r\n\r\n')[0] ?? ''}\r\n\r\n.` });
    assert.equal((await mailbox.remove([mail])).removed, 1);
    assert.deepEqual(inbox(world).mails, []);
    await mailbox.close();
  });

  test('a new mail that cannot be read is told, and tried again; an older one is not', async () => {
    await using world = await startWorld();
    inbox(world).add('Subject: old\r\n\r\nold\r\n');
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    const refuse = () => {
      for (const at of ['TOP', 'RETR'])
        world.externalPop3.faults.add({ kind: 'reply', at, text: '-ERR [SYS/TEMP] Internal error occurred.', times: 1 });
    };
    refuse();
    assert.deepEqual(await mailbox.before(5), []);
    assert.equal(mailbox.status().skipped, 0);
    await mailbox.look('deep');
    inbox(world).add(MAIL);
    refuse();
    assert.deepEqual(await mailbox.look('deep'), []);
    assert.equal(mailbox.status().skipped, 1);
    assert.equal((await mailbox.look('deep')).length, 1);
    assert.equal(mailbox.status().skipped, 0);
    await mailbox.close();
  });

  test('new mails that are listed without an identifier are told', async () => {
    await using world = await startWorld();
    const listed = (text: string) => world.externalPop3.faults.add({ kind: 'reply', at: 'UIDL', text, times: 1 });
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    listed('+OK\r\n1 \r\n.');
    await mailbox.open(NEVER);
    await mailbox.look('deep');
    assert.equal(mailbox.status().skipped, 0);
    listed('+OK\r\n1 \r\n2 a b\r\n.');
    await mailbox.look('deep');
    assert.equal(mailbox.status().skipped, 1);
    await mailbox.close();
  });

  test('a mail of more than 8 MB, without TOP, hides no other', async () => {
    await using world = await startWorld();
    world.externalPop3.faults.add({ kind: 'unknown', command: 'TOP' });
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    await mailbox.look('deep');
    inbox(world).add(`Subject: long\r\n\r\n${`${'x'.repeat(998)}\r\n`.repeat(9_000)}`);
    inbox(world).add(MAIL);
    assert.deepEqual(
      (await mailbox.look('deep')).map(({ header }) => /^Subject: (.*)$/m.exec(header)?.[1]),
      ['long', 'hello'],
    );
    await mailbox.close();
  });

  test('a session is ended while it waits, and what came meanwhile is seen after', async () => {
    await using world = await startWorld();
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    await mailbox.wait(1, NEVER);
    assert.equal(world.externalPop3.commands.at(-1), 'QUIT');
    inbox(world).add(MAIL);
    assert.equal((await mailbox.look('deep')).length, 1);
    await mailbox.close();
  });

  test('LOGIN-DELAY is kept: a look that need not be is left out, and the last one waits', async () => {
    await using world = await startWorld();
    world.externalPop3.faults.add({ kind: 'login-delay', seconds: 1 });
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    await mailbox.look('near');
    inbox(world).add(MAIL);
    assert.deepEqual(await mailbox.look('near'), []);
    assert.equal(world.externalPop3.logins.length, 1);
    assert.equal((await mailbox.look('deep')).length, 1);
    assert.match(mailbox.heldUp() ?? '', /one login each 1\.0 s \(LOGIN-DELAY\)/);
    await mailbox.close();
  });

  test('LOGIN-DELAY is kept whatever the login is for: a removal, a mailbox that is opened anew', async () => {
    await using world = await startWorld();
    world.externalPop3.faults.add({ kind: 'login-delay', seconds: 1 });
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    await mailbox.look('near');
    inbox(world).add(MAIL);
    const [arrival] = await mailbox.look('deep');
    assert.ok(arrival);
    // Ends the session.
    await mailbox.wait(0, NEVER);
    assert.equal((await mailbox.remove([arrival])).removed, 1);
    assert.match(mailbox.heldUp() ?? '', /LOGIN-DELAY/);
    assert.equal((await mailbox.open(NEVER)).readOnly, false);
    assert.deepEqual(
      world.externalPop3.logins.map(({ ok }) => ok),
      [true, true, true, true],
    );
    await mailbox.close();
  });

  test('without CAPA, and without TOP', async () => {
    await using world = await startWorld();
    for (const command of ['CAPA', 'TOP']) world.externalPop3.faults.add({ kind: 'unknown', command });
    inbox(world).add(MAIL);
    const mailbox = pop3Mailbox(configOf(world), systemClock);
    await mailbox.open(NEVER);
    assert.match((await mailbox.before(1))[0]?.header ?? '', /^Subject: hello$/m);
    assert.ok(world.externalPop3.commands.includes('PASS'), 'by USER and PASS');
    await mailbox.close();
  });

  test('a password that is no ASCII', async () => {
    await using world = await startWorld();
    Object.assign(world.sentinel, { password: 'pässwörd ✓' });
    for (const hidden of [[], ['CAPA']]) {
      for (const command of hidden) world.externalPop3.faults.add({ kind: 'unknown', command });
      const mailbox = pop3Mailbox(configOf(world), systemClock);
      await mailbox.open(NEVER);
      await mailbox.close();
    }
  });

  test('by an access token, long ones too', async () => {
    await using tokens = await startTokens();
    await using world = await startWorld({ checkToken: (user, token) => tokens.state.check(user, token) });
    for (const length of [40, 3_000]) {
      tokens.state.tokenLength = length;
      const source = { ...tokens.sources['client credentials'], scope: `s${length}/.default` };
      const mailbox = pop3Mailbox(configOf(world, { password: null, oauth2: source }), systemClock, { bearer: tokens.bearer(source) });
      await mailbox.open(NEVER);
      await mailbox.close();
    }
    const wrong = pop3Mailbox(configOf(world, { password: null, oauth2: { kind: 'token', token: 'x' } }), systemClock, {
      bearer: tokens.bearer({ kind: 'token', token: 'x' }),
    });
    await assert.rejects(wrong.open(NEVER), (error: unknown) => {
      assert.ok(error instanceof FailureError);
      assert.match(error.failure.message, /refused the access token of mailbox `box`/);
      assert.match(error.failure.reply ?? '', /\[AUTH\] .*"schemes":"bearer"/);
      return true;
    });
  });
});

suite('what goes wrong by POP3', SIDE_BY_SIDE, () => {
  const cases: readonly (readonly [what: string, fault: Pop3Fault, outcome: string, temporary: boolean, message: RegExp])[] = [
    [
      'a wrong password',
      { kind: 'reply', at: 'AUTH', text: '-ERR [AUTH] Authentication failed.' },
      'auth_failed',
      false,
      /refused the login/,
    ],
    [
      'a locked maildrop',
      { kind: 'reply', at: 'AUTH', text: '-ERR [IN-USE] Mailbox in use' },
      'fetch_failed',
      true,
      /another session has locked/,
    ],
    [
      'the same without a code',
      { kind: 'reply', at: 'AUTH', text: '-ERR Unable to lock maildrop: mailbox is locked' },
      'fetch_failed',
      true,
      /another session has locked/,
    ],
    ...(
      [
        ['the words of qpopper', '-ERR maillock: mail lock busy!  Is another session active?', /another session has locked/],
        ['the words of RFC 1939', '-ERR maildrop already locked', /another session has locked/],
        ['a lock that is not to be had', "-ERR couldn't lock mailbox", /another session has locked/],
      ] as const
    ).map(([what, text, message]) => [what, { kind: 'reply', at: 'AUTH', text }, 'fetch_failed', true, message] as const),
    ...[
      '-ERR Your account has been locked',
      '-ERR [AUTH] Account locked. Contact your administrator.',
      '-ERR User is blocked',
      '-ERR locked account',
    ].map(
      (text) =>
        [
          `an account that is locked: ${text}`,
          { kind: 'reply', at: 'AUTH', text },
          'auth_failed',
          false,
          /account is disabled or locked/,
        ] as const,
    ),
    ['too many logins', { kind: 'reply', at: 'AUTH', text: '-ERR Too many failed logins' }, 'auth_failed', false, /too many logins/],
    [
      'too soon',
      { kind: 'reply', at: 'AUTH', text: '-ERR [LOGIN-DELAY] minimum time between mail checks violation' },
      'fetch_failed',
      true,
      /so soon after the last one/,
    ],
    [
      'a login backend that is ill',
      { kind: 'reply', at: 'AUTH', text: '-ERR [SYS/TEMP] Temporary authentication failure.' },
      'fetch_failed',
      true,
      /just now/,
    ],
    ...[
      '-ERR [SYS/PERM] Your account is not enabled for POP access.',
      '-ERR [SYS/PERM] pop not allowed for user.',
      '-ERR You are yet to enable POP for your account',
    ].map((text) => [`the same: ${text}`, { kind: 'reply', at: 'AUTH', text }, 'auth_failed', false, /POP3 is switched off/] as const),
    [
      'POP3 that is switched off',
      { kind: 'reply', at: 'AUTH', text: '-ERR POP access is disabled for this account' },
      'auth_failed',
      false,
      /POP3 is switched off/,
    ],
    [
      'a greeting that refuses',
      { kind: 'reply', at: 'greeting', text: '-ERR too many connections' },
      'unreachable',
      true,
      /at its greeting/,
    ],
    ['a cut at the greeting', { kind: 'cut', at: 'greeting' }, 'unreachable', true, /closed it at once, without a greeting/],
    [
      'a server of SMTP',
      { kind: 'reply', at: 'greeting', text: '220 mail.example.org ESMTP' },
      'unreachable',
      false,
      /speaks SMTP, not POP3/,
    ],
    ['a server of IMAP', { kind: 'reply', at: 'greeting', text: '* OK ready' }, 'unreachable', false, /speaks IMAP, not POP3/],
    [
      'UIDL that it does not know',
      { kind: 'reply', at: 'UIDL', text: '-ERR not implemented' },
      'fetch_failed',
      false,
      /could not be read at UIDL/,
    ],
    ['a cut at UIDL', { kind: 'cut', at: 'UIDL' }, 'fetch_failed', true, /could not be read at UIDL/],
    ['UIDL that is refused', { kind: 'reply', at: 'UIDL', text: '-ERR no' }, 'fetch_failed', true, /could not be read at UIDL/],
    [
      'a list of mails that never ends',
      { kind: 'reply', at: 'UIDL', text: `+OK${`\r\n1 ${'a'.repeat(1_000)}`.repeat(9_000)}` },
      'fetch_failed',
      true,
      /could not be read at UIDL \(the answer of the server is too long\)/,
    ],
    ['another certificate', { kind: 'certificate', flaw: 'expired' }, 'tls_failed', false, /certificate has expired/],
  ];
  for (const [what, fault, outcome, temporary, message] of cases) {
    test(what, async () => {
      await using world = await startWorld();
      const failure = await failureOf(world, {}, fault);
      assert.deepEqual([failure.end, failure.outcome, failure.temporary], ['mailbox', outcome, temporary], failure.message);
      assert.match(failure.message, message);
    });
  }

  test('a server that never ends a line, and one that floods a session that waits', async () => {
    for (const begin of ['+OK ready\r\n', '']) {
      let sent = 0;
      const server = createServer((socket) => {
        socket.on('error', () => undefined);
        if (begin !== '') socket.write(begin);
        const chunk = 'x'.repeat(1_000_000);
        const pump = () => {
          while (!socket.destroyed && sent < 500_000_000) {
            sent += chunk.length;
            if (!socket.write(chunk)) return;
          }
        };
        socket.on('drain', pump);
        pump();
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      await using world = await startWorld();
      const { port } = server.address() as AddressInfo;
      const failure = await failureOf(world, { security: 'plaintext', port });
      assert.ok(failure.outcome === 'fetch_failed' || failure.outcome === 'unreachable', failure.message);
      assert.ok(sent < 100_000_000, String(sent));
      server.close();
    }
  });

  test('what steers a terminal is marked in what it says and offers', async () => {
    const offers: Pop3Fault = { kind: 'reply', at: 'CAPA', text: '+OK\r\nSASL \u001b[2J\u009b31m\r\n.' };
    for (const fault of [{ kind: 'reply', at: 'greeting', text: 'HELLO \u001b[2J\u009b31m' }, offers] as const) {
      await using world = await startWorld();
      const { message, reply } = await failureOf(world, {}, fault);
      const said = `${message} ${reply ?? ''}`;
      assert.match(said, /\ufffd\[2J/);
      assert.doesNotMatch(said, /\p{Cc}/u);
    }
    await using tokens = await startTokens();
    await using world = await startWorld();
    world.externalPop3.faults.add(offers);
    const source = { kind: 'token', token: 'x' } as const;
    const mailbox = pop3Mailbox(configOf(world, { password: null, oauth2: source }), systemClock, { bearer: tokens.bearer(source) });
    await assert.rejects(mailbox.open(NEVER), (error: unknown) => {
      assert.ok(error instanceof FailureError);
      assert.match(error.failure.message, /takes no access token: it offers \ufffd\[2J\ufffd31M;/);
      return true;
    });
  });

  test('STLS that is not offered or refused: no password goes out', async () => {
    await using world = await startWorld();
    const port = world.externalPop3.ports;
    const plain = await failureOf(world, { security: 'starttls', port: port.plaintext });
    const refused = await failureOf(world, { security: 'starttls', port: port.starttls }, { kind: 'reply', at: 'STLS', text: '-ERR no' });
    assert.deepEqual([plain.outcome, refused.outcome], ['tls_failed', 'tls_failed']);
    assert.deepEqual(world.externalPop3.logins, []);
  });

  test('a server that wants TLS first, asked in plain text', async () => {
    await using world = await startWorld();
    const failure = await failureOf(world, { security: 'plaintext', port: world.externalPop3.ports.starttls });
    assert.match(failure.message, /takes no password over this connection/);
    assert.deepEqual(world.externalPop3.logins, []);
  });
});

test('a server that waits for TLS is told as that', async () => {
  const identity = createAuthority('test').issue({ names: ['pop.example.org'], addresses: [] }, null);
  const server = createTlsServer({ key: identity.key, cert: identity.certificate }).on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => sockets.push(socket.on('error', () => undefined)));
  const clock = new HeldClock();
  const { port } = server.address() as AddressInfo;
  const mailbox = pop3Mailbox(mailboxConfig({ name: 'box', protocol: 'pop3', host: '127.0.0.1', port, security: 'starttls' }), clock);
  const opening = mailbox.open(NEVER);
  opening.catch(() => undefined);
  await once(server, 'connection');
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  clock.pass(5_000);
  await assert.rejects(opening, (error) => {
    assert.ok(error instanceof FailureError);
    assert.deepEqual([error.failure.outcome, error.failure.end], ['tls_failed', 'mailbox']);
    assert.match(error.failure.message, /speaks TLS from the first byte and waits for it/);
    return true;
  });
  await mailbox.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});
