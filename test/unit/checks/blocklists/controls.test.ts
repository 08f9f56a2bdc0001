import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTROLS } from '../../../../src/checks/blocklists/ask/controls.ts';

test('the test entries are those of RFC 5782 section 5', () => {
  assert.deepEqual(CONTROLS.ip4, { listed: '2.0.0.127', notListed: '1.0.0.127' });
  assert.equal(CONTROLS.ip6.listed, '2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0');
  assert.equal(CONTROLS.ip6.notListed, '1.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0');
});
