import assert from 'node:assert/strict';
import test from 'node:test';
import { fc } from '../../../harness/random.ts';
import { CODES, rowOf } from '../../../../src/core/result/catalogue.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Outcome } from '../../../../src/core/result/outcome.ts';
import type { LoopKind, LoopReport } from '../../../../src/core/result/report.ts';
import type { State } from '../../../../src/core/result/state.ts';
import { STATES } from '../../../../src/core/result/state.ts';
import type { KindState, Matrix } from '../../../../src/core/judge/verdict/verdict.ts';
import { kindState, matrix, runState, verdict, withEcho, withInbound } from '../../../../src/core/judge/verdict/verdict.ts';

const OUTCOME: Readonly<Record<State, Outcome>> = { ok: 'delivered', warning: 'slow', unknown: 'fetch_failed', critical: 'lost' };

function loop(kind: LoopKind, state: State, name: string = kind): LoopReport {
  return {
    name,
    kind,
    place: null,
    sender: 'mta',
    server: 'smtp.example.net:587',
    via: null,
    author: 'example.net',
    mailbox: 'own',
    mailboxServer: 'imap.example.net:993',
    receiver: 'example.net',
    state,
    outcome: OUTCOME[state],
    side: null,
    message: '',
    remedy: null,
    latencyMs: state === 'ok' || state === 'warning' ? 50 : null,
    latencyAtLeastMs: null,
    heldUpBy: null,
    phasesMs: { connect: null, tls: null, auth: null, accept: null, delivery: null, seen: null, total: null },
    placement: null,
    copies: null,
    attempts: [],
    reply: null,
    hops: null,
    egressIp: null,
    egressHelo: null,
    authentication: null,
    bounce: null,
    confirmation: null,
    late: [],
  };
}

function finding(state: State, check: Finding['check'] = 'spf'): Finding {
  const code = CODES.find((each) => rowOf(each).check === check && rowOf(each).states.includes(state));
  assert.ok(code !== undefined, `${check} has a code that may be ${state}`);
  return { check, target: 'example.net', code, state, message: '', evidence: null, remedy: null, reference: null };
}

/** The effect of inbound loops, and of loops that await an answer, on the others' result. An existing failure already says more. */
const BESIDE: readonly [others: Matrix, state: KindState, inbound: Matrix, echo: Matrix][] = [
  ['no-loops', 'absent', 'no-loops', 'no-loops'],
  ['no-loops', 'works', 'fine', 'fine'],
  ['no-loops', 'unknown', 'undetermined', 'undetermined'],
  ['no-loops', 'fails', 'delivery-failure', 'delivery-failure'],
  ['fine', 'absent', 'fine', 'fine'],
  ['fine', 'works', 'fine', 'fine'],
  ['fine', 'unknown', 'undetermined', 'undetermined'],
  ['fine', 'fails', 'inbound', 'delivery-failure'],
  ['undetermined', 'absent', 'undetermined', 'undetermined'],
  ['undetermined', 'works', 'undetermined', 'undetermined'],
  ['undetermined', 'unknown', 'undetermined', 'undetermined'],
  ['undetermined', 'fails', 'delivery-failure', 'delivery-failure'],
  ['deliverability', 'works', 'deliverability', 'deliverability'],
  ['total-outage', 'unknown', 'total-outage', 'total-outage'],
  ['local-infrastructure', 'fails', 'local-infrastructure', 'local-infrastructure'],
];

for (const [others, state, inbound, echo] of BESIDE)
  test(`the others say ${others}, what comes in or back ${state}: ${inbound}, ${echo}`, () => {
    assert.deepEqual([withInbound(others, state), withEcho(others, state)], [inbound, echo]);
  });

/** The table of docs/verdicts.md. */
const TABLE: readonly [internal: KindState, external: KindState, result: Matrix][] = [
  ['absent', 'absent', 'no-loops'],
  ['absent', 'works', 'fine'],
  ['absent', 'fails', 'delivery-failure'],
  ['absent', 'unknown', 'undetermined'],
  ['works', 'absent', 'fine'],
  ['works', 'works', 'fine'],
  ['works', 'fails', 'deliverability'],
  ['works', 'unknown', 'undetermined'],
  ['fails', 'absent', 'delivery-failure'],
  ['fails', 'works', 'local-infrastructure'],
  ['fails', 'fails', 'total-outage'],
  ['fails', 'unknown', 'delivery-failure'],
  ['unknown', 'absent', 'undetermined'],
  ['unknown', 'works', 'undetermined'],
  ['unknown', 'fails', 'delivery-failure'],
  ['unknown', 'unknown', 'undetermined'],
];

for (const [internal, external, result] of TABLE) {
  test(`internal ${internal}, external ${external}: ${result}`, () => assert.equal(matrix(internal, external), result));
}

const states = fc.constantFrom(...STATES);
const kinds = fc.constantFrom<LoopKind>('internal', 'external');
const loopSets = fc
  .array(fc.tuple(kinds, states), { maxLength: 6 })
  .map((all) => all.map(([kind, state], i) => loop(kind, state, `${kind}-${i}`)));
const findingSets = fc
  .array(fc.tuple(states, fc.constantFrom<Finding['check']>('spf', 'mx', 'blocklist')), { maxLength: 4 })
  .map((all) => all.map(([state, check]) => finding(state, check)));

