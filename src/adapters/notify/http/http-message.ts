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

/** What came back for it. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name; the first where there are several. */
  header(name: string): string | null;
  /** The begin of the body; what goes beyond `LONGEST_ANSWER` is not read. Foreign text. */
  readonly text: string;
}

/** An answer, or why none came. */
export type Exchanged =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  /** `certificate`: the server that answers is not proven to be the one that was meant. */
  | { readonly kind: 'none'; readonly reason: string; readonly failure: 'network' | 'certificate' };

/** A message that carries JSON, in the form in which every service takes it. */
export function jsonMessage(url: string, ca: string | null, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpMessage {
  return { method: 'POST', url, ca, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}
