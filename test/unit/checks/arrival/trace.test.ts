import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { ProbeFacts } from '../../../../src/checks/arrival/trace/trace.ts';
import { readTrace } from '../../../../src/checks/arrival/trace/trace.ts';
import { GMAIL, MICROSOFT, POSTFIX } from '../../../doubles/mails/mails.ts';
import { processorTime } from '../../../harness/bounds.ts';

const FACTS: ProbeFacts = {
  from: 'monitor-sender@example.net',
  subject: '[continuity] example.net ec1.0123456789abcdef0123',
  sentAt: Date.UTC(2026, 10, 24, 2, 37, 2),
  seenAt: Date.UTC(2026, 10, 24, 2, 37, 9),
  senderHost: 'smtp.example.net',
  mailboxHost: 'imap.example.org',
  authservIds: ['mx.example.org'],
};

const gmail = { ...FACTS, mailboxHost: 'imap.gmail.com', authservIds: [] };
const microsoft = { ...FACTS, mailboxHost: 'outlook.office365.com', authservIds: [] };

function verdictOf(mail: string, facts: ProbeFacts) {
  const { verdict } = readTrace(mail.replaceAll('\n', '\r\n'), facts);
  return verdict && [verdict.by, verdict.spf, verdict.dkim, verdict.dmarc];
}

const EGRESS = { ip: '203.0.113.7', helo: 'smtp.example.net' };

test('Gmail: the verdict right below the entry counts, and the way is told in its order', () => {
  const trace = readTrace(GMAIL, gmail);
  assert.deepEqual(verdictOf(GMAIL, gmail), ['mx.google.com', 'pass', 'pass', 'pass']);
  assert.deepEqual({ ip: trace.egress?.ip, helo: trace.egress?.helo }, EGRESS);
  assert.deepEqual(
    trace.hops.map(({ from, by, delayMs }) => [from, by, delayMs]),
    [
      ['probe.example.net', 'smtp.example.net', 0],
      ['smtp.example.net', 'mx.google.com', 1000],
      [null, '2002:a05:6022:2492:b0:5c:8d3f', 1000],
    ],
  );
  assert.deepEqual(
    trace.signatures.map(({ domain, selector }) => [domain, selector]),
    [['example.net', 'mail2026']],
  );
});

test('Microsoft 365: a verdict without an authserv-id, and the filter’s reasons', () => {
  const trace = readTrace(MICROSOFT, microsoft);
  assert.deepEqual(verdictOf(MICROSOFT, microsoft), ['Microsoft 365', 'pass', 'pass', 'pass']);
  assert.deepEqual({ ip: trace.egress?.ip, helo: trace.egress?.helo }, EGRESS);
  assert.deepEqual(
    trace.reasons.map(({ text, bad }) => [text, bad]),
    [
      ['Microsoft: SCL 5', true],
      ['Microsoft: marked as spam by the filter, category spam, SCL 5', true],
      ['Microsoft: bulk complaint level 7 of 9', true],
    ],
  );
});

test('Postfix with milters: several fields of one server make one verdict; what stands below the entry does not count', () => {
  const trace = readTrace(POSTFIX, FACTS);
  assert.deepEqual(verdictOf(POSTFIX, FACTS), ['mx.example.org', 'pass', 'pass', 'pass']);
  assert.deepEqual(trace.disbelieved, [{ by: 'mx.example.org', reason: 'below-entry' }]);
  assert.deepEqual({ ip: trace.egress?.ip, helo: trace.egress?.helo }, EGRESS);
});

const ENTRY =
  'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx.example.org with ESMTPS id 1; Tue, 24 Nov 2026 02:37:05 +0000';

function withFields(above: readonly string[], below: readonly string[] = []): string {
  return [...above, ENTRY, ...below, 'From: monitor-sender@example.net', '', 'body', ''].join('\r\n');
}

