import type { Socket as UdpSocket } from 'node:dgram';
import { createSocket } from 'node:dgram';
import type { Socket } from 'node:net';
import type { DecodedPacket, Question } from 'dns-packet';
import packet from 'dns-packet';
import { FaultList } from '../net/fault-list.ts';
import type { Listener } from '../net/listener.ts';
import { listen, LOOPBACK } from '../net/listener.ts';
import type { DnsFault } from './faults.ts';
import { concerns, rcodeNumber } from './faults.ts';
import type { Zone } from './zone.ts';
import { answer } from './zone.ts';

type Channel = 'udp' | 'tcp';
/** Bytes to send, nothing to send, or a hang-up. */
type Response = Buffer | 'nothing' | 'hang-up';

const NXDOMAIN = 3;

/** A resolver on UDP and TCP, same port, that knows only its zone data. */
export class DnsServer {
  readonly host = LOOPBACK;
  readonly faults = new FaultList<DnsFault>();
  /** The data; may be replaced at any time. */
  zone: Zone;
  /** Every question, oldest first: `udp example.test TXT`. */
  readonly questions: string[] = [];
  #udp: UdpSocket | null = null;
  #tcp: Listener | null = null;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(zone: Zone) {
    this.zone = zone;
  }

  /** 0 before the start. */
  get port(): number {
    return this.#tcp?.port ?? 0;
  }

  /** `address:port`, as resolvers are configured. */
  get address(): string {
    return `${this.host}:${this.port}`;
  }

  async start(): Promise<void> {
    for (let attempt = 1; this.#udp === null; attempt += 1) {
      const tcp = await listen((socket) => this.#serveTcp(socket));
      const udp = await bindUdp(tcp.port);
      if (udp !== null) {
        this.#tcp = tcp;
        this.#udp = udp;
        udp.on('message', (message, peer) => this.#serve(message, 'udp', (bytes) => udp.send(bytes, peer.port, peer.address)));
        udp.on('error', () => undefined);
      } else {
        await tcp.close();
        if (attempt === 20) throw new Error('found no port that is free for both UDP and TCP');
      }
    }
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    const udp = this.#udp;
    this.#udp = null;
    if (udp) await new Promise<void>((resolve) => udp.close(() => resolve()));
    await this.#tcp?.close();
  }

  /** Messages over TCP are preceded by their length (RFC 1035 section 4.2.2). */
  #serveTcp(socket: Socket): void {
    let input: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      input = Buffer.concat([input, chunk]);
      while (input.length >= 2 && input.length >= 2 + input.readUInt16BE(0)) {
        const end = 2 + input.readUInt16BE(0);
        const hangUp = (): void => void socket.destroy();
        this.#serve(input.subarray(2, end), 'tcp', (bytes) => socket.writable && socket.write(framed(bytes)), hangUp);
        input = input.subarray(end);
      }
    });
  }

  #serve(message: Buffer, channel: Channel, send: (bytes: Buffer) => void, hangUp: () => void = () => undefined): void {
    const query = decode(message);
    const question = query?.questions?.[0];
    if (query === null || query.flag_qr || question === undefined) return;
    this.questions.push(`${channel} ${question.name} ${question.type}`);
    const fault = this.faults.take((candidate): candidate is DnsFault => concerns(candidate, question.name));
    const respond = (): void => {
      const response = this.#response(query, question, channel, fault);
      if (response === 'hang-up') hangUp();
      else if (response !== 'nothing' && this.#udp !== null) send(response);
    };
    if (fault?.kind === 'delay') this.#later(fault.ms, respond);
    else respond();
  }

  #response(query: DecodedPacket, question: Question, channel: Channel, fault: DnsFault | null): Response {
    switch (fault?.kind) {
      case 'timeout':
        return 'nothing';
      case 'garbage':
        return Buffer.from('this is no DNS message');
      case 'rcode':
        return encode(query, question, { rcode: rcodeNumber(fault.rcode) });
      case 'truncated':
        return channel === 'udp' ? encode(query, question, { truncated: true }) : this.#answer(query, question, channel);
      case 'truncated-no-tcp':
        return channel === 'udp' ? encode(query, question, { truncated: true }) : 'hang-up';
      case 'address':
        return question.type === 'A'
          ? encode(query, question, { answers: [{ name: question.name, type: 'A', ttl: 60, data: fault.address }] })
          : this.#answer(query, question, channel);
      case 'delay':
      case undefined:
        return this.#answer(query, question, channel);
    }
  }

  #answer(query: DecodedPacket, question: Question, channel: Channel): Buffer {
    const { records, nxdomain } = answer(this.zone, question.name, question.type);
    const whole = encode(query, question, { answers: [...records], rcode: nxdomain ? NXDOMAIN : 0 });
    const limit = query.additionals?.find((record) => record.type === 'OPT')?.udpPayloadSize ?? 512;
    return channel === 'udp' && whole.length > Math.max(512, limit) ? encode(query, question, { truncated: true }) : whole;
  }

  #later(ms: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, ms);
    this.#timers.add(timer);
  }
}

interface Content {
  readonly answers?: packet.Answer[];
  readonly rcode?: number;
  readonly truncated?: boolean;
}

/** The answer repeats the question exactly, with its letter case: resolvers compare it. */
function encode(query: DecodedPacket, question: Question, content: Content): Buffer {
  const flags =
    packet.RECURSION_AVAILABLE | (query.flag_rd ? packet.RECURSION_DESIRED : 0) | (content.truncated ? packet.TRUNCATED_RESPONSE : 0);
  const answers = content.answers ?? [];
  const authorities: packet.Answer[] = answers.length === 0 && content.truncated !== true ? [startOfAuthority(question.name)] : [];
  const encoded = packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: flags | (content.rcode ?? 0),
    questions: [question],
    answers,
    authorities,
  });
  return encoded;
}

/** Without an SOA a negative answer looks like a referral (RFC 2308 section 2). */
function startOfAuthority(name: string): packet.Answer {
  const zone = name.split('.').slice(-2).join('.');
  const data = { mname: 'ns.example.test', rname: 'hostmaster.example.test', serial: 1, refresh: 60, retry: 60, expire: 60, minimum: 60 };
  return { name: zone, type: 'SOA', ttl: 60, data };
}

function decode(message: Buffer): DecodedPacket | null {
  try {
    return packet.decode(message);
  } catch {
    return null;
  }
}

function framed(bytes: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function bindUdp(port: number): Promise<UdpSocket | null> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => {
      socket.close();
      resolve(null);
    });
    socket.bind(port, LOOPBACK, () => {
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}
