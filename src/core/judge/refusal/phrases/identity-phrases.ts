import type { Phrase } from './phrase.ts';
import { ANYWHERE, CONTENT, SENDER } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';

const spf = { code: 'refused-for-spf', stages: SENDER } as const;
const dmarc = { code: 'refused-for-dmarc', stages: CONTENT } as const;
const sender = { code: 'refused-for-sender', stages: SENDER } as const;
const GODADDY = 'https://ca.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685';
const theirs = { code: 'refused-for-receiver-tls', stages: ANYWHERE } as const;
const tls = { code: 'refused-for-tls', stages: ANYWHERE } as const;

/** The sender does not prove its identity, or the server does not take this one. */
export const IDENTITY_PHRASES: readonly Phrase[] = [
  {
    ...spf,
    says: /due to: spf fail/i,
    by: 'pypolicyd-spf behind Postfix',
    sample: '550 5.7.23 <a@example.org>: Recipient address rejected: Message rejected due to: SPF fail - not authorized.',
    source: 'spf-engine, policyd-spf.conf(5)',
  },
  {
    ...spf,
    says: /\[spf\] \S+ is not allowed to send/i,
    by: 'Exim (Debian)',
    sample: '550 [SPF] 203.0.113.7 is not allowed to send mail from example.net.',
    source: 'Debian exim4-config, acl/30_exim4-config_check_rcpt',
  },
  {
    ...dmarc,
    says: /rejected by dmarc policy/i,
    by: 'OpenDMARC',
    sample: '550 5.7.1 rejected by DMARC policy for example.net',
    source: 'OpenDMARC, opendmarc.c: mlfi_eom',
  },
  {
    ...dmarc,
    says: /not accepted due to domain's|not aligned with either the authenticated/i,
    by: 'Gmail',
    sample: "550-5.7.26 Unauthenticated email from example.net is not accepted due to domain's DMARC policy.",
    source: GOOGLE,
  },
  {
    ...dmarc,
    says: /does not (?:pass dmarc|meet the required authentication)/i,
    by: 'Exchange Online, Outlook.com',
    sample: '550 5.7.509 Access denied, sending domain example.net does not pass DMARC verification',
    source: NDR,
  },
  {
    code: 'refused-for-authentication',
    stages: ['data'],
    says: /because the sender is unauthenticated|does not have authentication information/i,
    by: 'Gmail',
    sample: '550-5.7.26 This mail has been blocked because the sender is unauthenticated.',
    source: GOOGLE,
  },
  {
    code: 'refused-for-dkim',
    stages: ['data'],
    says: /no passing dkim signature/i,
    by: 'servers after RFC 7372',
    sample: '550 5.7.20 No passing DKIM signature found',
    source: 'RFC 7372 section 3.1',
  },
  {
    ...sender,
    says: /sender address rejected: (?:domain not found|need fully|not owned|user unknown|undeliverable|unverified)/i,
    by: 'Postfix',
    sample: '553 5.7.1 <a@example.net>: Sender address rejected: not owned by user b',
    source: `${POSTCONF}#smtpd_sender_restrictions`,
  },
  {
    ...sender,
    says: /domain of sender address/i,
    by: 'Sendmail',
    sample: '553 5.1.8 <a@example.net>... Domain of sender address a@example.net does not exist',
    source: 'Sendmail, cf/m4/proto.m4: Rcheck_mail',
  },
  {
    ...sender,
    says: /envelope sender domain must exist/i,
    by: 'qmail',
    sample: '553 sorry, your envelope sender domain must exist (#5.7.1)',
    source: 'qmail-smtpd.c with mfcheck, as netqmail and qmailtoaster have it: err_hmf',
  },
  {
    ...sender,
    says: /in my badmailfrom list/i,
    by: 'qmail',
    sample: '553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)',
    source: 'qmail, qmail-smtpd.c: err_bmf',
  },
  {
    ...sender,
    says: /^517[ -]domain does not exist/i,
    by: 'Courier',
    sample: '517-Domain does not exist: example.net.',
    source: 'Courier, courier/submit.C: checkdomain',
  },
  { ...sender, says: /sender verify failed/i, by: 'Exim', sample: '550 Sender verify failed', source: 'Exim, acl.c: acl_verify' },
  {
    ...sender,
    says: /SendAsDenied|\b5\.7\.60\b|sending from unregistered domains/,
    by: 'Exchange',
    sample: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    source: NDR,
  },
  {
    ...sender,
    says: /email address is not verified/i,
    by: 'Amazon SES',
    sample: '554 Message rejected: Email address is not verified. The following identities failed the check: a@example.net',
    source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html',
  },
  {
    ...tls,
    says: /must issue a starttls/i,
    by: 'Postfix, Gmail',
    sample: '530 5.7.0 Must issue a STARTTLS command first',
    source: 'RFC 3207 section 4',
  },
  {
    ...tls,
    says: /tls required for rcpt domain/i,
    by: 'Google Workspace',
    sample: '550 5.7.1 TLS required for RCPT domain',
    source: GOOGLE,
  },
  {
    ...tls,
    says: /sent without a TLS connection/i,
    by: 'Gmail',
    sample: '550-5.7.29 This mail has been blocked because it was sent without a TLS connection.',
    source: GOOGLE,
  },
  {
    ...sender,
    says: /\bIB50[126]$|From: Domain is invalid/,
    by: 'GoDaddy',
    sample: '550 example.net From: Domain is invalid. Provide a valid From: IB506',
    source: GODADDY,
  },
  {
    ...spf,
    says: /\bIB508\b|^55\d \S+ is not allowed to send from <[^>]*> per/i,
    by: 'GoDaddy',
    sample:
      '550 203.0.113.7 is not allowed to send from <example.net> per its SPF Record. Please inspect your SPF settings, and try again. IB508',
    source: GODADDY,
  },
  {
    ...spf,
    says: /fails to pass SPF checks for an SPF record/i,
    by: 'Gmail',
    sample: '550-5.7.26 This message fails to pass SPF checks for an SPF record with a hard fail policy (-all).',
    source: GOOGLE,
  },
  {
    ...sender,
    says: /invalid DNS MX or A/i,
    by: 'GMX and WEB.DE',
    sample: '550 Requested action not taken: mailbox unavailable invalid DNS MX or A/AAAA resource record',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...sender,
    says: /due to unresolvable RFC\.5321/i,
    by: 'Yahoo',
    sample: '451 Message temporarily deferred due to unresolvable RFC.5321 from domain.',
    source: 'https://senders.yahooinc.com/smtp-error-codes/',
  },
  {
    ...theirs,
    says: /\b(?:starttls-not-supported|certificate-(?:expired|host-mismatch)|tlsa-invalid|dnssec-invalid)\b|failed MTA-STS validation|certificate validation failure|\b[45]\.(?:7\.32[1-5]|4\.8)\b/i,
    by: 'Exchange Online',
    sample: '550 5.7.323 tlsa-invalid: The domain failed DANE validation',
    source: 'https://learn.microsoft.com/purview/how-smtp-dane-works',
  },
  {
    ...theirs,
    says: /TLS is required, but (?:was not offered by|host \S+ refused)|server certificate not (?:trusted|verified)|TLSA lookup error|cannot start TLS: handshake/i,
    by: 'Postfix',
    sample: '4.7.4 TLS is required, but was not offered by host mx.example.org[192.0.2.1]',
    source: 'Postfix, smtp_proto.c: smtp_helo, smtp_start_tls; smtp_tls_policy.c',
  },
  {
    ...theirs,
    says: /a TLS session is required.{0,200} did not offer|certificate verification failed/i,
    by: 'Exim',
    sample: 'a TLS session is required for mx.example.org [192.0.2.1], but the server did not offer TLS support',
    source: 'Exim, transports/smtp.c: hosts_require_tls; tls-openssl.c',
  },
  {
    ...theirs,
    says: /remote server does not support TLS|TLS negotiation failed/i,
    by: 'Gmail',
    sample: '500 Remote server does not support TLS (state 6).',
    source: 'Google, delivery notices of a route that requires TLS',
  },
  {
    ...theirs,
    says: /TLS required but not supported/i,
    by: 'OpenSMTPD, SendGrid',
    sample: 'TLS required but not supported by remote host',
    source: 'OpenSMTPD, mta_session.c',
  },
];
