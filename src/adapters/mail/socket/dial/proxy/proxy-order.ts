import type { ProxyConfig } from '../../../../../core/request/config.ts';

/** What is asked of a proxy. */
export interface ProxyOrder {
  readonly proxy: ProxyConfig;
  /** In words. */
  readonly name: string;
  /** A name or an address, as it is configured: names are looked up at the proxy. */
  readonly host: string;
  readonly port: number;
  /** Called when the order is out: what comes late then is late because of the server as well. */
  readonly onOrdered: () => void;
}
