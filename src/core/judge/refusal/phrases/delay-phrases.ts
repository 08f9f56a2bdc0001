import type { Phrase } from './phrase.ts';
import { ANYWHERE, CONTENT, RECIPIENT } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';

const grey = { code: 'refused-for-greylisting', stages: RECIPIENT } as const;
const rate = { code: 'refused-for-rate', stages: ANYWHERE } as const;

/** The server puts off on purpose. */
export const DELAY_PHRASES: readonly Phrase[] = [
  {
    ...grey,
    says: /greylisted, see /i,
    by: 'Postgrey',
    sample: '450 4.2.0 <a@example.org>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/example.org.html',
    source: 'https://postgrey.schweikert.ch/',
  },
  {
    ...grey,
    says: /greylisted for \d+ /i,
    by: 'SQLgrey',
    sample: '450 4.7.1 <a@example.org>: Recipient address rejected: Greylisted for 5 minutes',
    source: 'SQLgrey, sqlgrey: reject_first_attempt',
  },
  {
    ...grey,
    stages: CONTENT,
    says: /^451 4\.7\.1 try again later\b/i,
    by: 'Rspamd',
    sample: '451 4.7.1 Try again later',
    source: 'https://rspamd.com/doc/modules/greylisting.html',
  },
  {
    ...grey,
    says: /greylisting in (?:action|effect)/i,
    by: 'milter-greylist, PolicyD',
    sample: '451 4.7.1 Greylisting in action, please come back in 00:05:00',
    source: 'milter-greylist, milter-greylist.c: mlfi_envrcpt',
  },
  {
    ...grey,
    says: /is not yet authorized to deliver mail/i,
    by: 'greylistd behind Exim',
    sample: '451 203.0.113.7 is not yet authorized to deliver mail from <a@example.net> to <b@example.org>. Please try later.',
    source: 'greylistd, greylistd-setup-exim4',
  },
  {
    ...grey,
    stages: ANYWHERE,
    says: /^451 temporary failure, please try again later\.?$/i,
    by: 'OpenBSD spamd',
    sample: '451 Temporary failure, please try again later.',
    source: 'OpenBSD, libexec/spamd/spamd.c',
  },
  {
    ...grey,
    stages: ANYWHERE,
    says: /^450 4\.3\.2 service currently unavailable/i,
    by: 'Postfix (postscreen)',
    sample: '450 4.3.2 Service currently unavailable',
    source: 'https://www.postfix.org/POSTSCREEN_README.html',
  },
  {
    ...grey,
    says: /\bgraylisted\b/i,
    by: 'other servers',
    sample: '450 4.7.1 You have been graylisted, please retry',
    source: 'RFC 6647 section 5',
  },
  {
    ...rate,
    says: /has exceeded the max (?:emails|defers and failures) per hour/i,
    by: 'cPanel',
    sample: 'Domain example.net has exceeded the max emails per hour (101/100 (101%)) allowed. Message discarded.',
    source: 'https://docs.cpanel.net, Exim: the limits of a domain',
  },
  {
    ...rate,
    says: /unusual sending activity detected/i,
    by: 'Zoho',
    sample: '550 5.4.6 Unusual sending activity detected. Please try after sometime',
    source: 'https://www.zoho.com/mail/help/usage-policy.html',
  },
  {
    ...rate,
    says: /error: too much mail from/i,
    by: 'Postfix (anvil)',
    sample: '450 4.7.1 Error: too much mail from 203.0.113.7',
    source: `${POSTCONF}#smtpd_client_message_rate_limit`,
  },
  {
    ...rate,
    says: /error: too many (?:connections|recipients|auth commands|new tls sessions) from/i,
    by: 'Postfix (anvil)',
    sample: '450 4.7.0 Error: too many AUTH commands from 203.0.113.7',
    source: `${POSTCONF}#smtpd_client_auth_rate_limit`,
  },
  {
    ...rate,
    says: /unusual rate of/i,
    by: 'Gmail',
    sample: '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail',
    source: GOOGLE,
  },
  {
    ...rate,
    says: /receiving mail (?:too quickly|at a rate)/i,
    by: 'Gmail',
    sample: '450-4.2.1 The user you are trying to contact is receiving mail too quickly.',
    source: GOOGLE,
  },
  {
    ...rate,
    says: /\[TSS?\d\d\]/,
    by: 'Yahoo',
    sample: '421 4.7.0 [TSS04] Messages from 203.0.113.7 temporarily deferred due to unexpected volume or user complaints',
    source: 'https://senders.yahooinc.com/smtp-error-codes/',
  },
  {
    ...rate,
    says: /connection rate limit exceeded|too many open connections/i,
    by: 'Sendmail',
    sample: '421 4.3.2 Connection rate limit exceeded.',
    source: 'Sendmail, cf/README: FEATURE(ratecontrol)',
  },
  {
    ...rate,
    says: /too many concurrent smtp connections/i,
    by: 'Exim',
    sample: '421 Too many concurrent SMTP connections; please try again later.',
    source: 'Exim, daemon.c: smtp_accept_max',
  },
  {
    ...rate,
    says: /concurrent (?:server )?connections (?:has exceeded a )?limit/i,
    by: 'Exchange',
    sample: '421 4.3.2 The maximum number of concurrent server connections has exceeded a limit, closing transmission channel',
    source: NDR,
  },
  {
    ...rate,
    says: /\b4\.7\.500\b.*server busy/i,
    by: 'Exchange Online',
    sample: '451 4.7.500 Server busy. Please try again later from [203.0.113.7]. (S77719)',
    source: NDR,
  },
  {
    ...rate,
    says: /sender thread limit exceeded|tenant has exceeded threshold/i,
    by: 'Exchange Online',
    sample: '432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded',
    source: NDR,
  },
  {
    ...rate,
    says: /daily (?:user )?sending (?:limit|quota) exceeded/i,
    by: 'Gmail',
    sample: '550-5.4.5 Daily user sending limit exceeded.',
    source: GOOGLE,
  },
  {
    ...rate,
    says: /temporarily rate limited/i,
    by: 'Outlook.com',
    sample: '451 4.7.650 The mail server [203.0.113.7] has been temporarily rate limited due to IP reputation.',
    source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
  },
  {
    ...rate,
    says: /maximum sending rate exceeded|daily message quota exceeded/i,
    by: 'Amazon SES',
    sample: '454 Throttling failure: Maximum sending rate exceeded.',
    source: 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html',
  },
  {
    ...rate,
    says: /deferred due to excessive volume/i,
    by: 'iCloud',
    sample: '450 4.2.2 Message has been deferred due to excessive volume',
    source: 'https://support.apple.com/102322',
  },
];
