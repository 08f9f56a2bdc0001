import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import type { DeliveryFault } from '../../sandbox/delivery/fault.ts';
import { parseZone } from '../../sandbox/dns/zone.ts';
import type { Finding } from '../../src/core/result/finding.ts';
import type { Report } from '../../src/core/result/report.ts';
import type { Json } from './scenario.ts';
import { loopOf, mailsOf, scenario } from './scenario.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

const to = 'sentinel@example.org';

async function arrived(fault: DeliveryFault | null, change: (config: Json) => void, check: (report: Report) => void): Promise<void> {
  await scenario(async ({ world, run }) => {
    if (fault !== null) world.delivery.faults.add({ ...fault, to });
    const report = await run(change);
    check(report);
    const left = [...mailsOf(world, 'sentinel', 'INBOX'), ...mailsOf(world, 'sentinel', world.sentinel.junk)];
    assert.equal(left.filter((raw) => raw.includes('monitor@example.test')).length, 0, 'the probe is removed all the same');
  });
}

function codes(report: Report): readonly string[] {
  return about(report).map(({ code, state }) => `${code} ${state}`);
}

/** The findings on the external loop's probe that are not ok. */
function about(report: Report): readonly Finding[] {
  return report.findings.filter(({ target, state }) => target === 'external' && state !== 'ok');
}

const nothing = () => undefined;

const FAULTS: readonly [name: string, fault: DeliveryFault, codes: readonly string[]][] = [
  ['unsigned', { kind: 'unsigned' }, ['dkim-unsigned warning']],
  ['a footer added on the way', { kind: 'footer', text: 'Scanned.' }, ['dkim-body-changed critical', 'dmarc-spf-only warning']],
  ['signed with a wrong key', { kind: 'wrong-key' }, ['dkim-signature-wrong critical', 'dmarc-spf-only warning']],
  ['a subject that the receiver marks', { kind: 'subject-prefix', prefix: '[EXT] ' }, []],
];

