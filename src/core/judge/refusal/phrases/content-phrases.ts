import type { Phrase } from './phrase.ts';
import { CONTENT } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';

const content = { code: 'refused-for-content', stages: CONTENT } as const;

/** A filter has read the message and refuses it. */
export const CONTENT_PHRASES: readonly Phrase[] = [
  {
    ...content,
    says: / - (?:BANNED|INFECTED|VIRUS)\b/,
    by: 'Amavis',
    sample: '554 5.7.0 Bounce, id=02819-04 - INFECTED: Eicar-Test-Signature',
    source: 'Amavis, amavisd: smtp_resp_for_contents',
  },
  {
    ...content,
    says: /id=\S+ - spam\b/i,
    by: 'Amavis',
    sample: '554 5.7.0 Reject, id=02819-05 - SPAM',
    source: 'Amavis, amavisd: smtp_resp_for_contents',
  },
  {
    ...content,
    says: /\bspam message rejected/i,
    by: 'Rspamd',
    sample: '554 5.7.1 Spam message rejected',
    source: 'https://rspamd.com/doc/configuration/metrics.html',
  },
  {
    ...content,
    says: /blocked by spamassassin/i,
    by: 'spamass-milter',
    sample: '550 5.7.1 Blocked by SpamAssassin',
    source: 'spamass-milter, spamass-milter.cpp: mlfi_eom',
  },
  {
    ...content,
    says: /virus .{0,40}detected by clamav|infected by/i,
    by: 'clamav-milter',
    sample: '550 5.7.1 virus Eicar-Test-Signature detected by ClamAV - http://www.clamav.net',
    source: 'ClamAV, clamav-milter: RejectMsg',
  },
  {
    ...content,
    says: /\b5\.7\.1 message content rejected/i,
    by: 'Postfix (header_checks), Barracuda',
    sample: '550 5.7.1 message content rejected',
    source: 'Postfix, cleanup_strerror.c',
  },
  {
    ...content,
    says: /likely (?:unsolicited|suspicious)(?! due to the very low)/i,
    by: 'Gmail',
    sample: '550-5.7.1 Our system has detected that this message is likely unsolicited mail.',
    source: GOOGLE,
  },
  {
    ...content,
    says: /its content presents a potential/i,
    by: 'Gmail',
    sample: '552-5.7.0 This message was blocked because its content presents a potential security issue.',
    source: GOOGLE,
  },
  {
    ...content,
    says: /rejected as spam by content filtering/i,
    by: 'Exchange',
    sample: '550 5.7.1 Message rejected as spam by Content Filtering.',
    source: NDR,
  },
  {
    ...content,
    says: /contains (?:malware|a virus)/i,
    by: 'Exim',
    sample: '550 This message contains malware (Eicar-Test-Signature).',
    source: 'Exim, src/configure.default: acl_check_data',
  },
  {
    ...content,
    says: /\[(?:CS|HM|HC)\d\d\].*local policy/i,
    by: 'iCloud',
    sample: '554 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com',
    source: 'https://support.apple.com/102322',
  },
  {
    ...content,
    says: /not RFC 5322 compliant|messages (?:missing a valid|with multiple addresses)/i,
    by: 'Gmail',
    sample:
      '550-5.7.1 This message is not RFC 5322 compliant. There are multiple Subject headers. To reduce the amount of spam sent to Gmail, this message has been blocked.',
    source: GOOGLE,
  },
  {
    ...content,
    says: /duplicate header/i,
    by: 'Amazon SES',
    sample: "554 Transaction failed: Duplicate header 'DKIM-Signature'.",
    source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html',
  },
  {
    ...content,
    says: /was rejected due to spam (?:classification|content)/i,
    by: 'Google Groups',
    sample: 'Your email to group team@example.org was rejected due to spam classification.',
    source: 'https://support.google.com/groups',
  },
  {
    ...content,
    says: /security policies - MCSpam/i,
    by: 'Mimecast',
    sample: '554 Email rejected due to security policies - MCSpamSignature.sa.2.2',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
  {
    ...content,
    says: /AUP#URLBL|\bOFR\d{0,3}_506\b|\bIB(?:212|705)$/i,
    by: 'Cox, Orange, GoDaddy',
    sample: '550 5.2.0 Mail rejete. Mail rejected. OFR_506 [506]',
    source: 'https://www.postmastery.com/orange-postmaster-smtp-error-codes-ofr/; as Cox and GoDaddy in client-phrases.ts',
  },
  {
    ...content,
    says: /illegal attachment on your message|mail message is malformed/i,
    by: 'Gmail',
    sample: '552 5.7.0 Our system detected an illegal attachment on your message.',
    source: GOOGLE,
  },
];
