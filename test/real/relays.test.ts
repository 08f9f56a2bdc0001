import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { RELAYS } from './relays/mail-systems.ts';
import { aliasOf, RELAY } from './relays/relay.ts';
import { relaysMissing } from './relays/unpacked.ts';
import { onRealServers } from './stage.ts';
import type { Daemon } from './world/daemon.ts';
import { emptyMailbox } from './world/mailbox.ts';
import { freePorts } from './world/ports.ts';
import { nameOf, onlyLoop, runProgram } from './world/program.ts';
import { listening } from './world/ready.ts';
import { skipWithout } from './world/skip.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';

const BOX = `monitor@${INSIDE}`;

/** The receiver's reply at RCPT, and the expected result behind a relay that accepts everything. */
const REFUSALS = [
  { to: `nobody@${OUTSIDE}`, status: '5.1.1', side: 'receiver', code: 'refused-for-recipient', says: /User unknown/ },
  { to: `reject@${OUTSIDE}`, status: '5.7.1', side: 'sender', code: 'refused-for-policy', says: /forbidden by policy/ },
  { to: `full@${OUTSIDE}`, status: '5.2.2', side: 'receiver', code: 'refused-for-quota', says: /mailbox for user is full/ },
] as const;
const GREYLISTED = `defer@${OUTSIDE}`;
const RECIPIENTS = [...REFUSALS.map(({ to }) => to), GREYLISTED];

/** The lines of a table that speak of the outside or of the relay. */
const OF_OTHERS = new RegExp(`^(?:\\S*@)?(?:${[OUTSIDE, RELAY].join('|').replaceAll('.', '\\.')}) .*\\n`, 'gm');

const skip = skipWithout('other mail systems behind ours', relaysMissing());

onRealServers('other mail systems behind ours', (world) => {
  before(async () => {
    const access = join(world().directory, 'outside', 'rcpt-access');
    const others = readFileSync(access, 'utf8').replaceAll(/^(?:reject|full|defer)@\S+ .*\n/gm, '');
    writeFileSync(
      access,
      `${others}reject@${OUTSIDE} 550 5.7.1 forbidden by policy
full@${OUTSIDE} 552 5.2.2 Quota exceeded (mailbox for user is full)
defer@${OUTSIDE} 450 4.7.1 Greylisted for 5 minutes
`,
    );
    await world().outside.restart();
  });

  for (const relay of RELAYS) {
    describe(relay.name, { skip }, () => {
      let daemon: Daemon | null = null;
      before(async () => {
        const [port = 0] = await freePorts(1);
        daemon = await relay.start({
          directory: join(world().directory, relay.name.toLowerCase()),
          port,
          next: world().outside.ports.relay,
          recipients: RECIPIENTS,
          domains: [INSIDE, OUTSIDE],
          certificate: world().certificates.good,
        });
        await listening(daemon, port);
        replaceLines('transports', [`${OUTSIDE} smtp:[127.0.0.1]:${port}`, `${RELAY} smtp:[127.0.0.1]:${port}`]);
        replaceLines('aliases', relay.takes === 'all' ? [] : RECIPIENTS.map((to) => `${to} ${aliasOf(to)}`));
        await world().inside.restart();
      });
      after(async () => daemon?.stop());

      /** In a table of the inside's Postfix: these lines replace those about the outside and the relay. */
      const replaceLines = (table: string, lines: readonly string[]) => {
        const file = join(world().directory, 'inside', table);
        const others = readFileSync(file, 'utf8').replaceAll(OF_OTHERS, '');
        writeFileSync(file, [...lines.map((line) => `${line}\n`), others].join(''));
      };

      const send = async (to: string, loop: Readonly<Record<string, unknown>>) => {
        await emptyMailbox(world().dovecot, BOX);
        return runProgram(world(), { to: [to], bounces: BOX, checks: 'loops', loop: { mailbox: nameOf(BOX), warning: '4s', ...loop } });
      };

      for (const { to, status, side, code, says } of REFUSALS) {
        test(`sends back what is refused: ${to}`, async () => {
          const run = await send(to, { critical: '60s' });
          const loop = onlyLoop(run);
          assert.deepEqual(
            [loop.outcome, loop.side, run.status],
            ['bounced', side, 2],
            loop.message + daemon?.output() + world().inside.log(),
          );
          assert.deepEqual([loop.bounce?.status, loop.bounce?.reportingMta], [status, RELAY]);
          assert.match(loop.bounce?.diagnostic ?? '', says);
          assert.ok(
            run.report.findings.some((finding) => finding.code === code),
            JSON.stringify(run.report.findings),
          );
          assert.ok(run.ms < 60_000, `the notification ends the wait: ${Math.round(run.ms)} ms`);
        });
      }

      test('is greylisted: told while it tries, where it tells at all', async () => {
        const logged = world().outside.log().length;
        const run = await send(GREYLISTED, { critical: '7s', 'bounces-probe': 'loud' });
        assert.match(world().outside.log().slice(logged), /Greylisted for 5 minutes/, daemon?.output());
        const loop = onlyLoop(run);
        assert.equal(loop.outcome, 'lost', loop.message);
        const delayed = run.report.findings.find(({ code }) => code === 'delayed-notification');
        assert.equal(delayed !== undefined, relay.warns, daemon?.output());
        if (delayed !== undefined) assert.match(delayed.evidence ?? '', /Greylisted for 5 minutes/);
      });

      if (relay.expires) {
        test('gives up: expired, and its queue is the place to look at', async () => {
          const run = await send(GREYLISTED, { critical: '90s' });
          const loop = onlyLoop(run);
          assert.deepEqual([loop.outcome, loop.bounce?.reportingMta, run.status], ['bounced', RELAY, 2], loop.message);
          assert.match(loop.remedy ?? '', /gave up after it had tried|remembers that earlier mail/);
          assert.doesNotMatch(loop.remedy ?? '', /raise/);
          assert.ok(run.ms < 90_000, `the notification ends the wait: ${Math.round(run.ms)} ms`);
        });
      }
    });
  }
});
