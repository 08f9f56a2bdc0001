import net from 'node:net';

/** A connection in progress to one address. */
export interface Contender {
  readonly place: number;
  readonly address: string;
  readonly plain: net.Socket;
  /** The result: the connection with its TLS; null: not there yet. */
  open: net.Socket | null;
  /** Monotonic ms, once it is. */
  reachedAt: number;
  openAt: number;
}

export function start(place: number, address: string, port: number): Contender {
  const plain = net.connect({ host: address, port, noDelay: true });
  // Before its user listens, it may break unnoticed.
  plain.on('error', () => undefined);
  return { place, address, plain, open: null, reachedAt: 0, openAt: 0 };
}

/** Ends a losing connection without any word: an established one in an orderly way, because unread words would cause a reset. */
export function leave({ plain, open }: Contender): void {
  if (open === null) plain.destroy();
  else
    open
      .on('error', () => undefined)
      .resume()
      .destroySoon();
}

/** Reports the server's first word, which stays unread, or the end before it; nothing after `over` aborts. */
export function whenHeard(socket: net.Socket, heard: () => void, ended: (error: NodeJS.ErrnoException) => void, over: AbortSignal): void {
  let failure: NodeJS.ErrnoException | null = null;
  const stop = () => {
    socket.off('readable', look).off('error', fail).off('close', close);
    over.removeEventListener('abort', stop);
  };
  const look = () => {
    if (socket.readableLength > 0) heard();
    // Only a reader gets the end.
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
