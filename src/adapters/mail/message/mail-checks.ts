import type { Clock } from '../../../core/time/clock.ts';
import type { Resolver } from '../../../core/ports/dns.ts';
import type { MailChecks } from '../../../core/ports/mail-checks.ts';

/** More keys than this are not asked for ahead. */
const AHEAD = 5;

/**
 * For looking at arrived mail. The verifier and the evaluator are loaded when they are first needed.
 *
 * @param policies what is found out about domains by DNS alone
 */
export function mailChecks(resolver: Resolver, clock: Clock, policies: Pick<MailChecks, 'dmarc' | 'organization'>): MailChecks {
  return {
    ...policies,
    verify: async (mail, signers) => {
      // The keys are on their way while the verifier is being loaded.
      for (const { domain, selector } of signers.slice(0, AHEAD))
        void resolver.ask({ type: 'TXT', name: `${selector}._domainkey.${domain}` });
      return (await import('./verify-mail.ts')).verifyMail(resolver, mail, clock.now());
    },
    spf: async (request) => {
      const said = await (await import('./spf.ts')).evaluateSpf(resolver, request);
      return said.kind === 'evaluated' ? { result: said.result, reason: said.reason } : null;
    },
  };
}
