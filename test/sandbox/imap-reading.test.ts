import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { command, select, stageEachTest } from './imap-session.ts';
import { NESTED } from './mails.ts';

const stage = stageEachTest();
const run = (text: string): Promise<string> => command(stage().talk, text);

describe('FETCH', () => {
  beforeEach(async () => {
    await select(stage().talk, stage());
  });

  test('`n:*` always names the last mail', async () => {
    assert.match(await run('UID FETCH 99:* (FLAGS)'), /^\* 3 FETCH \(UID 3 FLAGS \(\)\)\r\nt OK/);
    assert.equal(await run('FETCH 99 (FLAGS)'), 't BAD Invalid message set\r\n');
    assert.match(await run('UID FETCH 98:99 (FLAGS)'), /^t OK/);
  });

  test('reading marks as seen, peeking does not', async () => {
    assert.doesNotMatch(await run('FETCH 1 BODY.PEEK[]'), /Seen/);
    assert.match(await run('FETCH 1 BODY[]'), /FLAGS \(\\Seen\)\)/);
    assert.deepEqual([...(stage().inbox.mails[0]?.flags ?? [])], ['\\Seen']);
  });

  const SECTIONS: readonly (readonly [string, string | null])[] = [
    ['BODY[TEXT]', NESTED.slice(NESTED.indexOf('preamble'))],
    ['BODY[1.1]', 'plain =C3=BC'],
    ['BODY[1.1.MIME]', 'Content-Type: text/plain; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'],
    ['BODY[2.HEADER]', 'Subject: enclosed\r\nFrom: <>\r\n\r\n'],
    ['BODY[2.HEADER.FIELDS (subject)]', 'Subject: enclosed\r\n\r\n'],
    ['BODY[2.TEXT]', 'inner body\r\ntwo lines'],
    ['BODY[2.1]', 'inner body\r\ntwo lines'],
    ['BODY[3]<1.2>', 'AE'],
    ['BODY[3]<99.2>', ''],
    ['BODY[4]', null],
    ['BODY[1.1.1]', null],
    ['BODY[3.HEADER]', null],
  ];
  for (const [section, expected] of SECTIONS) {
    test(section, async () => {
      const answer = await run(`FETCH 2 ${section.replace('BODY[', 'BODY.PEEK[')}`);
      const label = section.replace(/<(\d+)\.\d+>/, '<$1>');
      assert.equal(
        answer.split('\r\nt OK')[0],
        `* 2 FETCH (${label} ${expected === null ? 'NIL' : `{${expected.length}}\r\n${expected}`})`,
      );
    });
  }

  test('BODYSTRUCTURE of a single part and of an attached mail', async () => {
    const simple = await run('FETCH 1 (BODYSTRUCTURE BODY)');
    const basic = '("text" "plain" ("charset" "us-ascii") NIL NIL "7bit" 7 1';
    assert.ok(simple.includes(`BODYSTRUCTURE ${basic} NIL NIL NIL NIL) BODY ${basic})`), simple);
    const nested = await run('FETCH 2 BODYSTRUCTURE');
    assert.match(
      nested,
      /\("message" "rfc822" NIL NIL NIL "7bit" \d+ \(NIL "enclosed" (?:NIL ?){8}\) \("text" "plain" [^()]*\("charset" "us-ascii"\) NIL NIL "7bit" 21 1 (?:NIL ?){4}\) 4 NIL \("attachment" \("filename" "bounce\.eml"\)\)/,
    );
  });

  for (const bad of [
    'FETCH 1',
    'FETCH x UID',
    'FETCH 0 UID',
    'FETCH 1 (NONSENSE)',
    'FETCH 1 BODY[MIME]',
    'FETCH 1 BODY[',
    'FETCH 1 ()',
    'FETCH 1 BODY[HEADER.FIELDS]',
  ]) {
    test(`${bad} is refused`, async () => {
      assert.match(await run(bad), /^t BAD /);
    });
  }
});

describe('SEARCH', () => {
  const SEARCHES: readonly (readonly [string, string])[] = [
    ['ALL', ' 1 2 3'],
    ['2:*', ' 2 3'],
    ['UID 1,3', ' 1 3'],
    ['NOT 2', ' 1 3'],
    ['SUBJECT "MULTI PART"', ' 2'],
    ['FROM sender@example.net NOT SUBJECT simple', ' 2'],
    ['HEADER X-Probe ""', ' 1 2 3'],
    ['HEADER X-Absent ""', ''],
    ['OR (FLAGGED) (TEXT epilogue)', ' 2'],
    ['BODY X-Probe', ''],
    ['CHARSET UTF-8 TO b@example.test', ' 1 3'],
    ['SINCE 1-Jan-2020 BEFORE 1-Jan-2021', ''],
    ['SENTON 24-Nov-2026', ' 2'],
    ['LARGER 300', ' 2'],
    ['UNSEEN UNDELETED', ' 1 2 3'],
    ['NEW', ''],
    ['KEYWORD $Junk', ''],
  ];
  for (const [keys, found] of SEARCHES) {
    test(keys, async () => {
      await select(stage().talk, stage());
      assert.equal((await run(`SEARCH ${keys}`)).split('\r\n')[0], `* SEARCH${found}`);
    });
  }
  for (const bad of ['', 'NONSENSE', 'SINCE yesterday', 'OR ALL', 'HEADER X', '()', 'LARGER x']) {
    test(`SEARCH ${bad} is refused`, async () => {
      await select(stage().talk, stage());
      assert.match(await run(`SEARCH ${bad}`.trim()), /^t BAD /);
    });
  }
});
