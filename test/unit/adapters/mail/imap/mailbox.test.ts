import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import type { MailboxConfig } from '../../../../../src/core/request/config.ts';
import type { Arrival } from '../../../../../src/core/ports/mailbox.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { FailureError } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import type { Script, ScriptedServer } from './scripted-server.ts';
import { CUT, scriptedServer } from './scripted-server.ts';

const NEVER = new AbortController().signal;

async function opened(server: ScriptedServer, config: Partial<MailboxConfig> = {}) {
  const mailbox = imapMailbox({ ...server.config, ...config }, systemClock);
  return { mailbox, open: await mailbox.open(NEVER) };
}

/** Why a mailbox does not open. */
async function failureOf(
  script: Script,
  config: Partial<MailboxConfig> = {},
  greeting?: string | null,
): Promise<Failure & { server: readonly string[] }> {
  await using server = await scriptedServer(script, greeting);
  const mailbox = imapMailbox({ ...server.config, ...config }, systemClock);
  try {
    await mailbox.open(NEVER);
  } catch (error) {
    if (error instanceof FailureError) return { ...error.failure, server: server.commands };
    throw error;
  } finally {
    await mailbox.close();
  }
  throw new Error('it opened');
}

const LOGINS = /^(?:LOGIN|AUTHENTICATE)/;

