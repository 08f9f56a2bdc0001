export type Environment = Readonly<Record<string, string | undefined>>;

/** A text with its variables put in, or what kept them from being put in. */
export interface Interpolated {
  readonly text: string;
  /** The values that were put in, in their order. */
  readonly inserted: readonly string[];
  readonly faults: readonly VariableFault[];
}

export type VariableFault =
  | { readonly kind: 'unset'; readonly name: string }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'expression' }
  | { readonly kind: 'malformed' };

// `$${` stands for a literal `${`; anything else behind `${` up to the brace is a variable's name, or a mistake to be told.
const REFERENCE = /\$\$\{|\$\{([^}]*)(\}?)/g;

/**
 * Puts the variables of `env` in place of every `${NAME}` in `text`; `$${` gives `${`. What is put in is text and never looked at again:
 * neither for further variables nor as YAML. An empty variable is a fault too, because a GitHub secret that does not exist is empty.
 */
export function interpolate(text: string, env: Environment): Interpolated {
  const inserted: string[] = [];
  const faults: VariableFault[] = [];
  const result = text.replace(REFERENCE, (whole, inner: string | undefined, brace: string | undefined) => {
    if (inner === undefined) return '${';
    if (inner.startsWith('{')) faults.push({ kind: 'expression' });
    else if (brace === '' || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(inner)) faults.push({ kind: 'malformed' });
    else {
      const value = Object.hasOwn(env, inner) ? env[inner] : undefined;
      if (value === undefined) faults.push({ kind: 'unset', name: inner });
      else if (value === '') faults.push({ kind: 'empty', name: inner });
      else {
        inserted.push(value);
        return value;
      }
    }
    return whole;
  });
  return { text: result, inserted, faults };
}
