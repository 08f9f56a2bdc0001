/** The facts of a request. */
export interface GraphAsked {
  readonly method: string;
  /** Below the user. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface GraphAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is JSON. */
  readonly body?: string | object;
}

/** An error as Graph writes it (learn.microsoft.com/graph/errors); `inner`: more specific ones within it. */
export function refusal(
  status: number,
  code: string,
  message = 'words',
  headers: Readonly<Record<string, string>> = {},
  inner: object = {},
): GraphAnswer {
  const innerError = { date: '2026-11-28T00:00:00', 'request-id': 'b0d1', 'client-request-id': 'b0d1', ...inner };
  return { status, headers, body: { error: { code, message, innerError } } };
}

export function json(body: object): GraphAnswer {
  return { status: 200, body };
}
