/**
 * The least lead of the mailbox server's clock over ours, ms; negative: behind; 0: no known difference. The mail came between our seeing
 * the 250 and our noticing it, so the clock explains a time outside of that. The server gives whole seconds (RFC 3501 section 2.3.3), hence
 * up to a second less.
 *
 * @param receivedAt by the server, ms since the epoch
 * @param acceptedAt when we saw the 250, on our clock
 * @param noticedAt when we noticed the mail, on our clock
 */
export function clockSkew(receivedAt: number, acceptedAt: number, noticedAt: number): number {
  if (receivedAt > noticedAt) return receivedAt - noticedAt;
  return Math.min(0, receivedAt + 1_000 - acceptedAt);
}
