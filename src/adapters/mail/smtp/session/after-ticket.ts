// One session of SMTP or LMTP: its commands, their times, and the probe on the wire.
// Called by adapters.

import type { TLSSocket } from 'node:tls';
import type { Clock } from '../../../../core/time/clock.ts';

/** A near server's later ticket is not worth the wait, ms: the saved delay is at most 40 ms. */
const LONGEST = 20;

/**
 * Delays writes to a new TLS 1.3 connection until the server's session ticket is here (RFC 8446 section 4.6.1). A server with Nagle's
 * algorithm, such as Postfix, holds its answer until the ticket is acknowledged. Our kernel delays the acknowledgement for 40 ms as long as
 * it has nothing to send (RFC 1122 section 4.2.3.2). A first command after the ticket carries the acknowledgement.
 *
 * The ticket of a far server takes as long as an answer. It is awaited only if the server is known to hold its answer as long, plus the 40
 * ms.
 *
 * @param server.distance the time of the server's fastest answer, ms
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
    // A command written while the ticket is being read stays unsent until another write (Node 24).
    .then(() => clock.sleep(0))
    .then(() => socket.uncork());
}
