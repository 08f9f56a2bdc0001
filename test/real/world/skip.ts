import { existsSync } from 'node:fs';

/**
 * Why a suite is skipped, also printed loudly; false if nothing is missing. With CI=true a skip is a failure, because nobody would notice
 * it there.
 *
 * @param missing this machine's missing parts; null: none
 */
export function skipWithout(title: string, missing: string | null): string | false {
  if (missing === null) return false;
  const reason = `SKIPPED "${title}": ${missing}`;
  if (process.env['CI'] === 'true') throw new Error(`the real servers must be there in CI. ${reason}`);
  process.stderr.write(`\n*** ${reason} ***\n\n`);
  return reason;
}

/** The missing ones of these programs; null: none. */
export function missingOf(programs: readonly string[]): string | null {
  const missing = programs.filter((program) => !existsSync(program));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')}`;
}
