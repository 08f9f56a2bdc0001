import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askingOutside, ownServers } from '../../../src/checks/inside.ts';
import { checkDomains } from '../../../src/checks/domain/domains.ts';
import type { DomainWorld } from '../../../src/core/ports/domain-check.ts';
import type { DomainConfig } from '../../../src/core/request/config.ts';
import { NOTHING_LEARNT } from '../../../src/core/result/observed/learnt.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { Script } from '../../doubles/dns/fake-resolver.ts';
import { FakeResolver } from '../../doubles/dns/fake-resolver.ts';
import { nowhere } from '../../doubles/dns/nowhere.ts';

const NAME = 'example.net';
const DOMAIN: DomainConfig = { name: NAME, dkimSelectors: [], spfPass: [], spfFail: [], mx: null, dmarcPolicy: null };

/** All targets of a foreign record, at one address: mail servers, the policy host, a logo, its certificate, a name server. */
function zone(address: string): Script {
  const type = address.includes(':') ? 'AAAA' : 'A';
  const at = (host: string) => ({ [`${type} ${host}`]: [address] });
  return {
    [`MX ${NAME}`]: ['10 mx1.example.net'],
    [`NS ${NAME}`]: ['ns1.example.net'],
    'TXT _mta-sts.example.net': ['v=STSv1; id=1'],
    'TXT default._bimi.example.net': ['v=BIMI1; l=https://logo.example.net/logo.svg; a=https://mark.example.net/mark.pem'],
    'TXT _dmarc.example.net': ['v=DMARC1; p=reject'],
    'TLSA _25._tcp.mx1.example.net': [`3 1 1 ${'ab'.repeat(32)}`],
    ...Object.assign({}, ...['mx1', 'mta-sts', 'logo', 'mark', 'ns1'].map((host) => at(`${host}.${NAME}`))),
  };
}

/** Every check of the domain; `reached`: each connection that was asked for. */
async function look(script: Script, domain: Partial<DomainConfig> = {}, own: ReadonlySet<string> = new Set()) {
  const reached: string[] = [];
  const world: DomainWorld = {
    ...nowhere,
    own,
    meet: async (host, address) => {
      reached.push(`${host} ${address}`);
      return { kind: 'met', greeting: 'secret.inside.example', tls: { kind: 'none', reason: 'what it says' } };
    },
    fetchPage: async (host, path, addresses) => {
      reached.push(`${host}${path} ${addresses.join(' ')}`);
      return { kind: 'page', status: 200, contentType: 'text/plain', text: 'what it says', isWhole: true };
    },
    asksAuthorities: true,
    askAuthority: async (address) => {
      reached.push(`ns ${address}`);
      return { kind: 'lame', reason: 'what it says', recursive: false };
    },
  };
  const findings = await checkDomains(new FakeResolver(script), [{ ...DOMAIN, ...domain }], world, Promise.resolve(NOTHING_LEARNT));
  return { reached, findings };
}

const INSIDE = [
  '127.0.0.1',
  '10.1.2.3',
  '172.20.0.1',
  '192.168.7.7',
  '100.64.1.1',
  '169.254.169.254',
  '168.63.129.16',
  '192.0.0.192',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.251',
  '::1',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  '2002:7f00:1::1',
  '::10.0.0.1',
  'ff02::fb',
];

const CODES = ['bimi-unknown', 'dane-unknown', 'dns-unknown', 'helo-unknown', 'mta-sts-unknown'];

