/**
 * Errors that end a delta query's state; Outlook sends them with any 4xx (learn.microsoft.com/graph/delta-query-overview, "Token
 * duration").
 */
export const RESYNC = /\b(?:syncStateNotFound|syncStateInvalid|resyncRequired)\b/i;

/** The meaning of one kind of error. */
interface Row {
  /** Matched against the error's code and message. */
  readonly pattern: RegExp;
  readonly explanation: string;
  /** For `NAME`. */
  readonly remedy: string;
  /** The meaning, at any status. */
  readonly means: 'login' | 'never' | 'later';
}

/**
 * Errors of Graph (learn.microsoft.com/graph/errors and /graph/resolve-auth-errors; codes of Exchange:
 * learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode). The first match counts.
 */
export const MEANINGS: readonly Row[] = [
  {
    pattern: /\bErrorSendAsDenied\b/,
    explanation: 'The account may not send as the address in `from`.',
    remedy: 'Set `from` to the address of NAME, or give it the right "Send As" for this one.',
    means: 'never',
  },
  {
    pattern: /\binsufficient_claims\b/,
    explanation: 'The token is good, but a Conditional Access policy asks for more than an application can show.',
    remedy: 'Leave NAME, or its application, out of that policy of the organisation.',
    means: 'login',
  },
  {
    pattern: /\bextensionError\b/,
    explanation: 'The mailbox lies on a server of your own that Graph does not reach, or a policy keeps the application out of it.',
    remedy: 'Check that the mailbox of NAME is in Exchange Online, and that no application access policy leaves it out.',
    means: 'never',
  },
  {
    pattern:
      /\bAccess to OData is disabled\b|\bRAOP\b|\bErrorAccessDenied\b|\baccessDenied\b|\bAuthorization_RequestDenied\b|\baccessRestricted\b/i,
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
    pattern: /\bErrorQuotaExceeded\b|\bquotaLimitReached\b/,
    explanation: 'The mailbox is full.',
    remedy: 'Clear the mailbox of NAME: what is sent is kept there too, and what arrives finds no room.',
    means: 'never',
  },
  {
    pattern: /\bErrorMessageSubmissionBlocked\b|\bErrorExceededMessageLimit\b/,
    explanation: 'Exchange lets this account send no more: a limit is reached, or the account is blocked.',
    remedy: 'Look at the sending limits and the restricted users of the organisation, and send less by NAME.',
    means: 'never',
  },
  {
    pattern: RESYNC,
    explanation: 'Graph no longer knows what was read before.',
    remedy: 'The next try begins anew; nothing is to be done.',
    means: 'later',
  },
];
