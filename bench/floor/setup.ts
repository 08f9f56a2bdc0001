import { isIP } from 'node:net';

/** The part of a configuration file that the scripts read. The benchmark writes the file as JSON, which is YAML. */
export interface Setup {
  readonly senders: Readonly<Record<string, Server>>;
  readonly mailboxes: Readonly<Record<string, Server>>;
  readonly loops: Readonly<
    Record<string, { readonly sender: string; readonly mailbox: string; readonly from: string; readonly to: string }>
  >;
  readonly domains?: Readonly<Record<string, unknown>>;
  readonly blocklists?: { readonly ips: readonly string[]; readonly zones: readonly string[] };
  readonly dns: { readonly servers: readonly string[] };
}

export interface Server {
  readonly protocol?: string;
  readonly host: string;
  readonly port: number;
  readonly security: string;
  readonly user: string;
  readonly password: string;
  readonly ca: string;
  readonly 'tls-name'?: string;
}

/** The required name in a certificate; null: it is an address. */
export function nameOf(server: Server): string | null {
  const name = server['tls-name'] ?? server.host;
  return isIP(name) ? null : name;
}
