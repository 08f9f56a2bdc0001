import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, loadText } from '../loading.ts';

test('what is not YAML is told with its place and in words', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['domains:\n\texample.net:\n', /^c\.yml:2:1: a tab is used as indentation/],
    ['domains: {a.example: }\ndomains: {b.example: }\n', /^c\.yml:2:1 domains: this key stands twice/],
    ['domains: {a.example: }\n---\ndomains: {b.example: }\n', /^c\.yml:2:1: a second YAML document begins here/],
    ['dns: {servers: [${SERVER}]}', /^c\.yml:1:18: .*; inside \[\.\.\.\] or \{\.\.\.\} put quotes around "\$\{NAME\}"/],
    ['strict: *nowhere', /^c\.yml:1:9 strict: this alias/],
    ['strict: !secret x', /^c\.yml:1:9: YAML tags/],
    ['? [a]\n: b', /^c\.yml:1:3: a key must be a plain text/],
    ['[a, b]', /^c\.yml:1:1: not usable \(expected a mapping, got a list\)/],
    ["domains:\n\ta.example: {x: '${A}'}\n", /^c\.yml:2:1: a tab is used as indentation; YAML wants spaces$/],
    ['a: {b: ${X}}\nc: {d: e}\nf:\n  g: h\n', /^c\.yml:1:\d+: [^\n]*put quotes around "\$\{NAME\}"$/],
    ['\ufffd\ufffdd\0o\0m', /^c\.yml:1:4: the file holds a character that is not UTF-8; save it as UTF-8$/],
    ['strict: M\ufffdll # \ufffd', /^c\.yml:1:9 strict: the file holds a character that is not UTF-8/],
    ['senders: {a: &a {host: x.example}, b: {<<: *a}}', /merge keys are not read: write the keys out here/],
    ['just words', /^c\.yml:1:1: not usable \(expected a mapping, got a text\)/],
    ['loops: {constructor: {}}', /^c\.yml:1:9 loops\.constructor: this name cannot be used/],
    [`x: ${'['.repeat(3_000)}`, /^c\.yml:1:\d+: nested too deeply/],
    [`x: "${'y'.repeat(300_000)}"`, /^c\.yml:1:1: the file is larger than 256 KiB$/],
  ];
  for (const [text, expected] of cases) assert.match(linesOf(loadText(text)).join('\n'), expected, text.slice(0, 60));
});

test('aliases are followed, but neither in circles nor into a bomb', () => {
  const alias = 'mailboxes: {a: &box {protocol: imap, host: x.example, user: u, password: p}, b: *box}\ndomains: {example.net: }\n';
  assert.ok(loadText(alias).ok);
  const bomb = [
    'a: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 12 }, (_, i) => `b${i}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
  ];
  assert.match(linesOf(loadText(bomb.join('\n'))).join('\n'), /more than \d+ values/);
  for (const text of ['x: &x [*x]', 'x: &x {y: *x}'])
    assert.match(linesOf(loadText(text)).join('\n'), /an alias that leads back to itself/);
});

test('a file with more entries than are read is told as that', () => {
  const many = `blocklists: {ips: [${Array(10_100).fill('x').join(', ')}]}`;
  assert.match(linesOf(loadText(many)).join('\n'), /^c\.yml:1:\d+ blocklists\.ips\S*: more than 10000 values/);
});
