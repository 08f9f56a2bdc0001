import { existsSync, readFileSync } from 'node:fs';

/** Test data of others, beside the checkout where it is to be had. */
const FOLDER = new URL('../../../../../../shared/conformance/', import.meta.url);

/** Why a conformance test is skipped; false where its data is there. */
export function missing(name: string): string | false {
  return existsSync(new URL(name, FOLDER)) ? false : `the conformance data ${name} is not beside this checkout`;
}

export function read(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

export function text(name: string): string | null {
  return existsSync(new URL(name, FOLDER)) ? read(name).toString('utf8') : null;
}
