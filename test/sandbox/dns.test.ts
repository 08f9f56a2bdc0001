import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { Resolver } from 'node:dns/promises';
import { after, before, beforeEach, describe, test } from 'node:test';
import packet from 'dns-packet';
import { fc } from '../harness/random.ts';
import type { DnsFault } from '../../sandbox/dns/faults.ts';
import { DnsServer } from '../../sandbox/dns/server.ts';
import { parseZone } from '../../sandbox/dns/zone.ts';
import { ample } from '../harness/bounds.ts';

const LONG = 'x'.repeat(300);
const server = new DnsServer(
  parseZone(`
    ; a comment
    example.test A 192.0.2.1
    Example.Test AAAA 2001:db8::1
    example.test MX 10 mx1.example.test
    example.test MX 20 mx2.example.test.
    example.test TXT "v=spf1 " "-all"
    example.test TXT plain text without quotes
    example.test CAA 0 issue "ca.example.net"
    example.test NS ns.example.test
    long.example.test TXT "${LONG}"
    huge.example.test TXT "${LONG}" "${LONG}" "${LONG}"
    null.example.test MX 0 .
    www.example.test CNAME example.test
    loop.example.test CNAME loop.example.test
    deep.below.example.test A 192.0.2.2
    *.wild.example.test A 192.0.2.3
    _smtp._tcp.example.test SRV 0 1 25 mx1.example.test
    _25._tcp.example.test TLSA 3 1 1 00ff
    1.2.0.192.in-addr.arpa PTR example.test
  `),
);
let resolver: Resolver;
before(async () => {
  await server.start();
  resolver = new Resolver({ timeout: ample(150), tries: 1 });
  resolver.setServers([server.address]);
});
after(() => server.close());
beforeEach(() => server.faults.clear());

async function code(question: Promise<unknown>): Promise<string> {
  try {
    return `answered ${JSON.stringify(await question)}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'no code';
  }
}

describe('answers, as node:dns reads them', () => {
  test('each type', async () => {
    assert.deepEqual(await resolver.resolve4('EXAMPLE.test'), ['192.0.2.1']);
    assert.deepEqual(await resolver.resolve6('example.test'), ['2001:db8::1']);
    const exchanges = (await resolver.resolveMx('example.test')).map(({ exchange, priority }) => ({ exchange, priority }));
    assert.deepEqual(exchanges, [
      { exchange: 'mx1.example.test', priority: 10 },
      { exchange: 'mx2.example.test', priority: 20 },
    ]);
    assert.deepEqual(await resolver.resolveTxt('example.test'), [['v=spf1 ', '-all'], ['plain text without quotes']]);
    assert.deepEqual(await resolver.resolveTxt('long.example.test'), [['x'.repeat(255), 'x'.repeat(45)]]);
    assert.equal((await resolver.resolveCaa('example.test'))[0]?.issue, 'ca.example.net');
    assert.deepEqual(await resolver.resolveNs('example.test'), ['ns.example.test']);
    assert.deepEqual(await resolver.resolvePtr('1.2.0.192.in-addr.arpa'), ['example.test']);
    assert.equal((await resolver.resolveSrv('_smtp._tcp.example.test'))[0]?.port, 25);
    assert.equal((await resolver.resolveMx('null.example.test'))[0]?.exchange, '');
  });

  test('aliases, wildcards, absent names and absent types', async () => {
    assert.deepEqual(await resolver.resolve4('www.example.test'), ['192.0.2.1']);
    assert.deepEqual(await resolver.resolve4('anything.wild.example.test'), ['192.0.2.3']);
    assert.equal(await code(resolver.resolve4('absent.example.test')), 'ENOTFOUND');
    assert.equal(await code(resolver.resolve4('below.example.test')), 'ENODATA');
    assert.equal(await code(resolver.resolve6('deep.below.example.test')), 'ENODATA');
    assert.match(await code(resolver.resolve4('loop.example.test')), /answered \[\]|ENODATA/);
  });

  test('an answer too big for UDP comes over TCP', async () => {
    const plain = new Resolver({ timeout: ample(500), tries: 1 });
    plain.setServers([server.address]);
    server.questions.length = 0;
    server.faults.set({ kind: 'truncated', name: 'huge.example.test' });
    assert.equal((await plain.resolveTxt('huge.example.test'))[0]?.join('').length, 900);
    assert.deepEqual(server.questions, ['udp huge.example.test TXT', 'tcp huge.example.test TXT']);
  });
});

test('without EDNS an answer of more than 512 bytes is cut short on UDP (RFC 1035 section 4.2.1)', async () => {
  const socket = createSocket('udp4');
  const reply = new Promise<Buffer>((resolve) => socket.once('message', resolve));
  const questions = [{ type: 'TXT', name: 'huge.example.test' } as const];
  socket.send(packet.encode({ type: 'query', id: 77, questions }), server.port, server.host);
  const decoded = packet.decode(await reply);
  socket.close();
  assert.equal(decoded.id, 77);
  assert.equal(decoded.flag_tc, true);
  assert.deepEqual(decoded.answers, []);
});

describe('faults', () => {
  const EXPECTED: readonly (readonly [DnsFault, string])[] = [
    [{ kind: 'rcode', rcode: 'SERVFAIL' }, 'ESERVFAIL'],
    [{ kind: 'rcode', rcode: 'REFUSED' }, 'EREFUSED'],
    [{ kind: 'rcode', rcode: 'NXDOMAIN' }, 'ENOTFOUND'],
    [{ kind: 'rcode', rcode: 'NOTIMP' }, 'ENOTIMP'],
    [{ kind: 'timeout' }, 'ETIMEOUT'],
    [{ kind: 'garbage' }, 'EBADRESP'],
    [{ kind: 'delay', ms: 20 }, 'answered ["192.0.2.1"]'],
    [{ kind: 'truncated' }, 'answered ["192.0.2.1"]'],
    [{ kind: 'address', address: '127.255.255.254' }, 'answered ["127.255.255.254"]'],
  ];
  for (const [fault, expected] of EXPECTED) {
    test(fault.kind === 'rcode' ? fault.rcode : fault.kind, async () => {
      server.faults.set(fault);
      assert.equal(await code(resolver.resolve4('example.test')), expected);
    });
  }

  test('truncated without TCP: no answer', async () => {
    server.faults.set({ kind: 'truncated-no-tcp' });
    assert.match(await code(resolver.resolve4('example.test')), /^E/);
  });

  test('a fault of one name spares the others, and wears off', async () => {
    server.faults.set({ kind: 'rcode', rcode: 'SERVFAIL', name: 'wild.example.test', times: 1 });
    assert.equal(await code(resolver.resolve4('example.test')), 'answered ["192.0.2.1"]');
    assert.equal(await code(resolver.resolve4('a.wild.example.test')), 'ESERVFAIL');
    assert.equal(await code(resolver.resolve4('a.wild.example.test')), 'answered ["192.0.2.3"]');
  });
});

test('garbage on either port does not bring the server down', async () => {
  const socket = createSocket('udp4');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 64 }), async (bytes) => {
      await new Promise<void>((resolve) => socket.send(bytes, server.port, server.host, () => resolve()));
    }),
    { numRuns: 200 },
  );
  socket.close();
  assert.deepEqual(await resolver.resolve4('example.test'), ['192.0.2.1']);
});

test('unknown types in zone data are a mistake that is told', () => {
  assert.throws(() => parseZone('example.test LOC 1 2 3'), /type LOC is not known/);
});
