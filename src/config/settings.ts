import type { GetInput } from './document/inputs.ts';
import type { CheckFamily } from '../core/request/plan.ts';
import type { Result } from '../core/result/outcome.ts';
import { commaList, readChecks } from '../core/request/plan.ts';

/** What the action's inputs say beside the configuration: how to run it and what to make of the result. */
export interface Settings {
  readonly failOn: 'critical' | 'warning' | 'transition' | 'never';
  readonly only: readonly string[] | null;
  readonly checks: readonly CheckFamily[] | null;
  readonly dryRun: boolean;
  readonly openIssue: boolean;
  /** Empty where no issue is opened. */
  readonly githubToken: string;
  /** `owner/name`; empty: the workflow's own repository. */
  readonly issueRepository: string;
  /** Empty: the default below the runner's own folder. */
  readonly reportDir: string;
  /** Which leg of a matrix this is, as JSON; null: none. */
  readonly matrixLeg: string | null;
}

/** The settings, or everything that is wrong with them. */
export function readSettings(get: GetInput): Result<{ settings: Settings }, { errors: readonly string[] }> {
  const errors: string[] = [];
  const flag = (name: string): boolean => {
    const value = get(name).trim().toLowerCase();
    if (value !== '' && value !== 'true' && value !== 'false') errors.push(`${name}: "${value}" is neither true nor false`);
    return value === 'true';
  };
  const chosen = readChecks(get('checks'));
  if (!chosen.ok) errors.push(chosen.error);
  const failOn = (['critical', 'warning', 'transition', 'never'] as const).find((known) => known === (get('fail-on').trim() || 'critical'));
  if (failOn === undefined)
    errors.push(`fail-on: "${get('fail-on').trim()}" is not known (expected critical, warning, transition or never)`);
  const openIssue = flag('open-issue');
  const githubToken = get('github-token').trim();
  if (openIssue && githubToken === '') {
    errors.push('github-token is missing, which open-issue needs: write github-token: ${{ github.token }}, and permissions: issues: write');
  }
  const issueRepository = get('issue-repository').trim();
  if (issueRepository !== '' && !/^[\w-]+\/[\w.-]+$/.test(issueRepository)) {
    errors.push(`issue-repository: "${issueRepository}" is no repository (expected owner/name)`);
  }
  const only = commaList(get('only'));
  const leg = get('matrix-leg').trim();
  const settings = {
    failOn: failOn ?? 'critical',
    only: only.length > 0 ? only : null,
    checks: chosen.ok ? chosen.checks : null,
    dryRun: flag('dry-run'),
    openIssue,
    githubToken,
    issueRepository,
    reportDir: get('report-dir').trim(),
    matrixLeg: leg === '' || leg === 'null' ? null : leg,
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}
