import assert from 'node:assert/strict';
import test from 'node:test';
import { rankCauses } from '../../../../src/core/judge/verdict/causes.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import { refusalFindings, refusalsOf } from '../../../../src/core/judge/refusal/refusal-findings.ts';
import { PHRASES, refusalReason } from '../../../../src/core/judge/refusal/find-reason.ts';
import { waitIn } from '../../../../src/core/judge/refusal/reasons.ts';
import type { RefusalStage } from '../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import { finding, loop } from '../../../doubles/reports/sample-parts.ts';
import { processorTime } from '../../../harness/bounds.ts';

/** Replies as servers write them, and the reason that they give. */
const WORDS: readonly (readonly [words: string, code: string | null])[] = [
  [
    "550-5.7.26 Unauthenticated email from example.net is not accepted due to domain's DMARC policy. Please contact the administrator of example.net domain",
    'refused-for-dmarc',
  ],
  ['550 5.7.509 Access denied, sending domain example.net does not pass DMARC verification', 'refused-for-dmarc'],
  ['550 5.7.515 Access denied, sending domain example.net does not meet the required authentication level', 'refused-for-dmarc'],
  ['550 5.7.1 rejected by DMARC policy for example.net', 'refused-for-dmarc'],
  [
    '550 5.7.26 This mail has been blocked because the sender is unauthenticated.\nGmail requires all senders to authenticate with either SPF or DKIM.',
    'refused-for-authentication',
  ],
  ['550 5.7.26 … SPF/DKIM', 'refused-for-authentication'],
  ['550 5.7.23 <a@example.org>: Recipient address rejected: Message rejected due to: SPF fail - not authorized.', 'refused-for-spf'],
  ['550 5.7.24 SPF validation error', 'refused-for-spf'],
  ['550 5.7.20 No passing DKIM signature found', 'refused-for-dkim'],
  ['550 5.7.25 The IP address sending this message does not have a PTR record setup', 'refused-for-reverse-dns'],
  ['450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]', 'refused-for-reverse-dns'],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.7',
    'refused-for-reputation',
  ],
  ['550 JunkMail rejected - mail.example.net [203.0.113.7]:25 is in an RBL on bl.example, see Blocked', 'refused-for-reputation'],
  [
    '550 5.7.1 Unfortunately, messages from [203.0.113.7] weren’t sent. part of their network is on our block list (S3140).',
    'refused-for-reputation',
  ],
  ['421 4.7.0 poor reputation', 'refused-for-reputation'],
  ['554 5.7.1 <a@example.org>: Relay access denied', 'refused-for-relaying'],
  ['530 5.7.0 Must issue a STARTTLS command first', 'refused-for-tls'],
  ['553 5.1.8 <a@nowhere.example>: Sender address rejected: Domain not found', 'refused-for-sender'],
  ['550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table', 'refused-for-recipient'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@example.org not found by SMTP address lookup', 'refused-for-recipient'],
  ['550 5.2.1 The email account that you tried to reach is disabled', 'refused-for-recipient'],
  ['552 5.2.2 <a@example.org> Quota exceeded (mailbox for user is full)', 'refused-for-quota'],
  ['452-4.2.2 The recipient’s inbox is out of storage space and inactive.', 'refused-for-quota'],
  ['552 5.3.4 Message size exceeds fixed limit', 'refused-for-size'],
  [
    '450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.org.html',
    'refused-for-greylisting',
  ],
  ['421 4.7.28 Gmail has detected an unusual rate of mail', 'refused-for-rate'],
  ['554 5.7.1 Spam message rejected', 'refused-for-content'],
  ['550 5.7.1 message content rejected', 'refused-for-content'],
  ['553 5.3.0 <a@example.org>... Addressee unknown, relay=[203.0.113.7]', 'refused-for-recipient'],
  ['450 Backend failure. Please, retry later', 'refused-for-system'],
  ['450 4.3.2 Service currently unavailable', 'refused-for-greylisting'],
  ['450 4.3.2 Service currently unavailable: maintenance until 18:00', 'refused-for-system'],
  ['551 5.7.1 User not local; please try <b@example.com>', 'refused-for-recipient'],
  ['451 4.7.1 Sorry, the service is currently unavailable. Please come back later.', 'refused-for-system'],
  ['451 Client IP address 203.0.113.7 does not resolve', 'refused-for-reverse-dns'],
  ['550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550', 'refused-for-policy'],
  ['552 sorry, your envelope sender domain must exist [x] (#5.7.1)', 'refused-for-sender'],
  ['550 5.7.1 mail from you is not wanted here', null],
  ['554 5.0.0 transaction failed', null],
  ['', null],
];

