import { parseArgs } from 'node:util';
import type { Format } from '../../../report/formats/format.ts';
import { FORMATS } from '../../../report/formats/format.ts';
import { HISTORY_FORMATS } from '../../../report/pictures/export/history-format.ts';
import type { Destination } from '../../reporting/print-report.ts';
import { NO_SCOPE } from '../../../core/request/plan.ts';
import { brokenCheck, findingOn } from '../../../core/result/finding.ts';
import type { Result } from '../../../core/result/outcome.ts';
import { VERSION } from '../../wiring/version.ts';
import type { Terminal } from '../terminal.ts';
import type { CommandForm } from './forms.ts';
import { formOf, NAMES, OPTIONS } from './forms.ts';
import { helpOf, OVERVIEW } from './help.ts';
import { meantCommand, meantFormat, meantOption } from './meant.ts';

/** Runs the command in the arguments; wrong usage is reported in one line and is exit status 3. */
export async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  const named = args.find((arg) => formOf(arg) !== null) ?? null;
  const usage = async (problem: string): Promise<number> => {
    terminal.complain(`${problem} Try: email-continuity ${named === null ? '' : `${named} `}--help\n`);
    const form = named === null ? null : formOf(named);
    const isReport = form === null || (form.formats === undefined && form.options.includes('format'));
    if (isReport) await printMisused(problem, args, terminal);
    return 3;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return usage(explained(error instanceof Error ? error.message : String(error), named));
  }
  const { values, positionals, given } = parsed;
  if (values.version) {
    terminal.print(`email-continuity ${VERSION}\n`);
    return 0;
  }
  const asksHelp = values.help || positionals[0] === 'help';
  const [name, ...operands] = positionals[0] === 'help' ? positionals.slice(1) : positionals;
  if (name === undefined) {
    if (asksHelp) terminal.print(OVERVIEW);
    else terminal.complain(OVERVIEW);
    return asksHelp ? 0 : 3;
  }
  const form = formOf(name);
  if (form === null) return usage(`There is no command "${name}"; ${meantCommand(name, NAMES) ?? `there are ${NAMES.join(', ')}.`}`);
  if (asksHelp) {
    terminal.print(helpOf(name, form));
    return 0;
  }
  const known = form.options;
  const strange = given.find((option) => !known.some((other) => other === option));
  if (strange !== undefined) return usage(`${name} takes no --${strange}; it takes ${known.map((option) => `--${option}`).join(', ')}.`);
  const formats: readonly string[] = form.formats ?? FORMATS;
  if (!formats.includes(values.format)) {
    const hint = meantFormat(values.format, formats);
    return usage(`--format ${values.format} is not known; there are ${formats.join(', ')}${hint === null ? '.' : `; ${hint}`}`);
  }
  const format = FORMATS.find((candidate) => candidate === values.format) ?? 'text';
  const read = withFile({ name, operands, values, format }, form);
  if (!read.ok) return usage(read.error);
  try {
    return await dispatch(read.invocation, terminal, usage);
  } catch (error) {
    const message = `a defect of this monitor, not of your mail: ${error instanceof Error ? error.message : String(error)}`;
    terminal.complain(`internal_error: ${message}\n`);
    if (known.includes('format')) await printBroken(message, error, { format, reportDir: '' }, terminal);
    return 3;
  }
}

/** The output for programs if no report was made. */
async function printBroken(message: string, error: unknown, destination: Destination, terminal: Terminal): Promise<void> {
  const { withoutRun } = await import('../../reporting/report-without-run.ts');
  const { printUnusable } = await import('../../reporting/print-report.ts');
  printUnusable(withoutRun(`Nothing is known: ${message}`, [], [brokenCheck('loop', error)]), NO_SCOPE, destination, terminal);
}

/** The output for programs after a wrong call, in the requested format. */
async function printMisused(problem: string, args: readonly string[], terminal: Terminal): Promise<void> {
  const asked = args.flatMap((arg, index) => (arg === '--format' ? (args[index + 1] ?? '') : (/^--format=(.*)$/s.exec(arg)?.[1] ?? [])));
  const format = FORMATS.find((candidate) => candidate === asked.at(-1)) ?? 'text';
  if (format === 'text') return;
  const { withoutRun } = await import('../../reporting/report-without-run.ts');
  const { printUnusable } = await import('../../reporting/print-report.ts');
  const finding = findingOn('arguments')('configuration-unusable', 'unknown', problem);
  printUnusable(withoutRun(`Wrong usage, nothing was sent: ${problem}`, [], [finding]), NO_SCOPE, { format, reportDir: '' }, terminal);
}

/** The error of parseArgs, in one sentence; Node's further lines are about positional arguments, which nobody meant. */
function explained(message: string, name: string | null): string {
  const sentence = (message.split(/\. |\n/)[0] ?? message).replace(/\.$/, '');
  const [, option] = /^Unknown option '--?([^']+)'/.exec(sentence) ?? [];
  const [, without] = /^Option '(--[^']+)' argument is ambiguous/.exec(sentence) ?? [];
  if (without !== undefined) return `${without} takes a value; write one that begins with a dash as ${without}=-...`;
  const known = (name === null ? null : formOf(name)?.options) ?? [];
  const hint = option === undefined ? null : meantOption(option, known);
  return `${sentence}${hint === null ? '.' : `; ${hint}${hint.endsWith('?') ? '' : '.'}`}`;
}

function parse(args: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  // A list that is given in several options is one list: the last alone would leave out the others in silence.
  const listed = (name: 'only' | 'checks') =>
    tokens.flatMap((token) => (token.kind === 'option' && token.name === name && token.value ? [token.value] : [])).join(',');
  return { values: { ...values, only: listed('only'), checks: listed('checks') }, positionals, given };
}

