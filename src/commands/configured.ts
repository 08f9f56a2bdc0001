import type { Config } from '../config/config.ts';
import { formatConfigError } from '../config/errors.ts';
import { loadConfig } from '../config/load.ts';
import type { Plan, Selection } from '../config/plan.ts';
import { planOf } from '../config/plan.ts';
import { readZone } from '../ports.ts';
import type { Terminal } from './terminal.ts';

/** The configuration that a command works with; null when it has errors, all of which have been told. */
export function configured(inputs: Readonly<Record<string, string>>, terminal: Terminal): Config | null {
  const loaded = loadConfig({ get: (name) => inputs[name] ?? '', env: terminal.env, readText: terminal.readText, readZone });
  if (!loaded.ok) {
    for (const error of loaded.errors) terminal.complain(`${formatConfigError(error)}\n`);
    return null;
  }
  for (const warning of loaded.warnings) terminal.complain(`warning: ${formatConfigError(warning)}\n`);
  return loaded.config;
}

/** What of it is to be run; null when that makes no sense, which has been told. */
export function planned(config: Config, selection: Selection, terminal: Terminal): Plan | null {
  const planning = planOf(config, selection);
  if ('plan' in planning) return planning.plan;
  for (const error of planning.errors) terminal.complain(`${error}\n`);
  return null;
}
