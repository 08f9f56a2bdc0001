import type net from 'node:net';
import { ipAddress, isIpv4 } from '../../../../../core/address/ip-address.ts';
import type { ProxyConfig } from '../../../../../core/request/config.ts';
import { ProxyError } from './proxy-error.ts';
import type { ProxyOrder } from './proxy-order.ts';

const NO_LOGIN = 0x00;
const PASSWORD = 0x02;

interface Meaning {
  readonly about: 'proxy' | 'server';
  readonly clause: string;
  readonly remedy: string;
}

const SERVER = 'Is the server up and listening on this port? Ask from where the proxy stands.';
const RULES = 'Let the rules of the proxy allow this host and port for this runner.';

/** REP (RFC 1928 section 6). */
const REPLIES: Readonly<Record<number, Meaning>> = {
  1: {
    about: 'proxy',
    clause: 'says "general failure" (1)',
    remedy: 'Look into the log of the proxy: many say so where they cannot look a name up.',
  },
  2: { about: 'proxy', clause: 'does not allow this connection by its rules (2)', remedy: RULES },
  3: { about: 'server', clause: 'says that the network of the server cannot be reached (3)', remedy: SERVER },
  4: {
    about: 'server',
    clause: 'says that the server cannot be reached (4)',
    remedy: `${SERVER} Some proxies say so of a name that they cannot look up.`,
  },
  5: { about: 'server', clause: 'says that the server refuses the connection (5)', remedy: SERVER },
  6: {
    about: 'server',
    clause: 'says that the way to the server is too long (6: TTL expired)',
    remedy: 'Look at the routes behind the proxy.',
  },
  7: {
    about: 'proxy',
    clause: 'does not know the command CONNECT (7)',
    remedy: 'Use another proxy: without CONNECT there is no connection.',
  },
  8: {
    about: 'proxy',
    clause: 'does not take this kind of address (8)',
    remedy: 'Give `host` as a name, or as an address of the other family.',
  },
};

/**
 * Asks a SOCKS proxy (RFC 1928, RFC 1929) for a connection; the socket then stands at the server's first byte. Rejects with a ProxyError.
 */
export async function askBySocks(socket: net.Socket, order: ProxyOrder): Promise<void> {
  const { proxy, name } = order;
  const methods = proxy.user === null ? [NO_LOGIN] : [NO_LOGIN, PASSWORD];
  socket.write(Buffer.from([5, methods.length, ...methods]));
  const [version, method] = await octets(socket, 2);
  if (version !== 5) throw new ProxyError('proxy', `${name} does not speak SOCKS 5`, 'Write http:// in `proxy` where it is an HTTP proxy.');
  if (method === PASSWORD && proxy.user !== null) await logIn(socket, proxy, name);
  else if (method !== NO_LOGIN) throw new ProxyError('proxy', `${name} ${noLogin(proxy, method ?? 0xff)}`, CREDENTIALS);
  order.onOrdered();
  socket.write(Buffer.concat([Buffer.from([5, 1, 0]), addressOf(order.host), Buffer.from([order.port >> 8, order.port & 0xff])]));
  const [answers = 0, reply = 0, , kind = 0] = await octets(socket, 4);
  const meaning = answers === 5 ? REPLIES[reply] : undefined;
  if (meaning !== undefined) throw new ProxyError(meaning.about, `${name} ${meaning.clause}`, meaning.remedy);
  if (answers !== 5 || reply !== 0) throw new ProxyError('proxy', `${name} gave an answer that SOCKS 5 does not have (${reply})`, UNKNOWN);
  // The proxy's bound address has no use for us, but stands before the server's first byte.
  const length = kind === 1 ? 4 : kind === 4 ? 16 : ((await octets(socket, 1))[0] ?? 0);
  await octets(socket, length + 2);
}

const CREDENTIALS =
  'Correct user and password in `proxy`: socks5://user:password@host:port, both with percent signs where the URL needs them.';
const UNKNOWN = 'Look into the log of the proxy.';

function noLogin({ user }: ProxyConfig, method: number): string {
  if (method === 0xff) return user === null ? 'takes no client without a login' : 'takes no login by user and password';
  return `wants a login of a kind that is not spoken here (${method})`;
}

async function logIn(socket: net.Socket, { user, password }: ProxyConfig, name: string): Promise<void> {
  const [u, p] = [Buffer.from(user ?? '', 'utf8'), Buffer.from(password ?? '', 'utf8')];
  socket.write(Buffer.concat([Buffer.from([1, u.length]), u, Buffer.from([p.length]), p]));
  const [, status] = await octets(socket, 2);
  if (status !== 0) throw new ProxyError('proxy', `${name} refuses the login (${status ?? 'no'} by RFC 1929)`, CREDENTIALS);
}

/** A name is sent as a name: the proxy looks it up. */
function addressOf(host: string): Buffer {
  const address = ipAddress(host);
  if (address === null) return Buffer.concat([Buffer.from([3, host.length]), Buffer.from(host, 'latin1')]);
  if (isIpv4(address)) return Buffer.from([1, ...address.split('.').map(Number)]);
  return Buffer.concat([Buffer.from([4]), sixteen(address)]);
}

function sixteen(address: string): Buffer {
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':').map((word) => parseInt(word, 16)));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const all = [...front, ...Array.from({ length: 8 - front.length - back.length }, () => 0), ...back];
  return Buffer.from(all.flatMap((word) => [word >> 8, word & 0xff]));
}

/** Exactly the next octets: later ones may be the server's already. Never resolves if the connection ends before. */
function octets(socket: net.Socket, count: number): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const read = () => {
      const chunk: unknown = socket.read(count);
      if (!(chunk instanceof Uint8Array) || chunk.length < count) return;
      socket.off('readable', read);
      resolve(chunk);
    };
    socket.on('readable', read);
    read();
  });
}
