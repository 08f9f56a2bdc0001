interface Countable {
  readonly times?: number;
}

/** The faults of one server, which can change while it runs; those with `times` wear out. */
export class FaultList<F extends { readonly kind: string }> {
  #active: readonly { readonly fault: F; readonly left: number }[] = [];

  #waiting: ((fault: F) => void)[] = [];

  /** Resolves with the next fault that strikes. */
  next(): Promise<F> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Replaces all faults. */
  set(...faults: readonly F[]): void {
    this.#active = faults.map((fault) => ({ fault, left: timesOf(fault) }));
  }

  add(fault: F): void {
    this.#active = [...this.#active, { fault, left: timesOf(fault) }];
  }

  clear(): void {
    this.#active = [];
  }

  /** The first active fault of this kind; does not wear it out. */
  find<K extends F['kind']>(kind: K): Extract<F, { readonly kind: K }> | null {
    for (const { fault } of this.#active) if (isKind<F, K>(fault, kind)) return fault;
    return null;
  }

  some(matches: (fault: F) => boolean): boolean {
    return this.#active.some(({ fault }) => matches(fault));
  }

  /** The first active fault that matches; uses up one of its times. */
  take<T extends F>(matches: (fault: F) => fault is T): T | null {
    for (const entry of this.#active) {
      const { fault } = entry;
      if (!matches(fault)) continue;
      this.#active = this.#active
        .map((other) => (other === entry ? { fault, left: entry.left - 1 } : other))
        .filter((other) => other.left > 0);
      const waiting = this.#waiting;
      this.#waiting = [];
      for (const notify of waiting) notify(fault);
      return fault;
    }
    return null;
  }
}

function timesOf(fault: Countable | object): number {
  return 'times' in fault && fault.times !== undefined ? fault.times : Infinity;
}

function isKind<F extends { readonly kind: string }, K extends F['kind']>(fault: F, kind: K): fault is Extract<F, { readonly kind: K }> {
  return fault.kind === kind;
}
