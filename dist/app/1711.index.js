export const id = 1711;
export const ids = [1711];
export const modules = {

/***/ 29994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ refusalReason)
});

// UNUSED EXPORTS: PHRASES

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrase.js
const CONNECTING = ['connect', 'ehlo', 'mail', 'rcpt'];
const RECIPIENT = ['rcpt', 'data'];
const SENDER = ['mail', 'rcpt', 'data'];
const ANYWHERE = ['connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data'];
/** The message itself was refused: nobody has seen its content before. */
const CONTENT = ['data'];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/nets.js

/** The more exact stand first; the first that matches counts. */
const NETS = [
    { code: 'refused-for-dmarc', stages: ANYWHERE, says: /\bdmarc\b|\b5\.7\.5(?:09|15)\b/i },
    {
        code: 'refused-for-authentication',
        stages: ANYWHERE,
        says: /\b[45]\.7\.26\b|\bunauthenticated (?:e-?mail|mail|sender|message)|\bspf\b.*\bdkim\b|\bdkim\b.*\bspf\b/i,
    },
    { code: 'refused-for-spf', stages: ANYWHERE, says: /\bspf\b|\b[45]\.7\.2[34]\b|sender policy framework/i },
    { code: 'refused-for-dkim', stages: ANYWHERE, says: /\bdkim\b|\b[45]\.7\.2[0-2]\b/i },
    { code: 'refused-for-reverse-dns', stages: ANYWHERE, says: /reverse[- ]?(?:dns|lookup|hostname)|\bptr\b|\br[- ]?dns\b|\b[45]\.7\.25\b/i },
    {
        code: 'refused-for-relaying',
        stages: ANYWHERE,
        says: /relay(?:ing)? (?:access )?(?:denied|not (?:permitted|allowed))|not permitted to relay|no relaying/i,
    },
    { code: 'refused-for-greylisting', stages: ANYWHERE, says: /\bgr[ea]y-?list/i },
    {
        code: 'refused-for-ehlo',
        stages: CONNECTING,
        says: /\b(?:helo|ehlo)\b.*(?:reject|invalid|denied|refus|not (?:allowed|accepted|found)|bad)|(?:invalid|bad) (?:helo|ehlo)/i,
    },
    {
        code: 'refused-for-rate',
        stages: ANYWHERE,
        says: /\b4\.7\.28\b|rate limit|throttl|too (?:many|much) |too (?:quickly|fast)|unusual rate|excessive volume/i,
    },
    {
        code: 'refused-for-quota',
        stages: RECIPIENT,
        says: /\b[45]\.2\.2\b|(?:over|exceed\w*)(?: \w+){0,2} ?(?:disk ?)?quota|quota (?:is )?exceeded|mail(?:box|folder)(?: \w+)? (?:is )?full|full mailbox|out of storage/i,
    },
    {
        code: 'refused-for-recipient',
        stages: RECIPIENT,
        says: /\b[45]\.1\.(?:[1236]|10)\b|(?:user|recipient|mailbox|account)\S* (?:address )?(?:is )?(?:unknown|unavailable|not (?:found|known|exist)|invalid|disabled|does(?: not|n't) exist)|(?:unknown|invalid|no such|bad) (?:local )?(?:user|recipient|mailbox|address)|not? (?:such )?(?:user|mailbox) here|\b5\.2\.1\b|host not found|domain (?:does not exist|not found)$|no (?:mx|mail exchanger)/i,
    },
    {
        code: 'refused-for-sender',
        stages: SENDER,
        says: /sender (?:address )?(?:rejected|denied|refused|verif|not)|\b5\.1\.[78]\b|\b5\.7\.27\b|not (?:allowed|authorized|permitted) to send (?:as|from)/i,
    },
    {
        code: 'refused-for-tls',
        stages: ANYWHERE,
        says: /\b[45]\.7\.10\b|(?:tls|encryption) (?:is )?(?:required|needed)|issue (?:a )?starttls|certificate/i,
    },
    {
        code: 'refused-for-size',
        stages: SENDER,
        says: /\b5\.3\.4\b|\b5\.2\.3\b|message (?:is )?too (?:big|large)|(?:mail|message) (?:size|length) (?:limit )?exceed|exceeds? (?:the |fixed )?(?:maximum )?(?:message )?size/i,
    },
    { code: 'refused-for-content', stages: CONTENT, says: /\bbanned (?:content|name|file|attachment)|\binfected\b|\bvirus\b|\bmalware\b/i },
    {
        code: 'refused-for-reputation',
        stages: ANYWHERE,
        says: /block[- ]?list|black[- ]?list|\blisted\b|\bdns[bx]l\b|\brbl\b|spamhaus|spamcop|barracudacentral|uceprotect|reputation|\b(?:ip|address|host|server|network|domain)\b.{0,40}\b(?:blocked|banned)\b|\b(?:blocked|banned)\b.{0,40}\b(?:ip|address|host|server|network|domain|using|by)\b|\bblocked\b/i,
    },
    {
        code: 'refused-for-client',
        stages: CONNECTING,
        says: /client host rejected|(?:your|this) (?:host|ip|address) (?:is )?(?:not allowed|not permitted|rejected|refused|denied)|connections? (?:from \S+ )?(?:is |are )?(?:refused|rejected|not (?:allowed|accepted))/i,
    },
    {
        code: 'refused-for-content',
        stages: CONTENT,
        says: /\bspam\b|\bcontent\b|\bjunk\b|\bunsolicited\b|\b5\.7\.1\b.*\bpolicy\b|local policy/i,
    },
    {
        code: 'refused-for-system',
        stages: ANYWHERE,
        says: /\b4\.3\.[0-5]\b|temporary (?:\w+ )?(?:failure|error|problem)|temporarily unavailable|lookup fail|out of (?:disk|memory)|disk (?:space|full)|internal (?:server |system )?error|try again later/i,
    },
    { code: 'refused-for-policy', stages: ANYWHERE, says: /\bpolicy\b|\bprohibit/i },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/client-phrases.js

const NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const GOOGLE = 'https://support.google.com/a/answer/3726730';
const POSTCONF = 'https://www.postfix.org/postconf.5.html';
const listed = { code: 'refused-for-reputation', stages: ANYWHERE };
const ptr = { code: 'refused-for-reverse-dns', stages: ANYWHERE };
const client = { code: 'refused-for-client', stages: CONNECTING };
const ehlo = { code: 'refused-for-ehlo', stages: CONNECTING };
/** The host that connects is refused: by its address, its name, or what others say of it. */
const CLIENT_PHRASES = [
    {
        ...listed,
        says: /(?:client host|client|sender address|helo command) \S+ blocked using/i,
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
        says: /banned sending ip/i,
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
        says: /ipcheck\.proofpoint\.com|blocked by proofpoint/i,
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
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/content-phrases.js

const content_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const content_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const content = { code: 'refused-for-content', stages: CONTENT };
/** A filter has read the message and does not like it. */
const CONTENT_PHRASES = [
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
        source: content_phrases_GOOGLE,
    },
    {
        ...content,
        says: /its content presents a potential/i,
        by: 'Gmail',
        sample: '552-5.7.0 This message was blocked because its content presents a potential security issue.',
        source: content_phrases_GOOGLE,
    },
    {
        ...content,
        says: /rejected as spam by content filtering/i,
        by: 'Exchange',
        sample: '550 5.7.1 Message rejected as spam by Content Filtering.',
        source: content_phrases_NDR,
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

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/delay-phrases.js

const delay_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const delay_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const delay_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const grey = { code: 'refused-for-greylisting', stages: RECIPIENT };
const rate = { code: 'refused-for-rate', stages: ANYWHERE };
/** The server puts off on purpose. */
const DELAY_PHRASES = [
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
        says: /error: too much mail from/i,
        by: 'Postfix (anvil)',
        sample: '450 4.7.1 Error: too much mail from 203.0.113.7',
        source: `${delay_phrases_POSTCONF}#smtpd_client_message_rate_limit`,
    },
    {
        ...rate,
        says: /error: too many (?:connections|recipients|auth commands|new tls sessions) from/i,
        by: 'Postfix (anvil)',
        sample: '450 4.7.0 Error: too many AUTH commands from 203.0.113.7',
        source: `${delay_phrases_POSTCONF}#smtpd_client_auth_rate_limit`,
    },
    {
        ...rate,
        says: /unusual rate of/i,
        by: 'Gmail',
        sample: '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail',
        source: delay_phrases_GOOGLE,
    },
    {
        ...rate,
        says: /receiving mail (?:too quickly|at a rate)/i,
        by: 'Gmail',
        sample: '450-4.2.1 The user you are trying to contact is receiving mail too quickly.',
        source: delay_phrases_GOOGLE,
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
        source: delay_phrases_NDR,
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

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/identity-phrases.js

const identity_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const identity_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const identity_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const spf = { code: 'refused-for-spf', stages: SENDER };
const dmarc = { code: 'refused-for-dmarc', stages: CONTENT };
const sender = { code: 'refused-for-sender', stages: SENDER };
const tls = { code: 'refused-for-tls', stages: ANYWHERE };
/** The sender does not prove who he is, or is none that the server takes. */
const IDENTITY_PHRASES = [
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
        says: /not accepted due to domain's/i,
        by: 'Gmail',
        sample: "550-5.7.26 Unauthenticated email from example.net is not accepted due to domain's DMARC policy.",
        source: identity_phrases_GOOGLE,
    },
    {
        ...dmarc,
        says: /does not (?:pass dmarc|meet the required authentication)/i,
        by: 'Exchange Online, Outlook.com',
        sample: '550 5.7.509 Access denied, sending domain example.net does not pass DMARC verification',
        source: identity_phrases_NDR,
    },
    {
        code: 'refused-for-authentication',
        stages: ['data'],
        says: /because the sender is unauthenticated/i,
        by: 'Gmail',
        sample: '550-5.7.26 This mail has been blocked because the sender is unauthenticated.',
        source: identity_phrases_GOOGLE,
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
        says: /sender address rejected: (?:domain not found|need fully|not owned|user unknown)/i,
        by: 'Postfix',
        sample: '553 5.7.1 <a@example.net>: Sender address rejected: not owned by user b',
        source: `${identity_phrases_POSTCONF}#smtpd_sender_restrictions`,
    },
    {
        ...sender,
        says: /domain of sender address/i,
        by: 'Sendmail',
        sample: '553 5.1.8 <a@example.net>... Domain of sender address a@example.net does not exist',
        source: 'Sendmail, cf/m4/proto.m4: Rcheck_mail',
    },
    { ...sender, says: /sender verify failed/i, by: 'Exim', sample: '550 Sender verify failed', source: 'Exim, acl.c: acl_verify' },
    {
        ...sender,
        says: /SendAsDenied|\b5\.7\.60\b/,
        by: 'Exchange',
        sample: '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
        source: identity_phrases_NDR,
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
        source: identity_phrases_GOOGLE,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/mailbox-phrases.js

const mailbox_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const mailbox_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const full = { code: 'refused-for-quota', stages: RECIPIENT };
const size = { code: 'refused-for-size', stages: SENDER };
/** The mailbox is full, or the mail too large for it. */
const MAILBOX_PHRASES = [
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
        source: mailbox_phrases_GOOGLE,
    },
    {
        ...full,
        says: /STOREDRV\.Deliver.*(?:mailbox full|quota)/i,
        by: 'Exchange',
        sample: '554 5.2.2 STOREDRV.Deliver; mailbox full',
        source: mailbox_phrases_NDR,
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
        source: mailbox_phrases_GOOGLE,
    },
    {
        ...size,
        says: /RESOLVER\.RST\.\w*SizeLimit/,
        by: 'Exchange',
        sample: '550 5.2.3 RESOLVER.RST.RecvSizeLimit; message too large for this recipient',
        source: mailbox_phrases_NDR,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/recipient-phrases.js

const recipient_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const recipient_phrases_GOOGLE = 'https://support.google.com/a/answer/3726730';
const rcpt = { code: 'refused-for-recipient', stages: RECIPIENT };
const relay = { code: 'refused-for-relaying', stages: SENDER };
/** The recipient is not there, or the server is not the one for it. */
const RECIPIENT_PHRASES = [
    {
        ...rcpt,
        says: /user unknown in (?:virtual|local|relay) /i,
        by: 'Postfix',
        sample: '550 5.1.1 <a@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
        source: 'Postfix, smtpd_check.c: check_rcpt_maps; with soft_bounce it is 450 4.1.1',
    },
    {
        ...rcpt,
        says: /undeliverable address:/i,
        by: 'Postfix (address verification)',
        sample: '550 5.1.1 <a@example.org>: Recipient address rejected: undeliverable address: host mx.example.org said: no',
        source: 'https://www.postfix.org/ADDRESS_VERIFICATION_README.html',
    },
    { ...rcpt, says: /unroute?able address/i, by: 'Exim', sample: '550 Unrouteable address', source: 'Exim, verify.c: verify_address' },
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
        source: recipient_phrases_GOOGLE,
    },
    {
        ...rcpt,
        says: /RESOLVER\.ADR\.\w*(?:NotFound|Ambiguous)/,
        by: 'Exchange',
        sample: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient a@example.org not found by SMTP address lookup',
        source: recipient_phrases_NDR,
    },
    {
        ...rcpt,
        says: /\b5\.4\.1\b.*recipient address rejected: access denied/i,
        by: 'Exchange Online',
        sample: '550 5.4.1 Recipient address rejected: Access denied. [AM1.eurprd04.prod.outlook.com]',
        source: recipient_phrases_NDR,
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
        source: recipient_phrases_NDR,
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

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/phrases/system-phrases.js

const system_phrases_NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const system_phrases_POSTCONF = 'https://www.postfix.org/postconf.5.html';
const broken = { code: 'refused-for-system', stages: ANYWHERE };
const policy = { code: 'refused-for-policy', stages: ANYWHERE };
/** Something in the server itself fails. */
const SYSTEM_PHRASES = [
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
        source: `${system_phrases_POSTCONF}#milter_default_action`,
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
        source: system_phrases_NDR,
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
        says: /TRANSPORT\.RULES\.Reject|organization policy/i,
        by: 'Exchange',
        sample: '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy',
        source: system_phrases_NDR,
    },
    {
        ...policy,
        says: /not accepted for policy reasons/i,
        by: 'Yahoo',
        sample: '554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes',
        source: 'https://senders.yahooinc.com/smtp-error-codes/',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/judge/refusal/find-reason.js








/** Every phrase that is known. */
const PHRASES = [
    ...IDENTITY_PHRASES,
    ...CLIENT_PHRASES,
    ...RECIPIENT_PHRASES,
    ...MAILBOX_PHRASES,
    ...DELAY_PHRASES,
    ...CONTENT_PHRASES,
    ...SYSTEM_PHRASES,
];
/** As much of a reply is looked at, characters: no reason stands behind more. */
const LONGEST = 2_000;
/**
 * The reason that a server gives; null where it gives none that is known. A phrase comes before the nets, and counts only at a stage at
 * which it may be said: what a server refuses before it has seen the mail is no matter of its content.
 *
 * @param reply a reply or a notification's diagnostic: a server's own text, nobody else's
 * @param stage where in the session it was said; null where that is not known, and the text does not say it either
 */
function refusalReason(reply, stage = null) {
    const line = oneLine(reply);
    const at = stage ?? stageIn(line);
    const fits = ({ says, stages }) => (at === null || stages.includes(at)) && says.test(line);
    return (PHRASES.find(fits) ?? NETS.find(fits))?.code ?? null;
}
/** One line, without the codes that repeat in front of every further line (RFC 5321 section 4.2.1). */
function oneLine(reply) {
    const line = reply.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
    const first = /\b([45]\d\d)[ -](?:([45]\.\d{1,3}\.\d{1,3}) )?/.exec(line);
    if (first === null)
        return line;
    const end = first.index + first[0].length;
    const [, code = '', status] = first;
    const again = status === undefined ? ` ${code}-` : ` ${code}[ -]${status} `;
    return line.slice(0, end) + line.slice(end).replaceAll(new RegExp(again, 'g'), ' ');
}
/** The command that was refused, as Postfix, Exim, chasquid and Exchange quote it in what they report. */
function stageIn(line) {
    const command = /in reply to (?:the )?([a-z ]+?) command|after (?:an? )?(RCPT TO|MAIL FROM|(?:end of )?data|EHLO|HELO|initial connection)|^(MAIL\+RCPT) \d|\[(RCPT_TO|MAIL_FROM)\]/i
        .exec(line)
        ?.slice(1)
        .find((found) => found !== undefined)
        ?.toLowerCase();
    if (command === undefined)
        return null;
    if (command.startsWith('end of data'))
        return 'data';
    // A refused command DATA, or one of both that were sent at once: nobody has seen the mail.
    if (command === 'data' || command.includes('rcpt'))
        return 'rcpt';
    if (command.startsWith('mail'))
        return 'mail';
    return /helo|ehlo/.test(command) ? 'ehlo' : command.includes('connection') ? 'connect' : null;
}


/***/ }),

/***/ 45010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ waitIn),
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/* harmony import */ var _time_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

const QUEUE = 'The server that reports it tries by itself: look into its queue, and how long it keeps trying; `attempts` of this loop change nothing there.';
const always = (text) => () => text;
const REASONS = {
    'refused-for-dmarc': {
        side: 'sender',
        because: always('DMARC fails'),
        remedy: always('Let SPF or DKIM pass in the name of the domain in From; a probe to a mailbox that takes it shows which of them fails.'),
        reference: 'RFC 9989 section 5.3',
    },
    'refused-for-authentication': {
        side: 'sender',
        because: always('the mail is not authenticated'),
        remedy: always('Publish SPF for the address that the mail leaves from, and sign it with DKIM.'),
        reference: 'RFC 7372 section 3.3',
    },
    'refused-for-spf': {
        side: 'sender',
        because: always('SPF does not allow the sending address'),
        remedy: always('Put the address that the mail leaves from into the SPF record of its domain.'),
        reference: 'RFC 7372 section 3.2',
    },
    'refused-for-dkim': {
        side: 'sender',
        because: always('the DKIM signature is missing or does not verify'),
        remedy: always('Look at the signing server, at its key in DNS, and at what changes mail after it was signed.'),
        reference: 'RFC 7372 section 3.1',
    },
    'refused-for-reverse-dns': {
        side: 'sender',
        because: always('the sending address has no reverse DNS name that leads back to it'),
        remedy: always('Let the owner of the address publish a PTR record, and an address record for that name.'),
        reference: 'RFC 7372 section 3.3',
    },
    'refused-for-relaying': {
        side: 'receiver',
        because: always('it does not handle mail for this recipient (relaying denied)'),
        remedy: ({ refused }) => refused === 'run'
            ? 'If that server is yours to send through, set `user` and `password` and use its submission port; if it is the recipient’s, look at the MX records of that domain: they lead to a server that does not know it as its own.'
            : "Look at the MX records of the recipient's domain: they lead to a server that does not know it as its own.",
        reference: 'RFC 5321 section 7.9',
    },
    'refused-for-reputation': {
        side: 'sender',
        because: always('the sending address or domain has a bad name there'),
        remedy: always('Look the address up at the list that the reply names, mend the cause, then ask for removal there.'),
        reference: null,
    },
    'refused-for-client': {
        side: 'sender',
        because: ({ refused }) => refused === 'run'
            ? 'it takes no mail from the address that this run connects from'
            : 'it takes no mail from the address of the server before it',
        remedy: ({ refused }) => refused === 'run'
            ? 'Let that server allow this run’s address (a hosted runner has another one each time: log in on the submission port instead).'
            : 'Let that server allow the address that the mail leaves from, or send through another one.',
        reference: null,
    },
    'refused-for-ehlo': {
        side: 'sender',
        because: ({ refused }) => refused === 'run'
            ? 'it does not take the name that this run gives at EHLO'
            : 'it does not take the name that the server before it gives at EHLO',
        remedy: ({ refused }) => refused === 'run'
            ? 'Set `ehlo` of the sender to a full host name that leads to the address which this run connects from.'
            : 'Let the sending server give its own full host name at EHLO (Postfix: `smtp_helo_name`), one that exists in DNS.',
        reference: 'RFC 5321 section 4.1.4',
    },
    'refused-for-tls': {
        side: 'sender',
        because: always('the connection is not encrypted as it wants'),
        remedy: ({ refused }) => refused === 'run'
            ? 'Set `security` of the sender to `starttls` or `tls`.'
            : 'Let the sending server use TLS towards other servers (Postfix: `smtp_tls_security_level = may`).',
        reference: 'RFC 3207 section 4',
    },
    'refused-for-sender': {
        side: 'sender',
        because: always('it does not take the sender address'),
        remedy: always('Check `from`: its domain must exist and take mail, and the account must be allowed to send as it.'),
        reference: 'RFC 3463 section 3.2',
    },
    'refused-for-quota': {
        side: 'receiver',
        because: always("the recipient's mailbox is full"),
        remedy: always('Clear the mailbox, or give it more room.'),
        reference: 'RFC 3463 section 3.3',
    },
    'refused-for-recipient': {
        side: 'receiver',
        because: always('it does not know the recipient'),
        remedy: always('Check `to`, and whether its mailbox and domain still exist; a temporary code with it comes from a server that is being set up (Postfix: `soft_bounce`).'),
        reference: 'RFC 3463 section 3.2',
    },
    'refused-for-size': {
        side: 'receiver',
        because: always('the mail is too large for it'),
        remedy: ({ template }) => template
            ? 'Send a smaller `template`, or raise the limit there.'
            : 'Raise the limit there: the probe is a few lines of plain text, so that it takes hardly any mail.',
        reference: 'RFC 1870 section 6',
    },
    'refused-for-greylisting': {
        side: 'receiver',
        because: ({ wait }) => `mail of senders that it does not know yet is put off (greylisting${wait === null ? '' : `, for ${(0,_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wait)}`})`,
        remedy: ({ refused, wait }) => refused === 'relay'
            ? `${QUEUE} Let its address pass at the receiver if that takes too long.`
            : `Let the sending address pass there, or let the run outlast the wait: \`timeout\` of the run must be longer than ${wait === null ? 'it, usually 5 minutes' : (0,_time_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(wait)}, with \`attempts\` and \`retry\` to match.`,
        reference: 'RFC 6647',
    },
    'refused-for-rate': {
        side: 'sender',
        because: always('it gets too much from this sender'),
        remedy: always('Send less at a time, and find what else leaves through this address.'),
        reference: null,
    },
    'refused-for-system': {
        side: 'receiver',
        because: always('something in that server itself fails (a lookup, its disk, a filter behind it)'),
        remedy: ({ refused }) => `Look into that server's log: it names what failed.${refused === 'relay' ? ` ${QUEUE}` : ''}`,
        reference: 'RFC 3463 section 3.4',
    },
    'refused-for-content': {
        side: 'sender',
        because: always('a filter there does not like the content'),
        remedy: ({ template }) => template
            ? 'Look at what is sent (`template`), and at links and attachments in it.'
            : 'Look at what the sending side adds on the way (footers, links, attachments), and at the rules of that filter: the probe itself is a few lines of plain text.',
        reference: 'RFC 3463 section 3.8',
    },
    'refused-for-policy': {
        side: 'sender',
        because: always('a rule of that server forbids it, for a reason that it does not name'),
        remedy: always("Ask that server's administrator which rule it is; its log names it. Before DATA it is about addresses and names, not about content."),
        reference: 'RFC 3463 section 3.8',
    },
};
/** For how long a server asks to wait, ms, as greylisting writes it: `for 300 seconds`, `in 5 minutes`, `come back in 00:05:00`. */
function waitIn(reply) {
    const text = reply.slice(0, 1_000);
    const [, hours, minutes, seconds] = /\bin (\d{1,2}):(\d{2}):(\d{2})\b/.exec(text) ?? [];
    if (hours !== undefined)
        return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1_000;
    const [, count, unit = ''] = /\b(?:for|in|after|within|another|wait|retry)(?: at least| about)? (\d{1,5}) ?(s|sec|second|min|minute|h|hour)s?\b/i.exec(text) ?? [];
    if (count === undefined)
        return null;
    const each = unit.toLowerCase().startsWith('h') ? 3_600_000 : unit.toLowerCase().startsWith('m') ? 60_000 : 1_000;
    return Number(count) * each;
}


/***/ }),

/***/ 2623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a$: () => (/* binding */ knowledgeOf),
  yK: () => (/* binding */ knownReason)
});

// UNUSED EXPORTS: KNOWLEDGE, plainReply

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/filters.js
const GREYLISTED = 'Greylisting: the first try of a sender that is not known is put off on purpose.';
const LET_PASS = 'Later tries pass. Let the sending address pass there, or let the run outlast the wait: a longer `timeout` of the run, with `attempts` and `retry` to match.';
/** Blocklists by the words of those who use them, and the filters that come with mail servers. */
const FILTERS = [
    {
        speaker: 'Spamhaus',
        pattern: /spamhaus\.org\/(?:lookup\/)?(?:query\/)?(?:pbl|dbl|zen|sbl|xbl)|blocked using \S*spamhaus|spamhaus\.(?:org|net)/i,
        explanation: 'The receiver refuses the sending address or domain because Spamhaus lists it.',
        remedy: 'Look it up at https://check.spamhaus.org: a PBL entry means "send through your provider’s server"; for others mend the cause, then ask for removal.',
        side: 'sender',
        source: 'https://www.spamhaus.org/faqs/spamhaus-blocklist/',
    },
    {
        speaker: 'Spamcop',
        pattern: /spamcop\.net\/(?:bl|w3m)|blocked using bl\.spamcop\.net/i,
        explanation: 'The receiver refuses the sending address because SpamCop lists it.',
        remedy: 'Find what it sent; the entry ends by itself a day after the last report.',
        side: 'sender',
        source: 'https://www.spamcop.net/fom-serve/cache/298.html',
    },
    {
        speaker: 'Proofpoint',
        pattern: /(?:support|ipcheck)\.proofpoint\.com/i,
        explanation: 'The receiver refuses the sending address because Proofpoint’s reputation list names it.',
        remedy: 'Look it up and ask for removal at https://ipcheck.proofpoint.com.',
        side: 'sender',
        source: 'https://ipcheck.proofpoint.com',
    },
    {
        speaker: 'Postfix',
        pattern: /Service unavailable; (?:Client host|client|Sender address|Helo command|Recipient address) \[[^\]]*\] blocked using/i,
        explanation: 'The receiver refuses the sending address because a blocklist names it; the reply tells which.',
        remedy: 'Look the address up at that list, mend the cause, then ask for removal there.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#default_rbl_reply',
    },
    {
        speaker: 'Postfix postscreen',
        pattern: /^450 4\.3\.2 Service currently unavailable/i,
        explanation: 'Postfix’s postscreen puts off the first session of a client that it does not know, after its deep protocol tests.',
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'https://www.postfix.org/POSTSCREEN_README.html',
    },
    {
        speaker: 'Postgrey',
        pattern: /Greylisted, see \S*postgrey/i,
        explanation: `${GREYLISTED} (Postgrey, 5 minutes unless set otherwise.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'https://postgrey.schweikert.ch/',
    },
    {
        speaker: 'Rspamd',
        pattern: /^451 4\.7\.1 Try again later\b/i,
        explanation: `${GREYLISTED} (Rspamd, for mail whose score is above its greylisting threshold.)`,
        remedy: `${LET_PASS} The score tells that the mail looks doubtful: SPF and DKIM lower it.`,
        session: true,
        side: 'receiver',
        source: 'https://rspamd.com/doc/modules/greylisting.html',
    },
    {
        speaker: 'milter-greylist',
        pattern: /Greylisting in action, please come back/i,
        explanation: `${GREYLISTED} (milter-greylist; the reply may name the wait.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'milter-greylist, milter-greylist.c: mlfi_envrcpt',
    },
    {
        speaker: 'Exim with greylistd',
        pattern: /is not yet authorized to deliver mail from .* Please try later/i,
        explanation: `${GREYLISTED} (Exim with greylistd.)`,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'greylistd, greylistd-setup-exim4: the ACL that it installs',
    },
    {
        speaker: 'greylisting',
        pattern: /\bgr[ea]y-?list(?:ed|ing)\b/i,
        explanation: GREYLISTED,
        remedy: LET_PASS,
        session: true,
        side: 'receiver',
        source: 'RFC 6647',
    },
    {
        speaker: 'Postfix',
        pattern: /too many AUTH commands/i,
        explanation: 'The server takes only so many logins from one address in a minute; the password was not looked at.',
        remedy: 'Run less often, or let the server take more (Postfix: `smtpd_client_auth_rate_limit`).',
        outcome: 'deferred',
        side: 'sender',
        session: true,
        source: 'https://www.postfix.org/postconf.5.html#smtpd_client_auth_rate_limit',
    },
    {
        speaker: 'Dovecot',
        pattern: /Maximum number of connections from user\+IP exceeded/i,
        explanation: 'Dovecot allows no more connections of this user from this address.',
        remedy: 'Close other clients of this mailbox, or raise `mail_max_userip_connections`.',
        source: 'Dovecot, src/login-common/sasl-server.c: ERR_TOO_MANY_USERIP_CONNECTIONS',
    },
    {
        speaker: 'Postfix',
        pattern: /Relay access denied/i,
        explanation: 'The server takes mail for its own domains and for users who have logged in; this was neither.',
        remedy: 'Set `user` and `password` of the sender and use its submission port (587 or 465).',
        session: true,
        source: 'https://www.postfix.org/SMTPD_ACCESS_README.html',
    },
    {
        speaker: 'Postfix',
        pattern: /Sender address rejected: not owned by user/i,
        explanation: 'The account that logs in may not send as the address in `from`.',
        remedy: 'Set `from` to the account’s own address, or let `smtpd_sender_login_maps` allow this one.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#reject_sender_login_mismatch',
    },
    {
        speaker: 'Postfix',
        pattern: /Client host rejected: cannot find your (?:reverse )?hostname/i,
        explanation: 'The sending address has no reverse DNS name that leads back to it.',
        remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
        side: 'sender',
        source: 'https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname',
    },
    {
        speaker: 'any server (RFC 4954)',
        pattern: /^530 (?:5\.7\.\d )?.*authentication required/i,
        explanation: 'The server wants a login before it takes mail.',
        remedy: 'Set `user` and `password` of the sender.',
        outcome: 'auth_failed',
        side: 'sender',
        source: 'RFC 4954 section 6',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/mailbox-providers.js
const GMAIL = 'https://support.google.com/a/answer/3726730';
const GMAIL_ALERT = 'https://support.google.com/mail/answer/7126229';
const SES = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-smtp.html';
const SES_ERRORS = 'https://docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html';
const YAHOO = 'https://senders.yahooinc.com/smtp-error-codes/';
const ICLOUD = 'https://support.apple.com/102322';
const T_ONLINE = 'https://postmaster.t-online.de/index.en.html';
const GMX = 'https://postmaster.gmx.net/en/error-messages';
/** Gmail, Amazon SES, Yahoo, iCloud, T-Online, GMX and WEB.DE. */
const MAILBOX_PROVIDERS = [
    {
        speaker: 'Gmail',
        pattern: /application-specific password required/i,
        explanation: 'The account has 2-Step Verification: Google takes no account password here.',
        remedy: 'Make an app password for this monitor (https://support.google.com/accounts/answer/185833) and give that, or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /please log in (?:via|with) your web browser|web login required/i,
        explanation: 'Google holds this login for suspicious, as it does with logins from a new place such as a hosted runner.',
        remedy: 'Log in once by browser and confirm the attempt; lasting: an app password or OAuth2, and fewer, steadier logins.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL_ALERT,
    },
    {
        speaker: 'Gmail',
        pattern: /\b5\.7\.8\b.*username and password not accepted|BadCredentials|^(?:\[\w+\] )?Invalid credentials \(Failure\)/i,
        explanation: 'Google refuses the password; the account’s own password is refused here too.',
        remedy: 'Give an app password (https://support.google.com/accounts/answer/185833) or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /account is not enabled for IMAP use/i,
        explanation: 'IMAP is switched off for this account.',
        remedy: 'Switch IMAP on in Gmail’s settings, or for the organisation in the Google Admin console.',
        source: GMAIL_ALERT,
    },
    {
        speaker: 'Gmail',
        pattern: /too many simultaneous connections|account exceeded command or bandwidth limits/i,
        explanation: 'Google limits connections and traffic of one account by IMAP.',
        remedy: 'Close other clients of this account, and run less often.',
        source: 'https://support.google.com/a/answer/1071518',
    },
    {
        speaker: 'Gmail',
        pattern: /\b[45]\.7\.26\b.*unauthenticated|\b5\.7\.26\b/i,
        explanation: 'The mail was refused because it is not authenticated: SPF or DKIM must pass, and DMARC with them.',
        remedy: 'Publish SPF for the sending address and sign with DKIM; the findings on this domain’s DNS tell what is missing.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /\b[45]\.7\.25\b|does not have a PTR record|PTR record setup/i,
        explanation: 'The sending address has no reverse DNS name that leads back to it.',
        remedy: 'Let the owner of the address publish a PTR record, and an address record for that name.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /unusual rate of unsolicited mail originating from your IP/i,
        explanation: 'Google slows this address down: too much of what it sends is taken for spam.',
        remedy: 'Find what else leaves through this address; the block ends by itself when that does.',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /not in whitelist for RCPT domain/i,
        explanation: 'The recipient’s domain takes mail from listed addresses only.',
        remedy: 'Let the administrator of the recipient’s domain add the sending address to the inbound gateway.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /TLS required for RCPT domain/i,
        explanation: 'The recipient’s domain takes mail over TLS only.',
        remedy: 'Let the sending server use TLS towards other servers (Postfix: `smtp_tls_security_level = may`).',
        side: 'sender',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /^421 4\.7\.0 Try again later, closing connection|too many login attempts/i,
        explanation: 'Google refuses further sessions for now; repeated logins or connections are throttled.',
        remedy: 'Wait, and run less often; do not retry at once.',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /receiving mail (?:too quickly|at a rate that prevents)/i,
        explanation: 'The recipient gets more mail than Google takes for one mailbox at a time.',
        remedy: 'Run less often, or use a sentinel mailbox that gets nothing else.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Gmail',
        pattern: /inbox is out of storage space|over quota/i,
        explanation: 'The recipient’s mailbox is full.',
        remedy: 'Clear the mailbox, or give it more storage.',
        side: 'receiver',
        source: GMAIL,
    },
    {
        speaker: 'Amazon SES',
        pattern: /email address is not verified/i,
        explanation: 'SES knows neither this sender nor, as long as the account is in the sandbox, this recipient in this region.',
        remedy: 'Verify `from` or its domain in the region of `host`; in the sandbox verify `to` too, or ask for production access.',
        side: 'sender',
        source: SES_ERRORS,
    },
    {
        speaker: 'Amazon SES',
        pattern: /^535 .*authentication credentials invalid/i,
        explanation: 'SES refuses the login: its SMTP password is not the secret key of AWS, and belongs to one region.',
        remedy: 'Make SMTP credentials in the SES console, in the region of `host`.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /^454 .*throttling failure|maximum sending rate exceeded|daily message quota exceeded/i,
        explanation: 'The account has used up its sending rate or its daily quota.',
        remedy: 'Send less, or ask for a higher quota in the SES console; the sandbox allows 200 messages a day.',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /^554 .*access denied: user .* is not authorized to perform/i,
        explanation: 'The SMTP credentials may not send as this address (IAM policy).',
        remedy: 'Allow `ses:SendRawEmail` for this identity in the policy of the user that the credentials belong to.',
        side: 'sender',
        source: SES,
    },
    {
        speaker: 'Amazon SES',
        pattern: /sending (?:paused|suspended) for this account|account is paused/i,
        explanation: 'SES has paused the account.',
        remedy: 'Read the notice in the account’s reputation dashboard, mend the cause, ask for review.',
        side: 'sender',
        source: SES_ERRORS,
    },
    {
        speaker: 'Yahoo',
        pattern: /\[TSS?\d\d\]/,
        explanation: 'Yahoo slows this address down because of its volume or its users’ complaints.',
        remedy: 'Wait some hours; if it stays, look at what else leaves through this address, and at SPF, DKIM and DMARC.',
        side: 'sender',
        source: YAHOO,
    },
    {
        speaker: 'Yahoo',
        pattern: /^\S*\s*(?:\[AUTHENTICATIONFAILED\] )?(?:LOGIN|AUTHENTICATE) Invalid credentials/i,
        explanation: 'Yahoo and AOL take app passwords only; the account’s own password is refused too.',
        remedy: 'Make an app password in the account’s security settings and give that.',
        outcome: 'auth_failed',
        source: 'https://help.yahoo.com/kb/SLN15241.html',
    },
    {
        speaker: 'iCloud',
        pattern: /\[(?:CS|HM|HC|HT|HV|HL)\d\d\].*(?:local policy|support\.apple\.com)/i,
        explanation: 'iCloud refuses the mail by its own judgement of content and sender.',
        remedy: 'Look at SPF, DKIM, DMARC and reverse DNS of the sending side, then write to iCloud’s postmaster with the whole reply.',
        side: 'sender',
        source: ICLOUD,
    },
    {
        speaker: 'iCloud',
        pattern: /deferred due to excessive volume.*support\.apple\.com/i,
        explanation: 'iCloud takes no more mail for this recipient just now.',
        remedy: 'Run less often.',
        side: 'receiver',
        source: ICLOUD,
    },
    {
        speaker: 'T-Online',
        pattern: /^554 IP=\S+ - (?:A problem occurred|None\/bad reputation)|(?:tosa|postmaster)@rx\.t-online\.de/i,
        explanation: 'T-Online takes no mail from addresses that it does not know, or has blocked.',
        remedy: 'Ask for the address to be admitted at the contact in the reply; T-Online wants a host name with an imprint page.',
        side: 'sender',
        source: T_ONLINE,
    },
    {
        speaker: 'T-Online',
        pattern: /Dialup\/transient IP not allowed/i,
        explanation: 'T-Online takes the sending address for a dial-up line.',
        remedy: 'Send through a mail server with a fixed address and a host name of its own.',
        side: 'sender',
        source: T_ONLINE,
    },
    {
        speaker: 'GMX and WEB.DE',
        pattern: /No SMTP service.*Bad DNS PTR resource record/i,
        explanation: 'GMX and WEB.DE refuse addresses whose reverse DNS name is missing or looks generated.',
        remedy: 'Publish a PTR record with a name of your own for the sending address.',
        side: 'sender',
        source: GMX,
    },
    {
        speaker: 'GMX and WEB.DE',
        pattern: /No SMTP service.*block listed|postmaster\.(?:gmx|web)\.\w+\/\w+\/case/i,
        explanation: 'GMX and WEB.DE refuse the sending address; the page in the reply names the reason.',
        remedy: 'Open the page that the reply names, mend the cause, and ask for release there.',
        side: 'sender',
        source: GMX,
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/microsoft.js
const NDR = 'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const SUBMISSION = 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const BASIC = 'https://techcommunity.microsoft.com/t5/exchange-team-blog/exchange-online-to-retire-basic-auth-for-client-submission-smtp/ba-p/4114750';
/** Exchange Online, Outlook.com and Exchange Server. */
const MICROSOFT = [
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.30\b.*basic authentication is not supported/i,
        explanation: 'Exchange Online takes no password for SMTP submission any more.',
        remedy: 'Send with OAuth2 (client credentials), or through High Volume Email, Azure Communication Services or a relay connector.',
        outcome: 'auth_failed',
        side: 'sender',
        source: BASIC,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*SmtpClientAuthentication is disabled/i,
        explanation: 'SMTP AUTH is switched off for this mailbox or for the whole tenant; the password is not what is wrong.',
        remedy: 'Switch it on for this mailbox: `Set-CASMailbox -SmtpClientAuthenticationDisabled $false`; security defaults must allow it too.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*basic authentication is disabled/i,
        explanation: 'Password logins (basic authentication) are switched off for this account.',
        remedy: 'Use OAuth2, or let an authentication policy allow basic authentication for SMTP as long as Microsoft still has it.',
        outcome: 'auth_failed',
        side: 'sender',
        source: BASIC,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b.*(?:security defaults|locked by your organization|did not meet the criteria|conditional access)/i,
        explanation: 'A policy of the organisation (security defaults, Conditional Access) refuses this login.',
        remedy: 'Exempt the account in Microsoft Entra, or use OAuth2; the sign-in log there names the policy.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.139\b/,
        explanation: 'Exchange Online refuses the login: the password is wrong, or password logins are not allowed for this account.',
        remedy: 'Check the password by a login in the browser; then SMTP AUTH of the mailbox, and multi-factor authentication, which rules passwords out.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange',
        pattern: /^535 5\.7\.3\b/,
        explanation: 'Exchange refuses the login: the password is wrong, or password logins are not allowed for this account.',
        remedy: 'Check the password by a login in the browser; then whether SMTP AUTH is on for this mailbox, or use OAuth2.',
        outcome: 'auth_failed',
        side: 'sender',
        source: SUBMISSION,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.57\b/,
        explanation: 'Exchange was to send without a login.',
        remedy: 'Set `user` and `password` of the sender, and check that SMTP AUTH is on for this mailbox.',
        outcome: 'auth_failed',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /SendAsDenied|\b5\.7\.60\b/,
        explanation: 'The account that logs in may not send as the address in `from`.',
        remedy: 'Set `from` to the account’s own address, or give it the right "Send As" for this one.',
        side: 'sender',
        source: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.708\b/,
        explanation: 'Exchange Online takes no mail from this address: its reputation is low, as with new or trial tenants.',
        remedy: 'Ask Microsoft’s support to release the tenant, or send through an address with a history.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.6(?:0[6-9]|[1-4]\d)\b/,
        explanation: 'Microsoft has banned the sending address.',
        remedy: 'Find what it sent, end it, then ask for release at https://sender.office.com.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Outlook.com',
        pattern: /\(S3140\)|\(S3150\)|part of their network is on our block list/i,
        explanation: 'Outlook.com blocks the sending address, or the network around it.',
        remedy: 'Look the address up in SNDS and ask for mitigation at Outlook.com’s postmaster page.',
        side: 'sender',
        source: 'https://sendersupport.olc.protection.outlook.com/pm/troubleshooting.aspx',
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.7\.(?:509|515)\b/,
        explanation: 'The mail failed the authentication that the domain’s DMARC policy, or Microsoft’s rule for large senders, asks for.',
        remedy: 'Let SPF and DKIM pass and agree with the domain of From (DMARC alignment).',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b5\.4\.1\b.*Recipient address rejected: Access denied/i,
        explanation: 'The recipient does not exist in that organisation (its directory refuses unknown recipients at the edge).',
        remedy: 'Check `to`; if the mailbox is new or moved, wait for the directory to be synchronised, or look at the accepted domain’s type.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /RESOLVER\.ADR\.(?:RecipientNotFound|RecipNotFound|ExRecipNotFound)|\b5\.1\.10\b.*recipient\S* .*not found/i,
        explanation: 'Exchange knows no such recipient.',
        remedy: 'Check `to`, and whether its mailbox still exists.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /\b[45]\.4\.(?:6|14)\b.*hop count exceeded|routing loop detected/i,
        explanation: 'The mail goes in circles.',
        remedy: 'Look at the MX record and connectors of the recipient’s domain: they lead back to where the mail came from.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange',
        pattern: /STOREDRV\.Deliver[^;]*; (?:mailbox full|.*quota)|\b5\.2\.2\b.*mailbox full/i,
        explanation: 'The recipient’s mailbox is full.',
        remedy: 'Clear the mailbox; probes of earlier runs are removed by the next run that can read it.',
        side: 'receiver',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b4\.7\.[56]\d\d\b/,
        explanation: 'Microsoft slows this address down because of its reputation or its volume.',
        remedy: 'Wait and send less; if it stays, look at what else leaves through this address.',
        side: 'sender',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /\b4\.3\.2\b.*(?:recipient thread limit exceeded|concurrent connections limit exceeded)/i,
        explanation: 'The recipient’s mailbox, or the login, is served too many messages at a time.',
        remedy: 'Run loops through this account less often, or through different accounts.',
        source: NDR,
    },
    {
        speaker: 'Exchange Online',
        pattern: /User is authenticated but not connected/i,
        explanation: 'The login was right, but the mailbox cannot be opened by IMAP: IMAP is switched off for it, or it is no mailbox of this login.',
        remedy: 'Switch IMAP on for this mailbox (`Set-CASMailbox -ImapEnabled $true`), and check that `user` is its own address.',
        source: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/pop3-and-imap4/enable-or-disable-pop3-or-imap4-access',
    },
];

;// CONCATENATED MODULE: ./lib/src/core/mail/knowledge/provider-knowledge.js



/** The first entry that matches counts: the more exact stand first. */
const KNOWLEDGE = [...MICROSOFT, ...MAILBOX_PROVIDERS, ...FILTERS];
/** What is known of a reply; null: nothing. */
function knowledgeOf(words) {
    const reply = plainReply(words);
    return KNOWLEDGE.find(({ pattern }) => pattern.test(reply)) ?? null;
}
/** The same as a notification about a mail has it. */
function knownReason(words) {
    const known = knowledgeOf(words);
    if (known === null || known.outcome === 'auth_failed')
        return null;
    return { explanation: known.explanation, remedy: known.session === true ? null : known.remedy, side: known.side ?? null };
}
/** As much of a reply is looked at, characters. */
const LONGEST = 2_000;
/** A reply of one or more lines as one: the codes that repeat in front of every further line are left out (RFC 5321 section 4.2.1). */
function plainReply(words) {
    return words
        .slice(0, LONGEST)
        .replace(/\s*\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3}[ ]*)?/g, ' ')
        .replace(/^([245]\d\d)-/, '$1 ')
        .trim();
}


/***/ })

};
