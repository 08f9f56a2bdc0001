import { execFile } from 'node:child_process';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROGRAMS } from './installed.ts';

const run = promisify(execFile);

/** PEM files of one certificate and its key. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A private CA, a trusted certificate, and others to refuse. */
export interface Certificates {
  /** Path of the CA's certificate. */
  readonly ca: string;
  /** For localhost and 127.0.0.1 to 127.0.0.16, valid for 30 days. */
  readonly good: Certificate;
  /** The same names; it ended in 2021. */
  readonly expired: Certificate;
  /** In date, for `elsewhere.example` alone. */
  readonly wrongName: Certificate;
  /** The right names; it begins in 2099. */
  readonly notYetValid: Certificate;
  /** The right names, signed only by itself. */
  readonly selfSigned: Certificate;
  /** The right names, by another CA, whose certificate comes with it. */
  readonly unknownCa: Certificate;
  /** The right names, by an intermediate CA of the private CA; the intermediate's certificate is not sent. */
  readonly shortChain: Certificate;
}

const OURS = ['DNS:localhost', ...Array.from({ length: 16 }, (_, i) => `IP:127.0.0.${i + 1}`)].join(',');

/** Makes them with the openssl command (`ca`: before OpenSSL 3.4 only it can date a certificate back). */
export async function makeCertificates(directory: string): Promise<Certificates> {
  const ca = join(directory, 'ca.pem');
  const caKey = join(directory, 'ca.key');
  const openssl = (...args: string[]) => run(PROGRAMS.openssl, args, { cwd: directory });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  writeFileSync(join(directory, 'index.txt'), '');
  writeFileSync(join(directory, 'ca.cnf'), caConfig(directory));
  // Since yesterday: a machine with a late clock meets them too.
  const inDate = ['-startdate', new Date(Date.now() - 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, ''), '-days', '30'];
  await openssl('req', ...newKey, '-keyout', caKey, '-out', 'ca.csr', '-subj', '/CN=private test CA');
  const itself = ['-selfsign', '-keyfile', caKey, '-extensions', 'authority'];
  await openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', ...itself, '-in', 'ca.csr', '-out', ca, ...inDate);
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
  const good = await sign('good', '/CN=localhost', OURS, inDate);
  const expired = await sign('expired', '/CN=localhost', OURS, ['-startdate', '20200101000000Z', '-enddate', '20210101000000Z']);
  const wrongName = await sign('wrong-name', '/CN=elsewhere.example', 'DNS:elsewhere.example', ['-days', '30']);
  const notYetValid = await sign('not-yet-valid', '/CN=localhost', OURS, ['-startdate', '20990101000000Z', '-enddate', '21000101000000Z']);

  /** A certificate by `issuer`, or by itself. */
  const issue = async (name: string, subject: string, extension: string, issuer: Certificate | null): Promise<Certificate> => {
    const [cert, key] = [join(directory, `${name}.pem`), join(directory, `${name}.key`)];
    const by = issuer === null ? [] : ['-CA', issuer.cert, '-CAkey', issuer.key];
    await openssl('req', '-x509', ...newKey, '-keyout', key, '-out', cert, '-days', '30', '-subj', subject, '-addext', extension, ...by);
    return { cert, key };
  };
  const authority = 'basicConstraints=critical,CA:TRUE';
  const names = `subjectAltName=${OURS}`;
  const [selfSigned, other, between] = await Promise.all([
    issue('self-signed', '/CN=localhost', names, null),
    issue('other-ca', '/CN=somebody else', authority, null),
    issue('intermediate', '/CN=intermediate', authority, { cert: ca, key: caKey }),
  ]);
  const [unknownCa, shortChain] = await Promise.all([
    issue('unknown-ca', '/CN=localhost', names, other),
    issue('short-chain', '/CN=localhost', names, between),
  ]);
  appendFileSync(unknownCa.cert, readFileSync(other.cert));
  return { ca, good, expired, wrongName, notYetValid, selfSigned, unknownCa, shortChain };
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
[authority]
basicConstraints = critical,CA:TRUE
`;
}
