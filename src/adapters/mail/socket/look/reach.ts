// Whether a server can be reached at all, without any word to it.
// Called by app.

import type { Clock } from '../../../../core/time/clock.ts';
import { connect } from '../connect.ts';

/** Whether a connection to this host and port is made before `signal` aborts; nothing is sent over it. */
export async function reaches(host: string, port: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    const { socket } = await connect({ host, port, implicitTls: false, tls: {} }, clock, signal);
    socket.on('error', () => undefined).destroy();
    return true;
  } catch {
    return false;
  }
}
