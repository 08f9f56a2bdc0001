/** ms as seconds with at most three decimals, for machines: `0.043`. */
export function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}

/** Names that are still distinguished after what a format does not take has been replaced: a second `a_b` becomes `a_b_2`. */
export function uniqueNames(names: readonly string[], clean: (name: string) => string): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = clean(name);
    let unique = base;
    for (let number = 2; taken.has(unique); number += 1) unique = `${base}_${number}`;
    taken.add(unique);
    return unique;
  });
}
