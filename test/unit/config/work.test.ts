import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { MAX_CHARACTERS, readYaml } from '../../../src/config/document/yaml.ts';

const full = (brick: string, head = '') => head + brick.repeat(Math.floor((MAX_CHARACTERS - head.length) / brick.length));

suite('a configuration that is all work', () => {
  for (const [name, text] of Object.entries({
    'opening brackets': full('{'),
    commas: full(',', '['),
    directives: full('%a\n'),
    'empty entries': full('a:\n'),
    aliases: full('- *a\n', '- &a x\n'),
    'keys without values': full('? a\n'),
    tags: full('!!str '),
    'dashes on one line': full('- '),
  })) {
    test(`is refused before the parser sees it: ${name}`, () => {
      const { tree, errors } = readYaml(text, 'mail.yml');
      assert.equal(tree, null);
      assert.match(errors[0]?.message ?? '', /^(?:nested too deeply|more (?:lines|entries) than any configuration has)$/);
    });
  }

  test('is not one of a thousand loops, written as JSON or as YAML', () => {
    const loop = {
      kind: 'external',
      sender: 'mta',
      mailbox: 'box',
      from: 'a@example.net',
      to: 'b@example.net',
      warning: '60s',
      critical: '300s',
    };
    const loops = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`loop-${index}`, loop]));
    const lines = Object.entries(loops).map(
      ([key, value]) =>
        `  ${key}: {${Object.entries(value)
          .map(([k, v]) => `${k}: ${v}`)
          .join(', ')}}`,
    );
    assert.deepEqual(readYaml(JSON.stringify({ loops }), 'mail.yml').errors, []);
    assert.deepEqual(readYaml(`loops:\n${lines.join('\n')}\n`, 'mail.yml').errors, []);
  });
});
