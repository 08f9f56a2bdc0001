import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import { startWorld } from '../../sandbox/world.ts';
import { HANGS } from '../harness/bounds.ts';
import { numbers, SEED } from '../harness/random.ts';
import { DIST } from './dist.ts';
import { Program } from './program.ts';
import { configOf, FOREIGN_MAIL } from './setting.ts';

const KILLS = 50;
/** So many runs are under way at once, each in the same two mailboxes. */
const AT_ONCE = 2;

test(
  `${KILLS} runs killed at random moments: the next run leaves no probe of ours, and all other mail`,
  { timeout: 2 * HANGS },
  async (t) => {
    t.diagnostic(`SEED=${SEED}`);
    const chance = numbers();
    await using world = await startWorld({ latency: 60 });
    const directory = mkdtempSync(join(tmpdir(), 'killed-'));
    try {
      const boxes = [world.internal, world.sentinel].map((account) => {
        const inbox = findFolder(account, 'INBOX');
        assert.ok(inbox);
        inbox.add(FOREIGN_MAIL);
        return inbox;
      });
      writeFileSync(join(directory, 'mail.yml'), configOf(world));
      const run = () =>
        new Program([join(DIST, 'cli.js'), 'run', '--config', 'mail.yml', '--checks', 'loops'], { cwd: directory, env: {} });
      /** The length of a whole run, ms: measured with as many beside it as later, and again by every run that ends before its kill. */
      const lengths = await Promise.all(
        Array.from({ length: AT_ONCE }, async () => {
          await using whole = run();
          return (await whole.ended).tookMs;
        }),
      );
      let killed = 0;
      const killSome = async (count: number) => {
        for (let i = 0; i < count; i++) {
          await using program = run();
          const moment = chance() * Math.min(...lengths.slice(-2 * AT_ONCE));
          await Promise.race([after(moment), program.ended]);
          program.kill('SIGKILL');
          const { signal, tookMs } = await program.ended;
          if (signal === 'SIGKILL') killed += 1;
          else lengths.push(tookMs);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, () => killSome(KILLS / AT_ONCE)));
      t.diagnostic(`${killed} of ${KILLS} were killed before they had ended`);
      assert.ok(killed > KILLS / 4, `${killed} were killed before they had ended`);
      // Every accepted mail was delivered before the last look: each took a UID.
      const accounts = [world.internal, world.sentinel];
      await Promise.all(
        boxes.map((inbox, i) => {
          const accepted = world.smtp.accepted.filter(({ to }) => to.includes(accounts[i]?.address ?? '')).length;
          return inbox.until(() => inbox.uidNext - 1 >= 1 + accepted);
        }),
      );
      await using last = run();
      const { status, stdout } = await last.ended;
      assert.ok(status === 0 || status === 1, stdout);
      assert.doesNotMatch(stdout, /duplicate|copies/);
      for (const inbox of boxes)
        assert.deepEqual(
          inbox.mails.map(({ raw }) => raw.toString()),
          [FOREIGN_MAIL],
        );
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
);
