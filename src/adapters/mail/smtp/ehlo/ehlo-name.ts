// The name in EHLO: chosen, looked up, or an address literal.
// Called by adapters and app.

import net from 'node:net';
import type { SenderConfig } from '../../../../core/request/config.ts';

/** The possible names of a sender. */
export interface OwnNames {
  /** The domain that mail is sent from; null: unknown. */
  readonly domain: string | null;
  /** This machine's full name if it leads to a public address, looked up once; null without one. */
  readonly publicName: () => Promise<string | null>;
}

/**
 * The name in EHLO (RFC 5321 section 4.1.1.1), in this order: the configured one; this machine's name if it is public; a name in the
 * sender's own domain. Never a private address or a bare name, which relays refuse: behind a NAT both mean nothing outside.
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
