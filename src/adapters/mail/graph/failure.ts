// Mail by Microsoft Graph (learn.microsoft.com/graph/api/resources/mail-api-overview), behind the ports of core.
// Called by app.

import { ofToken } from '../../../core/mail/login/token-logins.ts';
import type { Failure } from '../../../core/result/outcome.ts';
import { fieldsOf, parsedJson } from '../../../core/text/foreign-json.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { JmapAnswer } from '../jmap/ask/transport.ts';
import { waitAsked } from '../jmap/ask/refusal.ts';
import type { Dialect } from '../jmap/ask/wire.ts';
import type { HttpRefusal, Party } from '../jmap/failure/failure.ts';
import { basis, refusedForGood } from '../jmap/failure/failure.ts';

const LONGEST = 300;

interface Row {
  /** Matched against the error's code and message. */
  readonly pattern: RegExp;
  readonly explanation: string;
  /** For `NAME`. */
  readonly remedy: string;
  /** What it means whatever the status says; absent: as that says. */
  readonly means?: 'login' | 'never';
}

/**
 * What Graph says (learn.microsoft.com/graph/errors and /graph/resolve-auth-errors; codes of Exchange:
 * learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode). The first that matches counts.
 */
const ROWS: readonly Row[] = [
  {
    pattern: /\bErrorSendAsDenied\b/,
    explanation: 'The account may not send as the address in `from`.',
    remedy: 'Set `from` to the address of NAME, or give it the right "Send As" for this one.',
    means: 'never',
  },
  {
    pattern: /\bAccess to OData is disabled\b|\bRAOP\b|\bErrorAccessDenied\b|\bAccessDenied\b|\bAuthorization_RequestDenied\b/,
    explanation: 'The token is good, but its application may not use this mailbox.',
    remedy:
      'Give the application Mail.ReadWrite (to read) and Mail.Send (to send), with the consent of an administrator. No application access policy and no role of Exchange may leave NAME out.',
    means: 'login',
  },
  {
    pattern: /\bMailboxNotEnabledForRESTAPI\b|\bMailboxNotSupportedForRESTAPI\b/,
    explanation: 'This user has no mailbox that Graph reaches: it is inactive, has no licence, or lies on a server of your own.',
    remedy: 'Check `user` of NAME, and that its mailbox is in Exchange Online.',
    means: 'never',
  },
  {
    pattern: /\bErrorInvalidUser\b|\bRequest_ResourceNotFound\b|\bResourceNotFound\b/,
    explanation: 'There is no such user in this organisation.',
    remedy: 'Check `user` of NAME (its address, or its id in Entra), and `tenant` of the token.',
    means: 'never',
  },
  {
    pattern: /\bErrorInvalidRecipients\b/,
    explanation: 'Exchange takes the recipient’s address for none.',
    remedy: 'Check `to` of the loops that NAME sends.',
    means: 'never',
  },
  {
    pattern: /\bErrorMessageSubmissionBlocked\b|\bErrorExceededMessageLimit\b|\bErrorQuotaExceeded\b/,
    explanation: 'Exchange lets this account send no more: a limit is reached, or the account is blocked.',
    remedy: 'Look at the sending limits and the restricted users of the organisation, and send less by NAME.',
    means: 'never',
  },
  {
    pattern: /\bSyncStateNotFound\b|\bresyncRequired\b|\bSyncStateInvalid\b/i,
    explanation: 'Graph no longer knows what was read before.',
    remedy: 'The next try begins anew; nothing is to be done.',
  },
];

export const GRAPH: Dialect = { refusalIn, refusedRequest };

/** The error in an answer (learn.microsoft.com/graph/errors): its code and its message. */
function refusalIn(answer: JmapAnswer, now: number): HttpRefusal {
  const { status, reason } = answer;
  const { code, message } = fieldsOf(fieldsOf(parsedJson(answer.body.toString('utf8')))['error']);
  const [type, text] = [code, message].map((word) => (typeof word === 'string' ? plainText(word, LONGEST) : '')) as [string, string];
  const said = [type, text].filter((word) => word !== '').join(': ');
  return {
    status,
    type,
    wait: waitAsked(answer.header('retry-after'), now),
    reply: ['HTTP', String(status), reason, ...(said === '' ? [] : [`(${said})`])].join(' '),
  };
}

function refusedRequest(party: Party, doing: string, refusal: HttpRefusal): Failure {
  const { status, reply, wait } = refusal;
  const { config, end } = party;
  const base = basis(party, doing, reply);
  const name = `${end} \`${config.name}\``;
  if (status === 401)
    return ofToken({ ...base, outcome: 'auth_failed', message: `${config.host} refused the login of ${name}.`, temporary: false }, config);
  if (status === 429 || status >= 500) return { ...base, ...(wait === null ? {} : { wait }) };
  const known = ROWS.find(({ pattern }) => pattern.test(reply));
  const means = known?.means === 'login' || (status === 403 && known === undefined) ? 'login' : known?.means;
  return {
    ...base,
    ...(means === 'login' ? { outcome: 'auth_failed' as const, temporary: false } : {}),
    ...(means === 'never' || (known === undefined && means === undefined) ? refusedForGood(party) : {}),
    ...(known === undefined ? {} : { message: `${base.message} ${known.explanation}`, remedy: known.remedy.replace('NAME', name) }),
  };
}