for (const [words, code] of WORDS) {
  test(`${code ?? 'no reason'}: ${words.slice(0, 60)}`, () => assert.equal(refusalReason(words), code));
}

for (const phrase of PHRASES) {
  test(`${phrase.by}: ${phrase.sample.slice(0, 60)}`, () => {
    const caught = PHRASES.filter(({ says }) => says.test(phrase.sample.replaceAll(/\s+/g, ' ')));
    assert.deepEqual(
      caught.map(({ by, code }) => [by, code]),
      [[phrase.by, phrase.code]],
      'no row catches the sample of another',
    );
    assert.equal(refusalReason(phrase.sample), phrase.code);
    for (const stage of phrase.stages) assert.equal(refusalReason(phrase.sample, stage), phrase.code, stage);
  });
}

/** The text and the stage of a refusal decide its possible subject. */
const STAGES: readonly (readonly [reply: string, stage: RefusalStage | null, code: string | null])[] = [
  ['550 5.7.1 Rejected by policy', 'rcpt', 'refused-for-policy'],
  ['550 5.7.1 Rejected by policy', 'mail', 'refused-for-policy'],
  ['550 5.7.1 Rejected by policy', 'data', 'refused-for-content'],
  ['550 5.7.1 <a@example.org>: Recipient address rejected: spam source, policy 7', 'rcpt', 'refused-for-policy'],
  ['host mx.example.org[192.0.2.1] said: 550 5.7.1 no by policy (in reply to RCPT TO command)', null, 'refused-for-policy'],
  ['host mx.example.org[192.0.2.1] said: 550 5.7.1 no by policy (in reply to end of DATA command)', null, 'refused-for-content'],
  ['554-5.7.0 Bounce, id=02819-04 - BANNED: 554 5.7.0 application/octet-stream,.exe,setup.exe', null, 'refused-for-content'],
  ['554 5.7.0 Reject, id=1-1 - INFECTED: Eicar-Signature', 'data', 'refused-for-content'],
  ['550 5.7.1 <a@example.org>: Recipient address rejected: Rejected by policy', null, 'refused-for-policy'],
  ['550 5.7.1 no by policy', null, 'refused-for-policy'],
  // At a refused RCPT, or at the command DATA itself, the server has not seen the mail: its content is no reason. Before that, the reply
  // names no person.
  ['host mx.example.org[192.0.2.1] said: 550 5.7.1 spam source, policy 7', null, 'refused-for-content'],
  ['host mx.example.org[192.0.2.1] said: 550 5.7.1 spam source, policy 7 (in reply to RCPT TO command)', null, 'refused-for-policy'],
  ['host mx.example.org[192.0.2.1] said: 550 5.7.1 spam source, policy 7 (in reply to DATA command)', null, 'refused-for-policy'],
  ['host mx.example.org[192.0.2.1] said: 550 account is unknown (in reply to RCPT TO command)', null, 'refused-for-recipient'],
  ['host mx.example.org[192.0.2.1] said: 550 account is unknown (in reply to MAIL FROM command)', null, null],
  ['SMTP error from remote mail server after EHLO mx.example.org: 550 account is unknown', null, null],
  ['SMTP error from remote mail server after initial connection: 550 account is unknown', null, null],
  // Words that go on in the next line, behind the repeated codes.
  ['550-Requested action not taken: the mailbox\r\n550-is full', 'rcpt', 'refused-for-quota'],
  ['552-5.2.0 Requested action not taken: the mailbox\r\n552 5.2.0 is full', 'rcpt', 'refused-for-quota'],
  // The texts of RFC 5321 section 4.2.3, and plain words in other languages.
  ['421 mx.example.org Service not available, closing transmission channel', 'rcpt', 'refused-for-system'],
  ['451 Requested action aborted: error in processing', 'rcpt', 'refused-for-system'],
  ['554 5.3.5 Local configuration error', 'data', 'refused-for-system'],
  ['451 4.7.1 milter unavailable', 'data', 'refused-for-system'],
  ['450 Requested mail action not taken: mailbox unavailable', 'rcpt', 'refused-for-recipient'],
  ['550 5.7.1 Benutzer unbekannt', 'rcpt', 'refused-for-recipient'],
  ['550 Postfach existiert nicht', 'rcpt', 'refused-for-recipient'],
  ['550 5.5.0 Utilisateur inconnu', 'rcpt', 'refused-for-recipient'],
  ['550 Usuario desconocido', 'rcpt', 'refused-for-recipient'],
  ['550 <a@example.org> is not a valid mailbox', 'rcpt', 'refused-for-recipient'],
  ['550 No such person at this address', 'rcpt', 'refused-for-recipient'],
  ['554 5.7.1 we do not relay', 'rcpt', 'refused-for-relaying'],
  ["450 4.7.1 You've exceeded your sending limit to this domain.", 'rcpt', 'refused-for-rate'],
  ['554 5.7.1 You are not allowed to connect.', 'connect', 'refused-for-client'],
  ['550 5.7.1 sender domain has no MX', 'mail', 'refused-for-sender'],
  ['550 5.7.1 From header address does not match the login', 'data', 'refused-for-sender'],
  ['554 5.7.1 <a@example.org>: Recipient address rejected: Access denied', 'rcpt', 'refused-for-policy'],
  // A filter has read the mail; a list knows its author.
  ['554 5.7.1 Message scored too high, BLOCKED by spam filter', 'data', 'refused-for-content'],
  ['554 5.7.1 [S] Message blocked due to the spam content in the message.', 'data', 'refused-for-content'],
  ['550 5.7.1 Mail blocked: classified as spam', 'data', 'refused-for-content'],
  ['550 Rejected: URL in this email (example.net) found on a blacklist', 'data', 'refused-for-content'],
  ['550 Blocked by spam filter: 192.0.2.1 is listed by a DNSBL', 'data', 'refused-for-reputation'],
  ['550 Blocked by spam filter', 'rcpt', 'refused-for-reputation'],
  ['550 Unrouteable address', 'rcpt', 'refused-for-recipient'],
  ['550 Invalid recipient: <a@example.org>', 'rcpt', 'refused-for-recipient'],
  ['550 I cannot deliver mail for <a@example.org>', 'rcpt', 'refused-for-recipient'],
  ['450 4.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table', 'rcpt', 'refused-for-recipient'],
  ['451 Temporary local problem - please try later', 'rcpt', 'refused-for-system'],
  ['451 4.3.0 <a@example.org>: Temporary lookup failure', 'rcpt', 'refused-for-system'],
  ['452 4.3.1 Insufficient system storage', 'mail', 'refused-for-system'],
  ['450 4.7.0 Error: too many AUTH commands from 192.0.2.1', 'auth', 'refused-for-rate'],
  ['450 4.7.1 Error: too much mail from 192.0.2.1', 'mail', 'refused-for-rate'],
  ['421 4.7.0 mx.example.org Error: too many connections from 192.0.2.1', 'connect', 'refused-for-rate'],
  ['554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied', 'rcpt', 'refused-for-client'],
  ['450 4.7.1 <localhost>: Helo command rejected: Host not found', 'rcpt', 'refused-for-ehlo'],
  ['504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname', 'rcpt', 'refused-for-ehlo'],
  ['450 4.2.0 Mailbox busy, try again later', 'rcpt', 'refused-for-system'],
  // Nobody listens there: no server has refused anything.
  ['4.4.1 connect to mx.example.org[192.0.2.1]:25: Connection refused', null, null],
  ["connection to 'mx.example.org' failed: Connection refused", null, null],
  ['554 5.7.1 Connection refused', 'connect', 'refused-for-client'],
  ['421 4.7.0 Connections from 192.0.2.1 refused', 'connect', 'refused-for-client'],
  ['550 5.1.0 <a@example.net>: Sender address rejected: undeliverable address: host mx said: no such user', 'rcpt', 'refused-for-sender'],
  ['450 4.1.1 <a@example.org>: Recipient address rejected: unverified address: in progress', 'rcpt', 'refused-for-recipient'],
  ['550 5.7.1 You are not allowed to send mail from this address', 'mail', 'refused-for-sender'],
  ['450 4.2.1 mailbox temporarily disabled', 'rcpt', 'refused-for-recipient'],
  ['550 5.2.0 Mailbox has exceeded the limit', 'rcpt', 'refused-for-quota'],
  ['550 5.7.705 Access denied, tenant has exceeded threshold', 'data', 'refused-for-rate'],
  ['an MX or SRV record indicated no SMTP service', null, 'refused-for-recipient'],
  // A loop of mail is no rate, with any "too many" in the text.
  ['554 5.4.0 Error: too many hops', 'data', 'refused-for-loop'],
  ['554 5.4.6 Too many hops', null, 'refused-for-loop'],
  ['550 5.4.6 Routing loop detected -- too many Received: headers', 'data', 'refused-for-loop'],
  ['550 5.4.6 Message exceeded 50 hops, this may indicate a mail loop.', 'data', 'refused-for-loop'],
  // The named list says more than the status code beside it.
  ['5.1.3 553 http://www.spamhaus.org/query/bl?ip=203.0.113.7', null, 'refused-for-reputation'],
  ['550-5.7.1 likely suspicious due to the very low reputation of the sending domain.', 'data', 'refused-for-reputation'],
  ['550 5.1.0 <b@example.net> sender rejected. AUP#CDRBL', 'mail', 'refused-for-reputation'],
  ['550 5.7.511 Access denied, banned sender[203.0.113.7]. To request removal', 'rcpt', 'refused-for-reputation'],
  ['550 5.7.501 Access denied, spam abuse detected', 'data', 'refused-for-reputation'],
  // The blocked, locked or suspended thing is the account, not the sending machine.
  ['550 5.5.0 The recipient account is blocked. LPN007_426', 'rcpt', 'refused-for-recipient'],
  ['550 5.7.1 <a@example.org>: Recipient address rejected: User a@example.org temporary locked.', 'rcpt', 'refused-for-recipient'],
  ['550 This account has been suspended', 'rcpt', 'refused-for-recipient'],
  ['550 Your account has been suspended', 'rcpt', null],
  ['525 5.7.13 Disabled recipient address', 'rcpt', 'refused-for-recipient'],
  // Cisco's own class before the quoted reply says nothing.
  ["5.1.0 - Unknown address error 550-'5.7.1 <a@example.net>... Access denied' (delivery attempts: 0)", null, null],
  ["5.1.0 - Unknown address error 554-'5.7.1 Client host [203.0.113.7] blocked using bl.example'", null, 'refused-for-reputation'],
  ["5.1.0 - Unknown address error 550-'5.1.1 <a@example.org>: no such user'", null, 'refused-for-recipient'],
  ['5.1.0 - Unknown address error', null, 'refused-for-recipient'],
  // The method that fails, not the rate that the failure gets.
  ['421-4.7.29 This mail has been rate limited because it was sent without a TLS connection.', 'data', 'refused-for-tls'],
  [
    '421-4.7.32 Your email has been rate limited because the From: header is not aligned with either the authenticated SPF or DKIM organizational domain.',
    'data',
    'refused-for-dmarc',
  ],
  ['451 4.7.1 Ratelimit exceeded for mailbox a@example.org. Try again later.', 'rcpt', 'refused-for-rate'],
  ['450 4.2.1 Peak SMTP relay limit exceeded for customer. This is a temporary error.', 'mail', 'refused-for-rate'],
  ['450 Requested mail action not taken: mailbox unavailable Mail send limit exceeded.', 'mail', 'refused-for-rate'],
  ['450 4.7.1 Access denied. IP name lookup failed [203.0.113.7]', 'rcpt', 'refused-for-reverse-dns'],
  ['550 5.7.124 RESOLVER.RST.SenderNotInGroupMemberList; sender not in allowed-senders list', 'data', 'refused-for-policy'],
  ['550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains', 'data', 'refused-for-sender'],
  ['550 RCPT TO:<a@example.org> Relaying disallowed', 'rcpt', 'refused-for-relaying'],
  ['550 Sender has no A, AAAA, or MX DNS records. mx.example.org', 'mail', 'refused-for-sender'],
  ['550 5.7.0 <b@example.net>... Please use the smtp server of your ISP.', 'rcpt', 'refused-for-client'],
  ["550 554 Transaction failed: Duplicate header 'DKIM-Signature'.", 'data', 'refused-for-content'],
  // TLS of the next server is the recipient's duty, not a sender's.
  ["5.7.322 550 5.7.322 certificate-expired: Destination mail server's certificate is expired", null, 'refused-for-receiver-tls'],
  ['550 5.4.8 MX hosts of example.org failed MTA-STS validation', null, 'refused-for-receiver-tls'],
  ['4.7.5 Server certificate not trusted', null, 'refused-for-receiver-tls'],
  ['454 4.7.5 Certificate validation failure, Reason:SubjectMismatch', null, 'refused-for-receiver-tls'],
  ['451 5.7.3 STARTTLS is required to send mail', 'mail', 'refused-for-tls'],
  // A failure of DNS says nothing about anybody.
  ['4.4.3 Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again', null, null],
  ['5.4.4 Host or domain name not found. Name service error for name=example.org type=A: Host not found', null, 'refused-for-recipient'],
  ['550 5.4.310 DNS domain example.org does not exist [Message=InfoDomainNonexistent]', null, 'refused-for-recipient'],
  ['550 HELO should be a FQDN or address literal (See RFC 2821 4.1.1.1)', 'rcpt', 'refused-for-ehlo'],
  ['554 5.7.1 <a@example.org>: Recipient address rejected: user a@example.org does not exist', 'rcpt', 'refused-for-recipient'],
  ["422 The recipient's mailbox is over its storage limit", 'rcpt', 'refused-for-quota'],
  ['451 4.6.0 Message content scan failed: temporary failure', 'data', 'refused-for-system'],
  ['454 This message could not be scanned for viruses', 'data', 'refused-for-system'],
  ['550 5.7.1 Your message was scanned and a virus was found', 'data', 'refused-for-content'],
  ['552 5.7.0 Attachment type not allowed', 'data', 'refused-for-content'],
  ["Sorry, the user's maildir has overdrawn his diskspace quota, please try again later.", null, 'refused-for-quota'],
  ["User's Disk Quota Exceeded. Your recipient has too much mail stored in his mailbox.", null, 'refused-for-quota'],
  ['552 Account(s) <a@example.org> does not have enough space', 'rcpt', 'refused-for-quota'],
  ['554 5.7.1 <a@example.org>: Recipient address rejected: Nonexistent user', 'rcpt', 'refused-for-recipient'],
  ['550 550 Address unknown (state 14).', null, 'refused-for-recipient'],
  ['unrouteable mail domain "example.org"', null, 'refused-for-recipient'],
  ['This mail message has exceeded the maximum incoming message size.', null, 'refused-for-size'],
  ['554 Message looping (received 6 times)', null, 'refused-for-loop'],
  // A word in an address is no word of the server's.
  ['550 5.1.1 <dkim@example.org> User unknown', 'rcpt', 'refused-for-recipient'],
  ['550 5.1.1 <helo.bad@example.org> User unknown', 'rcpt', 'refused-for-recipient'],
  ['552 5.2.2 spf-test@dmarc.example: mailbox full', 'rcpt', 'refused-for-quota'],
  ['550 5.1.1 <spam@example.org>: this address is not known', 'data', 'refused-for-recipient'],
  // An organization's own list is no bad name with others.
  [
    '550 5.7.703 Your message to a@example.org is blocked by your organization using Tenant Allow Block List.',
    'data',
    'refused-for-policy',
  ],
  [
    '550 5.7.513 Service unavailable, Client host [203.0.113.7] blocked by example.org using Customer Block list (AS16012607)',
    'rcpt',
    'refused-for-policy',
  ],
  ['550 5.7.136 Sender was not authenticated', 'data', 'refused-for-policy'],
  ['550 5.7.508 Access denied, [203.0.113.7] has exceeded permitted limits within IPv4 range', 'rcpt', 'refused-for-rate'],
  ['550 5.7.504 [a@example.org]: Recipient address rejected: Access denied', 'rcpt', 'refused-for-recipient'],
  // The receiver's own question was refused; it takes that for a listing.
  ['550 Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53', 'rcpt', 'refused-for-system'],
  [
    '554 5.7.1 Client host [203.0.113.7] blocked using sbl.spamhaus.org; Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53',
    'rcpt',
    'refused-for-system',
  ],
  [
    '554 5.7.1 Sender address [a@example.net] blocked using dbl.spamhaus.org; Error: excessive number of queries',
    'rcpt',
    'refused-for-system',
  ],
  [
    '554 5.7.1 Client host [203.0.113.7] blocked using sbl.spamhaus.org; https://www.spamhaus.org/sbl/query/SBL1',
    'rcpt',
    'refused-for-reputation',
  ],
  // One person's own list and an excess are told apart from facts about the sending machine, and from a rate.
  ['550 5.7.1 You have been blocked by the recipient', 'rcpt', 'refused-for-policy'],
  ["550 5.7.1 <b@example.net> is on the recipient's block list", 'rcpt', 'refused-for-policy'],
  ['553 Sender is on user denylist', 'rcpt', 'refused-for-policy'],
  ['550 5.7.1 Too many spam complaints from 203.0.113.7', 'rcpt', 'refused-for-reputation'],
  ['554 5.7.1 Your host is currently sending spam, see: http://list.example', 'connect', 'refused-for-reputation'],
  ['452 User has too many messages on the server', 'rcpt', 'refused-for-quota'],
  ['550 Unauthenticated senders not allowed', 'mail', null],
  ["DNS Error: DNS type 'mx' lookup of example.org responded with code NOERROR", null, 'refused-for-recipient'],
];

