import type { Finding } from '../../core/result/finding.ts';
import type { Authentication } from '../../core/result/report.ts';

/**
 * The remedy for a probe in Junk, by the receiver's results and our own look. Null: neither has a result, so the outcome's own remedy
 * stays.
 */
export function junkRemedy(authentication: Authentication | null, findings: readonly Finding[]): string | null {
  if (authentication === null) return null;
  const results = {
    SPF: authentication.spf ?? authentication.verified?.spf ?? null,
    DKIM: authentication.dkim ?? dkimOf(authentication),
    DMARC: authentication.dmarc ?? authentication.verified?.dmarc ?? null,
  };
  const known = Object.entries(results).filter(([, result]) => result !== null);
  if (known.length === 0) return null;
  const failed = known.filter(([, result]) => result !== 'pass').map(([method, result]) => `${method} (${result ?? 'unknown'})`);
  const filter = findings.some(({ code }) => code === 'filter-words') ? ' The filter says why: see its finding.' : '';
  if (results.DMARC === 'pass' || failed.length === 0) {
    const passed = known.filter(([, result]) => result === 'pass').map(([method]) => method);
    return `${passed.join(', ')} ${passed.length === 1 ? 'passes' : 'pass'}, so it is content or reputation: look at the blocklists, the postmaster tools of the receiver, and the text of the mail.${filter}`;
  }
  return `Mend the authentication first: ${failed.join(', ')} does not pass. Then look at content and reputation.${filter}`;
}

function dkimOf({ verified }: Authentication): string | null {
  const results = verified?.dkim.map((text) => text.replace(/^.*: /, '')) ?? [];
  return results.includes('pass') ? 'pass' : (results[0] ?? null);
}
