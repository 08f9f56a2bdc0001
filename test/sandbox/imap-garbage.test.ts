import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fc } from '../harness/random.ts';
import { encodeStructure } from '../../sandbox/imap/bodystructure.ts';
import { encodeEnvelope } from '../../sandbox/imap/envelope.ts';
import { matches } from '../../sandbox/imap/list.ts';
import { parseEntity } from '../../sandbox/imap/mime.ts';
import { formatSet, inSet, parseSet } from '../../sandbox/imap/sets.ts';
import { decodeFolderName, encodeFolderName, encodeLiteral, encodeString } from '../../sandbox/imap/strings.ts';
import { parseTokens } from '../../sandbox/imap/tokens.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { startWorld } from '../../sandbox/world.ts';
import { NESTED } from './mails.ts';
import { ask, talkPlain } from './talk.ts';

const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)), maxLength: 60 });

describe('parsers', () => {
  test('what is encoded as a string, quoted or literal, is read back', () => {
    fc.assert(
      fc.property(latin1, (text) => {
        assert.deepEqual(parseTokens(encodeString(text)), [{ kind: 'string', text }]);
        assert.deepEqual(parseTokens(`(${encodeLiteral(text)})`), [{ kind: 'list', items: [{ kind: 'string', text }] }]);
      }),
    );
  });

  test('folder names survive modified UTF-7, which is ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const encoded = encodeFolderName(name);
        assert.match(encoded, /^[\x20-\x7e]*$/);
        assert.equal(decodeFolderName(encoded), name);
      }),
    );
    assert.equal(encodeFolderName('~peter/mail/台北/日本語'), '~peter/mail/&U,BTFw-/&ZeVnLIqe-');
  });

  test('sets hold what was put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        const set = parseSet(formatSet(sorted), 1000);
        assert.ok(set);
        for (let value = 1; value <= 301; value += 1) assert.equal(inSet(set, value), values.includes(value));
      }),
    );
  });

  test('any bytes are a mail, whose structure and envelope are well-formed', () => {
    const line = fc.oneof(
      latin1,
      fc.constantFrom('Content-Type: multipart/mixed; boundary=b', '--b', '--b--', '', 'From: a <b@c>, (', 'To: "'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const entity = parseEntity(lines.join('\r\n'));
        assert.ok(parseTokens(encodeStructure(entity, true)));
        assert.ok(parseTokens(encodeEnvelope(entity.head)));
      }),
    );
  });

  test('patterns of many stars cost no time', () => {
    assert.equal(matches('*a'.repeat(100), 'a'.repeat(99)), false);
    assert.equal(matches('*a'.repeat(100), 'a'.repeat(100)), true);
    assert.equal(matches('%', 'a/b'), false);
    assert.equal(matches('a/%', 'a/b'), true);
    assert.equal(matches('*', 'a/b'), true);
  });
});

describe('the server on garbage', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
    findFolder(world.internal, 'INBOX')?.add(NESTED);
  });
  after(() => world.close());

  const word = fc.constantFrom('UID', 'FETCH', 'SEARCH', 'STORE', 'COPY', 'MOVE', 'LIST', 'STATUS', 'APPEND', 'EXPUNGE', 'AUTHENTICATE', 'PLAIN', 'ID', 'RETURN', 'NOT', 'OR', 'HEADER', 'SINCE', '1-Jan-2020', 'INBOX', 'Sent', '1:*', '0', '9999999999', '*', '(', ')', '"', '""', '"x"', '{3+}', '{0+}\r\n', '{2}', '\\Seen', '+FLAGS', 'BODY[]', 'BODY[1.2.HEADER.FIELDS (A)]<0.1>', 'BODYSTRUCTURE', 'ENVELOPE', '[', ']', '\0', '\xff', '&AA', '&AAAA-'); // prettier-ignore
  const command = fc.array(word, { maxLength: 7 }).map((words) => `t ${words.join(' ')}\r\n`);
  const input = fc.array(fc.oneof(command, latin1, latin1.map((text) => `${text}\r\n`)), { maxLength: 6 }); // prettier-ignore

  test('it never fails, and others are served on', async () => {
    await fc.assert(
      fc.asyncProperty(input, fc.boolean(), async (chunks, login) => {
        const talk = await talkPlain(world.internalImap.ports.plaintext);
        await talk.expect(/\* OK .*\r\n/);
        if (login) {
          await ask(talk, `t LOGIN ${world.internal.address} ${world.internal.password}`, /t OK.*\r\n/);
          await ask(talk, 't SELECT INBOX', /t OK.*\r\n/);
        }
        talk.send(chunks.join(''));
        const other = await talkPlain(world.internalImap.ports.plaintext);
        await ask(other, 'x NOOP', /x OK.*\r\n/);
        other.close();
        talk.close();
        await talk.closed;
        assert.deepEqual(world.internalImap.defects, []);
      }),
      { numRuns: 150 },
    );
  });

  test('a line without an end is bounded', async () => {
    const talk = await talkPlain(world.internalImap.ports.plaintext);
    await talk.expect(/\* OK .*\r\n/);
    talk.send('x'.repeat(300_000));
    await talk.expect(/\* BYE Command line too long\r\n/);
    talk.close();
  });

  test('SMTP too: it never fails', async () => {
    const verb = fc.constantFrom('EHLO x', 'AUTH PLAIN', 'AUTH LOGIN eA==', '*', 'MAIL FROM:<a@example.test>', 'RCPT TO:<internal@example.test>', 'DATA', '.', 'RSET', 'STARTTLS', 'HELO', ''); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(verb, latin1), { maxLength: 8 }), async (lines) => {
        const talk = await talkPlain(world.smtp.ports.plaintext);
        await talk.expect(/220 .*\r\n/);
        talk.send(`${lines.join('\r\n')}\r\n`);
        const other = await talkPlain(world.smtp.ports.plaintext);
        await ask(other, 'NOOP', /250 .*\r\n/);
        other.close();
        talk.close();
        await talk.closed;
        assert.deepEqual(world.smtp.defects, []);
      }),
      { numRuns: 100 },
    );
  });
});
