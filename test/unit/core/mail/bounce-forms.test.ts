import assert from 'node:assert/strict';
import test from 'node:test';
import { readNotice } from '../../../../src/core/mail/bounce/dsn.ts';

/** Notifications without a report, or with one that says less than the text, in the forms of software that is named. */
const FORMS: readonly (readonly [
  software: string,
  lines: readonly string[],
  read: {
    readonly status: string | null;
    readonly says: RegExp | null;
    readonly by: string | null;
    readonly remote: string | null;
    readonly expired?: boolean;
  },
])[] = [
  [
    'Postfix 2.0, a reply that is folded behind its code',
    [
      'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)',
      'Subject: Undelivered Mail Returned to Sender',
      '',
      'This is the Postfix program at host mx.example.net.',
      '',
      '<a@example.org>: host mx.example.org[192.0.2.1] said: 550',
      '    <a@example.org>: User unknown (in reply to RCPT TO command)',
    ],
    { status: null, says: /^550 <a@example\.org>: User unknown/, by: 'mx.example.net', remote: 'mx.example.org' },
  ],
  [
    'Postfix 3.7, nobody else refused',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Undelivered Mail Returned to Sender',
      '',
      'This is the mail system at host mx.example.net.',
      '',
      '<a@example.org>: Host or domain name not found.',
    ],
    { status: null, says: /^Host or domain name not found/, by: 'mx.example.net', remote: null },
  ],
  [
    'Yahoo, a colon behind the code',
    [
      'From: MAILER-DAEMON@yahoo.com',
      'Subject: Failure Notice',
      '',
      'Sorry, we were unable to deliver your message to the following address.',
      '',
      '<a@example.org>:',
      '550: 5.1.1 <a@example.org>... User Unknown',
    ],
    { status: '5.1.1', says: /^550: 5\.1\.1 /, by: 'yahoo.com', remote: null },
  ],
  [
    'GMX, no reply code at all',
    [
      'From: MAILER-DAEMON@mail.gmx.com',
      'Subject: Mail delivery failed: returning message to sender',
      '',
      'The following address',
      'failed:',
      '',
      '"a@example.org":',
      'SMTP error from remote server after RCPT command:',
      'host: mx.example.org',
      '5.2.2 <a@example.org>... Mailbox Full',
    ],
    { status: '5.2.2', says: /^5\.2\.2 .*Mailbox Full/, by: 'mail.gmx.com', remote: 'mx.example.org' },
  ],
  [
    'Exim 4.96, a mail that was given up',
    [
      'From: Mail Delivery System <Mailer-Daemon@mx.example.net>',
      'Subject: Mail delivery failed: returning message to sender',
      '',
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      '  a@example.org',
      '    retry timeout exceeded',
    ],
    { status: null, says: /^retry timeout exceeded$/, by: 'mx.example.net', remote: null, expired: true },
  ],
  [
    'Domino 12, a subject in encoded words',
    [
      'From: Postmaster@example.org',
      'Subject: =?utf-8?B?REVMSVZFUlkgRkFJTFVSRQ==?=',
      '',
      'Your message',
      '',
      '  Subject: [continuity] example.net',
      '',
      'was not delivered to:',
      '',
      '  a@example.org',
      '',
      'because:',
      '',
      '  User a (a@example.org) not listed in Domino Directory',
    ],
    { status: null, says: /not listed in Domino Directory/, by: 'example.org', remote: null },
  ],
  [
    'Zoho, codes behind labels',
    [
      'From: mailer-daemon@mail.zoho.com',
      'Subject: Undelivered Mail Returned to Sender',
      '',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.',
      '',
      'a@example.org Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 <a@example.org>... User Unknown',
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 <a@example\.org>/, by: 'mail.zoho.com', remote: null },
  ],
  [
    'a body in another language behind a known subject',
    [
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Subject: Delivery Status Notification (Failure)',
      'X-Failed-Recipients: team@googlegroups.com',
      '',
      'Dobrý den, a@example.net,',
      '',
      'skupina, kterou se pokoušíte kontaktovat, pravděpodobně neexistuje.',
    ],
    { status: null, says: /^skupina/, by: 'googlemail.com', remote: null },
  ],
  [
    'an empty line before the first group',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Delivery failure',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      '',
      'Action: failed',
      'Final-Recipient: rfc822;a@example.org',
      'Diagnostic-Code: smtp; 550 No such user',
      'Status: 5.0.0',
      '--b--',
    ],
    { status: '5.0.0', says: /^550 No such user$/, by: 'mx.example.net', remote: null },
  ],
  [
    'SendGrid: the action is called expired',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Arrival-Date: now',
      '',
      'Final-Recipient: rfc822; a@example.org',
      'Action: expired',
      'Status: ',
      'Diagnostic-Code: Connection timed out',
      '--b--',
    ],
    { status: null, says: /^Connection timed out$/, by: 'mx.example.net', remote: null },
  ],
  [
    'qmail, a mail that was too long in its queue',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      '<a@example.org>:',
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)",
      "I'm not going to try again; this message has been in the queue too long.",
      '',
      '--- Below this line is a copy of the message.',
    ],
    { status: '4.4.1', says: /establish an SMTP connection/, by: 'mx.example.net', remote: null, expired: true },
  ],
  [
    'MDaemon, a transcript with the time in each line',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Permanent Delivery Failure',
      '',
      'The attached message had PERMANENT fatal delivery errors!',
      '',
      'Failed address: a@example.org',
      '',
      '--- Session Transcript ---',
      ' Tue 2026-11-24 02:37:05: --> RCPT To:<a@example.org>',
      ' Tue 2026-11-24 02:37:05: <-- 550 5.1.1 <a@example.org>: User unknown',
      ' Tue 2026-11-24 02:37:05: --> QUIT',
      '--- End Transcript ---',
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 <a@example\.org>: User unknown$/, by: 'mx.example.net', remote: null },
  ],
  [
    'Kerio Connect, host and reply in parentheses',
    [
      'From: postmaster@mx.example.net',
      'Subject: Undeliverable mail',
      '',
      'Your message to the following recipients could not be delivered:',
      '',
      '<a@example.org> (mx.example.org: 550 5.1.1 User (a) unknown)',
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 User \(a\) unknown$/, by: 'mx.example.net', remote: null },
  ],
  [
    'a server with parentheses of its own at the end of its reply',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Undelivered Mail Returned to Sender',
      '',
      'This is the mail system at host mx.example.net.',
      '',
      '<a@example.org> (mx.example.org): 550 5.1.1 User unknown (a)',
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 User unknown \(a\)$/, by: 'mx.example.net', remote: null },
  ],
  [
    'Exchange, a reply in quotation marks',
    [
      'From: postmaster@mx.example.net',
      'Subject: Undeliverable: test',
      '',
      'Delivery has failed to these recipients:',
      'a@example.org',
      "mx.example.org returned '550 5.1.1 User unknown'",
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 User unknown$/, by: 'mx.example.net', remote: null },
  ],
  [
    'qmail, which gives up on a host whatever that has said',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      "This is a permanent error; I've given up. Sorry it didn't work out.",
      '',
      '<a@example.org>:',
      '192.0.2.1 does not like recipient.',
      'Remote host said: 550 5.7.1 Unable to relay',
      'Giving up on 192.0.2.1.',
      '',
      '--- Below this line is a copy of the message.',
    ],
    { status: '5.7.1', says: /^550 5\.7\.1 Unable to relay$/, by: 'mx.example.net', remote: '192.0.2.1', expired: false },
  ],
  [
    'qmail, whose queue has grown too old',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      '<a@example.org>:',
      '192.0.2.1 does not like recipient.',
      'Remote host said: 451 4.3.0 Mail server temporarily rejected message',
      'Giving up on 192.0.2.1.',
      "I'm not going to try again; this message has been in the queue too long.",
    ],
    {
      status: '4.3.0',
      says: /^451 4\.3\.0 Mail server temporarily rejected message$/,
      by: 'mx.example.net',
      remote: '192.0.2.1',
      expired: true,
    },
  ],
  [
    'a mail system that speaks French, in its subject too',
    [
      'From: MAILER-DAEMON@mx.example.net',
      'Subject: Message non remis',
      '',
      "Votre message n'a pas pu etre remis au destinataire suivant:",
      '',
      '<a@example.org>: 550 5.1.1 utilisateur inconnu',
    ],
    { status: '5.1.1', says: /^550 5\.1\.1 utilisateur inconnu$/, by: 'mx.example.net', remote: null },
  ],
];

for (const [software, lines, { status, says, by, remote, expired }] of FORMS) {
  test(`a notification of ${software}`, () => {
    const read = readNotice(lines.join('\r\n'));
    assert.equal(read?.kind, 'failed');
    assert.deepEqual([read.status, read.reportedBy, read.remote], [status, by, remote]);
    if (says === null) assert.equal(read.diagnostic, null);
    else assert.match(read.diagnostic ?? '', says);
    if (expired !== undefined) assert.equal(read.expired, expired);
  });
}
