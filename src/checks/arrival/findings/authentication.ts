import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { OwnView } from '../authentication/own-view.ts';
import { signatureFindings } from './signatures.ts';
import type { ArrivedProbe } from './arrived-probe.ts';
import type { Trace } from '../trace/trace.ts';
import { isChecked } from '../trace/trace.ts';

/**
 * The faults and weaknesses in the authentication of an arrived probe. A mail that never left its own servers gets no finding: nobody
 * checks it there.
 */
export function authenticationFindings(probe: ArrivedProbe, trace: Trace, own: OwnView): readonly Finding[] {
  if (!trace.crossed) return [];
  return [
    ...signatureFindings(probe, trace, own),
    ...spfFindings(probe, trace, own),
    ...dmarcFindings(probe, trace, own),
    ...arcFindings(probe, own),
    ...differences(probe, trace, own),
  ];
}

function spfFindings({ loop }: ArrivedProbe, trace: Trace, own: OwnView): readonly Finding[] {
  const finding = findingOn(loop);
  const { egress, verdict } = trace;
  const result = own.spf?.result ?? verdict?.spf ?? null;
  if (egress === null || result === null) return [];
  if (!isChecked(trace, 'spf')) return [];
  const domain = own.spf?.domain ?? trace.author;
  const evidence = `${egress.ip}${egress.helo === null ? '' : ` (${egress.helo})`}${own.spf === null ? '' : `: ${own.spf.reason}`}`;
  const base = { evidence, reference: 'RFC 7208 section 8' } as const;
  switch (result) {
    case 'fail':
    case 'softfail':
    case 'permerror':
      return [
        finding(
          'spf-probe-failed',
          result === 'fail' ? 'critical' : 'warning',
          `The probe left from ${egress.ip}, for which SPF of ${domain} says ${result}.`,
          {
            ...base,
            remedy:
              result === 'permerror'
                ? `Correct the SPF record of ${domain}: receivers cannot evaluate it.`
                : `Put ${egress.ip} into the SPF record of ${domain}, or let the mail leave from an address that is in it.`,
          },
        ),
      ];
    case 'none':
    case 'neutral':
      return [
        finding(
          'spf-probe-unproved',
          'warning',
          `SPF of ${domain} says nothing about ${egress.ip}, from which the probe left (${result}).`,
          { ...base, remedy: `Put ${egress.ip} into the SPF record of ${domain} and let it end with -all.` },
        ),
      ];
    default:
      return [];
  }
}

function dmarcFindings({ loop, from }: ArrivedProbe, trace: Trace, own: OwnView): readonly Finding[] {
  const finding = findingOn(loop);
  const { dmarc, terms } = own;
  const theirs = trace.verdict;
  if (dmarc === null || own.verification.kind !== 'verified' || !isChecked(trace, 'dmarc')) return [];
  const base = { reference: 'RFC 9989 section 5.3' } as const;
  const seen = [
    `From: ${trace.author}`,
    `SPF ${own.spf === null ? 'not evaluated' : `${own.spf.result} for ${own.spf.domain}`}`,
    `DKIM ${own.verification.signatures.map(({ domain, result }) => `${result} for ${domain}`).join(', ') || 'none'}`,
  ].join('; ');
  // A receiver that accepts it has seen facts that are gone by now; a difference has a finding of its own.
  if (dmarc.result === 'fail' && theirs?.dmarc !== 'pass') {
    const strict = terms.kind === 'found' && terms.policy !== 'none';
    return [
      finding(
        'dmarc-probe-failed',
        strict ? 'critical' : 'warning',
        `The probe does not pass DMARC of ${trace.author}: neither SPF nor DKIM passes in its name.`,
        {
          ...base,
          evidence: seen,
          remedy: `Sign mail from ${from} with a DKIM key of ${trace.author}, or by an envelope sender of ${trace.author} whose SPF record holds the address.`,
        },
      ),
    ];
  }
  const signed = own.verification.signatures.length > 0;
  // A mail without any signature has a finding of its own.
  if (dmarc.result === 'pass' && dmarc.spfAligned && !dmarc.dkimAligned && signed && theirs?.dkim !== 'pass') {
    return [
      finding('dmarc-spf-only', 'warning', 'DMARC passes by SPF alone; a mail that is forwarded will fail it.', {
        ...base,
        evidence: seen,
        remedy: `Sign mail from ${from} with a DKIM key of ${trace.author}: a signature survives forwarding, SPF does not.`,
      }),
    ];
  }
  return [];
}

function arcFindings({ loop }: ArrivedProbe, own: OwnView): readonly Finding[] {
  const finding = findingOn(loop);
  if (own.verification.kind !== 'verified' || own.verification.arc !== 'fail') return [];
  return [
    finding(
      'arc-broken',
      'warning',
      'The ARC chain of the arrived probe does not verify: a forwarder on the way breaks it, or its key is gone.',
      {
        evidence: own.verification.arcReason,
        remedy: 'Tell the operator of the forwarder; without a whole chain receivers do not honour what it saw.',
        reference: 'RFC 8617 section 5.2',
      },
    ),
  ];
}

/** If the receiver and we differ, one of both has seen another mail, another record or another address. */
function differences({ loop }: ArrivedProbe, trace: Trace, own: OwnView): readonly Finding[] {
  const finding = findingOn(loop);
  const { verdict } = trace;
  if (verdict === null) return [];
  const checks = own.verification.kind === 'verified' ? own.verification.signatures : null;
  const dkim =
    checks === null
      ? null
      : checks.length === 0
        ? 'none'
        : checks.some(({ result }) => result === 'pass')
          ? 'pass'
          : (checks[0]?.result ?? null);
  const changed =
    checks !== null && checks.every(({ result, fault }) => result === 'pass' || fault === 'body-changed' || fault === 'signature');
  const pairs: readonly [method: string, theirs: string | null, ours: string | null][] = [
    // Changed after the receiver's check: the finding on the signature reports it.
    ['dkim', verdict.dkim, changed && verdict.dkim === 'pass' ? null : dkim],
    ['spf', verdict.spf, own.spf?.result ?? null],
    ['dmarc', verdict.dmarc, checks === null || changed ? null : (own.dmarc?.result ?? null)],
  ];
  const found = pairs.filter(([, theirs, ours]) => theirs !== null && ours !== null && (theirs === 'conflict' || differs(theirs, ours)));
  if (found.length === 0) return [];
  const sayings = found.map(([method, theirs, ours]) => `${method}: ${verdict.by} says ${theirs}, we find ${ours}`);
  return [
    finding(
      'receiver-disagrees',
      'warning',
      `The receiver judges the probe's authentication differently than we do: ${sayings.join('; ')}.`,
      {
        remedy: 'Look for a change of the mail behind the check, for DNS that answers differently there, and for a relay in front of it.',
        reference: 'RFC 8601 section 2.7',
      },
    ),
  ];
}

/** Only clear results are compared: a failed look is no view. */
function differs(theirs: string, ours: string): boolean {
  const passes = (word: string) =>
    word === 'pass' ? true : ['fail', 'softfail', 'neutral', 'none', 'policy', 'permerror'].includes(word) ? false : null;
  const [a, b] = [passes(theirs), passes(ours)];
  return a !== null && b !== null && a !== b;
}