for (const [reply, stage, code] of STAGES) {
  test(`${stage ?? 'unknown stage'}: ${reply.slice(0, 70)}`, () => assert.equal(refusalReason(reply, stage), code));
}

test('how long a server asks to wait is read in every form in which it is written', () => {
  const waits: readonly (readonly [words: string, seconds: number | null])[] = [
    ['451 4.7.1 Greylisted, please try again in 299 seconds', 299],
    ['451 4.7.1 Greylisting in action, please come back in 00:05:00', 300],
    ['450 4.2.0 Please wait 5min and then try again', 300],
    ['450 4.7.1 Greylisted, retry in 4 minutes 58 seconds', 298],
    ['450 4.2.0 Greylisted, retry in 05:00 minutes', 300],
    ['421 4.7.1 Greylisted (300 seconds), please try again', 300],
    ['451 4.7.1 Graylisting in effect, come back later, at least 10 minutes', 600],
    ['450 4.7.1 Greylisted, try again in 1 day', 86_400],
    ['451 4.7.1 Greylisted, try again later', null],
    ['450 4.7.1 Greylisted, blocked for 36 of 50 mails', null],
  ];
  for (const [words, seconds] of waits) assert.equal(waitIn(words), seconds === null ? null : seconds * 1_000, words);
});

