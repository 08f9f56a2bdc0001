/** ms as seconds with at most three decimals, for machines: `0.043`. */
export function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}
