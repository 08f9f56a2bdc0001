/** The form of a percentage as text. From 1 on the sign may be omitted, because no share is as large. */
export const PERCENTAGE = /^(?:0*(?:100(?:\.0*)?|[1-9]?[0-9](?:\.[0-9]{1,4})?) ?%|100(?:\.0*)?|[1-9][0-9]?(?:\.[0-9]{1,4})?|0)$/;

/** The form in words, for an error. */
export const PERCENTAGE_FORM = 'a percentage from 0% to 100% such as 5%';

/** The share, 0 to 1, of a percentage; null for other values. */
export function parsePercentage(given: string | number): number | null {
  const text = String(given);
  return PERCENTAGE.test(text) ? Number.parseFloat(text) / 100 : null;
}

/** A share in a form that `parsePercentage` reads back. */
export function writePercentage(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}

/** The correction for a number that may be a share or a percentage; null where none is evident. */
export function percentageHint(text: string): string | null {
  return /^0?\.[0-9]{1,4}$/.test(text) ? `write ${Number(text)}% or ${writePercentage(Number(text))}, whichever is meant` : null;
}
