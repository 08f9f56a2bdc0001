import type { ChannelType } from '../../core/request/channels.ts';
import type { ConfigCheck } from './check.ts';
import { entriesOf, hasControlCharacters } from './check.ts';
import type { Complaint } from '../document/document.ts';
import { isLoopback } from '../../core/address/names.ts';
import type { Path } from '../document/path.ts';
import type { ConfigDraft } from '../schema/shape.ts';
import { checkWebUrl } from './web-url.ts';

/** What is wrong with the URL of a channel of this type, as far as its vendor's forms are known. None of it quotes the URL: it is a secret. */
export function checkChannelUrl(check: ConfigCheck, type: ChannelType, url: URL, path: Path): void {
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

type ChannelDraft = NonNullable<NonNullable<ConfigDraft['channels']>[string]>;

/** The keys that only one type of channel has. */
const OWN_KEYS = {
  token: 'ntfy',
  priority: 'ntfy',
  'routing-key': 'pagerduty',
  secret: 'webhook',
  headers: 'webhook',
} as const satisfies Readonly<Record<string, ChannelType>>;

const OWN_KEY_NAMES = ['token', 'priority', 'routing-key', 'secret', 'headers'] as const;

/** Headers that the request has anyway: by HTTP, by CloudEvents (`ce-`) and by Standard Webhooks (`webhook-`). */
const RESERVED = /^(?:content-.*|host|connection|transfer-encoding|expect|upgrade|te|trailer|user-agent|ce-.*|webhook-.*)$/i;

/** Standard Webhooks ("Signature scheme"): 24 to 64 bytes; shorter ones could be found by trying. */
const SHORTEST_SECRET = 24;

/** Channels: that each has what its type needs, nothing of another type, and a URL that can be posted to. */
export function checkChannels(check: ConfigCheck): void {
  for (const [name, channel] of entriesOf(check.draft.channels)) {
    const path = ['channels', name];
    const url = checkWebUrl(check, channel, path);
    if (channel.type === undefined) continue;
    checkKeys(check, channel, channel.type, path);
    if (url !== null) checkChannelUrl(check, channel.type, url, path);
    checkSecrets(check, channel, path);
    checkHeaders(check, channel, path);
    checkEvents(check, channel, path);
  }
}

function checkKeys(check: ConfigCheck, channel: ChannelDraft, type: ChannelType, path: Path): void {
  for (const key of OWN_KEY_NAMES) {
    if (channel[key] !== undefined && OWN_KEYS[key] !== type)
      check.error([...path, key], { message: `belongs to type: ${OWN_KEYS[key]}, not to ${type}`, on: 'key', quoting: false });
  }
  const needed = type === 'pagerduty' ? 'routing-key' : 'url';
  if (!check.has([...path, needed]))
    check.error([...path, needed], { message: `is missing: needed with type: ${type}`, on: 'key', quoting: false });
}

function checkSecrets(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  const { 'routing-key': routingKey, secret, token } = channel;
  // PagerDuty's own refusal: "Length of 'routing_key' is incorrect (should be 32 characters)".
  if (routingKey !== undefined && !/^[A-Za-z0-9]{32}$/.test(routingKey.trim())) {
    check.error([...path, 'routing-key'], {
      message: 'not usable',
      expected: 'the 32 letters and digits of the integration key of an Events API v2 integration',
      quoting: false,
    });
  }
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    check.error([...path, 'secret'], { message: 'too short', expected: `at least ${SHORTEST_SECRET} characters`, quoting: false });
  if (token !== undefined && !isFieldValue(token.trim()))
    check.error([...path, 'token'], { message: 'not usable', expected: 'a token of one line in ASCII', quoting: false });
}

function checkHeaders(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  for (const [name, value] of entriesOf(channel.headers)) {
    const at = [...path, 'headers', name];
    if (RESERVED.test(name)) check.error(at, { message: 'this header is set by the action itself', on: 'key', quoting: false });
    else if (!isFieldValue(value)) check.error(at, { message: 'not usable', expected: 'a text of one line in ASCII', quoting: false });
  }
}

function checkEvents(check: ConfigCheck, channel: ChannelDraft, path: Path): void {
  if (channel.on === undefined) return;
  const { on } = channel;
  if (on.length === 0) check.error([...path, 'on'], { message: 'nothing would ever be told', hint: 'name an event, or leave on out' });
  else if (channel.type === 'pagerduty' && !on.includes('resolved')) {
    check.warn([...path, 'on'], { message: 'without resolved, alerts in PagerDuty stay open for ever', quoting: false });
  }
}

/** RFC 9110 section 5.5, kept to ASCII. */
function isFieldValue(text: string): boolean {
  return !hasControlCharacters(text) && /^[\x20-\x7e]*$/.test(text);
}
