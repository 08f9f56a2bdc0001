import type { Finding } from '../../../../core/result/finding.ts';
import { findingOn } from '../../../../core/result/finding.ts';
import type { DomainCheck, Evaluate, SpfVerdict } from '../../../../core/ports/domain-check.ts';
import { ASK_AGAIN } from '../../../lookups.ts';
import { foreignWord } from '../../../../core/text/foreign-text.ts';

/** Proves that the configured addresses pass SPF, or do not. Says nothing without any. */
export function checkSpfExpectations(evaluate: Evaluate): DomainCheck {
  return async (resolver, { name, spfPass, spfFail }) => {
    const prove = async (ip: string, mustPass: boolean) =>
      judge(name, ip, mustPass, await evaluate(resolver, { ip, mailFrom: `postmaster@${name}`, helo: name }));
    return await Promise.all([...spfPass.map((ip) => prove(ip, true)), ...spfFail.map((ip) => prove(ip, false))]);
  };
}

function judge(name: string, ip: string, mustPass: boolean, outcome: SpfVerdict): Finding {
  const finding = findingOn(name);
  const reference = 'RFC 7208 section 2.6';
  if (outcome.result === 'temperror') {
    return finding('spf-address-unknown', 'unknown', `Whether ${ip} passes SPF for ${name} is not known: ${foreignWord(outcome.reason)}.`, {
      remedy: ASK_AGAIN,
      reference,
    });
  }
  const { result } = outcome;
  const evidence = `${ip} postmaster@${name}: ${result} (${outcome.reason})`;
  if (mustPass === (result === 'pass')) {
    const expected = mustPass ? 'as it must' : 'and it must not pass';
    return finding('spf-address-ok', 'ok', `${ip} gets ${result} for ${name}, ${expected}.`, { evidence, reference });
  }
  return mustPass
    ? finding('spf-address-refused', 'critical', `${ip} must pass SPF for ${name} and gets ${result}: mail that it sends fails SPF.`, {
        evidence,
        remedy: `Add "ip${ip.includes(':') ? 6 : 4}:${ip}" to the SPF record of ${name}${result === 'permerror' ? ', and correct the error in it' : ''}.`,
        reference,
      })
    : finding('spf-address-passes', 'critical', `${ip} must not pass SPF for ${name} and does: it may send mail in its name.`, {
        evidence,
        remedy: `Find the term of the SPF record of ${name} that covers ${ip}, and take it out or narrow it.`,
        reference,
      });
}
