import type { Scope } from '../../core/request/plan.ts';
import { NO_SCOPE } from '../../core/request/plan.ts';
import type { Report } from '../../core/result/report.ts';
import { checkmk } from './checkmk.ts';
import { reportJson } from './json.ts';
import { junit } from './junit.ts';
import { nagios } from './nagios.ts';
import { openmetrics } from './openmetrics.ts';
import type { TextOptions } from '../terminal/text.ts';
import { PLAIN, terminalText } from '../terminal/text.ts';

export interface RenderOptions {
  /** Only for `terminalText`. */
  readonly text?: TextOptions;
  /** The names in the configuration: they decide the sets of services and series. */
  readonly scope?: Scope;
}

/** One row a format. A new format is a file beside this one, and its row. */
const RENDERERS = {
  text: (report, { text = PLAIN }) => terminalText(report, text),
  json: reportJson,
  nagios: (report, { scope = NO_SCOPE }) => nagios(report, scope),
  checkmk: (report, { scope = NO_SCOPE }) => checkmk(report, scope),
  openmetrics: (report, { scope = NO_SCOPE }) => openmetrics(report, scope),
  junit,
} as const satisfies Readonly<Record<string, (report: Report, options: RenderOptions) => string>>;

/** The values of `--format`. */
export type Format = keyof typeof RENDERERS;

export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

/** The report in one of the formats of the command line, with a final newline. */
export function render(report: Report, format: Format, options: RenderOptions = {}): string {
  return RENDERERS[format](report, options);
}
