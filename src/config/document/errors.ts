/** One error in the configuration (or one warning, in the list of warnings). Never holds a secret's value. */
export interface ConfigError {
  /** The file as the user named it, `config` for YAML given as text; null for an error in an action input. */
  readonly file: string | null;
  /** From 1; null for an action input. */
  readonly line: number | null;
  /** From 1, in UTF-16 units; null for an action input. */
  readonly column: number | null;
  /** The key's path, or the input's name; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** The expected value; null where the message says it. */
  readonly expected: string | null;
  /** The actual value, neutralised; null if it is a secret or says nothing. */
  readonly received: string | null;
  /** The correction; null where none is evident. */
  readonly hint: string | null;
}

/** `file:line:column path: message (expected ..., got ...); hint`. */
export function formatConfigError(error: ConfigError): string {
  const place = error.file === null ? '' : [error.file, error.line, error.column].filter((part) => part !== null).join(':');
  const subject = error.file === null && error.path !== '' ? `input ${error.path}` : error.path;
  const head = [place, subject].filter((part) => part !== '').join(' ');
  const details = [
    ...(error.expected === null ? [] : [`expected ${error.expected}`]),
    ...(error.received === null ? [] : [`got ${error.received}`]),
  ].join(', ');
  return `${head === '' ? '' : `${head}: `}${error.message}${details === '' ? '' : ` (${details})`}${error.hint === null ? '' : `; ${error.hint}`}`;
}

/** In the order of the file, inputs last; errors at equal places keep their order. */
export function compareErrors(a: ConfigError, b: ConfigError): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? Infinity) - (b.column ?? Infinity) || 0;
}

export function didYouMean(word: string | null): string | null {
  return word === null ? null : `did you mean ${word}?`;
}

/**
 * `errors` without those that follow from another one. A misspelt key (`meant`: the right path) explains a missing one, the references to
 * it, and the errors that follow from it.
 */
export function withoutConsequences(errors: readonly ConfigError[], meant: ReadonlySet<string>): readonly ConfigError[] {
  const wrong = new Set(errors.map(({ path }) => path));
  const isConsequence = ({ path, message }: ConfigError): boolean => {
    const section = /^no such entry in (\w+)/.exec(message)?.[1];
    if (section !== undefined) return meant.has(section) || wrong.has(section);
    if (!message.startsWith('is missing')) return false;
    const [, parent = '', key = ''] = /^(.*)\.([^.]+)$/.exec(path) ?? [];
    if (meant.has(path) || (key === 'password' && meant.has(`${parent}.oauth2`))) return true;
    const referred = key === 'sender' ? 'senders' : key === 'mailbox' ? 'mailboxes' : '';
    if (meant.has(referred) || wrong.has(referred)) return true;
    if (key === 'host' && wrong.has(`${parent}.preset`)) return true;
    if (key === 'from') return wrong.has(`${parent}.sender`) || [...meant].some((other) => /^senders\b.*\.user$/.test(other));
    // An input stands for itself.
    if (path === 'imap-user') return wrong.has('to');
    return key === 'user' && (meant.has('loops') || [...wrong].some((other) => /^loops\b.*\.(?:to|mailbox)$/.test(other)));
  };
  return errors.filter((error) => !isConsequence(error));
}