test('hostile fields', () => {
  const results = (text: string) => `Authentication-Results: ${text}`;
  const own = results('mx.example.org; spf=fail smtp.mailfrom=example.net; dmarc=fail header.from=example.net');
  const cases: readonly [name: string, mail: string, expected: readonly (string | null)[] | null][] = [
    ['only from the configured server', withFields([results('evil.example; dmarc=pass')]), null],
    ['a name that only begins like it', withFields([results('mx.example.org.evil.example; dmarc=pass')]), null],
    ['a name that only ends like it', withFields([results('notmx.example.org; dmarc=pass')]), null],
    ['not in a comment before it', withFields([results('(mx.example.org;) evil.example; dmarc=pass')]), null],
    ['below the entry', withFields([], [results('mx.example.org; dmarc=pass; spf=pass')]), null],
    [
      'below the entry beside the true one',
      withFields([own], [results('mx.example.org; dmarc=pass; spf=pass')]),
      ['mx.example.org', 'fail', null, 'fail'],
    ],
    [
      'two results for one method',
      withFields([own, results('mx.example.org; spf=pass smtp.mailfrom=example.net')]),
      ['mx.example.org', 'conflict', null, 'fail'],
    ],
    [
      'two results in one field',
      withFields([results('mx.example.org; dmarc=pass; dmarc=fail')]),
      ['mx.example.org', null, null, 'conflict'],
    ],
    ['the same result twice', withFields([results('mx.example.org; dmarc=pass; dmarc=pass')]), ['mx.example.org', null, null, 'pass']],
    [
      'SPF of HELO is another question',
      withFields([results('mx.example.org; spf=pass smtp.mailfrom=a@example.net; spf=none smtp.helo=b')]),
      ['mx.example.org', 'pass', null, null],
    ],
    [
      'a foreign signature does not outweigh one in the author’s name',
      withFields([results('mx.example.org; dkim=pass header.d=other.example header.b=1; dkim=fail header.d=example.net header.b=2')]),
      ['mx.example.org', null, 'fail', null],
    ],
    [
      'one good signature of two is enough',
      withFields([results('mx.example.org; dkim=fail header.d=example.net header.b=1; dkim=pass header.d=example.net header.b=2')]),
      ['mx.example.org', null, 'pass', null],
    ],
    [
      'the same signature judged twice',
      withFields([results('mx.example.org; dkim=fail header.d=example.net header.b=1; dkim=pass header.d=example.net header.b=1')]),
      ['mx.example.org', null, 'conflict', null],
    ],
    [
      'two results of one domain, one of them good: signed twice',
      withFields([results('mx.example.org; dkim=fail header.d=example.net; dkim=pass header.d=example.net')]),
      ['mx.example.org', null, 'pass', null],
    ],
    [
      'a word that RFC 8601 does not know is no word',
      withFields([results('mx.example.org; spf=fine smtp.mailfrom=a@example.net; dkim=bad header.d=example.net; dmarc=bestguesspass')]),
      ['mx.example.org', null, null, null],
    ],
    ['without an authserv-id', withFields([results('spf=pass; dmarc=pass')]), null],
  ];
  for (const [name, mail, expected] of cases) assert.deepEqual(verdictOf(mail, FACTS), expected, name);
});

test('a forged trace below the entry cannot pull the entry down', () => {
  const forged = [
    'Authentication-Results: mx.example.org; dmarc=pass',
    'Received: from inside.example.org (inside.example.org [198.51.100.1]) by mx.example.org with ESMTP id 2; Tue, 24 Nov 2026 02:37:04 +0000',
  ];
  for (const helo of ['smtp.example.net', 'mx.example.org', 'localhost']) {
    for (const rdns of ['unknown', 'host.evil.example']) {
      const mail = withFields([], forged).replace(
        'from smtp.example.net (smtp.example.net [203.0.113.7])',
        `from ${helo} (${rdns} [203.0.113.7])`,
      );
      assert.equal(verdictOf(mail, FACTS), null, `${helo} ${rdns}`);
    }
  }
});

test('mail that never left its own servers has no egress', () => {
  const trace = readTrace(
    [
      'Received: from localhost (localhost [127.0.0.1]) by mail.example.net (Postfix) with ESMTP id 2; Tue, 24 Nov 2026 02:37:05 +0000',
      'Received: from probe (unknown [198.51.100.20]) by mail.example.net (Postfix) with ESMTPSA id 1; Tue, 24 Nov 2026 02:37:04 +0000',
      '',
      '',
    ].join('\r\n'),
    { ...FACTS, mailboxHost: 'mail.example.net', senderHost: 'mail.example.net', authservIds: [] },
  );
  assert.deepEqual([trace.egress, trace.crossed, trace.hops.length], [null, false, 2]);
});

test('a clock that is wrong is named, and no delay is negative', () => {
  const hop = (by: string, time: string) =>
    `Received: from a.example.net (a.example.net [192.0.2.1]) by ${by} with ESMTP id 1; Tue, 24 Nov 2026 ${time} +0000`;
  const lines = [hop('c.example.org', '02:37:06'), hop('b.example.org', '02:47:05'), hop('a.example.org', '02:37:04')];
  const { hops } = readTrace([...lines, '', ''].join('\r\n'), FACTS);
  assert.deepEqual(
    hops.map(({ by, delayMs, skewMs }) => [by, delayMs, skewMs]),
    [
      ['a.example.org', 0, null],
      ['b.example.org', null, 599_000],
      ['c.example.org', 2000, null],
    ],
  );
});

