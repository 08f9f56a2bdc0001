import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatConfigError } from '../../../../src/config/document/errors.ts';
import { configOf, linesOf, loadText } from '../loading.ts';

const SERVERS = [
  'senders:',
  '  mta: {host: smtp.example.net, user: monitor@example.net, password: p-of-mta}',
  '  again: {host: SMTP.example.net, user: other@example.net, password: p-of-again, via: relay}',
  '  gmail: {host: smtp.gmail.com, user: sentinel@gmail.com, password: p-of-gmail}',
  'mailboxes:',
  '  own: {host: imap.example.net, user: probe@example.net, password: p-of-own}',
  '  sentinel: {host: imap.gmail.com, user: sentinel@gmail.com, password: p-of-sentinel}',
];
const INTERNAL = '  internal: {kind: internal, sender: mta, mailbox: own, to: probe@example.net}';
const EXTERNAL = '  outside: {kind: external, sender: mta, mailbox: sentinel, to: sentinel@gmail.com}';
const INBOUND = '  inbound: {kind: inbound, sender: gmail, mailbox: own, to: probe@example.net}';

function textOf(...loops: readonly string[]): string {
  return [...SERVERS, 'loops:', ...loops, ''].join('\n');
}

function warningsOf(text: string): readonly string[] {
  const loaded = loadText(text);
  configOf(loaded);
  return loaded.ok ? loaded.warnings.map(formatConfigError) : [];
}

test('an internal, an external and an inbound loop agree', () => {
  const loaded = loadText(textOf(INTERNAL, EXTERNAL, INBOUND));
  const { loops, senders } = configOf(loaded);
  assert.deepEqual(warningsOf(textOf(INTERNAL, EXTERNAL, INBOUND)), []);
  assert.deepEqual(
    loops.map(({ kind, warning, critical, from }) => [kind, warning, critical, from]),
    [
      ['internal', 30_000, 120_000, 'monitor@example.net'],
      ['external', 60_000, 300_000, 'monitor@example.net'],
      ['inbound', 60_000, 300_000, 'sentinel@gmail.com'],
    ],
  );
  assert.equal(senders.get('again')?.via, 'relay');
});

test('an inbound loop that your own server begins is refused, under whichever name', () => {
  for (const sender of ['mta', 'again']) {
    assert.deepEqual(linesOf(loadText(textOf(INTERNAL, INBOUND.replace('gmail', sender).replace('}', ', from: x@example.net}')))), [
      `c.yml:10:36 loops.inbound.sender: your own server, by which loop internal sends too: an inbound loop begins outside (got "${sender}"); send with an account elsewhere, or make it kind: internal`,
    ]);
  }
});

test('accounts of two domains at one provider are two', () => {
  const workspace = INTERNAL.replace('sender: mta', 'sender: gsuite').replace('}', ', from: m@example.net}');
  const text = textOf(workspace, INBOUND).replace(
    'mailboxes:',
    '  gsuite: {host: smtp.gmail.com, user: m@example.net, password: p-of-gsuite}\nmailboxes:',
  );
  assert.deepEqual(warningsOf(text), []);
});

test('a mailbox that is yours in one loop and outside in another gives a warning', () => {
  assert.deepEqual(warningsOf(textOf(EXTERNAL.replace('sentinel,', 'own,'), INBOUND)), [
    'c.yml:10:52 loops.inbound.mailbox: mailbox own is your own here, and outside for loop outside; one of the two kinds is wrong, and the verdict would name the wrong end',
  ]);
  assert.match(
    warningsOf(textOf(INTERNAL, EXTERNAL.replace('sentinel,', 'own,'))).join(),
    /loops\.internal\.mailbox: mailbox own is your own here/,
  );
});

test('two names for one mailbox give a warning', () => {
  const second = '  twin: {host: IMAP.example.net, port: 993, user: Probe@example.net, password: p-of-own}';
  const text = textOf(INTERNAL).replace('loops:', `${second}\nloops:`);
  assert.deepEqual(warningsOf(text), [
    'c.yml:8:9 mailboxes.twin: the same mailbox as own: two names are judged as two receivers, and each logs in; let its loops name own',
  ]);
  assert.deepEqual(warningsOf(text.replace('port: 993', 'folder: Probes')), []);
});
