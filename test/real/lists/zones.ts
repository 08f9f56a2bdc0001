import { reversed } from '../world/zones.ts';

/** A list's behaviour in these tests. `served`: by BIND itself; the others are answered by our own small server, through BIND. */
export type Serving =
  | { readonly by: 'bind'; readonly records: string; readonly fault: 'none' | 'refused' | 'broken' }
  | { readonly by: 'fake'; readonly delayMs: number | null };

export interface ListZone {
  readonly name: string;
  readonly serving: Serving;
}

/** On every list with entries. */
export const LISTED = '198.51.100.9';
/** On no list. */
export const CLEAN = '198.51.100.7';
const TEST_ENTRY = '2.0.0.127 A 127.0.0.2\n2.0.0.127 TXT "test entry"\n';

/** A list that works and lists LISTED with these codes. */
export function works(name: string, ...codes: readonly string[]): ListZone {
  const records = codes.map((code) => `${reversed(LISTED)} A ${code}\n`).join('');
  return bind(name, `${TEST_ENTRY}${records}${codes.length > 0 ? `${reversed(LISTED)} TXT "see https://${name}/?ip=${LISTED}"\n` : ''}`);
}

/** One address for every name: parked, refused, or the world. */
export function answersAll(name: string, address: string): ListZone {
  return bind(name, `* A ${address}\n`);
}

export function bind(name: string, records: string, fault: 'none' | 'refused' | 'broken' = 'none'): ListZone {
  return { name, serving: { by: 'bind', records, fault } };
}

/** Answers as a working list, but late; null: never. */
export function late(name: string, delayMs: number | null): ListZone {
  return { name, serving: { by: 'fake', delayMs } };
}

/** The root is ours, so nothing leaves; it delegates the names that BIND asks elsewhere. */
export function rootZone(delegated: readonly string[]): ListZone {
  return bind('.', `ns.nic.example. A 127.0.0.1\n${delegated.map((name) => `${name}. NS ns.nic.example.\n`).join('')}`);
}
