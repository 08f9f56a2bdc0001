import { formatDuration } from '../../../core/time/duration.ts';
import { TrackerError } from '../../../core/ports/services/issue-tracker.ts';
import { plainText } from '../../../core/text/foreign-text.ts';
import type { ApiRequest, RequestFailure } from './request.ts';
import { rateLimit } from './next-try.ts';
import { formatMinute } from '../../../core/text/format/moment.ts';

/** Code points of GitHub's own words in a report. */
const LONGEST_QUOTE = 200;

export interface Situation {
  readonly request: ApiRequest;
  /** `owner/name`. */
  readonly repository: string;
  /** Of the server, for people. */
  readonly host: string;
  readonly tried: number;
  /** ms since the epoch. */
  readonly now: number;
}

/** The error of a failed request: the request, GitHub's answer, the next step. */
export function refusal(failure: RequestFailure, situation: Situation): TrackerError {
  const { request, host, tried } = situation;
  const could = `GitHub could not ${request.action}`;
  const tries = tried > 1 ? ` after ${tried} tries` : '';
  const unknown = request.repeatable ? '' : ' Whether it was carried out is not known.';
  switch (failure.kind) {
    case 'refused':
      return refused(failure, situation);
    case 'unreadable':
      return new TrackerError(
        'unavailable',
        `${could}: ${host} answered ${failure.status} with something that is not GitHub's${tries}. Is there a proxy in between, or is GITHUB_API_URL no address of an API?${unknown}`,
      );
    case 'redirected':
      return new TrackerError(
        'unavailable',
        `${could}: ${host} answered ${failure.status} with a redirect to ${quoted(failure.to)}, which is not followed, for the token is meant for ${host} alone. Does GITHUB_API_URL name the right address?`,
      );
    case 'unsent':
      return new TrackerError('unavailable', `${could}: no connection to ${host} came about${tries} (${quoted(failure.reason)}).`);
    case 'lost':
      return new TrackerError('unavailable', `${could}: the connection to ${host} broke${tries} (${quoted(failure.reason)}).${unknown}`);
    case 'endless':
      return new TrackerError(
        'unavailable',
        `${could}: ${host} gave ${failure.reason}, which is no answer of GitHub's. Is there a proxy in between, or is GITHUB_API_URL no address of an API?${unknown}`,
      );
    case 'silent':
      return new TrackerError('unavailable', `${could}: ${host} did not answer in time${tries}.${unknown}`);
    case 'time-up':
      return new TrackerError('unavailable', `${could}: the time for it was over before ${host} answered.${tried > 0 ? unknown : ''}`);
  }
}

function refused(failure: Extract<RequestFailure, { kind: 'refused' }>, situation: Situation): TrackerError {
  const { request, repository, tried, now } = situation;
  const { status, reply, headers } = failure;
  const said = `${status} ${quoted(reply)}`;
  const could = `GitHub could not ${request.action}`;
  const limited = rateLimit(failure, now);
  if (limited) {
    const ends = `${formatDuration(limited.waitMs)} from now, at ${formatMinute(now + limited.waitMs)}`;
    const what = limited.kind === 'primary' ? 'this hour has no request left for the token' : 'too much was asked in a short time';
    return new TrackerError('rate-limited', `${could}: ${what} (${said}). The limit ends ${ends}; the next run tries again.`);
  }
  switch (status) {
    case 401:
      return new TrackerError(
        'unauthorized',
        `${could}: it does not take the token (${said}). It has expired, was revoked, or belongs to another server; give \`github-token\` the workflow's own, \`\${{ github.token }}\`, or a new one.`,
      );
    case 403:
      return new TrackerError('forbidden', `${could} (${said}). ${remedy403(failure, situation)}`);
    case 404:
      return new TrackerError(
        'not-found',
        `${could}: there is no such thing, or the token cannot see it (${said}). Check the spelling of ${quoted(repository)} (${settingOf(request)} names another one), and that the token may see that repository. A workflow's own token reaches its own repository only.`,
      );
    case 410:
      return /deleted/i.test(reply)
        ? new TrackerError('not-found', `${could}: it was deleted (${said}).`)
        : new TrackerError(
            'forbidden',
            `${could}: issues are switched off there (${said}). Switch them on under Settings, General, Features, or name another repository with \`issue-repository\`.`,
          );
    case 422:
      return new TrackerError('invalid', `${could}: it finds the request invalid (${said}).`);
    default: {
      if (status < 500) return new TrackerError('invalid', `${could} (${said}).`);
      const tries = tried > 1 ? ` after ${tried} tries` : '';
      const unknown = request.repeatable || headers['retry-after'] !== undefined ? '' : ' Whether it was carried out is not known.';
      return new TrackerError('unavailable', `${could}: it is in trouble itself (${said})${tries}.${unknown}`);
    }
  }
}

function remedy403({ reply, headers }: Extract<RequestFailure, { kind: 'refused' }>, { request, repository }: Situation): string {
  if (/archived/i.test(reply)) return `${repository} is archived: unarchive it, or name another one with ${settingOf(request)}.`;
  if (/locked/i.test(reply)) return 'Unlock its conversation, or close it: a new one is opened then.';
  if (/\bSAML\b/.test(reply)) return "Authorize the token for the organization's single sign-on, under Settings, Developer settings.";
  const accepted = headers['x-accepted-github-permissions'];
  const by = accepted === undefined ? '' : ` (GitHub accepts ${quoted(String(accepted))})`;
  const lacks = `The token lacks the permission \`${request.permission}\`${by}:`;
  if (/personal access token/i.test(reply)) return `${lacks} give it that for ${repository} under Settings, Developer settings.`;
  const missing =
    request.permission === 'contents: write'
      ? '`contents: write` among the `permissions` of the workflow'
      : `\`permissions: { contents: read, ${request.permission} }\` into the workflow`;
  return `${lacks} write ${missing}. A workflow's own token reaches its own repository only, and a pull request's from a fork may write nothing.`;
}

/** The setting that names a request's repository. */
function settingOf({ permission }: ApiRequest): string {
  return permission === 'contents: write' ? '`history.repository`' : '`issue-repository`';
}

function quoted(foreign: string): string {
  return `"${plainText(foreign, LONGEST_QUOTE).replaceAll('"', "'")}"`;
}
