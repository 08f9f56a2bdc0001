import type { Authentication } from '../../../core/result/report.ts';
import type { DmarcDecision } from './alignment.ts';
import type { DmarcAnswer, VerificationOutcome } from '../../../core/ports/mail-checks.ts';
import type { Trace } from '../trace/trace.ts';

/** SPF as we evaluate it for the egress address. */
export interface OwnSpf {
  /** The evaluated domain. */
  readonly domain: string;
  readonly result: string;
  readonly reason: string;
}

/** The arrived mail's authentication by our own look. */
export interface OwnView {
  readonly verification: VerificationOutcome;
  /** Null: no egress address, or no evaluator. */
  readonly spf: OwnSpf | null;
  readonly dmarc: DmarcDecision | null;
  readonly terms: DmarcAnswer;
}

/** The report's part on authentication; null if neither side has a result. */
export function authenticationOf(trace: Trace, own: OwnView): Authentication | null {
  const { verdict } = trace;
  const { verification } = own;
  const verified = verification.kind === 'verified';
  if (verdict === null && !verified && own.spf === null) return null;
  return {
    spf: verdict?.spf ?? null,
    dkim: verdict?.dkim ?? null,
    dmarc: verdict?.dmarc ?? null,
    arc: verdict?.arc ?? null,
    by: verdict?.by ?? null,
    verified:
      verified || own.spf !== null
        ? {
            dkim: verified ? verification.signatures.map(({ domain, selector, result }) => `${domain}/${selector}: ${result}`) : [],
            dmarc: own.dmarc?.result ?? null,
            spf: own.spf?.result ?? null,
            arc: verified ? verification.arc : null,
          }
        : null,
  };
}
