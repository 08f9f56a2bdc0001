import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../../harness/random.ts';
import { termHint } from '../../../../../src/checks/domain/spf/record/hint.ts';
import { parseSpfRecord } from '../../../../../src/checks/domain/spf/record/record.ts';

test('what a malformed term of SPF was meant to be', () => {
  for (const [word, hint] of [
    ['redirect:example.net', 'Write "redirect=example.net".'],
    ['192.0.2.1', 'Write "ip4:192.0.2.1".'],
    ['+192.0.2.0/24', 'Write "+ip4:192.0.2.0/24".'],
    ['2001:db8::/32', 'Write "ip6:2001:db8::/32".'],
    ['ipv4:192.0.2.1', 'Write "ip4:192.0.2.1".'],
    ['ip4:2001:db8::1', 'Write "ip6:2001:db8::1".'],
    ['ip6:192.0.2.1', 'Write "ip4:192.0.2.1".'],
    ['ip4:192.0.2.0/255.255.255.0', 'Write "ip4:192.0.2.0/24".'],
    ['ip4:192.0.2.0/255.0.255.0', null],
    ['ip4:192.0.2.1-192.0.2.9', 'Write a range as networks, such as ip4:192.0.2.0/24, or each address by itself.'],
    ['ip4:mx.example.net', 'Write "a:mx.example.net".'],
    ['\u2013all', 'Write "-all".'],
    ['mx\u00a0-all', 'Write "mx -all".'],
    ['all-', 'Write "-all".'],
    ['-al', 'Write "-all".'],
    ['inlcude:example.net', 'Write "include:example.net".'],
    ['mx,', 'Separate the terms by spaces alone, without commas or semicolons.'],
    ['include:', 'No space may stand behind "include:".'],
    ['-', 'No space may stand between "-" and its term.'],
    ['exists:%{x}.example.net', null],
    ['something:example.net', null],
  ] as const)
    assert.equal(termHint(word), hint, word);
});

test('a hint never tells to write what stands there already', () => {
  const piece = fc.constantFrom(
    'ip4:',
    'ip6:',
    'ipv4:',
    'a',
    'mx',
    'al',
    'all',
    'redirect:',
    '-',
    '~',
    '192.0.2.1',
    '2001:db8::1',
    '/24',
    '/255.255.0.0',
    'x.test',
    '\u2014',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const word = pieces.join('');
      const read = parseSpfRecord(`v=spf1 ${word}`);
      if (read.kind === 'record') return;
      const [, meant] = /^Write "(.*)"\.$/.exec(termHint(word) ?? '') ?? [];
      if (meant !== undefined) assert.notEqual(meant, word);
    }),
  );
});
