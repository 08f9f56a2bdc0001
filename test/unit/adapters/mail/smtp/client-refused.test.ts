import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OwnNames } from '../../../../../src/adapters/mail/smtp/ehlo/ehlo-name.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import type { Probe } from '../../../../../src/core/ports/sender.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import type { SenderConfig } from '../../../../../src/core/request/config.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { onRunner } from '../../../../../src/probe/send/runner-failure.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import type { Answer, ScriptedServer } from '../../../../doubles/mailbox/smtp-script.ts';
import { ordinary, startSmtpScript } from '../../../../doubles/mailbox/smtp-script.ts';
import { senderConfig } from '../../../../doubles/request/configs.ts';

const { signal } = new AbortController();
const PROBE: Probe = {
  id: 'a'.repeat(32),
  from: 'probe@example.net',
  to: 'b@example.org',
  subject: 's',
  messageId: 'm@example.net',
  envelopeId: null,
  date: 0,
  headers: [],
  text: 'text\n',
};

function configOf(port: number, more: Partial<SenderConfig> = {}): SenderConfig {
  return senderConfig({ host: '127.0.0.1', port, security: 'plaintext', user: null, password: null, ...more });
}

/** The failure of one probe; null if it was accepted. */
async function sent(
  server: ScriptedServer,
  more: Partial<SenderConfig> = {},
  own: OwnNames = NAMELESS,
  hosted = false,
): Promise<Failure | null> {
  const sender = onRunner(smtpSender(configOf(server.port, more), own, systemClock), server.port, hosted);
  const opened = await sender.open(signal);
  if (!opened.ok) return opened.failure;
  const answer = await opened.session.send(PROBE, { ready: Promise.resolve(true), onLeft: () => undefined, enough: signal });
  opened.session.close();
  return answer.ok ? null : answer.failure;
}

/** The library tries HELO after a refused EHLO. */
const isCommand = (line: string, command: string) => (command === '' ? line === '' : line.replace(/^HELO/, 'EHLO').startsWith(command));

const greetings = ({ heard }: ScriptedServer) => heard.filter((line) => line.startsWith('EHLO'));

suite('what EHLO says', () => {
  const named: OwnNames = { ...NAMELESS, publicName: async () => 'host7.example.com' };
  const cases: readonly (readonly [string, Partial<SenderConfig>, OwnNames, string])[] = [
    ['what is configured', { ehlo: 'me.example.net' }, named, 'EHLO me.example.net'],
    ["this machine's public name", {}, named, 'EHLO host7.example.com'],
    ["a name in the sender's domain", {}, NAMELESS, 'EHLO probe.example.net'],
    ["a name in the account's domain", { user: null }, { ...NAMELESS, domain: 'example.com' }, 'EHLO probe.example.com'],
  ];
  for (const [title, more, own, expected] of cases) {
    test(title, async () => {
      await using server = await startSmtpScript(ordinary(() => null));
      assert.equal(await sent(server, more, own), null);
      assert.deepEqual(greetings(server), [expected]);
    });
  }
});

