/**
 * For the environment of a program of ours that is started often: code compiled once is not compiled again. Empty if the suite's runner
 * named no place for it.
 */
export const COMPILED: Readonly<Record<string, string>> = given(process.env['NODE_COMPILE_CACHE']);

function given(place: string | undefined): Readonly<Record<string, string>> {
  return place === undefined ? {} : { NODE_COMPILE_CACHE: place };
}
