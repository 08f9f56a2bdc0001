import { spawn } from 'node:child_process';

/*
 * `node scripts/beside.ts name...` runs scripts of package.json at the same time, because most use one processor. Each one's output is
 * printed as a block, under its name, when it has ended. All run to their end; if one fails, this fails and names it.
 */
const names = process.argv.slice(2);
const ended = await Promise.all(names.map(runScript));
const failed = names.filter((_, index) => ended[index] !== true);
if (failed.length > 0) {
  process.stderr.write(`\n*** FAILED: ${failed.map((name) => `npm run ${name}`).join(', ')} ***\n`);
  process.exitCode = 1;
}

/** Whether it succeeded. */
async function runScript(name: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', name], { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'no status'));
  });
  process.stdout.write(`\n> npm run ${name}${status === 0 ? '' : `: FAILED (${status})`}\n${Buffer.concat(said).toString('utf8')}`);
  return status === 0;
}
