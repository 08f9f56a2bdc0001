import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Calendar } from '../../core/request/calendar.ts';
import type { ClientIdentity } from '../../core/request/config.ts';
import type { ConfigCheck } from '../check/check.ts';
import { entriesOf } from '../check/check.ts';
import type { Path } from '../document/path.ts';
import type { Beside } from './pem.ts';
import { certificates, pemText } from './pem.ts';
import { formatDay } from '../../core/text/format/moment.ts';

/** Client certificates by server: `senders.mta`. */
export type Identities = ReadonlyMap<string, ClientIdentity>;

/** Every `client-cert` with its `client-key`: both fit together, and the certificate is valid today. */
export function readIdentities(check: ConfigCheck, beside: Beside, calendar: Calendar): Identities {
  const found = new Map<string, ClientIdentity>();
  const servers = [
    ...entriesOf(check.draft.senders).map(([name, server]) => ({ path: ['senders', name], server })),
    ...entriesOf(check.draft.mailboxes).map(([name, server]) => ({ path: ['mailboxes', name], server })),
  ];
  for (const { path, server } of servers) {
    const [givenCert, givenKey] = [server['client-cert'], server['client-key']];
    const cert = givenCert === undefined ? null : certificates(check, givenCert, [...path, 'client-cert'], beside);
    const read = givenKey === undefined ? null : pemText(check, givenKey, [...path, 'client-key'], beside);
    const key = read === null ? null : privateKey(check, read.text, [...path, 'client-key']);
    const leaf = cert === null ? null : leafOf(check, cert, [...path, 'client-cert'], calendar);
    if (cert === null || read === null || key === null || leaf === null) continue;
    if (leaf.checkPrivateKey(key)) found.set(path.join('.'), { cert, key: read.text });
    else
      check.error([...path, 'client-key'], {
        message: 'is not the key of client-cert',
        quoting: false,
        hint: 'the certificate of this client comes first in client-cert, its CA behind it',
      });
  }
  return found;
}

function privateKey(check: ConfigCheck, text: string, path: Path): KeyObject | null {
  const isLocked = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text);
  try {
    if (!isLocked) return createPrivateKey(text);
  } catch {
    // Reported below, without the words of OpenSSL.
  }
  check.error(path, {
    message: isLocked ? 'is locked by a passphrase' : 'holds no private key that can be read',
    expected: '-----BEGIN PRIVATE KEY-----',
    quoting: false,
    hint: isLocked ? 'unlock it with openssl pkey -in KEY -out UNLOCKED, and keep that as a secret' : null,
  });
  return null;
}

/** The first certificate: this client's own. */
function leafOf(check: ConfigCheck, text: string, path: Path, { now }: Calendar): X509Certificate | null {
  let leaf: X509Certificate;
  try {
    leaf = new X509Certificate(text);
  } catch {
    check.error(path, { message: 'holds a certificate that cannot be read', expected: '-----BEGIN CERTIFICATE-----', quoting: false });
    return null;
  }
  const [from, to] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  const wrong = now() > to ? `expired on ${formatDay(to)}` : now() < from ? `is not good before ${formatDay(from)}` : null;
  if (wrong === null) return leaf;
  check.error(path, { message: wrong, quoting: false, hint: 'give the certificate that has replaced it' });
  return null;
}
