import assert from 'node:assert/strict';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import test, { suite } from 'node:test';
import type { Report } from '../../src/core/result/report.ts';
import { ample, assertWithin } from '../harness/bounds.ts';
import { loopOf, PROMISED, scenario } from './scenario.ts';

/** The time of a run, ms. */
const BUDGET = ample(3_000);

/** Forbidden texts of a server; each is one connection's answer, sent at once. */
const NONSENSE: readonly [what: string, say: (socket: Socket) => void][] = [
  ['a line without an end, 3 MB of it', (socket) => pour(socket, '* '.padEnd(64 * 1024, 'x'), 48)],
  ['NUL bytes', (socket) => socket.write(Buffer.alloc(2048))],
  ['invalid UTF-8', (socket) => socket.write(Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x0d, 0x0a]))],
  ['HTTP', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n\r\n')],
  ['an SSH banner', (socket) => socket.write('SSH-2.0-OpenSSH_9.2\r\n')],
  ['random bytes', (socket) => socket.write(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)))],
  ['a workflow command', (socket) => socket.end('::error::owned\r\n::set-output name=state::ok\r\n')],
  ['nothing, and the end', (socket) => socket.end()],
  ['a reset', (socket) => socket.resetAndDestroy()],
];

/** Forbidden texts of an IMAP server after a proper greeting and login. */
const LIES: readonly [what: string, reply: (line: string) => string | Buffer | null][] = [
  [
    'a literal longer than it says it is',
    (line) => (/FETCH/i.test(line) ? '* 1 FETCH (UID 1 BODY[HEADER] {5}\r\nSubject: a long one\r\n\r\n)\r\n' : null),
  ],
  ['a literal of 4 GB', (line) => (/SELECT/i.test(line) ? '* OK {4294967295}\r\n' : null)],
  ['a literal of a negative length', (line) => (/SELECT/i.test(line) ? '* OK {-1}\r\n' : null)],
  ['100,000 nested lists', (line) => (/LIST/i.test(line) ? `* LIST ${'('.repeat(100_000)}\r\n` : null)],
  ['a million EXISTS', (line) => (/SELECT/i.test(line) ? '* 1 EXISTS\r\n'.repeat(200_000) : null)],
  ['NUL bytes in an answer', (line) => (/SELECT/i.test(line) ? '* FLAGS (\0\0\0)\r\n' : null)],
  ['a tag that nobody sent', (line) => (/SELECT/i.test(line) ? 'ZZZ9 OK done\r\n' : null)],
];

suite('a hostile server gets a clear outcome, bounded time and bounded memory', { concurrency: 4 }, () => {
  for (const [what, say] of NONSENSE) {
    test(`SMTP: ${what}`, async () => {
      await using server = await listen(say);
      await scenario(async ({ run }) => {
        const report = await run((config) => {
          Object.assign(config['senders']?.['mta'] ?? {}, { port: server.port });
          Object.assign(config['loops']?.['external'] ?? {}, { attempts: 1 });
          config['timeout'] = `${BUDGET}ms` as never;
        });
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.state, loop.side], ['critical', 'sender'], loop.message);
        assert.ok(['unreachable', 'tls_failed', 'rejected', 'deferred'].includes(loop.outcome), `${loop.outcome}: ${loop.message}`);
        inTime(report);
        assert.ok(JSON.stringify(report).length < 64 * 1024, 'the nonsense does not fill the report');
      });
    });

    test(`IMAP: ${what}`, async () => {
      await using server = await listen(say);
      await scenario(async ({ run }) => {
        const report = await run((config) => {
          Object.assign(config['mailboxes']?.['sentinel'] ?? {}, {
            port: server.port,
            security: 'plaintext',
            'tls-name': undefined,
            ca: undefined,
          });
          config['timeout'] = `${BUDGET}ms` as never;
        });
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.state, loop.side], ['unknown', 'receiver'], loop.message);
        assert.ok(['unreachable', 'tls_failed', 'fetch_failed'].includes(loop.outcome), `${loop.outcome}: ${loop.message}`);
        inTime(report);
        assert.ok(JSON.stringify(report).length < 64 * 1024, 'the nonsense does not fill the report');
      });
    });
  }

  for (const [what, reply] of LIES) {
    test(`IMAP: ${what}`, async () => {
      await using server = await listen((socket) => imapThat(socket, reply));
      const before = process.memoryUsage().rss;
      await scenario(async ({ run }) => {
        const report = await run((config) => {
          Object.assign(config['mailboxes']?.['sentinel'] ?? {}, {
            port: server.port,
            security: 'plaintext',
            'tls-name': undefined,
            ca: undefined,
          });
          config['timeout'] = `${BUDGET}ms` as never;
        });
        const loop = loopOf(report, 'external');
        assert.notEqual(loop.state, 'ok', loop.message);
        inTime(report);
        if (loop.state === 'unknown') assert.ok(['unreachable', 'fetch_failed'].includes(loop.outcome), `${loop.outcome}: ${loop.message}`);
      });
      assert.ok(process.memoryUsage().rss - before < 400 * 1024 * 1024, 'memory stays bounded');
    });
  }
});

/** The time of the run, and for its end. */
function inTime(report: Report): void {
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  assertWithin(took, BUDGET + PROMISED);
}

async function listen(say: (socket: Socket) => void): Promise<{ port: number } & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    say(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Writes `piece` `times` times, as fast as it is read. */
function pour(socket: Socket, piece: string, times: number): void {
  for (let i = 0; i < times; i++) socket.write(piece);
}

/** An IMAP server that behaves, except for the answers of `reply`. */
function imapThat(socket: Socket, reply: (line: string) => string | Buffer | null): void {
  socket.write('* OK [CAPABILITY IMAP4rev1 UIDPLUS] ready\r\n');
  let rest = '';
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      const tag = line.split(' ')[0] ?? '*';
      const lie = reply(line);
      if (lie !== null) socket.write(lie);
      if (/SELECT/i.test(line)) socket.write('* 1 EXISTS\r\n* OK [UIDVALIDITY 1] ok\r\n* OK [UIDNEXT 2] ok\r\n');
      if (/NOOP/i.test(line)) socket.write('* 2 EXISTS\r\n');
      socket.write(`${tag} OK done\r\n`);
    }
  });
}
