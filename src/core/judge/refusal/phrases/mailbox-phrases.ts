import type { Phrase } from './phrase.ts';
import { RECIPIENT, SENDER } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';

const full = { code: 'refused-for-quota', stages: RECIPIENT } as const;
const size = { code: 'refused-for-size', stages: SENDER } as const;

/** The mailbox is full, or the mail too large for it. */
export const MAILBOX_PHRASES: readonly Phrase[] = [
  {
    ...full,
    says: /quota exceeded \(mailbox for user is full\)/i,
    by: 'Dovecot',
    sample: '552 5.2.2 <a@example.org> Quota exceeded (mailbox for user is full)',
    source: 'Dovecot, src/plugins/quota: quota_exceeded_message',
  },
  {
    ...full,
    says: /inbox is out of storage/i,
    by: 'Gmail',
    sample: '452-4.2.2 The recipient’s inbox is out of storage space and inactive.',
    source: GOOGLE,
  },
  {
    ...full,
    says: /STOREDRV\.Deliver.*(?:mailbox full|quota)/i,
    by: 'Exchange',
    sample: '554 5.2.2 STOREDRV.Deliver; mailbox full',
    source: NDR,
  },
  {
    ...full,
    says: /\b[45]\.2\.2 over quota/i,
    by: 'Cyrus',
    sample: '452 4.2.2 Over quota',
    source: 'Cyrus, imap/lmtpengine.c: send_lmtp_error',
  },
  {
    ...full,
    says: /trying to reach is over ?quota/i,
    by: 'Postfix (virtual), courier-maildrop',
    sample: '552 5.2.2 The user you are trying to reach is overquota',
    source: 'Postfix, virtual_mailbox_limit with maildrop',
  },
  {
    ...full,
    says: /recipient mailbox is full|mailbox is full: retry timeout/i,
    by: 'Exim',
    sample: 'mailbox is full: retry timeout exceeded',
    source: 'Exim, transports/appendfile.c; deliver.c',
  },
  {
    ...size,
    says: /size exceeds (?:fixed|maximum)/i,
    by: 'Postfix, Exim',
    sample: '552 5.3.4 Message size exceeds fixed limit',
    source: 'Postfix, smtpd.c: message_size_limit; Exim, receive.c',
  },
  {
    ...size,
    says: /exceeds maximum fixed size/i,
    by: 'Sendmail',
    sample: '552 5.2.3 Message exceeds maximum fixed size (10000)',
    source: 'Sendmail, collect.c: MaxMessageSize',
  },
  {
    ...size,
    says: /exceeded google's message size/i,
    by: 'Gmail',
    sample: "552 5.3.4 Your message exceeded Google's message size limits",
    source: GOOGLE,
  },
  {
    ...size,
    says: /RESOLVER\.RST\.\w*SizeLimit/,
    by: 'Exchange',
    sample: '550 5.2.3 RESOLVER.RST.RecvSizeLimit; message too large for this recipient',
    source: NDR,
  },
  {
    ...full,
    says: /recipient's mailbox exceeded the local limit|user mailbox exceeds allowed size/i,
    by: 'Biglobe, IMail',
    sample: 'User mailbox exceeds allowed size: a@example.org',
    source: 'Ipswitch IMail, delivery failure report',
  },
  {
    ...full,
    says: /mail file size exceeds|too many messages (?:on the server|in (?:the|this|your) (?:mailbox|inbox))/i,
    by: 'Domino, others',
    sample: "Recipient's mail file size exceeds the maximum size allowed for mail delivery",
    source: 'HCL Domino, delivery failure report',
  },
];
