import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { interpolate } from '../../../../src/config/document/variables.ts';

test('variables are put in, escapes and lone dollars stay', () => {
  const env = { A: 'one', B_2: '${A}' };
  assert.equal(interpolate('x${A}y${B_2}', env).text, 'xoney${A}');
  assert.deepEqual(interpolate('x${A}y${B_2}', env).inserted, ['one', '${A}']);
  assert.equal(interpolate('$${A} $A $ $$ {A} $$${A}', env).text, '${A} $A $ $$ {A} $${A}');
  assert.deepEqual(interpolate('$${A}', env).faults, []);
});

test('faults tell what is wrong', () => {
  const fault = (text: string) => interpolate(text, { EMPTY: '' }).faults;
  assert.deepEqual(fault('${X}${EMPTY}'), [
    { kind: 'unset', name: 'X' },
    { kind: 'empty', name: 'EMPTY' },
  ]);
  for (const text of ['${', '${X', '${}', '${1X}', '${X-y}', '${X:-y}', '${ X }'])
    assert.deepEqual(fault(text), [{ kind: 'malformed' }], text);
  assert.deepEqual(fault('${{ secrets.X }}'), [{ kind: 'expression' }]);
  assert.deepEqual(fault('${toString}${constructor}').length, 2, 'only own properties are variables');
});

test('what is put in is never looked at again', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.string().filter((text) => !text.includes('$')),
      (value, around) => {
        const { text, faults } = interpolate(`${around}\${V}${around}`, { V: value });
        assert.equal(text, around + value + around);
        assert.deepEqual(faults, []);
      },
    ),
  );
});

test('escaping any text gives it back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('$', '{', '}', 'A') }).filter((text) => !text.includes('$$')),
      (text) => {
        const { text: result, faults } = interpolate(
          text.replaceAll('${', () => '$${'),
          {},
        );
        assert.equal(result, text);
        assert.deepEqual(faults, []);
      },
    ),
  );
});
