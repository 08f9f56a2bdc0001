import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../src/core/result/report.ts';
import { isOver } from '../../harness/bounds.ts';
import { Job } from '../../bundle/job.ts';
import type { Fault } from '../github/faults.ts';
import { startGitHub, WORKFLOW_TOKEN } from '../github/double.ts';
import { Dice } from './dice.ts';
import { hostileGitHub } from './github.ts';
import { damagedHistory } from './history.ts';
import { inParts } from './parts.ts';
import type { HostileWorld } from './world.ts';
import { BUDGET } from './configuration.ts';
import { hostileWorld } from './world.ts';
import { wrongWith } from './verdict.ts';

/** A run of the shipped program, and its faults. */
export interface Ran {
  readonly wrong: readonly string[];
  /** The whole process, ms. */
  readonly tookMs: number;
  /** Its peak memory, bytes. */
  readonly memory: number;
  readonly processorMs: number;
  readonly outcome: string;
}

/** Beyond this no run may hold, bytes. */
export const MOST_MEMORY = 300 * 1024 * 1024;

/** It looks until its deadline and two seconds; status has a time of its own; ms. */
const LONGEST = BUDGET + 2_000 + 120_000;

const FAULTS: readonly [Fault, ...Fault[]] = [
  'error-500',
  'error-502',
  'drop-before',
  'drop-after',
  'cut-json',
  'html',
  'redirect-elsewhere',
  'redirect-loop',
  'throttled',
];

/** Runs the action in world `index` of `seed`, with an issue at GitHub's double, and checks all its traces. */
export async function runShipped(seed: number, index: number): Promise<Ran> {
  await using world = await hostileWorld(seed, index);
  const dice = new Dice(seed * 7_919 + index);
  const github = await startGitHub();
  const front = dice.chance(20) ? await hostileGitHub(dice, (lines) => world.say(lines), github.url, world.elsewhereUrl) : null;
  using job = new Job();
  const usage = join(mkdtempSync(join(tmpdir(), 'hostile-')), 'usage.json');
  try {
    if (dice.chance(30)) github.fault(dice.pick(FAULTS), { nth: 1 + dice.below(4), seconds: 1 });
    job.commit('mail.yml', world.config);
    const ca = join(usage, '..', 'ca.pem');
    writeFileSync(ca, world.ca);
    const env = { NODE_EXTRA_CA_CERTS: ca, ...world.env, ...environment(front?.url ?? github.url), ...trouble(dice, job) };
    const reportDir = dice.chance(10) ? '/dev/null/out' : '';
    const inputs = {
      config: 'mail.yml',
      'open-issue': 'true',
      'fail-on': dice.pick(['critical', 'never', 'warning']),
      'report-dir': reportDir,
    };
    const history = dice.chance(25) ? join(job.workspace, 'history') : null;
    if (history !== null) await damagedHistory(dice, () => world.say(), history);
    const options = { env, before: ['--import', measuring(usage)], limit: LONGEST };
    const given = { inputs: { ...inputs, history: history === null ? '' : './history' }, options };
    const parts = !world.learns && dice.chance(10) ? await inParts(dice, () => world.say(), job, given) : null;
    const step = parts?.part ?? (await job.main(given.inputs, options));
    const report = step.outputs.get('report') ?? '';
    const json = report !== '' && existsSync(report) ? readFileSync(report, 'utf8') : '';
    const parsed = json === '' ? null : (JSON.parse(json) as Report);
    const steps = parts === null ? [step] : [parts.plan, step, await parts.merge(json)];
    const { issues } = github.repository();
    const told = issues
      .flatMap(({ title, body }) => [title, body ?? ''])
      .concat([...github.repository().comments.values()].map(({ body }) => body));
    const texts = {
      log: steps.map(({ stdout }) => stdout).join('\n'),
      stderr: steps.map(({ stderr }) => stderr).join('\n'),
      'a file of the runner': steps.map(({ files }) => files).join('\n'),
      'report.json': json,
      GitHub: told.join('\n'),
      'the channel': world.announced(),
      'a server elsewhere': world.elsewhere(),
      'a file of the job': filesBelow(job.temp)
        .filter((path) => !path.startsWith(join(job.temp, 'parts')))
        .map((path) => readFileSync(path, 'utf8'))
        .join('\n'),
    };
    const { maxRSS, processor } = JSON.parse(readFileSync(usage, 'utf8')) as { readonly maxRSS: number; readonly processor: number };
    const state = step.outputs.get('state') ?? null;
    return {
      wrong: [
        ...wrongWith({ texts, markdown: [...steps.map(({ summary }) => summary), ...told], report: parsed }, world.secrets),
        ...wrongOutcome(world, parsed, state),
        ...(world.elsewhere().includes(WORKFLOW_TOKEN) ? ['the token of the workflow was sent elsewhere'] : []),
        ...(maxRSS > MOST_MEMORY ? [`it held ${Math.round(maxRSS / 1024 / 1024)} MB`] : []),
        ...steps.flatMap(({ status, signal, stderr }) =>
          status === 0 || status === 1 ? [] : [`it ended with ${String(status ?? signal)}: ${stderr.slice(0, 500)}`],
        ),
      ],
      tookMs: step.tookMs,
      memory: maxRSS,
      processorMs: processor,
      outcome: parsed?.loops[0]?.outcome ?? 'no report',
    };
  } finally {
    await front?.close();
    github.takeViolations();
    await github[Symbol.asyncDispose]();
    rmSync(join(usage, '..'), { recursive: true, force: true });
  }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [join(file.parentPath, file.name)] : [],
  );
}

