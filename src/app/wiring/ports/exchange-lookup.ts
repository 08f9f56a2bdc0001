import { createResolver } from '../../../adapters/dns/resolver.ts';
import type { QueryLog } from '../../../adapters/dns/log/query-log.ts';
import type { ExchangeLookup } from '../../../adapters/mail/smtp/mx/exchanges.ts';
import { addressesOf } from '../../../checks/lookups.ts';
import type { DnsConfig } from '../../../core/request/config.ts';
import type { Clock } from '../../../core/time/clock.ts';

/** The servers of a domain by the configured DNS at this moment; asks nothing after `signal` has aborted. */
export function exchangeLookup(
  dns: DnsConfig,
  { clock, log }: { readonly clock: Clock; readonly log: QueryLog },
  signal: AbortSignal,
): ExchangeLookup {
  const resolver = createResolver({ ...dns, clock, deadline: { signal }, log });
  return {
    mx: async (name) => await resolver.ask({ type: 'MX', name }),
    addresses: async (host) => await addressesOf(resolver, host),
  };
}
