import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import type { Resolver } from '../../../../core/ports/dns.ts';
import { ASK_AGAIN } from '../../../lookups.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';
import type { Evaluate } from '../../../../core/ports/domain-check.ts';

const REFERENCE = 'RFC 7208 sections 2.3 and 2.4';

/**
 * SPF of a sending host's EHLO name: many receivers check it beside the envelope sender. For bounces, which have no envelope sender, it is
 * the only check.
 */
export async function checkSpfHelo(resolver: Resolver, evaluate: Evaluate, ip: string, helo: string): Promise<Finding> {
  const finding = findingOn(helo);
  const outcome = await evaluate(resolver, { ip, mailFrom: '', helo });
  if (outcome.result === 'temperror') {
    const message = `Whether ${ip} passes SPF for its EHLO name ${helo} is not known: ${foreignWord(outcome.reason)}.`;
    return finding('spf-helo-unknown', 'unknown', message, { remedy: ASK_AGAIN, reference: REFERENCE });
  }
  const { result } = outcome;
  const evidence = `${ip} postmaster@${helo}: ${result} (${outcome.reason})`;
  const publish = `Publish at ${helo} a TXT record "v=spf1 a -all" that covers ${ip}.`;
  switch (result) {
    case 'pass':
      return finding('spf-helo-ok', 'ok', `${ip} passes SPF for its EHLO name ${helo}.`, { evidence, reference: REFERENCE });
    case 'none':
      return finding('spf-helo-none', 'ok', `The EHLO name ${helo} has no SPF record, so nothing vouches for bounces that ${ip} sends.`, {
        evidence,
        remedy: publish,
        reference: REFERENCE,
      });
    case 'fail':
    case 'softfail':
    case 'neutral':
    case 'permerror': {
      const state = result === 'fail' ? 'critical' : 'warning';
      const message = `${ip} gets ${result} in SPF for its own EHLO name ${helo}: receivers that check it distrust all mail from there.`;
      return finding('spf-helo-refused', state, message, { evidence, remedy: publish, reference: REFERENCE });
    }
  }
}
