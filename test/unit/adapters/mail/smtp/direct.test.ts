import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createAuthority } from '../../../../../sandbox/tls/certificates.ts';
import type { ExchangeLookup } from '../../../../../src/adapters/mail/smtp/mx/exchanges.ts';
import { exchangesOf } from '../../../../../src/adapters/mail/smtp/mx/exchanges.ts';
import { mxSender } from '../../../../../src/adapters/mail/smtp/mx/mx-sender.ts';
import { smtpSender } from '../../../../../src/adapters/mail/smtp/sender.ts';
import type { Answer, MxRecord } from '../../../../../src/core/ports/dns.ts';
import { found, nodata, nxdomain, unknown } from '../../../../../src/core/ports/dns.ts';
import type { Probe, SendResult } from '../../../../../src/core/ports/sender.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { onRunner } from '../../../../../src/probe/send/runner-failure.ts';
import { NAMELESS } from '../../../../doubles/mailbox/nameless.ts';
import type { Answer as Said } from '../../../../doubles/mailbox/smtp-script.ts';
import { ordinary, startSmtpScript } from '../../../../doubles/mailbox/smtp-script.ts';
import { senderConfig } from '../../../../doubles/request/configs.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';

const { signal } = new AbortController();
const PROBE: Probe = {
  id: 'a'.repeat(32),
  from: 'monitor@example.net',
  to: 'probe@example.org',
  subject: 'probe',
  messageId: 'a@example.net',
  envelopeId: null,
  date: 0,
  headers: [],
  text: 'probe\n',
};
const departure = { ready: Promise.resolve(true), onLeft: () => undefined, enough: signal };
const NO_LOGIN = { user: null, password: null, ehlo: 'me.example.net' };

suite('LMTP', SIDE_BY_SIDE, () => {
  async function delivered(
    final: string,
    rcpt = '250 2.1.5 Ok',
  ): Promise<{ readonly sent: SendResult; readonly heard: readonly string[] }> {
    await using server = await startSmtpScript(
      ordinary((line) => {
        if (/^LHLO/i.test(line)) return { says: '250-mx.example.net\n250 8BITMIME' };
        if (/^RCPT/i.test(line)) return { says: rcpt };
        if (/^EHLO/i.test(line)) return { says: '500 5.5.1 this is LMTP' };
        return line === '.' ? { says: final } : null;
      }),
    );
    const config = senderConfig({ protocol: 'lmtp', host: '127.0.0.1', port: server.port, security: 'plaintext', ...NO_LOGIN });
    const opened = await smtpSender(config, NAMELESS, systemClock).open(signal);
    assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
    const sent = await opened.session.send(PROBE, departure);
    opened.session.close();
    return { sent, heard: [...server.heard] };
  }

  test('says LHLO, and takes the recipient’s own reply for the hand-over', async () => {
    const { sent, heard } = await delivered('250 2.0.0 <probe@example.org> saved');
    assert.equal(sent.ok ? sent.acceptance.reply : sent.failure.message, '250 2.0.0 <probe@example.org> saved');
    assert.equal(heard[0], 'LHLO me.example.net');
  });

  for (const [final, outcome, temporary] of [
    ['452 4.2.2 <probe@example.org> Mailbox is full', 'deferred', true],
    ['552 5.2.2 <probe@example.org> Mailbox is full', 'rejected', false],
  ] as const) {
    test(`a refusal behind the message is no acceptance: ${final.slice(0, 3)}`, async () => {
      const { sent } = await delivered(final);
      assert.ok(!sent.ok);
      assert.deepEqual([sent.failure.outcome, sent.failure.temporary, sent.failure.reply], [outcome, temporary, final]);
    });
  }

  test('a recipient that is not known', async () => {
    const { sent } = await delivered('250 never', '550 5.1.1 User does not exist');
    assert.deepEqual([sent.ok, sent.ok ? '' : sent.failure.outcome], [false, 'rejected']);
  });
});

suite('the mail servers of a domain', () => {
  const hostsOf = async (mx: Answer<MxRecord>, random = 0) =>
    await exchangesOf('example.org', { mx: async () => mx, addresses: async () => nodata }, () => random);
  const record = (preference: number, exchange: string) => ({ preference, exchange });

  test('in the order of preference', async () => {
    const records = [record(20, 'b.example.org'), record(10, 'a.example.org'), record(30, 'a.example.org')];
    assert.deepEqual(await hostsOf(found(records)), { kind: 'found', hosts: ['a.example.org', 'b.example.org'] });
  });

  test('of equal preference in any order', async () => {
    const draws = [0.9, 0.1];
    const answer = found([record(10, 'a.example.org'), record(10, 'b.example.org')]);
    const exchanges = await exchangesOf('example.org', { mx: async () => answer, addresses: async () => nodata }, () => draws.shift() ?? 0);
    assert.deepEqual(exchanges, { kind: 'found', hosts: ['b.example.org', 'a.example.org'] });
  });

  test('none, the domain itself, no domain, no answer', async () => {
    assert.deepEqual(await hostsOf(found([record(0, '')])), { kind: 'none' });
    assert.deepEqual(await hostsOf(found([record(0, ''), record(10, 'a.example.org')])), { kind: 'found', hosts: ['a.example.org'] });
    assert.deepEqual(await hostsOf(nodata), { kind: 'found', hosts: ['example.org'] });
    assert.deepEqual(await hostsOf(nxdomain), { kind: 'absent' });
    assert.deepEqual(await hostsOf(unknown('SERVFAIL')), { kind: 'unknown', reason: 'SERVFAIL' });
  });
});