test('a greylisting that outlasts the run: the remedy names `timeout`, and how long the server asks for', () => {
  const reply = '450 4.7.1 <a@example.org>: Recipient address rejected: Greylisted for 5 minutes';
  const deferred = loop({
    state: 'critical',
    outcome: 'deferred',
    reply,
    attempts: [{ at: '', reply, outcome: 'deferred', stage: 'rcpt' }],
  });
  const [found] = refusalFindings([deferred]);
  assert.equal(found?.code, 'refused-for-greylisting');
  assert.match(found?.message ?? '', /for 5 min/);
  assert.match(found?.remedy ?? '', /`timeout` of the run must be longer than 5 min/);
});

test('greylisting that a notification reports is not cured by our own tries', () => {
  const [found] = refusalFindings([bounced('450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted, see http://x.example')]);
  assert.match(found?.remedy ?? '', /look into its queue/);
  assert.doesNotMatch(found?.remedy ?? '', /raise/);
});

test('a smaller template is advised only where there is one', () => {
  const reply = '552 5.3.4 Message size exceeds fixed limit';
  const rejected = loop({
    name: 'big',
    state: 'critical',
    outcome: 'rejected',
    reply,
    attempts: [{ at: '', reply, outcome: 'rejected', stage: 'mail' }],
  });
  assert.doesNotMatch(refusalFindings([rejected])[0]?.remedy ?? '', /template/);
  assert.match(refusalFindings([rejected], new Set(['big']))[0]?.remedy ?? '', /smaller `template`/);
});

