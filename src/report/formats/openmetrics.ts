import type { LoopReport, Report } from '../../core/result/report.ts';
import { STATES } from '../../core/result/state.ts';
import type { Thresholds } from './metrics.ts';
import { NO_THRESHOLDS, seconds, uniqueNames } from './metrics.ts';
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
 * OpenMetrics 1.0 text. Gauges only, so that the node exporter's textfile collector, which reads the older Prometheus format, takes it too: that
 * one knows neither `info` nor `stateset`. What is not known has no sample, rather than a 0.
 */
export function openmetrics(report: Report, thresholds: Thresholds = NO_THRESHOLDS): string {
  const names = uniqueNames(
    report.loops.map((loop) => loop.name),
    (name) => plainText(name, 100),
  );
  const loops = report.loops.map((loop, index) => ({ loop, name: names[index] ?? '' }));
  const families = [...runFamilies(report), ...loopFamilies(loops), thresholdFamily(loops, thresholds), findingFamily(report)];
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
    { name: 'verdict', help: 'Verdict of the run.', samples: [{ labels: { code: report.verdict.code }, value: '1' }] },
    {
      name: 'finished_timestamp_seconds',
      help: 'When the run ended, seconds since the epoch.',
      samples: Number.isFinite(finished) ? [{ labels: {}, value: seconds(finished) }] : [],
    },
    { name: 'run_seconds', help: 'How long the run took.', samples: wall === null ? [] : [{ labels: {}, value: seconds(wall) }] },
  ];
}

interface NamedLoop {
  readonly loop: LoopReport;
  readonly name: string;
}

function loopFamilies(loops: readonly NamedLoop[]): readonly Family[] {
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
      help: 'What became of the probe.',
      samples: each((loop, labels) => [
        { labels: { ...labels, kind: loop.kind, outcome: loop.outcome, side: loop.side ?? '' }, value: '1' },
      ]),
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
      samples: each((loop, labels) => (loop.copies === null ? [] : [{ labels, value: String(loop.copies) }])),
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

function thresholdFamily(loops: readonly NamedLoop[], thresholds: Thresholds): Family {
  const samples = loops.flatMap(({ loop, name }): readonly Sample[] => {
    const threshold = thresholds.get(loop.name);
    if (threshold === undefined) return [];
    return (['warning', 'critical'] as const).flatMap((level) => measured(threshold[level], { loop: name, level }));
  });
  return { name: 'loop_threshold_seconds', help: 'Latency from which the loop is in this state.', samples };
}

function findingFamily(report: Report): Family {
  const checks = [...new Set(report.findings.map((finding) => finding.check))];
  const samples = checks.flatMap((check) =>
    STATES.map((state) => ({
      labels: { check, state },
      value: String(report.findings.filter((finding) => finding.check === check && finding.state === state).length),
    })),
  );
  return { name: 'findings', help: 'Findings of each check by state.', samples };
}

function stateSamples(actual: LoopReport['state'], labels: Labels): readonly Sample[] {
  return STATES.map((state) => ({ labels: { ...labels, state }, value: state === actual ? '1' : '0' }));
}

function measured(ms: number | null, labels: Labels): readonly Sample[] {
  return ms === null ? [] : [{ labels, value: seconds(ms) }];
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

/** OpenMetrics 1.0, "escaped-string": line feed, quote and backslash; the line feed is gone by then. */
function escapeLabel(value: string): string {
  return value.replace(/[\\"]/g, '\\$&');
}
