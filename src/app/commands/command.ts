import { parseArgs } from 'node:util';
import type { Format } from '../../report/formats/format.ts';
import { FORMATS } from '../../report/formats/format.ts';
import type { Destination } from '../reporting/print-report.ts';
import { NO_SCOPE } from '../../core/request/plan.ts';
import { brokenCheck } from '../../core/result/finding.ts';
import { VERSION } from '../wiring/version.ts';
import type { Terminal } from './terminal.ts';

const USAGE = `Usage: email-continuity COMMAND

  run            sends a probe through every loop of a configuration, finds it, judges it
                 [--config FILE] [--only LOOPS] [--checks loops,dns,blocklists,certificates]
                 [--wait-for-dns 10m] [--baseline REPORT] [--report-dir DIR]
                 [--format ${FORMATS.join('|')}]
                 [--part ENTRY]: one job's share of a run, an entry of what plan prints
  plan           the jobs that a run is split into, as the matrix of a workflow  [--config FILE] [--shards N]
  merge REPORT...
                 one report and one verdict from those of the jobs  [--config FILE] [--shards N]
                 [--report-dir DIR] [--format ...]
  demo           the same on mail servers of its own, on this machine: no account, no network
                 [--fault slow|junk|drop|duplicate|bounce|greylist|reject|auth|expired-cert|inbound|imap-stall] [--format ...]
                 [--world microsoft365]: logins by OAuth2 access tokens
  check-config FILE
                 says what a configuration would do, or everything that is wrong with it
  doctor         logs in everywhere and sends nothing  [--config FILE]
                 --paths: draws which way each loop goes, and what no loop can tell  [--format text|json]
  dns DOMAIN...  the DNS checks of any domain  [--dns-server ADDRESS:PORT] [--doh URL]
                 [--authoritative] [--baseline REPORT] [--report-dir DIR] [--format ...]
  spf            what a receiver makes of a sender (RFC 7208); the first word is the result
                 --ip ADDRESS [--mail-from ADDRESS] [--helo NAME] [--dns-server ADDRESS:PORT]
                 [--doh URL]

Exit status: 0 ok, 1 warning, 2 critical, 3 unknown or wrong usage.
`;

const OPTIONS = {
  config: { type: 'string', default: '' },
  only: { type: 'string', default: '' },
  checks: { type: 'string', default: '' },
  'report-dir': { type: 'string', default: '' },
  format: { type: 'string', default: 'text' },
  fault: { type: 'string', default: '' },
  world: { type: 'string', default: '' },
  serve: { type: 'string', default: '' },
  ip: { type: 'string', default: '' },
  'mail-from': { type: 'string', default: '' },
  helo: { type: 'string', default: '' },
  'wait-for-dns': { type: 'string', default: '' },
  baseline: { type: 'string', default: '' },
  authoritative: { type: 'boolean', default: false },
  paths: { type: 'boolean', default: false },
  part: { type: 'string', default: '' },
  shards: { type: 'string', default: '1' },
  'dns-server': { type: 'string', multiple: true, default: [] as string[] },
  doh: { type: 'string', default: '' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** What each command understands; anything else is a mistake worth telling. */
const KNOWN: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  run: ['config', 'only', 'checks', 'wait-for-dns', 'baseline', 'report-dir', 'format', 'part'],
  demo: ['fault', 'world', 'format', 'serve', 'report-dir'],
  'check-config': ['config'],
  doctor: ['config', 'paths', 'format'],
  dns: ['dns-server', 'doh', 'authoritative', 'baseline', 'report-dir', 'format'],
  spf: ['ip', 'mail-from', 'helo', 'dns-server', 'doh'],
  plan: ['config', 'shards'],
  merge: ['config', 'shards', 'report-dir', 'format'],
};

const TAKES_OPERANDS: ReadonlySet<string> = new Set(['dns', 'check-config', 'merge']);

/** Runs the command that the arguments name; wrong usage is reported in one line and is exit status 3. */
export async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  const usage = (problem: string): number => {
    terminal.complain(`${problem} Try: email-continuity --help\n`);
    return 3;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage(firstSentence(error instanceof Error ? error.message : String(error)));
  }
  const { values, positionals, given } = parsed;
  if (values.version) {
    terminal.print(`email-continuity ${VERSION}\n`);
    return 0;
  }
  const [name, ...operands] = positionals;
  if (values.help || name === undefined) {
    if (values.help) terminal.print(USAGE);
    else terminal.complain(USAGE);
    return values.help ? 0 : 3;
  }
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (!known) return usage(`There is no command "${name}"; there are ${Object.keys(KNOWN).join(', ')}.`);
  const strange = given.find((option) => !known.some((other) => other === option));
  if (strange !== undefined) return usage(`${name} takes no --${strange}; it takes ${known.map((option) => `--${option}`).join(', ')}.`);
  const format = FORMATS.find((candidate) => candidate === values.format);
  if (format === undefined) return usage(`--format ${values.format} is not known; there are ${FORMATS.join(', ')}.`);
  if (operands.length > 0 && !TAKES_OPERANDS.has(name)) return usage(`${name} takes no operand "${operands[0]}".`);
  try {
    return await dispatch({ name, operands, values, format }, terminal, usage);
  } catch (error) {
    const words = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
    terminal.complain(`internal_error: ${words}\n`);
    if (known.includes('format')) await printBroken(words, error, { format, reportDir: '' }, terminal);
    return 3;
  }
}

