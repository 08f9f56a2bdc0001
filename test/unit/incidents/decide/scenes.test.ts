import assert from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { Circumstances, Step } from '../../../../src/incidents/decide/incident.ts';
import { nextIncident } from '../../../../src/incidents/decide/incident.ts';
import type { IncidentMemory } from '../../../../src/incidents/decide/model/memory.ts';
import { noIncident } from '../../../../src/incidents/decide/model/memory.ts';
import type { IncidentPolicy } from '../../../../src/incidents/decide/model/policy.ts';
import { policyOf, readingOf } from '../../../../src/incidents/memory/tracked-run.ts';
import { runState, verdict } from '../../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { LoopReport } from '../../../../src/core/result/report.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';
import { loopOf } from '../letters.ts';
import { HOUR, INCIDENTS } from '../stage.ts';

/** Two loops of one sender, and one outside by another; an `a` is refused at the login, `_` is not there. */
const LOOPS: readonly Partial<LoopReport>[] = [
  { name: 'gmail', kind: 'external' },
  { name: 'internal' },
  { name: 'ses', kind: 'external', sender: 'ses', server: 'smtp.ses.test:587' },
];
const REFUSED: Partial<LoopReport> = {
  ...loopOf('x'),
  outcome: 'auth_failed',
  attempts: [{ at: '2026-11-24T00:00:00.000Z', reply: '535 5.7.8 no', outcome: 'auth_failed' }],
};

interface Scene {
  readonly from?: IncidentMemory;
  readonly loops?: readonly Partial<LoopReport>[];
  readonly every?: number;
  readonly policy?: Partial<IncidentPolicy>;
  readonly isComplete?: boolean;
  readonly strict?: boolean;
  readonly at?: (run: number) => Partial<Circumstances>;
  readonly findings?: (run: number) => readonly Finding[];
}

/** One run after the other, a letter each loop (see letters.ts). */
function steps(runs: string, scene: Scene = {}): readonly Step[] {
  const { loops: all = LOOPS, every = HOUR / 2, policy, isComplete = true, strict = false, at, findings: foundIn } = scene;
  let memory = scene.from ?? noIncident('mail');
  return runs.split(' ').map((letters, run) => {
    const now = Date.parse('2026-11-24T00:00:00Z') + run * every;
    const findings = foundIn?.(run) ?? [];
    const loops = [...letters].flatMap((letter, index) =>
      letter === '_' ? [] : [loop({ ...all[index], ...(letter === 'a' ? REFUSED : loopOf(letter)) })],
    );
    const found = report({ state: runState(loops, findings, strict), verdict: verdict(loops, findings, strict), loops, findings });
    const reading = readingOf(memory.kind, { report: found, isComplete, incidents: INCIDENTS });
    const circumstances = { now, maintenance: false, acknowledged: false, byHand: null, ...at?.(run) };
    const step = nextIncident(memory, reading, { ...policyOf(INCIDENTS), ...policy }, circumstances);
    memory = step.memory;
    return step;
  });
}

const decisions = (runs: string, scene?: Scene) =>
  steps(runs, scene)
    .map(({ decision }) => decision)
    .join(' ');

describe('no verdict is worse by what works, or by what is not looked at', () => {
  test('one loop works again, and what is left is a refused login, or an answer that does not come', () => {
    assert.equal(decisions('x.a ..a ..a ... ...'), 'open ease update update resolve');
    const echo = [LOOPS[0], LOOPS[1], { name: 'echo', kind: 'echo' as const }].map((each) => each ?? {});
    assert.equal(decisions('x.x ..x ... ...', { loops: echo }), 'open ease update resolve');
  });

  test('a loop that works is left out, skipped, or taken out of the configuration', () => {
    assert.equal(decisions('x. x_ x. .. ..', { isComplete: false }), 'open update update update resolve');
    assert.equal(decisions('x. x- x. .. ..'), 'open update update update resolve');
    assert.equal(decisions('x. x_ x_ ._ ._'), 'open update update update resolve');
  });

  test('one that has come back works again, and waits for that to last', () => {
    assert.equal(decisions('x.x ..x x.x ..a ..a'), 'open ease worsen update ease');
  });

  test('with the same loops it is told, once', () => {
    assert.equal(decisions('..x ..a ..a ... ...'), 'open worsen update update resolve');
    assert.equal(decisions('..x _.x _.a _.. _..'), 'open update worsen update resolve');
    assert.equal(decisions('..x ?.x ..a'), 'open update worsen', 'a run that could not look at all of them is not compared with');
    assert.equal(decisions('.d. .d. .dx ..a'), 'nothing open worsen worsen', 'a warning that is not met hides nothing');
  });
});

