import { nearest } from '../../../../core/text/nearest.ts';
import { formatSome } from '../../../../core/text/format/list.ts';

/** The most folders that are named if the configured one is missing. */
const MOST_NAMES = 12;

/** The advice for a missing folder: the likely name, and the existing ones. */
export function folderAdvice(folder: string, paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const last = (path: string) =>
    path
      .split(/[./\\]/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const near = nearest(last(folder), paths.map(last));
  const likely = paths.find((path) => last(path) === last(folder)) ?? paths.find((path) => near !== null && last(path) === near) ?? null;
  return `${likely === null ? '' : ` Did you mean \`${likely}\`?`} The server has: ${formatSome(paths, MOST_NAMES)}.`;
}
