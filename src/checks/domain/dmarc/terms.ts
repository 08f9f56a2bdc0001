import type { DmarcAnswer, DmarcTerms } from '../../../core/ports/mail-checks.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import { discover, policyFor } from './tree-walk.ts';

/** The DMARC policy for mail from a domain (RFC 9989 section 4.10.1). */
export async function dmarcTerms(resolver: Resolver, author: string): Promise<DmarcAnswer> {
  const { policy: found } = await discover(resolver, author);
  if (found.kind === 'unknown') return { kind: 'unknown' };
  if (found.kind !== 'record') return { kind: 'absent' };
  const applied = await policyFor(resolver, author, found);
  if (applied.kind === 'unknown') return { kind: 'unknown' };
  return { kind: 'found', dkim: modeOf(found.text, 'adkim'), spf: modeOf(found.text, 'aspf'), policy: applied.policy };
}

function modeOf(text: string, tag: 'adkim' | 'aspf'): DmarcTerms['dkim'] {
  return new RegExp(`(?:^|;)[ \\t]*${tag}[ \\t]*=[ \\t]*s[ \\t]*(?:;|$)`, 'i').test(text) ? 'strict' : 'relaxed';
}

/** The organizational domain of a name (RFC 9989 section 4.10.2); null where it is unknown. */
export async function organizationOf(resolver: Resolver, domain: string): Promise<string | null> {
  const { organization } = await discover(resolver, domain);
  return organization.kind === 'known' ? organization.domain : null;
}
