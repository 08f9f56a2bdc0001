import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotations } from '../../../../src/report/action/annotations.ts';
import { hostile } from '../../../doubles/reports/hostile-sample.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly, healthy, undetermined } from '../../../doubles/reports/samples.ts';

test('what is fine gets no annotation', () => {
  assert.deepEqual(annotations(healthy), []);
});

test('worst first, loops before findings, critical as error and the rest as warning', () => {
  assert.deepEqual(
    annotations(deliverability).map(({ level, title }) => [level, title]),
    [
      ['error', 'outside: rejected'],
      ['error', 'spf example.net: spf-fail'],
      ['error', 'blocklist 203.0.113.7: blocklist-listed'],
      ['warning', 'blocklist 203.0.113.7: blocklist-refused'],
      ['warning', 'partner: junk'],
    ],
  );
  assert.deepEqual(
    annotations(dnsOnly).map(({ level }) => level),
    ['warning', 'warning'],
  );
});

test('a message tells what to do', () => {
  assert.equal(
    annotations(dnsOnly)[1]?.message,
    'The DMARC policy of example.net is p=none; p=reject was asked for. What to do: Set p=reject in the TXT record at _dmarc.example.net.',
  );
});

test('a skipped loop is only noticed', () => {
  assert.deepEqual(
    annotations(undetermined).map(({ level, title }) => [level, title]),
    [
      ['warning', 'outside: auth_failed'],
      ['notice', 'fork: skipped'],
    ],
  );
});

test('never more than ten; the tenth counts the rest and is as bad as its worst', () => {
  const ten = report({ loops: Array.from({ length: 10 }, () => loop({ state: 'critical', outcome: 'lost' })) });
  assert.equal(annotations(ten).length, 10);
  assert.ok(annotations(ten).every(({ title }) => title === 'internal: lost'));

  const many = report({ ...ten, findings: Array.from({ length: 30 }, () => finding({ state: 'warning' })) });
  assert.equal(annotations(many).length, 10);
  assert.deepEqual(annotations(many)[9], {
    level: 'error',
    title: '31 more problems',
    message: 'The job summary and report.json list all of them.',
  });
});

test('hostile text makes no command and no second line', () => {
  for (const { title, message } of annotations(hostile)) {
    assert.doesNotMatch(title + message, /\p{Cc}|##\[/u);
    assert.doesNotMatch(message, /^::/);
    assert.ok(title.length <= 100 && message.length <= 1000);
  }
});
