import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { fc } from '../../../harness/random.ts';
import type { Announcement } from '../../../../src/core/result/announcement.ts';
import { discordMessage } from '../../../../src/adapters/notify/services/discord.ts';
import { ntfyMessage } from '../../../../src/adapters/notify/services/ntfy.ts';
import { pagerDutyEvent } from '../../../../src/adapters/notify/services/pagerduty.ts';
import { slackMessage } from '../../../../src/adapters/notify/services/slack.ts';
import { teamsMessage } from '../../../../src/adapters/notify/services/teams.ts';
import { webhookMessage } from '../../../../src/adapters/notify/services/webhook.ts';
import { anyAnnouncement, channelAt, OPENED, RESOLVED, ROUTING_KEY } from '../../../doubles/notify/announcements.ts';

const ORIGIN = 'https://service.example.net';
const NOW = Date.UTC(2026, 10, 24, 8, 0, 0, 700);

/** Every string in `value` with its key. */
function strings(value: unknown, key = ''): readonly (readonly [key: string, text: string])[] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => strings(item, Array.isArray(value) ? key : name));
}

/** Every object in `value`. */
function objects(value: unknown): readonly Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((item) => objects(item));
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : -1;
}

/** For any announcement: `check` gets its payload; rules for every such payload stand here. */
function always(build: (announcement: Announcement) => unknown, check: (payload: unknown, announcement: Announcement) => void): void {
  fc.assert(
    fc.property(anyAnnouncement, (announcement) => {
      const payload = build(announcement);
      for (const [, text] of strings(payload)) {
        assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, 'a control or bidi character');
        assert.doesNotMatch(text, /\p{Surrogate}/u, 'half a character');
      }
      check(payload, announcement);
    }),
    { numRuns: 300 },
  );
}

suite('slack', () => {
  test('says what happened, since when, and where to read on', () => {
    assert.deepEqual(slackMessage({ ...OPENED, summary: 'a < b & c > d' }), {
      text: '🚨 Opened: mail to the outside does not arrive – a &lt; b &amp; c &gt; d',
      parse: 'none',
      link_names: false,
      unfurl_links: false,
      unfurl_media: false,
      blocks: [
        { type: 'header', text: { type: 'plain_text', emoji: false, text: '🚨 Opened: mail to the outside does not arrive' } },
        { type: 'section', text: { type: 'plain_text', emoji: false, text: 'a &lt; b &amp; c &gt; d' } },
        {
          type: 'section',
          text: {
            type: 'plain_text',
            emoji: false,
            text: '• The receiver accepts and discards: look at its quarantine.\n• Queue id 4Xy2 of mx.example.net',
          },
        },
        {
          type: 'section',
          text: {
            type: 'mrkdwn',
            verbatim: true,
            text: '<https://github.com/example/mail/issues/7|Issue> · <https://github.com/example/mail/actions/runs/1|Run>',
          },
        },
        {
          type: 'context',
          elements: [{ type: 'plain_text', emoji: false, text: 'since 2026-11-24 07:50 UTC, for 10 min · example/mail' }],
        },
      ],
    });
  });

  test('no announcement breaks a limit, and none mentions anybody or links anywhere', () => {
    always(slackMessage, (payload) => {
      const blocks = objects(payload).filter(({ type }) => type === 'header' || type === 'section' || type === 'context');
      assert.ok(blocks.length >= 2 && blocks.length <= 50);
      for (const { type, text } of blocks) {
        const inner = objects(text)[0]?.['text'];
        if (type === 'header') assert.ok(lengthOf(inner) >= 1 && lengthOf(inner) <= 150);
        if (type === 'section') assert.ok(lengthOf(inner) >= 1 && lengthOf(inner) <= 3_000);
      }
      for (const { type, text } of objects(payload)) {
        if (type === 'plain_text') assert.match(String(text), /^(?:[^<>&]|&(?:amp|lt|gt);)*$/);
        if (type === 'mrkdwn') assert.match(String(text), /^<https?:[^<>|]+\|(?:Issue|Run)>(?: · <https?:[^<>|]+\|Run>)?$/);
      }
      const [, top] = strings(payload).find(([key]) => key === 'text') ?? ['', ''];
      assert.match(top, /^(?:[^<>&]|&(?:amp|lt|gt);)*$/);
      assert.doesNotMatch(top, /(?:^|\s)@(?:channel|here|everyone)|\]\(/);
    });
  });
});

