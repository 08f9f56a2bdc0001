import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import { startWorld } from '../../sandbox/world.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { missing, runProgram } from './program.ts';

const MAIL = ['Subject: dots', '', '.', '..two', 'last', ''].join('\r\n');

suite('POP3, by clients that we did not write', SIDE_BY_SIDE, () => {
  for (const transport of ['tls', 'starttls'] as const) {
    test(`poplib over ${transport}`, { skip: missing('python3') }, async () => {
      const scratch = await mkdtemp(join(tmpdir(), 'sandbox-'));
      await using world = await startWorld();
      const { address, password } = world.sentinel;
      await writeFile(join(scratch, 'ca.pem'), world.ca);
      const inbox = findFolder(world.sentinel, 'INBOX');
      inbox?.add(MAIL);
      inbox?.add('Subject: other\r\n\r\nx\r\n');
      const script = fileURLToPath(new URL('pop3-client.py', import.meta.url));
      const { output, status } = await runProgram('python3', [
        script,
        String(world.externalPop3.ports[transport]),
        join(scratch, 'ca.pem'),
        address,
        password,
        transport,
      ]);
      assert.equal(status, 0, output);
      const said = JSON.parse(output) as Record<string, unknown>;
      assert.deepEqual([said['count'], said['listed']], [2, ['1 u1', '2 u2']]);
      assert.deepEqual(said['top'], ['Subject: dots', '']);
      assert.deepEqual(said['whole'], ['Subject: dots', '', '.', '..two', 'last']);
      assert.equal(inbox?.mails.length, 1);
      assert.deepEqual(world.externalPop3.defects, []);
      await rm(scratch, { recursive: true });
    });
  }

  test('curl', { skip: missing('curl') }, async () => {
    await using world = await startWorld();
    const { address, password } = world.sentinel;
    findFolder(world.sentinel, 'INBOX')?.add(MAIL);
    const url = `pop3://127.0.0.1:${world.externalPop3.ports.plaintext}/1`;
    const { output } = await runProgram('curl', ['-sS', '-m', '8', '--login-options', 'AUTH=PLAIN', '-u', `${address}:${password}`, url]);
    assert.equal(output.replaceAll('\r\n', '\n'), MAIL.replaceAll('\r\n', '\n'));
  });
});
