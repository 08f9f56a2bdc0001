import type { Scope } from '../../core/request/plan.ts';
import { NO_SCOPE } from '../../core/request/plan.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { VERDICT_CODES } from '../../core/result/outcome.ts';
import { STATES } from '../../core/result/state.ts';
import { CHECKS } from '../../core/result/catalogue.ts';
import { OUTCOMES, SIDES } from '../../core/result/outcome.ts';
import { measuredLoss, seconds, uniqueNames } from './metrics.ts';
import { rosterEntries } from '../facts/roster.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { wallTime } from '../facts/tally.ts';

type Labels = Readonly<Record<string, string>>;

interface Sample {
  readonly labels: Labels;
  readonly value: string;
}

interface Family {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly Sample[];
}

const PREFIX = 'email_continuity_';

/**
 * OpenMetrics 1.0 text, with gauges only. So the node exporter's textfile collector takes it too, which reads the older Prometheus format
 * without `info` and `stateset`. The set of series depends only on the configuration; an unknown value is NaN, never 0.
 */
export function openmetrics(report: Report, scope: Scope = NO_SCOPE): string {
  const names = uniqueNames(
    report.loops.map((loop) => loop.name),
    (name) => plainText(name, 100),
  );
  const loops = report.loops.map((loop, index) => ({ loop, name: names[index] ?? '' }));
  const families = [
    ...runFamilies(report),
    ...loopFamilies(loops),
    thresholdFamily(loops, scope),
    ...burstFamilies(loops, scope),
    ...findingFamilies(report, scope),
  ];
  return `${families
    .filter((family) => family.samples.length > 0)
    .map(print)
    .join('')}# EOF\n`;
}

function runFamilies(report: Report): readonly Family[] {
  const finished = Date.parse(report.finishedAt);
  const wall = wallTime(report);
  return [
    { name: 'build', help: 'Version that made this report.', samples: [{ labels: { version: report.version }, value: '1' }] },
    { name: 'state', help: 'State of the run: 1 for the one that it is in.', samples: stateSamples(report.state, {}) },
    {
      name: 'verdict',
      help: 'Verdict of the run: 1 for the one that it came to.',
      samples: oneOf('code', VERDICT_CODES, report.verdict.code, {}),
    },
    {
      name: 'finished_timestamp_seconds',
      help: 'When the run ended, seconds since the epoch.',
      samples: [{ labels: {}, value: Number.isFinite(finished) ? seconds(finished) : 'NaN' }],
    },
    { name: 'run_seconds', help: 'How long the run took.', samples: measured(wall, {}) },
  ];
}

interface NamedReport {
  readonly loop: LoopReport;
  readonly name: string;
}

function loopFamilies(loops: readonly NamedReport[]): readonly Family[] {
  const each = (samples: (loop: LoopReport, labels: Labels) => readonly Sample[]) =>
    loops.flatMap(({ loop, name }) => samples(loop, { loop: name }));
  return [
    {
      name: 'loop_state',
      help: 'State of the loop: 1 for the one that it is in.',
      samples: each((loop, labels) => stateSamples(loop.state, labels)),
    },
    {
      name: 'loop_outcome',
      help: 'What became of the probe: 1 for the outcome that it had.',
      samples: each((loop, labels) => oneOf('outcome', OUTCOMES, loop.outcome, { ...labels, kind: loop.kind })),
    },
    {
      name: 'loop_side',
      help: 'Who has to act: 1 for the side that does; all 0 where nobody has to.',
      samples: each((loop, labels) => oneOf('side', SIDES, loop.side, labels)),
    },
    {
      name: 'loop_latency_seconds',
      help: 'From accepted to seen in the mailbox.',
      samples: each((loop, labels) => measured(loop.latencyMs, labels)),
    },
    {
      name: 'loop_phase_seconds',
      help: 'Duration of each phase of the round trip.',
      samples: each((loop, labels) =>
        Object.entries(loop.phasesMs).flatMap(([phase, ms]: [string, number | null]) => measured(ms, { ...labels, phase })),
      ),
    },
    {
      name: 'loop_copies',
      help: 'Copies of the probe that were seen.',
      samples: each((loop, labels) => [{ labels, value: loop.copies === null ? 'NaN' : String(loop.copies) }]),
    },
    {
      name: 'loop_attempts',
      help: 'Tries to hand the probe over.',
      samples: each((loop, labels) => [{ labels, value: String(loop.attempts.length) }]),
    },
    {
      name: 'loop_late_probes',
      help: 'Probes of earlier runs that turned up.',
      samples: each((loop, labels) => [{ labels, value: String(loop.late.length) }]),
    },
  ];
}

function thresholdFamily(loops: readonly NamedReport[], scope: Scope): Family {
  const samples = loops.flatMap(({ loop, name }): readonly Sample[] => {
    const named = scope.loops.find((candidate) => candidate.name === loop.name);
    return named === undefined ? [] : (['warning', 'critical'] as const).flatMap((level) => measured(named[level], { loop: name, level }));
  });
  return { name: 'loop_threshold_seconds', help: 'Latency from which the loop is in this state.', samples };
}

