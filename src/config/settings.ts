import type { GetInput } from './document/inputs.ts';
import type { CheckFamily } from '../core/request/plan.ts';
import type { Result } from '../core/result/outcome.ts';
import { commaList, readChecks } from '../core/request/plan.ts';
import { fieldsOf, parsedJson } from '../core/text/foreign-json.ts';

/** The settings in the action's inputs beside the configuration: how to run it, and how to treat the result. */
export interface Settings {
  readonly failOn: 'critical' | 'warning' | 'transition' | 'never';
  readonly only: readonly string[] | null;
  readonly checks: readonly CheckFamily[] | null;
  readonly dryRun: boolean;
  readonly openIssue: boolean;
  /** Empty if no issue is opened. */
  readonly githubToken: string;
  /** `owner/name`; empty: the workflow's own repository. */
  readonly issueRepository: string;
  /** Empty: the default below the runner's own folder. */
  readonly reportDir: string;
  /** `true`, `false`, or the folder of the history; empty: as in the configuration. */
  readonly history: string;
  /** The leg of a matrix, as JSON; null: none. */
  readonly matrixLeg: string | null;
  readonly mode: (typeof MODES)[number];
  /** The most jobs for the loops of one place. */
  readonly shards: number;
  /** The folder with the reports of the parts; empty: the default below the runner's own folder. */
  readonly reports: string;
  /** The share of a plan; null: a run of its own. */
  readonly part: PartRequest | null;
}

/** One job's entry in the matrix from `mode: plan`. */
export interface PartRequest {
  readonly name: string;
  readonly place: string | null;
  readonly plan: string;
  /** A comma list. */
  readonly only: string;
  readonly checks: string;
}

const MODES = ['run', 'plan', 'merge'] as const;
/** The most jobs of a matrix. */
const MOST_SHARDS = 256;

/** The entry of a plan, as JSON; null for other text. */
export function readPart(leg: string): PartRequest | null {
  const { part, place, plan, only, checks } = fieldsOf(parsedJson(leg));
  if (typeof part !== 'string' || typeof plan !== 'string' || typeof only !== 'string' || typeof checks !== 'string') return null;
  return { name: part, place: typeof place === 'string' && place !== '' ? place : null, plan, only, checks };
}

/** A number of shards; null for other text. */
export function readShards(text: string): number | null {
  const number = Number(text.trim() === '' ? '1' : text);
  return Number.isInteger(number) && number >= 1 && number <= MOST_SHARDS ? number : null;
}

/** The settings, or all errors in them. */
export function readSettings(get: GetInput): Result<{ settings: Settings }, { errors: readonly string[] }> {
  const errors: string[] = [];
  const flag = (name: string): boolean => {
    const value = get(name).trim().toLowerCase();
    if (value !== '' && value !== 'true' && value !== 'false') errors.push(`${name}: "${value}" is neither true nor false`);
    return value === 'true';
  };
  const leg = get('matrix-leg').trim();
  const mode = MODES.find((known) => known === (get('mode').trim() || 'run'));
  if (mode === undefined) errors.push(`mode: "${get('mode').trim()}" is not known (expected run, plan or merge)`);
  const shards = readShards(get('shards'));
  if (shards === null) errors.push(`shards: "${get('shards').trim()}" is no number from 1 to ${MOST_SHARDS}`);
  const part = mode === 'run' ? readPart(leg) : null;
  const chosen = readChecks(part?.checks ?? get('checks'));
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
  const history = get('history').trim();
  if (history !== '' && history !== 'true' && history !== 'false' && !/^[.~]|[/\\]/.test(history))
    errors.push(`history: "${history}" is not usable (expected true, false, or a folder such as ./history)`);
  const only = commaList(part?.only ?? get('only'));
  const settings = {
    failOn: failOn ?? 'critical',
    only: only.length > 0 ? only : null,
    checks: chosen.ok ? chosen.checks : null,
    dryRun: flag('dry-run'),
    openIssue,
    githubToken,
    issueRepository,
    reportDir: get('report-dir').trim(),
    history,
    matrixLeg: leg === '' || leg === 'null' ? null : leg,
    mode: mode ?? 'run',
    shards: shards ?? 1,
    reports: get('reports').trim(),
    part,
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, settings };
}
