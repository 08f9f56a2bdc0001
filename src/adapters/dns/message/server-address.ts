import { isIPv4, isIPv6 } from 'node:net';

/** One name server, in the forms for sockets and for messages. */
export interface ServerAddress {
  readonly address: string;
  readonly port: number;
  /** `address:port` or `[v6]:port`. */
  readonly text: string;
}

/** Reads `192.0.2.53`, `192.0.2.53:53`, `2001:db8::53` or `[2001:db8::53]:53`; null for other text. The default port is 53. */
export function parseServerAddress(text: string): ServerAddress | null {
  const bracketed = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(text);
  const dotted = /^([\d.]+)(?::(\d{1,5}))?$/.exec(text);
  const address = bracketed?.[1] ?? dotted?.[1] ?? text;
  const port = Number(bracketed?.[2] ?? dotted?.[2] ?? 53);
  if (port < 1 || port > 65535) return null;
  if (isIPv4(address) && bracketed === null) return { address, port, text: `${address}:${port}` };
  return isIPv6(address) ? { address, port, text: `[${address}]:${port}` } : null;
}
