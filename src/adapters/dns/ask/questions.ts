import type { Answer as WireRecord } from 'dns-packet';
import type { Answer, CaaRecord, MxRecord, RecordType, RecordTypes, SoaRecord, SrvRecord, TlsaRecord } from '../../../core/ports/dns.ts';
import type { RecordForm } from './ask-server.ts';

/** One spelling of a name: lower case, without the final dot; empty for the root. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

function wireText(data: unknown): string {
  const parts = Array.isArray(data) ? data : [data];
  return Buffer.concat(parts.map((part: unknown) => (part instanceof Uint8Array ? part : Buffer.from(String(part))))).toString('utf8');
}

const nameOf = (type: 'CNAME' | 'NS' | 'PTR') => (record: WireRecord) => (record.type === type ? record.data.replace(/\.$/, '') : null);

export const TXT: RecordForm<string> = {
  type: 'TXT',
  read: (record) => (record.type === 'TXT' ? wireText(record.data) : null),
};

export const MX: RecordForm<MxRecord> = {
  type: 'MX',
  read: (record) =>
    record.type === 'MX' ? { preference: record.data.preference ?? 0, exchange: record.data.exchange.replace(/\.$/, '') } : null,
};

export const A: RecordForm<string> = {
  type: 'A',
  read: (record) => (record.type === 'A' ? record.data : null),
};

export const AAAA: RecordForm<string> = {
  type: 'AAAA',
  read: (record) => (record.type === 'AAAA' ? record.data : null),
};

export const CNAME: RecordForm<string> = {
  type: 'CNAME',
  read: nameOf('CNAME'),
};

export const DS: RecordForm<string> = {
  type: 'DS',
  read: (record) => (record.type === 'DS' ? `${record.data.keyTag} ${record.data.algorithm} ${record.data.digestType}` : null),
};

export const PTR: RecordForm<string> = {
  type: 'PTR',
  signed: true,
  read: nameOf('PTR'),
};

export const NS: RecordForm<string> = {
  type: 'NS',
  read: nameOf('NS'),
};

export const SOA: RecordForm<SoaRecord> = {
  type: 'SOA',
  read: (record) => {
    if (record.type !== 'SOA') return null;
    const { mname, serial = 0, refresh = 0, retry = 0, expire = 0, minimum = 0 } = record.data;
    return { primary: plain(mname), serial, zone: plain(record.name), refresh, retry, expire, minimum };
  },
};

export const SRV: RecordForm<SrvRecord> = {
  type: 'SRV',
  read: (record) => {
    if (record.type !== 'SRV') return null;
    const { priority = 0, weight = 0, port, target } = record.data;
    return { priority, weight, port, target: plain(target) };
  },
};

export const CAA: RecordForm<CaaRecord> = {
  type: 'CAA',
  read: (record) =>
    record.type === 'CAA'
      ? { critical: ((record.data.flags ?? 0) & 128) !== 0, tag: record.data.tag.toLowerCase(), value: record.data.value }
      : null,
};

export const TLSA: RecordForm<TlsaRecord> = {
  type: 'TLSA',
  read: (record) =>
    record.type === 'TLSA'
      ? {
          usage: record.data.usage,
          selector: record.data.selector,
          matchingType: record.data.matchingType,
          data: Buffer.from(record.data.certificate).toString('hex'),
        }
      : null,
};

/** Asks for the records of one type at a name. */
export type AskName<T> = (name: string) => Promise<Answer<T>>;

/** One way to ask for each type, made of how it is asked for and read. */
export function everyType(make: <T>(form: RecordForm<T>) => AskName<T>): { readonly [T in RecordType]: AskName<RecordTypes[T]> } {
  return {
    A: make(A),
    AAAA: make(AAAA),
    CAA: make(CAA),
    CNAME: make(CNAME),
    DS: make(DS),
    MX: make(MX),
    NS: make(NS),
    PTR: make(PTR),
    SOA: make(SOA),
    SRV: make(SRV),
    TLSA: make(TLSA),
    TXT: make(TXT),
  };
}
