import { X509Certificate } from 'node:crypto';
import type { Finding } from '../../../core/result/finding.ts';
import { ASK_AGAIN, addressesOf, mailHosts } from '../../lookups.ts';
import type { DomainResolver, TlsaRecord } from '../../../core/ports/dns.ts';
import { isUsable, matchDane } from './dane-match.ts';
import type { DomainCheck, DomainWorld } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';

const REFERENCE = 'RFC 7672 sections 2.2 and 3.1';

type World = Pick<DomainWorld, 'mailCertificates' | 'now'>;

/** Whether the TLSA records of every mail server fit the certificate that it shows: senders with DANE refuse one that does not. */
export function checkDane(world: World): DomainCheck {
  return async (resolver, { name }) => {
    const hosts = await mailHosts(resolver, name);
    if (hosts.kind === 'unknown') {
      const message = `Whether DANE protects mail to ${name} is not known: ${hosts.reason}.`;
      return [findingOn(name)('dane-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE })];
    }
    return (await Promise.all(hosts.records.map((host) => checkHost(resolver, world, name, host)))).flat();
  };
}

async function checkHost(resolver: DomainResolver, world: World, name: string, host: string): Promise<readonly Finding[]> {
  const at = `_25._tcp.${host}`;
  const finding = findingOn(host);
  const answer = await resolver.ask({ type: 'TLSA', name: at });
  switch (answer.kind) {
    case 'unknown': {
      const message = `The TLSA records at ${at} could not be looked up: ${answer.reason}.`;
      return [finding('dane-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE })];
    }
    case 'absent':
      return [finding('dane-none', 'ok', `No TLSA records: DANE does not protect mail to ${host}.`, { reference: REFERENCE })];
    case 'found': {
      const [security, matched] = await Promise.all([
        securityOf(resolver, name, at),
        judgeRecords(resolver, world, name, host, answer.records),
      ]);
      return security === false ? [insecure(host, at), ...matched] : matched.map((each) => withSecurity(each, security));
    }
  }
}

/** Both the MX records and the TLSA records must be signed (RFC 7672 section 2.2.1); null: nobody here can tell. */
async function securityOf(resolver: DomainResolver, name: string, at: string): Promise<boolean | null> {
  const [mx, tlsa] = await Promise.all([resolver.secure({ type: 'MX', name }), resolver.secure({ type: 'TLSA', name: at })]);
  if (mx === null || tlsa === null) return null;
  if (mx && tlsa) return true;
  // Without the bit for either, it must be known first that this resolver ever sets it.
  return mx || tlsa || (await resolver.validates()) ? false : null;
}

function withSecurity(finding: Finding, security: boolean | null): Finding {
  if (finding.code !== 'dane-ok') return finding;
  const note =
    security === true
      ? 'DNSSEC vouches for it'
      : 'whether DNSSEC vouches for it only a validating resolver on this machine, or one named as dns.doh, can tell';
  return { ...finding, message: finding.message.replace(/\.$/, `; ${note}.`) };
}

function insecure(host: string, at: string): Finding {
  return findingOn(host)(
    'dane-insecure',
    'warning',
    `The TLSA records at ${at} do nothing: they, or the MX records that lead to them, are not signed by DNSSEC.`,
    { remedy: 'Sign the zones of the domain and of its mail servers, or remove the TLSA records.', reference: 'RFC 7672 section 2.2.1' },
  );
}

async function judgeRecords(
  resolver: DomainResolver,
  world: World,
  name: string,
  host: string,
  records: readonly TlsaRecord[],
): Promise<readonly Finding[]> {
  const finding = findingOn(host);
  const evidence = records
    .map((each) => `_25._tcp.${host} TLSA ${each.usage} ${each.selector} ${each.matchingType} ${each.data}`)
    .join('\n');
  const unusable = records.filter((record) => !isUsable(record));
  const findings: Finding[] = [];
  if (unusable.length > 0) {
    const all = unusable.length === records.length;
    const effect = all ? 'mail goes there without DANE' : 'senders pass over them';
    const message = `${unusable.length} of ${records.length} TLSA records of ${host} cannot be used for mail: ${effect}.`;
    const remedy = 'Publish "3 1 1" and the SHA-256 digest of the public key of the server.';
    findings.push(finding('dane-syntax', 'warning', message, { evidence, remedy, reference: 'RFC 7672 section 3.1' }));
    if (all) return findings;
  }
  const addresses = await addressesOf(resolver, host);
  const shown =
    addresses.kind === 'found'
      ? await world.mailCertificates(host, addresses.records)
      : ({ kind: 'unreached', reason: addresses.kind === 'unknown' ? addresses.reason : 'it has no address' } as const);
  switch (shown.kind) {
    case 'unreached': {
      const message = `Whether the TLSA records of ${host} fit its certificate is not known: ${shown.reason}.`;
      const remedy = 'Run from a network that can open port 25 (hosted runners cannot).';
      return [...findings, finding('dane-unknown', 'unknown', message, { evidence, remedy, reference: REFERENCE })];
    }
    case 'no-tls': {
      const message = `${host} has TLSA records and offers no TLS (${shown.reason}): senders with DANE refuse to hand mail over.`;
      const remedy = `Let ${host} offer STARTTLS on port 25, or remove its TLSA records.`;
      return [...findings, finding('dane-mismatch', 'critical', message, { evidence, remedy, reference: 'RFC 7672 section 2.2' })];
    }
    case 'chain': {
      const chain = shown.certificates.map((der) => new X509Certificate(der));
      const match = matchDane(records, chain, [host, name], world.now());
      if (match.kind === 'matched')
        return [
          ...findings,
          finding('dane-ok', 'ok', `The TLSA records of ${host} fit its certificate (usage ${match.usage}).`, { evidence }),
        ];
      const message = `The TLSA records of ${host} do not fit its certificate: ${match.reason}. Senders with DANE refuse to hand mail over.`;
      const remedy = 'Publish the record of the new key beside the old one before the certificate is changed; correct the record now.';
      return [...findings, finding('dane-mismatch', 'critical', message, { evidence, remedy, reference: REFERENCE })];
    }
  }
}
