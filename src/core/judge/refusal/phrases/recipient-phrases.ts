import type { Phrase } from './phrase.ts';
import { RECIPIENT, SENDER } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';

const rcpt = { code: 'refused-for-recipient', stages: RECIPIENT } as const;
const relay = { code: 'refused-for-relaying', stages: SENDER } as const;

/** The recipient is not there, or the server is not the one for it. */
export const RECIPIENT_PHRASES: readonly Phrase[] = [
  {
    ...rcpt,
    says: /user unknown in (?:virtual|local|relay) /i,
    by: 'Postfix',
    sample: '550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    source: 'Postfix, smtpd_check.c: check_rcpt_maps; with soft_bounce it is 450 4.1.1',
  },
  {
    ...rcpt,
    says: /recipient address rejected: (?:undeliverable|unverified) address/i,
    by: 'Postfix (address verification)',
    sample: '550 5.1.1 <a@example.org>: Recipient address rejected: undeliverable address: host mx.example.org said: no',
    source: 'https://www.postfix.org/ADDRESS_VERIFICATION_README.html',
  },
  { ...rcpt, says: /unroute?able address/i, by: 'Exim', sample: '550 Unrouteable address', source: 'Exim, verify.c: verify_address' },
  {
    ...rcpt,
    says: /all relevant mx records point to non-existent hosts|indicated no smtp service/i,
    by: 'Exim',
    sample: 'all relevant MX records point to non-existent hosts',
    source: 'Exim, routers/dnslookup.c',
  },
  {
    ...rcpt,
    says: /\.\.\. user unknown/i,
    by: 'Sendmail',
    sample: '550 5.1.1 <a@example.org>... User unknown',
    source: 'Sendmail, recipient.c',
  },
  {
    ...rcpt,
    says: /\.\.\. host unknown|host unknown \(/i,
    by: 'Sendmail',
    sample: '550 5.1.2 <a@example.org>... Host unknown (Name server: example.org: host not found)',
    source: 'Sendmail, daemon.c',
  },
  {
    ...rcpt,
    says: /^55\d (?:\d\.\d\.\d )?invalid recipient\b/i,
    by: 'OpenSMTPD',
    sample: '550 Invalid recipient: <a@example.org>',
    source: 'OpenSMTPD, smtp_session.c: smtp_check_rcptto',
  },
  {
    ...rcpt,
    says: /i cannot deliver mail for/i,
    by: 'Haraka',
    sample: '550 I cannot deliver mail for <a@example.org>',
    source: 'Haraka, connection.js: rcpt_respond',
  },
  {
    ...rcpt,
    says: /destination address is unknown/i,
    by: 'chasquid',
    sample: '550 5.1.1 Destination address is unknown (user does not exist)',
    source: 'chasquid, internal/smtpsrv/conn.go: RCPT',
  },
  {
    ...rcpt,
    says: /account that you tried to reach (?:does not exist|is disabled|is inactive)/i,
    by: 'Gmail',
    sample: '550-5.1.1 The email account that you tried to reach does not exist. Please try double-checking the address',
    source: GOOGLE,
  },
  {
    ...rcpt,
    says: /RESOLVER\.ADR\.\w*(?:NotFound|Ambiguous)/,
    by: 'Exchange',
    sample: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@example.org not found by SMTP address lookup',
    source: NDR,
  },
  {
    ...rcpt,
    says: /\b5\.4\.1\b.*recipient address rejected: access denied/i,
    by: 'Exchange Online',
    sample: '550 5.4.1 Recipient address rejected: Access denied. [AM1.eurprd04.prod.outlook.com]',
    source: NDR,
  },
  {
    ...rcpt,
    says: /user doesn't have an? \S+ account/i,
    by: 'Yahoo',
    sample: "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0]",
    source: 'https://senders.yahooinc.com/smtp-error-codes/',
  },
  {
    ...rcpt,
    says: /<[^>]*> user doesn't exist/i,
    by: 'Dovecot (LMTP)',
    sample: "550 5.1.1 <a@example.org> User doesn't exist: a@example.org",
    source: 'Dovecot, src/lmtp/lmtp-local.c',
  },
  {
    ...rcpt,
    says: /mailbox unknown\. {1,2}either/i,
    by: 'Cyrus',
    sample: '550-Mailbox unknown.  Either there is no mailbox associated with this',
    source: 'Cyrus, imap/lmtpengine.c: send_lmtp_error',
  },
  {
    ...rcpt,
    says: /no mailbox here by that name/i,
    by: 'qmail',
    sample: 'Sorry, no mailbox here by that name. (#5.1.1)',
    source: 'qmail, qmail-local.c',
  },
  {
    ...rcpt,
    says: /user does not exist$/i,
    by: 'iCloud',
    sample: '550 5.1.1 <a@icloud.com>: user does not exist',
    source: 'https://support.apple.com/102322',
  },
  {
    ...rcpt,
    says: /not listed in (?:domino directory|public name)/i,
    by: 'Domino',
    sample: 'User anna (a@example.org) not listed in Domino Directory',
    source: 'HCL Domino, delivery failure report',
  },
  {
    ...rcpt,
    says: /#5\.1\.0 address rejected/i,
    by: 'Cisco Secure Email',
    sample: '550 #5.1.0 Address rejected.',
    source: 'Cisco, AsyncOS user guide: recipient access table and LDAP acceptance',
  },
  {
    ...rcpt,
    says: /recipient name is not recognized/i,
    by: 'Exchange 5.5',
    sample: 'The recipient name is not recognized MSEXCH:IMS:EXAMPLE',
    source: 'Microsoft Exchange 5.5, Internet Mail Service',
  },
  {
    ...rcpt,
    says: /requested action not taken: mailbox unavailable/i,
    by: 'GMX, WEB.DE, Outlook.com',
    sample: '550 Requested action not taken: mailbox unavailable',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...rcpt,
    says: /group you tried to contact/i,
    by: 'Google Groups',
    sample: 'the group you tried to contact (team) may not exist, or you may not have permission to post',
    source: 'https://support.google.com/groups',
  },
  {
    ...relay,
    says: /relay access denied/i,
    by: 'Postfix',
    sample: '554 5.7.1 <a@example.org>: Relay access denied',
    source: 'Postfix, smtpd_check.c: reject_unauth_destination',
  },
  {
    ...relay,
    says: /relay not permitted/i,
    by: 'Exim',
    sample: '550 relay not permitted',
    source: 'Exim, src/configure.default: acl_check_rcpt',
  },
  {
    ...relay,
    says: /\.\.\. relaying denied/i,
    by: 'Sendmail',
    sample: '550 5.7.1 <a@example.org>... Relaying denied. Proper authentication required.',
    source: 'Sendmail, cf/m4/proto.m4: Rcheck_rcpt',
  },
  {
    ...relay,
    says: /unable to relay|\b5\.7\.64\b/i,
    by: 'Exchange',
    sample: '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    source: NDR,
  },
  {
    ...relay,
    says: /allowed rcpthosts/i,
    by: 'qmail',
    sample: "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    source: 'qmail, qmail-smtpd.c: err_nogateway',
  },
  {
    ...relay,
    says: /relaying denied$/i,
    by: 'chasquid',
    sample: '503 5.7.1 Relay not allowed: relaying denied',
    source: 'chasquid, internal/smtpsrv/conn.go: RCPT',
  },
];
