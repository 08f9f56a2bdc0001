import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { onRealServers } from './stage.ts';
import { startBind } from './world/bind.ts';
import { listening } from './world/ready.ts';
import type { Daemon } from './world/daemon.ts';
import { makeKey, startOpendkim } from './world/opendkim.ts';
import { freePorts } from './world/ports.ts';
import type { ProgramRun } from './world/program.ts';
import { onlyLoop, runProgram } from './world/program.ts';
import { ZONES } from './world/zones.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE, OUTSIDE } from './world/world.ts';

const SELECTOR = 'real2026';

onRealServers('the arrived mail, signed and checked by OpenDKIM', (world) => {
  const daemons: Daemon[] = [];
  let record = '';

  before(async () => {
    const { directory } = world();
    const [signing = 0, verifying = 0] = await freePorts(2);
    const key = makeKey(join(directory, 'keys'), 'good');
    record = key.record;
    const common = { domain: INSIDE, selector: SELECTOR, published: key.record };
    daemons.push(
      await startOpendkim({ ...common, directory: join(directory, 'signer'), port: signing, hostname: `mx.${INSIDE}`, key }),
      await startOpendkim({ ...common, directory: join(directory, 'verifier'), port: verifying, hostname: `mx.${OUTSIDE}`, key: null }),
    );
    await Promise.all(daemons.map((daemon, i) => listening(daemon, i === 0 ? signing : verifying)));
    await configure(world(), 'inside', `smtpd_milters = inet:127.0.0.1:${signing}\n`);
    await configure(world(), 'outside', `smtpd_milters = inet:127.0.0.1:${verifying}\n`);
  });

  after(async () => {
    await Promise.all(daemons.map((daemon) => daemon.stop()));
  });

  const arrive = async (published: string | null): Promise<ProgramRun> => {
    const { daemon, address } = await publishing(world(), published);
    try {
      return await runProgram(world(), {
        to: [`alice@${OUTSIDE}`],
        mailbox: { 'authserv-id': `mx.${OUTSIDE}` },
        sections: { dns: { servers: [address], timeout: '2s' }, domains: { [INSIDE]: {} } },
      });
    } finally {
      await daemon.stop();
    }
  };

  test('both verdicts, the selector, and the address it left from', async () => {
    const run = await arrive(record);
    const loop = onlyLoop(run);
    assert.equal(loop.outcome, 'delivered', loop.message);
    assert.deepEqual([loop.authentication?.by, loop.authentication?.dkim], [`mx.${OUTSIDE}`, 'pass']);
    assert.deepEqual(loop.authentication?.verified?.dkim, [`${INSIDE}/${SELECTOR}: pass`]);
    assert.equal(loop.authentication?.verified?.dmarc, 'pass');
    assert.deepEqual([loop.egressIp, loop.egressHelo], ['127.0.0.1', `mx.${INSIDE}`]);
    assert.ok((loop.hops ?? []).length >= 2);
    assert.ok(run.report.findings.some(({ code, target }) => code === 'dkim-ok' && target === `${SELECTOR}._domainkey.${INSIDE}`));
  });

  test('the key is removed from DNS', async () => {
    const { report } = await arrive(null);
    assert.ok(report.findings.some(({ code, state }) => code === 'dkim-probe-key-missing' && state === 'critical'));
  });

  test('another key is published than the one that signs', async () => {
    const { report } = await arrive(makeKey(join(world().directory, 'keys'), 'other').record);
    const codes = report.findings.map(({ code }) => code);
    assert.ok(codes.includes('dkim-signature-wrong'), codes.join(', '));
    assert.deepEqual(report.loops[0]?.authentication?.verified?.dkim, [`${INSIDE}/${SELECTOR}: fail`]);
  });
});

async function configure(world: RealWorld, side: 'inside' | 'outside', lines: string): Promise<void> {
  appendFileSync(join(world.directory, side, 'main.cf'), lines);
  await world[side].restart();
}

/** A name server of its own, with or without the key in its zone. */
async function publishing(world: RealWorld, record: string | null): Promise<{ readonly daemon: Daemon; readonly address: string }> {
  const [port = 0] = await freePorts(1);
  const strings = (record?.match(/.{1,200}/g) ?? []).map((part) => `"${part}"`).join(' ');
  const key = record === null ? '' : `${SELECTOR}._domainkey TXT ( ${strings} )\n`;
  const zones = ZONES.map((zone) => (zone.name === INSIDE ? { ...zone, records: zone.records + key } : zone));
  const daemon = await startBind(join(world.directory, `bind-${port}`), port, zones);
  return { daemon, address: `127.0.0.1:${port}` };
}
