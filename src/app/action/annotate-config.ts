import type { ConfigError } from '../../config/document/errors.ts';
import type { Runner } from '../../core/ports/runner.ts';
import { plainText } from '../../core/text/foreign-text.ts';

/** Tells everything: the first `most` as annotations, the rest in the log. Returns how many annotations that made. */
export function annotateConfig(
  runner: Runner,
  level: 'error' | 'warning',
  problems: readonly (readonly [message: string, error: ConfigError | null])[],
  most: number,
): number {
  for (const [message, error] of problems.slice(0, most)) {
    const place = error === null || error.file === null ? null : { file: error.file, line: error.line, column: error.column };
    runner.annotate({ level, title: 'Configuration', message }, place);
  }
  for (const [message] of problems.slice(most)) runner.log(plainText(`${level}: ${message}`));
  return Math.min(most, problems.length);
}
