import type { GraphAnswer } from './answer.ts';
import { refusal } from './answer.ts';

/**
 * The errors on Graph's pages for our requests (learn.microsoft.com/graph: errors, resolve-auth-errors, throttling, delta-query-overview,
 * api/user-sendmail, api/user-list-messages; the codes of Exchange: EWS reference, ResponseCode).
 */
export const DOCUMENTED = {
  'no token': refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.'),
  'an expired token': refusal(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
  'a token for another service': refusal(401, 'InvalidAuthenticationToken', 'Access token validation failure. Invalid audience.'),
  unauthenticated: refusal(401, 'unauthenticated', 'The caller is not authenticated.'),
  'no permission': refusal(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'),
  'no permission, in the words of Graph': refusal(403, 'accessDenied', 'The caller does not have permission to perform the action.'),
  'a policy of the application': refusal(403, 'ErrorAccessDenied', 'Access to OData is disabled: [RAOP] : Blocked by tenant policy.'),
  'conditional access': refusal(403, 'insufficient_claims', 'Continuous access evaluation resulted in a challenge.'),
  'a mailbox that Graph does not reach': refusal(403, 'extensionError', 'The mailbox is on a server that Graph does not reach.'),
  'no right to send as': refusal(
    403,
    'ErrorSendAsDenied',
    'The user account which was used to submit this request does not have the right.',
  ),
  'blocked from sending': refusal(403, 'ErrorMessageSubmissionBlocked', 'Cannot send mail. Follow the instructions in your Inbox.'),
  'a limit of mails': refusal(403, 'ErrorExceededMessageLimit', 'Cannot send mail. Follow the instructions in your Inbox.'),
  'no mailbox': refusal(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.'),
  'no such user': refusal(404, 'ErrorInvalidUser', "The requested user 'x@example.net' is invalid."),
  'no such object': refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.'),
  'wrong base64': refusal(400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.'),
  'no recipient': refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.'),
  'a filter that is too much': refusal(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.'),
  'the method': refusal(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.'),
  'a conflict': refusal(409, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed.'),
  'a full mailbox': refusal(413, 'ErrorQuotaExceeded', 'The mailbox quota has been exceeded.'),
  'a lock': refusal(423, 'notAllowed', 'The resource is locked.', {}, { code: 'serviceReadOnly' }),
  'state that is gone': refusal(410, 'syncStateNotFound', 'The sync state generation is not found; generation=149;[highest=157].'),
  'state that has expired': refusal(404, 'syncStateNotFound', 'The delta token is expired and data must be synchronized again.'),
  'state to be read anew': refusal(400, 'generalException', 'Resync is required.', {}, { code: 'resyncRequired' }),
  'state elsewhere': refusal(410, 'resyncRequired', 'Resync required.', {
    location: 'https://graph.microsoft.com/v1.0/x/delta?$deltatoken=',
  }),
  throttled: refusal(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' }),
  'throttled, in the words of Graph': refusal(429, 'activityLimitReached', 'The app or user has been throttled.', { 'retry-after': '1' }),
  'too many bytes': refusal(509, 'activityLimitReached', 'The bandwidth limit has been exceeded.', { 'retry-after': '1' }),
  'a fault': refusal(500, 'generalException', 'An unspecified error has occurred.'),
  'not implemented': refusal(501, 'NotImplemented', 'This operation target is not yet supported.'),
  'a busy server': refusal(503, 'serviceNotAvailable', 'The service is not available.', { 'retry-after': '1' }),
  'an outage': refusal(503, 'ServiceUnavailable', 'The service is unavailable.', { 'retry-after': '60' }),
  'a gateway': refusal(504, 'UnknownError', 'The gateway did not receive a response in time.'),
  'no room': refusal(507, 'quotaLimitReached', 'The user has reached their quota limit.'),
} as const satisfies Readonly<Record<string, GraphAnswer>>;
