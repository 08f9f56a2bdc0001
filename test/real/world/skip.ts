import { existsSync } from 'node:fs';

/**
 * Why a suite is skipped, said loudly as well; false where nothing is missing. Where CI is `true` a skip is a failure, for there nobody
 * would hear the word.
 *
 * @param missing what this machine lacks; null: nothing
 */
export function skipWithout(title: string, missing: string | null): string | false {
  if (missing === null) return false;
  const reason = `SKIPPED "${title}": ${missing}`;
  if (process.env['CI'] === 'true') throw new Error(`the real servers must be there in CI. ${reason}`);
  process.stderr.write(`\n*** ${reason} ***\n\n`);
  return reason;
}

/** What of these programs this machine lacks; null: nothing. */
export function missingOf(programs: readonly string[]): string | null {
  const missing = programs.filter((program) => !existsSync(program));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}
