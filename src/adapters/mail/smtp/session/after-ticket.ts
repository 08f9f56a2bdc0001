// One session of SMTP or LMTP: what is said, when, and the probe as it goes over the wire.
// Called by adapters.

import type { TLSSocket } from 'node:tls';
import type { Clock } from '../../../../core/time/clock.ts';

/** A near server's ticket that takes longer than this is not worth the wait, ms: what it saves is put off for 40 ms at most. */
const LONGEST = 20;

/**
 * Holds back writes to a TLS 1.3 connection that has just been made until the server's session ticket is here (RFC 8446 section 4.6.1). A
 * server with Nagle's algorithm, such as Postfix, keeps its answer until the ticket is acknowledged. Our kernel puts that off for 40 ms as
 * long as it has nothing to send (RFC 1122 section 4.2.3.2). A first command that comes after the ticket brings the acknowledgement along.
 *
 * The ticket of a server that is far away takes as long as an answer: it is waited for only where the server is known to keep its own
 * answer back for as long, and for the 40 ms on top.
 *
 * @param server.distance how long the server's quickest answer took, ms
 * @param server.nagles whether it is known to leave Nagle's algorithm on
 */
export function writeAfterTicket(
  socket: Pick<TLSSocket, 'getProtocol' | 'cork' | 'uncork' | 'once'>,
  { distance, nagles }: { readonly distance: number; readonly nagles: boolean },
  clock: Clock,
): void {
  const far = distance > LONGEST;
  if ((far && !nagles) || socket.getProtocol() !== 'TLSv1.3') return;
  const ticket = new AbortController();
  socket.cork();
  socket.once('session', () => ticket.abort());
  void clock
    .sleep(far ? 2 * distance : LONGEST, ticket.signal)
    // A command written while the ticket is being read stays unsent until something else is (Node 24).
    .then(() => clock.sleep(0))
    .then(() => socket.uncork());
}
