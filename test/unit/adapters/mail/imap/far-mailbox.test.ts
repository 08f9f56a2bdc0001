import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { imapMailbox } from '../../../../../src/adapters/mail/imap/mailbox.ts';
import type { Clock } from '../../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import type { Script } from './scripted-server.ts';
import { CUT, scriptedServer } from './scripted-server.ts';

const NEVER = new AbortController().signal;

/** Every look at it finds it 25 ms later, so that every answer seems to come from far away. */
function farClock(): Clock {
  let now = 0;
  return { ...systemClock, monotonic: () => (now += 25) };
}

const HEADER = 'Subject: a probe\r\nMessage-ID: <a@example.net>\r\n\r\n';
const MAIL = `${HEADER}Hello.\r\n`;

/** A server whose Inbox gets one mail after the first look. */
function oneMailComes(): Script {
  let looks = 0;
  return (command, line) => {
    if (command === 'NOOP') return ++looks === 2 ? '* 2 EXISTS\r\nTAG OK done' : null;
    if (command !== 'UID FETCH' || looks < 2 || !line.startsWith('UID FETCH 2:')) return null;
    const [header, mail] = [`BODY[HEADER] {${HEADER.length}}\r\n${HEADER}`, `BODY[]<0> {${MAIL.length}}\r\n${MAIL}`];
    return `* 2 FETCH (UID 2 FLAGS () RFC822.SIZE ${MAIL.length} ${mail} ${header})\r\nTAG OK done`;
  };
}

suite('a mailbox that is far away', SIDE_BY_SIDE, () => {
  test('says of itself that it is', async () => {
    await using server = await scriptedServer(() => null);
    const mailbox = imapMailbox(server.config, farClock());
    await mailbox.open(NEVER);
    assert.equal(mailbox.status().far, true);
    await mailbox.close();
  });

  test('is asked for new mail before there is a word of it, and for the mail itself once', async () => {
    await using server = await scriptedServer(oneMailComes());
    const mailbox = imapMailbox(server.config, farClock());
    await mailbox.open(NEVER);
    assert.deepEqual(await mailbox.look('near'), []);
    const [found, ...more] = await mailbox.look('near');
    assert.ok(found && more.length === 0);
    assert.deepEqual([found.id, found.header], ['7/2', HEADER]);
    const fetches = () => server.commands.filter((line) => line.startsWith('UID FETCH')).length;
    const before = fetches();
    assert.equal(Buffer.from((await mailbox.source(found, 1024)) ?? []).toString(), MAIL);
    assert.equal(fetches(), before);
    await mailbox.close();
  });

  test('a mail longer than what was asked for ahead is asked for again', async () => {
    const long = 100_000;
    await using server = await scriptedServer((command, line, connection) => {
      const said = oneMail(command, line, connection)?.replace(`RFC822.SIZE ${MAIL.length}`, `RFC822.SIZE ${long}`);
      return said ?? null;
    });
    const oneMail = oneMailComes();
    const mailbox = imapMailbox(server.config, farClock());
    await mailbox.open(NEVER);
    await mailbox.look('near');
    const [found] = await mailbox.look('near');
    assert.ok(found);
    await mailbox.source(found, 2 * long);
    assert.ok(server.commands.some((line) => line.startsWith('UID FETCH 2 (')));
    await mailbox.close();
  });

  test('a session after one that broke does one thing after another', async () => {
    await using server = await scriptedServer((command, _, connection) => (connection === 1 && command === 'NOOP' ? CUT : null));
    const mailbox = imapMailbox(server.config, farClock());
    await mailbox.open(NEVER);
    await assert.rejects(mailbox.look('near'));
    await mailbox.open(NEVER);
    assert.equal(mailbox.status().far, false);
    await mailbox.look('near');
    assert.ok(!server.commands.slice(server.commands.lastIndexOf('SELECT INBOX')).some((line) => line.includes('4294967295')));
    await mailbox.close();
  });
});