suite('teams', () => {
  test('is one adaptive card in a message, as a workflow takes it', () => {
    const payload = teamsMessage(RESOLVED) as { readonly attachments: readonly Record<string, unknown>[] };
    const [card] = payload.attachments;
    assert.deepEqual([payload.attachments.length, card?.['contentType']], [1, 'application/vnd.microsoft.card.adaptive']);
    assert.partialDeepStrictEqual(card, {
      contentUrl: null,
      content: {
        type: 'AdaptiveCard',
        version: '1.4',
        body: [
          {
            type: 'RichTextBlock',
            inlines: [{ type: 'TextRun', text: '✅ Resolved: mail arrives again', size: 'Large', weight: 'Bolder', color: 'Good' }],
          },
        ],
        actions: [
          { type: 'Action.OpenUrl', title: 'Issue', url: 'https://github.com/example/mail/issues/7' },
          { type: 'Action.OpenUrl', title: 'Run', url: 'https://github.com/example/mail/actions/runs/1' },
        ],
      },
    });
  });

  test('no announcement is longer than 28 KB, has Markdown or macros read, or mentions anybody', () => {
    always(teamsMessage, (payload) => {
      assert.ok(Buffer.byteLength(JSON.stringify(payload)) <= 28 * 1024);
      for (const object of objects(payload)) {
        assert.notEqual(object['type'], 'TextBlock');
        assert.notEqual(object['type'], 'FactSet');
        assert.equal('entities' in object, false);
        if (object['type'] === 'TextRun') assert.doesNotMatch(String(object['text']), /\{\{/);
        if (object['type'] === 'Action.OpenUrl') assert.match(String(object['url']), /^https?:/);
      }
    });
  });
});

suite('discord', () => {
  test('calls nobody, and escapes what would be formatted', () => {
    assert.partialDeepStrictEqual(discordMessage({ ...OPENED, title: '@everyone **look** <@1> https://evil.example' }), {
      content: '🚨 Opened\\: \\@everyone \\*\\*look\\*\\* \\<\\@1\\> https\\://evil.example',
      allowed_mentions: { parse: [] },
      embeds: [{ title: 'Issue', url: 'https://github.com/example/mail/issues/7', color: 0xcf222e }],
    });
  });

  test('no announcement breaks a limit, and none has a mention, a link or Markdown of its own', () => {
    always(discordMessage, (payload) => {
      const message = payload as {
        readonly content: string;
        readonly embeds: readonly [Record<string, unknown>];
        readonly allowed_mentions: unknown;
      };
      assert.deepEqual(message.allowed_mentions, { parse: [] });
      assert.ok(message.content.length >= 1 && message.content.length <= 2_000);
      const [embed] = message.embeds;
      assert.ok(lengthOf(embed['description']) <= 4_096);
      const counted = strings(embed).filter(([key]) => key !== 'url');
      assert.ok(counted.reduce((sum, [, text]) => sum + text.length, 0) <= 6_000);
      for (const [key, text] of counted) if (key === 'value') assert.ok(text.length <= 1_024);
      for (const text of [message.content, String(embed['description'])]) {
        assert.match(text, /^(?:[^\\*_~`|<>@#:[\]()]|\\[\\*_~`|<>@#:[\]()+-])*$/u);
      }
    });
  });
});

suite('ntfy', () => {
  const channel = channelAt('ntfy', ORIGIN);
  assert.ok(channel.type === 'ntfy');

  test('is published as JSON, louder the worse it is', () => {
    assert.deepEqual(ntfyMessage(OPENED, channel), {
      topic: 'alerts',
      title: '🚨 Opened: mail to the outside does not arrive',
      message: [
        'gmail: lost, accepted with 250 and not seen within 5 min.',
        '• The receiver accepts and discards: look at its quarantine.',
        '• Queue id 4Xy2 of mx.example.net',
        'since 2026-11-24 07:50 UTC, for 10 min · example/mail',
      ].join('\n'),
      priority: 4,
      tags: ['opened', 'critical'],
      click: 'https://github.com/example/mail/issues/7',
      actions: [
        { action: 'view', label: 'Issue', url: 'https://github.com/example/mail/issues/7' },
        { action: 'view', label: 'Run', url: 'https://github.com/example/mail/actions/runs/1' },
      ],
    });
    const priority = (announcement: Announcement, fixed: 1 | null = null) =>
      (ntfyMessage(announcement, { ...channel, priority: fixed }) as { readonly priority: number }).priority;
    assert.deepEqual([priority({ ...OPENED, event: 'escalated' }), priority(RESOLVED), priority(OPENED, 1)], [5, 3, 1]);
  });

  test('no announcement becomes an attachment', () => {
    always(
      (announcement) => ntfyMessage(announcement, channel),
      (payload) => {
        const { message, title, priority, actions } = payload as Readonly<Record<string, unknown>>;
        assert.ok(Buffer.byteLength(String(message)) <= 4_096);
        assert.ok(lengthOf(message) > 0 && lengthOf(title) > 0 && lengthOf(title) <= 250);
        assert.ok([1, 2, 3, 4, 5].includes(Number(priority)));
        assert.ok(Array.isArray(actions) && actions.length <= 3);
      },
    );
  });
});

suite('pagerduty', () => {
  test('triggers and resolves one alert', () => {
    assert.deepEqual(pagerDutyEvent(OPENED, ROUTING_KEY), {
      routing_key: ROUTING_KEY,
      dedup_key: 'example/mail/deliverability-2026-11-24T07.50',
      event_action: 'trigger',
      client: 'email-continuity',
      client_url: 'https://github.com/example/mail/issues/7',
      links: [
        { href: 'https://github.com/example/mail/issues/7', text: 'Issue' },
        { href: 'https://github.com/example/mail/actions/runs/1', text: 'Run' },
      ],
      payload: {
        summary: '🚨 Opened: mail to the outside does not arrive – gmail: lost, accepted with 250 and not seen within 5 min.',
        source: 'example/mail',
        severity: 'critical',
        timestamp: '2026-11-24T08:00:00.000Z',
        component: 'mail',
        class: 'opened',
        custom_details: { since: OPENED.since, duration_ms: 600_000, details: OPENED.details },
      },
    });
    assert.deepEqual(pagerDutyEvent(RESOLVED, ROUTING_KEY), {
      routing_key: ROUTING_KEY,
      dedup_key: 'example/mail/deliverability-2026-11-24T07.50',
      event_action: 'resolve',
    });
    const severity = (state: Announcement['state']) =>
      objects(pagerDutyEvent({ ...OPENED, state }, ROUTING_KEY)).find((object) => 'severity' in object)?.['severity'];
    assert.deepEqual(
      [severity('critical'), severity('unknown'), severity('warning'), severity('ok')],
      ['critical', 'error', 'warning', 'info'],
    );
  });

  test('no announcement breaks a limit, and the key is the same for all that is told of one incident', () => {
    always(
      (announcement) => pagerDutyEvent(announcement, ROUTING_KEY),
      (payload, announcement) => {
        assert.ok(Buffer.byteLength(JSON.stringify(payload)) < 512 * 1024);
        const [event, ...inner] = objects(payload);
        assert.ok(lengthOf(event?.['dedup_key']) >= 1 && Buffer.byteLength(String(event?.['dedup_key'])) <= 255);
        const other = objects(pagerDutyEvent({ ...RESOLVED, key: announcement.key, source: announcement.source }, ROUTING_KEY))[0];
        assert.equal(other?.['dedup_key'], event?.['dedup_key']);
        const details = inner.find((object) => 'severity' in object);
        assert.equal(details === undefined, announcement.event === 'resolved');
        if (details === undefined) return;
        assert.ok(lengthOf(details['summary']) >= 1 && lengthOf(details['summary']) <= 1_024);
        assert.ok(lengthOf(details['source']) >= 1);
      },
    );
  });
});

suite('webhook', () => {
  const channel = channelAt('webhook', ORIGIN);
  assert.ok(channel.type === 'webhook');

  test('carries CloudEvents and Standard Webhooks headers, signed over the exact bytes', () => {
    const { headers, body, url, method } = webhookMessage(OPENED, channel, NOW);
    const id = 'deliverability-2026-11-24T07.50.1';
    const signed = createHmac('sha256', channel.secret ?? '')
      .update(`${id}.1795507200.${body}`)
      .digest('base64');
    assert.deepEqual([method, url], ['POST', channel.url]);
    assert.deepEqual(headers, {
      'X-Api-Key': channel.secret,
      'content-type': 'application/json',
      'ce-specversion': '1.0',
      'ce-id': id,
      'ce-source': 'example/mail',
      'ce-type': 'email-continuity.incident.opened',
      'ce-subject': 'deliverability-2026-11-24T07.50',
      'ce-time': '2026-11-24T08:00:00.000Z',
      'webhook-id': id,
      'webhook-timestamp': '1795507200',
      'webhook-signature': `v1,${signed}`,
    });
    assert.deepEqual(JSON.parse(body), { schemaVersion: 1, id, ...OPENED });
  });

  test('a secret of Standard Webhooks is the key that it encodes', () => {
    // The example of the specification's own test suite.
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const { headers, body } = webhookMessage(OPENED, { ...channel, secret }, NOW);
    const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const signed = createHmac('sha256', key).update(`${headers['webhook-id']}.1795507200.${body}`).digest('base64');
    assert.equal(headers['webhook-signature'], `v1,${signed}`);
    assert.equal('webhook-signature' in webhookMessage(OPENED, { ...channel, secret: null }, NOW).headers, false);
  });

  test('every announcement is as the schema has it, and no header breaks out of its line', async () => {
    const schema: unknown = JSON.parse(await readFile(new URL('../../../../schema/announcement.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const valid = ajv.compile(schema as object);
    always(
      (announcement) => JSON.parse(webhookMessage(announcement, channel, NOW).body) as unknown,
      (payload, announcement) => {
        assert.ok(valid(payload), JSON.stringify(valid.errors));
        for (const value of Object.values(webhookMessage(announcement, channel, NOW).headers))
          assert.match(value, /^[\x21-\x7e][\x20-\x7e]*$/);
      },
    );
  });
});
