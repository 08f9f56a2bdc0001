// MTA-STS (RFC 8461): the record, the policy, and whether senders that respect it may deliver.
// Called by checks.

import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import { addressesOf, ASK_AGAIN } from '../../../lookups.ts';
import type { DomainResolver } from '../../../../core/ports/dns.ts';
import type { DomainCheck, DomainWorld, Fetched, Unreached } from '../../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import { meetHosts } from '../met-servers.ts';
import { certificatesFinding } from './certificates.ts';
import type { StsPolicy } from './mta-sts-policy.ts';
import { covers, LARGEST_POLICY, parseStsPolicy } from './mta-sts-policy.ts';
import { isMeantAs, readTagList } from '../../../../core/mail/tag-list.ts';

type World = Pick<DomainWorld, 'fetchPage' | 'meet'>;

const PATH = '/.well-known/mta-sts.txt';

/** Whether senders can use the domain's MTA-STS policy, and whether it covers every mail server (RFC 8461). */
export function checkMtaSts(world: World): DomainCheck {
  return async (resolver, { name }) => {
    const finding = findingOn(name);
    const at = `_mta-sts.${name}`;
    const answer = await resolver.ask({ type: 'TXT', name: at });
    if (answer.kind === 'unknown') return [unknownFinding(name, `The MTA-STS record at ${at} could not be looked up: ${answer.reason}.`)];
    const texts = answer.kind === 'found' ? answer.records : [];
    const records = texts.filter((text) => /^v=STSv1\s*(?:;|$)/.test(text));
    const [record, ...others] = records;
    if (record === undefined) {
      const meant = texts.find((text) => isMeantAs(text, 'STSv1'));
      if (meant !== undefined) return [ignored(name, 'it does not begin with exactly "v=STSv1;"', meant)];
      const message = `No MTA-STS record: senders may hand mail for ${name} over without checking the certificate.`;
      return [finding('mta-sts-none', 'ok', message, { reference: 'RFC 8461 section 3.1' })];
    }
    const id = readTagList(record)?.get('id');
    if (others.length > 0 || id === undefined || !/^[A-Za-z\d]{1,32}$/.test(id)) {
      const problem = others.length > 0 ? `there are ${records.length} of them` : 'its "id" is not 1 to 32 letters and digits';
      return [ignored(name, problem, records.join('\n'))];
    }
    return await checkPolicy(resolver, name, record, world);
  };
}

function ignored(name: string, problem: string, evidence: string): Finding {
  const at = `_mta-sts.${name}`;
  return findingOn(name)('mta-sts-syntax', 'warning', `Senders ignore the MTA-STS record at ${at}: ${problem}.`, {
    evidence,
    remedy: `Publish one TXT record at ${at}: "v=STSv1; id=20261124T000000", with a new id for each change of the policy.`,
    reference: 'RFC 8461 section 3.1',
  });
}

async function checkPolicy(resolver: DomainResolver, name: string, record: string, world: World): Promise<readonly Finding[]> {
  const host = `mta-sts.${name}`;
  const addresses = await addressesOf(resolver, host);
  switch (addresses.kind) {
    case 'unknown':
      return [unknownFinding(name, `The address of ${host}, where the MTA-STS policy is, could not be looked up: ${addresses.reason}.`)];
    case 'absent':
      return [broken(name, `${host} has no address`, `${record}\n${host} A, AAAA: ${addresses.why}`)];
    case 'found': {
      const fetched = await world.fetchPage(host, PATH, addresses.records, LARGEST_POLICY);
      if (fetched.kind === 'unreached')
        return [
          unreached(name, `The MTA-STS policy at https://${host}${PATH} could not be fetched from here: ${fetched.reason}.`, fetched),
        ];
      if (fetched.kind === 'withheld')
        return [unknownFinding(name, `The MTA-STS policy at https://${host}${PATH} was not fetched: ${fetched.reason}.`, fetched.remedy)];
      return await judgeFetched(resolver, { name, record, meet: world.meet }, fetched);
    }
  }
}

interface Published {
  readonly name: string;
  readonly record: string;
  readonly meet: World['meet'];
}

