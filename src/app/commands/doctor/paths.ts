import { WITHOUT_LOGINS } from '../../../config/load.ts';
import { coverageOf, routesOf } from '../../../core/judge/suspects/coverage.ts';
import { coverageJson, coverageText } from '../../../report/mesh/draw.ts';
import { configured } from '../check-config.ts';
import type { Terminal } from '../terminal.ts';

/**
 * `doctor --paths`: draws the path of each loop's probe, and names the parts that the loops cannot tell apart. Asks no server, and needs no
 * password.
 */
export function pathsCommand(file: string, format: 'text' | 'json', terminal: Terminal): number {
  const config = configured({ config: file }, terminal, { selection: WITHOUT_LOGINS, notifies: false });
  if (config === null) return 3;
  const coverage = coverageOf(routesOf(config), [...config.senders.keys()], [...config.mailboxes.keys()]);
  terminal.printDocument(format === 'json' ? coverageJson(coverage) : coverageText(coverage));
  return 0;
}
