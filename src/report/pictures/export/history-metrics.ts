import { plainText } from '../../../core/text/foreign-text.ts';
import { seconds, uniqueNames } from '../../formats/metrics.ts';
import type { History } from '../../history/counts/history.ts';
import type { DayCounts } from '../../history/counts/day-counts.ts';
import type { LoopNumbers } from '../../history/numbers/loop-numbers.ts';
import { loopNumbers, loopsOf } from '../../history/numbers/loop-numbers.ts';
import type { Period } from '../../history/numbers/run-coverage.ts';
import { countIn, inOrder, mergedSketch, middleOf } from '../../history/sketch/sketch.ts';

const PREFIX = 'email_continuity_history_';
/** Upper ends of the buckets, ms. */
const BUCKETS = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000, 900_000] as const;

/** All possible days. */
const EVER = { from: '0000-01-01', to: '9999-12-31' } as const;

interface Loop {
  readonly name: string;
  readonly days: readonly DayCounts[];
  readonly numbers: LoopNumbers;
}

/**
 * The numbers of a period, as OpenMetrics 1.0 text in the older Prometheus format too: gauges, and a histogram of all latencies in the read
 * history, which never falls. Seconds; an unknown value is NaN. The series of a run keep their names beside these.
 */
export function historyMetrics(history: History, period: Period, target: number): string {
  const ever = [...loopsOf(history, EVER)];
  const names = uniqueNames(
    ever.map(([loop]) => loop),
    (name) => plainText(name, 100),
  );
  const loops = ever.map(([loop, days], index): Loop => {
    const within = days.filter(({ day }) => day >= period.from && day <= period.to);
    return { name: names[index] ?? '', days, numbers: loopNumbers(loop, within, period, target) };
  });
  const gauge = (name: string, help: string, value: (numbers: LoopNumbers) => number | null) =>
    family(
      name,
      'gauge',
      help,
      loops.map((loop) => sample(name, { loop: loop.name }, value(loop.numbers))),
    );
  const quantiles = (['p50', 'p95', 'p99', 'worst'] as const).flatMap((quantile) =>
    loops.map(({ name, numbers }) => {
      const ms = numbers.measures.latency?.[quantile] ?? null;
      return `${PREFIX}latency_quantile_seconds${labels({ loop: name, statistic: quantile })} ${ms === null ? 'NaN' : seconds(ms)}\n`;
    }),
  );
  return [
    gauge('runs', 'Runs in the period.', ({ runs }) => runs),
    gauge('probes_seen', 'Probes that arrived.', ({ seen }) => seen),
    gauge('probes_lost', 'Probes that are known not to have arrived.', ({ lost }) => lost),
    gauge('probes_allowed', 'Whole probes that may be lost within the target.', ({ allowed }) => allowed),
    gauge('coverage_ratio', 'Runs that were made, of those that were due.', ({ coverage }) => coverage?.share ?? null),
    gauge('burn_rate_ratio', 'Share that was lost over the share that the target allows.', ({ burnRate }) => burnRate),
    family('latency_quantile_seconds', 'gauge', 'Latency of the probes that arrived, within 1 %.', quantiles),
    family(
      'latency_seconds',
      'histogram',
      'Latency of all probes of the history that arrived, within 1 %.',
      loops.map(({ name, days }) => histogram(name, days)),
    ),
    '# EOF\n',
  ].join('');
}

/** By the middles of the sketch's bins: each value is within 1 % of its bin's middle. */
function histogram(loop: string, days: readonly DayCounts[]): string {
  const sketch = mergedSketch(days.map(({ sketches }) => sketches.latency));
  const bins = inOrder(sketch);
  const lines = BUCKETS.map((le) => {
    const count = bins.filter(([bin]) => middleOf(bin) <= le).reduce((sum, [, each]) => sum + each, sketch.zeros);
    return sample('latency_seconds_bucket', { loop, le: seconds(le) }, count);
  });
  const [count, sum] = [countIn(sketch), bins.reduce((total, [bin, each]) => total + (each * middleOf(bin)) / 1_000, 0)];
  return [
    ...lines,
    sample('latency_seconds_bucket', { loop, le: '+Inf' }, count),
    sample('latency_seconds_count', { loop }, count),
    sample('latency_seconds_sum', { loop }, sum),
  ].join('');
}

function family(name: string, type: string, help: string, samples: readonly string[]): string {
  if (samples.length === 0) return '';
  const unit = name.endsWith('_seconds')
    ? `# UNIT ${PREFIX}${name} seconds\n`
    : name.endsWith('_ratio')
      ? `# UNIT ${PREFIX}${name} ratio\n`
      : '';
  return `# TYPE ${PREFIX}${name} ${type}\n${unit}# HELP ${PREFIX}${name} ${help}\n${samples.join('')}`;
}

function sample(name: string, its: Readonly<Record<string, string>>, value: number | null): string {
  return `${PREFIX}${name}${labels(its)} ${value === null ? 'NaN' : String(Math.round(value * 1e6) / 1e6)}\n`;
}

function labels(its: Readonly<Record<string, string>>): string {
  const parts = Object.entries(its).map(
    ([key, value]) => `${key}="${value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`,
  );
  return `{${parts.join(',')}}`;
}
