import net from 'node:net';

/** A connection to one address, on its way. */
export interface Contender {
  readonly place: number;
  readonly address: string;
  readonly plain: net.Socket;
  /** What is taken: the connection with all that belongs to it; null: it is not there yet. */
  open: net.Socket | null;
  /** Monotonic ms, once it is. */
  reachedAt: number;
  openAt: number;
}

export function start(place: number, address: string, port: number): Contender {
  const plain = net.connect({ host: address, port, noDelay: true });
  // Until somebody takes the connection over, it may break unheard.
  plain.on('error', () => undefined);
  return { place, address, plain, open: null, reachedAt: 0, openAt: 0 };
}

/** Ends a connection that is not taken, with nothing said: one that is there in an orderly way, which unread words would turn into a reset. */
export function leave({ plain, open }: Contender): void {
  if (open === null) plain.destroy();
  else
    open
      .on('error', () => undefined)
      .resume()
      .destroySoon();
}

/** Tells of the server's first word, which stays unread, or of the end before it; of nothing any more when `over` aborts. */
export function whenHeard(socket: net.Socket, heard: () => void, ended: (error: NodeJS.ErrnoException) => void, over: AbortSignal): void {
  let failure: NodeJS.ErrnoException | null = null;
  const stop = () => {
    socket.off('readable', look).off('error', fail).off('close', close);
    over.removeEventListener('abort', stop);
  };
  const look = () => {
    if (socket.readableLength > 0) heard();
    // The end is told to who reads.
    else socket.read();
  };
  const fail = (error: Error) => (failure = error);
  const close = () => {
    stop();
    ended(failure ?? Object.assign(new Error('the server closed the connection'), { code: 'ECONNRESET' }));
  };
  socket.on('readable', look).once('error', fail).once('close', close);
  over.addEventListener('abort', stop, { once: true });
}
