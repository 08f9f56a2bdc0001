'use strict';
if (parseInt(process.versions.node, 10) < 20) {
  process.stdout.write('::error::email-continuity needs Node 20 or newer, and this is ' + process.version + ' (' + process.execPath + '): install a newer one, or start it with one.\n');
  process.exitCode = 1;
} else {
  require('./app/start.cjs').post();
}
