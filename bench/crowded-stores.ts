import { connect } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { measuring } from '../test/doubles/hostile/shipped.ts';
import type { Scene } from '../test/real/stores/scene.ts';
import { startScene } from '../test/real/stores/scene.ts';
import type { StoreName } from '../test/real/stores/store.ts';
import { STORE_PASSWORD } from '../test/real/stores/store.ts';
import { unpackedMissing } from '../test/real/stores/unpacked.ts';
import { foreignMail } from '../test/real/world/mailbox.ts';
import { median } from './numbers.ts';

/*
 * The time of a run in a mailbox of 100,000 mails, and in one of 200 old mails with headers of 1 MB each, beside an empty one. Whole
 * processes in turn, medians. Fails if one exceeds its bound. Courier cannot be filled so quickly (no MULTIAPPEND, RFC 3502).
 *
 * Run: npm run build; node bench/crowded-stores.ts [--rounds 9] [--mails 100000]
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' }, mails: { type: 'string', default: '100000' } } });

const STORES: readonly StoreName[] = ['dovecot', 'cyrus'];
/** The most multiples of a run in the empty mailbox. */
const MOST_TIME = 1.2;
/** Bytes of the whole process, at its highest. */
const MOST_MEMORY = 150 * 1_024 * 1_024;
const SUBJECT = '[continuity] example.test';
const HEADER = `X-Filler: ${'x'.repeat(66)}\r\n`.repeat(13_107);

const MAILBOXES = {
  empty: { count: 0, mail: foreignMail },
  many: { count: Number(values.mails), mail: foreignMail },
  long: { count: 200, mail: (i: number) => `${HEADER}${foreignMail(i)}` },
  // Mails that a search for earlier probes has to find.
  alike: { count: 200, mail: (i: number) => `${HEADER}${foreignMail(i).replace(/^Subject: /m, `Subject: ${SUBJECT} ec1.`)}` },
} as const;
const USERS = Object.keys(MAILBOXES) as (keyof typeof MAILBOXES)[];

const missing = unpackedMissing();
if (missing !== null) throw new Error(missing);

const directory = mkdtempSync(join(tmpdir(), 'email-continuity-bench-'));
const usage = join(directory, 'usage.json');
try {
  process.stdout.write('server     mailbox     ms   times   MB   (medians; times: of the rounds)\n');
  for (const store of STORES) await measured(store);
} finally {
  rmSync(directory, { recursive: true });
}

async function measured(store: StoreName): Promise<void> {
  const scene = await startScene(store, USERS.map(addressOf));
  try {
    for (const user of USERS) await fill(scene, user);
    const taken = new Map(USERS.map((user) => [user, { ms: [] as number[], memory: [] as number[] }]));
    // One more round: in the first one the server writes its index of the folders.
    for (let round = 0; round <= Number(values.rounds); round++)
      for (const user of USERS) {
        const { loop, ms } = await scene.run(addressOf(user), {
          loop: { subject: SUBJECT, warning: '60s', critical: '90s' },
          node: ['--import', measuring(usage)],
        });
        if (loop.outcome !== 'delivered') throw new Error(`${user} at ${store}: ${loop.outcome}: ${loop.message}`);
        if (round === 0) continue;
        taken.get(user)?.ms.push(ms);
        taken.get(user)?.memory.push((JSON.parse(readFileSync(usage, 'utf8')) as { readonly maxRSS: number }).maxRSS);
      }
    const empty = taken.get('empty')?.ms ?? [];
    for (const [user, { ms, memory }] of taken) {
      const times = median(ms.map((each, round) => each / (empty[round] ?? Number.NaN)));
      const held = median(memory);
      const row = `${store.padEnd(10)} ${user.padEnd(8)} ${median(ms).toFixed(0).padStart(5)} ${times.toFixed(2).padStart(7)} ${(held / 1_024 / 1_024).toFixed(0).padStart(4)}`;
      const broken = times > MOST_TIME || held > MOST_MEMORY;
      process.stdout.write(`${row}${broken ? '   too much' : ''}\n`);
      if (broken) process.exitCode = 1;
    }
  } finally {
    await scene.stop();
  }
}

function addressOf(user: string): string {
  return `${user}@example.test`;
}

/** Puts a mailbox's mails into its Inbox, a thousand a command (RFC 3502) without waiting before each (RFC 7888). */
async function fill(scene: Scene, user: keyof typeof MAILBOXES): Promise<void> {
  const { count, mail } = MAILBOXES[user];
  const socket = connect(scene.store.port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('latin1').on('data', (text: string) => (heard += text));
  const command = async (tag: string, text: string) => {
    if (!socket.write(`${tag} ${text}\r\n`, 'latin1')) await once(socket, 'drain');
    while (!heard.includes(`${tag} `)) await once(socket, 'data');
    if (!heard.includes(`${tag} OK`)) throw new Error(heard.slice(-500));
    heard = '';
  };
  try {
    await command('login', `LOGIN "${addressOf(user)}" "${STORE_PASSWORD}"`);
    for (let next = 0; next < count;) {
      const batch: string[] = [];
      for (let bytes = 0; next < count && batch.length < 1_000 && bytes < 20_000_000; next++) {
        const raw = mail(next).replace(/\r?\n/g, '\r\n');
        batch.push(`(\\Seen) {${Buffer.byteLength(raw)}+}\r\n${raw}`);
        bytes += raw.length;
      }
      await command(`a${next}`, `APPEND INBOX ${batch.join(' ')}`);
    }
  } finally {
    socket.destroy();
  }
}
