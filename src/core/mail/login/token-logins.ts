import type { Failure } from '../../result/outcome.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { foreignWords } from '../../text/foreign-text.ts';

const MICROSOFT =
  'https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth';
const GMAIL = 'https://developers.google.com/workspace/gmail/imap/xoauth2-protocol';
const RFC_7628 = 'https://www.rfc-editor.org/rfc/rfc7628#section-3.2.2';

type TokenReply = Pick<Knowledge, 'speaker' | 'pattern' | 'explanation' | 'remedy' | 'source'>;

/** Replies of mail servers to a token; the same words mean something else after a password. */
const TOKEN_REPLIES: readonly TokenReply[] = [
  {
    speaker: 'any server',
    pattern: /insufficient_scope/,
    explanation: 'The token is valid, but not for mail.',
    remedy: 'Ask for the scope of this service (`scope`), and let the administrator consent to it.',
    source: RFC_7628,
  },
  {
    speaker: 'Exchange Online',
    pattern: /User is authenticated but not connected/i,
    explanation: 'The token is good, but its application may not open this mailbox, or IMAP is switched off for it.',
    remedy:
      'Register the application in Exchange (`New-ServicePrincipal`, with the object id of "Enterprise applications") and give it the mailbox (`Add-MailboxPermission`). Check `Set-CASMailbox -ImapEnabled $true`, and that `user` is the mailbox’s own address.',
    source: MICROSOFT,
  },
  {
    speaker: 'Exchange Online',
    pattern: /^535 5\.7\.3\b|^(?:\[\w+\] )?AUTHENTICATE failed\b/i,
    explanation: 'Exchange takes this application’s token for no login to this mailbox.',
    remedy:
      'Check the permissions of the application (IMAP.AccessAsApp, POP.AccessAsApp, SMTP.SendAsApp, with consent). Exchange must know it (`New-ServicePrincipal`), and it must be allowed to open the mailbox (`Add-MailboxPermission`).',
    source: MICROSOFT,
  },
  {
    speaker: 'Gmail',
    pattern:
      /Invalid credentials \(Failure\)|\b5\.7\.8\b.*username and password not accepted|BadCredentials|"scope":"https:\/\/mail\.google\.com/i,
    explanation:
      'Google takes the token for no login of this user: it has ended, was revoked, is another user’s, or lacks the scope for mail.',
    remedy: 'Check that `user` is who agreed (or `subject`), that the scope is https://mail.google.com/, and that IMAP is on.',
    source: GMAIL,
  },
];

/** Replies about the account, not the token: another token changes nothing. */
const OF_THE_ACCOUNT =
  /\b5\.7\.139\b|\b(?:disabled|switched off|not enabled|not allowed|locked|suspended|nologin)\b|authenticated but not connected/i;

/** Whether another token may be tried after this refusal. */
export function mayBeRenewed({ outcome, temporary, reply }: Failure): boolean {
  return outcome === 'auth_failed' && !temporary && reply !== null && !OF_THE_ACCOUNT.test(reply);
}

/** The same failure of a login with a token, in words that fit a token: no password was involved. */
export function ofToken(
  failure: Failure,
  { name, host, port }: { readonly name: string; readonly host: string; readonly port: number },
): Failure {
  const { outcome, reply, end, temporary } = failure;
  if (outcome !== 'auth_failed' || reply === null) return failure;
  const known = TOKEN_REPLIES.find(({ pattern }) => pattern.test(reply));
  if (known === undefined && OF_THE_ACCOUNT.test(reply)) return failure;
  const message = `${host}:${port} refused the access token of ${end} \`${name}\`.`;
  if (known !== undefined) return { ...failure, message: `${message} ${known.explanation}`, remedy: known.remedy };
  return {
    ...failure,
    message,
    remedy: temporary
      ? 'The server could not check the token just now: look at its token check (introspection endpoint, keys of the issuer).'
      : 'Check that the token is for this server (scope, audience), that `user` is whom it is for, and the clocks of server and issuer. Some servers (Postfix) say the same while their token check is out of order: look into the log.',
  };
}

/** A server that takes no token: none was sent. */
export function takesNoToken(
  config: { readonly host: string; readonly port: number },
  end: Failure['end'],
  offered: readonly string[],
): Failure {
  const at = `${config.host}:${config.port}`;
  return {
    end,
    outcome: 'auth_failed',
    message: `${at} takes no access token${offered.length === 0 ? ' here' : `: it offers ${foreignWords(offered)}`}; a token goes by OAUTHBEARER or XOAUTH2. None was sent.`,
    reply: null,
    remedy: 'Use a password here, or let the server offer OAUTHBEARER or XOAUTH2 over TLS.',
    temporary: false,
    uncertain: false,
  };
}
