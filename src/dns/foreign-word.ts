const LONGEST = 80;

/** A piece of a foreign record as it may stand in a sentence of ours: on one line, without control or direction characters, not endless. */
export function foreignWord(text: string): string {
  const clean = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}
