import { X509Certificate } from 'node:crypto';
import type { DomainResolver } from '../../../../core/ports/dns.ts';
import type { DomainWorld, KeyKind, Unreached, Withheld } from '../../../../core/ports/domain-check.ts';
import type { PassedOver } from '../met-servers.ts';
import { meetHost } from '../met-servers.ts';

export type Shown =
  | { readonly kind: 'chain'; readonly chain: readonly X509Certificate[] }
  | { readonly kind: 'none' | 'unseen'; readonly reason: string }
  | PassedOver
  | Unreached
  | Withheld;

/** The certificates of a host: at each address the default one, and the one for the other kind of key, if it has both. */
export async function showings(
  resolver: DomainResolver,
  meet: DomainWorld['meet'],
  host: string,
): Promise<readonly { readonly at: string; readonly shown: Shown }[]> {
  const met = await meetHost(resolver, meet, host);
  const all = met.map(async ({ address, met: first }) => {
    if (first.kind !== 'met') return [{ at: address, shown: first }];
    if (first.tls.kind !== 'chain') return [{ at: address, shown: first.tls }];
    const chain = first.tls.certificates.map((der) => new X509Certificate(der));
    const kind: KeyKind = chain[0]?.publicKey.asymmetricKeyType === 'rsa' ? 'ec' : 'rsa';
    const second = await meet(host, address, kind);
    // A server without such a key refuses the handshake, and a sender that knows both kinds gets the first.
    const others =
      second.kind === 'met' && second.tls.kind === 'chain' ? second.tls.certificates.map((der) => new X509Certificate(der)) : [];
    const isNew = others[0] !== undefined && chain[0] !== undefined && !others[0].raw.equals(chain[0].raw);
    const shown = { at: address, shown: { kind: 'chain', chain } as const };
    return isNew
      ? [shown, { at: `${address} (${kind === 'ec' ? 'ECDSA' : 'RSA'})`, shown: { kind: 'chain', chain: others } as const }]
      : [shown];
  });
  return (await Promise.all(all)).flat();
}
