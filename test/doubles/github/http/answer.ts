/** The double's answer to one request. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** `undefined`: none, as with 204. */
  readonly body?: unknown;
}

const DOCS = 'https://docs.github.com/rest';

export function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body: { message, documentation_url: DOCS, status: String(status) } };
}

/** 422 in GitHub's words (docs.github.com, "Troubleshooting the REST API", Validation Failed). */
export function validationFailed(resource: string, field: string, code: string, message?: string): Answer {
  const errors = [{ resource, field, code, ...(message === undefined ? {} : { message }) }];
  return { status: 422, body: { message: 'Validation Failed', errors, documentation_url: DOCS, status: '422' } };
}
