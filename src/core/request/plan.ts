import type { Result } from '../result/outcome.ts';
import type { Config, DomainConfig, LoopConfig } from './config.ts';
import { nearest } from '../text/nearest.ts';

/** The families of checks that can be chosen with `checks`. */
export type CheckFamily = 'loops' | 'dns' | 'blocklists' | 'certificates';

export const CHECK_FAMILIES: readonly CheckFamily[] = ['loops', 'dns', 'blocklists', 'certificates'];

/** What of a configuration is run. */
export interface Selection {
  /** Loop names; null: all. */
  readonly only: readonly string[] | null;
  /** Null: all that are configured. */
  readonly checks: readonly CheckFamily[] | null;
}

export interface Plan {
  readonly loops: readonly LoopConfig[];
  readonly domains: readonly DomainConfig[];
  readonly blocklists: boolean;
  readonly certificates: boolean;
}

/** What is to be run, or every reason why that cannot be. */
export function planOf(config: Config, selection: Selection): Result<{ plan: Plan }, { errors: readonly string[] }> {
  const { only, checks } = selection;
  const names = config.loops.map((loop) => loop.name);
  const errors = (only ?? []).filter((name) => !names.includes(name)).map((name) => unknownLoop(name, names));
  const wanted = (family: CheckFamily) => checks === null || checks.includes(family);
  const plan: Plan = {
    loops: wanted('loops') ? config.loops.filter((loop) => only === null || only.includes(loop.name)) : [],
    domains: wanted('dns') ? config.domains : [],
    blocklists: wanted('blocklists') && config.blocklists !== null,
    certificates: wanted('certificates') && config.senders.size + config.mailboxes.size > 0,
  };
  const nothing = plan.loops.length === 0 && plan.domains.length === 0 && !plan.blocklists && !plan.certificates;
  if (errors.length === 0 && nothing) {
    errors.push(`${config.source}: nothing of it is left to run with checks: ${(checks ?? CHECK_FAMILIES).join(', ')}`);
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, plan };
}

/** The words of a comma list, or those that are no family of checks. */
export function readChecks(text: string): Result<{ checks: readonly CheckFamily[] | null }, { error: string }> {
  const words = commaList(text);
  const checks = words.flatMap((word) => CHECK_FAMILIES.find((family) => family === word) ?? []);
  if (checks.length < words.length) {
    const wrong = words.filter((word) => !CHECK_FAMILIES.some((family) => family === word));
    return { ok: false, error: `checks: ${wrong.join(', ')} is not known (expected ${CHECK_FAMILIES.join(', ')})` };
  }
  return { ok: true, checks: checks.length > 0 ? checks : null };
}

export function commaList(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function unknownLoop(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `only: there is no loop "${name}"${near === null ? '' : `; did you mean "${near}"?`} (loops: ${names.join(', ')})`;
}
