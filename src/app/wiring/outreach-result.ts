import type { Kept } from '../../incidents/memory/tracked-run.ts';
import type { IncidentKind } from '../../core/result/announcement.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import type { Runner } from '../../core/ports/runner.ts';

/** What became of the incidents of a run. */
export interface Concluded {
  /** The issue that is open now or was closed by this run. */
  readonly issue: number | null;
  readonly url: string | null;
  readonly problems: readonly string[];
  readonly done: readonly string[];
}

/** The issue of mail comes first: it is what people want to know. */
export function together({ mail, monitor }: Readonly<Record<IncidentKind, Kept>>): Concluded {
  const shown = mail.issue === null ? monitor : mail;
  return {
    issue: shown.issue,
    url: shown.url,
    problems: [...new Set([...mail.problems, ...monitor.problems])],
    done: [...mail.done, ...monitor.done],
  };
}

/** Told after everything else: trouble with telling fails the step and hides nothing. */
export async function publishConcluded(runner: Runner, { issue, url, problems, done }: Concluded): Promise<void> {
  for (const line of done) runner.log(plainText(line, 500));
  runner.output('issue', issue === null ? '' : String(issue));
  if (url !== null) {
    try {
      await runner.summary(`\nIssue: ${url}\n`);
    } catch {
      runner.log(plainText(`Issue: ${url}`));
    }
  }
  const [first, ...more] = problems;
  for (const problem of more) runner.log(plainText(problem, 1_000));
  if (first !== undefined) runner.fail(`Not everybody could be told: ${plainText(first, 1_000)}`);
}
