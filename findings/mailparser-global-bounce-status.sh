#!/usr/bin/env bash
# mailparser 3.14.2 puts what a bounce says of the delivery (message/delivery-status, RFC 3464) into `text`, below the notice, and lists it nowhere else. The
# same report about an internationalised address (message/global-delivery-status, RFC 6533) has the same fields and is treated the other way round: an
# attachment, and `text` holds the notice alone. Expected: one place for both; postal-mime 4.0.0 has one, the attachments. Who reads Status and Action out of `text`
# finds every bounce but those of SMTPUTF8 servers. Exits non-zero once that has changed.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --prefix "$work" --ignore-scripts --no-audit --no-fund --no-save mailparser@3.14.2 postal-mime@4.0.0 >/dev/null 2>&1

cat >look.mjs <<'JS'
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';

const bounce = (status) =>
  [
    'From: MAILER-DAEMON@mx.example.org', 'To: monitor@example.net', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', '', 'The mail was not delivered.', '',
    `--b`, `Content-Type: ${status}`, '', 'Reporting-MTA: dns; mx.example.org', '',
    'Final-Recipient: rfc822; anna@example.org', 'Action: failed', 'Status: 5.1.1', '', '--b--', '',
  ].join('\r\n');

const seen = [];
for (const type of ['message/delivery-status', 'message/global-delivery-status']) {
  const mail = await simpleParser(bounce(type));
  const other = await PostalMime.parse(bounce(type));
  const row = {
    'mailparser: Status in text': mail.text.includes('Status: 5.1.1'),
    'mailparser: attachments': mail.attachments.length,
    'postal-mime: Status in text': other.text.includes('Status: 5.1.1'),
    'postal-mime: attachments': other.attachments.length,
  };
  console.log(type, row);
  seen.push(Object.values(row).map(Number).join(''));
}
process.exitCode = seen.join() === '1001,0101' ? 0 : 1;
JS
node look.mjs
