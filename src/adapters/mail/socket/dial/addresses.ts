import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';

/** The code of an error: the name has addresses, but none of the wanted family. */
export const NO_SUCH_FAMILY = 'NO_SUCH_FAMILY';

/** The addresses of a name, best first, by this machine's resolver and hosts file. Rejects with the system's own error. */
export type AddressesOf = (host: string) => Promise<readonly string[]>;

/** In the order of RFC 6724, which puts families without a route last (getaddrinfo of most systems). */
export const systemAddresses: AddressesOf = async (host) =>
  isIP(host) === 0 ? (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address) : [host];

/** Those of one family; null: all. Throws if the name has none of them. */
export function ofFamily(addresses: readonly string[], family: 4 | 6 | null): readonly string[] {
  const wanted = family === null ? addresses : addresses.filter((address) => isOfIpv6(address) === (family === 6));
  if (wanted.length > 0 || addresses.length === 0) return wanted;
  throw Object.assign(new Error(`the name has no IPv${family} address`), { code: NO_SUCH_FAMILY });
}

/** The same addresses with the families in turn, beginning with the first one's (RFC 8305 section 4). */
export function interleaved(addresses: readonly string[]): readonly string[] {
  const [first] = addresses;
  if (first === undefined) return [];
  const isFirstFamily = (address: string) => isOfIpv6(address) === isOfIpv6(first);
  const own = addresses.filter(isFirstFamily);
  const other = addresses.filter((address) => !isFirstFamily(address));
  return own.flatMap((address, i) => [address, ...other.slice(i, i + 1)]).concat(other.slice(own.length));
}

/** For valid addresses only: node:net needs 5 ms to prepare its own test. */
function isOfIpv6(address: string): boolean {
  return address.includes(':');
}