/** What programs read where no report came about. */
async function printBroken(words: string, error: unknown, destination: Destination, terminal: Terminal): Promise<void> {
  const { withoutRun } = await import('../reporting/report-without-run.ts');
  const { printUnusable } = await import('../reporting/print-report.ts');
  printUnusable(withoutRun(`Nothing is known: ${words}`, [], [brokenCheck('loop', error)]), NO_SCOPE, destination, terminal);
}

/** Node's own complaints go on for lines about positional arguments, which nobody meant. */
function firstSentence(message: string): string {
  return `${(message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '')}.`;
}

function parse(args: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  return { values, positionals, given };
}

/** A command line that has been read. */
interface Invocation {
  readonly name: string;
  readonly operands: readonly string[];
  readonly values: ReturnType<typeof parse>['values'];
  readonly format: Format;
}

async function dispatch(
  { name, operands, values, format }: Invocation,
  terminal: Terminal,
  usage: (problem: string) => number,
): Promise<number> {
  switch (name) {
    case 'run': {
      const { runCommand } = await import('./run.ts');
      const { config, only, checks } = values;
      const { baseline } = values;
      return runCommand(
        { config, only, checks, baseline, waitForDns: values['wait-for-dns'], reportDir: values['report-dir'], format, part: values.part },
        terminal,
      );
    }
    case 'plan':
    case 'merge': {
      const { readShards } = await import('../../config/settings.ts');
      const shards = readShards(values.shards);
      if (shards === null) return usage(`--shards ${values.shards} is no number from 1 to 256.`);
      if (name === 'plan') return (await import('./check-config.ts')).planCommand(values.config, shards, terminal);
      if (operands.length === 0) return usage('merge takes the reports of the parts.');
      const { mergeCommand } = await import('./run.ts');
      return mergeCommand(operands, { config: values.config, reportDir: values['report-dir'], format, shards }, terminal);
    }
    case 'demo': {
      const { demoCommand } = await import('./demo.ts');
      return demoCommand(
        { fault: values.fault, world: values.world, serve: values.serve, reportDir: values['report-dir'], format },
        terminal,
      );
    }
    case 'check-config': {
      const [file = values.config, ...more] = operands;
      if (file === '' || more.length > 0) return usage('check-config takes one file.');
      const { checkConfigCommand } = await import('./check-config.ts');
      return checkConfigCommand(file, terminal);
    }
    case 'doctor': {
      if (values.paths) {
        if (format !== 'text' && format !== 'json') return usage('doctor --paths takes --format text or json.');
        const { pathsCommand } = await import('./doctor.ts');
        return pathsCommand(values.config, format, terminal);
      }
      if (format !== 'text') return usage('doctor takes --format with --paths alone.');
      const { doctorCommand } = await import('./doctor.ts');
      return doctorCommand(values.config, terminal);
    }
    case 'spf': {
      const { ip, helo } = values;
      const mailFrom = values['mail-from'];
      if (ip === '') return usage('spf takes --ip, the address that the mail comes from.');
      if (mailFrom === '' && helo === '') return usage('spf takes --mail-from or --helo, or both.');
      const { spfCommand } = await import('./spf.ts');
      return spfCommand({ ip, mailFrom, helo, servers: values['dns-server'], doh: values.doh }, terminal);
    }
    default: {
      if (operands.length === 0) return usage('dns takes at least one domain.');
      const { dnsCommand } = await import('./dns.ts');
      const { authoritative, baseline } = values;
      return dnsCommand(
        {
          domains: operands,
          servers: values['dns-server'],
          doh: values.doh,
          authoritative,
          baseline,
          reportDir: values['report-dir'],
          format,
        },
        terminal,
      );
    }
  }
}
