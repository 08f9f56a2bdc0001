import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ImapFlow } from 'imapflow';
import type { Folder } from '../../sandbox/delivery/mailstore.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { NESTED, SIMPLE } from './mails.ts';
import { missing, runProgram } from './program.ts';

let world: World;
let scratch: string;
let inbox: Folder;
before(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'sandbox-'));
});
after(() => rm(scratch, { recursive: true }));
beforeEach(async () => {
  world = await startWorld();
  await writeFile(join(scratch, 'ca.pem'), world.ca);
  const found = findFolder(world.internal, 'INBOX');
  assert.ok(found);
  inbox = found;
  inbox.add(SIMPLE);
  inbox.add(NESTED);
});
afterEach(async () => {
  await world.close();
  assert.deepEqual(world.internalImap.defects, []);
});

describe('imapflow', () => {
  async function open(transport: 'tls' | 'starttls' | 'plaintext'): Promise<ImapFlow> {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: world.internalImap.ports[transport],
      secure: transport === 'tls',
      ...(transport === 'tls' ? {} : { doSTARTTLS: transport === 'starttls' }),
      tls: { ca: world.ca },
      auth: { user: world.internal.address, pass: world.internal.password },
      logger: false,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  for (const transport of ['tls', 'starttls', 'plaintext'] as const) {
    test(`logs in by ${transport} and lists the folders`, async () => {
      const client = await open(transport);
      const folders = await client.list({ statusQuery: { messages: true, uidNext: true } });
      assert.deepEqual(folders.map((folder) => `${folder.path} ${folder.specialUse ?? '-'} ${folder.status?.messages}`).toSorted(), [
        'INBOX \\Inbox 2',
        'Junk \\Junk 0',
        'Sent \\Sent 0',
        'Trash \\Trash 0',
      ]);
      assert.equal(world.internalImap.logins.at(-1)?.secure, transport !== 'plaintext');
      await client.logout();
    });
  }

  test('reads envelope, structure and parts', async () => {
    const client = await open('tls');
    await client.mailboxOpen('INBOX');
    const first = await client.fetchOne('1', { envelope: true, source: true, size: true, headers: ['x-probe'] });
    assert.ok(first);
    assert.deepEqual(first.envelope?.from, [{ name: 'Sender, The', address: 'sender@example.net' }]);
    assert.deepEqual(
      first.envelope.to?.map((to) => to.address),
      ['a@example.test', 'b@example.test'],
    );
    assert.equal(first.source?.toString(), SIMPLE);
    assert.equal(first.size, SIMPLE.length);
    assert.equal(first.headers?.toString().trim(), 'X-Probe: one');
    const nested = await client.fetchOne('2', { bodyStructure: true, envelope: true });
    assert.ok(nested);
    assert.equal(nested.envelope?.subject, 'multi part');
    const structure = nested.bodyStructure;
    assert.equal(structure?.type, 'multipart/mixed');
    const parts = structure.childNodes?.flatMap((node) => [node, ...(node.childNodes ?? [])]).map((node) => `${node.part} ${node.type}`);
    assert.deepEqual(parts, [
      '1 multipart/alternative',
      '1.1 text/plain',
      '1.2 text/html',
      '2 message/rfc822',
      '2 text/plain',
      '3 application/octet-stream',
    ]);
    assert.equal(structure.childNodes?.[2]?.parameters?.['name'], 'a"b.bin');
    const attachment = await client.download('2', '3');
    assert.ok(attachment.content);
    const chunks: Buffer[] = [];
    for await (const chunk of attachment.content) chunks.push(chunk as Buffer);
    assert.equal(Buffer.concat(chunks).toString('hex'), '000102');
    await client.logout();
  });

  test('searches, flags, copies, moves, appends and deletes by UID', async () => {
    const client = await open('tls');
    await client.mailboxOpen('INBOX');
    assert.deepEqual(await client.search({ header: { 'x-probe': 'two' } }, { uid: true }), [2]);
    assert.deepEqual(await client.search({ or: [{ subject: 'simple' }, { from: 'nobody' }], seen: false }, { uid: true }), [1]);
    assert.deepEqual(await client.search({ since: new Date(Date.now() - 86_400_000), uid: '2:*' }, { uid: true }), [2]);
    await client.messageFlagsAdd('1', ['\\Seen', 'custom'], { uid: true });
    assert.deepEqual([...(inbox.mails[0]?.flags ?? [])], ['\\Seen', 'custom']);
    const copied = await client.messageCopy('1', 'Sent', { uid: true });
    assert.ok(copied);
    assert.deepEqual([...(copied.uidMap ?? [])], [[1, 1]]);
    await client.messageMove('2', 'Junk', { uid: true });
    assert.equal(findFolder(world.internal, 'Junk')?.mails[0]?.raw.toString(), NESTED);
    const appended = await client.append('INBOX', 'Subject: x\r\n\r\n\xfc\r\n', ['\\Seen'], new Date('2026-01-01T00:00:00Z'));
    assert.ok(appended);
    assert.equal(appended.uid, 3);
    assert.equal(inbox.mails.at(-1)?.internalDate.toISOString(), '2026-01-01T00:00:00.000Z');
    await client.messageDelete('1', { uid: true });
    assert.deepEqual(
      inbox.mails.map((mail) => mail.uid),
      [3],
    );
    await client.logout();
  });

  test('is told of new mail while it idles, and by NOOP', async () => {
    const client = await open('tls');
    await client.mailboxOpen('INBOX');
    const reported = new Promise<number>((resolve) => client.once('exists', ({ count }: { count: number }) => resolve(count)));
    const idle = client.idle();
    inbox.add(SIMPLE);
    assert.equal(await reported, 3);
    const again = new Promise<number>((resolve) => client.once('exists', ({ count }: { count: number }) => resolve(count)));
    await client.noop();
    inbox.add(SIMPLE);
    await client.noop();
    assert.equal(await again, 4);
    await client.logout();
    await idle;
  });

  test('sees folders with localised names', async () => {
    await world.close();
    world = await startWorld({ junk: 'Courrier indésirable & Co' });
    const client = await open('tls');
    const junk = (await client.list()).find((folder) => folder.specialUse === '\\Junk');
    assert.equal(junk?.path, 'Courrier indésirable & Co');
    const opened = await client.mailboxOpen(junk.path);
    assert.equal(opened.exists, 0);
    await client.logout();
  });

  test('a wrong password is told as such', async () => {
    const client = new ImapFlow({
      host: '127.0.0.1',
      port: world.internalImap.ports.tls,
      secure: true,
      tls: { ca: world.ca },
      auth: { user: world.internal.address, pass: 'wrong' },
      logger: false,
    });
    await assert.rejects(client.connect(), (error: { authenticationFailed?: boolean; serverResponseCode?: string }) => {
      assert.equal(error.authenticationFailed, true);
      assert.equal(error.serverResponseCode, 'AUTHENTICATIONFAILED');
      return true;
    });
  });

  test('reads a folder of 10,000 mails', async () => {
    inbox.fill(Array.from({ length: 10_000 }, (_, index) => Buffer.from(`Subject: ${index}\r\n\r\n`)));
    const client = await open('tls');
    const opened = await client.mailboxOpen('INBOX');
    assert.equal(opened.exists, 10_002);
    const all = await client.fetchAll('1:*', { flags: true });
    assert.equal(all.length, 10_002);
    assert.deepEqual(await client.search({ subject: '9999' }, { uid: true }), [10_002]);
    await client.logout();
  });
});

describe('Python’s imaplib', { skip: missing('python3') }, () => {
  for (const transport of ['tls', 'starttls'] as const) {
    test(`goes through its commands by ${transport}`, async () => {
      const script = fileURLToPath(new URL('imap-client.py', import.meta.url));
      const { internal, internalImap } = world;
      const args = [script, String(internalImap.ports[transport]), join(scratch, 'ca.pem'), internal.address, internal.password, transport];
      const result = await runProgram('python3', args);
      assert.equal(result.status, 0, result.output);
      const lines = result.output.trim().split('\n');
      const steps = new Map(lines.map((line) => JSON.parse(line) as [string, unknown]));
      assert.deepEqual(steps.get('namespace'), ['(("" "/")) NIL NIL']);
      assert.ok((steps.get('list') as string[]).includes('(\\HasNoChildren \\Junk) "/" "Junk"'));
      assert.match(String(steps.get('append')), /^OK,\[APPENDUID \d+ 1\]/);
      assert.deepEqual(steps.get('select'), ['OK', ['2']]);
      assert.deepEqual(steps.get('search'), ['2']);
      assert.deepEqual(steps.get('uid-search'), ['2']);
      const fetched = JSON.stringify(steps.get('fetch'));
      assert.match(fetched, /UID 2 FLAGS \(\)/);
      assert.match(fetched, /Subject: multi\\r\\n part\\r\\nX-Probe: two\\r\\n\\r\\n/);
      assert.match(fetched, /Content-Disposition: attachment/);
      assert.match(fetched, /pream/);
      assert.match(JSON.stringify(steps.get('rfc822')), /RFC822 \{\d+\}.*Hello/);
      assert.deepEqual(steps.get('store'), ['1 (FLAGS (\\Seen \\Deleted))']);
      assert.deepEqual(steps.get('status'), ['"Archive/2026" (MESSAGES 2 UIDNEXT 3 UNSEEN 0)']);
      assert.deepEqual(steps.get('expunge'), ['1']);
      assert.match(String(steps.get('unknown')), /Unknown command XNONSENSE/);
      assert.deepEqual(steps.get('dates'), ['1']);
      assert.deepEqual([steps.get('close'), steps.get('logout')], ['OK', 'BYE']);
      assert.deepEqual(
        inbox.mails.map((mail) => mail.uid),
        [2],
      );
    });
  }
});

describe('curl', { skip: missing('curl') }, () => {
  function curl(scheme: 'imaps' | 'imap', path: string, ...more: readonly string[]): ReturnType<typeof runProgram> {
    const port = world.internalImap.ports[scheme === 'imaps' ? 'tls' : 'starttls'];
    const login = `${world.internal.address}:${world.internal.password}`;
    return runProgram('curl', [
      '-sS',
      '-m',
      '8',
      '--ssl-reqd',
      '--cacert',
      join(scratch, 'ca.pem'),
      '-u',
      login,
      ...more,
      `${scheme}://127.0.0.1:${port}/${path}`,
    ]);
  }

  test('fetches a mail, a section, and searches', async () => {
    assert.deepEqual(await curl('imaps', 'INBOX;MAILINDEX=1'), { status: 0, output: SIMPLE });
    assert.deepEqual(await curl('imap', 'INBOX;UID=2;SECTION=1.1'), { status: 0, output: 'plain =C3=BC' });
    assert.deepEqual(await curl('imap', 'INBOX?SUBJECT%20multi'), { status: 0, output: '* SEARCH 2\r\n' });
  });

  test('uploads a mail and runs a command', async () => {
    const file = join(scratch, 'mail.eml');
    await writeFile(file, 'Subject: uploaded\r\n\r\nHello\r\n');
    assert.equal((await curl('imaps', 'Sent', '-T', file)).status, 0);
    assert.match(findFolder(world.internal, 'Sent')?.mails[0]?.raw.toString() ?? '', /uploaded/);
    assert.match((await curl('imaps', '', '-X', 'STATUS Sent (MESSAGES)')).output, /\* STATUS "Sent" \(MESSAGES 1\)/);
  });
});