suite('what only a DNS record names', () => {
  for (const address of INSIDE)
    test(`${address} is not connected to, and each check says so, and what lets it`, async () => {
      const { reached, findings } = await look(zone(address));
      assert.deepEqual(reached, []);
      const told = findings.filter(({ code }) => CODES.includes(code));
      assert.deepEqual([...new Set(told.map(({ code }) => code))].toSorted(), CODES);
      for (const { code, state, message, remedy } of told) {
        assert.equal(state, 'unknown', code);
        assert.match(message, new RegExp(`its address ${address.replaceAll('.', '\\.')} is inside a network`), code);
        assert.match(remedy ?? '', /domains\.example\.net\.internal: true/, code);
      }
      assert.doesNotMatch(JSON.stringify(findings), /what it says|secret\.inside/);
    });

  test('is connected to where the configuration says that its hosts are inside, and a private address is no fault there', async () => {
    const { reached, findings } = await look(zone('10.1.2.3'), { internal: true });
    for (const each of ['mx1.example.net 10.1.2.3', 'mta-sts.example.net/.well-known/mta-sts.txt 10.1.2.3', 'ns 10.1.2.3'])
      assert.ok(reached.includes(each), `${each} is not among ${reached.join(', ')}`);
    assert.deepEqual(codes(findings).includes('mx-private'), false);
  });

  test('is connected to where it is outside, and of several addresses only to those outside', async () => {
    const script = {
      ...zone('10.1.2.3'),
      'A mta-sts.example.net': ['127.0.0.1', '198.51.100.7'],
      'A mx1.example.net': ['10.1.2.3', '198.51.100.8'],
    };
    const { reached, findings } = await look(script);
    assert.deepEqual([...new Set(reached)].toSorted(), [
      'mta-sts.example.net/.well-known/mta-sts.txt 198.51.100.7',
      'mx1.example.net 198.51.100.8',
    ]);
    assert.ok(codes(findings).includes('mx-private'));
  });

  test('is connected to where it is a server of the configuration, by its name or its address', async () => {
    const named = ownServers({
      senders: new Map([['mta', { host: 'MX1.example.net' }]]),
      mailboxes: new Map([['box', { host: '192.168.7.7' }]]),
      dns: { servers: ['10.1.2.3:53', '[fd00::53]:5353'] },
    });
    assert.deepEqual([...named].toSorted(), ['10.1.2.3', '192.168.7.7', '253.0.0.0.0.0.0.0.0.0.0.0.0.0.0.83', 'mx1.example.net']);
    const { reached } = await look(zone('10.9.9.9'), {}, named);
    assert.deepEqual([...new Set(reached)], ['mx1.example.net 10.9.9.9']);
    const ask = askingOutside(async () => ({ kind: 'silent' }), DOMAIN, named);
    assert.equal((await ask('10.1.2.3', NAME, 'SOA')).kind, 'silent');
    assert.equal((await ask('10.1.2.4', NAME, 'SOA')).kind, 'withheld');
  });

  test('is not asked for the name of an address that an arrived probe came from either, and no domain lets it', async () => {
    const reached: string[] = [];
    const askAuthority: DomainWorld['askAuthority'] = async (address) => {
      reached.push(address);
      return { kind: 'silent' };
    };
    const learnt = Promise.resolve({ ...NOTHING_LEARNT, hosts: [{ ip: '192.0.2.7', helo: null }] });
    const told = async (address: string) => {
      const script: Script = {
        'PTR 7.2.0.192.in-addr.arpa': { kind: 'found', records: ['vm'], own: true },
        'NS 2.0.192.in-addr.arpa': ['ns.stranger.example'],
        'A ns.stranger.example': [address],
      };
      const findings = await checkDomains(new FakeResolver(script), [{ ...DOMAIN, internal: true }], { ...nowhere, askAuthority }, learnt);
      return findings.find(({ code }) => code === 'ptr-unknown');
    };
    const withheld = await told('10.1.2.3');
    assert.match(withheld?.message ?? '', /its address 10\.1\.2\.3 is inside a network/);
    assert.match(withheld?.remedy ?? '', /dns\.servers name a resolver outside/);
    assert.deepEqual(reached, []);
    await told('198.51.100.7');
    assert.deepEqual(reached, ['198.51.100.7']);
  });

  test('what addresses of arrived probes lead to is asked within a limit, and what was not asked is counted', async () => {
    const script: Script = {
      'PTR *': { kind: 'found', records: ['vm'], own: true },
      'NS 2.0.192.in-addr.arpa': ['ns.stranger.example'],
      'A ns.stranger.example': ['203.0.113.53', '203.0.113.54', '203.0.113.55'],
    };
    let count = 0;
    const askAuthority: DomainWorld['askAuthority'] = async () => {
      count += 1;
      return { kind: 'silent' };
    };
    const hosts = Array.from({ length: 70 }, (_, index) => ({ ip: `192.0.2.${index + 1}`, helo: null }));
    const learnt = Promise.resolve({ ...NOTHING_LEARNT, hosts });
    const findings = await checkDomains(new FakeResolver(script), [], { ...nowhere, askAuthority }, learnt);
    assert.equal(count, 200);
    assert.match(findings.find(({ code }) => code === 'dns-questions')?.message ?? '', /\. So 10 questions were not asked/);
  });

  test('name servers beyond number are not all asked, and that is told', async () => {
    const hosts = Array.from({ length: 60 }, (_, index) => `ns${index}.example.net`);
    const script = {
      ...zone('198.51.100.9'),
      [`NS ${NAME}`]: hosts,
      ...Object.fromEntries(hosts.map((host, index) => [`A ${host}`, [`198.51.100.${index + 1}`]])),
    };
    const { reached, findings } = await look(script);
    assert.equal(reached.filter((each) => each.startsWith('ns ')).length, 200);
    assert.ok(codes(findings).includes('dns-questions'));
  });
});

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}
