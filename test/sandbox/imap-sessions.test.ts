import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SIMPLE } from './mails.ts';
import { command, logIn, select, stageEachTest } from './imap-session.ts';
import { ask, talkPlain } from './talk.ts';

const stage = stageEachTest();
const run = (text: string): Promise<string> => command(stage().talk, text);

describe('states', () => {
  test('commands are refused in the wrong one, with the reason', async () => {
    assert.equal(await run('SELECT INBOX'), 't BAD Log in first\r\n');
    assert.equal(await run('FETCH 1 UID'), 't BAD Log in first\r\n');
    await logIn(stage().talk, stage());
    assert.equal(await run('FETCH 1 UID'), 't BAD No mailbox selected\r\n');
    assert.equal(await run('LOGIN a b'), 't BAD Already logged in\r\n');
    assert.equal(await run('SELECT Nowhere'), 't NO [NONEXISTENT] Mailbox does not exist\r\n');
    assert.equal(await run('XYZZY'), 't BAD Unknown command XYZZY\r\n');
    assert.equal(await run('UID NOOP'), 't BAD Unknown command UID NOOP\r\n');
    assert.equal(await run('STATUS INBOX'), 't BAD STATUS needs a mailbox and a list of items\r\n');
    assert.equal(await run('LIST "" ('), 't BAD Malformed arguments of LIST\r\n');
  });

  test('SELECT tells all that RFC 3501 section 6.3.1 demands', async () => {
    const answer = await select(stage().talk, stage());
    assert.match(answer, /\* FLAGS \(.*\\Seen.*\)\r\n/);
    assert.match(answer, /\* OK \[PERMANENTFLAGS \(.*\\\*\)\]/);
    assert.match(answer, /\* 3 EXISTS\r\n\* 0 RECENT\r\n\* OK \[UNSEEN 1\]/);
    assert.match(answer, new RegExp(`UIDVALIDITY ${stage().inbox.uidValidity}\\]`));
    assert.match(answer, /UIDNEXT 4\]/);
    assert.match(answer, /t OK \[READ-WRITE\]/);
    assert.match(await run('EXAMINE inbox'), /PERMANENTFLAGS \(\)\][^]*t OK \[READ-ONLY\]/);
    assert.match(await run('STORE 1 +FLAGS (\\Seen)'), /t NO \[READ-ONLY\]/);
  });

  test('LOGOUT says BYE and hangs up', async () => {
    assert.match(await run('LOGOUT'), /^\* BYE .*\r\nt OK/);
    await stage().talk.closed;
  });

  test('in clear, a port with STARTTLS lets nobody log in', async () => {
    const clear = await talkPlain(stage().world.internalImap.ports.starttls);
    assert.match(await command(clear, 'CAPABILITY'), /STARTTLS LOGINDISABLED/);
    assert.match(
      await command(clear, `LOGIN ${stage().world.internal.address} ${stage().world.internal.password}`),
      /t NO \[PRIVACYREQUIRED\]/,
    );
    assert.equal(stage().world.internalImap.logins.length, 0);
    clear.close();
  });

  test('AUTHENTICATE PLAIN with and without an initial response', async () => {
    const response = Buffer.from(`\0${stage().world.internal.address}\0${stage().world.internal.password}`).toString('base64');
    await ask(stage().talk, 't AUTHENTICATE PLAIN', /\+ \r\n/);
    await ask(stage().talk, '*', /t BAD Authentication cancelled\r\n/);
    assert.match(await run('AUTHENTICATE XOAUTH2'), /t NO \[CANNOT\]/);
    await ask(stage().talk, 't AUTHENTICATE PLAIN', /\+ \r\n/);
    await ask(stage().talk, response, /t OK .*\r\n/);
    const second = await talkPlain(stage().world.internalImap.ports.plaintext);
    assert.match(await command(second, `AUTHENTICATE PLAIN ${response}`), /t OK \[CAPABILITY .*UIDPLUS/);
    second.close();
  });

  test('literals, waited for and not', async () => {
    await ask(stage().talk, `t LOGIN {${stage().world.internal.address.length}}`, /\+ OK\r\n/);
    await ask(
      stage().talk,
      `${stage().world.internal.address} {${stage().world.internal.password.length}+}\r\n${stage().world.internal.password}`,
      /t OK/,
    );
    await ask(stage().talk, 't APPEND INBOX {99999999}', /t NO \[TOOBIG\].*\r\n/);
    assert.match(await run('NOOP'), /t OK/);
    await ask(stage().talk, 't APPEND INBOX {99999999+}', /\* BYE .*\r\n/);
    await stage().talk.closed;
  });
});

describe('what other sessions do', () => {
  test('EXPUNGE is not told during FETCH, STORE and SEARCH; the numbers stay, EXISTS is told', async () => {
    await select(stage().talk, stage());
    stage().inbox.remove(new Set([1]));
    stage().inbox.add(SIMPLE);
    const fetched = await run('FETCH 2 (UID)');
    assert.match(fetched, /\* 2 FETCH \(UID 2\)/);
    assert.match(fetched, /\* 4 EXISTS/);
    assert.doesNotMatch(fetched, /EXPUNGE/);
    assert.doesNotMatch(await run('SEARCH ALL'), /EXPUNGE/);
    assert.doesNotMatch(await run('STORE 2 +FLAGS (\\Flagged)'), /EXPUNGE/);
    assert.match(await run('NOOP'), /^\* 1 EXPUNGE\r\nt OK/);
    assert.match(await run('FETCH 1 (UID)'), /\* 1 FETCH \(UID 2\)/);
    assert.match(await run('UID FETCH 4:* FLAGS'), /\* 3 FETCH \(UID 4 FLAGS \(\)\)/);
  });

  test('several removals are told with the numbers as they shift', async () => {
    await select(stage().talk, stage());
    stage().inbox.remove(new Set([1, 3]));
    assert.match(await run('NOOP'), /^\* 1 EXPUNGE\r\n\* 2 EXPUNGE\r\nt OK/);
  });

  test('flags and new mail come during IDLE, at once', async () => {
    await select(stage().talk, stage());
    await ask(stage().talk, 't IDLE', /\+ idling\r\n/);
    stage().inbox.add(SIMPLE);
    await stage().talk.expect(/\* 4 EXISTS\r\n/);
    stage().inbox.setFlags(2, ['\\Answered']);
    await stage().talk.expect(/\* 2 FETCH \(UID 2 FLAGS \(\\Answered\)\)\r\n/);
    stage().inbox.remove(new Set([1]));
    await stage().talk.expect(/\* 1 EXPUNGE\r\n/);
    await ask(stage().talk, 'DONE', /t OK Idle completed\r\n/);
  });

  test('one session’s STORE and EXPUNGE reach the other', async () => {
    await select(stage().talk, stage());
    const other = await talkPlain(stage().world.internalImap.ports.plaintext);
    await select(other, stage());
    await run('STORE 2 +FLAGS.SILENT (\\Deleted)');
    assert.match(await command(other, 'NOOP'), /\* 2 FETCH \(UID 2 FLAGS \(\\Deleted\)\)/);
    assert.match(await run('EXPUNGE'), /^\* 2 EXPUNGE\r\nt OK/);
    assert.match(await command(other, 'NOOP'), /^\* 2 EXPUNGE\r\nt OK/);
    other.close();
  });

  test('a renumbered folder ends the session', async () => {
    await select(stage().talk, stage());
    stage().inbox.renumber();
    await ask(stage().talk, 't NOOP', /\* BYE .*UIDVALIDITY\r\n/);
    await stage().talk.closed;
  });
});
