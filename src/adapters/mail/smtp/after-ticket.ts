// Submission of a probe by SMTP (RFC 5321, RFC 6409), behind core/ports/sender.ts.
// Called by app.

import type { TLSSocket } from 'node:tls';
import type { Clock } from '../../../core/time/clock.ts';

/** A ticket that takes longer than this is not worth the wait, ms: what it saves is put off for 40 ms at most. */
const LONGEST = 20;

/**
 * Holds back what is written to a TLS 1.3 connection that has just been made until the server's session ticket is here (RFC 8446 section
 * 4.6.1). A server that leaves Nagle's algorithm on, as Postfix does, keeps its answer to a first command that crosses the ticket until
 * the ticket is acknowledged, and our kernel puts that off for 40 ms as long as it has nothing to send (RFC 1122 section 4.2.3.2). A first
 * command that comes after the ticket brings the acknowledgement along.
 *
 * @param distance how long the server's quickest answer took, ms: a server that is far away is not waited for, since its ticket takes as long again
 */
export function writeAfterTicket(
  socket: Pick<TLSSocket, 'getProtocol' | 'cork' | 'uncork' | 'once'>,
  distance: number,
  clock: Clock,
): void {
  if (distance > LONGEST || socket.getProtocol() !== 'TLSv1.3') return;
  const ticket = new AbortController();
  socket.cork();
  socket.once('session', () => ticket.abort());
  void clock
    .sleep(LONGEST, ticket.signal)
    // What is written while the ticket is being read stays unsent until something else is (Node 24).
    .then(() => clock.sleep(0))
    .then(() => socket.uncork());
}
