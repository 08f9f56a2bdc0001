import type { Knowledge } from './knowledge.ts';

const NDR =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online/non-delivery-reports-in-exchange-online';
const SUBMISSION = 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const BASIC =
  'https://techcommunity.microsoft.com/t5/exchange-team-blog/exchange-online-to-retire-basic-auth-for-client-submission-smtp/ba-p/4114750';

/** Exchange Online, Outlook.com and Exchange Server. */
export const MICROSOFT: readonly Knowledge[] = [
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
    remedy:
      'Switch it on for this mailbox: `Set-CASMailbox -SmtpClientAuthenticationDisabled $false`; security defaults must allow it too.',
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
    remedy:
      'Check the password by a login in the browser; then SMTP AUTH of the mailbox, and multi-factor authentication, which rules passwords out.',
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
    source:
      'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
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
    explanation:
      'The login was right, but the mailbox cannot be opened by IMAP. IMAP is switched off for it, or it is no mailbox of this login.',
    remedy: 'Switch IMAP on for this mailbox (`Set-CASMailbox -ImapEnabled $true`), and check that `user` is its own address.',
    source:
      'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/pop3-and-imap4/enable-or-disable-pop3-or-imap4-access',
  },
];
