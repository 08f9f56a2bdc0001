import assert from 'node:assert/strict';
import test from 'node:test';
import { mayBeNotice, readNotice } from '../../../../src/core/mail/bounce/dsn.ts';

/** Mails of named software that quote a probe and speak of mail; none of them reports a failed probe. */
const LOOK_ALIKES: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'a receipt (RFC 8098, Thunderbird 128)',
    [
      'From: sentinel@example.org',
      'Subject: Return Receipt (displayed) - [continuity] example.net',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'This is a Return Receipt for the mail that you could not be sure was delivered.',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Final-Recipient: rfc822;sentinel@example.org',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '--b--',
    ],
  ],
  [
    'a receipt of deletion, with the null reverse-path (Exchange 2019)',
    [
      'Return-Path: <>',
      'From: Sentinel <sentinel@example.org>',
      'Subject: Not read: [continuity] example.net',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message was deleted without being read. It was not delivered to anybody.',
      '--b--',
    ],
  ],
  [
    'a complaint (RFC 5965)',
    [
      'From: Abuse <MAILER-DAEMON@example.org>',
      'Subject: complaint about message from 192.0.2.1',
      'Content-Type: multipart/report; report-type=feedback-report; boundary=b',
      '',
      '--b',
      'Content-Type: message/feedback-report',
      '',
      'Feedback-Type: abuse',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: [continuity] example.net',
      '--b--',
    ],
  ],
  [
    'a complaint as Amazon SNS reports it',
    [
      'From: SES <no-reply@sns.amazonaws.com>',
      'Subject: AWS Notification Message',
      '',
      '{"notificationType":"Complaint","complaint":{"complainedRecipients":[]}}',
    ],
  ],
  [
    'an automatic answer with the null reverse-path (Exchange 2019)',
    [
      'Return-Path: <>',
      'From: Sentinel <sentinel@example.org>',
      'Subject: Automatic reply: [continuity] example.net',
      'X-Auto-Response-Suppress: All',
      '',
      'I am away and unable to deliver anything until Monday. Mail to 550 Main Street is returned to sender.',
    ],
  ],
  [
    'a vacation notice that answers in German (Sieve, RFC 5230)',
    [
      'Return-Path: <>',
      'From: sentinel@example.org',
      'Subject: Abwesenheitsnotiz',
      'Auto-Submitted: auto-replied (vacation)',
      '',
      'Ihre Nachricht wurde nicht zugestellt, sie wartet. Could not be delivered? No.',
    ],
  ],
  [
    'the answer of a ticket system (OTRS 6)',
    [
      'From: Support <support@example.org>',
      'Subject: [Ticket#2026112700012] RE: [continuity] example.net',
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      '',
      'We have received your request and opened a ticket.',
      '> This probe: if it could not be delivered, a bounce comes.',
    ],
  ],
  [
    'the answer of a ticket system with the null reverse-path (Request Tracker 5)',
    [
      'Return-Path: <>',
      'From: support@example.org',
      'Subject: AutoReply: Mail could not be delivered',
      'RT-Ticket: example.org #4711',
      '',
      'This message was generated because your ticket was created. 550 of them are open.',
    ],
  ],
  [
    'a digest in which others discuss bounces (Mailman 3)',
    [
      'From: list-request@example.org',
      'Subject: list Digest, Vol 12, Issue 3',
      'List-Id: <list.example.org>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      '1. Undelivered Mail Returned to Sender',
      '   550 5.1.1 <a@example.com>: User unknown',
      '--b--',
    ],
  ],
  [
    'a challenge (TMDA 1.1)',
    [
      'Return-Path: <>',
      'From: sentinel-confirm@example.org',
      'Subject: Please confirm your message',
      '',
      'Your message has not been delivered yet. It is held until you reply to this message to confirm that you sent it.',
    ],
  ],
  [
    'a challenge from a mail system’s name',
    [
      'From: Mail Delivery System <MAILER-DAEMON@example.org>',
      'Subject: Message delayed: verification needed',
      '',
      'Your message could not be delivered: click on the link below to verify that you are a person.',
    ],
  ],
  [
    'a person who passes a bounce on',
    [
      'From: Postmaster of the heart <anna@example.org>',
      'Subject: Fwd: Undelivered Mail Returned to Sender',
      '',
      'Look what I got: your message could not be delivered to',
      'sentinel@example.org',
      '550 5.1.1 User unknown',
    ],
  ],
  [
    'a report that asked for success (RFC 3464, Postfix 3.7)',
    [
      'From: MAILER-DAEMON@example.org (Mail Delivery System)',
      'Subject: Successful Mail Delivery Report',
      '',
      'Your message was successfully delivered to the destination(s) listed below.',
    ],
  ],
];

for (const [name, lines] of LOOK_ALIKES) {
  test(`${name} is no bounce`, () => {
    assert.equal(readNotice(lines.join('\r\n')), null);
  });
}

test('an automatic answer, a ticket or a digest is not even read to its end', () => {
  for (const subject of ['Automatic reply: x', 'Out of office', '[Case 4711] x', 'list Digest, Vol 1, Issue 2']) {
    assert.equal(mayBeNotice(`Return-Path: <>\r\nFrom: a@example.org\r\nSubject: ${subject}\r\n`), false, subject);
  }
});