suite('delivery to the MX', SIDE_BY_SIDE, () => {
  const LOOPBACK = { 'mx1.example.org': ['127.0.0.1'] };
  const world = (mx: Answer<MxRecord>, addresses: Readonly<Record<string, readonly string[]>> = LOOPBACK) => {
    const lookup: ExchangeLookup = { mx: async () => mx, addresses: async (host) => (addresses[host] ? found(addresses[host]) : nodata) };
    return { own: NAMELESS, clock: systemClock, lookup: async () => lookup, random: () => 0 };
  };
  const sender = (port: number, around: ReturnType<typeof world>) =>
    mxSender(senderConfig({ protocol: 'mx', host: 'example.org', port, security: 'starttls', ...NO_LOGIN }), around);
  const ONE = found([{ preference: 10, exchange: 'mx1.example.org' }]);
  const identity = createAuthority('nobody knows').issue({ names: ['elsewhere.example.net'], addresses: [] }, 'expired');

  async function opens(special: (line: string, connection: number) => Said | null) {
    await using server = await startSmtpScript(ordinary(special), { key: identity.key, cert: identity.certificate });
    const opened = await sender(server.port, world(ONE)).open(signal);
    assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
    const sent = await opened.session.send(PROBE, departure);
    assert.ok(sent.ok);
    opened.session.close();
    return { tlsMs: opened.session.tlsMs, heard: server.heard.map((line) => line.replace(/ SIZE=\d+$/, '')) };
  }

  test('TLS where it is offered, whatever certificate is shown', async () => {
    let secured = false;
    const { tlsMs, heard } = await opens((line) => {
      if (line.startsWith('STARTTLS')) return ((secured = true), { says: '220 go ahead', next: 'handshake' });
      return line.startsWith('EHLO') && !secured ? { says: '250-mx1.example.org\n250 STARTTLS' } : null;
    });
    assert.notEqual(tlsMs, null);
    assert.deepEqual(heard.slice(0, 4), ['EHLO me.example.net', 'STARTTLS', 'EHLO me.example.net', 'MAIL FROM:<monitor@example.net>']);
  });

  test('in plain text where it is not, or is refused', async () => {
    assert.equal((await opens(() => null)).tlsMs, null);
    const { heard } = await opens((line) => {
      if (line.startsWith('STARTTLS')) return { says: '454 4.7.0 not now' };
      return line.startsWith('EHLO') ? { says: '250-mx1.example.org\n250 STARTTLS' } : null;
    });
    assert.deepEqual(heard.slice(0, 3), ['EHLO me.example.net', 'STARTTLS', 'MAIL FROM:<monitor@example.net>']);
  });

  test('once more without TLS where its handshake breaks', async () => {
    const { heard } = await opens((line, n) => {
      if (line.startsWith('STARTTLS')) return { says: '220 go ahead', next: 'cut' };
      return line.startsWith('EHLO') && n === 1 ? { says: '250-mx1.example.org\n250 STARTTLS' } : null;
    });
    assert.deepEqual(heard.slice(0, 4), ['EHLO me.example.net', 'STARTTLS', 'EHLO me.example.net', 'MAIL FROM:<monitor@example.net>']);
  });

  test('the next server where the first turns us away', async () => {
    await using server = await startSmtpScript(
      ordinary((line, n) => (line === '' && n === 1 ? { says: '554 5.7.1 no service', next: 'cut' } : null)),
    );
    const both = found([
      { preference: 10, exchange: 'mx1.example.org' },
      { preference: 20, exchange: 'mx2.example.org' },
    ]);
    const opened = await sender(server.port, world(both, { ...LOOPBACK, 'mx2.example.org': ['127.0.0.1'] })).open(signal);
    assert.ok(opened.ok);
    opened.session.close();
  });

  test('all of them fail: a server’s words come first, and each is named', async () => {
    await using server = await startSmtpScript(ordinary((line) => (line === '' ? { says: '554 5.7.1 no service', next: 'cut' } : null)));
    const both = found([
      { preference: 10, exchange: 'mx0.example.org' },
      { preference: 20, exchange: 'mx1.example.org' },
    ]);
    const opened = await sender(server.port, world(both)).open(signal);
    assert.ok(!opened.ok);
    assert.deepEqual([opened.failure.outcome, opened.failure.reply], ['rejected', '554 5.7.1 no service']);
    assert.match(
      opened.failure.message,
      /^mx1\.example\.org:\d+ .* No other mail server of example\.org.*mx0\.example\.org:\d+: this mail server has no address/,
    );
  });

  for (const [name, mx, outcome, temporary, words] of [
    ['null MX', found([{ preference: 0, exchange: '' }]), 'rejected', false, /takes no mail: its MX record is a null MX \(RFC 7505\)/],
    ['no such domain', nxdomain, 'unreachable', false, /does not exist in DNS/],
    ['no answer of DNS', unknown('no answer within 4 s'), 'unreachable', true, /could not be looked up \(no answer within 4 s\)/],
  ] as const) {
    test(name, async () => {
      const opened = await sender(25, world(mx)).open(signal);
      assert.ok(!opened.ok);
      assert.deepEqual([opened.failure.outcome, opened.failure.temporary], [outcome, temporary]);
      assert.match(opened.failure.message, words);
    });
  }

  test('port 25 that a hosted runner is not let out to is the runner’s', async () => {
    // No TCP connection leads to many hosts at a time.
    const opened = await onRunner(sender(25, world(ONE, { 'mx1.example.org': ['ff0e::1'] })), 25, true).open(signal);
    assert.ok(!opened.ok);
    assert.equal(opened.failure.outcome, 'runner_blocked');
    assert.match(opened.failure.message, /not let out to port 25/);
  });
});
