import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScript } from './floor/bundle.ts';
import { parseArgs } from 'node:util';
import { median } from './numbers.ts';
import { measure } from './process.ts';
import { SENDER, startScene } from '../test/real/stores/scene.ts';
import { STORE_PASSWORD } from '../test/real/stores/store.ts';
import { pop3Missing } from '../test/real/stores/unpacked.ts';
import { freePorts } from '../test/real/world/ports.ts';

/*
 * `npm run bench:pop3 [-- ROUNDS] [--submission]`: one loop by POP3 at Dovecot, whole processes, in turn with a script written by hand for
 * the same task with the same libraries (`floor/pop3.ts`): as written, and bundled by our tools. The probe goes in by LMTP, which answers
 * 250 when the mail is in the mailbox: the first look sees it, without a wait of five seconds that would hide every difference. With
 * `--submission` it goes to a submission server by STARTTLS, as users do it: the first look mostly misses it, and the next one comes after
 * five seconds. The aim is 1.25 times the script as written. Build first.
 */
const BOX = 'probe@example.test';
const { values, positionals } = parseArgs({ options: { submission: { type: 'boolean', default: false } }, allowPositionals: true });
const ROUNDS = Number(positionals[0] ?? 15);

const missing = pop3Missing();
if (missing !== null) throw new Error(missing);
using byHand = bundleScript('pop3');
const directory = mkdtempSync(join(tmpdir(), 'email-continuity-bench-'));
const config = join(directory, 'config.yml');
const [lmtpPort = 0] = await freePorts(1);
const scene = await startScene('dovecot', [BOX], { pop3: true, lmtpPort });
try {
  await scene.boxes.put(BOX, 'INBOX', 'Subject: of somebody\r\n\r\nhello\r\n');
  const port = scene.store.pop3Port;
  const lmtp = { protocol: 'lmtp', host: '127.0.0.1', port: lmtpPort, security: 'plaintext' };
  const { smtp, ca } = scene;
  const login = { user: SENDER, password: STORE_PASSWORD, ca, 'tls-name': smtp.name };
  const sender = values.submission
    ? { protocol: 'smtp', host: smtp.host, port: smtp.ports.starttls, security: 'starttls', ...login }
    : lmtp;
  const mailbox = { protocol: 'pop3', port };
  const box = { ...mailbox, host: '127.0.0.1', security: 'plaintext', user: BOX, password: STORE_PASSWORD };
  const loops = { loop: { kind: 'internal', sender: 'mta', mailbox: 'own', from: SENDER, to: BOX } };
  writeFileSync(config, JSON.stringify({ senders: { mta: sender }, mailboxes: { own: box }, loops }, null, 2));
  const nobody = { user: undefined, password: undefined, ca: undefined, 'tls-name': undefined };
  const written = join(import.meta.dirname, 'floor', 'pop3.ts');
  const [own, asWritten, bundled, empty, seen]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (let round = -1; round < ROUNDS; round++) {
    const { ms, loop } = await scene.run(BOX, { sender: values.submission ? sender : { ...sender, ...nobody }, mailbox });
    if (loop.outcome !== 'delivered') throw new Error(`${loop.outcome}: ${loop.message}`);
    const script = await measure(written, [config]);
    const bundle = await measure(byHand.script, [config]);
    const node = await measure('-e', ['0']);
    if (round < 0) continue;
    own.push(ms);
    asWritten.push(script.ms);
    bundled.push(bundle.ms);
    empty.push(node.ms);
    seen.push(loop.latencyMs ?? Number.NaN);
  }
  const ms = (values: readonly number[]) => `${Math.round(median(values))} ms`;
  const to = (theirs: readonly number[]) =>
    `${ms(theirs)}, ours to it ${median(own.map((each, at) => each / (theirs[at] ?? Number.NaN))).toFixed(2)}`;
  process.stdout.write(`${ROUNDS} rounds, medians: ours ${ms(own)} (seen ${ms(seen)} after the acceptance), an empty Node ${ms(empty)}; `);
  process.stdout.write(`by hand as written ${to(asWritten)}; bundled ${to(bundled)}\n`);
} finally {
  await scene.stop();
  rmSync(directory, { recursive: true, force: true });
}
