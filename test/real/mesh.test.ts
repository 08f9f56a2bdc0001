import assert from 'node:assert/strict';
import { writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ample } from '../harness/bounds.ts';
import type { Report } from '../../src/core/result/report.ts';
import { onRealServers } from './stage.ts';
import type { Postfix } from './world/postfix.ts';
import { runProgram } from './world/program.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE, PASSWORD } from './world/world.ts';

/** The changes of the configuration. */
interface Change {
  readonly mta?: Readonly<Record<string, unknown>>;
  readonly own?: Readonly<Record<string, unknown>>;
  /** The recipient outside of the loops `out` and `their`. */
  readonly local?: string;
}

/** Two sending systems and their mailboxes: mta→own, mta→out, outside→own, outside→their. */
function sectionsOf(world: RealWorld, { mta = {}, own = {}, local = 'alice' }: Change) {
  const { ca } = world.certificates;
  const sender = (postfix: Postfix, domain: string) => ({
    host: '127.0.0.1',
    port: postfix.ports.submission,
    security: 'starttls',
    user: `monitor@${domain}`,
    password: '${SMTP_PASSWORD}',
    ca,
  });
  const mailbox = (user: string) => ({
    host: '127.0.0.1',
    port: world.imap.imaps,
    security: 'tls',
    user,
    password: '${IMAP_PASSWORD}',
    ca,
  });
  const times = { warning: `${ample(5_000)}ms`, critical: `${ample(6_000)}ms`, attempts: 2, retry: ['200ms'] };
  const theirs = local === 'alice' ? 'carol' : local;
  return {
    senders: { mta: { ...sender(world.inside, INSIDE), ...mta }, outside: sender(world.outside, OUTSIDE) },
    mailboxes: {
      own: { ...mailbox(`bob@${INSIDE}`), ...own },
      out: mailbox(`${local}@${OUTSIDE}`),
      ...(theirs === local ? {} : { their: mailbox(`${theirs}@${OUTSIDE}`) }),
    },
    loops: {
      own: { ...times, kind: 'internal', sender: 'mta', mailbox: 'own', to: `bob@${INSIDE}` },
      out: { ...times, kind: 'external', sender: 'mta', mailbox: 'out', to: `${local}@${OUTSIDE}` },
      inbound: { ...times, kind: 'inbound', sender: 'outside', mailbox: 'own', to: `bob@${INSIDE}` },
      their: { ...times, kind: 'external', sender: 'outside', mailbox: theirs === local ? 'out' : 'their', to: `${theirs}@${OUTSIDE}` },
    },
  };
}

async function judged(world: RealWorld, change: Change = {}): Promise<Report> {
  const { report } = await runProgram(world, {
    to: [],
    checks: 'loops',
    env: { SMTP_PASSWORD: PASSWORD },
    sections: sectionsOf(world, change),
  });
  return report;
}

/** The first suspect, its accusers, and the start of the sentence. */
function said({ verdict, loops }: Report): readonly [suspect: string | undefined, by: readonly string[], summary: string] {
  assert.ok(
    loops.every(({ outcome }) => outcome !== 'internal_error'),
    JSON.stringify(loops),
  );
  const [first] = verdict.suspects;
  return [first?.component, first?.accusedBy ?? [], verdict.summary];
}

/** Changes a Postfix, and changes it back when `act` is over. */
async function changed<T>(
  world: RealWorld,
  postfix: Postfix,
  name: string,
  change: (text: string) => string,
  act: () => Promise<T>,
): Promise<T> {
  const path = join(world.directory, postfix === world.inside ? 'inside' : 'outside', name);
  const before = readFileSync(path, 'utf8');
  const load = async (text: string) => {
    writeFileSync(path, text);
    await postfix.restart();
  };
  await load(change(before));
  try {
    return await act();
  } finally {
    await load(before);
  }
}

onRealServers('a mesh whose parts are broken in turn', (world) => {
  test('all of it works, and a submission, a mailbox or a filter alone does not', async () => {
    const [whole, submission, access, filter] = await Promise.all([
      judged(world()),
      judged(world(), { mta: { port: 1 } }),
      judged(world(), { own: { password: 'wrong' } }),
      judged(world(), { local: 'junk' }),
    ]);
    assert.deepEqual([whole.verdict.code, whole.verdict.suspects], ['healthy', []], JSON.stringify(whole.loops));
    assert.deepEqual(said(submission).slice(0, 2), ['submission at mta', ['own', 'out']]);
    assert.equal(submission.verdict.code, 'submission');
    assert.deepEqual(said(access).slice(0, 2), ['access to own', ['own', 'inbound']]);
    assert.equal(access.verdict.code, 'undetermined');
    assert.deepEqual(said(filter).slice(0, 2), ['filter of out', ['out', 'their']]);
  });

  test('what goes outside stays in the queue', async () => {
    const hold = (text: string) => text.replace(new RegExp(`^${OUTSIDE} .*$`, 'm'), `${OUTSIDE} smtp:[127.0.0.1]:1`);
    const report = await changed(world(), world().inside, 'transports', hold, () => judged(world()));
    assert.deepEqual(said(report), [
      'outgoing way of mta',
      ['out'],
      "Mail to out fails, your own server gets it: the outgoing way of mta (relay, egress address), or out's side or your standing there.",
    ]);
  });

  test('our exchange cannot be reached from outside', async () => {
    const gone = (text: string) => text.replace(new RegExp(`^${INSIDE} .*$`, 'm'), `${INSIDE} smtp:[127.0.0.1]:1`);
    const report = await changed(world(), world().outside, 'transports', gone, () => judged(world()));
    assert.deepEqual(said(report), [
      'inbound way of own',
      ['inbound'],
      'Nobody outside reaches you, your own loops work: MX or inbound way.',
    ]);
    assert.equal(report.verdict.code, 'inbound');
  });
});
