import type { NamedLoop, Scope } from '../../core/request/plan.ts';
import { NO_SCOPE } from '../../core/request/plan.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { measuredLoss, seconds, uniqueNames } from './metrics.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { pluginWord } from '../../core/result/state.ts';

/**
 * One line of plugin output with performance data: `EMAIL OK - text | loop_internal=0.043s;30;120`. An unseen probe has the value `U`
 * (Monitoring Plugins Development Guidelines, "Performance data").
 */
export function nagios(report: Report, scope: Scope = NO_SCOPE): string {
  const names = uniqueNames(
    report.loops.map((loop) => loop.name),
    (name) => `loop_${name.replace(/[^\w.-]/g, '_')}`,
  );
  const data = report.loops.flatMap((loop, index) => {
    const named = scope.loops.find(({ name }) => name === loop.name);
    const [key, loss] = [names[index] ?? '', lossData(loop, named)];
    return [`${key}=${value(loop, named)}`, ...(loss === null ? [] : [`${key}_loss=${loss}`])];
  });
  const line = `EMAIL ${pluginWord(report.state)} - ${withoutBar(report.verdict.summary)}`;
  return `${data.length === 0 ? line : `${line} | ${data.join(' ')}`}\n`;
}

function value(loop: LoopReport, named: NamedLoop | undefined): string {
  const measured = loop.latencyMs === null ? 'U' : `${seconds(loop.latencyMs)}s`;
  const limits = [named?.warning ?? null, named?.critical ?? null].map((limit) => (limit === null ? '' : seconds(limit)));
  return [measured, ...limits].join(';').replace(/;+$/, '');
}

/** Null: the loop sent one probe. */
function lossData(loop: LoopReport, named: NamedLoop | undefined): string | null {
  if ((named?.burst ?? null) === null && !loop.probes) return null;
  const [loss, ...limits] = measuredLoss(loop, named) ?? [];
  return [loss === undefined ? 'U' : `${loss}%`, ...limits].join(';');
}

/** The first bar ends the text and begins the performance data. */
function withoutBar(text: string): string {
  return plainText(text).replaceAll('|', '/');
}
