import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../../../src/app/commands/line/command.ts';
import { startWorld } from '../../../sandbox/world.ts';
import { fakeTerminal } from './fake-terminal.ts';

test('doctor prints no foreign text as it came', async () => {
  await using world = await startWorld();
  world.externalPop3.faults.add({ kind: 'reply', at: 'greeting', text: 'HELLO \u001b[2J##[error]no' });
  const text = JSON.stringify({
    senders: { mta: { host: '127.0.0.1', port: world.smtp.ports.plaintext, security: 'plaintext' } },
    mailboxes: {
      box: {
        protocol: 'pop3',
        host: '127.0.0.1',
        port: world.externalPop3.ports.plaintext,
        security: 'plaintext',
        user: world.sentinel.address,
        password: world.sentinel.password,
      },
    },
    loops: { one: { from: 'monitor@example.com', to: world.sentinel.address } },
  });
  const { terminal, out, err } = fakeTerminal(() => ({ ok: true, text }));
  await command(['doctor', '--config', 'c.yml'], terminal);
  assert.match(out(), /✗ mailbox box .*no reply of POP3: HELLO \ufffd\[2J## \[error\]no/, err());
});
