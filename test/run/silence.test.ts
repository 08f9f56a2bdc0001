import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { ImapPoint } from '../../sandbox/imap/faults.ts';
import type { SmtpPoint } from '../../sandbox/smtp/faults.ts';
import { ample, assertWithin, timed } from '../harness/bounds.ts';
import { loopOf, PROMISED, scenario } from './scenario.ts';

/** The run's budget here, ms. */
const BUDGET = ample(3_000);

const SMTP: readonly [at: SmtpPoint, outcome: string][] = [
  ['connect', 'unreachable'],
  ['ehlo', 'unreachable'],
  ['starttls', 'unreachable'],
  ['tls', 'unreachable'],
  ['auth', 'unreachable'],
  ['mail', 'unreachable'],
  ['rcpt', 'unreachable'],
  ['data', 'unreachable'],
  ['accept', 'unreachable'],
];

const IMAP: readonly [at: ImapPoint, outcome: string][] = [
  ['tls', 'unreachable'],
  ['connect', 'unreachable'],
  ['LOGIN', 'fetch_failed'],
  ['after LOGIN', 'fetch_failed'],
  ['NAMESPACE', 'fetch_failed'],
  ['LIST', 'fetch_failed'],
  ['STATUS', 'fetch_failed'],
  ['SELECT', 'fetch_failed'],
  ['after SELECT', 'fetch_failed'],
  ['NOOP', 'fetch_failed'],
  ['FETCH', 'fetch_failed'],
  ['literal', 'fetch_failed'],
];

suite('a server that says nothing costs no more than the run’s deadline', { concurrency: 12 }, () => {
  for (const [at, outcome] of SMTP) {
    test(`SMTP silent at ${at}`, async () => {
      await scenario(async ({ world, run }) => {
        world.smtp.faults.add({ kind: 'stall', at });
        const { result: report, took } = await timed(() => run(shorten));
        assertWithin(took, BUDGET + PROMISED);
        const loop = loopOf(report, 'external');
        const told = [loop.outcome, loop.state, loop.side];
        // The message is out: on a machine too slow for a last look at the mailbox, whether it arrived is not known.
        const unlooked = at === 'accept' && loop.outcome === 'fetch_failed';
        assert.deepEqual(told, unlooked ? ['fetch_failed', 'unknown', 'receiver'] : [outcome, 'critical', 'sender'], loop.message);
      });
    });
  }

  for (const [at, outcome] of IMAP) {
    test(`IMAP silent at ${at}`, async () => {
      await scenario(async ({ world, run }) => {
        world.externalImap.faults.add({ kind: 'stall', at });
        const { result: report, took } = await timed(() => run(shorten));
        assertWithin(took, BUDGET + PROMISED);
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.outcome, loop.state, loop.side], [outcome, 'unknown', 'receiver'], loop.message);
        // The reason for the end of the wait is named with its key, or as the monitor's own: on a slow machine the run has more time than
        // that.
        if (at !== 'literal')
          assert.match(
            loop.message,
            /no answer (?:until the run's time was up \(`timeout: |within 20 s, which is this monitor's own limit)/,
          );
        assert.equal(loopOf(report, 'internal').outcome, 'delivered');
      });
    });
  }

  for (const at of ['STORE', 'EXPUNGE', 'LOGOUT'] as const) {
    test(`IMAP silent at ${at}: the probe was seen, and that counts`, async () => {
      await scenario(async ({ world, run }) => {
        world.externalImap.faults.add({ kind: 'stall', at });
        const { result: report, took } = await timed(() => run(shorten));
        assertWithin(took, BUDGET + PROMISED);
        assert.equal(loopOf(report, 'external').outcome, 'delivered');
      });
    });
  }

  // Simultaneous commands have separate answers: one answer may be missing while the next one comes.
  for (const at of ['NAMESPACE', 'LIST', 'STATUS', 'SELECT', 'NOOP', 'FETCH', 'STORE', 'EXPUNGE'] as const) {
    test(`IMAP without one answer to ${at}, and with all others`, async () => {
      await scenario(async ({ world, run }) => {
        world.externalImap.faults.add({ kind: 'raw', at, text: '* OK Still here\r\n', times: 1 });
        const { result: report, took } = await timed(() => run(shorten));
        assertWithin(took, BUDGET + PROMISED);
        const { outcome, message } = loopOf(report, 'external');
        assert.ok(['fetch_failed', 'delivered', 'slow'].includes(outcome), message);
        if (at === 'NAMESPACE') assert.match(message, /could not be read at NAMESPACE \(no answer /);
      });
    });
  }

  test('DNS silent: unknown, never missing', async () => {
    await scenario(async ({ world, run }) => {
      world.dns.faults.add({ kind: 'timeout' });
      const { result: report, took } = await timed(() => run(shorten));
      assertWithin(took, BUDGET + PROMISED);
      const asked = report.findings.filter((finding) => finding.check !== 'certificate' && finding.check !== 'loop');
      assert.ok(asked.length > 2);
      for (const finding of asked) assert.equal(finding.state, 'unknown', `${finding.code}: ${finding.message}`);
      assert.equal(report.state, 'ok');
    });
  });
});

function shorten(config: Record<string, unknown>): void {
  config['timeout'] = `${BUDGET}ms`;
}
