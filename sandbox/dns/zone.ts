import type { Answer as DnsRecord, RecordType } from 'dns-packet';

/** Records by owner name in lower case. */
export type Zone = ReadonlyMap<string, readonly DnsRecord[]>;

/** The data's answer to a question; `nxdomain`: neither the name nor anything below it exists. */
export interface ZoneAnswer {
  readonly records: readonly DnsRecord[];
  readonly nxdomain: boolean;
}

/**
 * Reads records, one a line: `name TYPE data`, as in `example.test MX 10 mx.example.test` or `example.test TXT "a" "b"`.
 * A, AAAA, CNAME, NS, PTR, MX, TXT, SRV, CAA and TLSA are known; `;` begins a comment line.
 */
export function parseZone(text: string): Zone {
  const zone = new Map<string, DnsRecord[]>();
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith(';')) continue;
    const [, owner = '', type = '', data = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
    const name = owner.toLowerCase().replace(/\.$/, '');
    zone.set(name, [...(zone.get(name) ?? []), parseRecord(name, type.toUpperCase(), data)]);
  }
  return zone;
}

function parseRecord(name: string, type: string, data: string): DnsRecord {
  const words = data.split(/\s+/).map((word) => word.replace(/(.)\.$/, '$1'));
  const [first = '', second = '', third = '', fourth = ''] = words;
  switch (type) {
    case 'A':
    case 'AAAA':
    case 'CNAME':
    case 'NS':
    case 'PTR':
      return { name, type, ttl: TTL, data: first };
    case 'MX':
      return { name, type, ttl: TTL, data: { preference: Number(first), exchange: second } };
    case 'TXT':
      return { name, type, ttl: TTL, data: parseStrings(data) };
    case 'SRV':
      return { name, type, ttl: TTL, data: { priority: Number(first), weight: Number(second), port: Number(third), target: fourth } };
    case 'CAA':
      return { name, type, ttl: TTL, data: { flags: Number(first), tag: caaTag(second), value: parseStrings(third).join('') } };
    case 'TLSA':
      return {
        name,
        type,
        ttl: TTL,
        data: {
          usage: Number(first),
          selector: Number(second),
          matchingType: Number(third),
          certificate: Buffer.from(words.slice(3).join(''), 'hex'),
        },
      };
    default:
      throw new Error(`zone data of ${name}: type ${type} is not known`);
  }
}

const TTL = 60;

/** Quoted strings, or the whole text as one; a string longer than 255 bytes is split for the wire. */
function parseStrings(data: string): string[] {
  const quoted = [...data.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => (match[1] ?? '').replace(/\\(.)/g, '$1'));
  return (quoted.length > 0 ? quoted : [data]).flatMap((text) => (text === '' ? [''] : (text.match(/[^]{1,255}/g) ?? [])));
}

function caaTag(text: string): 'issue' | 'issuewild' | 'iodef' {
  return text === 'issuewild' || text === 'iodef' ? text : 'issue';
}

/** Answers from the data: aliases followed, wildcards applied (RFC 1034 sections 3.6.2 and 4.3.3). */
export function answer(zone: Zone, name: string, type: RecordType): ZoneAnswer {
  const found: DnsRecord[] = [];
  let owner = name.toLowerCase();
  for (let hops = 0; hops < 16; hops += 1) {
    const records = recordsOf(zone, owner);
    if (records === null) return { records: found, nxdomain: !hasBelow(zone, owner) };
    const wanted = records.filter((record) => record.type === type);
    const alias = records.find((record) => record.type === 'CNAME');
    found.push(...(wanted.length > 0 ? wanted : alias ? [alias] : []));
    if (wanted.length > 0 || alias?.type !== 'CNAME') break;
    owner = alias.data.toLowerCase();
  }
  return { records: found, nxdomain: false };
}

function recordsOf(zone: Zone, name: string): readonly DnsRecord[] | null {
  const own = zone.get(name);
  if (own !== undefined) return own;
  if (hasBelow(zone, name)) return null;
  for (let rest = name; rest.includes('.');) {
    rest = rest.slice(rest.indexOf('.') + 1);
    const wild = zone.get(`*.${rest}`);
    if (wild !== undefined) return wild.map((record) => ({ ...record, name }));
    if (zone.has(rest)) return null;
  }
  return null;
}

function hasBelow(zone: Zone, name: string): boolean {
  for (const owner of zone.keys()) if (owner.endsWith(`.${name}`)) return true;
  return false;
}
