// The output formats of the command line, one a file.
// Called by report and app.

import { fateOf } from '../../core/judge/burst/loss.ts';
import type { NamedLoop, Scope } from '../../core/request/plan.ts';
import { NO_SCOPE } from '../../core/request/plan.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import type { State } from '../../core/result/state.ts';
import { exitStatus } from '../../core/result/state.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { measuredLoss, seconds, uniqueNames } from './metrics.ts';
import type { RosterEntry } from '../facts/roster.ts';
import { rosterEntries } from '../facts/roster.ts';

interface Service {
  readonly name: string;
  readonly state: State;
  readonly metrics: string;
  readonly text: string;
}

/**
 * Lines of a Checkmk local check: a service for the verdict, one a loop, one for each check of the configuration's names, and one for the
 * rest. The set is the same in every run. `status "name" metrics text`; the metrics of an unseen probe are `-` (Checkmk manual, "Local
 * checks").
 */
export function checkmk(report: Report, scope: Scope = NO_SCOPE): string {
  const services: readonly Service[] = [
    { name: 'verdict', state: report.state, metrics: '-', text: plainText(report.verdict.summary) },
    ...report.loops.map((loop) =>
      loopService(
        loop,
        scope.loops.find(({ name }) => name === loop.name),
      ),
    ),
    ...rosterEntries(report, scope).map(entryService),
  ];
  const names = uniqueNames(
    services.map((service) => service.name),
    serviceName,
  );
  return services.map(({ state, metrics, text }, index) => `${exitStatus(state)} "${names[index] ?? ''}" ${metrics} ${text}\n`).join('');
}

function loopService(loop: LoopReport, named: NamedLoop | undefined): Service {
  const limits = [named?.warning ?? null, named?.critical ?? null];
  const levels = limits.map((limit) => (limit === null ? '' : `;${seconds(limit)}`)).join('');
  const latency = loop.latencyMs === null ? [] : [`latency=${seconds(loop.latencyMs)}${levels}`];
  const loss = measuredLoss(loop, named);
  const metrics = [...latency, ...(loss === null ? [] : [`loss=${loss.join(';')}`])].join('|');
  return {
    name: loop.name,
    state: loop.state,
    metrics: metrics === '' ? '-' : metrics,
    text: plainText(`${fateOf(loop)}: ${loop.message}`),
  };
}

function entryService({ check, target, state, findings, isUnseen }: RosterEntry): Service {
  const name = target === null ? check : `${check} ${target}`;
  const text = isUnseen ? 'Not looked at in this run.' : 'Nothing to report.';
  return { name, state, metrics: '-', text: findings.length === 0 ? text : plainText(findings.map(({ message }) => message).join(' ')) };
}

/** The characters of a service description that the monitoring core takes; the others are its illegal object name characters. */
function serviceName(name: string): string {
  return `Email ${plainText(name, 100).replace(/[^\w .:@/[\]-]/g, '_')}`;
}
