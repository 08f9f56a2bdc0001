// The mail hosts of a domain: MX, PTR, EHLO names, greetings.
// Called by checks and app.

import type { SendingHost } from '../../../core/result/observed/learnt.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { checkHelo } from './helo.ts';
import { isPrivateAddress, sameForm } from '../../../core/address/ip-address.ts';
import { checkAddress } from './ptr.ts';
import { checkSpfHelo } from '../spf/evaluate/helo.ts';
import type { DomainWorld } from '../../../core/ports/domain-check.ts';

/**
 * Receivers' view of the hosts that arrived probes really left from: their names (PTR), their EHLO, and SPF for that name. `checked`:
 * addresses whose names were already judged as senders'. No outside receiver has seen a private address.
 */
export async function checkEgress(
  resolver: Resolver,
  { evaluateSpf, askAuthority }: Pick<DomainWorld, 'evaluateSpf' | 'askAuthority'>,
  hosts: readonly SendingHost[],
  checked: readonly string[],
): Promise<readonly Finding[]> {
  const known = new Set(checked.map(sameForm));
  const seen = hosts.filter(({ ip }) => !isPrivateAddress(ip));
  const addresses = new Map(seen.map(({ ip }) => [sameForm(ip), ip]));
  const names = [...addresses].filter(([form]) => !known.has(form)).map(([, ip]) => checkAddress(resolver, askAuthority, ip, true));
  const introductions = seen.map(async ({ ip, helo }) => {
    if (helo === null) return [];
    const own = await checkHelo(resolver, { address: ip, name: helo, sends: true, target: ip });
    const name = helo.toLowerCase().replace(/\.$/, '');
    return own.code === 'helo-syntax' || own.code === 'helo-literal' ? [own] : [own, await checkSpfHelo(resolver, evaluateSpf, ip, name)];
  });
  return (await Promise.all([...names, ...introductions])).flat();
}