async function judgeFetched(
  resolver: DomainResolver,
  { name, record, meet }: Published,
  fetched: Exclude<Fetched, { kind: 'unreached' | 'withheld' }>,
): Promise<readonly Finding[]> {
  if (fetched.kind === 'refused') return [broken(name, `TLS to mta-sts.${name} fails: ${fetched.reason}`, record)];
  const evidence = `${record}\n\n${fetched.text}`;
  if (fetched.status >= 300 && fetched.status < 400)
    return [broken(name, `its server answers with a redirect (${fetched.status}), which senders must not follow`, evidence)];
  if (fetched.status !== 200) return [broken(name, `its server answers ${fetched.status}`, evidence)];
  if (!fetched.isWhole) return [broken(name, `it is longer than ${LARGEST_POLICY} bytes`, record)];
  const parsed = parseStsPolicy(fetched.text);
  if (parsed.kind === 'invalid') return [broken(name, parsed.problem, evidence)];
  const plain = /^text\/plain\b/i.test(fetched.contentType);
  if (!plain) return [broken(name, `its type is "${foreignWord(fetched.contentType)}", not text/plain`, evidence)];
  return await judgeCoverage(resolver, { name, record: evidence, meet }, parsed.policy);
}

async function judgeCoverage(
  resolver: DomainResolver,
  { name, record: evidence, meet }: Published,
  policy: StsPolicy,
): Promise<readonly Finding[]> {
  const finding = findingOn(name);
  const reference = 'RFC 8461 sections 4.1 and 5';
  if (policy.mode === 'none')
    return [finding('mta-sts-ok', 'ok', `The MTA-STS policy of ${name} is switched off (mode none).`, { evidence })];
  const mx = await resolver.ask({ type: 'MX', name });
  if (mx.kind === 'unknown')
    return [unknownFinding(name, `Whether the MTA-STS policy covers the mail servers of ${name} is not known: ${mx.reason}.`)];
  const hosts = mx.kind === 'found' ? mx.records.map(({ exchange }) => exchange.toLowerCase()).filter((host) => host !== '') : [name];
  if (hosts.length === 0)
    return [finding('mta-sts-ok', 'ok', `The MTA-STS policy of ${name} (${policy.mode}) has no mail server to cover.`, { evidence })];
  const left = hosts.filter((host) => !covers(policy, host));
  const covered = hosts.filter((host) => covers(policy, host));
  const met = await meetHosts(resolver, meet, covered);
  const addresses = await Promise.all(covered.map(async (host) => ({ host, kind: (await addressesOf(resolver, host)).kind })));
  const usable = addresses.filter(({ kind }) => kind !== 'absent').map(({ host }) => host);
  const certificates = certificatesFinding({ name, mode: policy.mode, hosts: usable }, met, evidence);
  if (left.length === 0) return [certificates];
  const enforced = policy.mode === 'enforce';
  const effect = enforced ? 'senders refuse to hand mail over to it' : 'senders would refuse it if the policy were enforced';
  const uncovered = finding(
    'mta-sts-mx',
    enforced ? 'critical' : 'warning',
    `The MTA-STS policy of ${name} does not cover ${left.join(', ')}: ${effect}.`,
    {
      evidence,
      remedy: `Add "mx: ${left[0] ?? ''}" to the policy and change the id in the record at _mta-sts.${name}.`,
      reference,
    },
  );
  return certificates.state === 'ok' ? [uncovered] : [uncovered, certificates];
}

function broken(name: string, problem: string, evidence: string): Finding {
  return findingOn(name)('mta-sts-policy', 'warning', `Senders cannot use the MTA-STS policy of ${name}: ${problem}.`, {
    evidence,
    remedy: `Serve the policy at https://mta-sts.${name}${PATH} with a valid certificate and without redirect, or remove the record at _mta-sts.${name}.`,
    reference: 'RFC 8461 sections 3.2 and 3.3',
  });
}

function unreached(name: string, message: string, { by }: Unreached): Finding {
  return { ...unknownFinding(name, message), ...(by === 'place' ? { side: 'runner' } : {}) };
}

function unknownFinding(name: string, message: string, remedy = ASK_AGAIN): Finding {
  return findingOn(name)('mta-sts-unknown', 'unknown', message, { remedy, reference: 'RFC 8461 section 3.3' });
}