suite('a name that is refused', () => {
  const REFUSALS: readonly (readonly [command: string, reply: string])[] = [
    ['EHLO', '421-4.7.0 Try again later, closing connection. (EHLO)\n421 4.7.0 n14-20020a5d gsmtp'],
    ['EHLO', '501 5.5.4 Invalid domain name'],
    ['MAIL', '550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)'],
    ['RCPT', '450 4.7.1 <probe.example.net>: Helo command rejected: Host not found'],
  ];
  for (const [command, reply] of REFUSALS) {
    const refusesNames = (): ((line: string, n: number) => Answer | null) => {
      const literal = new Set<number>();
      return (line, n) => {
        if (line.startsWith('EHLO [')) literal.add(n);
        return isCommand(line, command) && !literal.has(n)
          ? { says: reply, ...(command === 'EHLO' ? { next: 'cut' as const } : {}) }
          : null;
      };
    };
    test(`at ${command} is not given again: ${reply.slice(0, 40)}`, async () => {
      await using server = await startSmtpScript(ordinary(refusesNames()));
      const answer = await sent(server);
      assert.equal(answer, null);
      assert.deepEqual(new Set(greetings(server)), new Set(['EHLO probe.example.net', 'EHLO [127.0.0.1]']));
    });

    test(`at ${command} is told where the address literal is refused as well`, async () => {
      await using server = await startSmtpScript(ordinary((line) => (isCommand(line, command) ? { says: reply } : null)));
      const answer = await sent(server);
      assert.ok(answer);
      assert.match(answer.message, /refuses the name that this monitor gives at EHLO/);
      assert.match(answer.remedy, /Set `ehlo`/);
      assert.doesNotMatch(`${answer.message} ${answer.remedy}`, /slow|rate|often/i);
    });
  }

  test('is not replaced where the user chose it', async () => {
    await using server = await startSmtpScript(ordinary((line) => (line.startsWith('MAIL') ? { says: REFUSALS[2]?.[1] ?? '' } : null)));
    const answer = await sent(server, { ehlo: 'mine.example.net' });
    assert.ok(answer);
    assert.deepEqual(greetings(server), ['EHLO mine.example.net']);
  });

  test('is another matter than a server that wants to be greeted', async () => {
    await using server = await startSmtpScript(
      ordinary((line) => (line.startsWith('MAIL') ? { says: '503 5.5.1 Error: send HELO/EHLO first' } : null)),
    );
    const answer = await sent(server);
    assert.ok(answer && answer.about === undefined);
  });
});

test('a port that takes mail after a login alone is no blocklist: the sender has none', async () => {
  const says = '554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied';
  await using server = await startSmtpScript(ordinary((line) => (line.startsWith('RCPT') ? { says } : null)));
  const answer = await sent(server);
  assert.ok(answer);
  assert.deepEqual([answer.outcome, answer.side, answer.about], ['rejected', undefined, undefined]);
  assert.match(`${answer.message} ${answer.remedy}`, /no login.*Set `user` and `password`/);
});

suite("the runner's own address on a blocklist", () => {
  const REFUSALS = [
    '554 5.7.1 Service unavailable; Client host [20.1.2.3] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/20.1.2.3',
    '550 5.7.1 [20.1.2.3] Messages from 20.1.2.3 were not sent, since part of their network is on our block list (S3140)',
    '554 IP=20.1.2.3 - A problem occurred. None/bad reputation.',
    '550 5.7.1 Your IP 20.1.2.3 is blacklisted',
  ];
  for (const command of ['', 'EHLO', 'MAIL', 'RCPT'] as const) {
    for (const reply of REFUSALS) {
      const refusing = (line: string): Answer | null => {
        return isCommand(line, command) ? { says: reply } : null;
      };
      test(`at ${command === '' ? 'the banner' : command}: ${reply.slice(0, 50)}`, async () => {
        await using server = await startSmtpScript(ordinary(refusing));
        const own = await sent(server);
        assert.ok(own);
        assert.deepEqual([own.outcome, own.side, own.about, own.reply], ['rejected', 'runner', 'address', reply]);
        assert.doesNotMatch(`${own.message} ${own.remedy}`, /ask for removal|domain/i);
        const hosted = await sent(server, {}, NAMELESS, true);
        assert.ok(hosted);
        assert.deepEqual([hosted.outcome, hosted.side, hosted.temporary], ['runner_blocked', 'runner', false]);
      });
    }
  }

  test('is not said where a reply speaks of no list', async () => {
    await using server = await startSmtpScript(
      ordinary((line) => (line.startsWith('RCPT') ? { says: '550 5.7.1 Mail from your network is blocked' } : null)),
    );
    const answer = await sent(server);
    assert.deepEqual([answer?.side, answer?.about], ['runner', 'address']);
    assert.doesNotMatch(`${answer?.message} ${answer?.remedy}`, /list/);
  });

  for (const reply of [
    '550 5.1.1 <b@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    '554 5.7.1 Service unavailable; Sender address [probe@example.net] blocked using dbl.spamhaus.org',
    '550 5.1.1 b@example.org not listed in Public Name & Address Book',
  ]) {
    test(`is not what this speaks of: ${reply.slice(0, 60)}`, async () => {
      await using server = await startSmtpScript(ordinary((line) => (line.startsWith('RCPT') ? { says: reply } : null)));
      const answer = await sent(server, {}, NAMELESS, true);
      assert.ok(answer);
      assert.deepEqual([answer.outcome, answer.about], ['rejected', undefined]);
    });
  }
});

