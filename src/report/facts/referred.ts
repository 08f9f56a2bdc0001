import type { Finding } from '../../core/result/finding.ts';
import { seeFinding } from '../../core/result/finding.ts';

/** Findings that are unknown for one reason. */
export interface Referred {
  /** Findings that only refer to another one. */
  readonly all: ReadonlySet<Finding>;
  /** Those that refer to `finding`. */
  to(finding: Finding): readonly Finding[];
}

/** Ten questions that one resolver refuses are one thing to read, not ten. */
export function referredFindings(findings: readonly Finding[]): Referred {
  const said = new Set(findings.map(seeFinding));
  const referred = findings.filter(({ remedy }) => remedy !== null && said.has(remedy));
  return {
    all: new Set(referred),
    to: (finding) => referred.filter(({ remedy }) => remedy === seeFinding(finding)),
  };
}
