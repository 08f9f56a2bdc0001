import type { History } from '../../history/counts/history.ts';
import { numbersOf } from '../../history/numbers/loop-numbers.ts';
import type { Period } from '../../history/numbers/run-coverage.ts';

/** ms to ns. */
const NANO = '000000';

/**
 * The numbers of a period as the body of an OTLP/HTTP request in JSON (opentelemetry.io/docs/specs/otlp, `ExportMetricsServiceRequest`):
 * gauges, one point a loop, at the period's end. Unknown values are left out. Latencies are seconds.
 */
export function historyOtlp(
  history: History,
  period: Period,
  { target, version }: { readonly target: number; readonly version: string },
): string {
  const loops = numbersOf(history, period, target);
  const gauge = (name: string, unit: string, value: (loop: (typeof loops)[number]) => number | null) => {
    const dataPoints = loops.flatMap((loop) => {
      const asDouble = value(loop);
      const attributes = [{ key: 'loop', value: { stringValue: loop.loop } }];
      return asDouble === null ? [] : [{ attributes, timeUnixNano: `${period.now}${NANO}`, asDouble }];
    });
    return { name: `email_continuity.history.${name}`, unit, gauge: { dataPoints } };
  };
  const metrics = [
    gauge('runs', '{run}', ({ runs }) => runs),
    gauge('probes.seen', '{probe}', ({ seen }) => seen),
    gauge('probes.lost', '{probe}', ({ lost }) => lost),
    gauge('coverage', '1', ({ coverage }) => coverage?.share ?? null),
    gauge('burn_rate', '1', ({ burnRate }) => burnRate),
    ...(['p50', 'p95', 'p99', 'worst'] as const).map((name) =>
      gauge(`latency.${name}`, 's', ({ measures }) => (measures.latency === null ? null : measures.latency[name] / 1_000)),
    ),
  ].filter((metric) => metric.gauge.dataPoints.length > 0);
  const resource = { attributes: [{ key: 'service.name', value: { stringValue: 'email-continuity' } }] };
  const scope = { name: 'email-continuity', version };
  return `${JSON.stringify({ resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics }] }] })}\n`;
}
