/** What a server offers, by its own word (RFC 3501 section 6.1.1). */
export type Capabilities = ReadonlyMap<string, unknown>;

/** A field of whatever was thrown; undefined without one. */
export function serverField(thrown: unknown, field: string): unknown {
  return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, field) : undefined;
}

/** What the server itself said, where imapflow kept it; null: what was thrown has only a library's or the network's words. */
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

/** The same field where it holds text; empty where it does not. */
export function serverText(thrown: unknown, field: string): string {
  const value = serverField(thrown, field);
  return typeof value === 'string' ? value : '';
}
