import { Resolver } from 'node:dns/promises';
import { isPrivateAddress } from '../../../../core/address/ip-address.ts';
import { isInnerName } from '../../../../core/address/names.ts';

/** ms for the whole look-up; a name without an answer does not count. */
const TIMEOUT = 1_500;

/**
 * A machine's own name if DNS has a public address for it; null without one, or if that is unknown. The hosts file is not used, and a name
 * without a dot is not looked up: stub resolvers invent answers for it.
 */
export async function publicName(hostname: string): Promise<string | null> {
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/i.test(hostname) || isInnerName(hostname) || /\.arpa$/i.test(hostname)) return null;
  const resolver = new Resolver({ timeout: TIMEOUT, tries: 1 });
  const none = (): readonly string[] => [];
  const found = await Promise.all([resolver.resolve4(hostname).catch(none), resolver.resolve6(hostname).catch(none)]);
  return found.flat().some((address) => !isPrivateAddress(address)) ? hostname.toLowerCase() : null;
}
