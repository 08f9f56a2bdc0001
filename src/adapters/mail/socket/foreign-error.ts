/** The fields that errors of sockets and mail libraries may carry; read defensively, since anything can be thrown. */
export interface ForeignError {
  readonly code: string;
  /** The system's code where a library put its own over it. */
  readonly originalCode: string;
  readonly message: string;
  /** The server's reply, where one was read. */
  readonly response: string | null;
  readonly responseCode: number | null;
  readonly command: string;
}

export function readForeignError(error: unknown): ForeignError {
  const fields: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  return {
    code: text(fields['code']),
    originalCode: text(fields['originalCode']) || text(fields['code']),
    message: error instanceof Error ? error.message : String(error),
    response: text(fields['response']) || null,
    responseCode: typeof fields['responseCode'] === 'number' ? fields['responseCode'] : null,
    command: text(fields['command']),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