const ARRIVED: ReadonlySet<string> = new Set(['delivered', 'slow', 'junk', 'duplicate']);

/** Statements that the report must not make of this world, with any result; `state`: the output, if one was written. */
export function wrongOutcome(world: HostileWorld, report: Report | null, state: string | null): readonly string[] {
  const mail = [
    ...(world.touched() ? ["a mail of somebody else's was touched"] : []),
    ...(world.intruded() ? ['a host inside was connected to on the word of a record'] : []),
  ];
  if (report === null) return [...mail, ...(state === 'ok' && !world.delivered() ? ['it is ok without the probe'] : [])];
  const arrived = report.loops.some(({ outcome }) => ARRIVED.has(outcome));
  const took = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  return [
    ...mail,
    ...(arrived && !world.delivered() ? ['a probe that was never delivered is told as arrived'] : []),
    ...(report.state === 'ok' && !arrived ? ['it is ok without the probe'] : []),
    ...(world.usable || !world.reached() ? [] : ['by a configuration that is none a server was reached']),
    ...(isOver(took, BUDGET + 2_000) ? [`it looked for ${took} ms`] : []),
  ];
}

function environment(url: string): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'octo/mail',
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_RUN_ID: '42',
    GITHUB_WORKFLOW_REF: 'octo/mail/.github/workflows/continuity.yml@refs/heads/main',
    GITHUB_JOB: 'probe',
  };
}

/** A full disk, or a path that is no file. */
function trouble(dice: Dice, job: Job): Readonly<Record<string, string>> {
  if (!dice.chance(15) || process.platform === 'win32') return {};
  const file = join(job.temp, 'a file');
  writeFileSync(file, '');
  const variable = dice.pick(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);
  return { [variable]: dice.pick(['/dev/full', join(file, 'none')]) };
}

/** For `--import`: writes the process's use of the machine into a file, at its end. */
export function measuring(path: string): string {
  const script = `import{writeFileSync}from"node:fs";process.on("exit",()=>{const u=process.resourceUsage();writeFileSync(${JSON.stringify(path)},JSON.stringify({maxRSS:u.maxRSS*1024,processor:(u.userCPUTime+u.systemCPUTime)/1000}))})`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}
