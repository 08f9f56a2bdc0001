// The limits on the sum of a report, and the entries that are counted instead of listed.
// Called by every room.

import type { Finding } from '../../result/finding.ts';
import { commonFinding, compareFindings } from '../../result/finding.ts';
import { bytesOf, cutBytes, MOST_EVIDENCE, MOST_TEXT } from './texts.ts';
import { formatCount } from '../../text/format/count.ts';

/** Findings of one check about one target. */
export const MOST_OF_TARGET = 25;
/** Findings of one check. */
const MOST_OF_CHECK = 400;

export interface KeptFindings {
  readonly findings: readonly Finding[];
  /** How many were left out. */
  readonly omitted: number;
  /** Of how many the evidence was cut. */
  readonly cutEvidence: number;
}

/**
 * The worst findings of each check, with texts cut. A finding of its own counts those left out of a check: a hidden finding may be a bad
 * one.
 */
export function keepFindings(findings: readonly Finding[]): KeptFindings {
  const sorted = findings.toSorted(compareFindings);
  const counts = new Map<string, number>();
  const left = new Map<Finding['check'], number>();
  const kept: Finding[] = [];
  for (const finding of sorted) {
    const target = `${finding.check} ${finding.target.slice(0, MOST_TEXT)}`;
    const ofTarget = counts.get(target) ?? 0;
    const ofCheck = counts.get(finding.check) ?? 0;
    if (ofTarget >= MOST_OF_TARGET || ofCheck >= MOST_OF_CHECK) left.set(finding.check, (left.get(finding.check) ?? 0) + 1);
    else {
      counts.set(target, ofTarget + 1).set(finding.check, ofCheck + 1);
      kept.push(finding);
    }
  }
  const cut = kept.filter(({ evidence }) => evidence !== null && bytesOf(evidence.slice(0, MOST_EVIDENCE + 1)) > MOST_EVIDENCE);
  return {
    findings: [...kept.map(cutFinding), ...Array.from(left, ([check, count]) => leftOut(check, count))].toSorted(compareFindings),
    omitted: [...left.values()].reduce((sum, count) => sum + count, 0),
    cutEvidence: cut.length,
  };
}

function cutFinding(finding: Finding): Finding {
  const { target, message, evidence, remedy } = finding;
  return {
    ...finding,
    target: cutBytes(target, MOST_TEXT),
    message: cutBytes(message, MOST_TEXT),
    evidence: evidence === null ? null : cutBytes(evidence, MOST_EVIDENCE),
    remedy: remedy === null ? null : cutBytes(remedy, MOST_TEXT),
  };
}

/** Says of a check that its findings are not all reported. */
export function leftOut(check: Finding['check'], count: number): Finding {
  const message = `${formatCount(count, 'more finding')} of ${check} than a report has room for: the worst are told, these are not.`;
  return commonFinding({ check, target: 'report' }, 'findings-omitted', message, { remedy: 'Mend what is told first; then run again.' });
}
