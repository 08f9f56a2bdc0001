import type { ChannelType } from '../../core/request/channels.ts';

/** What to do when a service refuses for good, by what its documentation says of the status; null where it says nothing. */
export function nextStep(type: ChannelType, status: number): string | null {
  const known = STEPS[type][status];
  if (known !== undefined) return known;
  if (status === 413) return 'it takes no message of this length: please report this as a defect';
  if (status === 407) return 'the proxy wants a login: put it into https_proxy';
  return null;
}

const GONE = 'make a new one there and replace url';
const DEFECT = 'it does not understand the message: please report this as a defect';

const STEPS: Readonly<Record<ChannelType, Readonly<Record<number, string>>>> = {
  slack: {
    400: DEFECT,
    403: `the webhook is revoked, or the workspace forbids it: ${GONE}`,
    404: `the webhook or its channel is gone: ${GONE}`,
    410: `the channel is archived: ${GONE}`,
  },
  teams: {
    400: 'the workflow does not take this: it must begin with "When a Teams webhook request is received"',
    401: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
    403: 'the signature in url is not valid: copy the whole URL from the workflow again, and let anyone trigger it',
    404: `the workflow is gone or turned off: ${GONE}`,
  },
  discord: {
    400: DEFECT,
    401: `the webhook's token is not valid: ${GONE}`,
    403: `the webhook is forbidden: ${GONE}`,
    404: `the webhook is gone: ${GONE}`,
  },
  ntfy: {
    400: DEFECT,
    401: 'the topic is protected: set token, or a login in url',
    403: 'the topic is protected: set a token that may write to it',
    404: 'compare the server in url: nothing is published there',
  },
  pagerduty: {
    400: 'compare routing-key with the integration key of an Events API v2 integration',
    404: 'compare url with the region of the account',
  },
  webhook: {
    401: 'the receiver does not accept the signature or the headers',
    403: 'the receiver does not accept the signature or the headers',
  },
};