describe('a warning beside a loop that fails', () => {
  test('is no news, and told where it is what is left', () => {
    const played = steps('x. xd xd xd .d .d .. ..');
    assert.equal(played.map(({ decision }) => decision).join(' '), 'open update update update update ease update resolve');
    assert.equal(played[5]?.memory.last?.summary, 'gmail works again. Mail works, with internal (duplicate).');
    assert.equal(decisions('.d .d xd xd .d .d .. ..'), 'nothing open worsen update update ease update resolve');
  });

  test('what is new beside what goes on is named', () => {
    const expires = (target: string, state: Finding['state']) =>
      finding({ check: 'certificate', target, code: 'certificate-expires', state, message: 'It expires soon.' });
    const findings = (run: number) => [expires('a:25', 'critical'), expires('b:25', run < 1 ? 'ok' : 'warning')];
    const played = steps('... ... ...', { from: noIncident('posture'), findings });
    assert.equal(played.map(({ decision }) => decision).join(' '), 'open update worsen');
    assert.match(played[2]?.memory.last?.summary ?? '', /a:25 is critical\. New: certificate of b:25 \(certificate-expires\)\.$/);
  });
});

describe('planned work', () => {
  test('that makes mail fail each night does not count as coming and going: a later outage closes', () => {
    const nights = Array.from({ length: 24 }, (_, run) => (run % 3 === 0 ? 'x' : '.')).join(' ');
    const at = (run: number) => ({ maintenance: run < 24 && run % 3 === 0 });
    assert.match(decisions(`${nights} x x . .`, { every: 8 * HOUR, at }), /^(nothing ){24}open update update resolve$/);
  });

  test('its warnings are none of the last runs', () => {
    const policy = { window: { bad: 3, of: 5 } };
    assert.equal(decisions('d d d d', { policy, at: (run) => ({ maintenance: run < 2 }) }), 'nothing nothing nothing nothing');
    assert.equal(decisions('d d d d d', { policy, at: (run) => ({ maintenance: run < 2 }) }), 'nothing nothing nothing nothing open');
  });
});

describe('an event says what is true at its time', () => {
  test('what works in this very run was not seen to fail', () => {
    const last = steps('x. xx x. xx x. ..').at(-1)?.memory.last;
    assert.deepEqual([last?.event, last?.title], ['eased', 'internal works again']);
    assert.equal(last?.summary, 'internal works again. Not met in this run, and not over until it stays so: gmail (lost).');
  });

  test('an end is one, though something else could not be looked at', () => {
    const last = steps('x? .? .?').at(-1)?.memory.last;
    assert.deepEqual([last?.event, last?.state, last?.title], ['resolved', 'ok', 'gmail works again']);
    assert.match(last?.summary ?? '', /^gmail works again\. Could not look: .*internal \(fetch_failed\)/);
  });

  test('the end of what stands around mail is named', () => {
    const missing = (state: Finding['state']) =>
      finding({ check: 'expect-mail', target: 'backup', code: state === 'ok' ? 'mail-found' : 'mail-missing', state });
    const scene = { from: noIncident('posture'), findings: (run: number) => [missing(run === 0 ? 'critical' : 'ok')] };
    assert.match(steps('.. .. ..', scene).at(-1)?.memory.last?.summary ?? '', /^ended: expect-mail of backup \(mail-missing\)\. /);
  });

  test('what only comes and goes any more is a warning', () => {
    const { decision, memory } = steps('x. .. x. .. x. .. x. .. ..').at(-1) ?? {};
    assert.deepEqual([decision, memory?.severity, memory?.last?.state], ['ease', 'warning', 'warning']);
  });
});

describe('the monitor', () => {
  test('is as blind beside an outage as before it', () => {
    const silent = finding({ check: 'blocklist', target: '192.0.2.1', code: 'blocklist-unknown', state: 'unknown' });
    const scene = { from: noIncident('monitor'), strict: true, findings: (run: number) => (run < 6 ? [silent] : []) };
    assert.equal(decisions('.. .. xx xx xx .. .. ..', scene), 'nothing open update update update update update resolve');
  });

  test('does not know of forged probes in a mailbox that it cannot read', () => {
    const forged = finding({ check: 'loop', target: 'gmail', code: 'forged-token', state: 'warning' });
    const scene = { from: noIncident('monitor'), findings: (run: number) => (run < 2 ? [forged] : []) };
    assert.doesNotMatch(decisions('.. .. ?. ?.', scene), /ease|resolve/);
    assert.match(decisions('.. .. .. ..', scene), /resolve$/);
  });
});