test('an unknown never becomes the other loop’s fault', () => {
  fc.assert(
    fc.property(loopSets, findingSets, fc.boolean(), (loops, findings, strict) => {
      const { code } = verdict(loops, findings, strict);
      const internal = kindState(loops, 'internal');
      const external = kindState(loops, 'external');
      if (code === 'deliverability') assert.deepEqual([internal, external], ['works', 'fails']);
      if (code === 'local-infrastructure') assert.deepEqual([internal, external], ['fails', 'works']);
      if (code === 'total-outage') assert.deepEqual([internal, external], ['fails', 'fails']);
    }),
  );
});

test('healthy is said only where every loop was seen to work and nothing is critical', () => {
  fc.assert(
    fc.property(loopSets, findingSets, fc.boolean(), (loops, findings, strict) => {
      const { code } = verdict(loops, findings, strict);
      const good = loops.every(({ state }) => state === 'ok') && findings.every(({ state }) => state === 'ok' || state === 'unknown');
      if (code === 'healthy') assert.ok(good && loops.length + findings.length > 0);
    }),
  );
});

test('the verdict and the state of a run agree', () => {
  fc.assert(
    fc.property(loopSets, findingSets, fc.boolean(), (loops, findings, strict) => {
      const state = runState(loops, findings, strict);
      const { code, summary } = verdict(loops, findings, strict);
      if (code === 'healthy') assert.equal(state, 'ok');
      if (code === 'degraded') assert.equal(state, 'warning');
      if (['deliverability', 'local-infrastructure', 'total-outage', 'delivery-failure', 'posture'].includes(code))
        assert.equal(state, 'critical');
      if (state === 'ok') assert.equal(code, 'healthy');
      assert.match(summary, /^[A-Z0-9].*\.$/);
    }),
  );
});

test('an unknown finding is told without raising the state beside loops, unless strict', () => {
  const loops = [loop('internal', 'ok')];
  assert.equal(runState(loops, [finding('unknown')], false), 'ok');
  assert.equal(runState(loops, [finding('unknown')], true), 'unknown');
});

test('an expected mail that could not be looked for is no "fine" beside loops either, and a missing one is a matter of posture', () => {
  const loops = [loop('internal', 'ok')];
  assert.equal(runState(loops, [finding('unknown', 'expect-mail')], false), 'unknown');
  assert.equal(verdict(loops, [finding('unknown', 'expect-mail')], false).code, 'undetermined');
  const missing = verdict(loops, [finding('critical', 'expect-mail')], false);
  assert.deepEqual([missing.code, missing.causes], ['posture', ['mail-missing']]);
});

test('a defect of ours raises the state beside loops where it belongs to no check, and only there', () => {
  const broken = (check: Finding['check']) =>
    runState([loop('internal', 'ok')], [{ ...finding('unknown'), check, code: 'check-broken' }], false);
  assert.deepEqual([broken('loop'), broken('mx')], ['unknown', 'ok']);
  assert.equal(runState([loop('internal', 'ok')], [finding('unknown', 'loop')], false), 'ok');
});

test('without loops, DNS that could not be looked up is no "fine"', () => {
  assert.equal(runState([], [finding('unknown'), finding('ok', 'mx')], false), 'unknown');
  assert.equal(runState([], [finding('unknown', 'blocklist'), finding('ok', 'mx')], false), 'ok');
  assert.equal(runState([], [finding('unknown', 'blocklist')], false), 'unknown');
  assert.equal(runState([], [], false), 'unknown');
});

test('what cannot be seen from this place decides nothing beside what was seen, unless strict', () => {
  const unseen = { ...finding('unknown'), side: 'runner' as const };
  assert.equal(runState([], [unseen, finding('ok', 'mx')], false), 'ok');
  assert.equal(runState([], [unseen, finding('warning', 'mx')], false), 'warning');
  assert.equal(runState([], [unseen, finding('unknown', 'mx'), finding('ok', 'mx')], false), 'unknown');
  assert.equal(runState([], [unseen, finding('unknown', 'blocklist')], false), 'unknown');
  assert.equal(runState([], [unseen, finding('ok', 'mx')], true), 'unknown');
  assert.equal(
    verdict([], [unseen, finding('ok', 'mx')], false).summary,
    '1 check is fine; 1 check could not be made from here: spf of example.net.',
  );
});

test('loops that work beside a critical record are a matter of posture', () => {
  const { code, causes } = verdict([loop('external', 'ok')], [finding('critical'), finding('warning', 'mx')], false);
  assert.equal(code, 'posture');
  assert.deepEqual(causes, ['spf-probe-failed', 'mx-implicit']);
});

test('what is fine or was not seen is no cause, nor is a warning that explains nothing of the loop that is not well', () => {
  const findings = [finding('critical'), finding('warning', 'mx'), finding('ok', 'dmarc'), finding('unknown', 'blocklist')];
  const causes = (state: State) => verdict([loop('external', state)], findings, false).causes;
  assert.deepEqual(causes('ok'), ['spf-probe-failed', 'mx-implicit']);
  assert.deepEqual(causes('warning'), ['spf-probe-failed']);
});
