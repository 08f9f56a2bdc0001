import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { bits, explicit, implicit, integer, octets, oid, sequence, set, time, tlv, truth, utf8 } from './der.ts';

/** The possible flaws of a server's certificate. `short-chain`: the intermediate that signed it is not sent. */
export type CertificateFlaw = 'expired' | 'not-yet-valid' | 'wrong-name' | 'self-signed' | 'unknown-ca' | 'short-chain';

/** A certificate with its private key, both PEM. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

export interface ServerNames {
  readonly names: readonly string[];
  /** IPv4 addresses. */
  readonly addresses: readonly string[];
}

/** A private certificate authority that lives as long as the process. */
export interface Authority {
  /** PEM; a client has to trust it. */
  readonly certificate: string;
  /**
   * A server certificate, valid for 30 days from yesterday, or flawed on purpose.
   *
   * @param key its private key, PEM, as at a renewal; default: a new one
   */
  issue(server: ServerNames, flaw: CertificateFlaw | null, key?: string): Identity;
}

interface Issuer {
  readonly name: string;
  readonly key: KeyObject;
  readonly publicKey: KeyObject;
}

const DAY = 86_400_000;
const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const WRONG_NAME: ServerNames = { names: ['elsewhere.example.net'], addresses: [] };

/** A new ECDSA P-256 authority; takes about a millisecond. */
export function createAuthority(name: string): Authority {
  const root = newIssuer(name);
  return { certificate: pem(authorityCertificate(root, root)), issue: (server, flaw, key) => issue(root, server, { flaw, key }) };
}

interface Wanted {
  readonly flaw: CertificateFlaw | null;
  readonly key: string | undefined;
}

function issue(root: Issuer, server: ServerNames, { flaw, key }: Wanted): Identity {
  const name = server.names[0] ?? server.addresses[0] ?? 'nameless';
  const own = key === undefined ? newIssuer(name) : { name, key: createPrivateKey(key), publicKey: createPublicKey(key) };
  const now = Date.now();
  const begin = flaw === 'not-yet-valid' ? now + DAY : now - (flaw === 'expired' ? 31 : 1) * DAY;
  const signer = signerFor(flaw, root, own);
  const der = certificate({
    issuer: signer,
    subject: own,
    begin: new Date(begin),
    end: new Date(begin + 30 * DAY),
    extensions: [
      extension('2.5.29.19', true, sequence()),
      extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)),
      // For servers, and for clients that prove their identity (RFC 5280 section 4.2.1.12).
      extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'))),
      extension('2.5.29.17', false, alternativeNames(flaw === 'wrong-name' ? WRONG_NAME : server)),
    ],
  });
  return { certificate: pem(der), key: own.key.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function signerFor(flaw: CertificateFlaw | null, root: Issuer, own: Issuer): Issuer {
  switch (flaw) {
    case 'self-signed':
      return own;
    case 'unknown-ca':
      return newIssuer('Unknown Sandbox CA');
    case 'short-chain':
      return newIssuer(`${root.name} Intermediate`);
    case 'expired':
    case 'not-yet-valid':
    case 'wrong-name':
    case null:
      return root;
  }
}

function newIssuer(name: string): Issuer {
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { name, key: createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })), publicKey: pair.publicKey };
}

function authorityCertificate(subject: Issuer, issuer: Issuer): Buffer {
  const now = Date.now();
  return certificate({
    issuer,
    subject,
    begin: new Date(now - 60 * DAY),
    end: new Date(now + 60 * DAY),
    extensions: [extension('2.5.29.19', true, sequence(truth())), extension('2.5.29.15', true, bits(Buffer.from([0x06]), 1))],
  });
}

interface CertificateBody {
  readonly issuer: Issuer;
  readonly subject: Issuer;
  readonly begin: Date;
  readonly end: Date;
  readonly extensions: readonly Buffer[];
}

/** RFC 5280 section 4.1; strict verifiers (Python from 3.13) require the key identifiers. */
function certificate(body: CertificateBody): Buffer {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(serial),
    ECDSA_WITH_SHA256,
    distinguishedName(body.issuer.name),
    sequence(time(body.begin), time(body.end)),
    distinguishedName(body.subject.name),
    publicKeyInfo(body.subject),
    explicit(
      3,
      sequence(
        ...body.extensions,
        extension('2.5.29.14', false, octets(keyIdentifier(body.subject))),
        extension('2.5.29.35', false, sequence(implicit(0, keyIdentifier(body.issuer)))),
      ),
    ),
  );
  return sequence(toBeSigned, ECDSA_WITH_SHA256, bits(sign('sha256', toBeSigned, body.issuer.key)));
}

const distinguishedName = (name: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), utf8(name))));
const publicKeyInfo = (owner: Issuer): Buffer => owner.publicKey.export({ type: 'spki', format: 'der' });
const keyIdentifier = (owner: Issuer): Buffer => createHash('sha1').update(publicKeyInfo(owner)).digest();

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return critical ? sequence(oid(id), truth(), octets(value)) : sequence(oid(id), octets(value));
}

function alternativeNames(server: ServerNames): Buffer {
  return sequence(
    ...server.names.map((name) => tlv(0x82, Buffer.from(name))),
    ...server.addresses.map((address) => tlv(0x87, Buffer.from(address.split('.').map(Number)))),
  );
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
