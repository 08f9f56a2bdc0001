import { discover, policyAt } from './tree-walk.ts';
import type { DomainCheck, OrganizationByList } from '../../../core/ports/domain-check.ts';
import { findingOn } from '../../../core/result/finding.ts';

/**
 * Reports if the tree walk of RFC 9989 and the Public Suffix List of RFC 7489 lead to different organizational domains: until every
 * receiver walks, alignment and inherited policy differ between receivers. Says nothing if both agree or one is unknown.
 */
export function checkDmarcOrganization(byList: OrganizationByList): DomainCheck {
  return async (resolver, { name }) => {
    const { organization: walked } = await discover(resolver, name);
    // A domain of two labels without a record above it is its own organization either way, unless its end is a public suffix.
    if (walked.kind === 'unknown' || (walked.domain === name && name.split('.').length === 2)) return [];
    const listed = await byList(name);
    if (listed === null || listed === walked.domain) return [];
    // If neither has a record, both ways end at "no policy", and there is nothing to repair.
    const records = await Promise.all([...new Set([name, walked.domain, listed])].map((domain) => policyAt(resolver, domain)));
    if (records.every(({ kind }) => kind === 'none' || kind === 'unknown')) return [];
    return [
      findingOn(name)(
        'dmarc-organization',
        'ok',
        `By the tree walk ${name} belongs to ${walked.domain}, by the Public Suffix List to ${listed}. Receivers of the old and the new kind differ in alignment and inherited policy.`,
        {
          evidence: `tree walk: ${walked.domain}\nPublic Suffix List: ${listed}`,
          remedy: `Publish a DMARC record with psd=n at _dmarc.${listed} to mark it as the organizational domain.`,
          reference: 'RFC 9989 section 4.10.2',
        },
      ),
    ];
  };
}
