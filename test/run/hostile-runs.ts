import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { command } from '../../src/app/commands/line/command.ts';
import { sealedTerminal } from '../../src/app/commands/terminal.ts';
import type { Report } from '../../src/core/result/report.ts';
import { FORMATS } from '../../src/report/formats/format.ts';
import { foreignAuthority } from '../doubles/hostile/foreign-host.ts';
import { wrongWith } from '../doubles/hostile/verdict.ts';
import { hostileWorld } from '../doubles/hostile/world.ts';
import { wrongOutcome } from '../doubles/hostile/shipped.ts';
import { SEED } from '../harness/random.ts';
import { fakeTerminal } from '../unit/app/fake-terminal.ts';

/** Most of a run's time is the wait for silent servers. */
const BESIDE = 24;

// The servers that records lead to are trusted like any other of the internet.
setDefaultCACertificates([...getCACertificates('default'), foreignAuthority.certificate]);

/** The faults of so many of them, by the seed. */
export async function hostileWorlds(worlds: number): Promise<readonly string[]> {
  const wrong: string[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: BESIDE }, async () => {
      for (let index = next++; index < worlds; index = next++)
        wrong.push(...(await run(index)).map((each) => `world ${index} of seed ${SEED}: ${each.slice(0, 400)}`));
    }),
  );
  return wrong;
}

async function run(index: number): Promise<readonly string[]> {
  await using world = await hostileWorld(SEED % 2 ** 20, index);
  const { terminal, files, out, err } = fakeTerminal();
  const sealed = sealedTerminal({ ...terminal, began: performance.now(), env: world.env });
  const format = FORMATS[index % FORMATS.length] ?? 'text';
  const args = ['run', '--config', world.config, '--report-dir', 'out', '--format', format];
  const status = await command(args, sealed);
  const json = files.get('out/report.json') ?? '';
  const report = json === '' ? null : (JSON.parse(json) as Report);
  const texts = {
    log: format === 'text' ? out() : '',
    stdout: out(),
    stderr: err(),
    'a server elsewhere': world.elsewhere(),
    files: [...files.values()].join('\n'),
  };
  return [
    ...wrongWith({ texts, markdown: [files.get('out/summary.md') ?? ''], report }, world.secrets),
    ...wrongOutcome(world, report, status === 0 ? 'ok' : null),
    ...(world.usable || status === 3 ? [] : [`a configuration that is none ended with ${status}`]),
  ];
}
