import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import { ofCancelledRun, verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Outcome } from '../../../../src/core/result/outcome.ts';
import { OUTCOMES, stateOf } from '../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { finding, loop } from '../../../doubles/reports/sample-parts.ts';

const ACCEPTED = [{ at: '', reply: '250 Ok', outcome: 'accepted' }];

function at(outcome: Outcome, over: Partial<LoopReport> = {}): LoopReport {
  const arrived = ['delivered', 'slow', 'junk', 'duplicate'].includes(outcome);
  const sent = arrived || ['lost', 'bounced', 'fetch_failed'].includes(outcome);
  return loop({
    state: stateOf(outcome),
    outcome,
    latencyMs: arrived ? 95_000 : null,
    attempts: sent ? ACCEPTED : [{ at: '', reply: '', outcome }],
    ...over,
  });
}

function said(loops: readonly LoopReport[], findings: readonly Finding[] = []): readonly [code: string, summary: string] {
  const { code, summary } = verdict(loops, findings, false);
  return [code, summary];
}

const outside = { name: 'outside', kind: 'external' } as const;
const bad = finding({ state: 'critical', code: 'spf-probe-failed' });
const weak = finding({ state: 'warning', check: 'dmarc', code: 'dmarc-weak' });
const unseen = finding({ state: 'unknown', check: 'mx', code: 'mx-unknown' });
const good = [finding({}), finding({ check: 'dkim', code: 'dkim-ok' }), finding({ check: 'mx', target: 'example.org', code: 'mx-ok' })];

suite('nothing could be sent', () => {
  test('a refused login is no outage: no path was tested', () => {
    const loops = [at('auth_failed'), at('auth_failed', outside)];
    assert.deepEqual(said(loops), ['submission', "No mail could be sent: smtp.example.net refuses the monitor's login."]);
    assert.deepEqual(verdict(loops, [], false).causes, []);
  });

  test('TLS and connection likewise, with the certificate as the likeliest cause', () => {
    const expired = finding({ check: 'certificate', code: 'certificate-expired', state: 'critical', target: 'smtp.example.net:587' });
    const loops = [at('tls_failed'), at('tls_failed', outside)];
    assert.deepEqual(said(loops, [expired]), ['submission', 'No mail could be sent: no TLS connection to smtp.example.net could be made.']);
    assert.deepEqual(verdict(loops, [expired], false).causes, ['certificate-expired']);
    assert.deepEqual(verdict([at('tls_failed')], [expired], false).causes, ['certificate-expired']);
    const { phasesMs } = loop({});
    const unreached = at('unreachable', { phasesMs: { ...phasesMs, connect: null } });
    assert.deepEqual(said([unreached]), ['submission', 'No mail could be sent: smtp.example.net cannot be reached.']);
    assert.deepEqual(said([at('unreachable')]), ['submission', 'No mail could be sent: smtp.example.net breaks the session off.']);
  });

  for (const [reply, outcome, stage] of [
    ['421 4.7.0 Too many connections from your address', 'deferred', 'connect'],
    ['554 5.7.1 Service unavailable; client host blocked', 'rejected', 'connect'],
    ['550 5.7.1 EHLO refused', 'rejected', 'ehlo'],
    ['530 5.7.0 Authentication required', 'rejected', 'mail'],
  ] as const)
    test(`a server that turns the connection away tested no path: ${reply}`, () => {
      const attempts = [{ at: '', reply, outcome, stage }];
      assert.deepEqual(said([at(outcome, { attempts }), at(outcome, { ...outside, attempts })]), [
        'submission',
        "No mail could be sent: smtp.example.net takes no mail from this monitor's connection.",
      ]);
    });

  test('a refusal of the mail itself is none of the connection', () => {
    const attempts = [{ at: '', reply: '550 5.1.1 User unknown', outcome: 'rejected', stage: 'rcpt' as const }];
    assert.equal(said([at('rejected', { attempts }), at('rejected', { ...outside, attempts })])[0], 'total-outage');
  });

  test('what works through another server is said', () => {
    const other = at('delivered', { ...outside, sender: 'gmail', server: 'smtp.gmail.com:587' });
    assert.deepEqual(said([at('auth_failed'), other]), [
      'submission',
      "No mail could be sent by mta: smtp.example.net refuses the monitor's login; outside works through another server.",
    ]);
  });

  test('it is not said where the sender took another probe, where a failing loop got further, or of two senders', () => {
    assert.equal(said([at('delivered'), at('auth_failed', outside)])[0], 'deliverability');
    assert.equal(said([at('fetch_failed'), at('auth_failed', outside)])[0], 'delivery-failure');
    assert.equal(said([at('auth_failed'), at('lost', { ...outside, server: 'smtp.example.org:25' })])[0], 'total-outage');
    assert.equal(said([at('unreachable', { attempts: ACCEPTED })])[0], 'delivery-failure');
    assert.equal(said([at('auth_failed'), at('auth_failed', { ...outside, server: 'smtp.example.org:587' })])[0], 'total-outage');
  });

  test('what the mailbox refused is not the sender’s', () => {
    const [code] = said([at('auth_failed', { state: 'unknown', attempts: ACCEPTED })]);
    assert.equal(code, 'undetermined');
  });
});

