/** `Tue, 24 Nov 2026 04:28:21 +0000` (RFC 5322 section 3.3). */
export function rfc5322Date(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000');
}
