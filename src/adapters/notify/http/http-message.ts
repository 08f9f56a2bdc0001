/** One HTTP request, complete. */
export interface HttpMessage {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** PEM text of a private CA; null: the machine's own roots. */
  readonly ca: string | null;
  /** Bytes of the answer that are read; by default `LONGEST_ANSWER`. */
  readonly longest?: number;
}

/** The response to it. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the first of several. */
  header(name: string): string | null;
  /** The start of the body, up to `LONGEST_ANSWER`. Foreign text. */
  readonly text: string;
}

/** An answer, or the reason of its absence. */
export type Exchanged =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  /** `certificate`: the server could not prove its identity. */
  | { readonly kind: 'none'; readonly reason: string; readonly failure: 'network' | 'certificate' };

/** A message with JSON, in the form that every service accepts. */
export function jsonMessage(url: string, ca: string | null, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpMessage {
  return { method: 'POST', url, ca, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}
