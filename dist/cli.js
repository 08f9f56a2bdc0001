#!/usr/bin/env node
'use strict';
if (parseInt(process.versions.node, 10) < 20) {
  process.stderr.write('email-continuity needs Node 20 or newer, and this is ' + process.version + ' (' + process.execPath + '): install a newer one, or start it with one.\n');
  process.exitCode = 3;
} else {
  require('./app/start.cjs').cli();
}
