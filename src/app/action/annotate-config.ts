import type { Runner } from '../../core/ports/runner.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import type { Mistake } from '../reporting/unusable-report.ts';
import { sayMistake } from '../reporting/unusable-report.ts';

/** Reports everything: the first `most` as annotations, the rest in the log. Returns the number of annotations. */
export function annotateConfig(runner: Runner, level: 'error' | 'warning', mistakes: readonly Mistake[], most: number): number {
  for (const mistake of mistakes.slice(0, most)) {
    const place =
      typeof mistake === 'string' || mistake.file === null ? null : { file: mistake.file, line: mistake.line, column: mistake.column };
    runner.annotate({ level, title: 'Configuration', message: sayMistake(mistake) }, place);
  }
  for (const mistake of mistakes.slice(most)) runner.log(plainText(`${level}: ${sayMistake(mistake)}`));
  return Math.min(most, mistakes.length);
}
