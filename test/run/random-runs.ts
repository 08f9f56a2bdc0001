import assert from 'node:assert/strict';
import type { DeliveryFault } from '../../sandbox/delivery/fault.ts';
import type { ImapFault, ImapPoint } from '../../sandbox/imap/faults.ts';
import type { SmtpFault, SmtpPoint } from '../../sandbox/smtp/faults.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import { ample, assertWithin } from '../harness/bounds.ts';
import { fc, SEED } from '../harness/random.ts';
import { foreignMail, loopOf, PROMISED, scenario } from './scenario.ts';

const AT_ONCE = 6;
const BUDGET = ample(3_000);

const to = 'sentinel@example.org';
const times = fc.constantFrom(1, 1, 1, 2, 1_000);

const smtpFault = fc.oneof(
  fc.record({
    kind: fc.constantFrom('stall', 'cut'),
    at: fc.constantFrom<SmtpPoint>('connect', 'ehlo', 'starttls', 'auth', 'mail', 'rcpt', 'data', 'accept', 'accepted'),
    times,
  }),
  fc.record({
    kind: fc.constant('reply'),
    at: fc.constantFrom<SmtpPoint>('connect', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'accept'),
    reply: fc.constantFrom('421 4.3.2 Shutting down', '451 4.7.1 Greylisted', '550 5.7.1 No', '250 2.0.0 Ok', '999 what', 'nonsense'),
    times,
  }),
  fc.record({ kind: fc.constant('no-starttls') }),
  fc.record({ kind: fc.constant('certificate'), flaw: fc.constantFrom('expired', 'wrong-name', 'self-signed', 'unknown-ca') }),
) as fc.Arbitrary<SmtpFault>;

const imapFault = fc.oneof(
  fc.record({
    kind: fc.constantFrom('stall', 'cut'),
    at: fc.constantFrom<ImapPoint>(
      'connect',
      'LOGIN',
      'LIST',
      'STATUS',
      'SELECT',
      'NOOP',
      'FETCH',
      'literal',
      'STORE',
      'EXPUNGE',
      'LOGOUT',
      'after SELECT',
    ),
    times,
  }),
  fc.record({
    kind: fc.constant('bye'),
    at: fc.constantFrom<ImapPoint>('LOGIN', 'SELECT', 'NOOP', 'FETCH'),
    text: fc.constant('Bye.'),
    times,
  }),
  fc.record({
    kind: fc.constant('no'),
    at: fc.constantFrom<ImapPoint>('LOGIN', 'LIST', 'SELECT', 'FETCH', 'STORE', 'EXPUNGE'),
    text: fc.constant('[UNAVAILABLE] No.'),
    times,
  }),
  fc.record({ kind: fc.constant('hide'), capability: fc.constantFrom('IDLE', 'UIDPLUS', 'SPECIAL-USE', 'NAMESPACE', 'ID', 'LITERAL+') }),
  fc.record({ kind: fc.constant('stale-search') }),
  fc.record({ kind: fc.constant('slow'), ms: fc.integer({ min: 1, max: 60 }) }),
) as fc.Arbitrary<ImapFault>;

const deliveryFault = fc.oneof(
  fc.record({ kind: fc.constant('slow'), ms: fc.integer({ min: 0, max: 900 }), to: fc.constant(to) }),
  fc.record({ kind: fc.constant('duplicate'), copies: fc.integer({ min: 2, max: 3 }), to: fc.constant(to) }),
  fc.record({ kind: fc.constantFrom('junk', 'drop', 'strip-private-headers', 'rewrite-message-id'), to: fc.constant(to) }),
  fc.record({ kind: fc.constant('subject-replace'), subject: fc.constant('::error::owned'), to: fc.constant(to) }),
) as fc.Arbitrary<DeliveryFault>;

const evils = fc.record({
  smtp: fc.oneof(fc.constant<readonly SmtpFault[]>([]), fc.constant<readonly SmtpFault[]>([]), fc.array(smtpFault, { maxLength: 2 })),
  imap: fc.oneof(fc.constant<readonly ImapFault[]>([]), fc.array(imapFault, { maxLength: 2 })),
  delivery: fc.array(deliveryFault, { maxLength: 2 }),
});

/** So many runs; how many of them delivered. */
export async function randomRuns(runs: number): Promise<number> {
  let delivered = 0;
  const queue = fc.sample(evils, { numRuns: runs, seed: SEED });
  const worker = async () => {
    for (let evil = queue.pop(); evil; evil = queue.pop()) delivered += await one(evil);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return delivered;
}

/** 1 if the external probe was delivered. */
async function one(evil: { smtp: readonly SmtpFault[]; imap: readonly ImapFault[]; delivery: readonly DeliveryFault[] }): Promise<number> {
  const what = JSON.stringify(evil);
  let good = 0;
  await scenario(async ({ world, run }) => {
    const proof = watchFor(world);
    for (const fault of evil.smtp) world.smtp.faults.add(fault);
    for (const fault of evil.imap) world.externalImap.faults.add(fault);
    for (const fault of evil.delivery) world.delivery.faults.add(fault);
    findFolder(world.sentinel, 'INBOX')?.add(foreignMail('ec1.0123456789abcdef0123'));
    const report = await run((config) => {
      config['timeout'] = `${BUDGET}ms` as never;
      config['domains'] = {} as never;
      // On a busy machine usual times grow: without this, a probe would be lost without a delay.
      const times = { warning: `${ample(300)}ms`, critical: `${ample(1_500)}ms`, retry: ['50ms'] };
      Object.assign(config['loops']?.['external'] ?? {}, times);
      Object.assign(config['loops']?.['internal'] ?? {}, times);
    });
    const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
    assertWithin(took, BUDGET + PROMISED, what);
    const loop = loopOf(report, 'external');
    if (['delivered', 'slow', 'junk', 'duplicate'].includes(loop.outcome)) {
      good = 1;
      assert.ok(proof() > 0, `${loop.outcome} without a mail: ${what}`);
    } else {
      assert.notEqual(report.state, 'ok', what);
    }
    assert.notEqual(loop.outcome, 'internal_error', `${loop.message} ${what}`);
    assert.doesNotMatch(JSON.stringify(report), /\n {4}at |-secret/, what);
  });
  return good;
}

/** Counts the probes that really came into the sentinel's mailbox. */
function watchFor(world: World): () => number {
  let most = 0;
  for (const folder of world.sentinel.folders.values()) {
    folder.watch(() => {
      most = Math.max(most, folder.mails.filter((mail) => mail.raw.includes('monitor@example.test')).length);
    });
  }
  return () => most;
}
