import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { KNOWLEDGE, knowledgeOf, plainReply } from '../../../../src/core/mail/knowledge/provider-knowledge.ts';
import { processorTime } from '../../../harness/bounds.ts';

/** Whole replies as servers give them; addresses and names are examples. */
const REPLIES: readonly [reply: string, speaker: string, says: RegExp, outcome?: string][] = [
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/',
    'a blocklist that refuses the receiver',
    /nothing is said of the sending address/,
  ],
  ['550 5.7.30 Basic authentication is not supported for Client Submission.', 'Exchange Online', /takes no password/, 'auth_failed'],
  [
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com 2026-11-24T04:28:21.000Z 08DE2B0000000000]',
    'Exchange Online',
    /SMTP AUTH is switched off/,
    'auth_failed',
  ],
  [
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [CP0PR80CA0014.lamprd80.prod.outlook.com 2026-11-24T04:28:21.000Z 08DE2B0000000000]',
    'Exchange Online',
    /basic authentication/,
    'auth_failed',
  ],
  [
    "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]",
    'Exchange Online',
    /policy of the organisation/,
    'auth_failed',
  ],
  [
    '535 5.7.139 Authentication unsuccessful, the user credentials were incorrect. [AM0PR01CA0001.eurprd01.prod.exchangelabs.com]',
    'Exchange Online',
    /password is wrong/,
    'auth_failed',
  ],
  ['535 5.7.3 Authentication unsuccessful [BN6PR03CA0021.namprd03.prod.outlook.com]', 'Exchange', /password is wrong/, 'auth_failed'],
  [
    '530 5.7.57 Client not authenticated to send mail. [BN1P110CA0052.NAMP110.PROD.OUTLOOK.COM]',
    'Exchange Online',
    /without a login/,
    'auth_failed',
  ],
  [
    '554 5.2.252 SendAsDenied; monitor@example.net not allowed to send as other@example.net; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message due to a permanent exception',
    'Exchange Online',
    /may not send as/,
  ],
  [
    '550 5.7.606 Access denied, banned sending IP [203.0.113.7]. To request removal from this list please visit https://sender.office.com/',
    'Exchange Online',
    /banned/,
  ],
  ['550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.', 'Exchange Online', /reputation is low/],
  [
    '550 5.7.509 Access denied, sending domain EXAMPLE.NET does not pass DMARC verification and has a DMARC policy of reject.',
    'Exchange Online',
    /DMARC/,
  ],
  [
    "550 5.7.1 Unfortunately, messages from [203.0.113.7] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    'Outlook.com',
    /blocks the sending address/,
  ],
  [
    '550 5.4.1 Recipient address rejected: Access denied. AS(201806281) [DB5EUR01FT063.eop-EUR01.prod.protection.outlook.com]',
    'Exchange Online',
    /does not exist/,
  ],
  [
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient sentinel@example.org not found by SMTP address lookup',
    'Exchange',
    /knows no such recipient/,
  ],
  [
    '554 5.4.14 Hop count exceeded - possible mail loop ATTR34 [DB5EUR01FT063.eop-EUR01.prod.protection.outlook.com]',
    'Exchange',
    /circles/,
  ],
  ['554 5.2.2 STOREDRV.Deliver.Exception:QuotaExceededException; mailbox full', 'Exchange', /full/],
  ['451 4.7.500 Server busy. Please try again later from [203.0.113.7]. (AS77713160)', 'Exchange Online', /slows this address down/],
  [
    '451 4.7.650 The mail server [203.0.113.7] has been temporarily rate limited due to IP reputation. (S775)',
    'Exchange Online',
    /slows this address down/,
  ],
  [
    '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded; recipient thread limit exceeded',
    'Exchange Online',
    /too many messages/,
  ],
  ['User is authenticated but not connected.', 'Exchange Online', /IMAP is switched off/],
  [
    '534-5.7.9 Application-specific password required. For more information, go to\r\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor 4fb4d7f45d1cf-5c000000000sm000000a12.1 - gsmtp',
    'Gmail',
    /2-Step Verification/,
    'auth_failed',
  ],
  [
    '[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
    'Gmail',
    /2-Step Verification/,
    'auth_failed',
  ],
  [
    '[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)',
    'Gmail',
    /suspicious/,
    'auth_failed',
  ],
  [
    '534-5.7.14 Please log in via your web browser and\r\n534-5.7.14 then try again.\r\n534 5.7.14  Learn more at https://support.google.com/mail/answer/78754',
    'Gmail',
    /suspicious/,
    'auth_failed',
  ],
  [
    '535-5.7.8 Username and Password not accepted. For more information, go to\n535 5.7.8  https://support.google.com/mail/?p=BadCredentials 4fb4d7f45d1cf-5c000000000sm000000a12.1 - gsmtp',
    'Gmail',
    /refuses the password/,
    'auth_failed',
  ],
  ['[AUTHENTICATIONFAILED] Invalid credentials (Failure)', 'Gmail', /refuses the password/, 'auth_failed'],
  [
    '[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)',
    'Gmail',
    /IMAP is switched off/,
  ],
  ['[ALERT] Too many simultaneous connections. (Failure)', 'Gmail', /limits connections/],
  [
    '550-5.7.26 Your email has been blocked because the sender is unauthenticated. Gmail\r\n550-5.7.26 requires all senders to authenticate with either SPF or DKIM.\r\n550-5.7.26\r\n550-5.7.26  Authentication results:\r\n550-5.7.26  DKIM = did not pass\r\n550-5.7.26  SPF [example.net] with ip: [203.0.113.7] = did not pass\r\n550 5.7.26  For instructions on setting up authentication, go to https://support.google.com/mail/answer/81126#authentication - gsmtp',
    'Gmail',
    /not authenticated/,
  ],
  [
    '550-5.7.25 [203.0.113.7] The IP address sending this message does not have a PTR record setup, or the corresponding forward DNS entry does not point to the sending IP.\r\n550 5.7.25  https://support.google.com/mail/answer/81126 - gsmtp',
    'Gmail',
    /reverse DNS/,
  ],
  [
    '421-4.7.0 [203.0.113.7      15] Our system has detected an unusual rate of\r\n421-4.7.0 unsolicited mail originating from your IP address. To protect our\r\n421 4.7.0 users from spam, mail sent from your IP address has been temporarily rate limited. - gsmtp',
    'Gmail',
    /taken for spam/,
  ],
  ['421 4.7.0 IP not in whitelist for RCPT domain, closing connection. - gsmtp', 'Gmail', /listed addresses only/],
  ['421-4.7.0 TLS required for RCPT domain, closing connection. - gsmtp', 'Gmail', /TLS only/],
  [
    '421-4.7.0 Try again later, closing connection. (EHLO)\n421 4.7.0  https://support.google.com/a/answer/3221692 - gsmtp',
    'Gmail',
    /throttled/,
  ],
  ['454 4.7.0 Too many login attempts, please try again later. - gsmtp', 'Gmail', /throttled/],
  ['450 4.2.1 The user you are trying to contact is receiving mail too quickly. - gsmtp', 'Gmail', /one mailbox at a time/],
  [
    "552-5.2.2 The recipient's inbox is out of storage space. Please direct the recipient to\r\n552 5.2.2  https://support.google.com/mail/?p=OverQuotaPerm - gsmtp",
    'Gmail',
    /full/,
  ],
  [
    '554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1: monitor@example.net',
    'Amazon SES',
    /sandbox/,
  ],
  ['535 Authentication Credentials Invalid', 'Amazon SES', /SMTP password/, 'auth_failed'],
  ['454 Throttling failure: Maximum sending rate exceeded.', 'Amazon SES', /quota/],
  [
    '554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.',
    'Amazon SES',
    /paused/,
  ],
  ['454 Throttling failure: Daily message quota exceeded.', 'Amazon SES', /quota/],
  [
    "554 Access denied: User `arn:aws:iam::123456789012:user/ses' is not authorized to perform `ses:SendRawEmail' on resource `arn:aws:ses:eu-west-1:123456789012:identity/example.net'",
    'Amazon SES',
    /IAM/,
  ],
  [
    '421 4.7.0 [TSS04] Messages from 203.0.113.7 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes',
    'Yahoo',
    /volume/,
  ],
  ['[AUTHENTICATIONFAILED] LOGIN Invalid credentials', 'Yahoo', /app passwords only/, 'auth_failed'],
  ['[AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled', 'Yandex', /app passwords only/, 'auth_failed'],
  [
    '550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137',
    'iCloud',
    /own judgement/,
  ],
  [
    '421 4.7.1 Messages to sentinel@example.org deferred due to excessive volume. Try again later - https://support.apple.com/en-us/HT204137',
    'iCloud',
    /no more mail/,
  ],
  [
    '554 IP=203.0.113.7 - A problem occurred. (Ask your postmaster for help or to contact tosa@rx.t-online.de to clarify.) (BL)',
    'T-Online',
    /does not know/,
  ],
  [
    '554 IP=203.0.113.7 - None/bad reputation. Ask your postmaster for help or to contact postmaster@rx.t-online.de for reset. (NOWL)',
    'T-Online',
    /does not know/,
  ],
  [
    '554 IP=203.0.113.7 - Dialup/transient IP not allowed. Use a mailgateway or contact <toda@rx.t-online.de> if obsolete. (DIAL)',
    'T-Online',
    /dial-up/,
  ],
  [
    '554-gmx.net (mxgmx104) Nemesis ESMTP Service not available\r\n554-No SMTP service\r\n554-IP address is block listed.\r\n554 For explanation visit https://postmaster.gmx.net/en/case?c=r0201&i=ip&v=203.0.113.7&r=1MNcgj-1ue23t3pyV-00S2YR',
    'GMX and WEB.DE',
    /page in the reply/,
  ],
  [
    '554-gmx.net (mxgmx110) Nemesis ESMTP Service not available\n554-No SMTP service\n554-Bad DNS PTR resource record.\n554 For explanation visit https://postmaster.gmx.net/en/case?c=r0103',
    'GMX and WEB.DE',
    /reverse DNS/,
  ],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/203.0.113.7',
    'Spamhaus',
    /Spamhaus lists it/,
  ],
  [
    '550 5.7.1 Service unavailable, Client host [203.0.113.7] blocked using Spamhaus. To request removal from this list see https://www.spamhaus.org/query/ip/203.0.113.7 (AS16012612)',
    'Spamhaus',
    /Spamhaus lists it/,
  ],
  [
    '550 5.7.1 Your email was rejected due to having a domain present in the Spamhaus DBL -- see https://www.spamhaus.org/dbl/',
    'Spamhaus',
    /Spamhaus lists it/,
  ],
  ['550 5.7.1 Service unavailable; client [203.0.113.7] blocked using bl.example.com', 'Postfix', /blocklist names it/],
  [
    '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using bl.spamcop.net; Blocked - see https://www.spamcop.net/bl.shtml?203.0.113.7',
    'Spamcop',
    /SpamCop lists it/,
  ],
  ['550 5.7.0 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.7', 'Proofpoint', /reputation/],
  ['450 4.3.2 Service currently unavailable', 'Postfix postscreen', /postscreen/],
  [
    '450 4.2.0 <sentinel@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.org.html',
    'Postgrey',
    /Postgrey/,
  ],
  ['450 4.7.0 Error: too many AUTH commands from 203.0.113.7', 'Postfix', /so many logins/, 'deferred'],
  ['451 4.7.1 Try again later', 'Rspamd', /Rspamd/],
  ['451 4.7.1 Greylisting in action, please come back in 00:05:00', 'milter-greylist', /milter-greylist/],
  [
    '451-203.0.113.7 is not yet authorized to deliver mail from\r\n451-<monitor@example.net> to <sentinel@example.org>.\r\n451 Please try later.',
    'Exim with greylistd',
    /greylistd/,
  ],
  ['450 4.7.1 <sentinel@example.org>: Recipient address rejected: Greylisted for 5 minutes', 'greylisting', /Greylisting/],
  ['[UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)', 'Dovecot', /no more connections/],
  ['554 5.7.1 <sentinel@example.org>: Relay access denied', 'Postfix', /its own domains/],
  ['553 5.7.1 <other@example.net>: Sender address rejected: not owned by user monitor@example.net', 'Postfix', /may not send as/],
  ['450 4.7.1 Client host rejected: cannot find your reverse hostname, [203.0.113.7]', 'Postfix', /reverse DNS/],
  ['530 5.7.0 Authentication required', 'any server (RFC 4954)', /wants a login/, 'auth_failed'],
  [
    '530-5.7.0 Authentication Required. For more information, go to\r\n530 5.7.0  https://support.google.com/accounts/troubleshooter/2402620. - gsmtp',
    'any server (RFC 4954)',
    /wants a login/,
    'auth_failed',
  ],
  ['550 5.7.1 Authentication required', 'any server that says so by another code', /wants a login/, 'auth_failed'],
  ['553 You must authenticate before sending mail', 'any server that says so by another code', /wants a login/, 'auth_failed'],
  ['503 AUTH first (#5.5.1)', 'any server that says so by another code', /wants a login/, 'auth_failed'],
  ['535 5.7.8 Error: authentication required', 'any server that says so by another code', /wants a login/, 'auth_failed'],
];

