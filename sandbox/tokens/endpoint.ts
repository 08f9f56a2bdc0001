import type { IncomingMessage } from 'node:http';

/** A request as a token endpoint sees it. */
export interface TokenCall {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  readonly contentType: string;
  readonly text: string;
  /** The parameters of a form (RFC 6749 section 4); empty for another body. */
  readonly form: URLSearchParams;
}

export interface TokenReply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | string;
}

/** RFC 6749 section 5.2. */
export function refusal(error: string, description: string, status = 400): TokenReply {
  return { status, body: { error, error_description: description } };
}

/** The client's id and secret: in the form, or by Basic (RFC 6749 section 2.3.1). */
export function clientOf({ authorization, form }: TokenCall): { readonly id: string; readonly secret: string | null } {
  const basic = /^Basic (.+)$/.exec(authorization)?.[1];
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') };
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString('utf8').split(':').map(decodeURIComponent);
  return { id, secret };
}

/** Repeated parameters (RFC 6749 section 3.2), and missing ones. */
export function formProblem({ method, contentType, form }: TokenCall, needs: readonly string[]): TokenReply | null {
  if (method !== 'POST') return refusal('invalid_request', 'The endpoint only accepts POST requests.', 405);
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return refusal('invalid_request', 'The body must be a form.');
  const twice = [...new Set(form.keys())].find((name) => form.getAll(name).length > 1);
  if (twice !== undefined) return refusal('invalid_request', `The parameter ${twice} comes twice.`);
  const missing = needs.find((name) => !form.get(name));
  return missing === undefined ? null : refusal('invalid_request', `The request body must contain the following parameter: '${missing}'.`);
}

export async function readCall(request: IncomingMessage): Promise<TokenCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = Buffer.concat(chunks).toString('utf8');
  const url = new URL(request.url ?? '/', 'http://localhost');
  const contentType = request.headers['content-type'] ?? '';
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    authorization: request.headers.authorization ?? '',
    contentType,
    text,
    form: new URLSearchParams(contentType.startsWith('application/x-www-form-urlencoded') ? text : ''),
  };
}
