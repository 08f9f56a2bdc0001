import assert from 'node:assert/strict';
import test from 'node:test';
import type { ProbeFacts } from '../../../../src/checks/arrival/trace/trace.ts';
import { readTrace } from '../../../../src/checks/arrival/trace/trace.ts';

const FACTS: ProbeFacts = {
  from: 'monitor@example.net',
  subject: 'x',
  sentAt: Date.UTC(2026, 10, 27, 3, 0, 0),
  seenAt: Date.UTC(2026, 10, 27, 3, 0, 9),
  senderHost: 'smtp.example.net',
  mailboxHost: 'imap.example.org',
  authservIds: ['mx.example.org'],
};

const DATE = 'Fri, 27 Nov 2026 03:00:05 +0000';

/** The entry hop, as several programs write it; the client claims the name of one of the receiver's hosts. */
const ENTRIES: readonly (readonly [software: string, received: string])[] = [
  ['Sendmail, which finds no name', 'from mx2.example.org ([203.0.113.66]) by mx.example.org (8.17.1/8.17.1) with ESMTP id 1'],
  ['Postfix, which finds no name', 'from mx2.example.org (unknown [203.0.113.66]) by mx.example.org (Postfix) with ESMTP id 1'],
  [
    'Sendmail, which doubts the name',
    'from x ([203.0.113.66] mx2.example.org (may be forged)) by mx.example.org (8.17.1/8.17.1) with ESMTP id 1',
  ],
  ['Exchange, which repeats EHLO', 'from mx2.example.org (203.0.113.66) by mx.example.org (10.0.0.1) with Microsoft SMTP Server id 15.2.1'],
  [
    'OpenSMTPD, which does not look whether the name leads back',
    'from x (mx2.example.org [203.0.113.66]) by mx.example.org (OpenSMTPD) with ESMTP id 1',
  ],
  ['qmail, which does not either', 'from mx2.example.org (HELO x) (203.0.113.66) by mx.example.org with SMTP'],
  ['a server that writes no address', 'from mx2.example.org by mx.example.org with ESMTP id 1'],
  ['Haraka', 'from mx2.example.org (mx2.example.org [203.0.113.66]) by mx.example.org (Haraka/3.3.4) with ESMTP id 1'],
  ['Stalwart', 'from x (mx2.example.org [203.0.113.66]) by mx.example.org (Stalwart SMTP) with ESMTPS id 1'],
  ['mox', 'from x (mx2.example.org [203.0.113.66]) by mx.example.org ([192.0.2.9]) via tcp with ESMTPS id 1'],
  ['maddy', 'from x (mx2.example.org [203.0.113.66]) by mx.example.org (envelope-sender <a@example.net>) with ESMTPS id 1'],
  ['an unknown server', 'from mx2.example.org ([203.0.113.66]) by mx.example.org with ESMTPS id 1'],
];

for (const [software, received] of ENTRIES) {
  test(`a verdict below a hop whose client only says that it is the receiver's is not believed: ${software}`, () => {
    const trace = readTrace(
      [
        `Received: ${received}; ${DATE}`,
        // From here on the client could write anything.
        'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx2.example.org (Postfix) with ESMTPS id 2; ' + DATE,
        'Authentication-Results: mx.example.org; spf=pass; dkim=pass; dmarc=pass',
        'Received: from smtp.example.net (smtp.example.net [203.0.113.7]) by mx2.example.org (Postfix) with ESMTPS id 3; ' + DATE,
        '',
        '',
      ].join('\r\n'),
      FACTS,
    );
    assert.equal(trace.verdict, null);
    assert.equal(trace.claim, null);
    assert.notEqual(trace.egress?.ip, '203.0.113.7');
  });
}

test('a name that Exim has verified is the receiver’s own host, and what stands below it may be believed', () => {
  const trace = readTrace(
    [
      `Received: from mx2.example.org ([203.0.113.9]) by store.example.org with esmtps (TLS1.3) (Exim 4.96) id 1; ${DATE}`,
      'Authentication-Results: mx.example.org; spf=pass; dkim=pass; dmarc=pass',
      `Received: from smtp.example.net ([203.0.113.7]) by mx2.example.org with esmtps (TLS1.3) (Exim 4.96) id 2; ${DATE}`,
      '',
      '',
    ].join('\r\n'),
    FACTS,
  );
  assert.deepEqual([trace.verdict?.spf, trace.verdict?.dkim, trace.egress?.ip], ['pass', 'pass', '203.0.113.7']);
});

test('Exim’s form in a field that the client could have written proves nothing', () => {
  const trace = readTrace(
    [
      `Received: from mx2.example.org ([203.0.113.66]) by mx.example.org (8.17.1/8.17.1) with ESMTP id 1; ${DATE}`,
      `Received: from mx3.example.org ([203.0.113.67]) by mx2.example.org with esmtps (Exim 4.96) id 2; ${DATE}`,
      'Authentication-Results: mx.example.org; spf=pass',
      '',
      '',
    ].join('\r\n'),
    FACTS,
  );
  assert.deepEqual([trace.verdict, trace.egress?.ip], [null, '203.0.113.66']);
});

test('hosts of Exchange Online name each other by EHLO, which counts from Microsoft’s own block alone', () => {
  const facts = { ...FACTS, mailboxHost: 'outlook.office365.com', authservIds: [] };
  const trace = (ip: string) =>
    readTrace(
      [
        `Received: from a.prod.outlook.com (${ip}) by b.prod.outlook.com (2603:10a6:1::2) with Microsoft SMTP Server id 15.20; ${DATE}`,
        'Authentication-Results: spf=pass; dkim=pass; dmarc=pass',
        `Received: from smtp.example.net (203.0.113.7) by a.prod.outlook.com (10.0.0.1) with Microsoft SMTP Server id 15.20; ${DATE}`,
        '',
        '',
      ].join('\r\n'),
      facts,
    );
  assert.deepEqual([trace('2603:10a6:1::1').verdict?.spf, trace('2603:10a6:1::1').egress?.ip], ['pass', '203.0.113.7']);
  assert.equal(trace('203.0.113.66').verdict, null);
});
