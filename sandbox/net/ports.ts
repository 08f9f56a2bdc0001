import type { Socket } from 'node:net';
import type { Listener } from './listener.ts';
import { listen } from './listener.ts';
import type { Transport } from './transport.ts';
import { Wire } from './wire.ts';

/** The three ports of a mail server. */
export interface MailPorts {
  readonly ports: Readonly<Record<Transport, number>>;
  /** Cuts every open connection, takes new ones. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * Opens one port per transport. `converse` leads one conversation; an error in it is a defect of the sandbox: the connection is cut, and
 * `onDefect` is called.
 */
export async function openMailPorts(
  converse: (wire: Wire, transport: Transport) => Promise<void>,
  onDefect: (error: unknown) => void,
): Promise<MailPorts> {
  const lead = async (wire: Wire, socket: Socket, transport: Transport): Promise<void> => {
    try {
      await converse(wire, transport);
      wire.end();
    } catch (error) {
      onDefect(error);
      socket.destroy();
    }
  };
  const open = (transport: Transport): Promise<Listener> => listen((socket) => void lead(new Wire(socket), socket, transport));
  const listeners = await Promise.all([open('starttls'), open('tls'), open('plaintext')]);
  const [starttls, tls, plaintext] = listeners;
  return {
    ports: { starttls: starttls.port, tls: tls.port, plaintext: plaintext.port },
    cut: () => {
      for (const listener of listeners) listener.cut();
    },
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
