import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import type { Clock } from '../../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { hurriedClock } from '../../../../doubles/clocks/hurried-clock.ts';
import type { Script } from './scripted-server.ts';
import { CUT, scriptedServer } from './scripted-server.ts';

const NEVER = new AbortController().signal;

/** A server that gets mails 2 and 3; `fetched` is its answer to FETCH. */
function coming(fetched: (line: string) => string | null): Script {
  return (command, line) => {
    if (command === 'NOOP') return '* 3 EXISTS\r\nTAG OK done';
    if (command === 'STATUS') return '* STATUS INBOX (UIDNEXT 4 UIDVALIDITY 7 MESSAGES 3)\r\nTAG OK done';
    if (command === 'UID SEARCH') return '* SEARCH 2 3\r\nTAG OK done';
    return command === 'UID FETCH' ? fetched(line) : null;
  };
}

function mail(uid: number, more = 'INTERNALDATE "27-Nov-2026 22:00:00 +0000"'): string {
  const header = `Subject: ${uid}\r\n\r\n`;
  return `* ${uid} FETCH (UID ${uid} FLAGS () ${more} BODY[HEADER] {${header.length}}\r\n${header})\r\n`;
}

async function looked(script: Script, clock: Clock = systemClock) {
  const server = await scriptedServer(script);
  const mailbox = imapMailbox(server.config, clock);
  await mailbox.open(NEVER);
  return { server, mailbox, found: await mailbox.look('near') };
}

suite('a strange answer to FETCH does not stop the list', () => {
  test('no header at all (NIL)', async () => {
    const nil = '* 2 FETCH (UID 2 FLAGS () RFC822.SIZE 0 BODY[HEADER] NIL)\r\n';
    const { server, mailbox, found } = await looked(coming(() => `${nil}${mail(3)}TAG OK done`));
    assert.deepEqual(
      found.map(({ id, header }) => [id, header]),
      [
        ['7/2', ''],
        ['7/3', 'Subject: 3\r\n\r\n'],
      ],
    );
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });

  test('no mail at all (NIL), where another session has just removed it: it is gone, in the list as where it is asked for', async () => {
    const nil = (item: string) => `* 2 FETCH (UID 2 FLAGS () RFC822.SIZE 12 ${item} NIL)\r\n`;
    const { server, mailbox, found } = await looked(
      coming((line) => `${line.includes('HEADER') ? nil('BODY[HEADER] NIL BODY[]<0>') : nil('BODY[]<0>')}TAG OK done`),
    );
    const [arrival] = found;
    assert.ok(arrival);
    assert.equal(await mailbox.source(arrival, 1_000), null);
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });

  test('the same mail told twice is one mail', async () => {
    const { server, mailbox, found } = await looked(coming(() => `${mail(2)}${mail(2)}${mail(3)}${mail(2)}TAG OK done`));
    assert.deepEqual(found.map(({ id }) => id).toSorted(), ['7/2', '7/3']);
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });

  test('a date that is none is not known', async () => {
    const { server, mailbox, found } = await looked(
      coming(() => `${mail(2, 'INTERNALDATE "99-Foo-2026 99:99:99 +0000"')}${mail(3)}TAG OK done`),
    );
    assert.deepEqual(
      found.map(({ receivedAt }) => receivedAt),
      [null, Date.UTC(2026, 10, 27, 22)],
    );
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });

  test('a literal that is shorter than told: the session is not waited for until its silence is, and the others are read', async () => {
    const clock = hurriedClock(50);
    const short = '* 2 FETCH (UID 2 FLAGS () BODY[HEADER] {9999}\r\nSubject: 2\r\n\r\n)';
    const { server, mailbox } = await scriptedAndOpened(
      coming((line) => (/FETCH 2[: ]/.test(line) ? short : `${mail(3)}TAG OK done`)),
      clock,
    );
    const begun = clock.monotonic();
    let found: readonly { readonly id: string }[] = [];
    for (let tries = 0; tries < 5 && found.length === 0; tries++) {
      found = await mailbox.look('near').catch(() => []);
      if (found.length === 0) await mailbox.open(NEVER);
    }
    assert.deepEqual(
      found.map(({ id }) => id),
      ['7/3'],
    );
    // Three sessions, each given up well before the 20 s that a silent server is given.
    assert.ok(clock.monotonic() - begun < 3 * 20_000);
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });
});

async function scriptedAndOpened(script: Script, clock: Clock = systemClock) {
  const server = await scriptedServer(script);
  const mailbox = imapMailbox(server.config, clock);
  await mailbox.open(NEVER);
  return { server, mailbox };
}

suite('mail that could not be read', () => {
  test('a new one is neither taken by somebody else nor old', async () => {
    const { server, mailbox } = await looked(
      coming((line) => (/FETCH 2[: ]/.test(line) ? 'TAG NO [SERVERBUG] broken' : `${mail(3)}TAG OK done`)),
    );
    assert.deepEqual(await mailbox.inflow(), { came: 2, read: 2 });
    const { skipped, skippedFresh } = mailbox.status();
    assert.deepEqual([skipped, skippedFresh], [1, 1]);
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });

  test('an old one is no reason to call a missing probe unread', async () => {
    const { server, mailbox } = await scriptedAndOpened((command) => {
      if (command === 'UID SEARCH') return '* SEARCH 1\r\nTAG OK done';
      return command === 'UID FETCH' ? 'TAG NO [SERVERBUG] broken' : null;
    });
    assert.deepEqual(await mailbox.before(10), []);
    const { skipped, skippedFresh } = mailbox.status();
    assert.deepEqual([skipped, skippedFresh], [1, 0]);
    await mailbox.close();
    await server[Symbol.asyncDispose]();
  });
});

test('mail that lay there when the mailbox was opened has been missed by no look', async () => {
  const { server, mailbox } = await scriptedAndOpened((command) => (command === 'UID FETCH' ? `${mail(1)}TAG OK done` : null));
  await mailbox.look('near');
  assert.deepEqual(
    (await mailbox.before(10)).map(({ unseenAt }) => unseenAt),
    [null],
  );
  await mailbox.close();
  await server[Symbol.asyncDispose]();
});

for (const [what, idle] of [
  ['ends the session', CUT],
  ['is refused', 'TAG BAD unknown command'],
] as const)
  test(`an IDLE that ${what} is not tried again`, async () => {
    await using server = await scriptedServer((command) => {
      if (command === 'CAPABILITY') return '* CAPABILITY IMAP4rev1 UIDPLUS IDLE AUTH=PLAIN\r\nTAG OK done';
      return command === 'IDLE' ? idle : null;
    });
    const mailbox = imapMailbox(server.config, systemClock);
    await mailbox.open(NEVER);
    for (let looks = 0; looks < 4; looks++) {
      await mailbox.look('near').catch(() => mailbox.open(NEVER));
      await mailbox.wait(20, NEVER);
    }
    assert.equal(server.commands.filter((line) => line === 'IDLE').length, 1, server.commands.join('\n'));
    await mailbox.close();
  });