test('what is only ours is never quoted as a server’s reason', () => {
  const reply = 'mx.example.org:25 broke the conversation off: too many open sockets here, blocked by a local policy';
  const deferred = loop({ state: 'critical', outcome: 'deferred', reply: null, attempts: [{ at: '', reply, outcome: 'unreachable' }] });
  assert.deepEqual(refusalFindings([deferred]), []);
});

test('a client or an EHLO name that is refused is named as this run’s, or as that of the server before', () => {
  const reply = '554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied';
  const rejected = loop({
    state: 'critical',
    outcome: 'rejected',
    reply,
    attempts: [{ at: '', reply, outcome: 'rejected', stage: 'rcpt' }],
  });
  assert.match(refusalFindings([rejected])[0]?.message ?? '', /this run connects from \(192\.0\.2\.1\)/);
  const named = { ...rejected, reply: '504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname', attempts: [] };
  assert.match(refusalFindings([named])[0]?.message ?? '', /the name that this run gives at EHLO/);
  assert.match(refusalFindings([bounced(named.reply)])[0]?.message ?? '', /the name that the server before it gives at EHLO/);
});

/** The remedy if this run was refused, and if the server before the refusing one was. */
const WHOM: readonly (readonly [reply: string, run: RegExp, relay: RegExp])[] = [
  ['554 5.7.1 <a@example.org>: Relay access denied', /set `user` and `password`/, /^Look at the MX records/],
  ['554 5.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied', /this run’s address/, /that the mail leaves from/],
  ['504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname', /^Set `ehlo`/, /smtp_helo_name/],
  ['530 5.7.0 Must issue a STARTTLS command first', /^Set `security`/, /smtp_tls_security_level/],
  ['450 4.2.0 Greylisted, try again later', /let the run outlast the wait/, /look into its queue/],
  ['451 4.3.0 <a@example.org>: Temporary lookup failure', /it names what failed\.$/, /look into its queue/],
];
for (const [reply, run, relay] of WHOM) {
  test(`what to do depends on who was refused: ${reply}`, () => {
    const attempts = [{ at: '', reply, outcome: 'rejected', stage: 'rcpt' as const }];
    const [ofRun] = refusalFindings([loop({ state: 'critical', outcome: 'rejected', reply, attempts })]);
    const [ofRelay] = refusalFindings([bounced(reply)]);
    assert.match(ofRun?.remedy ?? '', run);
    assert.match(ofRelay?.remedy ?? '', relay);
    assert.doesNotMatch(ofRelay?.remedy ?? '', run);
  });
}

