import type { State } from './state.ts';
import { compareStates } from './state.ts';

/** The family of checks that a finding comes from; the report and `only`/`checks` group by it. */
export type Check =
  | 'loop'
  | 'spf'
  | 'dmarc'
  | 'dkim'
  | 'mx'
  | 'ptr'
  | 'helo'
  | 'mta-sts'
  | 'tls-rpt'
  | 'bimi'
  | 'dane'
  | 'caa'
  | 'dns'
  | 'blocklist'
  | 'certificate'
  | 'schedule';

/** One judged fact. */
export interface Finding {
  readonly check: Check;
  /** What was looked at: a domain, an address, a host:port, a loop. */
  readonly target: string;
  /** Stable kebab-case code, prefixed by its check (`spf-missing`); documented in docs/failures.md. */
  readonly code: string;
  readonly state: State;
  /** One sentence for a tired person: what is so. */
  readonly message: string;
  /** What was seen, verbatim (records, answers, replies); null when nothing was. Foreign text: neutralise before printing. */
  readonly evidence: string | null;
  /** The next step; null when there is nothing to do. */
  readonly remedy: string | null;
  /** RFC section or vendor page that the judgement rests on; null when none. */
  readonly reference: string | null;
}

/** Worst first, then by check, target and code, so that equal facts always stand in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareStates(b.state, a.state) ||
    compareText(a.check, b.check) ||
    compareText(a.target, b.target) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
