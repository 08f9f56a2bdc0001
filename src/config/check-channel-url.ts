import type { ChannelType } from './channel.ts';
import type { Check } from './check.ts';
import type { Complaint } from './document.ts';
import { isLoopback } from './names.ts';
import type { Path } from './path.ts';

/** What is wrong with the URL of a channel of this type, as far as its vendor's forms are known. None of it quotes the URL: it is a secret. */
export function checkChannelUrl(check: Check, type: ChannelType, url: URL, path: Path): void {
  const complaint = complaintOf(type, url);
  if (complaint !== null) check.error([...path, 'url'], { ...complaint, quoting: false });
  const host = url.hostname;
  if (complaint === null && type === 'teams' && !isLoopback(host) && !WORKFLOW_HOSTS.test(host)) {
    check.warn([...path, 'url'], {
      message: `${host} is not known as a host of Teams Workflows`,
      expected: '*.logic.azure.com or *.environment.api.powerplatform.com',
      quoting: false,
    });
  }
}

/**
 * Hosts of "When a Teams webhook request is received" (learn.microsoft.com, "Changes to HTTP or Teams webhook trigger flows"): the first since
 * ever, moved to the second from November 2025 on; then those of the government clouds and of China.
 */
const WORKFLOW_HOSTS =
  /\.(?:logic\.azure\.(?:com|us|cn)|api\.powerplatform\.(?:com|us|cn)|powerplatform\.microsoft\.us|powerplatform\.partner\.microsoftonline\.cn)$/;

/** Office 365 connectors (devblogs.microsoft.com, "Retirement of Office 365 connectors within Microsoft Teams"). */
const RETIRED_HOSTS = /(?:^|\.)webhook\.office(?:365)?\.com$|^outlook\.office(?:365)?\.com$/;

function complaintOf(type: ChannelType, url: URL): Complaint | null {
  switch (type) {
    case 'slack':
      return slackComplaint(url);
    case 'teams':
      return teamsComplaint(url);
    case 'discord':
      return discordComplaint(url);
    case 'ntfy':
      return topicOf(url) === null
        ? { message: 'names no topic', expected: 'https://server/topic, the topic being 1 to 64 letters, digits, hyphens or underscores' }
        : null;
    case 'pagerduty':
      return url.pathname.endsWith('/enqueue')
        ? null
        : {
            message: 'is not the address of the Events API v2',
            expected: 'https://events.pagerduty.com/v2/enqueue or, in the EU region, https://events.eu.pagerduty.com/v2/enqueue',
          };
    case 'webhook':
      return null;
  }
}

function slackComplaint({ hostname, pathname }: URL): Complaint | null {
  if (!/^hooks\.slack(?:-gov)?\.com$/.test(hostname) || pathname.startsWith('/services/')) return null;
  const builder = /^\/(?:triggers|workflows)\//.test(pathname);
  return {
    message: builder ? 'starts a workflow of Slack, which takes other fields than a message' : 'is no incoming webhook of Slack',
    expected: 'https://hooks.slack.com/services/...',
    hint: 'add an incoming webhook to the channel and take its URL',
  };
}

function teamsComplaint({ hostname }: URL): Complaint | null {
  if (!RETIRED_HOSTS.test(hostname)) return null;
  return {
    message: `${hostname} is an Office 365 connector, which Microsoft has retired: what is sent there is lost`,
    hint: 'in Teams, open the channel\'s "Workflows", take "Send webhook alerts to a channel" and use the URL that it gives',
  };
}

function discordComplaint({ hostname, pathname }: URL): Complaint | null {
  if (!/(?:^|\.)discord(?:app)?\.com$/.test(hostname)) return null;
  if (/^\/api(?:\/v[0-9]+)?\/webhooks\/[^/]+\/[^/]+\/?$/.test(pathname)) return null;
  const foreign = /\/(slack|github)\/?$/.exec(pathname)?.[1];
  return {
    message: 'is no webhook of Discord',
    expected: 'https://discord.com/api/webhooks/...',
    hint: foreign === undefined ? null : `leave out the final /${foreign}: Discord's own form is sent`,
  };
}

/** The topic that a URL of ntfy ends in (ntfy's server: `^[-_A-Za-z0-9]{1,64}$`); null if it has none. */
export function topicOf(url: URL): string | null {
  return /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(url.pathname)?.[1] ?? null;
}
