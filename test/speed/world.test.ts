import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startWorld } from '../../sandbox/world.ts';
import { assertWithin } from '../harness/bounds.ts';

describe('the world', () => {
  test('starts quickly, with every port open', async () => {
    let best = Infinity;
    for (let round = 0; round < 3; round += 1) {
      const begin = performance.now();
      await using started = await startWorld();
      assert.ok(started.ca);
      best = Math.min(best, performance.now() - begin);
    }
    assertWithin(best, 150);
    await using world = await startWorld();
    const ports = [world.smtp, world.internalImap, world.externalImap].flatMap((server) => Object.values(server.ports));
    assert.equal(new Set([...ports, world.dns.port]).size, 10);
    assert.ok(ports.every((port) => port > 0));
  });
});
