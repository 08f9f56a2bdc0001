import { existsSync, readFileSync } from 'node:fs';

/** Test data of others, read beside the checkout if present, and never copied into it; each set has its origin in a SOURCE.md. */
const FOLDER = new URL('../../../shared/conformance/', import.meta.url);

const told = new Set<string>();

/**
 * Why a conformance test is skipped, also printed loudly; false if its data is there. No failure in CI either: the data is no part of a
 * checkout.
 */
export function withoutData(name: string): string | false {
  if (existsSync(new URL(name, FOLDER))) return false;
  const reason = `the conformance data ${name} is not beside this checkout`;
  if (!told.has(name)) process.stderr.write(`\n*** SKIPPED: ${reason} (../shared/conformance) ***\n\n`);
  told.add(name);
  return reason;
}

export function dataOf(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

/** Null: there is no such file. */
export function textOf(name: string): string | null {
  return existsSync(new URL(name, FOLDER)) ? dataOf(name).toString('utf8') : null;
}
