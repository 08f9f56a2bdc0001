import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { startJmap } from '../../../../sandbox/demo/jmap-world.ts';
import { startWorld } from '../../../../sandbox/world.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { GraphServer } from '../../../doubles/mailbox/graph/graph-server.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';
import { fakeTerminal } from '../fake-terminal.ts';

async function doctorOf(config: object) {
  const { terminal, out, err } = fakeTerminal(() => ({ ok: true, text: JSON.stringify(config) }));
  const status = await command(['doctor', 'c.yml'], terminal);
  return { status, out: out(), err: err() };
}

suite('doctor over HTTPS', SIDE_BY_SIDE, () => {
  test('by JMAP: folders with their roles, what the server can do, mails, and nothing is sent', async () => {
    await using world = await startWorld();
    const jmap = await startJmap(world);
    try {
      const { address, password } = world.monitor;
      const server = {
        protocol: 'jmap',
        host: '127.0.0.1',
        port: jmap.ports.tls,
        ca: world.ca,
        'tls-name': 'api.example.org',
        security: 'tls',
      };
      const box = { user: world.sentinel.address, password: world.sentinel.password };
      const config = {
        senders: { mta: { ...server, user: address, password } },
        mailboxes: { box: { ...server, ...box } },
        domains: { 'example.org': {} },
      };
      const { status, out, err } = await doctorOf(config);
      assert.equal(status, 0, out + err);
      const [sender = '', mailbox = ''] = out.split(/\n(?=✓ mailbox)/);
      assert.match(sender, /^ {4}offers +SIZE, DSN$/m);
      assert.doesNotMatch(sender, /STARTTLS|PIPELINING/);
      assert.match(mailbox, /watching INBOX \(inbox\), Junk \(junk\)$/m);
      assert.match(mailbox, /^ {4}offers +PUSH, SUBMISSION, QUOTA$/m);
      assert.match(mailbox, /^ {4}mails +0$/m);
      assert.match(mailbox, /^ {4}quota +0 B of 1\.0 GiB \(0 %\)$/m);
      assert.match(mailbox, /^ {4}other folders +.*Sent \(sent\)/m);
      assert.equal(mailbox.match(/INBOX/g)?.length, 1);
      assert.equal(world.smtp.accepted.length, 0);
      jmap.faults.set({ kind: 'method', method: 'Quota/get', type: 'forbidden' });
      const untold = await doctorOf(config);
      assert.equal(untold.status, 0, untold.out);
      assert.doesNotMatch(untold.out, /^ {4}quota/m);
      jmap.faults.set({ kind: 'read-only' });
      const readOnly = await doctorOf(config);
      assert.equal(readOnly.status, 1);
      assert.match(readOnly.out, /nothing can be removed from it/);
    } finally {
      await jmap.close();
    }
  });

  test('by Graph: folders as people see them, the watched ones by what they are for, and mails', async () => {
    await using graph = await GraphServer.start();
    const server = {
      protocol: 'graph',
      host: '127.0.0.1',
      port: graph.port,
      security: 'plaintext',
      user: graph.user,
      oauth2: { token: graph.token },
    };
    for (const name of ['one', 'two']) graph.store.deliver('inbox', `From: a@example.com\r\nSubject: ${name}\r\n\r\n`);
    const { status, out, err } = await doctorOf({ mailboxes: { box: server }, domains: { 'example.org': {} } });
    assert.equal(status, 0, out + err);
    assert.match(out, /watching INBOX \(inbox\), Junk-E-Mail \(junk\)$/m);
    assert.match(out, /^ {4}mails +2$/m);
    assert.match(out, /^ {4}other folders +Gesendete Elemente, Entwürfe, Postausgang, Alerts$/m);
    assert.ok(graph.asked.every(({ method }) => method === 'GET'));
  });
});
