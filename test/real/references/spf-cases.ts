import type { Answer, DnsQuestion, RecordType, RecordTypes, Resolver } from '../../../src/core/ports/dns.ts';
import { found, nodata, nxdomain } from '../../../src/core/ports/dns.ts';

/** The records of one name, by type; MX as preference and host. */
interface Records {
  readonly TXT?: readonly string[];
  readonly A?: readonly string[];
  readonly AAAA?: readonly string[];
  readonly MX?: readonly (readonly [number, string])[];
  readonly PTR?: readonly string[];
}

/** One mail, and all that DNS holds. */
export interface SpfCase {
  readonly zone: Readonly<Record<string, Records>>;
  readonly ip: string;
  readonly from: string;
  readonly helo: string;
}

const HOSTS: Readonly<Record<string, Records>> = {
  'four.example': { A: ['192.0.2.10'] },
  'both.example': { A: ['192.0.2.20', '198.51.100.4'], AAAA: ['2001:db8::20'] },
  'six.example': { AAAA: ['2001:db8::7'] },
  'mail.example': {
    MX: [
      [10, 'four.example'],
      [20, 'both.example'],
    ],
  },
  'null.example': { MX: [[0, '']] },
  'odd.example': {
    MX: [
      [10, 'localhost'],
      [20, 'six.example'],
    ],
  },
  'x.ok.example': { A: ['127.0.0.2'] },
  '192.0.2.10.ok.example': { A: ['127.0.0.2'] },
  'user.ok.example': { A: ['127.0.0.2'] },
  '10.2.0.192.in-addr.arpa': { PTR: ['four.example', 'other.example'] },
};
const ADDRESSES = ['192.0.2.10', '192.0.2.77', '198.51.100.4', '2001:db8::7', '2001:db8::20', '203.0.113.1'];
const NAMES = ['four.example', 'both.example', 'six.example', 'mail.example', 'null.example', 'odd.example', 'gone.example', 'a.example'];
const SPECS = [
  '%{i}.ok.example',
  '%{l}.ok.example',
  '%{d2}',
  '%{ir}.%{v}.ok.example',
  'x.ok.example',
  '%{o}.ok.example',
  'no.ok.example',
  '%{l1r-}.ok.example',
];
const LENGTHS = ['', '/24', '/0', '//64', '/28//32', '/33', '/08', '//129'];

/** Random records, sound and broken, and mails to look at by them. */
export function spfCases(seed: number, count: number): readonly SpfCase[] {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const chance = (of: number) => next() < of;
  const term = (): string => {
    const qualifier = pick(['', '', '+', '-', '~', '?']);
    switch (pick(['ip4', 'ip6', 'a', 'mx', 'include', 'exists', 'ptr', 'all', 'odd'])) {
      case 'ip4':
        return `${qualifier}ip4:${pick(['192.0.2.10', '192.0.2.0/24', '198.51.100.4/32', '203.0.113.1/0', '192.0.2.256', '192.0.2/24'])}`;
      case 'ip6':
        return `${qualifier}ip6:${pick(['2001:db8::7', '2001:db8::/64', '::ffff:192.0.2.10', '2001:db8::/129', '2001:db8:::1'])}`;
      case 'a':
        return `${qualifier}a${chance(0.7) ? `:${pick(NAMES)}` : ''}${pick(LENGTHS)}`;
      case 'mx':
        return `${qualifier}mx${chance(0.8) ? `:${pick(NAMES)}` : ''}${pick(LENGTHS)}`;
      case 'include':
        return `${qualifier}include:${pick(['b.example', 'c.example', 'gone.example', 'a.example'])}`;
      case 'exists':
        return `${qualifier}exists:${pick(SPECS)}`;
      case 'ptr':
        return `${qualifier}ptr${pick(['', ':example', ':four.example', ':'])}`;
      case 'all':
        return `${qualifier}all`;
      default:
        return pick([
          'redirect=b.example',
          'redirect=gone.example',
          'exp=x.example',
          'x=%{r}',
          'foo=bar',
          'a:',
          'include=b.example',
          'all:x',
          'ip4',
          '%{x}',
        ]);
    }
  };
  const record = (): string =>
    ['v=spf1', ...Array.from({ length: Math.floor(next() * 5) }, term), ...(chance(0.6) ? [pick(['-all', '~all', '?all'])] : [])].join(' ');
  return Array.from({ length: count }, () => ({
    zone: {
      ...HOSTS,
      'a.example': { TXT: [record(), ...(chance(0.04) ? ['v=spf1 -all'] : [])], A: ['203.0.113.1'] },
      'b.example': { TXT: [record()] },
      'c.example': { TXT: chance(0.8) ? [record()] : ['not spf'] },
    },
    ip: pick(ADDRESSES),
    from: `${pick(['user', 'a-b', 'x'])}@a.example`,
    helo: 'helo.example',
  }));
}

/** A resolver that holds the zone of a case. */
export function resolverOf({ zone }: SpfCase): Resolver {
  return {
    ask: <T extends RecordType>({ type, name }: DnsQuestion<T>): Promise<Answer<RecordTypes[T]>> => {
      const records = zone[name.toLowerCase()];
      if (records === undefined) return Promise.resolve(nxdomain);
      const own = type === 'MX' ? records.MX?.map(([preference, exchange]) => ({ preference, exchange })) : records[type as 'A'];
      return Promise.resolve(own === undefined ? nodata : found(own as readonly RecordTypes[T][]));
    },
  };
}

/** Numbers from 0 to below 1 (mulberry32): many more than a property draws. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
