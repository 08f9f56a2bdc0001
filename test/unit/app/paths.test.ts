import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../../src/app/commands/line/command.ts';
import { fakeTerminal } from './fake-terminal.ts';

const CONFIG = `
senders:
  mta: {host: smtp.example.net, user: monitor@example.net, password: "\${MTA_PASSWORD}", via: 'relay "one"'}
  gmail: {host: smtp.gmail.com, user: sentinel@gmail.com, password: "\${GMAIL_PASSWORD}"}
mailboxes:
  own: {host: imap.example.net, user: probe@example.net, password: "\${OWN_PASSWORD}"}
  sentinel: {host: imap.gmail.com, user: sentinel@gmail.com, password: "\${GMAIL_PASSWORD}"}
channels:
  chat: {type: slack, url: "\${SLACK_URL}"}
heartbeat: {url: "\${BEAT_URL}"}
loops:
  internal: {kind: internal, sender: mta, mailbox: own, to: probe@example.net}
  outside: {kind: external, sender: mta, mailbox: sentinel, to: sentinel@gmail.com}
`;

async function doctor(...args: readonly string[]) {
  return await doctorOf(CONFIG, ...args);
}

async function doctorOf(text: string, ...args: readonly string[]) {
  const { terminal, out, err } = fakeTerminal((path) => (path === 'c.yml' ? { ok: true, text } : { ok: false, reason: 'no such file' }));
  const status = await command(['doctor', '--config', 'c.yml', ...args], terminal);
  return { status, out: out(), err: err() };
}

test('doctor --paths draws the mesh without a password, and says what no loop can tell', async () => {
  const { status, out, err } = await doctor('--paths');
  assert.deepEqual([status, err], [0, '']);
  const lines = out.split('\n');
  assert.ok(
    lines.some((line) =>
      line.startsWith('  outside (external): network of the runner > submission at mta > queue of mta > outgoing way relay "one" > '),
    ),
  );
  assert.ok(lines.includes('  submission at gmail; a loop that uses it: gmail -> own'));
  assert.ok(lines.includes('  inbound way of own; a loop that uses it: an account elsewhere -> own'));
  assert.match(out, /filter of own, store of own \(used by internal alone\); a loop that would tell more: /);
  assert.deepEqual(lines.slice(lines.indexOf('```mermaid')), [
    '```mermaid',
    'flowchart LR',
    '  n1["mta<br>smtp.example.net:587"]',
    '  n2["mailbox own"]',
    '  n3["mailbox sentinel"]',
    '  n4["outgoing way relay #34;one#34;"]',
    '  n5["MX of gmail.com"]',
    '  n1 -- "internal" --> n2',
    '  n1 --> n4',
    '  n4 -- "outside" --> n5',
    '  n5 --> n3',
    '```',
    '',
  ]);
});

test('no name is taken for syntax of the drawing, and a way out that is called like a sender is not that sender’s', async () => {
  const named = CONFIG.replaceAll('outside:', 'end:')
    .replaceAll('internal:', 'a--b:')
    .replace(`'relay "one"'`, 'gmail')
    .concat('  third: {kind: external, sender: gmail, mailbox: elsewhere, to: sentinel@example.org}\n')
    .replace('channels:', '  elsewhere: {host: imap.example.org, user: sentinel@example.org, password: "${THIRD_PASSWORD}"}\nchannels:');
  const { status, out, err } = await doctorOf(named, '--paths');
  assert.deepEqual([status, err], [0, '']);
  assert.match(out, /^ {2}n1 -- "a--b" --> n2$/m);
  assert.match(out, /^ {2}n\d -- "end" --> n\d$/m);
  assert.match(out, /\["outgoing way gmail"\]/);
  assert.match(out, /\["outgoing way of gmail"\]/);
});

test('--format json says the same to programs, and no other format is taken', async () => {
  const { status, out } = await doctor('--paths', '--format', 'json');
  const said = JSON.parse(out) as {
    readonly paths: readonly { readonly loop: string }[];
    readonly uncovered: readonly unknown[];
    readonly mermaid: string;
  };
  assert.equal(status, 0);
  assert.deepEqual(
    said.paths.map(({ loop }) => loop),
    ['internal', 'outside'],
  );
  assert.deepEqual([said.uncovered.length, said.mermaid.startsWith('flowchart LR\n')], [2, true]);
  const wrong = await doctor('--paths', '--format', 'junit');
  assert.deepEqual([wrong.status, wrong.out], [3, '']);
  assert.match(wrong.err, /--format junit is not known; there are text, json\./);
});
