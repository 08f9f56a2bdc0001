import assert from 'node:assert/strict';
import test from 'node:test';
import type { ImapFlow } from 'imapflow';
import { gmailLabels } from '../../../../../src/adapters/mail/imap/folders/gmail.ts';

/** A server that files the mail under one tab, as far as this question shows. */
function server(capabilities: readonly string[], labels: readonly string[], tab: string | null): ImapFlow {
  return {
    capabilities: new Map(capabilities.map((name) => [name, true])),
    fetchOne: async () => ({ uid: 7, labels: new Set(labels) }),
    search: async (query: { gmraw: string }) => (query.gmraw === `category:${tab}` ? [7] : []),
  } as unknown as ImapFlow;
}

test('Gmail: labels, and the tab of the Inbox', async () => {
  assert.deepEqual(await gmailLabels(server(['X-GM-EXT-1'], ['\\Important'], 'promotions'), '7'), ['\\Important', 'Promotions']);
  assert.deepEqual(await gmailLabels(server(['X-GM-EXT-1'], [], 'updates'), '7'), ['Updates']);
  assert.deepEqual(await gmailLabels(server(['X-GM-EXT-1'], [], null), '7'), ['Primary']);
});

test('a server that is not Gmail is not asked', async () => {
  assert.deepEqual(await gmailLabels(server(['IDLE'], ['x'], 'promotions'), '7'), []);
});
