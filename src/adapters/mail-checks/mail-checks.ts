// A whole mail by libraries: its text, its DKIM and ARC signatures, the Public Suffix List.
// Called by app.

import type { Clock } from '../../core/time/clock.ts';
import type { Resolver } from '../../core/ports/dns.ts';
import type { MailChecks } from '../../core/ports/mail-checks.ts';

/** More keys than this are not asked for ahead. */
const AHEAD = 5;

/**
 * For looking at arrived mail. The verifier is loaded when it is first needed.
 *
 * @param policies what is found out about domains by DNS alone
 */
export function mailChecks(resolver: Resolver, clock: Clock, policies: Omit<MailChecks, 'verify'>): MailChecks {
  return {
    ...policies,
    verify: async (mail, signers) => {
      // The keys are on their way while the verifier is being loaded.
      for (const { domain, selector } of signers.slice(0, AHEAD))
        void resolver.ask({ type: 'TXT', name: `${selector}._domainkey.${domain}` });
      return (await import('./verify-mail.ts')).verifyMail(resolver, mail, clock.now());
    },
  };
}
