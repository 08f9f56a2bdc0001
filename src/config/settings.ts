import type { GetInput } from './inputs.ts';
import type { CheckFamily } from './plan.ts';
import { commaList, readChecks } from './plan.ts';

/** What the action's inputs say beside the configuration: how to run it and what to make of the result. */
export interface Settings {
  readonly failOn: 'critical' | 'warning' | 'never';
  readonly only: readonly string[] | null;
  readonly checks: readonly CheckFamily[] | null;
  readonly dryRun: boolean;
  readonly openIssue: boolean;
  /** Empty: the default below the runner's own folder. */
  readonly reportDir: string;
}

/** The settings, or everything that is wrong with them. */
export function readSettings(get: GetInput): { readonly settings: Settings } | { readonly errors: readonly string[] } {
  const errors: string[] = [];
  const flag = (name: string): boolean => {
    const value = get(name).trim().toLowerCase();
    if (value !== '' && value !== 'true' && value !== 'false') errors.push(`${name}: "${value}" is neither true nor false`);
    return value === 'true';
  };
  const chosen = readChecks(get('checks'));
  if ('error' in chosen) errors.push(chosen.error);
  const failOn = (['critical', 'warning', 'never'] as const).find((known) => known === (get('fail-on').trim() || 'critical'));
  if (failOn === undefined) errors.push(`fail-on: "${get('fail-on').trim()}" is not known (expected critical, warning or never)`);
  const only = commaList(get('only'));
  const settings = {
    failOn: failOn ?? 'critical',
    only: only.length > 0 ? only : null,
    checks: 'error' in chosen ? null : chosen.checks,
    dryRun: flag('dry-run'),
    openIssue: flag('open-issue'),
    reportDir: get('report-dir').trim(),
  };
  return errors.length > 0 ? { errors } : { settings };
}
