import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import {
  cut,
  disarmCommands,
  foreignWord,
  markdownCode,
  markdownMessage,
  markdownText,
  plainText,
  quote,
} from '../../../../src/core/text/foreign-text.ts';
import { anyText } from '../../../doubles/reports/any-text.ts';

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
const COMMAND = /^\s*::|##\[/m;

describe('the forms of one piece', () => {
  test('none lets through what a reader does not see, or a piece without end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const form of [foreignWord(text), quote(text)]) assert.doesNotMatch(form, UNSEEN);
        assert.ok(Array.from(foreignWord(text)).length <= 80);
        // The longest escape has ten characters.
        assert.ok(quote(text).length <= 2 + 60 * 10);
      }),
      { numRuns: 1000 },
    );
  });

  test('a word marks where something stood, a quoted value names it', () => {
    assert.equal(foreignWord('v=spf1\u0000a\u202e'), 'v=spf1\ufffda\ufffd');
    assert.equal(quote('a"b\u202e\n'), '"a\\"b\\u{202e}\\n"');
    assert.equal(quote('x'.repeat(61)), `"${'x'.repeat(59)}…"`);
  });
});

describe('plainText', () => {
  test('lets no control, bidi, zero-width or half character and no workflow command through, whatever comes in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainText(text);
        assert.doesNotMatch(plain, UNSEEN);
        assert.doesNotMatch(plain, COMMAND);
        assert.ok(Array.from(plain).length <= 300);
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves harmless text as it is', () => {
    for (const text of [
      '250 2.0.0 Ok: queued as 4cXy2k',
      'v=spf1 include:_spf.example.net -all',
      'Größe: 漢字 🙂 café',
      '2001:db8::1 and a::b',
    ])
      assert.equal(plainText(text), text);
  });

  test('done twice changes nothing more', () => {
    fc.assert(fc.property(anyText, (text) => assert.equal(plainText(plainText(text)), plainText(text))));
  });

  test('takes whole ANSI sequences out, not only their first character', () => {
    assert.equal(plainText('\u001b[1;31mred\u001b[0m \u001b]8;;https://evil.example.com\u0007link\u001b]8;;\u0007'), 'red link');
    assert.equal(plainText('\u001b]0;title without an end'), '0;title without an end');
  });

  test('makes one line of many', () => {
    assert.equal(plainText('  a\r\nb\u2028c\td  '), 'a b c d');
  });

  test('breaks commands apart so that they stay readable', () => {
    assert.equal(plainText('::error::owned'), ': :error::owned');
    assert.equal(plainText('a\n::add-mask::x'), 'a : :add-mask::x');
    assert.equal(plainText('a##[error]b'), 'a## [error]b');
    assert.equal(plainText(':\u200b:error::x'), ': :error::x');
  });

  test('cuts with an ellipsis, by characters', () => {
    assert.equal(plainText('🙂'.repeat(10), 4), '🙂🙂🙂…');
    assert.equal(plainText('abc', 3), 'abc');
    assert.equal(cut('abc def', 5), 'abc…');
    assert.equal(cut('abc', 0), '…');
  });

  test('a line of a megabyte costs no more than a moment and ends in an ellipsis', () => {
    assert.match(plainText('\u001b]'.repeat(524_288) + 'x'), /^.{0,300}$/u);
    assert.match(plainText('a'.repeat(1_048_576)), /^a{299}…$/);
  });

  test('marks piled on one letter are cut to three', () => {
    assert.equal(plainText(`z${'\u0301'.repeat(40)}`).length, 'z'.length + 3);
  });
});

describe('disarmCommands', () => {
  test('disarms a line that was wrapped out of a harmless one', () => {
    assert.equal(disarmCommands('::error::x'), ': :error::x');
    assert.equal(disarmCommands('   ::error::x'), '   : :error::x');
  });
});

/** A reader's view of inline Markdown with only escapes, entities and the neutral elements. */
function rendered(markdown: string): string {
  return markdown
    .replace(/<\/?(?:span|code)>/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>' })[entity] ?? '&');
}

describe('markdownText', () => {
  test('for any input: no control character, newline, tag of its own or unescaped pipe, backtick, bracket or emphasis', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownText(text);
        assert.doesNotMatch(markdown, UNSEEN);
        const bare = markdown.replace(/<\/?span>/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');
        assert.doesNotMatch(bare, /[|`[\]*_~<>!()\\]/);
        assert.doesNotMatch(bare, /&(?!lt;|gt;|amp;)/);
      }),
      { numRuns: 2000 },
    );
  });

  test('for any input: no mention, issue number, formula or address that GitHub would link', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // GitHub looks for these within one text node, after Markdown: an element between them ends the node.
        for (const node of markdownText(text)
          .split(/<\/?span>/)
          .map(rendered)) {
          if (node === '@' || node === '#' || node === '$' || node === '//' || node === '.' || node === '-') continue;
          assert.doesNotMatch(node, /[@$]|#\d|GH-\d|:\/\/|www\./i);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('for any input: reads as the plain text', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(rendered(markdownText(text)), plainText(text))),
      { numRuns: 2000 },
    );
  });

  test('a text at the beginning of a line opens no list or heading', () => {
    assert.equal(markdownText('- a'), '\\- a');
    assert.equal(markdownText('+ a'), '\\+ a');
    assert.equal(markdownText('1. a'), '1\\. a');
    assert.equal(markdownText('# a'), '\\# a');
    assert.equal(markdownText('> a'), '&gt; a');
    assert.equal(markdownText('=== a'), '\\=== a');
    assert.equal(markdownText('203.0.113.7'), '203.0.113.7');
  });
});

describe('markdownCode and markdownMessage', () => {
  test('code holds nothing but escaped text', () => {
    assert.equal(markdownCode('v=spf1 | `x`'), '<code>v=spf1 \\| \\`x\\`</code>');
  });

  test('a message shows what stands between backticks as code, and what stands alone as it is', () => {
    assert.equal(markdownMessage('Mailbox `a|b` refused ` the <login>'), 'Mailbox <code>a\\|b</code> refused \\` the &lt;login&gt;');
  });

  test('a message is as safe as any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = markdownMessage(text);
        assert.doesNotMatch(markdown, UNSEEN);
        assert.doesNotMatch(markdown.replace(/<\/?(?:span|code)>/g, '').replace(/\\[!-/:-@[-`{-~]/g, ''), /[|`[\]*_~<>!()\\]/);
        assert.equal(markdown.split('<code>').length, markdown.split('</code>').length);
      }),
    );
  });
});
