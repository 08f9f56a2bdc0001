import assert from 'node:assert/strict';
import test from 'node:test';
import { configOf, linesOf, loadText, oneLoop } from '../loading.ts';

const PATH = ['from: probe@example.net', 'to: box@example.com'];

test('expect: words or lists of them, in lower case; what is not said is not asked for', () => {
  const [loop] = configOf(
    loadText(oneLoop(...PATH, 'expect: {spf: Pass, dkim: [pass, none], tls: true, junk: "false", via: [Relay.Example.Net]}')),
  ).loops;
  assert.deepEqual(loop?.expect, {
    spf: ['pass'],
    dkim: ['pass', 'none'],
    dmarc: null,
    tls: true,
    junk: false,
    via: ['relay.example.net'],
  });
  assert.equal(configOf(loadText(oneLoop(...PATH))).loops[0]?.expect, null);
});

test('expect: a word that is no result is told with its place', () => {
  const lines = linesOf(loadText(oneLoop(...PATH, 'expect: {spf: hardfail, dkim: [pass, dkim_pass], dmarc: PASS}')));
  assert.equal(lines.length, 2);
  assert.match(lines[0] ?? '', /^c\.yml:\d+:\d+ loops\.one\.expect\.spf: not usable \(expected one of none, pass, .*, got "hardfail"\)$/);
  assert.match(lines[1] ?? '', /^c\.yml:\d+:\d+ loops\.one\.expect\.dkim\[1\]: .*got "dkim_pass"/);
});

test('expect: a misspelt key is told with its place', () => {
  const [line] = linesOf(loadText(oneLoop(...PATH, 'expect: {dkin: pass}')));
  assert.match(line ?? '', /^c\.yml:\d+:\d+ loops\.one\.expect\.dkin: .*dkim/);
});

test('template: its kind by its ending, relative to the configuration', () => {
  const eml = 'Content-Type: text/plain\n\nHello\n';
  for (const [name, kind, text] of [
    ['news.txt', 'text', 'Hello'],
    ['news.HTML', 'html', '<p>Hello</p>'],
    ['news.eml', 'eml', eml],
  ] as const) {
    const [loop] = configOf(loadText(oneLoop(...PATH, `template: ${name}`), { files: { [name]: text } })).loops;
    assert.deepEqual(loop?.template, { kind, text });
  }
});

test('template: what cannot be sent is refused', () => {
  const refused = (template: string, files: Record<string, string> = {}) =>
    linesOf(loadText(oneLoop(...PATH, `template: ${template}`), { files })).join('\n');
  assert.match(refused('news.txt'), /loops\.one\.template: cannot be read: no such file/);
  assert.match(refused('news.pdf', { 'news.pdf': 'x' }), /expected a file that ends in \.txt, \.html or \.eml/);
  assert.match(refused('news.eml', { 'news.eml': 'no header here' }), /is no mail/);
  assert.match(refused('news.txt', { 'news.txt': 'x'.repeat(300_000) }), /longer than 200 KiB/);
});
