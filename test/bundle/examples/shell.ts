import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorld } from '../../../sandbox/world.ts';
import { DIST, ROOT } from '../dist.ts';
import { configOf } from '../setting.ts';
import { Program } from '../program.ts';

interface Way {
  readonly form: RegExp;
  readonly run: (command: string) => void | Promise<void>;
}

/** One a line, except continued ones. */
export function commandsOf(text: string): readonly string[] {
  return text
    .replace(/^#.*$/gm, '')
    .split(/\n(?! )/)
    .map((command) => command.trim())
    .filter((command) => command !== '');
}

/** Scripts and files in a command of ours exist; the suite itself is running now. */
function isThere(command: string): void {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Readonly<Record<string, string>> };
  for (const [, script] of command.matchAll(/npm run ([\w:-]+)/g)) assert.ok(scripts[script ?? ''] !== undefined, command);
  for (const [, file] of command.matchAll(/\s((?:test|scripts)\/[\w./-]+\.ts)/g))
    assert.ok(readFileSync(join(ROOT, file ?? '')).length > 0);
}

/** How each command of the pages is tried. */
export const waysToTry: readonly Way[] = [
  { form: /^git (?:clone|diff)/, run: () => undefined },
  { form: /^cd email-continuity$/, run: () => undefined },
  { form: /^(?:npm (?:ci|test)|\.ci\/run|UPDATE_GOLDEN=1|npx node --test)/, run: isThere },
  {
    form: /^node dist\/cli\.js demo/,
    run: async (command) => {
      const directory = mkdtempSync(join(tmpdir(), 'clone-'));
      try {
        mkdirSync(join(directory, 'email-continuity'));
        symlinkSync(DIST, join(directory, 'email-continuity', 'dist'));
        const args = command.split(' ').slice(1);
        await using program = new Program(args, { cwd: join(directory, 'email-continuity'), env: {} });
        const { status, stdout } = await program.ended;
        assert.equal(status, 0, stdout);
        assert.match(stdout, /^✓ OK: Mail works/);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  },
  {
    form: /^email-continuity run .* --format openmetrics/,
    run: async (command) => {
      await using world = await startWorld();
      const directory = mkdtempSync(join(tmpdir(), 'pushed-'));
      try {
        writeFileSync(join(directory, 'mail.yml'), configOf(world));
        // The double of the gateway keeps the requests that it got.
        const tools = {
          'email-continuity': `exec '${process.execPath}' '${join(DIST, 'cli.js')}' "$@"`,
          curl: 'echo "$@" > how; cat > email.prom',
        };
        for (const [name, script] of Object.entries(tools)) writeFileSync(join(directory, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
        const env = { PATH: `${directory}:${process.env['PATH'] ?? ''}`, PUSHGATEWAY: 'http://127.0.0.1:9091' };
        const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd: directory, env });
        await once(child, 'close');
        assert.equal(child.exitCode, 0);
        assert.match(readFileSync(join(directory, 'email.prom'), 'utf8'), /email_continuity_state\{state="ok"\} 1\n[^]*# EOF\n$/);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  },
  {
    form: /^email-continuity run --config mail\.yml --format (?:nagios|checkmk)$/,
    run: async (command) => {
      await using world = await startWorld();
      const directory = mkdtempSync(join(tmpdir(), 'plugin-'));
      try {
        writeFileSync(join(directory, 'mail.yml'), configOf(world));
        await using program = new Program([join(DIST, 'cli.js'), ...command.split(' ').slice(1)], { cwd: directory, env: {} });
        const { status, stdout } = await program.ended;
        assert.equal(status, 0, stdout);
        assert.match(stdout, /^(?:EMAIL OK - |0 "Email verdict" )/m);
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  },
  {
    form: /^email-continuity (?:run mail\.yml|report) --history /,
    run: async (command) => {
      await using world = await startWorld();
      const directory = mkdtempSync(join(tmpdir(), 'kept-'));
      try {
        writeFileSync(join(directory, 'mail.yml'), configOf(world));
        const folder = join(directory, 'history');
        const ran = async (words: string) => {
          const [, ...args] = words
            .replace(/ +#.*$/, '')
            .split(' ')
            .map((word) => (word === '/var/lib/email-continuity' ? folder : word));
          await using program = new Program([join(DIST, 'cli.js'), ...args], { cwd: directory, env: {} });
          return await program.ended;
        };
        if (!command.includes('run')) await ran('email-continuity run mail.yml --history /var/lib/email-continuity');
        const { status, stdout, stderr } = await ran(command);
        // Of two months, one has no run: nothing is known.
        assert.deepEqual([status, stderr], [command.includes('--compare') ? 3 : 0, ''], stdout);
        assert.ok(existsSync(join(folder, 'history.json')));
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  },
  {
    form: /^openssl s_client/,
    run: async (command) => {
      await using world = await startWorld();
      const child = spawn('bash', ['-c', command.replace('127.0.0.1:1025', `127.0.0.1:${world.smtp.ports.starttls}`)]);
      let pin = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (pin += text));
      await once(child, 'close');
      assert.match(pin, /^[A-Za-z0-9+/]{43}=\n$/);
    },
  },
];
