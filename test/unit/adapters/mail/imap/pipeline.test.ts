import assert from 'node:assert/strict';
import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { suite, test } from 'node:test';
import { PipelinedClient } from '../../../../../src/adapters/mail/imap/session/pipeline.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';

const QUIET = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore(): void {
  // This library's log is not read here.
}

/** A server's answers to commands that came together: its lines, with `TAG` for each command's own tag in turn. */
type Answers = (commands: readonly string[], tags: readonly string[]) => readonly string[];

interface Play extends AsyncDisposable {
  readonly client: PipelinedClient;
  /** The commands without their tags, grouped by common answers. */
  readonly batches: readonly (readonly string[])[];
  /** The server is silent until so many commands have come; after that 1. */
  hold(count: number): void;
}

/** A logged-in session with a server that answers in batches, as far servers seem to. */
async function play(answers: Answers, behindLogin = 2, capabilities = 'IMAP4rev1 SASL-IR ID NAMESPACE UIDPLUS AUTH=PLAIN'): Promise<Play> {
  const batches: string[][] = [];
  let held = 1;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', ignore));
    socket.write(`* OK [CAPABILITY ${capabilities}] ready\r\n`);
    let [rest, lines]: [string, string[]] = ['', []];
    socket.on('data', (chunk) => {
      const pieces = (rest + chunk.toString('latin1')).split('\r\n');
      rest = pieces.pop() ?? '';
      lines.push(...pieces);
      if (lines.length < held) return;
      const [commands, tags] = [
        lines.map((line) => line.slice(line.indexOf(' ') + 1)),
        lines.map((line) => line.slice(0, line.indexOf(' '))),
      ];
      [lines, held] = [[], 1];
      batches.push(commands);
      socket.write(
        answers(commands, tags)
          .map((line) => `${line}\r\n`)
          .join(''),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new PipelinedClient({
    host: '127.0.0.1',
    port,
    secure: false,
    auth: { user: 'user', pass: 'a password' },
    logger: QUIET,
    disableAutoIdle: true,
    disableAutoEnable: true,
    disableCompression: true,
    transport: {
      connect: (_, onConnect) => connect({ host: '127.0.0.1', port }, onConnect),
    },
  });
  client.on('error', ignore);
  await client.connect();
  held = behindLogin;
  if (behindLogin === 2) await client.namespaced;
  return {
    client,
    batches,
    hold: (count) => (held = count),
    [Symbol.asyncDispose]: async () => {
      client.close();
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const usual: Answers = (commands, tags) => commands.flatMap((command, at) => [...untagged(command), `${tags[at]} OK done`]);

function untagged(command: string): readonly string[] {
  if (command.startsWith('SELECT')) return ['* 0 EXISTS', '* OK [UIDVALIDITY 7] ok', '* OK [UIDNEXT 5] ok'];
  if (command.startsWith('NAMESPACE')) return ['* NAMESPACE (("" "/")) NIL NIL'];
  if (command === 'LIST "" "*"') return ['* LIST () "/" INBOX', '* LIST (\\Junk) "/" Spam'];
  if (command.startsWith('AUTHENTICATE')) return ['* CAPABILITY IMAP4rev1 SASL-IR ID NAMESPACE UIDPLUS'];
  const folder = /^STATUS (\S+)/.exec(command)?.[1];
  return folder === undefined ? [] : [`* STATUS ${folder} (UIDNEXT ${folder.length} UIDVALIDITY 1)`];
}

const QUERY = { uidNext: true, uidValidity: true } as const;

suite('commands that go out together', SIDE_BY_SIDE, () => {
  test('the login takes one answer, and neither ID nor NAMESPACE is waited for', async () => {
    await using played = await play(usual, ['ID', 'NAMESPACE', 'LIST', 'SELECT'].length);
    const { client, batches } = played;
    client.presume('INBOX');
    const [folders, selected] = await Promise.all([client.list({ listOnly: true }), client.mailboxOpen('INBOX')]);
    assert.deepEqual([folders.length, selected.uidNext], [2, 5]);
    const password = Buffer.from('\0user\0a password').toString('base64');
    assert.deepEqual(batches[0], [`AUTHENTICATE PLAIN ${password}`]);
    assert.deepEqual(
      batches[1]?.map((command) => command.replace(/ .*/, '')),
      ['ID', 'NAMESPACE', 'LIST', 'SELECT'],
    );
    assert.equal(batches.length, 2);
  });

  test('a server that takes no password with AUTHENTICATE is asked first', async () => {
    let asked = false;
    const askFirst: Answers = (commands, tags) => {
      if (!commands[0]?.startsWith('AUTHENTICATE'))
        return asked ? [`${saved} OK [CAPABILITY IMAP4rev1] in`, ...usual(commands.slice(1), tags.slice(1))] : usual(commands, tags);
      asked = true;
      saved = tags[0] ?? '';
      return ['+ '];
    };
    let saved = '';
    await using played = await play(askFirst, 1, 'IMAP4rev1 AUTH=PLAIN');
    assert.equal(played.batches[0]?.[0], 'AUTHENTICATE PLAIN');
  });

  test('answers out of their order go to whom they are for', async () => {
    const swapped: Answers = (commands, tags) => {
      if (!commands[0]?.startsWith('STATUS')) return usual(commands, tags);
      const order = commands.map((_, at) => at).toReversed();
      return [...order.flatMap((at) => untagged(commands[at] ?? '')), ...order.map((at) => `${tags[at]} OK done`)];
    };
    await using played = await play(swapped);
    played.hold(3);
    const statuses = await Promise.all(['Spam', 'Archive', 'INBOX'].map((folder) => played.client.status(folder, QUERY)));
    assert.deepEqual(
      statuses.map((status) => status !== false && status.uidNext),
      [4, 7, 5],
    );
  });

  test('mails are expunged in the folder in which they were found, and in no other that is selected meanwhile', async () => {
    await using played = await play(usual);
    const { client, batches } = played;
    client.presume('INBOX');
    client.presume('Spam');
    await client.mailboxOpen('INBOX');
    const opening = client.mailboxOpen('Spam');
    assert.equal(await client.expunge('5'), false);
    await opening;
    assert.deepEqual(
      batches.flat().filter((command) => /^UID (?:STORE|EXPUNGE)/.test(command)),
      [],
    );
    assert.equal(await client.expunge('5'), true);
  });

  test('a mail that is told before the NOOP ahead of it is done is heard by the one who asked for it', async () => {
    const early: Answers = (commands, tags) => {
      if (commands.length < 2 || commands[0] !== 'NOOP') return usual(commands, tags);
      return ['* 1 EXISTS', '* 1 FETCH (UID 5 RFC822.SIZE 9)', ...tags.map((tag) => `${tag} OK done`)];
    };
    await using played = await play(early);
    const { client } = played;
    await client.mailboxOpen('INBOX');
    const fetched = async () => {
      const uids: number[] = [];
      for await (const { uid } of client.fetch('5:9', { uid: true, size: true }, { uid: true })) uids.push(uid);
      return uids;
    };
    played.hold(2);
    const [, uids] = await Promise.all([client.noop(), fetched()]);
    assert.deepEqual(uids, [5]);
  });

  test('two that are answered by the same words wait for each other', async () => {
    await using played = await play(usual);
    const { client, batches } = played;
    await client.mailboxOpen('INBOX');
    const before = batches.length;
    const fetch = () => client.fetchOne('5', { uid: true }, { uid: true });
    await Promise.all([fetch(), fetch()]);
    assert.equal(batches.length - before, 2);
  });

  test('STORE and EXPUNGE of the same mails go out together, and a refusal of either is one', async () => {
    let refuses = '';
    const refusing: Answers = (commands, tags) =>
      commands.flatMap((command, at) => [
        ...untagged(command),
        `${tags[at]} ${refuses !== '' && command.startsWith(refuses) ? 'NO not now' : 'OK done'}`,
      ]);
    await using played = await play(refusing);
    const { client, batches } = played;
    await client.mailboxOpen('INBOX');
    played.hold(2);
    assert.equal(await client.expunge('5'), true);
    assert.deepEqual(batches.at(-1), ['UID STORE 5 +FLAGS (\\Deleted)', 'UID EXPUNGE 5']);
    for (refuses of ['UID STORE', 'UID EXPUNGE']) {
      played.hold(2);
      assert.equal(await client.expunge('5'), false, refuses);
    }
  });

  test('one after another where that is wanted', async () => {
    await using played = await play(usual);
    const { client, batches } = played;
    client.together = false;
    const before = batches.length;
    await Promise.all([client.noop(), client.status('Spam', QUERY)]);
    assert.deepEqual(
      batches.slice(before).map((batch) => batch.length),
      [1, 1],
    );
  });

  test('a connection that ends fails all that is on its way', async () => {
    await using played = await play((commands, tags) => (commands[0] === 'NOOP' ? [] : usual(commands, tags)));
    const { client } = played;
    await client.mailboxOpen('INBOX');
    const all = Promise.allSettled([client.noop(), client.status('Spam', QUERY), client.expunge('5')]);
    await new Promise((resolve) => setImmediate(resolve));
    client.close();
    const [, status, expunged] = await all;
    assert.equal(expunged?.status, 'rejected');
    assert.ok(status?.status === 'rejected' || status?.value === false);
  });
});
