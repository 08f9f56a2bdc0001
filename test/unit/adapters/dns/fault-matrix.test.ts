import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { DnsServer } from '../../../../sandbox/dns/server.ts';
import type { DnsFault } from '../../../../sandbox/dns/faults.ts';
import { parseZone } from '../../../../sandbox/dns/zone.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import type { DomainConfig } from '../../../../src/core/request/config.ts';
import type { DomainCheck } from '../../../../src/core/ports/domain-check.ts';
import { checkDmarc } from '../../../../src/checks/domain/dmarc/dmarc.ts';
import { nowhere } from '../../../doubles/dns/nowhere.ts';
import { checkMx } from '../../../../src/checks/domain/hosts/mx.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import { checkSpf } from '../../../../src/checks/domain/spf/spf.ts';
import { ample } from '../../../harness/bounds.ts';
import { check } from '../../checks/blocklists/checking.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';

const DOMAIN: DomainConfig = {
  name: 'example.test',
  dkimSelectors: [],
  spfPass: [],
  spfFail: [],
  mx: ['mx.example.test'],
  dmarcPolicy: 'reject',
};

const ZONE = parseZone(`
  example.test TXT "v=spf1 mx -all"
  example.test MX 10 mx.example.test
  mx.example.test A 192.0.2.25
  mx.example.test AAAA 2001:db8::25
  _dmarc.example.test TXT "v=DMARC1; p=reject"
  2.0.0.127.bl.test A 127.0.0.2
  2.0.0.127.bl.test TXT "test entry"
`);

const CHECKS: Readonly<Record<string, DomainCheck>> = {
  spf: checkSpf,
  dmarc: checkDmarc,
  mx: checkMx(nowhere.askAuthority),
  blocklist: (resolver) => check(resolver, { ips: ['203.0.113.7'], zones: ['bl.test'] }),
};

const BLIND: readonly DnsFault[] = [
  { kind: 'rcode', rcode: 'SERVFAIL' },
  { kind: 'rcode', rcode: 'REFUSED' },
  { kind: 'rcode', rcode: 'NOTIMP' },
  { kind: 'rcode', rcode: 'NOTAUTH' },
  { kind: 'timeout' },
  { kind: 'truncated-no-tcp' },
  { kind: 'garbage' },
];

const SEEING: readonly DnsFault[] = [{ kind: 'truncated' }, { kind: 'delay', ms: 60 }];

async function run(server: DnsServer, name: string): Promise<readonly string[]> {
  const ending = new AbortController();
  const resolver = createResolver({
    servers: [server.address],
    timeout: ample(300),
    clock: systemClock,
    deadline: { signal: ending.signal },
  });
  const chosen = CHECKS[name];
  assert.ok(chosen !== undefined);
  return (await chosen(resolver, DOMAIN)).map(({ code, state }) => `${code} ${state}`);
}

async function started(zone = ZONE): Promise<DnsServer & AsyncDisposable> {
  const server = new DnsServer(zone);
  await server.start();
  return Object.assign(server, { [Symbol.asyncDispose]: () => server.close() });
}

const fine: Readonly<Record<string, string>> = { spf: 'spf-ok ok', dmarc: 'dmarc-ok ok', mx: 'mx-ok ok', blocklist: 'blocklist-clean ok' };

suite('DNS faults and the checks that meet them', SIDE_BY_SIDE, () => {
  for (const name of Object.keys(CHECKS)) {
    for (const fault of BLIND) {
      const label = fault.kind === 'rcode' ? fault.rcode : fault.kind;
      test(`${name} and ${label}: unknown, never missing, never fine`, async () => {
        await using server = await started();
        server.faults.set(fault);
        assert.deepEqual(await run(server, name), [`${name}-unknown unknown`]);
      });
    }

    for (const fault of SEEING) {
      test(`${name} and ${fault.kind}: as if nothing were`, async () => {
        await using server = await started();
        server.faults.set(fault);
        assert.deepEqual(await run(server, name), [fine[name]]);
      });
    }

    test(`${name} and one lost packet: as if nothing were`, async () => {
      await using server = await started();
      server.faults.set({ kind: 'timeout', times: 1 });
      assert.deepEqual(await run(server, name), [fine[name]]);
    });
  }

  test('what does not exist is said to be missing, and a blocklist without its test entry is not believed', async () => {
    await using server = await started(parseZone('other.test A 192.0.2.1'));
    assert.deepEqual(await run(server, 'spf'), ['spf-missing warning']);
    assert.deepEqual(await run(server, 'dmarc'), ['dmarc-missing warning']);
    assert.deepEqual(await run(server, 'mx'), ['mx-no-domain critical']);
    assert.deepEqual(await run(server, 'blocklist'), ['blocklist-unknown unknown']);
  });

  test('an alias loop is unknown, an alias to nowhere is missing, an alias to a record counts', async () => {
    await using server = await started(
      parseZone(`
        example.test CNAME loop.test
        loop.test CNAME example.test
        _dmarc.example.test CNAME nowhere.test
      `),
    );
    assert.deepEqual(await run(server, 'spf'), ['spf-unknown unknown']);
    assert.deepEqual(await run(server, 'mx'), ['mx-unknown unknown']);
    assert.deepEqual(await run(server, 'dmarc'), ['dmarc-missing warning']);
    server.zone = parseZone('_dmarc.example.test CNAME d.test\nd.test TXT "v=DMARC1; p=reject"');
    assert.deepEqual(await run(server, 'dmarc'), ['dmarc-ok ok']);
  });

  test('a failure of the mail server’s name alone leaves its addresses unknown', async () => {
    await using server = await started();
    server.faults.set({ kind: 'rcode', rcode: 'SERVFAIL', name: 'mx.example.test' });
    assert.deepEqual(await run(server, 'mx'), ['mx-unknown unknown']);
  });

  test('a record of 4 KB comes whole', async () => {
    await using server = await started(parseZone(`example.test TXT "v=spf1 ${'ip4:192.0.2.1 '.repeat(290)}-all"`));
    assert.deepEqual(await run(server, 'spf'), ['spf-long warning']);
  });

  for (const address of ['127.255.255.254', '127.0.0.1', '198.51.100.99', '127.0.0.2']) {
    test(`a blocklist that answers ${address} to everything gives no verdict`, async () => {
      await using server = await started();
      server.faults.set({ kind: 'address', address });
      assert.deepEqual(await run(server, 'blocklist'), ['blocklist-unknown unknown']);
    });
  }

  test('a blocklist that lists the address does so', async () => {
    await using server = await started(
      parseZone('2.0.0.127.bl.test A 127.0.0.2\n7.113.0.203.bl.test A 127.0.0.2\n7.113.0.203.bl.test TXT "seen at a trap"'),
    );
    assert.deepEqual(await run(server, 'blocklist'), ['blocklist-listed warning']);
  });
});
