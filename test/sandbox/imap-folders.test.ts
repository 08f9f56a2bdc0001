import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { command, logIn, stageEachTest } from './imap-session.ts';

const stage = stageEachTest();
const run = (text: string): Promise<string> => command(stage().talk, text);

describe('folders', () => {
  beforeEach(() => logIn(stage().talk, stage()));

  test('LIST by pattern, by use, and with STATUS', async () => {
    assert.equal(await run('LIST "" ""'), '* LIST (\\Noselect) "/" ""\r\nt OK LIST completed\r\n');
    assert.match(await run('LIST "" "%"'), /"INBOX"[^]*"Junk"/);
    assert.equal(await run('LIST (SPECIAL-USE) "" "J*"'), '* LIST (\\HasNoChildren \\Junk) "/" "Junk"\r\nt OK LIST completed\r\n');
    assert.match(await run('LIST "" "inbox" RETURN (SPECIAL-USE STATUS (MESSAGES))'), /\* STATUS "INBOX" \(MESSAGES 3\)/);
    assert.match(await run('LSUB "" "*"'), /\* LSUB \(\\HasNoChildren\) "\/" "INBOX"/);
    await run('CREATE a/b');
    assert.doesNotMatch(await run('LIST "" "%"'), /a\/b/);
    assert.match(await run('LIST "" "a*"'), /a\/b/);
    assert.match(await run('LIST "" ("a/%" "Sent")'), /"Sent"[^]*"a\/b"/);
  });

  test('CREATE and DELETE', async () => {
    assert.match(await run('CREATE Sent'), /t NO \[ALREADYEXISTS\]/);
    assert.match(await run('CREATE "Entw&APw-rfe"'), /t OK/);
    assert.ok(stage().world.internal.folders.has('Entwürfe'));
    assert.match(await run('LIST "" "Entw*"'), /"Entw&APw-rfe"/);
    assert.match(await run('DELETE INBOX'), /t NO \[CANNOT\]/);
    assert.match(await run('DELETE "Entw&APw-rfe"'), /t OK/);
    assert.match(await run('DELETE "Entw&APw-rfe"'), /t NO \[NONEXISTENT\]/);
  });

  test('UID EXPUNGE spares what others marked; CLOSE does not; UNSELECT does', async () => {
    await run('SELECT INBOX');
    await run('STORE 1:2 +FLAGS (\\Deleted)');
    assert.match(await run('UID EXPUNGE 2'), /^\* 2 EXPUNGE\r\nt OK/);
    assert.equal(stage().inbox.mails.length, 2);
    await run('UNSELECT');
    assert.equal(stage().inbox.mails.length, 2);
    await run('SELECT INBOX');
    assert.equal(await run('CLOSE'), 't OK Close completed\r\n');
    assert.deepEqual(
      stage().inbox.mails.map((mail) => mail.uid),
      [3],
    );
  });

  test('COPY and MOVE to a folder that is not there', async () => {
    await run('SELECT INBOX');
    assert.match(await run('COPY 1 Nowhere'), /t NO \[TRYCREATE\]/);
    assert.match(await run('UID MOVE 1,3 Sent'), /\* OK \[COPYUID \d+ 1,3 1:2\][^]*\* 1 EXPUNGE\r\n\* 2 EXPUNGE\r\nt OK/);
  });
});
