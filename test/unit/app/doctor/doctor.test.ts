import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { World } from '../../../../sandbox/world.ts';
import { ordinary, startSmtpScript } from '../../../doubles/mailbox/smtp-script.ts';
import { command } from '../../../../src/app/commands/line/command.ts';
import { startWorld } from '../../../../sandbox/world.ts';
import { fakeTerminal } from '../fake-terminal.ts';

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
  assert.match(
    out(),
    /✗ mailbox box .*no reply of POP3 \(at its greeting\)\.\n {4}The server said: HELLO \ufffd\[2J## \[error\]no\n/,
    err(),
  );
});

const CLOCK = '220 mx.example.test ESMTP Exim 4.96 Thu, 01 Jan 2026 00:00:00 +0000';

function configOf(world: World) {
  const { ca } = world;
  const login = ({ address, password }: { readonly address: string; readonly password: string }) => ({ user: address, password });
  const secured = { host: '127.0.0.1', ca, 'tls-name': '127.0.0.1' };
  return {
    senders: { mta: { ...secured, port: world.smtp.ports.starttls, ...login(world.monitor) } },
    mailboxes: {
      imap: { ...secured, port: world.externalImap.ports.tls, security: 'tls', ...login(world.sentinel) },
      pop: {
        ...secured,
        protocol: 'pop3',
        port: world.externalPop3.ports.tls,
        security: 'tls',
        ...login(world.sentinel),
      },
    },
    loops: { one: { mailbox: 'imap', to: world.sentinel.address } },
  };
}

async function doctorOf(config: object, ...args: readonly string[]) {
  const { terminal, out, err } = fakeTerminal(() => ({ ok: true, text: JSON.stringify(config) }));
  const status = await command(['doctor', '--config', 'c.yml', ...args], terminal);
  return { status, out: out(), err: err() };
}

interface Document {
  readonly schemaVersion: number;
  readonly state: string;
  readonly servers: readonly {
    readonly name: string;
    readonly state: string;
    readonly failure: { readonly outcome: string } | null;
    readonly offers: readonly string[] | null;
    readonly folders: readonly { readonly folder: string; readonly use: string | null; readonly watched: boolean }[] | null;
    readonly certificate: { readonly state: string; readonly expiresAt: string | null } | null;
    readonly aheadMs: number | null;
  }[];
}

suite('doctor', () => {
  test('tells as a table what each server is like, and sends nothing', async () => {
    await using world = await startWorld();
    const { status, out, err } = await doctorOf(configOf(world));
    assert.equal(status, 0, out + err);
    assert.match(out, /^✓ sender mta \(127\.0\.0\.1:\d+, starttls\): connected in .+, TLS in .+, login in .+$/m);
    assert.match(out, /^ {4}offers +.*AUTH PLAIN/m);
    assert.match(out, /^ {4}certificate +29 d .*left on the certificate of 127\.0\.0\.1:\d+\.$/m);
    assert.match(out, /^ {4}clock +not known: the server does not tell its time$/m);
    assert.match(out, /^✓ mailbox imap .*watching INBOX \(inbox\), Junk \(junk\)$/m);
    assert.match(out, /^ {4}offers +IDLE, UIDPLUS/m);
    assert.match(out, /^ {4}mails +0$/m);
    assert.match(out, /^✓ mailbox pop .*watching INBOX \(inbox\)$/m);
    assert.match(out, /POP3 shows the Inbox alone/);
    assert.equal(world.smtp.accepted.length, 0);
  });

  test('the same as JSON', async () => {
    await using world = await startWorld();
    const { status, out } = await doctorOf(configOf(world), '--format', 'json');
    const document = JSON.parse(out) as Document;
    assert.deepEqual([status, document.schemaVersion, document.state], [0, 1, 'ok']);
    const [mta, imap, pop] = document.servers;
    assert.deepEqual(
      document.servers.map(({ name, state, failure }) => [name, state, failure]),
      [
        ['mta', 'ok', null],
        ['imap', 'ok', null],
        ['pop', 'ok', null],
      ],
    );
    assert.ok(mta?.offers?.some((offer) => offer.startsWith('AUTH ')));
    assert.deepEqual(
      imap?.folders?.filter(({ watched }) => watched).map(({ folder, use }) => [folder, use]),
      [
        ['INBOX', 'inbox'],
        ['Junk', 'junk'],
      ],
    );
    assert.deepEqual(pop?.folders, [{ folder: 'INBOX', use: 'inbox', watched: true }]);
    for (const server of document.servers) assert.match(server.certificate?.expiresAt ?? '', /^20\d\d-/, server.name);
  });

  test('a clock, a refused login, a certificate that ends, and no secret anywhere', async () => {
    await using world = await startWorld();
    await using server = await startSmtpScript(ordinary((line) => (line === '' ? { says: CLOCK } : null)));
    const config = configOf(world);
    const wrong = {
      ...config,
      senders: { ...config.senders, exim: { host: '127.0.0.1', port: server.port, security: 'plaintext' } },
      mailboxes: { imap: { ...config.mailboxes.imap, password: 'hidden-and-wrong' } },
      loops: { one: { ...config.loops.one, sender: 'mta' } },
      certificates: { warning: '60d', critical: '7d' },
    };
    const { status, out } = await doctorOf(wrong);
    assert.equal(status, 3);
    assert.match(out, /^! sender mta/m);
    assert.match(out, /^ {4}clock +\d+ d .*behind this machine$/m);
    assert.match(out, /^✗ mailbox imap .*: auth_failed\. /m);
    assert.doesNotMatch(out, /hidden-and-wrong/);
    assert.deepEqual(
      server.heard.filter((line) => !/^(?:EHLO|QUIT)/.test(line)),
      [],
    );
  });

  test('a configuration that cannot be used is a document too', async () => {
    const { status, out, err } = await doctorOf({ senders: { mta: {} } }, '--format', 'json');
    assert.deepEqual([status, (JSON.parse(out) as Document).state], [3, 'unknown']);
    assert.match(err, /senders\.mta\.host/);
    assert.match((await doctorOf({}, '--format', 'junit')).err, /--format junit is not known; there are text, json\./);
  });
});
