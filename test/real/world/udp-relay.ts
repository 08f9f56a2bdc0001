import { createSocket } from 'node:dgram';
import { once } from 'node:events';

export interface Relay {
  close(): void;
}

/** Passes packets for `address:port` on to a port of 127.0.0.1, and the replies back. */
export async function startRelay(address: string, port: number, target: number): Promise<Relay> {
  const front = createSocket('udp4').bind(port, address);
  await once(front, 'listening');
  const open = new Set<ReturnType<typeof createSocket>>();
  front.on('message', (bytes, peer) => {
    const back = createSocket('udp4');
    open.add(back);
    back.on('error', () => undefined);
    back.once('message', (reply) => {
      front.send(reply, peer.port, peer.address);
      open.delete(back);
      back.close();
    });
    back.send(bytes, target, '127.0.0.1');
  });
  return {
    close: () => {
      front.close();
      for (const socket of open) socket.close();
    },
  };
}
