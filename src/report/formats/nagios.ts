import type { LoopReport, Report } from '../../core/result/report.ts';
import type { Threshold, Thresholds } from './metrics.ts';
import { NO_THRESHOLDS, seconds, uniqueNames } from './metrics.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { pluginWord } from '../../core/result/state.ts';

/**
 * One line of plugin output with performance data: `EMAIL OK - text | loop_internal=0.043s;30;120`. A probe that was not seen has the value
 * `U` (Monitoring Plugins Development Guidelines, "Performance data").
 */
export function nagios(report: Report, thresholds: Thresholds = NO_THRESHOLDS): string {
  const names = uniqueNames(
    report.loops.map((loop) => loop.name),
    (name) => `loop_${name.replace(/[^\w.-]/g, '_')}`,
  );
  const data = report.loops.map((loop, index) => `${names[index] ?? ''}=${value(loop, thresholds.get(loop.name))}`);
  const line = `EMAIL ${pluginWord(report.state)} - ${withoutBar(report.verdict.summary)}`;
  return `${data.length === 0 ? line : `${line} | ${data.join(' ')}`}\n`;
}

function value(loop: LoopReport, threshold: Threshold | undefined): string {
  const measured = loop.latencyMs === null ? 'U' : `${seconds(loop.latencyMs)}s`;
  return threshold === undefined ? measured : `${measured};${seconds(threshold.warning)};${seconds(threshold.critical)}`;
}

/** The first bar ends the text and begins the performance data. */
function withoutBar(text: string): string {
  return plainText(text).replaceAll('|', '/');
}
