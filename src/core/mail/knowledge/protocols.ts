/** The protocol of an unexpected server, by the start of its first line (RFC 5321, RFC 3501, RFC 1939, RFC 9112, RFC 4253). */
const GREETINGS: readonly (readonly [beginning: RegExp, protocol: string])[] = [
  [/^(?:220|421|554)[ -]/, 'SMTP'],
  [/^\* (?:OK|BYE|PREAUTH)\b/i, 'IMAP'],
  [/^(?:\+OK|-ERR)(?: |$)/, 'POP3'],
  [/^HTTP\//, 'HTTP'],
  [/^SSH-/, 'SSH'],
];

/** The protocol of a greeting; null: unknown. */
export function greetedProtocol(line: string): string | null {
  return GREETINGS.find(([beginning]) => beginning.test(line))?.[1] ?? null;
}
