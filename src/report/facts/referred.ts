import type { Finding } from '../../core/result/finding.ts';
import { seeFinding } from '../../core/result/finding.ts';

/** What is not known for one reason. */
export interface Referred {
  /** Findings that say no more than to see another one. */
  readonly all: ReadonlySet<Finding>;
  /** Those that say to see `finding`. */
  to(finding: Finding): readonly Finding[];
}

/** Ten questions that one resolver refuses are one thing to be read, not ten. */
export function referredFindings(findings: readonly Finding[]): Referred {
  const said = new Set(findings.map(seeFinding));
  const referred = findings.filter(({ remedy }) => remedy !== null && said.has(remedy));
  return {
    all: new Set(referred),
    to: (finding) => referred.filter(({ remedy }) => remedy === seeFinding(finding)),
  };
}
