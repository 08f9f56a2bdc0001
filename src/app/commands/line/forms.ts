// The command line: its syntax, its options, and its commands.
// Called by app.

import { FORMATS } from '../../../report/formats/format.ts';
import { HISTORY_FORMATS } from '../../../report/pictures/export/history-format.ts';

/** Every option, in the form of node:util's parseArgs. */
export const OPTIONS = {
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
  parked: { type: 'boolean', default: false },
  paths: { type: 'boolean', default: false },
  discover: { type: 'string', default: '' },
  part: { type: 'string', default: '' },
  shards: { type: 'string', default: '1' },
  history: { type: 'string', default: '' },
  compare: { type: 'string', default: '' },
  target: { type: 'string', default: '' },
  page: { type: 'string', default: '' },
  url: { type: 'string', default: '' },
  'dns-server': { type: 'string', multiple: true, default: [] as string[] },
  doh: { type: 'string', default: '' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'V', default: false },
} as const;

/** An option that a command may take. */
export type CommandOption = Exclude<keyof typeof OPTIONS, 'help' | 'version'>;

/** The name of an option's value (null for a switch), its effect, and its default. */
export const SAYS: Readonly<Record<CommandOption, readonly [value: string | null, text: string]>> = {
  config: ['FILE', 'the configuration; default: .github/email-continuity.yml'],
  only: ['LOOPS', 'the loops to run, separated by commas; default: all'],
  checks: ['CHECKS', 'of loops,expect-mail,dns,blocklists,certificates; default: all configured'],
  'report-dir': ['DIR', 'writes report.json and summary.md there; default: no files'],
  format: ['FORMAT', `one of ${FORMATS.join(', ')}; default: text`],
  fault: ['FAULT', 'slow, junk, drop, duplicate, bounce, greylist, reject, auth, expired-cert, inbound or imap-stall; default: none'],
  world: ['WORLD', 'microsoft365: logins by OAuth2 access tokens; fastmail: JMAP with API tokens; default: passwords, SMTP and IMAP'],
  serve: ['FILE', 'writes the configuration of these servers there and keeps them up; default: one run'],
  ip: ['ADDRESS', 'the address that the mail comes from'],
  'mail-from': ['ADDRESS', 'the envelope sender; this or --helo is needed'],
  helo: ['NAME', 'the name that EHLO says; this or --mail-from is needed'],
  'wait-for-dns': ['TIME', 'waits so long, such as 10m, until DNS is as configured; default: not'],
  baseline: ['REPORT', 'an earlier report.json: DNS records changed since are told; default: none'],
  authoritative: [null, 'asks every name server of each domain too; default: resolvers alone'],
  parked: [null, 'judges domains that are to neither send nor receive mail; default: as those that do'],
  paths: [null, 'draws which way each loop goes, and what no loop can tell; logs in nowhere'],
  discover: ['ADDRESS', 'prints what the domain says of its servers as a configuration, and logs in nowhere; default: not'],
  part: ['ENTRY', "one job's share of a run, an entry of what plan prints; default: all of it"],
  shards: ['N', 'jobs at most for the loops of one place, 1 to 256; default: 1'],
  history: ['DIR', 'where runs are kept, one after another: a folder, or the branch github:OWNER/NAME[@BRANCH]; default: nowhere'],
  target: ['PERCENT', 'how many probes have to arrive, such as 99.9%; default: 99.5%'],
  compare: ['A..B', 'two days, weeks, months or ranges, as 2026-10..2026-11: whether mail became slower or lossier; default: none'],
  page: ['FILE', 'writes a page of the last 90 days there, one HTML file without a script; default: none'],
  url: ['URL', 'where the feed of --format atom will lie, which becomes its name; default: named after the history'],
  'dns-server': ['ADDRESS:PORT', "the resolver to ask, several times for several; default: this machine's"],
  doh: ['URL', 'asks a resolver by HTTPS (RFC 8484); default: not'],
};

/** The syntax of a command. */
export interface CommandForm {
  /** One sentence. */
  readonly does: string;
  /** The operands that are the configuration: each, those that end in `.yml` or `.yaml`, or none. */
  readonly file: 'any' | 'yaml' | null;
  /** The name of other operands; null: none are allowed. */
  readonly operands: string | null;
  readonly options: readonly CommandOption[];
  /** The values of `--format`; absent: the formats of a run's report. */
  readonly formats?: readonly string[];
}

const FORMS: Readonly<Record<string, CommandForm>> = {
  run: {
    does: 'Sends a probe through every loop of a configuration, finds it, judges it.',
    file: 'any',
    operands: null,
    options: ['config', 'only', 'checks', 'wait-for-dns', 'baseline', 'report-dir', 'history', 'format', 'part'],
  },
  demo: {
    does: 'The same on mail servers of its own, on this machine: no account, no network.',
    file: null,
    operands: null,
    options: ['fault', 'world', 'format', 'serve', 'report-dir'],
  },
  'check-config': {
    does: 'Says what a configuration would do, or everything that is wrong with it.',
    file: 'any',
    operands: null,
    options: ['config'],
  },
  doctor: {
    does: 'Logs in everywhere, tells what each server is like, and sends nothing.',
    file: 'any',
    operands: null,
    options: ['config', 'paths', 'discover', 'dns-server', 'doh', 'format'],
    formats: ['text', 'json'],
  },
  dns: {
    does: 'The DNS checks of any domain.',
    file: null,
    operands: 'DOMAIN...',
    options: ['dns-server', 'doh', 'authoritative', 'parked', 'baseline', 'report-dir', 'format'],
  },
  spf: {
    does: 'What a receiver makes of a sender (RFC 7208); the first word is the result.',
    file: null,
    operands: null,
    options: ['ip', 'mail-from', 'helo', 'dns-server', 'doh'],
  },
  report: {
    does: 'What the runs of a history come to: quantiles, losses, coverage; exit status 1 where mail became worse.',
    file: null,
    operands: '[DIR]',
    options: ['history', 'compare', 'page', 'format', 'target', 'url'],
    formats: HISTORY_FORMATS,
  },
  plan: {
    does: 'The jobs that a run is split into, as the matrix of a workflow.',
    file: 'any',
    operands: null,
    options: ['config', 'shards'],
  },
  merge: {
    does: 'One report and one verdict from those of the jobs.',
    file: 'yaml',
    operands: 'REPORT...',
    options: ['config', 'shards', 'report-dir', 'history', 'format'],
  },
};

/** Every command, in the order of the help. */
export const NAMES: readonly string[] = Object.keys(FORMS);

/** The syntax of a command; null if no command has that name. */
export function formOf(name: string): CommandForm | null {
  return Object.hasOwn(FORMS, name) ? (FORMS[name] ?? null) : null;
}