suite('an answer that has no place there', () => {
  for (const [command, says, uncertain] of [
    ['.', '354 go on', true],
    ['RCPT', '354 go on', false],
  ] as const)
    test(`at ${command}: ${says}`, async () => {
      await using server = await startSmtpScript(ordinary((line) => (line.startsWith(command) ? { says } : null)));
      const answer = await sent(server);
      assert.deepEqual(
        [answer?.outcome, answer?.uncertain, answer?.temporary, answer?.reply],
        ['unreachable', uncertain, !uncertain, says],
      );
      assert.match(answer?.message ?? '', /an answer that has no place there/);
    });

  test('to EHLO and to HELO: an LMTP server knows LHLO alone', async () => {
    await using server = await startSmtpScript(
      ordinary((line) => (isCommand(line, 'EHLO') ? { says: '500 5.5.1 Unknown command' } : null)),
    );
    assert.match((await sent(server))?.remedy ?? '', /`protocol: lmtp`/);
  });
});

suite('a password', () => {
  const offering = (mechanisms: string) =>
    ordinary((line) => {
      if (line.startsWith('EHLO')) return { says: `250-mx.example.net\n250 ${mechanisms}` };
      return line.startsWith('AUTH PLAIN') ? { says: '235 2.7.0 Ok' } : null;
    });
  const login = { user: 'u', password: 'p' };

  test('goes to nobody who offers no way that we speak, and both sides are told', async () => {
    await using server = await startSmtpScript(offering('AUTH SCRAM-SHA-256 DIGEST-MD5'));
    const answer = await sent(server, login);
    assert.ok(answer);
    assert.deepEqual([answer.outcome, answer.reply], ['auth_failed', null]);
    assert.match(answer.message, /SCRAM-SHA-256, DIGEST-MD5; this monitor speaks PLAIN, LOGIN, CRAM-MD5\. No password was sent/);
    assert.deepEqual(
      server.heard.filter((line) => line.startsWith('AUTH')),
      [],
    );
  });

  test('goes out by what is offered, beside others and in the old form', async () => {
    for (const mechanisms of ['AUTH SCRAM-SHA-256 PLAIN', 'AUTH=PLAIN LOGIN']) {
      await using server = await startSmtpScript(offering(mechanisms));
      assert.equal(await sent(server, login), null, mechanisms);
    }
  });

  for (const [reply, fact] of [
    ['432 4.7.12 A password transition is needed', /wants the password to be sent once by another mechanism/],
    ['534 5.7.9 Authentication mechanism is too weak', /too weak for this account/],
    ['538 5.7.11 Encryption required for requested authentication mechanism', /takes a login over TLS alone/],
    ['535 5.7.13 User account disabled', /account is disabled/],
    ['535 5.7.14 Trust relationship required', /trust relationship/],
    ['421 4.7.0 Too many failed logins', /too many logins/],
    ['535 5.7.8 The password has expired', /password has expired/],
    ['550 5.7.1 Account suspended for spamming', /account is disabled or locked/],
    ['554 5.7.8 Logins from this country are not allowed', /from the address that this runner comes from/],
    ['503 5.5.1 AUTH not available', /does not take a login as it was sent/],
    ['535 5.7.8 Authentication credentials invalid', null],
  ] as const) {
    test(`that is refused with ${reply.slice(0, 10)}: the status says why`, async () => {
      await using server = await startSmtpScript(
        ordinary((line) => {
          if (line.startsWith('EHLO')) return { says: '250-mx.example.net\n250 AUTH PLAIN' };
          return line.startsWith('AUTH') ? { says: reply } : null;
        }),
      );
      const answer = await sent(server, login);
      assert.ok(answer);
      assert.deepEqual([answer.outcome, answer.reply], ['auth_failed', reply]);
      if (fact === null) assert.match(answer.remedy, /secret may have been rotated/);
      else assert.match(answer.message, fact);
    });
  }
});
