// The files named in a configuration: CAs and templates.
// Called by config.

import type { ConfigCheck } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { Path } from '../document/path.ts';
import type { ReadText } from '../../core/ports/runner.ts';
import { certificates } from './pem.ts';

/** PEM texts by server, `senders.mta`; `dns` is the DoH server. */
export type Authorities = ReadonlyMap<string, string>;

/** The private CAs of all servers. `base` is the configuration's path: files are relative to its folder. Null: to the working directory. */
export function readAuthorities(check: ConfigCheck, readText: ReadText, base: string | null): Authorities {
  const found = new Map<string, string>();
  const servers: readonly { readonly server: Path; readonly key: string; readonly ca: string | undefined }[] = [
    ...entriesOf(check.draft.senders).map(([name, { ca }]) => ({ server: ['senders', name], key: 'ca', ca })),
    ...entriesOf(check.draft.mailboxes).map(([name, { ca }]) => ({ server: ['mailboxes', name], key: 'ca', ca })),
    { server: ['dns'], key: 'doh-ca', ca: check.draft.dns?.['doh-ca'] },
    ...entriesOf(check.draft.channels).map(([name, { ca }]) => ({ server: ['channels', name], key: 'ca', ca })),
    { server: ['heartbeat'], key: 'ca', ca: check.draft.heartbeat?.ca },
  ];
  for (const { server, key, ca } of servers) {
    const pem = ca === undefined ? null : certificates(check, ca, [...server, key], { readText, base });
    if (pem !== null) found.set(server.join('.'), pem);
  }
  return found;
}