test('what a server says of the machine that this monitor runs on is no reason', () => {
  const reply = '554 5.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org';
  assert.deepEqual(refusalFindings([loop({ state: 'critical', outcome: 'rejected', side: 'runner', reply })]), []);
});

test('a reply is read as what it can mean at the command that it answered', () => {
  const attempts = (['rcpt', 'data'] as const).map((stage, index) => ({
    at: '',
    reply: `${450 + index} 4.7.1 Spam source, by policy`,
    outcome: 'deferred',
    stage,
  }));
  const codes = attempts.map(({ reply }) => refusalFindings([loop({ outcome: 'deferred', reply, attempts })])[0]?.code);
  assert.deepEqual(codes, ['refused-for-policy', 'refused-for-content']);
});

test('each text is quoted once, the last first, and none that is empty', () => {
  const replies = ['451 4.7.1 Greylisted', '451 later', '451 4.7.1 Greylisted', '451 later'];
  const attempts = replies.map((reply) => ({ at: '', reply, outcome: 'deferred' }));
  const deferred = loop({ state: 'critical', outcome: 'deferred', reply: '451 later', attempts });
  assert.deepEqual(
    refusalsOf(deferred).map(({ text }) => text),
    ['451 later', '451 4.7.1 Greylisted'],
  );
});