/** Providers whose words count only in their own replies. */
const HOSTS: Readonly<Record<string, string>> = {
  Gmail: 'imap.gmail.com',
  'Amazon SES': 'email-smtp.eu-west-1.amazonaws.com',
  Yahoo: 'imap.mail.yahoo.com',
  Yandex: 'imap.yandex.com',
};

test('words of a login that several providers use are bound to who says them', () => {
  for (const reply of [
    '[AUTHENTICATIONFAILED] LOGIN Invalid credentials',
    '535 5.7.8 Authentication credentials invalid',
    '[LIMIT] Too many simultaneous connections.',
    '454 4.7.0 Too many login attempts',
    '550 The account is paused by its administrator',
  ])
    assert.equal(knowledgeOf(reply, 'mail.example.net'), null, reply);
});

for (const [reply, speaker, says, outcome] of REPLIES) {
  test(`${speaker}: ${plainReply(reply).slice(0, 70)}`, () => {
    const known = knowledgeOf(reply, HOSTS[speaker] ?? null);
    assert.equal(known?.speaker, speaker);
    assert.match(known.explanation, says);
    assert.equal(known.outcome, outcome);
  });
}

test('replies of which nothing is known stay without an explanation', () => {
  for (const reply of [
    '550 5.1.1 <sentinel@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    '535 5.7.8 Error: authentication failed: authentication failure',
    '451 4.7.1 Service unavailable - try again later',
    '550 5.7.1 Message rejected by local policy',
    '550 5.1.10 The domain has a null MX',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed',
    '550 5.7.1 DKIM authentication required',
    '450 4.3.2 Service currently unavailable: maintenance until 18:00',
    '[AUTHENTICATIONFAILED] Authentication failed.',
    '452 4.5.3 Error: too many recipients',
    'read ECONNRESET',
    'certificate has expired',
    '',
  ]) {
    assert.equal(knowledgeOf(reply), null, reply);
  }
});

