import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { webhookMessage } from '../../../../src/adapters/notify/services/webhook.ts';
import { channelAt, OPENED } from '../../../doubles/notify/announcements.ts';

type IsGenuine = (body: Buffer, headers: Readonly<Record<string, string>>, key: Buffer, now: number) => boolean;

/** The example of the documentation, run unchanged. */
async function documentedCheck(): Promise<IsGenuine> {
  const page = await readFile(new URL('../../../../docs/channels.md', import.meta.url), 'utf8');
  const code = /```js\n([^]*?)```/.exec(page)?.[1] ?? '';
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly isGenuine: IsGenuine };
  return module.isGenuine;
}

test('the documented way to verify a signature accepts what is ours, and nothing that is forged, changed or repeated later', async () => {
  const isGenuine = await documentedCheck();
  const now = Date.UTC(2026, 10, 24, 8);
  const channel = channelAt('webhook', 'https://hook.example.net');
  assert.ok(channel.type === 'webhook');
  const key = Buffer.from(channel.secret ?? '');
  const { headers, body } = webhookMessage({ ...OPENED, title: 'Käse, 100 % – 😀' }, channel, now);
  const bytes = Buffer.from(body);
  assert.equal(isGenuine(bytes, headers, key, now + 299_000), true);
  assert.equal(isGenuine(bytes, headers, key, now + 302_000), false);
  assert.equal(isGenuine(Buffer.concat([bytes, Buffer.from(' ')]), headers, key, now), false);
  assert.equal(isGenuine(bytes, { ...headers, 'webhook-timestamp': String(now / 1000 + 1) }, key, now), false);
  assert.equal(isGenuine(bytes, { ...headers, 'webhook-id': 'other.1' }, key, now), false);
  assert.equal(isGenuine(bytes, headers, Buffer.from('another key of 24 letters'), now), false);
  assert.equal(isGenuine(bytes, { ...headers, 'webhook-signature': '' }, key, now), false);
});
