import type { ProxyConfig } from '../../../../../core/request/config.ts';

/** The request to a proxy. */
export interface ProxyOrder {
  readonly proxy: ProxyConfig;
  /** In words. */
  readonly name: string;
  /** A name or an address, as configured: the proxy looks names up. */
  readonly host: string;
  readonly port: number;
  /** Called when the request is sent: from then on the server may also be the reason of a delay. */
  readonly onOrdered: () => void;
}
