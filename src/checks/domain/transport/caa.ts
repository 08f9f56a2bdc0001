// The protection of mail to a domain in transit: MTA-STS, TLS-RPT, DANE, CAA, TLS itself.
// Called by checks.

import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { Answer, CaaRecord, DomainResolver } from '../../../core/ports/dns.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { ASK_AGAIN, mailHosts } from '../../lookups.ts';

const KNOWN: ReadonlySet<string> = new Set(['issue', 'issuewild', 'issuemail', 'issuevmc', 'iodef', 'contactemail', 'contactphone']);
const REFERENCE = 'RFC 8659 sections 3 and 4';
/** RFC 8659 section 4.2: issuer-domain-name, and one of the parameters behind it. */
const ISSUER = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?)*$/;
const PARAMETER = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?[ \t]*=[ \t]*[\x21-\x3a\x3c-\x7e]*$/;

/**
 * The authorities that may issue certificates for the domain's mail servers: a record that allows none for a renewal ends in broken TLS.
 */
export const checkCaa: DomainCheck = async (resolver, { name }) => {
  const hosts = await mailHosts(resolver, name);
  if (hosts.kind === 'unknown') {
    const message = `Who may issue certificates for the mail servers of ${name} is not known: ${hosts.reason}.`;
    return [findingOn(name)('caa-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE })];
  }
  return await Promise.all(hosts.records.map((host) => checkHost(resolver, host)));
};

async function checkHost(resolver: DomainResolver, host: string): Promise<Finding> {
  const finding = findingOn(host);
  const { at, answer } = await relevant(resolver, host);
  switch (answer.kind) {
    case 'unknown':
      return finding('caa-unknown', 'unknown', `The CAA records for ${host} at ${at} could not be looked up: ${answer.reason}.`, {
        remedy: ASK_AGAIN,
        reference: REFERENCE,
      });
    case 'absent':
      return finding('caa-none', 'ok', `No CAA record: any authority may issue certificates for ${host}.`, { reference: REFERENCE });
    case 'found':
      return judge(host, at, answer.records);
  }
}

function judge(host: string, at: string, records: readonly CaaRecord[]): Finding {
  const finding = findingOn(host);
  const evidence = records.map(({ critical, tag, value }) => `${at} CAA ${critical ? 128 : 0} ${tag} "${value}"`).join('\n');
  const strange = records.find(({ critical, tag }) => critical && !KNOWN.has(tag));
  const values = records.filter(({ tag }) => tag === 'issue').map(({ value }) => value);
  const issuers = values.map(issuerOf);
  const malformed = values.filter((_, index) => issuers[index] === null);
  const allowed = issuers.map((issuer) => issuer ?? '').filter((issuer) => issuer !== '');
  if (strange !== undefined || (values.length > 0 && allowed.length === 0)) {
    const forbid =
      malformed.length > 0
        ? `hold "${foreignWord(malformed[0] ?? '')}", which is malformed and so names no authority`
        : 'forbid every authority';
    const why = strange === undefined ? forbid : `hold the critical tag "${foreignWord(strange.tag)}", which none knows`;
    const wrong = malformed[0]?.replace(/^https?:\/\//i, '').replace(/[/ \t].*$/, '') ?? '';
    const remedy =
      strange !== undefined
        ? `Take the record "${foreignWord(strange.tag)}" out at ${at}, or its flag 128: it forbids whatever the others allow.`
        : `Name the authority that issues the certificate of ${host} in an "issue" record at ${at}${ISSUER.test(wrong) ? `, alone and as a bare domain, such as "${wrong}"; each further one in a record of its own` : ''}.`;
    return finding('caa-forbidden', 'warning', `The CAA records at ${at} ${why}: the certificate of ${host} cannot be renewed.`, {
      evidence,
      remedy,
      reference: REFERENCE,
    });
  }
  const who = allowed.length === 0 ? 'any authority' : allowed.map(foreignWord).join(', ');
  return finding('caa-ok', 'ok', `Certificates for ${host} may come from ${who}.`, { evidence });
}

/** The authority in an `issue` record; empty: none. Null: the value is malformed, which counts as naming none (section 4.2). */
function issuerOf(value: string): string | null {
  const [issuer = '', ...parameters] = value.split(';').map((part) => part.replaceAll(/^[ \t]+|[ \t]+$/g, ''));
  const isWithout = parameters.length === 1 && parameters[0] === '';
  return (issuer === '' || ISSUER.test(issuer)) && (isWithout || parameters.every((parameter) => PARAMETER.test(parameter)))
    ? issuer
    : null;
}

/** The effective records stand at the name itself or at the nearest parent that has any (section 3). */
async function relevant(resolver: DomainResolver, host: string): Promise<{ readonly at: string; readonly answer: Answer<CaaRecord> }> {
  const labels = host.split('.');
  const names = labels.map((_, index) => labels.slice(index).join('.'));
  const answers = await Promise.all(names.map((name) => resolver.ask({ type: 'CAA', name })));
  const index = answers.findIndex((answer) => answer.kind === 'unknown' || (answer.kind === 'found' && answer.records.length > 0));
  return { at: names[index] ?? host, answer: answers[index] ?? { kind: 'absent', why: 'NODATA' } };
}
