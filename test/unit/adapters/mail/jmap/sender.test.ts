import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { findFolder, Folder } from '../../../../../sandbox/delivery/mailstore.ts';
import type { JmapFault } from '../../../../../sandbox/jmap/faults.ts';
import { jmapSender } from '../../../../../src/adapters/mail/jmap/sender.ts';
import type { Departure, Probe } from '../../../../../src/core/ports/sender.ts';
import type { SenderConfig } from '../../../../../src/core/request/config.ts';
import type { Failure } from '../../../../../src/core/result/outcome.ts';
import { systemClock } from '../../../../../src/core/time/clock.ts';
import { HANGS } from '../../../../harness/bounds.ts';
import { HeldClock } from '../../../../doubles/clocks/held-clock.ts';
import { SIDE_BY_SIDE } from '../../../../harness/side-by-side.ts';
import type { Stage } from './setting.ts';
import { NEVER, startStage } from './setting.ts';

const PROBE: Probe = {
  id: '0'.repeat(32),
  from: 'monitor@example.test',
  to: 'sentinel@example.org',
  subject: 'hello',
  messageId: 'a@example.test',
  envelopeId: null,
  date: 0,
  headers: [['X-Email-Continuity', 'x']],
  text: 'Hello.\n',
};
const AT_ONCE: Departure = { ready: Promise.resolve(true), onLeft: () => undefined, enough: NEVER };

function configOf({ world, config }: Stage, more: Partial<SenderConfig> = {}): SenderConfig {
  const { host, port, security, ca, tlsName } = config;
  const { address, password } = world.monitor;
  return { name: 'mta', protocol: 'jmap', host, port, security, ca, tlsName, user: address, password, ehlo: null, ...more };
}

const kept = ({ world }: Stage) =>
  ['Drafts', 'Sent', 'INBOX'].flatMap((name) => findFolder(world.monitor, name)?.mails.map(({ raw }) => raw.toString()) ?? []);

async function sent(stage: Stage, probe: Partial<Probe> = {}, departure: Departure = AT_ONCE) {
  const sender = jmapSender(configOf(stage), PROBE.from, systemClock);
  const opened = await sender.open(NEVER);
  if (!opened.ok) return opened;
  const result = await opened.session.send({ ...PROBE, ...probe }, departure);
  opened.session.close();
  return result;
}

async function refused(stage: Stage, probe: Partial<Probe>, ...faults: readonly JmapFault[]): Promise<Failure> {
  stage.jmap.faults.set(...faults);
  const result = await sent(stage, probe);
  assert.ok(!result.ok, 'it was not refused');
  return result.failure;
}

