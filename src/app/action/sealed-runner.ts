import type { Runner } from '../../core/ports/runner.ts';
import { LastDoor } from '../reporting/last-door.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The same runner, which masks secrets in every text, and goes on if one of its files cannot be written: mail is still tested, and the
 * verdict reaches every working output. Each such file is reported once, by its name.
 */
export function sealedRunner(runner: Runner, env: Environment): Runner {
  const door = new LastDoor();
  const reported = new Set<string>();
  const attempt = (what: string, variable: string, act: () => void) => {
    try {
      act();
    } catch (error) {
      if (reported.has(what)) return;
      reported.add(what);
      const text = error instanceof Error ? error.message : String(error);
      const path = env[variable] ?? '';
      runner.annotate(
        { level: 'warning', title: what, message: door.through(`${variable} (${path}) could not be written: ${text}`) },
        null,
      );
    }
  };
  return {
    input: (name) => runner.input(name),
    mask: (secret) => {
      door.mask(secret);
      runner.mask(secret);
    },
    output: (name, value) => attempt('Outputs', 'GITHUB_OUTPUT', () => runner.output(name, door.through(value))),
    annotate: ({ level, title, message }, place) =>
      runner.annotate({ level, title: door.through(title), message: door.through(message) }, place),
    summary: async (markdown) => {
      try {
        await runner.summary(door.through(markdown));
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        throw new Error(`GITHUB_STEP_SUMMARY (${env['GITHUB_STEP_SUMMARY'] ?? ''}): ${text}`, { cause: error });
      }
    },
    remember: (name, value) => attempt('State', 'GITHUB_STATE', () => runner.remember(name, value)),
    recall: (name) => runner.recall(name),
    log: (line) => runner.log(door.through(line)),
    fail: (reason) => runner.fail(door.through(reason)),
  };
}
