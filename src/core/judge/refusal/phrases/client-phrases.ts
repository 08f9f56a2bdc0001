// The phrases by which servers refuse, one file a kind of reason.
// Called by every room.

import type { Phrase } from './phrase.ts';
import { ANYWHERE, CONNECTING } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';

const listed = { code: 'refused-for-reputation', stages: ANYWHERE } as const;
const ptr = { code: 'refused-for-reverse-dns', stages: ANYWHERE } as const;
const client = { code: 'refused-for-client', stages: CONNECTING } as const;
const ehlo = { code: 'refused-for-ehlo', stages: CONNECTING } as const;

/** The server refuses the client: its address, its name, or its reputation. */
export const CLIENT_PHRASES: readonly Phrase[] = [
  {
    ...listed,
    says: /(?:client host|client|sender address|helo command) \S+ blocked using(?!.*(?:open resolver|returnc\/|excessive number of queries))/i,
    by: 'Postfix',
    sample: '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org',
    source: `${POSTCONF}#default_rbl_reply`,
  },
  {
    ...listed,
    says: /rejected: \S+ listed at/i,
    by: 'Sendmail',
    sample: '550 5.7.1 Rejected: 203.0.113.7 listed at zen.spamhaus.org',
    source: 'Sendmail, cf/README: FEATURE(dnsbl)',
  },
  {
    ...listed,
    says: /is in an? (?:rbl|black ?list)/i,
    by: 'Exim (cPanel)',
    sample: '550 JunkMail rejected - mail.example.net [203.0.113.7]:25 is in an RBL on bl.example',
    source: 'cPanel, Exim configuration: acl_connect_rbl',
  },
  {
    ...listed,
    says: /on our block list \(S31[45]0\)/i,
    by: 'Outlook.com',
    sample: '550 5.7.1 Unfortunately, messages from [203.0.113.7] weren’t sent. part of their network is on our block list (S3140).',
    source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
  },
  {
    ...listed,
    says: /banned send(?:ing ip|er)|spam abuse detected/i,
    by: 'Exchange Online',
    sample: '550 5.7.606 Access denied, banned sending IP [203.0.113.7]',
    source: NDR,
  },
  {
    ...listed,
    says: /sending mta's poor reputation/i,
    by: 'Cisco Secure Email',
    sample: "554 Your access to this mail system has been rejected due to the sending MTA's poor reputation.",
    source: 'Cisco Secure Email, mail flow policy: BLOCKED',
  },
  {
    ...listed,
    says: /none\/bad reputation/i,
    by: 'T-Online',
    sample: '554 IP=203.0.113.7 - None/bad reputation. Ask your postmaster for help',
    source: 'https://postmaster.t-online.de/index.en.html',
  },
  {
    ...listed,
    says: /(?:ipcheck|dnsbl-lookup)\S*\.(?:proofpoint\.com|cgi)|blocked by proofpoint/i,
    by: 'Proofpoint',
    sample: '554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.7',
    source: 'https://ipcheck.proofpoint.com',
  },
  {
    ...listed,
    says: /poor reputation sender/i,
    by: 'Mimecast',
    sample: '550 csi.mimecast.org Poor Reputation Sender.',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
  {
    ...listed,
    says: /\bblock listed\b/i,
    by: 'GMX and WEB.DE',
    sample: '554-gmx.net Nemesis ESMTP Service not available 554 No SMTP service. IP address is block listed.',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...listed,
    says: /appeared to be spam or forged/i,
    stages: CONNECTING,
    by: 'policyd-weight behind Postfix',
    sample: '550 5.7.1 <a@example.org>: Recipient address rejected: Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator',
    source: 'policyd-weight: $REJECTMSG',
  },
  {
    ...ptr,
    says: /cannot find your (?:reverse )?hostname/i,
    by: 'Postfix',
    sample: '450 4.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]',
    source: `${POSTCONF}#reject_unknown_client_hostname`,
  },
  {
    ...ptr,
    says: /have a PTR record/i,
    by: 'Gmail',
    sample: '550-5.7.25 The IP address sending this message does not have a PTR record setup',
    source: GOOGLE,
  },
  {
    ...ptr,
    says: /bad dns ptr resource record/i,
    by: 'GMX and WEB.DE',
    sample: '554 No SMTP service. Bad DNS PTR resource record.',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...ptr,
    says: /fix reverse dns/i,
    by: 'Sendmail',
    sample: '550 5.7.1 Fix reverse DNS for 203.0.113.7',
    source: 'Sendmail, FEATURE(require_rdns)',
  },
  {
    ...ptr,
    says: /possibly forged hostname for|client ip address \S+ does not resolve/i,
    by: 'Sendmail',
    sample: '451 4.1.8 Possibly forged hostname for 203.0.113.7',
    source: 'Sendmail, FEATURE(require_rdns)',
  },
  {
    ...client,
    says: /client host rejected: access denied/i,
    by: 'Postfix',
    sample: '554 5.7.1 <unknown[203.0.113.7]>: Client host rejected: Access denied',
    source: `${POSTCONF}#smtpd_client_restrictions`,
  },
  {
    ...client,
    says: /dialup\/transient ip not allowed/i,
    by: 'T-Online',
    sample: '554 IP=203.0.113.7 - Dialup/transient IP not allowed.',
    source: 'https://postmaster.t-online.de/index.en.html',
  },
  {
    ...client,
    says: /no access from mail server/i,
    by: 'Sendmail',
    sample: '550 5.0.0 no access from mail server [203.0.113.7]',
    source: 'Sendmail, cf/README: access_db',
  },
  {
    ...client,
    says: /not in whitelist for rcpt domain/i,
    by: 'Google Workspace',
    sample: '550 5.7.1 The IP you are using to send mail is not in whitelist for RCPT domain',
    source: GOOGLE,
  },
  {
    ...client,
    stages: ANYWHERE,
    says: /not authorized to send e?-?mail directly to our servers/i,
    by: 'Gmail',
    sample: "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers.",
    source: GOOGLE,
  },
  {
    ...ehlo,
    says: /\((?:EHLO|HELO)\)/,
    by: 'Google',
    sample: '421-4.7.0 Try again later, closing connection. (EHLO)',
    source: GOOGLE,
  },
  {
    ...ehlo,
    says: /helo command rejected/i,
    by: 'Postfix',
    sample: '504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname',
    source: `${POSTCONF}#smtpd_helo_restrictions`,
  },
  {
    ...ehlo,
    says: /syntactically invalid (?:helo|ehlo) argument/i,
    by: 'Exim',
    sample: '501 Syntactically invalid EHLO argument(s)',
    source: 'Exim, smtp_in.c: check_helo',
  },
  {
    ...ehlo,
    says: /^501 5\.\d\.\d invalid domain name/i,
    by: 'Sendmail, Exchange',
    sample: '501 5.5.4 Invalid domain name',
    source: 'Sendmail, srvrsmtp.c: CMDHELO',
  },
  {
    ...ehlo,
    says: /bad helo/i,
    by: 'GMX and WEB.DE, others',
    sample: '554 No SMTP service. Bad HELO/EHLO.',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...listed,
    says: /very low reputation of the sending/i,
    by: 'Gmail',
    sample:
      '550-5.7.1 [203.0.113.7] Our system has detected that this message is likely suspicious due to the very low reputation of the sending IP address.',
    source: GOOGLE,
  },
  {
    ...listed,
    says: /AUP#(?:CXBL|CDRBL|IPBL\d|I\w{0,3}-?1(?:000|2\d\d))/,
    by: 'Cox, Spectrum',
    sample: '550 5.1.0 <a@example.net> sender rejected. Refer to Error Codes section. AUP#CDRBL',
    source:
      'http://postmaster.cox.net/confluence/display/postmaster/Error+Codes; https://www.spectrum.net/support/internet/understanding-email-error-codes',
  },
  {
    ...listed,
    says: /\b(?:OFR|LPN|OUK)\d{0,3}_(?:10[123]|510|999)\b/i,
    by: 'Orange, La Poste',
    sample: '550 5.5.0 Service refuse. Veuillez essayer plus tard. service refused, please try later. LPN005_510',
    source: 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/',
  },
  {
    ...ptr,
    says: /AUP#(?:CXDNS|I\w{0,3}-?11[0-5]\d)|\bIB108$/,
    by: 'Cox, Spectrum, GoDaddy',
    sample: '421 Temporarily rejected. Reverse DNS for this IP failed. IB108',
    source: 'https://ca.godaddy.com/help/fix-rejected-email-with-a-bounce-error-40685; as Cox and Spectrum above',
  },
  {
    ...client,
    says: /host network not allowed/i,
    by: 'Mimecast',
    sample: '554 Host network not allowed - https://community.mimecast.com/docs/DOC-1369#554',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
];
