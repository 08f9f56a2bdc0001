import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { DecodedPacket, OptAnswer } from 'dns-packet';
import { AUTHENTIC_DATA, CHECKING_DISABLED, DNSSEC_OK, encode, RECURSION_DESIRED } from 'dns-packet';
import type { DnsQuestion } from '../../../core/ports/dns.ts';
import { malformedBy, NO_ANSWER } from '../../../core/ports/dns.ts';
import type { Clock } from '../../../core/time/clock.ts';
import { endWait } from '../../../core/time/limit.ts';
import type { RunEnd } from '../../../core/time/run-end.ts';
import type { ServerAddress } from './server-address.ts';
import type { WireReply } from './wire-reply.ts';
import { rcodeOf, readPacket, readReply } from './wire-reply.ts';

export interface TimeLimit {
  readonly clock: Clock;
  /** ms for one question to one server. */
  readonly timeout: number;
  /** Ends every wait. */
  readonly end: RunEnd;
}

export interface WireOptions {
  /** Asks a name server for its own data, without asking others. */
  readonly recursion?: boolean;
  /** Asks for the records without validation (CD, RFC 4035 section 3.2.2). */
  readonly unchecked?: boolean;
  /** Asks for signatures too (DO, RFC 3225): some caches then ask again in place of a cached answer. */
  readonly signed?: boolean;
}

/** Whether a name fits into a message: labels of 1 to 63 bytes, 253 characters in all (RFC 1035 section 2.3.4). */
export function fitsWire(name: string): boolean {
  const labels = name === '' ? [] : name.split('.');
  return Buffer.byteLength(name) <= 253 && labels.every((label) => label !== '' && Buffer.byteLength(label) <= 63);
}

/** A reply, or the reason of its absence. */
export type Message = { readonly kind: 'reply'; readonly reply: WireReply } | { readonly kind: 'failed'; readonly reason: string };

/** The result of one packet or connection; a text: the error, before the server's name. Null: the time was up. */
type Heard = DecodedPacket | string | null;

/** Asks one question by UDP, and by TCP after a truncated reply. Never rejects, and takes at most `timeout` ms. */
export async function askWire(
  server: ServerAddress,
  { name, type }: DnsQuestion,
  timeLimit: TimeLimit,
  { recursion = true, unchecked = false, signed = false }: WireOptions = {},
): Promise<Message> {
  const { clock, timeout, end } = timeLimit;
  const over = new AbortController();
  const forget = end.listen(() => endWait(over));
  const limit = clock.sleep(timeout, over.signal).then(() => null);
  const id = randomInt(0x1_0000);
  const flags = AUTHENTIC_DATA | (recursion ? RECURSION_DESIRED : 0) | (unchecked ? CHECKING_DISABLED : 0);
  const question = { type, name: name === '' ? '.' : name };
  const fits = (packet: DecodedPacket) => packet.id === id && packet.flag_qr && isAbout(packet, question);
  const ask = async (additionals: readonly OptAnswer[]): Promise<Heard> => {
    if (over.signal.aborted) return null;
    const message = encode({ type: 'query', id, flags, questions: [question], additionals: [...additionals] });
    const short = await Promise.race([overUdp(server, message, fits, over.signal), limit]);
    if (short === null || typeof short === 'string' || !short.flag_tc) return short;
    if (over.signal.aborted) return null;
    const whole = await Promise.race([overTcp(server, message, over.signal), limit]);
    return whole === null || typeof whole === 'string' || fits(whole) ? whole : MALFORMED;
  };
  try {
    let heard = await ask([{ ...EDNS, flags: signed ? DNSSEC_OK : 0 }]);
    // RFC 6891 section 7: a server without EDNS answers FORMERR or NOTIMP.
    if (heard !== null && typeof heard === 'object' && [1, 4].includes(rcodeOf(heard))) heard = await ask([]);
    if (heard === null) return { kind: 'failed', reason: `${NO_ANSWER} ${timeout / 1000} s from ${server.text}` };
    return typeof heard === 'string'
      ? { kind: 'failed', reason: `${heard} ${server.text}` }
      : { kind: 'reply', reply: readReply(heard, name) };
  } finally {
    forget();
    endWait(over);
  }
}

