import assert from 'node:assert/strict';
import type { DovecotAddress } from '../world/dovecot-addresses.ts';
import { onlyLoop } from '../world/program.ts';
import type { Failure } from './scene.ts';
import { atMailbox } from './scene.ts';

const REFUSED: readonly (readonly [address: DovecotAddress, reported: RegExp])[] = [
  ['not-yet-valid', /not valid yet/],
  ['self-signed', /self-signed/],
  ['unknown-ca', /a CA that this machine does not know/],
  ['short-chain', /chain is too short/],
];

/** TLS that must not be trusted at the mailbox: the login is not sent, delivery is not known. */
export const mailboxTls: readonly Failure[] = [
  ...REFUSED.flatMap(([mailboxCertificate, reported]) =>
    (['tls', 'starttls'] as const).map((mailboxSecurity): Failure => ({
      title: `TLS at the mailbox: ${mailboxCertificate}, ${mailboxSecurity}`,
      play: async (scene) => {
        const run = await scene.expect(atMailbox('tls_failed'), { mailboxCertificate, mailboxSecurity });
        assert.match(onlyLoop(run).message, reported);
        assert.match(onlyLoop(run).reply ?? '', /^250 /);
        await scene.arrived();
      },
    })),
  ),
  {
    title: 'TLS from the first byte, on a mailbox port for STARTTLS',
    play: async (scene) => {
      const run = await scene.expect(atMailbox('tls_failed'), { mailbox: { port: scene.world.imap.imap } });
      assert.match(onlyLoop(run).message, /does not speak TLS from the first byte/);
      await scene.cleanedByNextRun();
    },
  },
  {
    title: 'STARTTLS, on a mailbox port that speaks TLS from the first byte',
    play: async (scene) => {
      const run = await scene.expect(atMailbox('tls_failed'), { mailboxSecurity: 'starttls', mailbox: { port: scene.world.imap.imaps } });
      assert.match(`${onlyLoop(run).message} ${onlyLoop(run).remedy}`, /security: tls/);
      await scene.cleanedByNextRun();
    },
  },
];
