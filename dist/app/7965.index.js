export const id = 7965;
export const ids = [7965];
export const modules = {

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
        hosts: /(?:^|\.)(?:yahoo|aol)\.[a-z.]+$/i,
        pattern: /^\S*\s*(?:\[AUTHENTICATIONFAILED\] )?(?:LOGIN|AUTHENTICATE) Invalid credentials/i,
        explanation: 'Yahoo and AOL take app passwords only; the account’s own password is refused too.',
        remedy: 'Make an app password in the account’s security settings and give that.',
        outcome: 'auth_failed',
        source: 'https://help.yahoo.com/kb/SLN15241.html',
    },
    {
        speaker: 'Yandex',
        hosts: /(?:^|\.)yandex\.[a-z.]+$/i,
        pattern: /\bLOGIN invalid credentials or IMAP is disabled/i,
        explanation: 'Yandex refuses the login: it takes app passwords only, and only where mail clients are admitted in its settings.',
        remedy: 'Admit mail clients (IMAP) in the settings of the Yandex mailbox, make an app password there and give that.',
        outcome: 'auth_failed',
        source: 'https://yandex.com/support/mail/mail-clients/others.html',
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
/**
 * The knowledge of a reply; null: none is recorded.
 *
 * @param host who said it; null: that is not known, as with a notification
 */
function knowledgeOf(given, host = null) {
    const reply = plainReply(given);
    return (KNOWLEDGE.find(({ pattern, hosts }) => pattern.test(reply) && (hosts === undefined || (host !== null && hosts.test(host)))) ?? null);
}
/** The same as a notification about a mail has it. */
function knownReason(reply) {
    const known = knowledgeOf(reply);
    if (known === null || known.outcome === 'auth_failed')
        return null;
    return { explanation: known.explanation, remedy: known.session === true ? null : known.remedy, side: known.side ?? null };
}
/** As much of a reply is looked at, characters. */
const LONGEST = 2_000;
/** A reply of one or more lines as one: the codes that repeat in front of every further line are left out (RFC 5321 section 4.2.1). */
function plainReply(reply) {
    return reply
        .slice(0, LONGEST)
        .replace(/\s*\r?\n(?:[245]\d\d[ -])?(?:[245]\.\d{1,3}\.\d{1,3}[ ]*)?/g, ' ')
        .replace(/^([245]\d\d)-/, '$1 ')
        .trim();
}


/***/ }),

/***/ 71775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ limit),
/* harmony export */   H1: () => (/* binding */ waitEnd),
/* harmony export */   Lr: () => (/* binding */ TimeUp),
/* harmony export */   gD: () => (/* binding */ CANCELLED),
/* harmony export */   pD: () => (/* binding */ endWait)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);

/** What ended a wait: a limit of our own, or the time of the whole run, which a key of the configuration sets. */
class TimeUp {
    /** Null: our own limit. */
    key;
    ms;
    constructor(key, ms) {
        this.key = key;
        this.ms = ms;
    }
}
/** What ended a wait that somebody ended. */
const CANCELLED = 'cancelled';
/**
 * Ends a wait that hangs on a signal. abort() alone would make an error with a stack, which costs more than all the rest of a short wait.
 */
function endWait(wait, reason = 'over') {
    wait.abort(reason);
}
/** A signal that aborts with `signal`, and after `ms` at the latest; `release` lets go of the timer. */
function limit(clock, signal, ms) {
    const own = new AbortController();
    const timer = new AbortController();
    const abort = () => endWait(own, signal.reason);
    const release = () => {
        signal.removeEventListener('abort', abort);
        endWait(timer);
    };
    if (signal.aborted)
        abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        void clock.sleep(ms, timer.signal).then(() => {
            if (!timer.signal.aborted)
                endWait(own, new TimeUp(null, ms));
        });
    }
    return { signal: own.signal, release };
}
/** What ended the wait of a signal, as it completes "no answer ...". */
function waitEnd(signal) {
    const reason = signal.reason;
    if (!(reason instanceof TimeUp))
        return `until the run was ${reason === CANCELLED ? CANCELLED : 'ended'}`;
    const time = (0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(reason.ms);
    switch (reason.key) {
        case null:
            return `within ${time}, which is this monitor's own limit`;
        case 'timeout':
            return `until the run's time was up (\`timeout: ${time}\`)`;
        case 'critical':
            return `until the run's time was up (${time}: the slowest loop's \`critical\`, and the time to send)`;
    }
}


/***/ })

};