test('every entry is met by a real reply, says something, and cites its source', () => {
  const met = new Set(REPLIES.map(([reply, speaker]) => knowledgeOf(reply, HOSTS[speaker] ?? null)));
  for (const entry of KNOWLEDGE) {
    assert.ok(entry.explanation.endsWith('.') || entry.explanation.endsWith(')'), entry.explanation);
    assert.ok(entry.remedy.length > 10 && entry.source.length > 5, entry.speaker);
    assert.ok(met.has(entry), `no reply of the table meets: ${entry.speaker}: ${entry.explanation}`);
  }
});

test('no reply, however long or odd, takes long', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      knowledgeOf(text);
    }),
  );
  for (const filling of ['5.7.30 ', '\n', ' ', 'No SMTP service ', '[', 'is not yet authorized to deliver mail from ', '550-']) {
    const long = filling.repeat(100_000);
    assert.ok(processorTime(() => knowledgeOf(long)) < 200, JSON.stringify(filling));
  }
});

test('every refusal of GMX names a page: what it is about, the words before that say', () => {
  const page = 'For explanation visit https://postmaster.web.de/en/case?c=r0601&i=ip&v=203.0.113.7';
  for (const words of [
    '550-Requested action not taken: mailbox unavailable',
    '552-Requested mail action aborted: exceeded storage allocation',
    '450-Requested mail action not taken',
  ])
    assert.equal(knowledgeOf(`${words}\r\n${words.slice(0, 3)} ${page}`), null, words);
});
