import type { Report } from '../../core/result/report.ts';
import { checkmk } from './checkmk.ts';
import { reportJson } from './json.ts';
import { junit } from './junit.ts';
import { nagios } from './nagios.ts';
import { openmetrics } from './openmetrics.ts';
import type { TextOptions } from '../terminal/text.ts';
import { PLAIN, terminalText } from '../terminal/text.ts';
import type { Thresholds } from './metrics.ts';
import { NO_THRESHOLDS } from './metrics.ts';

/** What `--format` takes. */
export type Format = 'text' | 'json' | 'nagios' | 'checkmk' | 'openmetrics' | 'junit';

export const FORMATS: readonly Format[] = ['text', 'json', 'nagios', 'checkmk', 'openmetrics', 'junit'];

export interface RenderOptions {
  /** For `terminalText` alone. */
  readonly text?: TextOptions;
  /** Limits to print beside the measured values. */
  readonly thresholds?: Thresholds;
}

/** The report in one of the formats of the command line, ended by a newline. */
export function render(report: Report, format: Format, options: RenderOptions = {}): string {
  const thresholds = options.thresholds ?? NO_THRESHOLDS;
  switch (format) {
    case 'text':
      return terminalText(report, options.text ?? PLAIN);
    case 'json':
      return reportJson(report);
    case 'nagios':
      return nagios(report, thresholds);
    case 'checkmk':
      return checkmk(report, thresholds);
    case 'openmetrics':
      return openmetrics(report, thresholds);
    case 'junit':
      return junit(report);
  }
}