/** A command line after parsing. */
interface Invocation {
  readonly name: string;
  readonly operands: readonly string[];
  readonly values: ReturnType<typeof parse>['values'];
  readonly format: Format;
}

/** The configuration may be given by `--config` or as an operand, but only once. */
function withFile(invocation: Invocation, { file, operands }: CommandForm): Result<{ invocation: Invocation }, { error: string }> {
  const { name, values } = invocation;
  const isFile = (operand: string) => file === 'any' || (file === 'yaml' && /\.ya?ml$/i.test(operand));
  const files = invocation.operands.filter(isFile);
  const others = invocation.operands.filter((operand) => !isFile(operand));
  if (others.length > 0 && operands === null) return { ok: false, error: `${name} takes no operand "${others[0]}".` };
  const named = values.config === '' ? files : [values.config, ...files];
  if (named.length > 1) return { ok: false, error: `${name} takes one file.` };
  return { ok: true, invocation: { ...invocation, operands: others, values: { ...values, config: named[0] ?? '' } } };
}

async function dispatch(
  { name, operands, values, format }: Invocation,
  terminal: Terminal,
  usage: (problem: string) => Promise<number>,
): Promise<number> {
  switch (name) {
    case 'run': {
      const { runCommand } = await import('../run.ts');
      const { config, only, checks } = values;
      const { baseline } = values;
      return runCommand(
        {
          config,
          only,
          checks,
          baseline,
          waitForDns: values['wait-for-dns'],
          reportDir: values['report-dir'],
          history: values.history,
          format,
          part: values.part,
        },
        terminal,
      );
    }
    case 'plan':
    case 'merge': {
      const { readShards } = await import('../../../config/settings.ts');
      const shards = readShards(values.shards);
      if (shards === null) return usage(`--shards ${values.shards} is no number from 1 to 256.`);
      if (name === 'plan') return (await import('../check-config.ts')).planCommand(values.config, shards, terminal);
      if (operands.length === 0) return usage('merge takes the reports of the parts.');
      const { mergeCommand } = await import('../run.ts');
      return mergeCommand(
        operands,
        { config: values.config, reportDir: values['report-dir'], history: values.history, format, shards },
        terminal,
      );
    }
    case 'demo': {
      const { demoCommand } = await import('../demo.ts');
      return demoCommand(
        { fault: values.fault, world: values.world, serve: values.serve, reportDir: values['report-dir'], format },
        terminal,
      );
    }
    case 'check-config': {
      const { checkConfigCommand } = await import('../check-config.ts');
      return checkConfigCommand(values.config, terminal);
    }
    case 'doctor': {
      const read = format === 'json' ? format : 'text';
      const { discover, doh } = values;
      const servers = values['dns-server'];
      if (discover !== '') {
        if (values.config !== '' || values.paths) return usage('doctor --discover takes no configuration and no --paths.');
        const { discoverCommand } = await import('../doctor/discovery/discovery.ts');
        return discoverCommand({ address: discover, servers, doh, format: read }, terminal);
      }
      if (servers.length > 0 || doh !== '') return usage('doctor takes --dns-server and --doh with --discover alone.');
      if (values.paths) {
        const { pathsCommand } = await import('../doctor/paths.ts');
        return pathsCommand(values.config, read, terminal);
      }
      const { doctorCommand } = await import('../doctor/doctor.ts');
      return doctorCommand(values.config, read, terminal);
    }
    case 'report': {
      const [history, ...others] = [values.history, ...operands].filter((folder) => folder !== '');
      if (history === undefined) return usage('report takes --history, the folder or branch that runs were kept in.');
      if (others.length > 0) return usage('report takes one folder.');
      const { reportCommand } = await import('../report.ts');
      const { DEFAULT_TARGET } = await import('../../../report/history/numbers/loop-numbers.ts');
      const { parsePercentage, PERCENTAGE_FORM } = await import('../../../config/schema/sections/percentages.ts');
      const historyFormat = HISTORY_FORMATS.find((candidate) => candidate === values.format) ?? 'text';
      const target = values.target === '' ? DEFAULT_TARGET : parsePercentage(values.target);
      if (target === null) return usage(`--target ${values.target} is not ${PERCENTAGE_FORM}.`);
      const { compare, page, url } = values;
      if (url !== '' && !isFeedUrl(url)) return usage(`--url ${url} is no address by http or https.`);
      return reportCommand({ history, compare, target, page, url, format: historyFormat }, terminal);
    }
    case 'spf': {
      const { ip, helo } = values;
      const mailFrom = values['mail-from'];
      if (ip === '') return usage('spf takes --ip, the address that the mail comes from.');
      if (mailFrom === '' && helo === '') return usage('spf takes --mail-from or --helo, or both.');
      const { spfCommand } = await import('../lookups/spf.ts');
      return spfCommand({ ip, mailFrom, helo, servers: values['dns-server'], doh: values.doh }, terminal);
    }
    default: {
      if (operands.length === 0) return usage('dns takes at least one domain.');
      const { dnsCommand } = await import('../lookups/dns.ts');
      const { authoritative, parked, baseline } = values;
      return dnsCommand(
        {
          domains: operands,
          servers: values['dns-server'],
          doh: values.doh,
          authoritative,
          parked,
          baseline,
          reportDir: values['report-dir'],
          format,
        },
        terminal,
      );
    }
  }
}

/** An address that can serve a feed and identify it. */
function isFeedUrl(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(text) && URL.canParse(text);
}
