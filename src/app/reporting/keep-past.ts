import type { ReadText } from '../../core/ports/runner.ts';
import { PAGE_FOLDER } from '../../report/pictures/past/shown.ts';
import type { RunKept } from '../wiring/ports/history/run-history.ts';

/** The file functions that it uses. */
interface Files {
  readonly readText: ReadText;
  writeText(path: string, text: string): void;
}

/**
 * Adds a history's texts to the folder of a run's report: the earlier runs, at the end of summary.md, and the page's files. Throws if that
 * fails.
 *
 * @returns the folder of the page; null: none
 */
export function keepPast({ before, page }: Pick<RunKept, 'before' | 'page'>, folder: string, files: Files): string | null {
  const path = `${folder}/summary.md`;
  const summary = before === '' ? null : files.readText(path);
  if (summary?.ok === true) files.writeText(path, `${summary.text}\n${before}`);
  for (const [name, text] of page) files.writeText(`${folder}/${PAGE_FOLDER}/${name}`, text);
  return page.size === 0 ? null : `${folder}/${PAGE_FOLDER}`;
}
