import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEYGEN = '/usr/bin/dnssec-keygen';
const SIGNZONE = '/usr/bin/dnssec-signzone';
export const SIGNERS: readonly string[] = [KEYGEN, SIGNZONE];

/** A signed zone: its file, its DS record for the parent, and its key as a DNSKEY record. */
export interface SignedZone {
  readonly file: string;
  readonly ds: string;
  readonly anchor: string;
}

/** Signs a zone with BIND's own tools and keys of its own, which are made anew. */
export function signZone(folder: string, zone: string, text: string): SignedZone {
  const plain = join(folder, `${zone === '.' ? 'root' : zone}.zone`);
  writeFileSync(plain, text);
  const keyName = execFileSync(KEYGEN, ['-q', '-K', folder, '-a', 'ECDSAP256SHA256', '-f', 'KSK', zone]).toString().trim();
  execFileSync(KEYGEN, ['-q', '-K', folder, '-a', 'ECDSAP256SHA256', zone]);
  execFileSync(SIGNZONE, ['-S', '-K', folder, '-o', zone, '-f', `${plain}.signed`, plain], { stdio: 'ignore', cwd: folder });
  const key = readFileSync(join(folder, `${keyName}.key`), 'utf8');
  return {
    file: `${plain}.signed`,
    ds: readFileSync(join(folder, `dsset-${zone === '.' ? '' : zone}.`), 'utf8'),
    anchor: key.split('\n').find((line) => line.includes('DNSKEY')) ?? '',
  };
}
