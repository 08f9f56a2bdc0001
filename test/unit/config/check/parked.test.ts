import assert from 'node:assert/strict';
import test from 'node:test';
import { configOf, linesOf, loadText } from '../loading.ts';

const parked = (more: string) => loadText(`domains: {example.net: {parked: true${more}}}`);

test('a domain is parked where that is said', () => {
  assert.equal(configOf(parked('')).domains[0]?.parked, true);
  assert.equal(configOf(parked(', mx: []')).domains[0]?.parked, true);
  assert.notEqual(configOf(loadText('domains: {example.net: {parked: "false"}}')).domains[0]?.parked, true);
});

test('a parked domain has neither mail servers nor senders', () => {
  const [first] = linesOf(parked(', mx: [mx.example.net]'));
  assert.match(first ?? '', /domains\["example\.net"\]\.parked: a domain with mx has mail and is not parked/);
  assert.match(linesOf(parked(', spf: {pass: [192.0.2.1]}'))[0] ?? '', /a domain with spf\.pass has mail/);
});
