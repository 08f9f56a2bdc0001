/** What a percentage looks like as text: the sign may be left out from 1 on, where nobody can mean a share. */
export const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;

/** How to say it in an error. */
export const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';

/** The share, 0 to 1, that a percentage is; null if it is none. */
export function parsePercentage(given: string | number): number | null {
  const text = String(given);
  return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}

/** A share so that `parsePercentage` gives it back. */
export function writePercentage(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

/** The fix to offer for a number that may be a share or a percentage; null where none is evident. */
export function percentageHint(text: string): string | null {
  return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}
