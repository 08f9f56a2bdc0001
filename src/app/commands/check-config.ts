// The commands of the terminal, one a file.
// Called by app.

import type { Config } from '../../core/request/config.ts';
import { matrixJson, splitRun } from '../action/parts/matrix.ts';
import { asPart } from '../action/parts/step.ts';
import type { Terminal } from './terminal.ts';
import { formatConfigError } from '../../config/document/errors.ts';
import { DEFAULT_CONFIG_PATH } from '../../config/schema/defaults.ts';
import { EVERYTHING, loadConfig, WITHOUT_LOGINS } from '../../config/load.ts';
import type { Plan, Scope, Selection } from '../../core/request/plan.ts';
import { NO_SCOPE, planOf, scopeOf } from '../../core/request/plan.ts';
import type { Destination } from '../reporting/print-report.ts';
import { printUnusable } from '../reporting/print-report.ts';
import type { Mistake } from '../reporting/unusable-report.ts';
import { sayMistake, unusableReport } from '../reporting/unusable-report.ts';
import { readZone } from '../../checks/blocklists/read-zone.ts';
import { calendar } from '../wiring/real-ports.ts';

/** `check-config [F]`: shows the effect of a configuration, or all its errors; asks no server. */
export function checkConfigCommand(file: string, terminal: Terminal): number {
  const config = configured({ config: file }, terminal);
  if (config === null) return 3;
  terminal.print(`${file === '' ? DEFAULT_CONFIG_PATH : file}: fine. ${describe(config)}\n`);
  return 0;
}

function describe(config: Config): string {
  const loops = config.loops.map(({ name, kind, sender, mailbox, bounces, burst }) => {
    const back = bounces === null ? '' : `, bounces from ${bounces}`;
    const many = burst ? `, ${burst.probes} probes` : '';
    return `${name} (${kind}, ${sender} -> ${mailbox}${back}${many})`;
  });
  const parts = [
    loops.length > 0 ? `Loops: ${loops.join(', ')}.` : 'No loops.',
    config.expectedMail.length > 0
      ? `Expected mail: ${config.expectedMail.map(({ name, mailbox }) => `${name} (${mailbox})`).join(', ')}.`
      : '',
    config.domains.length > 0 ? `Domains: ${config.domains.map((domain) => domain.name).join(', ')}.` : '',
    config.blocklists === null ? '' : `Blocklists for ${config.blocklists.ips.join(', ') || 'no address yet'}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `plan`: the jobs of a run, as the matrix of a workflow; asks no server and needs no password. */
export function planCommand(file: string, shards: number, terminal: Terminal): number {
  const config = configured({ config: file }, terminal, { selection: WITHOUT_LOGINS, notifies: false });
  if (config === null) return 3;
  const splitting = splitRun(config, shards);
  if (splitting.ok) terminal.printDocument(`${matrixJson(splitting.split)}\n`);
  else terminal.complain(`${splitting.error}\n`);
  return splitting.ok ? 0 : 3;
}

/** A command's use of its configuration. */
interface Use {
  /** Default: all of it. */
  readonly selection?: Selection;
  /** Whether channels and heartbeat are notified; default: yes. */
  readonly notifies?: boolean;
  /** The argument in place of a path, for a configuration made from arguments. */
  readonly argumentOf?: (path: string) => string | null;
  /** The destination of a report; absent: the command makes none. */
  readonly destination?: Destination;
}

/** A command's configuration; null if it has errors, all of which have been reported. */
export function configured(inputs: Readonly<Record<string, string>>, terminal: Terminal, use: Use = {}): Config | null {
  const { env, readText } = terminal;
  const { selection = EVERYTHING, notifies = true, argumentOf = () => null, destination = null } = use;
  const loaded = loadConfig({ get: (name) => inputs[name] ?? '', env, readText, readZone, calendar, selection, notifies });
  if (!loaded.ok) {
    const problems = loaded.errors.map((error) => {
      const argument = argumentOf(error.path);
      return argument === null ? error : formatConfigError({ ...error, file: argument, line: null, column: null, path: '' });
    });
    refuse(problems, loaded.scope, destination, terminal);
    return null;
  }
  for (const secret of loaded.config.secrets) terminal.mask(secret);
  for (const warning of loaded.warnings) terminal.complain(`warning: ${formatConfigError(warning)}\n`);
  return loaded.config;
}

/** The arguments of the commands that ask DNS without a configuration. */
export function dnsArgument(path: string): string | null {
  if (path.startsWith('dns.servers')) return '--dns-server';
  if (path.startsWith('domains')) return 'DOMAIN';
  return path === 'dns.doh' ? '--doh' : path === 'baseline' ? '--baseline' : null;
}

/** The part of it that will run; null if the selection makes no sense, which has been reported. */
export function planned(config: Config, selection: Selection, terminal: Terminal, destination: Destination): Plan | null {
  const planning = planOf(config, selection);
  if (planning.ok) return planning.plan;
  const whole = planOf(config, EVERYTHING);
  refuse(planning.errors, whole.ok ? scopeOf(config, whole.plan) : NO_SCOPE, destination, terminal);
  return null;
}

/** Prints every mistake on standard error. If a report was requested, makes one without results. */
export function refuse(problems: readonly Mistake[], scope: Scope, destination: Destination | null, terminal: Terminal): void {
  for (const problem of problems) terminal.complain(`${sayMistake(problem)}\n`);
  if (destination === null) return;
  printUnusable(asPart(unusableReport(problems, scope), destination.part ?? null, terminal.env), scope, destination, terminal);
}
