import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Resolver } from 'node:dns/promises';
import { startWorld } from '../../sandbox/world.ts';
import { ask, talkPlain, talkTls } from './talk.ts';
import { assertWithin, timed } from '../harness/bounds.ts';

describe('the world', () => {
  test('closes within 100 ms whatever is open, and leaves nothing behind', async () => {
    const world = await startWorld({ latency: 60_000 });
    world.smtp.faults.set({ kind: 'delay', at: 'ehlo', ms: 60_000 });
    world.internalImap.faults.set({ kind: 'stall', at: 'NOOP' });
    world.dns.faults.set({ kind: 'delay', ms: 60_000 });
    const smtp = await talkPlain(world.smtp.ports.plaintext);
    smtp.send('EHLO probe.example.test\r\n');
    const idle = await talkTls(world.externalImap.ports.tls, world.ca);
    await ask(idle, `t LOGIN ${world.sentinel.address} ${world.sentinel.password}`, /t OK.*\r\n/);
    await ask(idle, 't SELECT INBOX', /t OK.*\r\n/);
    await ask(idle, 't IDLE', /\+ idling\r\n/);
    const stalled = await talkPlain(world.internalImap.ports.plaintext);
    stalled.send('t NOOP\r\n');
    const resolver = new Resolver({ timeout: 50, tries: 1 });
    resolver.setServers([world.dns.address]);
    await assert.rejects(resolver.resolve4('example.test'));
    const raw = Buffer.from('Subject: under way\r\n\r\n');
    world.smtp.accept({ from: world.monitor.address, to: [world.internal.address], raw, user: null, helo: 'x', tls: null });
    const { took } = await timed(() => world.close());
    // None of them delays the end.
    assertWithin(took, 2_000);
    await Promise.all([smtp.closed, idle.closed, stalled.closed]);
    const left = process.getActiveResourcesInfo().filter((name) => /TCP|UDP|TLS|Timeout/.test(name));
    assert.deepEqual(left, []);
  });

  test('its domains are in order', async () => {
    await using world = await startWorld({ zone: 'extra.example.net A 192.0.2.99' });
    const resolver = new Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([world.dns.address]);
    assert.match((await resolver.resolveTxt('example.test')).flat().join(''), /^v=spf1 .* -all$/);
    assert.match((await resolver.resolveTxt('_dmarc.example.org')).flat().join(''), /^v=DMARC1; p=quarantine$/);
    assert.deepEqual(await resolver.resolve4('2.0.0.127.bl.example.net'), ['127.0.0.2']);
    await assert.rejects(resolver.resolve4('1.0.0.127.bl.example.net'), { code: 'ENOTFOUND' });
    assert.deepEqual(await resolver.resolve4('extra.example.net'), ['192.0.2.99']);
  });
});
