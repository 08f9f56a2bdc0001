import type { TrackedIssue } from '../../core/ports/services/issue-tracker.ts';
import { wasPosture } from '../decide/count/earlier-versions.ts';
import { withRecord } from '../memory/issue-record.ts';
import type { Sought } from './find-incident.ts';
import { findIncident } from './find-incident.ts';

export interface IssueHandedOver {
  readonly issues: readonly TrackedIssue[];
  /** The number of the issue that is posture's from now on; null: none. */
  readonly handedOver: number | null;
}

/**
 * Earlier versions kept one issue for mail and for posture. An open one about posture alone goes on as the issue of posture, with its
 * history; mail that fails beside it gets an issue of its own.
 *
 * @param hasPosture whether this run has posture problems
 */
export function handOverIssue(
  issues: readonly TrackedIssue[],
  login: string | null,
  sought: Omit<Sought, 'kind'>,
  hasPosture: boolean,
): IssueHandedOver {
  const mail = findIncident(issues, login, { ...sought, kind: 'mail' });
  const posture = findIncident(issues, login, { ...sought, kind: 'posture' });
  if (!hasPosture || mail === null || !mail.issue.open || !wasPosture(mail.record.memory) || posture?.issue.open === true)
    return { issues, handedOver: null };
  const { record, issue } = mail;
  const memory = { ...record.memory, kind: 'posture' } as const;
  const body = withRecord('posture', sought.key, { ...record, memory }, '');
  return { issues: issues.map((each) => (each.number === issue.number ? { ...each, body } : each)), handedOver: issue.number };
}
