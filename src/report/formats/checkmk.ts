// The output formats of the command line, one a file.
// Called by app.

import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { exitStatus, worst } from '../../core/result/state.ts';
import type { Threshold, Thresholds } from './metrics.ts';
import { NO_THRESHOLDS, seconds, uniqueNames } from './metrics.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { findingsWorstFirst } from '../facts/narrative.ts';

interface Service {
  readonly name: string;
  readonly state: State;
  readonly metrics: string;
  readonly text: string;
}

/**
 * Lines of a Checkmk local check: one service for the verdict, one a loop, one for each check and target. `status "name" metrics text`,
 * where the metrics of a probe that was not seen are `-` (Checkmk manual, "Local checks").
 */
export function checkmk(report: Report, thresholds: Thresholds = NO_THRESHOLDS): string {
  const services: readonly Service[] = [
    { name: 'verdict', state: report.state, metrics: '-', text: plainText(report.verdict.summary) },
    ...report.loops.map((loop) => loopService(loop, thresholds.get(loop.name))),
    ...findingServices(report),
  ];
  const names = uniqueNames(
    services.map((service) => service.name),
    serviceName,
  );
  return services.map(({ state, metrics, text }, index) => `${exitStatus(state)} "${names[index] ?? ''}" ${metrics} ${text}\n`).join('');
}

function loopService(loop: LoopReport, threshold: Threshold | undefined): Service {
  const levels = threshold === undefined ? '' : `;${seconds(threshold.warning)};${seconds(threshold.critical)}`;
  const metrics = loop.latencyMs === null ? '-' : `latency=${seconds(loop.latencyMs)}${levels}`;
  return { name: loop.name, state: loop.state, metrics, text: plainText(`${loop.outcome}: ${loop.message}`) };
}

/** Codes come and go with what is wrong, so a service of its own for each would vanish when it is mended. */
function findingServices(report: Report): readonly Service[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findingsWorstFirst(report)) {
    const name = `${finding.check} ${finding.target}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  return [...groups].map(([name, findings]) => ({
    name,
    state: worst(findings.map((finding) => finding.state)),
    metrics: '-',
    text: plainText(findings.map((finding) => finding.message).join(' ')),
  }));
}

/** What the monitoring core takes in a service description; the rest are its illegal object name characters. */
function serviceName(name: string): string {
  return `Email ${plainText(name, 100).replace(/[^\w .:@/[\]-]/g, '_')}`;
}
