import { X509Certificate } from 'node:crypto';
import type { CodeWith } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import { addressesOf, ASK_AGAIN } from '../../lookups.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { discover, policyFor } from './tree-walk.ts';
import type { DomainCheck, DomainWorld, FetchPage, Unreached, Withheld } from '../../../core/ports/domain-check.ts';
import { foreignWord } from '../../../core/text/foreign-text.ts';
import { isMeantAs, readTagList } from '../../../core/mail/tag-list.ts';

/** Mailbox providers accept at most 32 KiB. */
const LARGEST_LOGO = 32_768;
/** A mark certificate holds the picture itself, and comes with its chain. */
const LARGEST_CERTIFICATE = 131_072;
const REFERENCE = 'draft-brand-indicators-for-message-identification';

/** Whether a published logo (BIMI) can be shown: its record, an enforced DMARC policy, and the form of the picture. */
export function checkBimi({ fetchPage, now }: Pick<DomainWorld, 'fetchPage' | 'now'>): DomainCheck {
  return async (resolver, { name }) => {
    const finding = findingOn(name);
    const published = await recordsFor(resolver, name);
    if (published.kind === 'unknown')
      return [unknownFinding(name, `The BIMI record at ${published.at} could not be looked up: ${published.reason}.`)];
    const { at, records } = published;
    const [record, ...others] = records;
    if (record === undefined && published.meant !== null) {
      const message = `The BIMI record at ${at} does not count: it does not begin with exactly "v=BIMI1;".`;
      const remedy = `Write "v=BIMI1; l=https://.../logo.svg" into the TXT record at ${at}.`;
      return [finding('bimi-syntax', 'warning', message, { evidence: published.meant, remedy, reference: REFERENCE })];
    }
    if (record === undefined)
      return [finding('bimi-none', 'ok', `No BIMI record: no logo is shown for ${name}.`, { reference: REFERENCE })];
    const evidence = records.join('\n');
    const tags = readTagList(record);
    const location = tags?.get('l') ?? null;
    const warn = (code: CodeWith<'warning'>, message: string, remedy: string) =>
      finding(code, 'warning', message, { evidence, remedy, reference: REFERENCE });
    if (others.length > 0) return [warn('bimi-syntax', `${at} has ${records.length} BIMI records: none counts.`, 'Leave one of them.')];
    if (location === '') return [finding('bimi-ok', 'ok', `${name} says that it has no logo (BIMI).`, { evidence })];
    if (location === null || !isPage(location)) {
      const message = `The BIMI record at ${at} names no logo by an https: address.`;
      return [warn('bimi-syntax', message, `Write "l=https://.../logo.svg" into the TXT record at ${at}.`)];
    }
    const proof = tags?.get('a') ?? '';
    if (proof !== '' && proof !== 'self' && !isPage(proof)) {
      const message = `The BIMI record at ${at} names its mark certificate ("a=") by no https: address.`;
      return [warn('bimi-syntax', message, `Write "a=https://.../certificate.pem" into the TXT record at ${at}, or leave "a=" empty.`)];
    }
    const [policy, logo, mark] = await Promise.all([
      policyProblem(resolver, name),
      logoProblem(resolver, new URL(location), fetchPage),
      isPage(proof) ? markProblem(resolver, new URL(proof), fetchPage, now()) : ({ kind: 'none' } as const),
    ]);
    const findings: Finding[] = [];
    if (policy.kind === 'unknown')
      findings.push(unknownFinding(name, `The DMARC policy that a logo needs could not be looked up: ${policy.reason}.`));
    if (policy.kind === 'weak')
      findings.push(
        warn(
          'bimi-dmarc',
          `No logo is shown for ${name}: ${policy.reason}.`,
          'Set p=quarantine or p=reject in the DMARC record, for subdomains too.',
        ),
      );
    findings.push(...notFetched(name, `logo at ${foreignWord(location)}`, logo));
    if (logo.kind === 'weak')
      findings.push(
        warn(
          'bimi-logo',
          `The logo of ${name} is not shown: ${logo.reason}.`,
          `Serve an SVG Tiny PS picture of at most 32 KiB at ${foreignWord(location)}.`,
        ),
      );
    findings.push(...notFetched(name, `mark certificate at ${foreignWord(proof)}`, mark));
    if (mark.kind === 'weak')
      findings.push(
        warn(
          'bimi-certificate',
          `The mark certificate of ${name} does not count: ${mark.reason}.`,
          `Have the certificate renewed, and serve it with its chain as PEM at ${foreignWord(proof)}.`,
        ),
      );
    if (findings.length > 0) return findings;
    const without = isPage(proof) ? '' : ' where no mark certificate ("a=") is asked for: Gmail and Apple ask for one';
    return [finding('bimi-ok', 'ok', `The logo at ${foreignWord(location)} can be shown${without}.`, { evidence })];
  };
}

type Records =
  /** `meant`: a record that was meant as one but does not count; null: none. */
  | { readonly kind: 'known'; readonly at: string; readonly records: readonly string[]; readonly meant: string | null }
  | { readonly kind: 'unknown'; readonly at: string; readonly reason: string };

/** The domain's own records, else those of its organizational domain (section 7.2 of the draft). */
async function recordsFor(resolver: DomainResolver, name: string): Promise<Records> {
  const own = await recordsAt(resolver, name);
  if (own.kind === 'unknown' || own.records.length > 0 || own.meant !== null) return own;
  const { organization } = await discover(resolver, name);
  if (organization.kind === 'unknown' || organization.domain === name) return own;
  return await recordsAt(resolver, organization.domain);
}

