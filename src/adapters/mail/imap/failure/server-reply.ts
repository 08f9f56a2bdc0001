/** A server's capabilities, in its own words (RFC 3501 section 6.1.1). */
export type Capabilities = ReadonlyMap<string, unknown>;

/** A field of a thrown value; undefined without one. */
export function serverField(thrown: unknown, field: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, field) : undefined;
}

/** The server's own text, if imapflow kept it; null: only a library's or the network's words are there. */
export function serverRefusal(thrown: unknown): string | null {
  for (const field of ['responseText', 'response', 'reason']) {
    const value = serverField(thrown, field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}

/** Whether the server answered NO or BAD (RFC 3501 section 7.1): the session goes on. */
export function isRefusal(thrown: unknown): boolean {
  const status = serverField(thrown, 'responseStatus');
  return status === 'NO' || status === 'BAD';
}

/** The same field as text; empty for other values. */
export function serverText(thrown: unknown, field: string): string {
  const value = serverField(thrown, field);
  return typeof value === 'string' ? value : '';
}
