import { after, before, describe, test } from 'node:test';
import { realServersMissing } from './world/installed.ts';
import { skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';
import type { RealWorld, RealWorldOptions } from './world/world.ts';
import { startRealWorld } from './world/world.ts';

/**
 * A suite against the real servers, which start once for all of it. If they are missing, it is skipped loudly; with CI=true that is a
 * failure, because nobody would notice a skip there.
 */
export function onRealServers(title: string, suite: (world: () => RealWorld) => void, options: RealWorldOptions = {}): void {
  const skip = skipWithout(title, realServersMissing());
  if (skip !== false) {
    test(title, { skip }, () => undefined);
    return;
  }
  describe(title, () => {
    showServerLogs();
    let world: RealWorld | null = null;
    before(async () => {
      world = await startRealWorld(options);
    });
    after(async () => {
      await world?.stop();
    });
    suite(() => {
      if (world === null) throw new Error('the servers are up within tests only');
      return world;
    });
  });
}