function bounced(diagnostic: string | null, status: string | null = null): LoopReport {
  return loop({
    name: 'outside',
    kind: 'external',
    state: 'critical',
    outcome: 'bounced',
    side: 'sender',
    reply: '250 2.0.0 Ok: queued as SPF',
    attempts: [{ at: '', reply: '250 2.0.0 Ok: queued as SPF', outcome: 'accepted' }],
    bounce: { status, diagnostic, reportingMta: null, remoteMta: null },
  });
}

function judged(outside: LoopReport, findings: readonly Finding[] = []) {
  const loops = [loop({}), outside];
  return verdict(loops, [...findings, ...refusalFindings(loops)], false);
}

const SPF = '550 5.7.23 SPF validation failed';
const spfMissing = finding({ check: 'spf', code: 'spf-missing', state: 'warning', target: 'example.net' });
const listed = finding({ check: 'blocklist', code: 'blocklist-listed', state: 'critical', target: '203.0.113.7' });

test('a bounce’s own words are a cause where nothing else points to one', () => {
  const { causes, summary } = judged(bounced(SPF), [finding({ state: 'ok' })]);
  assert.deepEqual(causes, ['refused-for-spf']);
  assert.doesNotMatch(summary, /nothing that was looked at points/);
});

test('what bears the words out comes before them, all else behind', () => {
  assert.deepEqual(judged(bounced(SPF), [listed, spfMissing]).causes, ['spf-missing', 'refused-for-spf', 'blocklist-listed']);
});

