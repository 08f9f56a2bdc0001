// The files that a configuration names: CAs and templates.
// Called by config.

import { dirname, isAbsolute, join } from 'node:path';
import type { ConfigCheck } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { Path } from '../document/path.ts';
import type { ReadText } from '../../core/ports/runner.ts';

/** PEM texts by server, `senders.mta`; `dns` is the DoH server. */
export type Authorities = ReadonlyMap<string, string>;

/** The private CAs of all servers. `base` is the configuration's path: files are relative to its folder; null: to the working directory. */
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
    const pem = ca === undefined ? null : readPem(check, ca, [...server, key], { readText, base });
    if (pem !== null) found.set(server.join('.'), pem);
  }
  return found;
}

/** Where the files lie that a configuration names. */
interface Beside {
  readonly readText: ReadText;
  readonly base: string | null;
}

function readPem(check: ConfigCheck, given: string, path: Path, { readText, base }: Beside): string | null {
  if (given.includes('-----BEGIN')) return checkPem(check, given, path, 'the text');
  if (given.includes('\n')) {
    check.error(path, { message: 'not usable', expected: 'a file or PEM text', quoting: false });
    return null;
  }
  const file = readText(base === null || isAbsolute(given) ? given : join(dirname(base), given));
  if (!file.ok) {
    const hint = base === null ? null : `it is looked for relative to ${base}`;
    check.error(path, { message: `cannot be read: ${file.reason}`, hint });
    return null;
  }
  return checkPem(check, file.text, path, 'the file');
}

function checkPem(check: ConfigCheck, text: string, path: Path, what: string): string | null {
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  const wrong =
    blocks.length === 0 ? 'holds no PEM certificate' : blocks.every(isCertificate) ? null : 'holds a certificate that cannot be read';
  if (wrong === null) return text;
  const hint = /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)
    ? 'it holds a private key: what is wanted is the certificate of the CA'
    : null;
  check.error(path, { message: `${what} ${wrong}`, expected: '-----BEGIN CERTIFICATE-----', quoting: false, hint });
  return null;
}

/** Whether the block holds one whole DER SEQUENCE (X.690 section 8.1), as every certificate is: cut and pasted ones often are not. */
function isCertificate(pem: string): boolean {
  const der = Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64');
  const short = der[1] ?? 0;
  const lengthBytes = short < 0x80 ? 0 : short - 0x80;
  if (der[0] !== 0x30 || lengthBytes > 4 || der.length < 2 + lengthBytes) return false;
  const content = lengthBytes === 0 ? short : der.readUIntBE(2, lengthBytes);
  return der.length === 2 + lengthBytes + content;
}
