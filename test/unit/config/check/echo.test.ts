import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { configOf, linesOf, load, loadText } from '../loading.ts';

const SERVERS = [
  'senders: {mta: {host: smtp.example.net, user: monitor@example.net, password: secret-of-mta}}',
  'mailboxes: {own: {host: imap.example.net, password: secret-of-box}}',
];
const file = (...loop: readonly string[]) => [...SERVERS, 'loops:', '  far:', ...loop.map((line) => `    ${line}`), ''].join('\n');

suite('kind: echo in the configuration', () => {
  test('the answer comes to who asks: mailbox, bounces and times follow', () => {
    const config = configOf(loadText(file('kind: echo', 'to: responder@example.org')));
    const [loop] = config.loops;
    assert.deepEqual(
      [loop?.from, loop?.mailbox, loop?.bounces, loop?.bouncesProbe, loop?.warning, loop?.critical],
      ['monitor@example.net', 'own', 'own', 'loud', 60_000, 300_000],
    );
    assert.equal(config.mailboxes.get('own')?.user, 'monitor@example.net', 'the mailbox of the sender, and not of the responder');
  });

  test('the same by inputs alone', () => {
    const inputs = {
      kind: 'echo',
      'smtp-host': 'smtp.example.net',
      'smtp-user': 'monitor@example.net',
      'smtp-password': 'secret-of-mta',
      'imap-host': 'imap.example.net',
      'imap-password': 'secret-of-box',
      to: 'responder@example.org',
    };
    const config = configOf(load({ inputs }));
    assert.deepEqual(
      config.loops.map(({ name, kind, bounces }) => [name, kind, bounces]),
      [['echo', 'echo', 'imap']],
    );
    assert.equal(config.mailboxes.get('imap')?.user, 'monitor@example.net');
  });

  test('what no responder would answer is refused', () => {
    const lines = linesOf(loadText(file('kind: echo', 'to: responder@example.org', 'bounces-probe: quiet', 'probes: 5')));
    assert.deepEqual(
      lines.map((line) => line.replace(/^c\.yml:\d+:\d+ /, '')),
      [
        'loops.far.bounces-probe: no responder answers mail that says it was sent automatically (RFC 3834); leave it out',
        'loops.far.probes: a responder is asked once a run: many answer one sender once in a while; leave it out',
      ],
    );
    assert.match(linesOf(loadText(file('kind: echo', 'to: monitor@example.net')))[0] ?? '', /the same mailbox as from/);
  });
});
