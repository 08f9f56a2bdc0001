import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { filesBelow } from './imports.ts';

const root = join(import.meta.dirname, '..', '..');

/** Words that a tired reader takes in at once; a placeholder for a name or a number counts as one. */
const MOST = 24;

/** The texts of a source file, with each inserted value as a single word. */
function textsOf(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/(^|[\s;{(,])\/\/[^\n]*/g, '$1');
  const texts = code.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g);
  return Array.from(texts, ([, template, single, double]) =>
    (template ?? single ?? double ?? '').replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'it'),
  );
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n/);
const wordsIn = (sentence: string) => sentence.trim().split(/\s+/).length;
const long = (source: string) =>
  textsOf(source)
    .flatMap(sentencesOf)
    .filter((sentence) => wordsIn(sentence) > MOST);

suite(`no sentence that anybody reads at night has more than ${MOST} words`, () => {
  test('in what the program says', () => {
    const found = filesBelow('src').flatMap((file) =>
      long(readFileSync(join(root, file), 'utf8')).map((sentence) => `${file}: ${sentence}`),
    );
    assert.deepEqual(found, []);
  });

  test('one that has is seen, be it a text, a template or a second sentence', () => {
    const words = (count: number) => 'word '.repeat(count).trim();
    for (const source of [`'${words(25)}.'`, `"Short. ${words(25)}."`, `\`\${name} ${words(24)}\``])
      assert.equal(long(source).length, 1, source);
    for (const source of [`'${words(24)}.'`, `// ${words(30)}`, `/** '${words(30)}' */`, `'${words(20)}. ${words(20)}.'`])
      assert.deepEqual(long(source), [], source);
  });
});
