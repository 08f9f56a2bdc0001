import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { freePorts } from './world/ports.ts';

const PORTS = new URL('world/ports.ts', import.meta.url).href;
/** How many processes at a time, and how many ports for each, like a world (and a second one in the same process). */
const [PROCESSES, EACH] = [6, 60];
const ASK = `import { freePorts } from ${JSON.stringify(PORTS)};
console.log(JSON.stringify([...(await freePorts(${EACH})), ...(await freePorts(${EACH}))]));
process.stdin.resume();`;

describe('ports for servers', () => {
  test('no two processes are given the same port, though none of them listens yet; nor is one given any twice', async () => {
    const asking = Array.from({ length: PROCESSES }, () => ask());
    const given = await Promise.all(asking.map(({ ports }) => ports));
    const all = given.flat();
    await Promise.all(asking.map(({ child }) => end(child)));
    assert.equal(all.length, PROCESSES * 2 * EACH);
    assert.equal(new Set(all).size, all.length);
  });

  test('a process that has been killed keeps none', async () => {
    const { child, ports } = ask();
    const [lowest = 0] = (await ports).toSorted((a, b) => a - b);
    const sign = lowest - (lowest % 100);
    const before = await listens(sign);
    await end(child);
    assert.deepEqual([before, await listens(sign)], [false, true]);
  });

  test('a port at which somebody listens is left out', async () => {
    const [first = 0] = await freePorts(1);
    // Ports are given in a row.
    const stranger = createServer().listen(first + 1, '127.0.0.1');
    await once(stranger, 'listening');
    const [second = 0] = await freePorts(1);
    stranger.close();
    assert.ok(second > first + 1, `${first}, ${second}`);
  });
});

function ask(): { readonly child: ChildProcess; readonly ports: Promise<readonly number[]> } {
  const child = spawn(process.execPath, ['--input-type=module', '-e', ASK], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ports = once(createInterface(child.stdout), 'line').then(([line]: string[]) => JSON.parse(line ?? '[]') as readonly number[]);
  return { child, ports };
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Whether one can listen there. */
async function listens(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
