import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';

/** A name server for BIND's missing behaviour: it is late, or silent. */
export interface LateServer extends AsyncDisposable {
  readonly port: number;
}

/** Answers as a list that lists only 127.0.0.2, `delayOf` ms late; null: never. */
export async function startLateServer(delayOf: (name: string) => number | null): Promise<LateServer> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const pending = new Set<NodeJS.Timeout>();
  socket.on('message', (bytes, peer) => {
    const query = decode(bytes);
    const question = query.questions?.[0];
    const delay = question === undefined ? null : delayOf(question.name.toLowerCase());
    if (question === undefined || delay === null) return;
    const listed = question.name.startsWith('2.0.0.127.') && question.type === 'A';
    const reply = encode({
      type: 'response',
      ...(query.id === undefined ? {} : { id: query.id }),
      // Authoritative; no such name except the test entry.
      flags: 0x0400 | (listed ? 0 : 3),
      questions: [question],
      answers: listed ? [{ type: 'A', name: question.name, ttl: 1, data: '127.0.0.2' }] : [],
    });
    const timer = setTimeout(() => {
      pending.delete(timer);
      socket.send(reply, peer.port, peer.address);
    }, delay);
    pending.add(timer);
  });
  return {
    port: socket.address().port,
    async [Symbol.asyncDispose]() {
      for (const timer of pending) clearTimeout(timer);
      socket.close();
      await once(socket, 'close');
    },
  };
}