async function recordsAt(resolver: DomainResolver, name: string): Promise<Records> {
  const at = `default._bimi.${name}`;
  const answer = await resolver.ask({ type: 'TXT', name: at });
  if (answer.kind === 'unknown') return { kind: 'unknown', at, reason: answer.reason };
  const texts = answer.kind === 'found' ? answer.records : [];
  const records = texts.filter((text) => /^v=BIMI1\s*(?:;|$)/.test(text));
  return { kind: 'known', at, records, meant: texts.find((text) => isMeantAs(text, 'BIMI1')) ?? null };
}

function isPage(text: string): boolean {
  return /^https:\/\/\S+$/i.test(text) && URL.canParse(text);
}

type Problem = { readonly kind: 'none' } | { readonly kind: 'weak' | 'unknown'; readonly reason: string } | Unreached | Withheld;

async function policyProblem(resolver: DomainResolver, name: string): Promise<Problem> {
  const { policy: found, organization } = await discover(resolver, name);
  if (found.kind === 'unknown') return { kind: 'unknown', reason: found.reason };
  if (found.kind !== 'record') return { kind: 'weak', reason: 'it has no DMARC policy' };
  const applied = await policyFor(resolver, name, found);
  if (applied.kind === 'unknown') return { kind: 'unknown', reason: applied.reason };
  // Below the organizational domain `sp` has no effect (RFC 9989 section 4.7).
  const heeded = organization.kind === 'known' && organization.domain === name ? found.record.subdomainPolicy : null;
  const { percentage, testing } = found.record;
  const enforced = applied.policy !== 'none' && heeded !== 'none' && !testing && (percentage === null || percentage === '100');
  return enforced ? { kind: 'none' } : { kind: 'weak', reason: 'its DMARC policy is not enforced' };
}

async function logoProblem(resolver: DomainResolver, url: URL, fetchPage: FetchPage): Promise<Problem> {
  const fetched = await pageAt(resolver, url, fetchPage, LARGEST_LOGO);
  if (fetched.kind !== 'page') return fetched;
  const root = /<svg\b[^>]*>/i.exec(fetched.text)?.[0] ?? '';
  if (root === '') return { kind: 'weak', reason: 'it is no SVG picture' };
  if (!/baseProfile\s*=\s*["']tiny-ps["']/i.test(root)) return { kind: 'weak', reason: 'it is not of the profile "tiny-ps"' };
  if (/<script\b/i.test(fetched.text)) return { kind: 'weak', reason: 'there is a script in it' };
  return { kind: 'none' };
}

/** Whether the certificate exists and is valid now. Mailbox providers themselves decide which authorities they trust. */
async function markProblem(resolver: DomainResolver, url: URL, fetchPage: FetchPage, now: number): Promise<Problem> {
  const fetched = await pageAt(resolver, url, fetchPage, LARGEST_CERTIFICATE);
  if (fetched.kind !== 'page') return fetched;
  try {
    const { validFrom, validTo } = new X509Certificate(fetched.text);
    if (now > Date.parse(validTo)) return { kind: 'weak', reason: `it was valid until ${validTo}` };
    return now < Date.parse(validFrom) ? { kind: 'weak', reason: `it is valid from ${validFrom}` } : { kind: 'none' };
  } catch {
    return { kind: 'weak', reason: 'it is no PEM certificate' };
  }
}

async function pageAt(
  resolver: DomainResolver,
  url: URL,
  fetchPage: FetchPage,
  limit: number,
): Promise<Problem | { readonly kind: 'page'; readonly text: string }> {
  const addresses = await addressesOf(resolver, url.hostname);
  if (addresses.kind === 'unknown') return { kind: 'unknown', reason: addresses.reason };
  if (addresses.kind === 'absent') return { kind: 'weak', reason: `${url.hostname} has no address` };
  const fetched = await fetchPage(url.hostname, url.pathname + url.search, addresses.records, limit);
  if (fetched.kind === 'unreached' || fetched.kind === 'withheld') return fetched;
  if (fetched.kind === 'refused') return { kind: 'weak', reason: `TLS to ${url.hostname} fails: ${fetched.reason}` };
  if (fetched.status !== 200) return { kind: 'weak', reason: `its server answers ${fetched.status}` };
  return fetched.isWhole ? { kind: 'page', text: fetched.text } : { kind: 'weak', reason: `it is larger than ${limit / 1024} KiB` };
}

/** Reports a page that could not be looked at; all other pages give no finding. */
function notFetched(name: string, what: string, page: Problem): readonly Finding[] {
  switch (page.kind) {
    case 'none':
    case 'weak':
      return [];
    case 'withheld':
      return [unknownFinding(name, `The ${what} was not fetched: ${page.reason}.`, page.remedy)];
    case 'unknown':
    case 'unreached': {
      const unseen = unknownFinding(name, `The ${what} could not be fetched from here: ${page.reason}.`);
      return [page.kind === 'unreached' && page.by === 'place' ? { ...unseen, side: 'runner' } : unseen];
    }
  }
}

function unknownFinding(name: string, message: string, remedy = ASK_AGAIN): Finding {
  return findingOn(name)('bimi-unknown', 'unknown', message, { remedy, reference: REFERENCE });
}
