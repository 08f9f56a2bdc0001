import type { Phrase } from './phrase.ts';
import { CONTENT } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';

const content = { code: 'refused-for-content', stages: CONTENT } as const;

/** A filter has read the message and does not like it. */
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
    says: /likely (?:unsolicited|suspicious)/i,
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
];
