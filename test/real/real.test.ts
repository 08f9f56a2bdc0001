import { describe } from 'node:test';
import { certificateTests } from './certificate-trouble.ts';
import { directTests } from './direct.ts';
import { foreignMailTests } from './foreign-mail.ts';
import { lifecycleTests } from './lifecycle.ts';
import { loopTests } from './loops.ts';
import { nameTests } from './names.ts';
import { refusedLoginTests } from './refused-logins.ts';
import { serverTests } from './servers.ts';
import { onRealServers } from './stage.ts';

onRealServers('Postfix, Dovecot and BIND', (world) => {
  describe('the servers', () => {
    serverTests(world);
    directTests(world);
  });
  describe('the program on them', () => {
    loopTests(world);
    foreignMailTests(world);
    certificateTests(world);
    nameTests(world);
  });
  lifecycleTests(world);
  refusedLoginTests(world);
});
