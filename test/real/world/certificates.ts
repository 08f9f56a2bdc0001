import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAMS } from './installed.ts';

const run = promisify(execFile);

/** PEM files of one certificate and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A private CA and three certificates by it: one to trust and two to refuse. */
export interface Certificates {
  /** Path of the CA's certificate. */
  readonly ca: string;
  /** For localhost and 127.0.0.1 to 127.0.0.3, valid for 30 days. */
  readonly good: Certificate;
  /** The same names; it ended in 2021. */
  readonly expired: Certificate;
  /** In date, for `elsewhere.example` alone. */
  readonly wrongName: Certificate;
}

const OURS = 'DNS:localhost,IP:127.0.0.1,IP:127.0.0.2,IP:127.0.0.3';

/** Makes them with the openssl command (`ca`, for only it can date a certificate back before OpenSSL 3.4). */
export async function makeCertificates(directory: string): Promise<Certificates> {
  const ca = join(directory, 'ca.pem');
  const caKey = join(directory, 'ca.key');
  const openssl = (...args: string[]) => run(PROGRAMS.openssl, args, { cwd: directory });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl('req', '-x509', ...newKey, '-keyout', caKey, '-out', ca, '-days', '30', '-subj', '/CN=private test CA');

  writeFileSync(join(directory, 'index.txt'), '');
  writeFileSync(join(directory, 'ca.cnf'), caConfig(directory));
  const sign = async (name: string, subject: string, names: string, dates: readonly string[]): Promise<Certificate> => {
    const file = (extension: string) => join(directory, `${name}.${extension}`);
    const cert = file('pem');
    const key = file('key');
    const request = file('csr');
    await openssl('req', ...newKey, '-keyout', key, '-out', request, '-subj', subject, '-addext', `subjectAltName=${names}`);
    await openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-in', request, '-out', cert, ...dates);
    return { cert, key };
  };
  // One after the other: `openssl ca` keeps its serial numbers in a file.
  const good = await sign('good', '/CN=localhost', OURS, ['-days', '30']);
  const expired = await sign('expired', '/CN=localhost', OURS, ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z']);
  const wrongName = await sign('wrong-name', '/CN=elsewhere.example', 'DNS:elsewhere.example', ['-days', '30']);
  return { ca, good, expired, wrongName };
}

function caConfig(directory: string): string {
  return `[ca]
default_ca = own
[own]
database = ${directory}/index.txt
new_certs_dir = ${directory}
certificate = ${directory}/ca.pem
private_key = ${directory}/ca.key
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copyall
[any]
commonName = supplied
`;
}
