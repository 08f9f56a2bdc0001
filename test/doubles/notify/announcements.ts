import { fc } from '../../harness/random.ts';
import type { ChannelConfig, ChannelType } from '../../../src/core/request/channels.ts';
import { CHANNEL_FORMS } from '../../../src/config/schema/sections/channels.ts';
import type { Announcement } from '../../../src/core/result/announcement.ts';
import { ANNOUNCED_EVENTS } from '../../../src/core/result/announcement.ts';

export const OPENED: Announcement = {
  event: 'opened',
  incident: 'mail',
  key: 'deliverability-2026-11-24T07.50',
  sequence: 1,
  state: 'critical',
  title: 'mail to the outside does not arrive',
  summary: 'gmail: lost, accepted with 250 and not seen within 5 min.',
  details: ['The receiver accepts and discards: look at its quarantine.', 'Queue id 4Xy2 of mx.example.net'],
  since: '2026-11-24T07:50:12.345Z',
  at: '2026-11-24T08:00:00.000Z',
  durationMs: 600_000,
  links: { run: 'https://github.com/example/mail/actions/runs/1', issue: 'https://github.com/example/mail/issues/7' },
  source: 'example/mail',
};

export const RESOLVED: Announcement = { ...OPENED, event: 'resolved', sequence: 4, state: 'ok', title: 'mail arrives again' };

export const SECRET = 'Secret-0123456789-abcdef';
export const ROUTING_KEY = 'e93facc04764012d7bfb002500d5d1a6';

/** The place of the secret in a URL, by vendor; a type without a row has it at the end of the path. */
const PATHS: Readonly<Partial<Record<ChannelType, string>>> = {
  slack: `/services/T1/B1/${SECRET}`,
  teams: `/workflows/1/triggers/manual/paths/invoke?api-version=1&sig=${SECRET}`,
  discord: `/api/webhooks/1/${SECRET}`,
  ntfy: '/base/alerts',
  pagerduty: '/v2/enqueue',
};

/** The values of its own keys; the secret serves for all others. */
const GIVEN = { token: SECRET, secret: SECRET, 'routing-key': ROUTING_KEY, headers: { 'X-Api-Key': SECRET } };

/** A channel of each type at `origin`, as the configuration builds it, with its secrets in the vendors' places. */
export function channelAt(type: ChannelType, origin: string, ca: string | null = null): ChannelConfig {
  const url = `${origin}${PATHS[type] ?? `/hook/${SECRET}`}`;
  const { needs, built } = CHANNEL_FORMS[type];
  const shape = { type, ...Object.fromEntries(needs.map((key) => [key, SECRET])), ...GIVEN };
  return built({ name: 'ops', url, ca, on: ANNOUNCED_EVENTS }, shape, new URL(url));
}

const HOSTILE = [
  '<!channel>',
  '<!here|x>',
  '<@U123>',
  '<@&1>',
  '@everyone',
  '@here',
  '<at>All</at>',
  '[x](https://evil.example)',
  'https://evil.example',
  '<https://evil.example|x>',
  '*b* _i_ ~s~ `c` ||s||',
  '```',
  '\u001b[31m',
  '\u001b]8;;https://evil.example\u0007x',
  '\r\nX-Evil: 1\r\n',
  '::error::x',
  '{{DATE(2026-01-01T00:00:00Z)}}',
  '${{ x }} @{x}',
  '&lt;!channel&gt;',
  '\u202egnp.',
  '\u0000',
  '\ud800',
  '😀',
  '> quote\n# head\n- list',
  '<t:0:R></cmd:1><#1>',
  '"}],"x":[{"',
  '|',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Anything that the types allow. */
export const anyAnnouncement: fc.Arbitrary<Announcement> = fc.record({
  event: fc.constantFrom(...ANNOUNCED_EVENTS),
  incident: fc.constantFrom('mail', 'posture', 'monitor'),
  key: fc.string({ unit: fc.constantFrom('a', 'Z', '0', '.', '_', '-'), minLength: 1, maxLength: 300 }),
  sequence: fc.integer({ min: 1 }),
  state: fc.constantFrom('ok', 'warning', 'unknown', 'critical'),
  title: text,
  summary: text,
  details: fc.array(text, { maxLength: 60 }),
  since: fc.constant('2026-11-24T07:50:12.345Z'),
  at: fc.constant('2026-11-24T08:00:00.000Z'),
  durationMs: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  links: fc.record({
    run: fc.option(fc.oneof(fc.webUrl({ withQueryParameters: true }), text, fc.constant('javascript:alert(1)'))),
    issue: fc.option(fc.oneof(fc.webUrl(), fc.constant('https://example.net/a|b>c"d)e'))),
  }),
  source: text,
});
