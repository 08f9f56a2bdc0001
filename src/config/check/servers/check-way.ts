import { isIpv4, isIpv6 } from '../../../core/address/ip-address.ts';
import { host } from '../../../core/address/names.ts';
import type { Security } from '../../../core/request/config.ts';
import type { Path } from '../../document/path.ts';
import type { ConfigDraft } from '../../schema/shape.ts';
import type { ConfigCheck } from '../check.ts';
import { readProxy } from './read-proxy.ts';

type Server = NonNullable<NonNullable<ConfigDraft['senders']>[string]> | NonNullable<NonNullable<ConfigDraft['mailboxes']>[string]>;

/** The way to a server, and our proof of identity there. */
export function checkWay(check: ConfigCheck, server: Server, security: Security, path: Path): void {
  const read = server.proxy === undefined ? null : readProxy(server.proxy);
  if (read?.ok === false) check.error([...path, 'proxy'], read.complaint);
  // The family belongs to the address that this machine connects to.
  checkFamily(check, server, read?.ok === true ? read.proxy.host : server.host, path);
  for (const [key, other] of [
    ['client-cert', 'client-key'],
    ['client-key', 'client-cert'],
  ] as const) {
    if (server[key] === undefined) continue;
    if (security === 'plaintext')
      check.error([...path, key], { message: 'there is no TLS to show it in with security: plaintext', on: 'key', quoting: false });
    if (!check.has([...path, other]))
      check.error([...path, other], { message: `is missing: needed with ${key}`, on: 'key', quoting: false });
  }
}

function checkFamily(check: ConfigCheck, { family = 'auto' }: Server, named: string | undefined, path: Path): void {
  const address = named === undefined ? null : host(named);
  if (family === 'auto' || address === null) return;
  const other = String(family) === '4' ? isIpv6(address) : isIpv4(address);
  if (other)
    check.error([...path, 'family'], { message: `goes not with the address ${address}`, hint: 'leave out family, or name the host' });
}