/** Of loops that send several probes. */
function burstFamilies(loops: readonly NamedReport[], scope: Scope): readonly Family[] {
  const bursts = loops.flatMap(({ loop, name }) => {
    const named = scope.loops.find((candidate) => candidate.name === loop.name);
    const burst = named?.burst ?? null;
    return burst === null && !loop.probes ? [] : [{ loop, labels: { loop: name }, burst, named }];
  });
  const number = (value: number | null | undefined) => (value === null || value === undefined ? 'NaN' : String(value));
  const ratio = (percentage: number | undefined) => (percentage === undefined ? 'NaN' : String(percentage / 100));
  return [
    {
      name: 'loop_probes',
      help: 'Probes of a burst by what became of them.',
      samples: bursts.flatMap(({ loop: { probes }, labels }) =>
        (['sent', 'seen', 'lost', 'reordered'] as const).map((fate) => ({ labels: { ...labels, fate }, value: number(probes?.[fate]) })),
      ),
    },
    {
      name: 'loop_loss_ratio',
      help: 'Share of the probes of a burst that was lost.',
      samples: bursts.map(({ loop, labels, named }) => ({ labels, value: ratio(measuredLoss(loop, named)?.[0]) })),
    },
    {
      name: 'loop_loss_threshold_ratio',
      help: 'Loss above which the loop is in this state.',
      samples: bursts.flatMap(({ labels, burst }) =>
        burst === null
          ? []
          : [
              { labels: { ...labels, level: 'warning' }, value: number(burst.lossWarning) },
              { labels: { ...labels, level: 'critical' }, value: number(burst.lossCritical) },
            ],
      ),
    },
    {
      name: 'loop_latency_quantile_seconds',
      help: 'Latency that this share of the probes of a burst did not exceed.',
      samples: bursts.flatMap(({ loop: { probes }, labels }) => [
        ...measured(probes?.p50Ms ?? null, { ...labels, quantile: '0.5' }),
        ...measured(probes?.p95Ms ?? null, { ...labels, quantile: '0.95' }),
      ]),
    },
  ];
}

function findingFamilies(report: Report, scope: Scope): readonly Family[] {
  const counts = CHECKS.flatMap((check) =>
    STATES.map((state) => ({
      labels: { check, state },
      value: String(report.findings.filter((finding) => finding.check === check && finding.state === state).length),
    })),
  );
  const entries = rosterEntries(report, scope);
  const subjects = entries.flatMap(({ check, target, state }) => stateSamples(state, { check, target: target ?? '' }));
  const ends = scope.servers.map((target) => {
    const end = report.findings.find((finding) => finding.target === target && finding.measures?.expiresAt)?.measures?.expiresAt ?? null;
    return { labels: { target }, value: end === null ? 'NaN' : seconds(Date.parse(end)) };
  });
  const lists = report.findings.flatMap(({ measures }) => measures?.lists ?? []);
  const listings = new Map(
    lists.map(({ target, zone, listed }) => [
      `${target} ${zone}`,
      { labels: { target, zone }, value: listed === null ? 'NaN' : listed ? '1' : '0' },
    ]),
  );
  return [
    { name: 'findings', help: 'Findings of each check by state.', samples: counts },
    { name: 'check_state', help: 'State of each check of what the configuration names: 1 for the one that it is in.', samples: subjects },
    { name: 'certificate_expiry_timestamp_seconds', help: 'When a certificate ends, seconds since the epoch.', samples: ends },
    {
      name: 'blocklist_listed',
      help: 'Whether a list has an address or a domain: 1 it does, NaN it gave no verdict.',
      samples: [...listings.values()],
    },
  ];
}

/** One sample for each of `all`, 1 for `actual`. */
function oneOf<T extends string>(label: string, all: readonly T[], actual: T | null, labels: Labels): readonly Sample[] {
  return all.map((value) => ({ labels: { ...labels, [label]: value }, value: value === actual ? '1' : '0' }));
}

function stateSamples(actual: LoopReport['state'], labels: Labels): readonly Sample[] {
  return STATES.map((state) => ({ labels: { ...labels, state }, value: state === actual ? '1' : '0' }));
}

function measured(ms: number | null, labels: Labels): readonly Sample[] {
  return [{ labels, value: ms === null ? 'NaN' : seconds(ms) }];
}

function print({ name, help, samples }: Family): string {
  const full = PREFIX + name;
  const unit = name.endsWith('_seconds') ? `# UNIT ${full} seconds\n` : '';
  return `# TYPE ${full} gauge\n${unit}# HELP ${full} ${help}\n${samples.map((sample) => `${full}${printLabels(sample.labels)} ${sample.value}\n`).join('')}`;
}

function printLabels(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(plainText(value, 200))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

/** OpenMetrics 1.0, "escaped-string": line feed, quote and backslash; line feeds were removed before. */
function escapeLabel(value: string): string {
  return value.replace(/[\\"]/g, '\\$&');
}
