/*
 * The entries of dist: the step, what comes after its job, and the terminal's. The post step has a file of its own, for it cannot tell by
 * anything else which of both it is: what the step has saved for it may be lost. They are CommonJS and written as the oldest Node reads it, so that a Node that is too old for the rest is reported
 * in one line instead of a syntax error. What they load is an ECMAScript module, in a folder of its own.
 */

/** The oldest Node that the bundle runs on; `engines` of package.json says the same. */
const OLDEST = 20;

/** @param where what the line begins with: nothing, or the runner's command for an error */
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

/** What stands in dist beside the bundle, by its path. */
export const ENTRIES: Readonly<Record<string, string>> = {
  'index.js': entry('action', 'stdout', 1, '::error::'),
  'post.js': entry('post', 'stdout', 1, '::error::'),
  'cli.js': `#!/usr/bin/env node\n${entry('cli', 'stderr', 3, '')}`,
  'app/start.cjs': `'use strict';
for (const name of ['action', 'post', 'cli']) exports[name] = () => import('./index.js').then((app) => app[name]());
`,
  // Anybody who copies dist alone still gets each file read as what it is.
  'package.json': '{ "type": "commonjs" }\n',
};
