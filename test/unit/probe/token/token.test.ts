import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { Mac, Token } from '../../../../src/probe/token/token.ts';
import { findShortToken, findTokens, loopTag, readToken, shortToken, writeToken } from '../../../../src/probe/token/token.ts';

const macOf =
  (key: string): Mac =>
  (data) =>
    createHmac('sha256', key).update(data).digest();
const mac = macOf('key');

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const tokens: fc.Arbitrary<Token> = fc.record(
  {
    id: fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    sentAt: fc.integer({ min: 0, max: 2 ** 48 - 1 }),
    loop: uint32,
    lifetime: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
    host: uint32,
    process: uint32,
  },
  { noNullPrototype: true },
);

test('what is written is read again', () => {
  fc.assert(fc.property(tokens, (token) => assert.deepEqual(readToken(writeToken(token, mac), mac), { kind: 'valid', token })));
});

test('a token made with another key is forged', () => {
  fc.assert(fc.property(tokens, (token) => assert.deepEqual(readToken(writeToken(token, macOf('other')), mac), { kind: 'forged' })));
});

test('a token that was changed in any one character is not ours', () => {
  fc.assert(
    fc.property(tokens, fc.integer({ min: 4, max: 75 }), fc.constantFrom('A', 'b', '7', '-', '_'), (token, at, character) => {
      const text = writeToken(token, mac);
      fc.pre(text[at] !== character);
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      assert.notEqual(readToken(changed, mac)?.kind, 'valid');
    }),
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readToken(text, mac);
      readToken(`ec1.${text}`, mac);
      findTokens(text);
      findShortToken(text);
    }),
  );
});

test('tokens are found in text, however it is surrounded, and not in longer words', () => {
  fc.assert(
    fc.property(tokens, fc.constantFrom(' ', '\n', '<', '"', ':'), (token, around) => {
      const text = writeToken(token, mac);
      assert.deepEqual(findTokens(`a${around}${text}${around}b`), [text]);
      assert.deepEqual(findTokens(`${text}x`), []);
    }),
  );
});

test('a text full of tokens is not read to the end', () => {
  const text = `${writeToken({ id: '0'.repeat(32), sentAt: 0, loop: 0, lifetime: 0, host: 0, process: 0 }, mac)} `;
  assert.equal(findTokens(text.repeat(1000)).length, 20);
});

test('the short form survives a prefix and a suffix in the subject', () => {
  fc.assert(
    fc.property(tokens, (token) => {
      const short = shortToken(token.id);
      assert.equal(findShortToken(`[EXT] [continuity] example.net ${short} (external)`), short);
    }),
  );
});

test('the tag tells loops of other names and paths apart', () => {
  const tag = loopTag('gmail', 'a@example.net', 'b@example.org', 'smtp.example.net');
  assert.equal(tag, loopTag('gmail', 'a@example.net', 'b@example.org', 'smtp.example.net'));
  assert.notEqual(tag, loopTag('gmail2', 'a@example.net', 'b@example.org', 'smtp.example.net'));
  assert.notEqual(tag, loopTag('gmail', 'c@example.net', 'b@example.org', 'smtp.example.net'));
  assert.notEqual(tag, loopTag('gmail', 'a@example.net', 'b@example.org', 'smtp2.example.net'));
});
