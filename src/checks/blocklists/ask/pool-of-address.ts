import type { Resolver } from '../../../core/ports/dns.ts';
import { poolOf } from '../catalogue/provider-pools.ts';
import { reverseName, sameForm } from '../../../core/address/ip-address.ts';

/**
 * The owner of the shared servers that an address belongs to, by its name. The name counts only if it leads back to the address (RFC 8601
 * section 2.7.3, `iprev`), because anybody may write any name into their own zone. Null: no known owner.
 */
export async function poolOfAddress(resolver: Resolver, ip: string): Promise<string | null> {
  const reverse = reverseName(ip);
  if (reverse === null) return null;
  const names = await resolver.ask({ type: 'PTR', name: reverse });
  for (const name of names.kind === 'found' ? names.records : []) {
    const pool = poolOf(name);
    if (pool === null) continue;
    const back = await (ip.includes(':') ? resolver.ask({ type: 'AAAA', name }) : resolver.ask({ type: 'A', name }));
    if (back.kind === 'found' && back.records.some((address) => sameForm(address) === sameForm(ip))) return pool;
  }
  return null;
}