suite('a login that is refused', () => {
  for (const [words, message] of [
    ['[AUTHENTICATIONFAILED] Invalid credentials', /refused the login/],
    ['[EXPIRED] password expired', /refused the login.*password has expired/],
    ['[PRIVACYREQUIRED] use TLS', /refused the login.*over TLS alone/],
    ['[AUTHORIZATIONFAILED] not that user', /the password is right, but this account may not act/],
    ['[CONTACTADMIN] account on hold', /the administrator of the mail server must be asked/],
    ['IMAP access is disabled for this account', /IMAP is switched off/],
    ['Account is disabled (nologin)', /logins to this account are switched off/],
    ['[REFERRAL imap://u;AUTH=*@imap2.example.org/] Try imap2.example.org', /lives on another server/],
    ['Login from this country is not allowed', /no login from the address that this runner comes from/],
    ['Too many failed logins', /too many logins/],
    ['Too many simultaneous connections', /allows no more connections/],
  ] as const) {
    test(`${words}: told, and not tried a second time`, async () => {
      const failure = await failureOf((command) => (command === 'AUTHENTICATE' ? `TAG NO ${words}` : null));
      assert.deepEqual([failure.outcome, failure.temporary], ['auth_failed', false]);
      assert.match(failure.message, message);
      assert.equal(failure.server.filter((line) => LOGINS.test(line)).length, 1);
    });
  }

  test('AUTHENTICATE without a reason: LOGIN is tried once', async () => {
    await using server = await scriptedServer((command) => (command === 'AUTHENTICATE' ? 'TAG NO AUTHENTICATE failed.' : null));
    const { mailbox } = await opened(server);
    await mailbox.close();
    assert.deepEqual(
      server.commands.filter((line) => LOGINS.test(line)).map((line) => line.split(' ')[0]),
      ['AUTHENTICATE', 'LOGIN'],
    );
  });

  test('AUTHENTICATE that is not understood: LOGIN is tried once', async () => {
    await using server = await scriptedServer((command) => (command === 'AUTHENTICATE' ? 'TAG BAD unsupported mechanism' : null));
    const { mailbox } = await opened(server);
    await mailbox.close();
    assert.equal(server.commands.filter((line) => LOGINS.test(line)).length, 2);
  });

  test('neither is understood: the password was not checked', async () => {
    const failure = await failureOf((command) => (LOGINS.test(command) ? 'TAG BAD command disabled' : null));
    assert.match(`${failure.message} ${failure.remedy}`, /does not take a login as it was sent.*password may be right/);
  });

  for (const [code, remedy, temporary] of [
    ['INUSE', /Close the other client/, true],
    ['NOPERM', /the right to read this folder/, false],
    ['OVERQUOTA', /more room/, false],
    ['CORRUPTION', /repair/, false],
    ['SERVERBUG', /mail server's log/, true],
  ] as const)
    test(`a folder that is refused with [${code}]: what helps, and whether it may pass`, async () => {
      const failure = await failureOf((command) => (/^(?:SELECT|EXAMINE)$/.test(command) ? `TAG NO [${code}] Not so.` : null));
      assert.deepEqual([failure.outcome, failure.temporary], ['fetch_failed', temporary]);
      assert.match(failure.remedy, remedy);
    });

  test('BYE for planned work in place of a greeting is no limit', async () => {
    const failure = await failureOf(() => null, {}, '* BYE Server under maintenance until 18:00');
    assert.doesNotMatch(failure.remedy, /limit|block/);
  });

  test('both without a reason: no third time', async () => {
    const failure = await failureOf((command) => (/^(?:LOGIN|AUTHENTICATE)$/.test(command) ? 'TAG NO failed.' : null));
    assert.equal(failure.outcome, 'auth_failed');
    assert.equal(failure.server.filter((line) => LOGINS.test(line)).length, 2);
  });

  for (const code of ['UNAVAILABLE', 'INUSE', 'LIMIT']) {
    test(`[${code}] is no wrong password, and may pass`, async () => {
      const failure = await failureOf((command) =>
        command === 'AUTHENTICATE' ? `TAG NO [${code}] come back in 30 seconds: retry after 30 seconds` : null,
      );
      assert.deepEqual([failure.outcome, failure.temporary, failure.wait], ['fetch_failed', true, 30_000]);
    });
  }

  test('only ways to log in that we do not speak: no wrong password', async () => {
    const failure = await failureOf(() => null, {}, '* OK [CAPABILITY IMAP4rev1 AUTH=GSSAPI AUTH=XOAUTH2 LOGINDISABLED] ready');
    assert.equal(failure.outcome, 'auth_failed');
    assert.match(failure.message, /takes no password.*GSSAPI, XOAUTH2; this monitor speaks LOGIN, PLAIN\. No password was sent\./);
    assert.equal(failure.server.filter((line) => LOGINS.test(line)).length, 0);
  });
});

test('a connection that is closed at once is a limit or a block, not a wrong `security`', async () => {
  const failure = await failureOf(() => null, {}, null);
  assert.deepEqual([failure.outcome, failure.temporary], ['unreachable', true]);
  assert.match(`${failure.message} ${failure.remedy}`, /closed|cut/);
  assert.doesNotMatch(failure.remedy, /security: tls/);
});

for (const [greeting, protocol] of [
  ['220 mail.example.org ESMTP', /speaks SMTP, not IMAP/],
  ['+OK POP3 ready', /speaks POP3, not IMAP/],
  ['HTTP/1.1 400 Bad Request', /speaks HTTP, not IMAP/],
  ['Welcome', /does not greet as IMAP servers do/],
] as const)
  test(`a server that greets with "${greeting}" is none of IMAP, and is not waited for`, async () => {
    const failure = await failureOf(() => null, {}, greeting);
    assert.deepEqual([failure.outcome, failure.temporary, failure.server.length], ['unreachable', false, 0]);
    assert.match(failure.message, protocol);
  });

test('a greeting without capabilities is one', async () => {
  await using server = await scriptedServer(() => null, '* OK ready');
  const { mailbox } = await opened(server);
  await mailbox.close();
});

test('BYE in place of a greeting is told with the words of the server', async () => {
  const failure = await failureOf(() => null, {}, '* BYE [UNAVAILABLE] Too many connections from your address');
  assert.deepEqual([failure.outcome, failure.temporary], ['unreachable', true]);
  assert.match(failure.message, /with BYE in place of a greeting/);
  assert.equal(failure.reply, 'Too many connections from your address');
});

test('a handshake that the server cuts after STARTTLS is named', async () => {
  const cut = await failureOf(
    (command) => (command === 'STARTTLS' ? CUT : null),
    { security: 'starttls' },
    '* OK [CAPABILITY IMAP4rev1 STARTTLS] ready',
  );
  assert.deepEqual([cut.outcome, /STARTTLS/.test(cut.message)], ['tls_failed', true], cut.message);
});

suite('folders', () => {
  test('SELECT without UIDNEXT: STATUS tells it', async () => {
    await using server = await scriptedServer((command) =>
      command === 'SELECT' ? '* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\nTAG OK [READ-WRITE] done' : null,
    );
    const { mailbox } = await opened(server);
    assert.deepEqual(await mailbox.look('deep'), []);
    assert.ok(server.commands.some((line) => line.startsWith('UID FETCH 2:*')));
    await mailbox.close();
  });

  test('no such folder: the likely one and the others are named', async () => {
    const failure = await failureOf(
      (command, line) => {
        if (command === 'LIST' && !line.includes('*')) return 'TAG OK done';
        if (command === 'LIST') return '* LIST () "." INBOX\r\n* LIST () "." INBOX.Alerts\r\n* LIST () "." INBOX.Sent\r\nTAG OK done';
        return command === 'SELECT' ? 'TAG NO Mailbox does not exist' : null;
      },
      { folder: 'Alerts' },
    );
    assert.match(failure.message, /no such folder \(Alerts\).*Did you mean `INBOX\.Alerts`.*INBOX\.Sent/);
    assert.equal(failure.temporary, false);
  });

  for (const folder of ['INBOX', 'Alerts'])
    test(`LIST refused: ${folder} is watched, and what was refused is told in the server's words`, async () => {
      await using server = await scriptedServer((command) => (command === 'LIST' ? 'TAG NO [NOPERM] listing is not for you' : null));
      const { mailbox, open } = await opened(server, { folder });
      assert.deepEqual(
        open.watched.map((each) => each.folder),
        [folder],
      );
      assert.deepEqual(open.unread, [{ folder: 'all others', reason: 'LIST: listing is not for you' }]);
      assert.deepEqual(await mailbox.look('deep'), []);
      assert.deepEqual(await mailbox.elsewhere(5, 60_000), []);
      await mailbox.close();
    });

  test('LIST refused, and the folder does not open: the words are those of SELECT', async () => {
    const failure = await failureOf(
      (command) => {
        if (command === 'LIST') return 'TAG NO [NOPERM] listing is not for you';
        return command === 'SELECT' ? 'TAG NO no right to read it' : null;
      },
      { folder: 'Alerts' },
    );
    assert.equal(failure.reply, 'no right to read it');
    assert.doesNotMatch(failure.message, /no such folder/);
  });

  for (const [what, select, fetched, since] of [
    ['is refused', '* 1 EXISTS', '* 1 FETCH (UID 41)', 42],
    ['is refused for an empty folder', '* 0 EXISTS', null, 1],
  ] as const)
    test(`SELECT without UIDNEXT where STATUS ${what}: mail is new behind the last one`, async () => {
      await using server = await scriptedServer((command, line) => {
        if (command === 'SELECT') return `${select}\r\n* OK [UIDVALIDITY 7] ok\r\nTAG OK [READ-WRITE] done`;
        if (command === 'STATUS') return 'TAG NO [NOPERM] no status';
        return line.startsWith('FETCH 1 ') && fetched !== null ? `${fetched}\r\nTAG OK done` : null;
      });
      const { mailbox } = await opened(server);
      assert.deepEqual(await mailbox.look('deep'), []);
      assert.ok(
        server.commands.some((line) => line.startsWith(`UID FETCH ${since}:*`)),
        server.commands.join('\n'),
      );
      await mailbox.close();
    });

  test('a shared Junk that may not be read: told, and the Inbox is watched', async () => {
    await using server = await scriptedServer((command, line) => {
      if (command === 'LIST' && line.includes('*')) return '* LIST () "/" INBOX\r\n* LIST (\\Junk) "/" shared/Junk\r\nTAG OK done';
      return command === 'STATUS' && line.includes('shared') ? 'TAG NO [NOPERM] Permission denied' : null;
    });
    const { mailbox, open } = await opened(server);
    assert.deepEqual(
      open.watched.map(({ folder }) => folder),
      ['INBOX'],
    );
    assert.deepEqual(
      open.unread.map(({ folder }) => folder),
      ['shared/Junk'],
    );
    await mailbox.close();
  });
});

suite('removing', () => {
  const arrival = (uid: number): Arrival => ({
    placement: { folder: 'INBOX', role: 'inbox' },
    id: `7/${uid}`,
    header: '',
    receivedAt: null,
    size: null,
    noticedAt: 0,
    unseenAt: null,
    deleted: false,
  });

  for (const [what, script] of [
    [
      'READ-ONLY',
      (command) =>
        command === 'SELECT' ? '* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\nTAG OK [READ-ONLY] done' : null,
    ],
    [
      'PERMANENTFLAGS without \\Deleted',
      (command) =>
        command === 'SELECT'
          ? '* 1 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 9] ok\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\nTAG OK done'
          : null,
    ],
    ['an EXPUNGE that is ignored', (command) => (command === 'UID SEARCH' ? '* SEARCH 5\r\nTAG OK done' : null)],
  ] as const satisfies readonly (readonly [string, Script])[]) {
    test(`${what}: the mail is told as kept`, async () => {
      await using server = await scriptedServer(script);
      const { mailbox } = await opened(server);
      assert.deepEqual(await mailbox.remove([arrival(5)]), { removed: 0, marked: 0, kept: 1, moved: [] });
      await mailbox.close();
    });
  }

  test('announced as gone: nothing more is asked', async () => {
    await using server = await scriptedServer((command) => (command === 'UID EXPUNGE' ? '* 1 EXPUNGE\r\nTAG OK done' : null));
    const { mailbox } = await opened(server);
    assert.equal((await mailbox.remove([arrival(5)])).removed, 1);
    assert.ok(!server.commands.some((line) => /SEARCH/.test(line)));
    await mailbox.close();
  });

  test('a look that selects another folder first does not keep the mail from being removed', async () => {
    await using server = await scriptedServer((command, line) => {
      if (command === 'UID EXPUNGE') return '* 1 EXPUNGE\r\nTAG OK done';
      return /^SELECT "?Other/.test(line) ? '* 1 EXISTS\r\n* OK [UIDVALIDITY 8] ok\r\n* OK [UIDNEXT 9] ok\r\nTAG OK done' : null;
    });
    const { mailbox } = await opened(server);
    const mail: Arrival = { ...arrival(5), id: '8/5', placement: { folder: 'Other', role: 'other' } };
    await mailbox.source(mail, 100);
    const looking = mailbox.look('near');
    assert.equal((await mailbox.remove([mail])).removed, 1);
    await looking;
    await mailbox.close();
  });
});

suite('a strange mail does not stop the list', () => {
  const mail = (seq: number, uid: number, header: string) =>
    `* ${seq} FETCH (UID ${uid} FLAGS () BODY[HEADER] {${header.length}}\r\n${header})\r\n`;
  const three = 'Subject: three\r\n\r\n';

  test('one that breaks the session: after two logins it is stepped over, and the others are read', async () => {
    await using server = await scriptedServer((command, line) => {
      if (command === 'NOOP') return '* 3 EXISTS\r\nTAG OK done';
      if (command === 'UID SEARCH') return '* SEARCH 2 3\r\nTAG OK done';
      if (command !== 'UID FETCH') return null;
      // A literal longer than the mail: later bytes count as its end.
      if (/FETCH 2[:\s]/.test(line)) return CUT;
      return `${mail(3, 3, three)}TAG OK done`;
    });
    const mailbox = imapMailbox(server.config, systemClock);
    let found: readonly Arrival[] = [];
    for (let tries = 0; tries < 5 && found.length === 0; tries++) {
      await mailbox.open(NEVER);
      found = await mailbox.look('near').catch(() => []);
    }
    assert.deepEqual(
      found.map(({ id, header }) => [id, header]),
      [['7/3', three]],
    );
    assert.equal(mailbox.status().skipped, 1);
    await mailbox.close();
  });

  test('one that is refused: the others are read at once', async () => {
    await using server = await scriptedServer((command, line) => {
      if (command === 'NOOP') return '* 3 EXISTS\r\nTAG OK done';
      if (command === 'UID SEARCH') return '* SEARCH 2 3\r\nTAG OK done';
      if (command !== 'UID FETCH') return null;
      return /FETCH 2[:\s]/.test(line) ? 'TAG NO [SERVERBUG] Internal error' : `${mail(3, 3, three)}TAG OK done`;
    });
    const { mailbox } = await opened(server);
    assert.equal((await mailbox.look('near')).length, 1);
    assert.deepEqual([mailbox.status().skipped, server.connections()], [1, 1]);
    await mailbox.close();
  });

  test('where mails can be listed neither together nor one by one, nothing is known of them', async () => {
    await using server = await scriptedServer((command) => {
      if (command === 'NOOP') return '* 3 EXISTS\r\nTAG OK done';
      return command === 'UID SEARCH' || command === 'UID FETCH' ? 'TAG NO [SERVERBUG] Internal error' : null;
    });
    const { mailbox } = await opened(server);
    await assert.rejects(mailbox.look('near'), (error) => error instanceof FailureError && error.failure.outcome === 'fetch_failed');
    await mailbox.close();
  });

  test('what a server makes up for a mail that is gone is no mail', async () => {
    const invented = 'From: System Administrator <root@localhost>\r\nSubject: message unavailable\r\n\r\n';
    await using server = await scriptedServer((command, line) => {
      if (command === 'NOOP') return '* 2 EXISTS\r\nTAG OK done';
      if (command === 'STATUS') return '* STATUS INBOX (UIDNEXT 3 UIDVALIDITY 7 MESSAGES 1)\r\nTAG OK done';
      return command === 'UID FETCH' && /FETCH 2/.test(line) ? `${mail(2, 2, invented)}TAG OK done` : null;
    });
    const { mailbox } = await opened(server);
    assert.deepEqual(await mailbox.look('near'), []);
    assert.deepEqual(await mailbox.inflow(), { came: 1, read: 0 });
    await mailbox.close();
  });
});

test('a mail that is announced while another one is fetched is fetched by the next look, without a further word of it', async () => {
  const mail = (seq: number) => `* ${seq} FETCH (UID ${seq} FLAGS () BODY[HEADER] {14}\r\nSubject: ${seq}\r\n\r\n)\r\n`;
  let noops = 0;
  await using server = await scriptedServer((command, line) => {
    if (command === 'NOOP') return noops++ === 0 ? '* 2 EXISTS\r\nTAG OK done' : 'TAG OK done';
    if (command !== 'UID FETCH') return null;
    return /FETCH 2:/.test(line) ? `${mail(2)}* 3 EXISTS\r\nTAG OK done` : `${mail(3)}TAG OK done`;
  });
  const { mailbox } = await opened(server);
  const ids = [...(await mailbox.look('near')), ...(await mailbox.look('near'))].map(({ id }) => id);
  assert.deepEqual(ids, ['7/2', '7/3']);
  await mailbox.close();
});

test('a throttled command is sent again after the time that the server names, and that is told', async () => {
  let refused = 0;
  await using server = await scriptedServer((command) =>
    command === 'NOOP' && refused++ === 0 ? 'TAG BAD Request is throttled. Suggested Backoff Time: 40 milliseconds' : null,
  );
  const { mailbox } = await opened(server);
  assert.deepEqual(await mailbox.look('near'), []);
  assert.match(String(mailbox.heldUp()), /slows this login down.*Suggested Backoff Time/);
  assert.deepEqual([mailbox.status().throttled, server.connections()], [true, 1]);
  await mailbox.close();
});