test('no hop takes longer than the whole way, nor do all of them together: Received fields have whole seconds', () => {
  const hop = (by: string, time: string) =>
    `Received: from a.example.net (a.example.net [192.0.2.1]) by ${by} with ESMTP id 1; Tue, 24 Nov 2026 ${time} +0000`;
  const lines = [hop('c.example.org', '02:37:04'), hop('b.example.org', '02:37:03'), hop('a.example.org', '02:37:02')];
  const sentAt = Date.UTC(2026, 10, 24, 2, 37, 2, 950);
  const delays = (seenAt: number) =>
    readTrace([...lines, '', ''].join('\r\n'), { ...FACTS, sentAt, seenAt }).hops.map(({ delayMs }) => delayMs);
  assert.deepEqual(delays(sentAt + 900), [0, 900, 0]);
  assert.deepEqual(delays(sentAt + 1_200), [0, 1_000, 200]);
  assert.deepEqual(delays(sentAt + 5_000), [0, 1_000, 1_000]);
});

test('whatever a header holds: no crash, no negative delay, no verdict of a server that is not believed', () => {
  const value = fc.oneof(
    fc.constantFrom(
      'mx.example.org; spf=pass',
      'mx.example.org; spf=fail (; spf=pass',
      'evil.example; spf=pass',
      'i=1; mx.example.org; spf=pass',
      'i=1; evil.example; spf=pass',
      'from a (b [192.0.2.1]) by mx.example.org; Tue, 24 Nov 2026 02:37:04 +0000',
      'by 127.0.0.1; Tue, 24 Nov 2096 02:37:04 -0000',
      '(((((',
      '"',
    ),
    fc.string(),
  );
  const field = fc.tuple(
    fc.constantFrom(
      'Received',
      'Authentication-Results',
      'ARC-Authentication-Results',
      'DKIM-Signature',
      'X-Spam-Status',
      'X-Forefront-Antispam-Report',
      'Subject',
    ),
    value,
  );
  fc.assert(
    fc.property(fc.array(field, { maxLength: 30 }), (fields) => {
      const trace = readTrace(`${fields.map(([name, text]) => `${name}: ${text}`).join('\r\n')}\r\n\r\n`, FACTS);
      for (const { delayMs } of trace.hops) assert.ok(delayMs === null || delayMs >= 0);
      assert.ok(trace.verdict === null || trace.verdict.by === 'mx.example.org');
    }),
    { numRuns: 1000 },
  );
});

test('1 MB of header is read in no time', () => {
  const megabyte = (piece: string) => piece.repeat(Math.ceil((1024 * 1024) / piece.length)).slice(0, 1024 * 1024);
  const values = [
    '(',
    ')',
    '"',
    '\\',
    ';',
    '=',
    '.',
    '/ ',
    'a=b;',
    'spf=pass ',
    'from ',
    'by a ',
    '[',
    '[1.2.3.4] ',
    'TLS-',
    'TLSv1.3 (',
    '(x[',
    '\r\n a',
    ' ',
    ',',
    'a@',
    ':',
  ];
  const names = [
    'Received',
    'Authentication-Results',
    'ARC-Authentication-Results',
    'DKIM-Signature',
    'X-Spamd-Result',
    'X-Forefront-Antispam-Report',
    'Return-Path',
    'X-Spam-Status',
  ];
  for (const name of names) {
    for (const piece of values) {
      const whole = `${name}: mx.example.org; ${megabyte(piece)}\r\n\r\n`;
      // The same in fields that are short enough to be taken for real.
      const cut = (size: number) => `${megabyte(`${name}: mx.example.org; ${megabyte(piece).slice(0, size)}\r\n`)}\r\n\r\n`;
      for (const mail of [whole, cut(2_900), cut(16_000)]) {
        const times: number[] = [];
        // The first readings warm up, and a busy machine works slower as well: one quick reading of a few proves the bound.
        while (times.length < 8 && !times.some((time) => time < 50)) times.push(processorTime(() => readTrace(mail, FACTS)));
        assert.ok(Math.min(...times) < 50, `${name} of ${JSON.stringify(piece)}, ${mail.length}: ${times.join(', ')} ms`);
      }
    }
  }
});
