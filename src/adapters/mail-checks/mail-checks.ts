// A whole mail by libraries: its text, its DKIM and ARC signatures, the Public Suffix List.
// Called by app.

import type { Clock } from '../../core/time/clock.ts';
import type { Resolver } from '../../core/ports/dns.ts';
import type { MailChecks } from '../../core/ports/mail-checks.ts';

/** The most keys that are requested early. */
const AHEAD = 5;

/**
 * The checks of an arrived mail. The verifier is loaded at its first use.
 *
 * @param policies facts about domains that need only DNS
 */
export function mailChecks(resolver: Resolver, clock: Clock, policies: Omit<MailChecks, 'verify'>): MailChecks {
  return {
    ...policies,
    verify: async (mail, signers) => {
      // The keys are on their way while the verifier loads.
      for (const { domain, selector } of signers.slice(0, AHEAD))
        void resolver.ask({ type: 'TXT', name: `${selector}._domainkey.${domain}` });
      return (await import('./verify-mail.ts')).verifyMail(resolver, mail, clock.now());
    },
  };
}
