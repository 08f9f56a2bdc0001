import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { until } from './world/until.ts';
import type { RealWorld } from './world/world.ts';
import { startRealWorld } from './world/world.ts';

const at = (path: string) => JSON.stringify(new URL(path, import.meta.url).href);
/** Servers of a world, and one beside it. */
const START = `
import { startRealWorld } from ${at('world/world.ts')};
import { startOpendkim } from ${at('world/opendkim.ts')};
import { freePorts } from ${at('world/ports.ts')};
const { directory } = await startRealWorld({ way: null });
const [port] = await freePorts(1);
const names = { hostname: 'mx.example.test', domain: 'example.test', selector: 's', published: 'v=DKIM1; p=' };
await startOpendkim({ directory: directory + '/verifier', port, ...names, key: null });
console.log(directory);
`;

/** No server and no directory stays behind, however a test ends. */
export function lifecycleTests(world: () => RealWorld): void {
  describe('the end of the servers', () => {
    test('in order', async () => {
      // A namespace has one machine in it.
      const second = await startRealWorld({ way: null });
      assert.notDeepEqual(serversIn(second.directory), []);
      await second.stop();
      await until('the servers to be gone', () => (serversIn(second.directory).length === 0 ? true : null));
      assert.equal(existsSync(second.directory), false);
      assert.notDeepEqual(serversIn(world().directory), [], 'other servers are left alone');
    });

    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      test(`when the test process dies of ${signal}`, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', START], { stdio: ['ignore', 'pipe', 'inherit'] });
        let directory = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (directory += text));
        await until('the world to be up', () => (directory.endsWith('\n') ? true : null), 20_000);
        directory = directory.trim();
        assert.ok(serversIn(directory).some((command) => command.includes('opendkim')));
        child.kill(signal);
        await until('servers and directory to be gone', () => (serversIn(directory).length === 0 && !existsSync(directory) ? true : null));
      });
    }
  });
}

/** The programs that were started with a path in this directory, by /proc. */
function serversIn(directory: string): readonly string[] {
  const commands = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandOf(pid));
  return commands.filter((command) => command.includes(`${directory}/`) && !command.startsWith('/bin/sh'));
}

function commandOf(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
