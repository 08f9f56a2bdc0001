import type { Phrase } from './phrase.ts';
import { ANYWHERE } from './phrase.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';

const broken = { code: 'refused-for-system', stages: ANYWHERE } as const;
const loop = { code: 'refused-for-loop', stages: ANYWHERE } as const;
const policy = { code: 'refused-for-policy', stages: ANYWHERE } as const;

/** Something in the server itself fails. */
export const SYSTEM_PHRASES: readonly Phrase[] = [
  {
    ...broken,
    says: /temporary lookup failure/i,
    by: 'Postfix',
    sample: '451 4.3.0 <a@example.org>: Temporary lookup failure',
    source: 'Postfix, smtpd_check.c: a table that cannot be read',
  },
  {
    ...broken,
    says: /temporary local problem/i,
    by: 'Exim',
    sample: '451 Temporary local problem - please try later',
    source: 'Exim, smtp_in.c: a deferred ACL',
  },
  {
    ...broken,
    says: /insufficient (?:system )?(?:storage|resources)/i,
    by: 'Postfix, Exchange',
    sample: '452 4.3.1 Insufficient system storage',
    source: 'Postfix, smtpd.c: queue_minfree; Exchange: back pressure',
  },
  {
    ...broken,
    says: /insufficient disk space/i,
    by: 'Sendmail',
    sample: '452 4.4.5 Insufficient disk space; try again later',
    source: 'Sendmail, srvrsmtp.c: MinBlocksFree',
  },
  {
    ...broken,
    says: /server configuration (?:error|problem)/i,
    by: 'Postfix',
    sample: '451 4.3.5 <a@example.org>: Recipient address rejected: Server configuration problem',
    source: 'Postfix, smtpd_check.c: a policy service that does not answer',
  },
  {
    ...broken,
    says: /queue file write error/i,
    by: 'Postfix',
    sample: '451 4.3.0 Error: queue file write error',
    source: 'Postfix, cleanup_strerror.c',
  },
  {
    ...broken,
    says: /service unavailable - try again later/i,
    by: 'Postfix',
    sample: '451 4.7.1 Service unavailable - try again later',
    source: `${POSTCONF}#milter_default_action`,
  },
  {
    ...broken,
    says: /tls not available due to local problem/i,
    by: 'Postfix',
    sample: '454 4.7.0 TLS not available due to local problem',
    source: 'Postfix, smtpd.c: starttls_cmd',
  },
  {
    ...broken,
    says: /unexpected failure, please try later/i,
    by: 'Exim',
    sample: '421 Unexpected failure, please try later',
    source: 'Exim, log.c: log_write; a log that cannot be written',
  },
  {
    ...broken,
    says: /\b4\.5\.0 error in processing/i,
    by: 'Amavis',
    sample: '451 4.5.0 Error in processing, id=02819-04, virus_scan FAILED',
    source: 'Amavis, amavisd: check_mail',
  },
  {
    ...broken,
    says: /internal error occurred\. refer to server log/i,
    by: 'Dovecot (LMTP)',
    sample: '451 4.3.0 <a@example.org> Internal error occurred. Refer to server log for more information.',
    source: 'Dovecot, src/lib-storage/mail-storage.c',
  },
  {
    ...broken,
    says: /^421 (?:4\.3\.0:? )?temporary error/i,
    by: 'OpenSMTPD',
    sample: '421 4.3.0: Temporary Error',
    source: 'OpenSMTPD, smtp_session.c: smtp_queue_commit',
  },
  {
    ...broken,
    says: /temporary server error\. please try again later/i,
    by: 'Exchange',
    sample: '451 4.7.0 Temporary server error. Please try again later. PRX2',
    source: NDR,
  },
  {
    ...broken,
    says: /backend failure\. please, retry later/i,
    by: 'Haraka',
    sample: '450 4.7.0 Backend failure. Please, retry later or contact our support.',
    source: 'haraka-plugin-greylist, index.js: hook_rcpt_ok, a store that does not answer; Haraka, rcpt_to.ldap',
  },
  {
    ...broken,
    says: /\bqq (?:permanent|temporary) problem/i,
    by: 'qmail',
    sample: '554 qq permanent problem (#5.3.0)',
    source: 'qmail, qmail.c: qmail_close',
  },
  {
    ...broken,
    says: /\b(?:error: )?open resolver\b|spamhaus\.org\/returnc\/|excessive number of queries|uribl\.com\/refused/i,
    by: 'servers that take the error of a blocklist for a listing',
    sample:
      '554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/',
    source: 'https://www.spamhaus.org/faqs/dnsbl-usage/: the return codes 127.255.255.x; https://uribl.com/refused.shtml',
  },
  {
    ...policy,
    says: /administrative prohibition/i,
    by: 'Exim',
    sample: '550 Administrative prohibition',
    source: 'Exim, acl.c: the default message of deny',
  },
  {
    ...policy,
    says: /RESOLVER\.RST\.(?:\w*Not(?:Auth|In)\w*|AuthRequired|RestrictedTo\w*)/i,
    by: 'Exchange',
    sample: '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed',
    source: NDR,
  },
  {
    ...policy,
    says: /delivery not authorized, message refused/i,
    by: 'OpenSMTPD',
    sample: '550 5.7.1 Delivery not authorized, message refused',
    source: 'OpenSMTPD, esc.c: ESC_DELIVERY_NOT_AUTHORIZED_MESSAGE_REFUSED',
  },
  {
    ...policy,
    says: /rejected by header based (?:manually )?blocked senders/i,
    by: 'Mimecast',
    sample: '550 Rejected by header based manually Blocked Senders: a@example.net',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
  {
    ...policy,
    says: /\benvelope blocked\b/i,
    by: 'Mimecast',
    sample: '550 Envelope blocked - User Entry - https://community.mimecast.com/docs/DOC-1369#550',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
  {
    ...policy,
    says: /email rejected due to security policies(?! - mcspam)/i,
    by: 'Mimecast',
    sample: '554 Email rejected due to security policies - https://community.mimecast.com/docs/DOC-1369#554',
    source: 'https://mimecastsupport.zendesk.com: SMTP error codes',
  },
  {
    ...policy,
    says: /TRANSPORT\.RULES\.Reject|organization policy|sender was not authenticated/i,
    by: 'Exchange',
    sample: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
    source: NDR,
  },
  {
    ...policy,
    says: /not accepted for policy reasons/i,
    by: 'Yahoo',
    sample: '554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes',
    source: 'https://senders.yahooinc.com/smtp-error-codes/',
  },
  {
    ...broken,
    says: /unable to contact ldap server/i,
    by: 'qmail-ldap',
    sample: 'Unable to contact LDAP server. (#4.4.3)',
    source: 'qmail-ldap, qldap-errno.c',
  },
  {
    ...loop,
    says: /error: too many hops|loops back to myself/i,
    by: 'Postfix',
    sample: '554 5.4.0 Error: too many hops',
    source: 'Postfix, cleanup_strerror.c; smtp_addr.c',
  },
  {
    ...loop,
    says: /too many hops \d|mail loops back to me\b/i,
    by: 'Sendmail',
    sample: '554 5.4.6 Too many hops 27 (25 max): from <a@example.net> via mx.example.org, to <b@example.org>',
    source: 'Sendmail, deliver.c: MaxHopCount',
  },
  {
    ...loop,
    says: /this message is looping/i,
    by: 'qmail',
    sample: 'This message is looping: it already has my Delivered-To line. (#5.4.6)',
    source: 'qmail, qmail-local.c: mailforward',
  },
  {
    ...loop,
    says: /too many "received" headers/i,
    by: 'Exim',
    sample: '550 Too many "Received" headers - suspected mail loop',
    source: 'Exim, receive.c: received_headers_max',
  },
  { ...loop, says: /hop count exceeded/i, by: 'Exchange', sample: '554 5.4.14 Hop count exceeded - possible mail loop ATTR1', source: NDR },
  {
    ...policy,
    says: /reject due to policy restrictions/i,
    by: 'GMX and WEB.DE',
    sample: '550 Requested action not taken: mailbox unavailable Reject due to policy restrictions.',
    source: 'https://postmaster.gmx.net/en/error-messages',
  },
  {
    ...policy,
    says: /does not allow external forwarding/i,
    by: 'Exchange Online',
    sample: '550 5.7.520 Access denied, Your organization does not allow external forwarding.',
    source: NDR,
  },
];
