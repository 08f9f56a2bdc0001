// The name that EHLO says: chosen, looked up, or an address literal.
// Called by adapters and app.

import net from 'node:net';
import type { SenderConfig } from '../../../../core/request/config.ts';

/** What a sender may call itself by. */
export interface OwnNames {
  /** The domain that mail is sent from; null: not known. */
  readonly domain: string | null;
  /** This machine's full name where it leads to a public address, asked for once; null without one. */
  readonly publicName: () => Promise<string | null>;
}

/**
 * What EHLO says (RFC 5321 section 4.1.1.1), in this order: what is configured; this machine's name where everybody can look it up; a name
 * in the sender's own domain. Never a private address or a bare name, which relays refuse: on a machine behind a NAT both mean nothing
 * outside.
 */
export async function ownEhloName(config: SenderConfig, own: OwnNames): Promise<string> {
  if (config.ehlo !== null) return config.ehlo;
  const name = await own.publicName();
  if (name !== null) return name;
  const domain = own.domain ?? domainOf(config);
  return domain === null ? ownAddressLiteral(config.host) : `probe.${domain}`;
}

/** RFC 5321 section 4.1.3, of a socket's own address. */
export function ownAddressLiteral(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  return plain.includes(':') ? `[IPv6:${plain}]` : `[${plain}]`;
}

/** The domain of the account, or of the server. */
function domainOf({ user, host }: SenderConfig): string | null {
  const own = /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(user ?? '')?.[1];
  if (own !== undefined) return own;
  return net.isIP(host) === 0 && host.includes('.') ? host : null;
}