suite('a sender by JMAP', SIDE_BY_SIDE, () => {
  test('the probe leaves with its envelope when it may, and nothing of it stays', async () => {
    await using stage = await startStage();
    let isLeft = false;
    let leave: (may: boolean) => void = () => undefined;
    const ready = new Promise<boolean>((resolve) => (leave = resolve));
    const drafts = new Folder('Drafts', '\\Drafts');
    stage.world.monitor.folders.set('Drafts', drafts);
    const sending = sent(stage, {}, { ...AT_ONCE, ready, onLeft: () => (isLeft = true) });
    await drafts.until((mails) => mails.length === 1);
    assert.deepEqual([isLeft, stage.world.smtp.accepted.length], [false, 0], 'it waits in Drafts');
    leave(true);
    const result = await sending;
    assert.ok(result.ok && isLeft);
    assert.match('acceptance' in result ? result.acceptance.reply : '', /^EmailSubmission S\d+, final$/);
    const [mail] = stage.world.smtp.accepted;
    assert.deepEqual([mail?.from, mail?.to], [PROBE.from, [PROBE.to]]);
    assert.match(mail?.raw.toString() ?? '', /^X-Email-Continuity: x\r$/m);
    assert.deepEqual(kept(stage), []);
    assert.deepEqual(stage.jmap.defects, []);
  });

  test('notifications are asked for where the server has DSN, by the account or by the session, and nowhere else', async () => {
    await using stage = await startStage();
    const envelopes = async (fault?: JmapFault) => {
      stage.jmap.faults.set(...(fault === undefined ? [] : [fault]));
      const result = await sent(stage, { envelopeId: 'loop+id of <a probe>' });
      assert.ok(result.ok, 'failure' in result ? result.failure.message : '');
      stage.jmap.faults.clear();
      return stage.world.smtp.accepted.at(-1)?.envid;
    };
    assert.equal(await envelopes(), 'loop+id of <a probe>');
    const { address } = stage.world.monitor;
    const account = { name: address, isPersonal: true, isReadOnly: false };
    const capability = 'urn:ietf:params:jmap:submission';
    const session = (capabilities: object): JmapFault => ({ kind: 'session', of: { accounts: { [address]: account }, ...capabilities } });
    const both = { 'urn:ietf:params:jmap:core': {}, 'urn:ietf:params:jmap:mail': {} };
    const told = (extensions: unknown) => session({ capabilities: { ...both, [capability]: { submissionExtensions: extensions } } });
    assert.equal(await envelopes(told({ dsn: [] })), 'loop+id of <a probe>', 'as Cyrus tells it');
    for (const extensions of [undefined, {}, { SIZE: ['1'] }, ['DSN'], 'DSN', null])
      assert.equal(await envelopes(told(extensions)), undefined);
    assert.equal((await sent(stage)).ok, true);
    assert.equal(stage.world.smtp.accepted.at(-1)?.envid, undefined, 'nobody asked');
  });

  test('a probe that is not to leave any more does not', async () => {
    await using stage = await startStage();
    const result = await sent(stage, {}, { ...AT_ONCE, ready: Promise.resolve(false) });
    assert.equal(result.ok, false);
    assert.deepEqual([stage.world.smtp.accepted.length, kept(stage)], [0, []]);
  });

  const set = (error: Readonly<Record<string, unknown>>, method = 'EmailSubmission/set'): JmapFault => ({
    kind: 'set',
    method,
    error,
    times: 1,
  });
  const CASES: readonly (readonly [what: string, JmapFault, Partial<Failure>, words: RegExp])[] = [
    ['forbiddenFrom', set({ type: 'forbiddenFrom' }), { outcome: 'rejected', stage: 'mail' }, /may not send as `from`/],
    [
      'forbiddenToSend in the words of the server behind',
      set({ type: 'forbiddenToSend', description: '550 5.7.1 Policy' }),
      { outcome: 'rejected', reply: '550 5.7.1 Policy' },
      /rejected the probe/,
    ],
    [
      'the same for now',
      set({ type: 'forbiddenToSend', description: '451 4.7.1 Later' }),
      { outcome: 'deferred', temporary: true },
      /put the probe off/,
    ],
    [
      'smtpProtocolError with the status alone',
      set({ type: 'smtpProtocolError', description: '4.2.0 busy' }),
      { outcome: 'deferred', temporary: true },
      /put the probe off/,
    ],
    [
      'tooLarge',
      set({ type: 'tooLarge', maxSize: 100 }, 'Email/import'),
      { outcome: 'rejected', reply: 'tooLarge: at most 100 bytes' },
      /no message of this size/,
    ],
    ['overQuota', set({ type: 'overQuota' }, 'Email/import'), { outcome: 'rejected' }, /account is full/],
    ['rateLimit', set({ type: 'rateLimit' }), { outcome: 'deferred', temporary: true }, /put the probe off/],
    [
      'a type that nobody knows',
      set({ type: 'sunspots', description: 'today' }),
      { outcome: 'rejected', reply: 'sunspots: today' },
      /does not take the mail/,
    ],
    [
      'a server error',
      { kind: 'method', method: 'EmailSubmission/set', type: 'serverFail' },
      { outcome: 'deferred', temporary: true },
      /could not be used/,
    ],
    ['a read-only account', { kind: 'read-only' }, { outcome: 'rejected', reply: 'accountReadOnly' }, /could not be used/],
    [
      'a pause',
      { kind: 'status', at: 'upload', status: 429, headers: { 'retry-after': '60' } },
      { outcome: 'deferred', temporary: true, wait: 60_000 },
      /slows this login down/,
    ],
    ['no JMAP there', { kind: 'status', at: 'session', status: 404 }, { outcome: 'unreachable', temporary: false }, /has no JMAP/],
    [
      'an upload that is too large',
      { kind: 'status', at: 'upload', status: 413 },
      { outcome: 'rejected', temporary: false },
      /could not be used/,
    ],
    [
      'a connection that breaks before anything was sent',
      { kind: 'cut', at: 'upload' },
      { outcome: 'unreachable', temporary: true, uncertain: false },
      /could not be used/,
    ],
  ];
  for (const [what, fault, seen, words] of CASES) {
    test(what, async () => {
      await using stage = await startStage();
      const failure = await refused(stage, {}, fault);
      for (const [key, value] of Object.entries(seen)) assert.equal(Reflect.get(failure, key), value, `${key}: ${JSON.stringify(failure)}`);
      assert.match(failure.message, words);
      assert.equal(failure.end, 'sender');
      assert.deepEqual([stage.world.smtp.accepted.length, kept(stage)], [0, []], 'nothing was sent, and nothing stays');
    });
  }

  test('a recipient that the server refuses is named', async () => {
    await using stage = await startStage();
    const failure = await refused(stage, { to: 'nobody@example.org' });
    assert.deepEqual([failure.outcome, failure.stage, failure.reply], ['rejected', 'rcpt', 'invalidRecipients: nobody@example.org']);
  });

  test('an answer that never came leaves it open whether the probe was accepted', async () => {
    await using stage = await startStage();
    const { jmap } = stage;
    const onLeft = () => jmap.faults.set({ kind: 'cut', at: 'api', times: 1 });
    const result = await sent(stage, {}, { ...AT_ONCE, onLeft });
    assert.ok(!result.ok);
    assert.deepEqual([result.failure.uncertain, result.failure.temporary], [true, false]);
    assert.match(result.failure.message, /may or may not have been accepted/);
    assert.deepEqual(kept(stage), []);
  });

  test(
    'a server that falls silent keeps nobody from the end of the run, though the draft is still to be cleared away',
    { timeout: HANGS },
    async () => {
      await using stage = await startStage();
      const { jmap } = stage;
      const [clock, end] = [new HeldClock(), new AbortController()];
      const opened = await jmapSender(configOf(stage), PROBE.from, clock).open(end.signal);
      assert.ok(opened.ok);
      const asked = () => jmap.asked.filter((point) => point === 'api').length;
      const before = asked();
      const sending = opened.session.send(PROBE, { ...AT_ONCE, onLeft: () => jmap.faults.set({ kind: 'stall', at: 'api' }) });
      // The draft is imported, then the submission gets no answer.
      while (asked() < before + 2) await setImmediate();
      end.abort('over');
      while (asked() < before + 3) await setImmediate();
      clock.pass(1_000);
      const result = await sending;
      opened.session.close();
      assert.ok(!result.ok);
      assert.match(result.failure.message, /may or may not have been accepted/);
    },
  );

  test('a draft that the server forgets to destroy is destroyed by us', async () => {
    await using stage = await startStage();
    const { jmap, world } = stage;
    const result = await sent(stage, {}, { ...AT_ONCE, onLeft: () => jmap.faults.set({ kind: 'keeps-drafts' }) });
    assert.ok(result.ok);
    assert.deepEqual([world.smtp.accepted.length, kept(stage)], [1, []]);
  });

  test('a wrong password', async () => {
    await using stage = await startStage();
    const opened = await jmapSender(configOf(stage, { password: 'wrong' }), PROBE.from, systemClock).open(NEVER);
    assert.ok(!opened.ok);
    assert.deepEqual([opened.failure.outcome, opened.failure.end], ['auth_failed', 'sender']);
    assert.equal(stage.jmap.logins.length, 1, 'one failed login');
  });

  test('a login that may not send', async () => {
    await using stage = await startStage();
    const capabilities = { 'urn:ietf:params:jmap:core': {}, 'urn:ietf:params:jmap:mail': {} };
    const failure = await refused(stage, {}, { kind: 'session', of: { capabilities } });
    assert.equal(failure.outcome, 'auth_failed');
    assert.match(failure.message, /send no mail by JMAP/);
  });

  test('an account without Drafts: nothing is put into another folder', async () => {
    await using stage = await startStage();
    const failure = await refused(stage, {}, { kind: 'session', of: {} }, { kind: 'no-drafts' });
    assert.equal(failure.outcome, 'rejected');
    assert.match(failure.message, /has no Drafts folder/);
    assert.deepEqual(kept(stage), []);
  });
});
