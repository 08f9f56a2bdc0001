/**
 * For the environment of a program of ours that is started again and again: what has been compiled of it once need not be compiled each time. Empty
 * where the runner of the suite has named no place for it.
 */
export const COMPILED: Readonly<Record<string, string>> = given(process.env['NODE_COMPILE_CACHE']);

function given(place: string | undefined): Readonly<Record<string, string>> {
  return place === undefined ? {} : { NODE_COMPILE_CACHE: place };
}
