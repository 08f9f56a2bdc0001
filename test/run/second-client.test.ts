import assert from 'node:assert/strict';
import test from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { StoredMail } from '../../sandbox/delivery/mailstore.ts';
import { findFolder, Folder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { PROBE_HEADER } from '../../src/core/mail/header/probe-header.ts';
import { ample, HANGS } from '../harness/bounds.ts';
import { fc, SEED } from '../harness/random.ts';
import { foreignMail, loopOf, scenario } from './scenario.ts';

/** All runs; many on request: INTERLEAVINGS=1000. */
const RUNS = Number(process.env['INTERLEAVINGS'] ?? 12);
const AT_ONCE = 6;
/**
 * A run's probe is given up after this, ms. Events in the mailbox happen well before: nothing is promised for a probe that is moved during
 * the last look.
 */
const CRITICAL = ample(1_500);
const LAST = 0.6 * CRITICAL;

const FOLDERS = ['INBOX', 'Junk', 'Archive', 'Rules', 'Trash'] as const;
const folder = fc.constantFrom(...FOLDERS);

/** An event in the mailbox beside the run, at some moment after the probe was accepted. */
const event = fc.record({
  at: fc.integer({ min: 0, max: Math.floor(LAST) }),
  what: fc.oneof(
    fc.record({ kind: fc.constant('stray' as const), folder, like: fc.constantFrom('nothing', 'subject', 'forward', 'reply', 'bounce') }),
    fc.record({ kind: fc.constant('flag' as const), which: fc.nat(50) }),
    fc.record({ kind: fc.constant('expunge' as const), which: fc.nat(50) }),
    fc.record({ kind: fc.constant('move-probe' as const), to: folder }),
    fc.record({ kind: fc.constant('take-probe' as const) }),
    fc.record({ kind: fc.constant('renumber' as const), folder }),
    fc.record({ kind: fc.constant('cut' as const) }),
  ),
});
type Event = (typeof event extends fc.Arbitrary<infer E> ? E : never)['what'];

const plays = fc.record({
  /** ms from the acceptance to the mailbox; null: never. */
  delay: fc.option(fc.integer({ min: 0, max: Math.floor(LAST) }), { freq: 5 }),
  into: folder,
  events: fc.array(event, { maxLength: 8 }),
  idle: fc.boolean(),
});
type Play = typeof plays extends fc.Arbitrary<infer P> ? P : never;

test(
  `${RUNS} runs beside a second client: no mail of others is changed, nothing is delivered without the probe, nothing lost that lies there`,
  { timeout: 2 * HANGS },
  async (t) => {
    t.diagnostic(`SEED=${SEED}`);
    const queue = [...fc.sample(plays, { numRuns: RUNS, seed: SEED })];
    const outcomes = new Map<string, number>();
    const worker = async () => {
      for (let play = queue.pop(); play; play = queue.pop()) {
        const outcome = await one(play);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    t.diagnostic([...outcomes].map(([outcome, times]) => `${outcome} ${times}`).join(', '));
    assert.ok((outcomes.get('delivered') ?? 0) > 0 && outcomes.size > 1, 'what happens must matter, and not always');
  },
);

async function one(play: Play): Promise<string> {
  const what = JSON.stringify(play);
  let outcome = '';
  await scenario(async ({ world, run }) => {
    const { sentinel } = world;
    for (const name of FOLDERS) if (findFolder(sentinel, name) === null) sentinel.folders.set(name, new Folder(name));
    const theirs = new Theirs(world);
    for (const name of FOLDERS) theirs.add(name, foreignMail(`old mail in ${name}`));
    if (!play.idle) world.externalImap.faults.add({ kind: 'hide', capability: 'IDLE' });
    let arrived = false;
    const under: Promise<void>[] = [];
    // The sandbox's own delivery drops the mail; the play puts it into its place.
    world.delivery.faults.add({ kind: 'drop', to: sentinel.address });
    world.delivery.accept = ({ raw }) => {
      if (play.delay !== null)
        under.push(
          pause(play.delay).then(() => {
            arrived = true;
            findFolder(sentinel, play.into)?.add(raw);
          }),
        );
      for (const { at, what: happening } of play.events) under.push(pause(at).then(() => happen(world, theirs, happening, raw)));
    };
    const report = await run((config) => {
      config['domains'] = {} as never;
      delete config['loops']?.['internal'];
      Object.assign(config['loops']?.['external'] ?? {}, { warning: `${CRITICAL / 2}ms`, critical: `${CRITICAL}ms` });
      config['timeout'] = `${4 * CRITICAL}ms` as never;
    });
    await Promise.all(under);
    const loop = loopOf(report, 'external');
    ({ outcome } = loop);
    theirs.assertUntouched(what);
    if (['delivered', 'slow', 'junk', 'duplicate'].includes(outcome)) assert.ok(arrived, `${outcome} without the probe: ${what}`);
    if (outcome === 'lost') assert.deepEqual(probesIn(world), [], `lost, and it lies there: ${loop.message} ${what}`);
    assert.ok(['delivered', 'slow', 'junk', 'duplicate', 'lost', 'fetch_failed'].includes(outcome), `${outcome}: ${loop.message} ${what}`);
  });
  return outcome;
}

/** The mails of others, as they have to be found again. */
class Theirs {
  readonly #world: World;
  #mails: { folder: Folder; raw: Buffer; flags: readonly string[] }[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  add(name: string, raw: Buffer): void {
    const into = findFolder(this.#world.sentinel, name);
    if (into === null) return;
    into.add(raw);
    this.#mails.push({ folder: into, raw, flags: [] });
  }

  flag(which: number): void {
    const mail = this.#mails[which % this.#mails.length];
    const stored = mail?.folder.mails.find(({ raw }) => raw === mail.raw);
    if (mail === undefined || stored === undefined) return;
    mail.folder.setFlags(stored.uid, ['\\Seen', '\\Flagged']);
    mail.flags = ['\\Flagged', '\\Seen'];
  }

  expunge(which: number): void {
    const mail = this.#mails[which % this.#mails.length];
    const stored = mail?.folder.mails.find(({ raw }) => raw === mail.raw);
    if (mail === undefined || stored === undefined) return;
    mail.folder.remove(new Set([stored.uid]));
    this.#mails = this.#mails.filter((other) => other !== mail);
  }

  assertUntouched(what: string): void {
    for (const { folder: at, raw, flags } of this.#mails) {
      const found = at.mails.filter((mail) => mail.raw === raw);
      assert.equal(found.length, 1, `a mail of others in ${at.name} is gone: ${raw.toString('latin1').slice(0, 200)} ${what}`);
      assert.deepEqual([...(found[0]?.flags ?? [])].filter((flag) => flag !== '\\Recent').toSorted(), flags, what);
    }
  }
}

function happen(world: World, theirs: Theirs, event: Event, probe: Buffer): void {
  const lying = () => probesIn(world)[0];
  switch (event.kind) {
    case 'stray':
      theirs.add(event.folder, strayMail(event.like, probe.toString('latin1')));
      break;
    case 'flag':
      theirs.flag(event.which);
      break;
    case 'expunge':
      theirs.expunge(event.which);
      break;
    case 'move-probe': {
      const found = lying();
      if (found === undefined) break;
      findFolder(world.sentinel, event.to)?.add(found.mail.raw);
      found.folder.remove(new Set([found.mail.uid]));
      break;
    }
    case 'take-probe': {
      const found = lying();
      found?.folder.remove(new Set([found.mail.uid]));
      break;
    }
    case 'renumber':
      findFolder(world.sentinel, event.folder)?.renumber();
      break;
    case 'cut':
      world.externalImap.cutConnections();
      break;
  }
}

/** A person's mail or a server's that has something of the probe. */
function strayMail(like: 'nothing' | 'subject' | 'forward' | 'reply' | 'bounce', probe: string): Buffer {
  const field = (name: string) => new RegExp(`^${name}: (.*)\\r$`, 'im').exec(probe)?.[1] ?? '';
  const body = probe.slice(probe.indexOf('\r\n\r\n') + 4);
  switch (like) {
    case 'nothing':
      return foreignMail('lunch?');
    case 'subject':
      return foreignMail(field('Subject'));
    case 'forward':
      return foreignMail(`Fwd: ${field('Subject')}`, ['', body]);
    case 'reply':
      return foreignMail(`Re: ${field('Subject')}`, [`In-Reply-To: ${field('Message-ID')}`, `References: ${field('Message-ID')}`]);
    case 'bounce':
      return Buffer.from(
        `From: MAILER-DAEMON@example.org\r\nTo: someone@example.com\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\nsomeone@example.com: 550 5.1.1 unknown\r\n\r\n${probe}`,
      );
  }
}

/** The places of the probe itself, by its own header. */
function probesIn({ sentinel }: World): readonly { folder: Folder; mail: StoredMail }[] {
  return [...sentinel.folders.values()].flatMap((at) =>
    at.mails.filter(({ raw }) => isProbe(raw.toString('latin1'))).map((mail) => ({ folder: at, mail })),
  );
}

function isProbe(raw: string): boolean {
  return new RegExp(`^${PROBE_HEADER}:`, 'im').test(raw.slice(0, raw.indexOf('\r\n\r\n')));
}
