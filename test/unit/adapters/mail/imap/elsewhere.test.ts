import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { hurriedClock } from '../../../../doubles/clocks/hurried-clock.ts';
import { HANGS } from '../../../../harness/bounds.ts';
import type { Script } from './scripted-server.ts';
import { CUT, scriptedServer } from './scripted-server.ts';

const NEVER = new AbortController().signal;

const mail = `* 1 FETCH (UID 1 FLAGS () BODY[HEADER] {14}\r\nSubject: 1\r\n\r\n)\r\n`;

/** A mailbox with these folders beside the Inbox, each with one mail; `more` comes first. */
function holding(folders: readonly string[], more: Script = () => null): Script {
  return (command, line, connection) => {
    const said = more(command, line, connection);
    if (said !== null) return said;
    const folder = /^(?:STATUS|SELECT) "?([^" ]+)/.exec(line)?.[1] ?? '';
    if (command === 'LIST' && !line.endsWith('"" ""')) {
      return `* LIST () "/" INBOX\r\n${folders.map((name) => `* LIST () "/" ${name}\r\n`).join('')}TAG OK done`;
    }
    if (command === 'STATUS') return `* STATUS ${folder} (UIDNEXT 2 UIDVALIDITY 7 MESSAGES 1 RECENT 0)\r\nTAG OK done`;
    return command === 'UID FETCH' ? `${mail}TAG OK done` : null;
  };
}

async function elsewhere(script: Script, ms = 60_000, clock = systemClock) {
  const server = await scriptedServer(script);
  try {
    const mailbox = imapMailbox(server.config, clock);
    await mailbox.open(NEVER);
    const found = await mailbox.elsewhere(50, ms);
    const { unread } = mailbox.status();
    await mailbox.close();
    const selected = server.commands.flatMap((line) => /^SELECT "?([^" ]+)/.exec(line)?.[1] ?? []).filter((name) => name !== 'INBOX');
    return {
      folders: found.map(({ placement }) => placement.folder),
      roles: found.map(({ placement }) => placement.role),
      unread,
      selected,
    };
  } finally {
    await server[Symbol.asyncDispose]();
  }
}

suite('a probe that lies in no watched folder', () => {
  test('is found among a thousand others', { timeout: HANGS }, async () => {
    const names = Array.from({ length: 1_000 }, (_, i) => `Public/${i}`);
    const empty: Script = (command, line) =>
      command === 'STATUS' && line.includes('Public/')
        ? `* STATUS ${/Public\/\d+/.exec(line)?.[0]} (UIDNEXT 1 UIDVALIDITY 7 MESSAGES 0 RECENT 0)\r\nTAG OK done`
        : null;
    const { folders, selected } = await elsewhere(holding([...names, 'Rules'], empty));
    assert.deepEqual([folders, selected], [['Rules'], ['Rules']]);
  });

  test('is looked for first where nobody has seen a mail, then in one’s own folders', async () => {
    const script = holding(['shared/a', 'Own', 'New'], (command, line) => {
      if (command === 'CAPABILITY') return '* CAPABILITY IMAP4rev1 UIDPLUS NAMESPACE AUTH=PLAIN\r\nTAG OK done';
      if (command === 'NAMESPACE') return '* NAMESPACE (("" "/")) NIL (("shared/" "/"))\r\nTAG OK done';
      return line.startsWith('STATUS New') ? '* STATUS New (UIDNEXT 2 UIDVALIDITY 7 MESSAGES 1 RECENT 1)\r\nTAG OK done' : null;
    });
    assert.deepEqual((await elsewhere(script)).selected, ['New', 'Own', 'shared/a']);
  });

  for (const command of ['STATUS', 'SELECT'])
    test(`is found though ${command} of another folder ends the session`, async () => {
      const { folders, unread } = await elsewhere(
        holding(['Broken', 'Rules'], (said, line) => (said === command && line.includes('Broken') ? CUT : null)),
      );
      assert.deepEqual([folders, unread.map(({ folder }) => folder)], [['Rules'], ['Broken']]);
    });

  test('below Junk is Junk', async () => {
    const list = '* LIST () "/" INBOX\r\n* LIST (\\Junk) "/" Spam\r\n* LIST () "/" Junk/2026\r\nTAG OK done';
    const { folders, roles } = await elsewhere(
      holding([], (command, line) => (command === 'LIST' && !line.endsWith('"" ""') ? list : null)),
    );
    assert.deepEqual([folders, roles], [['Junk/2026'], ['junk']]);
  });

  test('where the time does not suffice, that is told', async () => {
    const { folders, unread } = await elsewhere(holding(['One', 'Two']), 0, hurriedClock(1));
    assert.deepEqual(folders, []);
    assert.deepEqual(
      unread.map(({ folder }) => folder),
      ['2 more'],
    );
  });
});

test('a Junk whose state ends the session keeps nobody from watching the Inbox, and is told', async () => {
  await using server = await scriptedServer((command, line) => {
    if (command === 'LIST' && !line.endsWith('"" ""')) return '* LIST () "/" INBOX\r\n* LIST (\\Junk) "/" Junk\r\nTAG OK done';
    if (command === 'NOOP') return '* 2 EXISTS\r\nTAG OK done';
    if (command === 'UID FETCH') return `${mail.replaceAll('1', '2').replace('{24}', '{14}')}TAG OK done`;
    return command === 'STATUS' ? CUT : null;
  });
  const mailbox = imapMailbox(server.config, systemClock);
  const looked = async () => {
    await mailbox.open(NEVER);
    return await mailbox.look('deep');
  };
  const found = await looked().catch(looked).catch(looked);
  assert.deepEqual(
    found.map(({ placement }) => placement.folder),
    ['INBOX'],
  );
  assert.deepEqual(
    mailbox.status().unread.map(({ folder }) => folder),
    ['Junk'],
  );
  await mailbox.close();
});