suite('what an arrived probe tells', SIDE_BY_SIDE, () => {
  test('a probe that arrives tells its way, its egress address, and both verdicts', async () => {
    await arrived(null, nothing, (report) => {
      const { hops, egressIp, egressHelo, authentication } = loopOf(report, 'external');
      assert.deepEqual([egressIp, egressHelo], ['192.0.2.10', 'smtp.example.test']);
      assert.deepEqual(
        hops?.map(({ by, with: protocol }) => [by, protocol]),
        [
          ['smtp.example.test', 'ESMTPSA'],
          ['mx.example.org', 'ESMTPS'],
        ],
      );
      assert.deepEqual(authentication, {
        spf: 'pass',
        dkim: 'pass',
        dmarc: 'pass',
        arc: null,
        by: 'mx.example.org',
        verified: { dkim: ['example.test/sandbox: pass'], dmarc: 'pass', spf: 'pass', arc: 'none' },
      });
      assert.deepEqual(codes(report), []);
      assert.equal(report.verdict.code, 'healthy');
      // The key that signed is checked in DNS, although no selector is configured.
      assert.ok(report.findings.some(({ code, target }) => code === 'dkim-ok' && target === 'sandbox._domainkey.example.test'));
      assert.equal(loopOf(report, 'internal').egressIp, null);
    });
  });

  for (const [name, fault, expected] of FAULTS) {
    test(name, async () => {
      await arrived(fault, nothing, (report) => {
        assert.equal(loopOf(report, 'external').outcome, 'delivered');
        assert.deepEqual(codes(report), expected);
      });
    });
  }

  test('Junk with a broken signature: the signature is the likeliest cause', async () => {
    await scenario(async ({ world, run }) => {
      world.delivery.faults.add({ kind: 'wrong-key', to });
      world.delivery.faults.add({ kind: 'junk', to });
      const report = await run();
      assert.equal(loopOf(report, 'external').outcome, 'junk');
      assert.equal(report.verdict.causes[0], 'dkim-signature-wrong');
    });
  });

  test('expectations that are met say nothing, those that are not are critical', async () => {
    const expecting = (expect: Record<string, unknown>) => (config: Json) =>
      void Object.assign(config['loops']?.['external'] ?? {}, { expect });
    const good = { spf: 'pass', dkim: ['pass', 'none'], dmarc: 'pass', tls: true, junk: false, via: ['smtp.example.test'] };
    await arrived(null, expecting(good), (report) => assert.deepEqual(codes(report), []));
    const bad = { spf: 'fail', tls: false, junk: true, via: ['relay.example.net'] };
    await arrived(null, expecting(bad), (report) => {
      assert.deepEqual(codes(report), [
        'expectation-missed critical',
        'expectation-missed critical',
        'expectation-missed critical',
        'expectation-missed critical',
      ]);
      assert.equal(report.state, 'critical');
      const reported = about(report).map(({ message }) => message);
      for (const word of [/spf=fail; mx\.example\.org says pass/, /no TLS/, /in Junk/, /relay\.example\.net/])
        assert.ok(
          reported.some((text) => word.test(text)),
          String(word),
        );
    });
  });

  test('DKIM and DMARC that are not as expected, and what nobody can tell', async () => {
    const expecting = (loop: string, expect: Record<string, unknown>) => (config: Json) =>
      void Object.assign(config['loops']?.[loop] ?? {}, { expect });
    await arrived({ kind: 'wrong-key' }, expecting('external', { dkim: 'pass', dmarc: ['fail', 'none'] }), (report) => {
      const missed = about(report).flatMap(({ code, message }) => (code === 'expectation-missed' ? [message] : []));
      assert.deepEqual(missed, ['Expected dkim=pass; mx.example.org says fail.', 'Expected dmarc=fail or none; mx.example.org says pass.']);
    });
    // It never leaves its own servers: there is no address that SPF could be evaluated for.
    await arrived(null, expecting('internal', { spf: 'pass' }), (report) => {
      const reported = report.findings.filter(({ target, state }) => target === 'internal' && state !== 'ok');
      assert.deepEqual(
        reported.map(({ code, state }) => `${code} ${state}`),
        ['expectation-unknown unknown'],
      );
      assert.equal(loopOf(report, 'internal').outcome, 'delivered');
    });
  });

  test('Junk that is expected is no warning', async () => {
    await arrived(
      { kind: 'junk' },
      (config) => void Object.assign(config['loops']?.['external'] ?? {}, { expect: { junk: true } }),
      (report) => {
        const { outcome, state, side } = loopOf(report, 'external');
        assert.deepEqual([outcome, state, side], ['junk', 'ok', null]);
      },
    );
  });

  test('without a configured authserv-id nothing of the receiver is believed, and the next step is told', async () => {
    await arrived(
      null,
      (config) => void Reflect.deleteProperty(config['mailboxes']?.['sentinel'] ?? {}, 'authserv-id'),
      (report) => {
        const { authentication } = loopOf(report, 'external');
        assert.deepEqual([authentication?.by, authentication?.spf, authentication?.verified?.dmarc], [null, null, 'pass']);
        assert.ok(report.findings.some(({ code, evidence }) => code === 'results-not-believed' && evidence?.includes('mx.example.org')));
      },
    );
  });

  test('DNS that is silent leaves our own look open and the receiver’s word standing', async () => {
    await scenario(async ({ world, run }) => {
      world.dns.faults.add({ kind: 'timeout' });
      const report = await run();
      const { authentication } = loopOf(report, 'external');
      assert.deepEqual([authentication?.dkim, authentication?.verified?.dkim], ['pass', ['example.test/sandbox: temperror']]);
      assert.ok(codes(report).includes('dkim-probe-unknown unknown'));
      assert.equal(
        codes(report).some((code) => code.endsWith('critical')),
        false,
      );
    });
  });

  test('a key that was removed from DNS: the record is the matter, not the mail', async () => {
    await withZone('sandbox._domainkey.example.test', '', (report) => {
      assert.ok(codes(report).includes('dkim-probe-key-missing critical'));
      assert.deepEqual(loopOf(report, 'external').authentication?.verified?.dkim, ['example.test/sandbox: permerror']);
      assert.ok(codes(report).includes('receiver-disagrees warning'));
    });
  });

  test('SPF that does not hold the egress address', async () => {
    await withZone('example.test', 'example.test TXT "v=spf1 ip4:192.0.2.99 -all"\nexample.test MX 10 smtp.example.test', (report) => {
      assert.ok(codes(report).includes('spf-probe-failed critical'));
      assert.equal(loopOf(report, 'external').authentication?.verified?.spf, 'fail');
    });
  });
});

/** Runs with changed zone data: `name` gets these lines instead of its own. */
async function withZone(name: string, lines: string, check: (report: Report) => void): Promise<void> {
  await scenario(async ({ world, run }) => {
    const zone = new Map(world.dns.zone);
    zone.delete(name);
    world.dns.zone = new Map([...zone, ...parseZone(lines)]);
    check(await run());
  });
}
