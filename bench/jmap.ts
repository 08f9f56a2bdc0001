import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { median } from './numbers.ts';
import { SENDER, startScene } from '../test/real/stores/scene.ts';
import { STORE_PASSWORD } from '../test/real/stores/store.ts';
import { jmapMissing } from '../test/real/stores/unpacked.ts';

/*
 * `npm run bench:jmap [-- ROUNDS]`: one loop by JMAP at Cyrus, whole processes, in turn with a script written by hand that does the same
 * (`jmap/by-hand.ts`). The aim is 1.25 times the script. Build first.
 */
const BOX = 'probe@example.test';
const ROUNDS = Number(process.argv[2] ?? 15);
const BY_HAND = join(import.meta.dirname, 'jmap', 'by-hand.ts');

const missing = jmapMissing();
if (missing !== null) throw new Error(missing);
const scene = await startScene('cyrus', [BOX], { jmap: true });
try {
  await scene.boxes.make(SENDER, 'Drafts');
  await scene.boxes.put(BOX, 'INBOX', 'Subject: of somebody\r\n\r\nhello\r\n');
  const port = scene.store.jmapPort;
  const sender = { protocol: 'jmap', host: '127.0.0.1', port, security: 'plaintext', ca: undefined, 'tls-name': undefined };
  const own: number[] = [];
  const byHand: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { ms, loop } = await scene.run(BOX, { sender, mailbox: { protocol: 'jmap', port } });
    if (loop.outcome !== 'delivered') throw new Error(`${loop.outcome}: ${loop.message}`);
    own.push(ms);
    const begun = performance.now();
    // Not spawnSync: the submission server lives in this process.
    const script = spawn(process.execPath, [BY_HAND, String(port), SENDER, BOX, STORE_PASSWORD], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const status = await new Promise<number | null>((resolve) => script.once('close', resolve));
    if (status !== 0) throw new Error(`the script ended with ${String(status)}`);
    byHand.push(performance.now() - begun);
  }
  const ratios = own.map((ms, round) => ms / (byHand[round] ?? Number.NaN));
  process.stdout.write(`${ROUNDS} rounds, medians: ours ${Math.round(median(own))} ms, by hand ${Math.round(median(byHand))} ms, `);
  process.stdout.write(`ours to by hand ${median(ratios).toFixed(2)}\n`);
} finally {
  await scene.stop();
}
