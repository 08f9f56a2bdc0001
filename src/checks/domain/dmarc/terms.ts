import type { DmarcTerms } from '../../../core/ports/mail-checks.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { organizationalDomain, policyAbove, policyAt } from './tree-walk.ts';

/** What DMARC asks of mail from a domain (RFC 9989 section 4.10.1); null: nothing, for it has no policy that counts. */
export async function dmarcTerms(resolver: Resolver, author: string): Promise<DmarcTerms | null | 'unknown'> {
  const own = await policyAt(resolver, author);
  const found = own.kind === 'none' ? await policyAbove(resolver, author) : own;
  if (found.kind === 'unknown') return 'unknown';
  if (found.kind !== 'record') return null;
  const { record, text, domain } = found;
  const policy = domain === author ? record.policy : (record.subdomainPolicy ?? record.policy);
  return { dkim: modeOf(text, 'adkim'), spf: modeOf(text, 'aspf'), policy };
}

function modeOf(text: string, tag: 'adkim' | 'aspf'): DmarcTerms['dkim'] {
  return new RegExp(`(?:^|;)[ \\t]*${tag}[ \\t]*=[ \\t]*s[ \\t]*(?:;|$)`, 'i').test(text) ? 'strict' : 'relaxed';
}

/** The organizational domain of a name (RFC 9989 section 4.10.2); null where it could not be found out. */
export async function organizationOf(resolver: Resolver, domain: string): Promise<string | null> {
  const found = await organizationalDomain(resolver, domain);
  return found.kind === 'known' ? found.domain : null;
}
