// The larger sections with their tables: servers and channels, a row a protocol or type.
// Called by config and app.

import * as v from 'valibot';
import { isLoopback } from '../../../core/address/names.ts';
import type { ChannelOf, ChannelType, CommonFields, NtfyPriority } from '../../../core/request/channels.ts';
import { CHANNEL_TYPES, NTFY_PRIORITIES } from '../../../core/request/channels.ts';
import { ANNOUNCED_EVENTS } from '../../../core/result/announcement.ts';
import type { Complaint } from '../../document/document.ts';
import { CA, described, HEADER, named, ntfyPriority, oneOf, ONLY_WITH, optional, PLAINTEXT, section, text, truth } from './shapes.ts';

/** The keys that only channels of one type have. */
const OWN_KEYS = {
  slack: {},
  teams: {},
  discord: {},
  ntfy: {
    token: optional(text(), ONLY_WITH('ntfy', 'Access token.')),
    priority: optional(ntfyPriority(), ONLY_WITH('ntfy', 'Always this priority. Default: by event and state.')),
  },
  pagerduty: { 'routing-key': optional(text(), ONLY_WITH('pagerduty', 'Integration key of an Events API v2 integration.')) },
  webhook: {
    secret: optional(text(), ONLY_WITH('webhook', 'Key of the HMAC-SHA256 signature. Default: not signed.')),
    headers: optional(named(text(), HEADER, 'the name of a header'), ONLY_WITH('webhook', 'Further headers.')),
  },
} as const satisfies Readonly<Record<ChannelType, object>>;

export const channel = section({
  type: described(oneOf(CHANNEL_TYPES), 'Which service; webhook is your own receiver of JSON.'),
  url: optional(text('a URL'), 'Where it is posted to. Nearly always a secret: write ${NAME}. Default: only pagerduty has one.'),
  ...OWN_KEYS.ntfy,
  ...OWN_KEYS.pagerduty,
  ...OWN_KEYS.webhook,
  on: optional(v.array(oneOf(ANNOUNCED_EVENTS), `a list of ${ANNOUNCED_EVENTS.join(', ')}`), 'What is told. Default: everything.'),
  ca: optional(text('a file or PEM text'), CA),
  plaintext: optional(truth(), PLAINTEXT),
});

export type ChannelShape = v.InferOutput<typeof channel>;

/** A fault of a URL, certain or likely. It never quotes the URL, which is a secret. */
type UrlFault = { readonly level: 'error' | 'warning'; readonly complaint: Complaint } | null;

interface ChannelForm<T extends ChannelType> {
  /** The keys that every channel of this type needs. */
  readonly needs: readonly (keyof ChannelShape)[];
  /** Its alarms stay open there until they are resolved. */
  readonly staysOpen: boolean;
  /** The fault of a URL by its vendor's known forms. */
  readonly fault: (url: URL) => UrlFault;
  /** The channel of the finished configuration; `url`: null if it is malformed. */
  readonly built: (common: CommonFields, shape: ChannelShape, url: URL | null) => ChannelOf<T>;
}

const USUAL = { needs: ['url'], staysOpen: false } as const;

/** One row a type of channel: all knowledge of the configuration about it. */
export const CHANNEL_FORMS: { readonly [T in ChannelType]: ChannelForm<T> } = {
  slack: { ...USUAL, fault: (url) => error(slackComplaint(url)), built: (common) => ({ ...common, type: 'slack' }) },
  teams: {
    ...USUAL,
    fault: (url) => error(teamsComplaint(url)) ?? unknownWorkflow(url),
    built: (common) => ({ ...common, type: 'teams' }),
  },
  discord: { ...USUAL, fault: (url) => error(discordComplaint(url)), built: (common) => ({ ...common, type: 'discord' }) },
  ntfy: {
    ...USUAL,
    fault: (url) =>
      error(
        topicOf(url) === null
          ? { message: 'names no topic', expected: 'https://server/topic, the topic being 1 to 64 letters, digits, hyphens or underscores' }
          : null,
      ),
    built: (common, { token, priority }, url) => ({
      ...common,
      type: 'ntfy',
      topic: (url === null ? null : topicOf(url)) ?? '',
      token: token?.trim() ?? null,
      priority: priority === undefined ? null : level(priority),
    }),
  },
  pagerduty: {
    needs: ['routing-key'],
    staysOpen: true,
    fault: (url) =>
      error(
        url.pathname.endsWith('/enqueue')
          ? null
          : {
              message: 'is not the address of the Events API v2',
              expected: 'https://events.pagerduty.com/v2/enqueue or, in the EU region, https://events.eu.pagerduty.com/v2/enqueue',
            },
      ),
    built: (common, shape) => ({ ...common, type: 'pagerduty', routingKey: shape['routing-key']?.trim() ?? '' }),
  },
  webhook: {
    ...USUAL,
    fault: () => null,
    built: (common, { secret, headers }) => ({
      ...common,
      type: 'webhook',
      secret: secret ?? null,
      headers: new Map(Object.entries(headers ?? {})),
    }),
  },
};

/** The type that alone has this key; null if several have it. */
export function typeOfKey(key: string): ChannelType | null {
  return CHANNEL_TYPES.find((type) => Object.hasOwn(OWN_KEYS[type], key)) ?? null;
}

function error(complaint: Complaint | null): UrlFault {
  return complaint === null ? null : { level: 'error', complaint };
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

function unknownWorkflow({ hostname }: URL): UrlFault {
  if (isLoopback(hostname) || WORKFLOW_HOSTS.test(hostname)) return null;
  const message = `${hostname} is not known as a host of Teams Workflows`;
  return { level: 'warning', complaint: { message, expected: '*.logic.azure.com or *.environment.api.powerplatform.com' } };
}

/**
 * Hosts of "When a Teams webhook request is received" (learn.microsoft.com, "Changes to HTTP or Teams webhook trigger flows"): the old one,
 * then its successor from November 2025 on, then those of the government clouds and of China.
 */
const WORKFLOW_HOSTS =
  /\.(?:logic\.azure\.(?:com|us|cn)|api\.powerplatform\.(?:com|us|cn)|powerplatform\.microsoft\.us|powerplatform\.partner\.microsoftonline\.cn)$/;

/** Office 365 connectors (devblogs.microsoft.com, "Retirement of Office 365 connectors within Microsoft Teams"). */
const RETIRED_HOSTS = /(?:^|\.)webhook\.office(?:365)?\.com$|^outlook\.office(?:365)?\.com$/;

/** The topic at the end of a URL of ntfy (ntfy's server: `^[-_A-Za-z0-9]{1,64}$`); null without one. */
function topicOf(url: URL): string | null {
  return /\/([-_A-Za-z0-9]{1,64})\/?$/.exec(url.pathname)?.[1] ?? null;
}

function level(given: string | number): NtfyPriority {
  const place = NTFY_PRIORITIES.findIndex((name) => name === given);
  const number = place === -1 ? Number(given) : place + 1;
  return ([1, 2, 3, 4, 5] as const).find((known) => known === number) ?? 3;
}
