import { test } from 'node:test';
import { realServersMissing } from '../world/installed.ts';
import { inNamespaces } from '../world/namespaces.ts';
import { skipWithout } from '../world/skip.ts';
import { machineMissing } from './machine.ts';

const PLACE = 'the machine that it will really run on';

/**
 * A test that plays test files in a network namespace of their own, with only a loopback. Their output is shown if they fail. Skipped
 * loudly if this machine cannot make one; with CI=true that is a failure.
 */
export function farTest(what: string, files: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const title = `${PLACE}: ${what}`;
  const skip = skipWithout(title, machineMissing() ?? realServersMissing());
  test(title, { skip }, async () => await inNamespaces(files, env));
}
