import type { Answer as PacketAnswer } from 'dns-packet';
import type { Reply, WireServer } from '../../../../../doubles/dns/wire-server.ts';
import { startWireServer } from '../../../../../doubles/dns/wire-server.ts';

/** One record of the suite's zone data: a bare word such as TIMEOUT, or a type with its data. */
export type SuiteRecord = string | Readonly<Record<string, unknown>>;
export type SuiteZone = Readonly<Record<string, readonly SuiteRecord[]>>;

/**
 * The zone data of an SPF suite as a DNS server on loopback. `SPF` means TXT if the name has no TXT of its own. For a name with TIMEOUT,
 * questions for unlisted types are never answered.
 */
export async function startSuiteServer(zone: SuiteZone): Promise<WireServer> {
  const owners = new Map(Object.entries(zone).map(([name, records]) => [name.toLowerCase().replace(/\.$/, ''), records]));
  return await startWireServer(({ name, type }) => answerOf(owners, name.replace(/\.$/, ''), type));
}

function answerOf(owners: ReadonlyMap<string, readonly SuiteRecord[]>, name: string, type: string): Reply {
  const records = owners.get(name);
  if (records === undefined) return { rcode: [...owners.keys()].some((owner) => owner.endsWith(`.${name}`)) ? 0 : 3 };
  const entries = records.flatMap((record): [string, unknown][] =>
    typeof record === 'string' ? [[record, true]] : Object.entries(record),
  );
  const hasText = entries.some(([kind]) => kind === 'TXT');
  const wanted = entries.filter(([kind, data]) => data !== 'NONE' && (kind === type || (kind === 'SPF' && type === 'TXT' && !hasText)));
  if (wanted.length > 0) return { answers: wanted.map(([, data]) => recordOf(name, type, data)) };
  const alias = entries.find(([kind]) => kind === 'CNAME');
  if (alias !== undefined) {
    const target = String(alias[1]).toLowerCase();
    const further = answerOf(owners, target, type);
    return { ...further, answers: [{ type: 'CNAME', name, data: target }, ...(further.answers ?? [])] };
  }
  if (entries.some(([kind]) => kind === 'TIMEOUT')) return { silent: true };
  if (entries.some(([kind]) => kind === 'SERVFAIL')) return { rcode: 2 };
  return {};
}

function recordOf(name: string, type: string, data: unknown): PacketAnswer {
  switch (type) {
    case 'TXT':
      return { type, name, data: (Array.isArray(data) ? data : [data]).flatMap((text) => strings(String(text))) };
    case 'MX': {
      const [preference, exchange] = data as [number, string];
      return { type, name, data: { preference, exchange: exchange === '' ? '.' : exchange } };
    }
    case 'A':
    case 'AAAA':
    case 'PTR':
      return { type, name, data: String(data) };
    default:
      throw new Error(`${name} ${type}`);
  }
}

function strings(text: string): Buffer[] {
  return (text.match(/[^]{1,255}/g) ?? ['']).map((part) => Buffer.from(part, 'latin1'));
}
