import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Daemon } from './daemon.ts';
import { startDaemon } from './daemon.ts';
import { PROGRAMS } from './installed.ts';

/** A key to sign with, in the form that OpenDKIM reads, and its TXT record. */
export interface SigningKey {
  readonly file: string;
  readonly record: string;
}

export function makeKey(directory: string, name: string): SigningKey {
  mkdirSync(directory, { recursive: true });
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = join(directory, `${name}.private`);
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  return { file, record: `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}` };
}

export interface OpendkimOptions {
  readonly directory: string;
  readonly port: number;
  readonly hostname: string;
  /** The domains whose mail is signed; several by commas. */
  readonly domain: string;
  readonly selector: string;
  /** Signs with it; null: only verifies. */
  readonly key: SigningKey | null;
  /** The records that it takes as published. */
  readonly published: string;
}

/** Starts OpenDKIM as a milter: it signs outgoing mail, or verifies incoming mail and writes Authentication-Results. */
export async function startOpendkim(options: OpendkimOptions): Promise<Daemon> {
  const { directory, port, hostname, domain, selector, key, published } = options;
  mkdirSync(directory, { recursive: true });
  const keys = join(directory, 'published');
  writeFileSync(keys, `${selector}._domainkey.${domain} ${published}\n`);
  const settings = [
    'Syslog no',
    'LogWhy yes',
    'UserID root',
    'RequireSafeKeys no',
    `Socket inet:${port}@127.0.0.1`,
    `AuthservID ${hostname}`,
    `PidFile ${join(directory, 'pid')}`,
    ...(key === null
      ? ['Mode v', `TestPublicKeys ${keys}`, 'InternalHosts 192.0.2.255', 'AlwaysAddARHeader yes']
      : ['Mode s', `Domain csl:${domain}`, `Selector ${selector}`, `KeyFile ${key.file}`, 'Canonicalization relaxed/relaxed']),
  ];
  writeFileSync(join(directory, 'opendkim.conf'), settings.map((line) => `${line}\n`).join(''));
  return startDaemon({
    name: `opendkim ${hostname}`,
    command: PROGRAMS.opendkim,
    args: ['-f', '-x', join(directory, 'opendkim.conf')],
    logFile: join(directory, 'out'),
  });
}
