/*
 * The entries of dist: the step, the post step, and the terminal's. The post step has a file of its own, because nothing else tells it
 * apart from the step: the step's saved state may be lost. They are CommonJS in the syntax of the oldest Node: a Node too old for the rest
 * then gets an error of one line, not a syntax error. They load an ECMAScript module, in a folder of its own.
 */

/** The oldest Node for the bundle; `engines` of package.json says the same. */
const OLDEST = 20;

/** @param where the start of the line: empty, or the runner's command for an error */
function entry(name: 'action' | 'post' | 'cli', stream: 'stdout' | 'stderr', status: number, where: string): string {
  return `'use strict';
if (parseInt(process.versions.node, 10) < ${OLDEST}) {
  process.${stream}.write('${where}email-continuity needs Node ${OLDEST} or newer, and this is ' + process.version + ' (' + process.execPath + '): install a newer one, or start it with one.\\n');
  process.exitCode = ${status};
} else {
  require('./app/start.cjs').${name}();
}
`;
}

/** The files of dist beside the bundle, by path. */
export const ENTRIES: Readonly<Record<string, string>> = {
  'index.js': entry('action', 'stdout', 1, '::error::'),
  'post.js': entry('post', 'stdout', 1, '::error::'),
  'cli.js': `#!/usr/bin/env node\n${entry('cli', 'stderr', 3, '')}`,
  'app/start.cjs': `'use strict';
for (const name of ['action', 'post', 'cli']) exports[name] = () => import('./index.js').then((app) => app[name]());
`,
  // In a copy of dist alone, each file must still be read with its right type.
  'package.json': '{ "type": "commonjs" }\n',
};
