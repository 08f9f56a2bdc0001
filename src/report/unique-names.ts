/** Names that are still told apart after what a format does not take has been replaced: a second `a_b` becomes `a_b_2`. */
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