suite('the sentence says what was seen', () => {
  test('mail in Junk', () => {
    assert.deepEqual(said([at('delivered'), at('junk', outside)]), ['degraded', 'Mail lands in Junk: outside.']);
    assert.deepEqual(said([at('junk', outside)], [weak]), ['degraded', 'Mail lands in Junk: outside; 1 warning (dmarc of example.net).']);
    assert.deepEqual(said([at('junk', outside)], [bad]), [
      'posture',
      'Mail lands in Junk: outside, but 1 check is critical: spf of example.net.',
    ]);
  });

  test('slow mail with its time, and copies', () => {
    assert.deepEqual(said([at('slow'), at('duplicate', outside)]), [
      'degraded',
      'Mail arrives more than once: outside; it is slow: internal took 1 min 35 s.',
    ]);
  });

  test('critical checks beside mail that arrives', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => ({ ...bad, target: `${name}.example.net` }));
    assert.deepEqual(said([at('delivered')], many), [
      'posture',
      'Mail arrives, but 4 checks are critical: spf of a.example.net, spf of b.example.net, spf of c.example.net and 1 more.',
    ]);
  });

  test('no loop ran: nothing is said of mail that was not sent', () => {
    assert.deepEqual(said([], [weak, ...good]), ['degraded', '1 check has a warning: dmarc of example.net.']);
    assert.deepEqual(said([], [bad, ...good]), ['posture', 'Mail is at risk: 1 check is critical: spf of example.net.']);
    assert.deepEqual(said([], [unseen, weak, ...good]), [
      'undetermined',
      '1 check could not be made: mx of example.net; 1 check has a warning: dmarc of example.net; 3 checks are fine.',
    ]);
    assert.deepEqual(said([], [unseen]), ['undetermined', 'Could not look: none of 1 check gave an answer.']);
    assert.deepEqual(said([at('skipped')]), ['undetermined', 'Nothing was sent: internal (skipped).']);
  });

  test('what could not be looked at is never among the fine, though it raises no state', () => {
    const list = finding({ state: 'unknown', check: 'blocklist', code: 'blocklist-unknown', target: '203.0.113.9' });
    assert.deepEqual(said([], [...good, list]), ['healthy', '3 checks are fine; 1 check could not be made: blocklist of 203.0.113.9.']);
    assert.deepEqual(said([], good.slice(0, 1)), ['healthy', '1 check is fine.']);
    assert.deepEqual(said([], good), ['healthy', 'All 3 checks are fine.']);
  });

  test('what makes the run critical stands in its sentence, though no loop could be judged', () => {
    assert.deepEqual(said([at('runner_blocked', outside)], [bad]), [
      'undetermined',
      'Could not look: whether mail works is not known, outside (runner_blocked); 1 check is critical: spf of example.net.',
    ]);
    assert.deepEqual(said([at('skipped')], [bad, weak]), [
      'undetermined',
      'Nothing was sent: internal (skipped); 1 check is critical: spf of example.net.',
    ]);
    assert.deepEqual(verdict([at('duplicate', outside)], [bad], false).causes, ['spf-probe-failed']);
  });

  test('with more than two loops, mail in Junk is not got', () => {
    const other = { name: 'other', kind: 'external', mailbox: 'other', mailboxServer: 'imap.other.test:993' } as const;
    assert.match(
      said([at('delivered'), at('lost', { ...other, name: 'outside', mailbox: 'outside' }), at('junk', other)])[1],
      /other \(in Junk\) and your own server get it/,
    );
  });

  test('a run that somebody ended says so first, and what is certain is told as ever', () => {
    const ended = (loops: readonly LoopReport[], findings: readonly Finding[] = []) =>
      ofCancelledRun(verdict(loops, findings, false)).summary;
    assert.equal(ended([at('skipped')]), 'Cancelled, nothing was sent: internal (skipped).');
    assert.equal(
      ended([at('skipped', outside), at('delivered')]),
      'Cancelled: whether mail works is not known, outside (skipped); internal works.',
    );
    assert.equal(ended([], [unseen]), 'Cancelled: none of 1 check gave an answer.');
    assert.equal(ended([at('delivered')]), 'Mail works: delivered in 1 min 35 s.');
    assert.match(ended([at('rejected', outside), at('delivered')]), /^Deliverability problem: /);
  });

  test('a loop that works is said beside one that could not be looked at', () => {
    assert.deepEqual(said([at('delivered'), at('fetch_failed', outside)]), [
      'undetermined',
      'Could not look: whether mail works is not known, outside (fetch_failed); internal works.',
    ]);
  });

  test('loops that work beside what counts as not seen', () => {
    const broken = finding({ state: 'unknown', check: 'loop', code: 'check-broken', target: 'monitor' });
    assert.deepEqual(said([at('delivered')], [broken]), ['undetermined', 'Mail works, but 1 check could not be made: loop of monitor.']);
    assert.equal(verdict([at('delivered')], [unseen], true).summary, 'Mail works, but 1 check could not be made: mx of example.net.');
    assert.equal(said([at('delivered')], [unseen])[0], 'healthy');
  });

  const outcomes = fc.constantFrom(...OUTCOMES);
  const loops = fc
    .array(fc.tuple(outcomes, fc.boolean()), { maxLength: 5 })
    .map((all) => all.map(([outcome, external], i) => at(outcome, { name: `l${i}`, kind: external ? 'external' : 'internal' })));
  const findings = fc.array(fc.constantFrom(bad, weak, unseen, ...good), { maxLength: 8 });

  test('"Mail works" is said only where a loop ran and every loop delivered, whatever the checks say', () => {
    fc.assert(
      fc.property(loops, findings, (ran, seen) => {
        const [code, summary] = said(ran, seen);
        if (summary.startsWith('Mail works')) assert.ok(ran.length > 0 && ran.every(({ outcome }) => outcome === 'delivered'), summary);
        if (code === 'submission') assert.ok(!ran.some(({ outcome }) => outcome === 'lost' || outcome === 'delivered'), summary);
        assert.doesNotMatch(summary, /points to a cause|no answer to judge by/);
        assert.match(summary, /^[A-Z0-9].*\.$/);
      }),
    );
  });
});