/**
 * The size that fits into one packet on every path (RFC 6891 section 6.2.5, as of the DNS flag day of 2020). With it some servers give
 * more, where they would else omit data without TC.
 */
const EDNS: OptAnswer = {
  type: 'OPT',
  name: '.',
  udpPayloadSize: 1232,
  extendedRcode: 0,
  ednsVersion: 0,
  flags: 0,
  flag_do: false,
  options: [],
};

const MALFORMED = malformedBy('').trim();

/** The start of the reason if this machine has no route. */
export const NO_WAY = ['no route from here to', 'no address here for the family of'] as const;

/** The meaning of a system error, before the server's name. */
const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused by',
  ECONNRESET: 'connection cut off by',
  ENETUNREACH: NO_WAY[0],
  EHOSTUNREACH: 'no way to',
  EADDRNOTAVAIL: NO_WAY[1],
  EINVAL: 'no way to',
};

function failureOf({ code = 'failure' }: NodeJS.ErrnoException): string {
  return FAILURES[code] ?? `${code} at`;
}

/** Whether a packet answers this question: some servers omit the question. */
function isAbout({ questions }: DecodedPacket, { type, name }: { readonly type: string; readonly name: string }): boolean {
  const [asked] = questions ?? [];
  return asked === undefined || (asked.type === type && asked.name.toLowerCase() === name.toLowerCase());
}

async function overUdp(
  server: ServerAddress,
  message: Buffer,
  fits: (packet: DecodedPacket) => boolean,
  signal: AbortSignal,
): Promise<Heard> {
  if (signal.aborted) return null;
  const socket = createSocket(server.address.includes(':') ? 'udp6' : 'udp4');
  return await new Promise((resolve) => {
    let finished = false;
    const finish = (heard: Heard) => {
      if (finished) return;
      finished = true;
      resolve(heard);
      signal.removeEventListener('abort', stop);
      // Its own listeners stay: while it is being bound, node:dgram closes it by one of them.
      socket.close();
    };
    const stop = () => finish(null);
    const fail = (error: Error) => finish(failureOf(error));
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', fail);
    socket.on('message', (bytes) => {
      if (bytes.length < 2 || bytes.readUInt16BE(0) !== message.readUInt16BE(0)) return;
      // Some servers cut in the middle of a record: a truncated reply is repeated by TCP, at any cut.
      const isCut = bytes.length >= 12 && (bytes.readUInt16BE(2) & 0x8200) === 0x8200;
      const packet = readPacket(bytes) ?? (isCut ? readPacket(headerOf(bytes)) : null);
      if (packet === null) finish(MALFORMED);
      else if (fits(packet)) finish(packet);
    });
    // A connected socket takes packets only from this server, and notices a closed port. Without a route, node:dgram calls this callback
    // with the error, not the listeners of 'error' (Node 24).
    socket.connect(server.port, server.address, (error?: Error) => {
      if (error) fail(error);
      else if (!signal.aborted) socket.send(message, (unsent) => unsent && fail(unsent));
    });
  });
}

/** The header alone, with all counts at zero. */
function headerOf(bytes: Buffer): Buffer {
  const header = Buffer.alloc(12);
  bytes.copy(header, 0, 0, 4);
  return header;
}

/** Messages over TCP are preceded by their length (RFC 1035 section 4.2.2). */
async function overTcp(server: ServerAddress, message: Buffer, signal: AbortSignal): Promise<Heard> {
  if (signal.aborted) return null;
  const socket = connect(server.port, server.address);
  return await new Promise((resolve) => {
    let input: Buffer = Buffer.alloc(0);
    const finish = (heard: Heard) => {
      resolve(heard);
      signal.removeEventListener('abort', stop);
      socket.destroy();
    };
    const stop = () => finish(null);
    signal.addEventListener('abort', stop, { once: true });
    socket.on('error', (error) => finish(failureOf(error))).on('end', () => finish('connection cut off by'));
    socket.on('data', (chunk: Buffer) => {
      input = Buffer.concat([input, chunk]);
      if (input.length >= 2 && input.length >= 2 + input.readUInt16BE(0))
        finish(readPacket(input.subarray(2, 2 + input.readUInt16BE(0))) ?? MALFORMED);
    });
    socket.write(Buffer.concat([Buffer.from([message.length >> 8, message.length & 255]), message]));
  });
}
