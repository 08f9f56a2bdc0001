import { join } from 'node:path';
import { test } from 'node:test';
import { UNPACKED } from './resolvers/servers.ts';
import { PROGRAMS } from './world/installed.ts';
import { inNamespaces } from './world/namespaces.ts';
import { SIGNERS } from './world/signed-zones.ts';
import { missingOf, skipWithout } from './world/skip.ts';

const title = 'resolvers of the field';
const needed = [PROGRAMS.named, PROGRAMS.unbound, ...SIGNERS, ...Object.values(UNPACKED)];
const missing = process.platform === 'linux' && process.getuid?.() === 0 ? missingOf(needed) : 'network namespaces take root on Linux';
const skip = skipWithout(title, missing);

test(`${title}: the same findings through each, or an honest unknown`, { skip }, async () => {
  await inNamespaces([join(import.meta.dirname, 'resolvers', 'inside.ts')]);
});
