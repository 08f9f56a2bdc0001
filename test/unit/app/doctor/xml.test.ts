import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readXml, childTexts } from '../../../../src/app/commands/doctor/discovery/xml.ts';
import { fc } from '../../../harness/random.ts';

suite('a small XML document', () => {
  test('elements, attributes, comments, CDATA, entities and a byte order mark', () => {
    const root = readXml(
      `\ufeff<?xml version="1.0" encoding='UTF-8'?>\n<!-- a - b -->\n<a x="1&lt;2" y = 'z'>\n <b> one &amp; &#x41;&#66; </b><b/><c:d><![CDATA[<raw> & ]]></c:d>\n</a>\n`,
    );
    assert.ok(root);
    assert.deepEqual(
      [root.name, [...root.attributes]],
      [
        'a',
        [
          ['x', '1<2'],
          ['y', 'z'],
        ],
      ],
    );
    assert.deepEqual(childTexts(root, 'b'), ['one & AB', '']);
    assert.deepEqual(childTexts(root, 'c:d'), ['<raw> &']);
  });

  for (const [what, text] of Object.entries({
    nothing: '',
    text: 'hello',
    'an element that is not closed': '<a><b></a>',
    'an element that is closed twice': '<a></a></a>',
    'a second root': '<a/><b/>',
    'text behind the root': '<a/>x',
    'a document type': '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    'an entity of its own': '<a>&e;</a>',
    'a lone ampersand': '<a>b & c</a>',
    'a character that is none': '<a>&#x110000;</a>',
    'the character NUL': '<a>&#0;</a>',
    'an attribute twice': '<a b="1" b="2"/>',
    'an attribute without quotes': '<a b=1/>',
    'a comment that does not end': '<a><!-- </a>',
    'elements that are too deep': `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`,
    'too many elements': `<a>${'<b/>'.repeat(2_001)}</a>`,
    'a page for people': '<html><br></html>',
  }))
    test(`${what} is refused`, () => assert.equal(readXml(text), null));

  test('whatever it is told, it gives an answer', () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b x="',
      '"',
      '/>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&amp;',
      '&',
      ' ',
      '\n',
      'x',
      '<?',
      '?>',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void readXml(pieces.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => readXml(`<a>${text.replaceAll(/[<&]/g, '')}</a>`)?.name === 'a'));
  });
});