test('the status alone counts, and is quoted once', () => {
  const loops = [bounced('mail refused', '5.7.25')];
  assert.deepEqual(
    refusalFindings(loops).map(({ code, evidence }) => [code, evidence]),
    [['refused-for-reverse-dns', '5.7.25 mail refused']],
  );
  assert.equal(refusalFindings([bounced(SPF, '5.7.23')])[0]?.evidence, SPF);
  assert.deepEqual(refusalFindings([bounced(null, null)]), []);
});

test('the blocklist is named', () => {
  const [reported] = refusalFindings([bounced('554 5.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org')]);
  assert.match(reported?.message ?? '', /\(zen\.spamhaus\.org\)/);
});

test('the last word counts, an earlier one where it says nothing', () => {
  const attempts = ['451 4.7.1 Greylisted', '451 4.7.24 SPF', '451 later'].map((reply) => ({ at: '', reply, outcome: 'deferred' }));
  const deferred = loop({ name: 'outside', kind: 'external', state: 'critical', outcome: 'deferred', reply: '451 later', attempts });
  assert.deepEqual(
    refusalFindings([deferred]).map(({ code }) => code),
    ['refused-for-spf'],
  );
});

test('what a server says as it takes a mail is no refusal', () => {
  for (const outcome of ['delivered', 'junk', 'lost', 'slow', 'fetch_failed'] as const) {
    assert.deepEqual(refusalFindings([{ ...bounced(null), outcome, bounce: null }]), []);
  }
});

test('a delay that a server tells of explains a loss, and what its words speak of comes first', () => {
  const lost = loop({ name: 'outside', kind: 'external', state: 'critical', outcome: 'lost' });
  const delayed = finding({
    check: 'loop',
    code: 'delayed-notification',
    state: 'warning',
    target: 'outside',
    evidence: '451 4.7.24 SPF check failed',
  });
  assert.deepEqual(rankCauses([lost], [listed, spfMissing, delayed]), ['spf-missing', 'delayed-notification', 'blocklist-listed']);
});

test('an internal loop: its server’s words, and nothing else', () => {
  const inside = { ...bounced('550 5.1.1 User unknown'), kind: 'internal', name: 'inside' } as const;
  const loops = [inside];
  const { code, causes } = verdict(loops, [listed, ...refusalFindings(loops)], false);
  assert.deepEqual([code, causes], ['delivery-failure', ['refused-for-recipient']]);
});

test('a reply of any length is read in no time', () => {
  const long = (piece: string) => piece.repeat(Math.ceil((1024 * 1024) / piece.length));
  for (const piece of ['spf ', 'dkim', '5.7.1 ', 'blocked using ', ' ', 'a.', '.5.7.1']) {
    const loops = [bounced(long(piece), '5.7.1')];
    const took = processorTime(() => rankCauses(loops, [listed, spfMissing, ...refusalFindings(loops)]));
    assert.ok(took < 1_000, `${piece}: ${took} ms`);
  }
});

test('the words of one loop explain no other', () => {
  const other = { ...bounced(null), name: 'other' };
  const loops = [bounced(SPF), other];
  assert.deepEqual(
    refusalFindings(loops).map(({ target }) => target),
    ['outside'],
  );
  assert.deepEqual(
    rankCauses(
      [other],
      refusalFindings(loops).map((reported) => ({ ...reported, target: 'elsewhere' })),
    ),
    [],
  );
});
