import { sendingTime } from '../../../core/request/plan.ts';
import { parseDuration, writeDuration } from '../../schema/sections/durations.ts';
import { DEFAULTS } from '../../schema/defaults.ts';
import { parsePercentage, writePercentage } from '../../schema/sections/percentages.ts';
import type { ConfigDraft } from '../../schema/shape.ts';
import type { ConfigCheck } from '../check.ts';
import { entriesOf } from '../check.ts';

type LoopDraft = NonNullable<NonNullable<ConfigDraft['loops']>[string]>;

/** All probes of a run's bursts. After a killed run a later step cleans them up, and their list must fit an environment variable. */
const MOST_PROBES = 1_000;

/** Bursts: their thresholds, their number in all, and the time that they need. */
export function checkBursts(check: ConfigCheck): void {
  let sum = 0;
  for (const [name, loop] of entriesOf(check.draft.loops)) {
    checkLosses(check, name, loop);
    const probes = probesOf(loop);
    if (probes === 1) continue;
    if (loop.kind === 'echo') {
      const message = 'a responder is asked once a run: many answer one sender once in a while';
      check.error(['loops', name, 'probes'], { message, quoting: false, hint: 'leave it out' });
      continue;
    }
    sum += probes;
    if (sum > MOST_PROBES && sum - probes <= MOST_PROBES) {
      check.error(['loops', name, 'probes'], {
        message: `more than the ${MOST_PROBES} probes that all bursts of a run may send together`,
        quoting: false,
        hint: 'send fewer, or write a configuration for each part',
      });
    }
  }
  checkTime(check);
}

const LOSSES = ['loss-warning', 'loss-critical'] as const;

function checkLosses(check: ConfigCheck, name: string, loop: LoopDraft): void {
  const given = LOSSES.find((key) => loop[key] !== undefined);
  if (given === undefined) return;
  const path = ['loops', name, given];
  if (!check.has(['loops', name, 'probes']) || (loop.probes !== undefined && probesOf(loop) === 1)) {
    check.error(path, { message: 'a loop with one probe has no loss rate', quoting: false, hint: 'add probes: 20, or leave it out' });
    return;
  }
  if (LOSSES.some((key) => loop[key] === undefined && check.has(['loops', name, key]))) return;
  const warning = parsePercentage(loop['loss-warning'] ?? '') ?? DEFAULTS.lossWarning;
  const critical = parsePercentage(loop['loss-critical'] ?? '') ?? DEFAULTS.lossCritical;
  if (warning < critical) return;
  const expected =
    given === 'loss-warning'
      ? `below loss-critical, which is ${writePercentage(critical)}`
      : `above loss-warning, which is ${writePercentage(warning)}`;
  check.error(path, { message: 'loss-warning must come before loss-critical', expected });
}

/** A run whose time ends before its probes have left would judge none of the rest. */
function checkTime(check: ConfigCheck): void {
  const timeout = parseDuration(check.draft.timeout ?? '');
  if (timeout === null) return;
  const needed = sendingTime(
    entriesOf(check.draft.loops).flatMap(([, loop]) => {
      const probes = probesOf(loop);
      const burst = probes === 1 ? {} : { burst: { probes, lossWarning: 0, lossCritical: 0 } };
      return loop.kind === undefined ? [] : [{ kind: loop.kind, sender: loop.sender ?? '', ...burst }];
    }),
  );
  if (needed < timeout) return;
  check.error(['timeout'], {
    message: 'shorter than it takes to send all probes',
    expected: `more than ${writeDuration(needed)} (a probe a second to the outside, ten a second at home)`,
  });
}

function probesOf({ probes }: LoopDraft): number {
  return Number(probes ?? 1);
}
