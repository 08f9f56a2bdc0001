import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { checkDkim } from './dkim.ts';

/** Checks the keys of arrived probes' signatures, if they belong to a checked domain and were not checked before. */
export async function checkLearntKeys(
  resolver: Resolver,
  domains: readonly DomainConfig[],
  signers: readonly { readonly domain: string; readonly selector: string }[],
): Promise<readonly Finding[]> {
  const own = signers.filter(({ domain, selector }) => {
    const known = domains.find(({ name }) => domain === name || domain.endsWith(`.${name}`));
    if (known === undefined) return false;
    return domain !== known.name || !known.dkimSelectors.some((configured) => configured.toLowerCase() === selector.toLowerCase());
  });
  return (await Promise.all(own.map(({ domain, selector }) => checkDkim(resolver, domain, [selector])))).flat();
}
