import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Finding } from '../../src/core/result/finding.ts';
import { runLists } from './lists/program.ts';
import type { ListWorld } from './lists/world.ts';
import { startLists } from './lists/world.ts';
import type { ListZone } from './lists/zones.ts';
import { answersAll, bind, CLEAN, late, LISTED, works } from './lists/zones.ts';
import { PROGRAMS } from './world/installed.ts';
import { missingOf, skipWithout } from './world/skip.ts';
import { showServerLogs } from './world/shown-logs.ts';
import { reversed } from './world/zones.ts';
import { assertWithin } from '../harness/bounds.ts';

const KEY = 'abcdefghij0123456789abcdef';
const DBL = '127.0.1.2';

/** Each list's behaviour, and its result for the listed address: a finding's code and state, or `clean`. */
const CASES: readonly (readonly [zone: ListZone, verdict: string, message: RegExp])[] = [
  [works('psbl.surriel.com', '127.0.0.2'), 'blocklist-listed critical', /mail to a spam trap/],
  [works('bl.spamcop.net'), 'clean', /./],
  [works('all.spamrats.com', '127.0.0.36'), 'blocklist-listed warning', /dynamic/],
  [works('bl.minor.example', '127.0.0.4'), 'blocklist-listed warning', /code 127\.0\.0\.4/],
  [works('dnsbl-2.uceprotect.net', '127.0.0.2'), 'blocklist-noted ok', /for information only/],
  [works('list.dnswl.org', '127.0.5.3'), 'blocklist-noted ok', /trust high/],
  [works('undocumented.mailspike.example', '127.0.0.1'), 'blocklist-unknown unknown', /127\.0\.0\.1, which stands for no listing/],
  [bind('bl.mailspike.net', `2.0.0.127 A 127.0.0.2\n${reversed(LISTED)} A 127.0.0.99\n`), 'blocklist-unknown unknown', /does not document/],
  [answersAll('world.example', '127.0.0.2'), 'blocklist-unknown unknown', /lists the world/],
  // Kept its test entries, and answers to every other name.
  [bind('kept.example', '2.0.0.127 A 127.0.0.2\n* A 127.0.0.2\n'), 'blocklist-unknown unknown', /nobody can send from.*lists the world/],
  [answersAll('parked.example', '198.51.100.80'), 'blocklist-unknown unknown', /198\.51\.100\.80.*parked/],
  [
    bind('rewritten.example', '2.0.0.127 A 127.0.0.2\n*.0.0.127 A 146.112.61.108\n* A 146.112.61.108\n'),
    'blocklist-unknown unknown',
    /rewrites NXDOMAIN/,
  ],
  [bind('emptied.example', ''), 'blocklist-unknown unknown', /test entry.*is missing/],
  [answersAll('zen.spamhaus.org', '127.255.255.254'), 'blocklist-unknown unknown', /refuses this resolver/],
  [answersAll('sbl.spamhaus.org', '127.255.255.255'), 'blocklist-unknown unknown', /asking too much/],
  [answersAll('xbl.spamhaus.org', '127.255.255.252'), 'blocklist-unknown unknown', /misspelt/],
  [answersAll('errs.example', '127.255.255.253'), 'blocklist-unknown unknown', /an error/],
  [bind(`${KEY}.zen.dq.spamhaus.net`, '* A 127.255.255.250\n'), 'blocklist-unknown unknown', /the key is disabled/],
  [bind(`${KEY}.combined.mail.abusix.zone`, ''), 'blocklist-unknown unknown', /the key is not valid/],
  [bind('b.barracudacentral.org', '2.0.0.127 A 127.0.0.2\n', 'refused'), 'blocklist-unknown unknown', /REFUSED by 127\.0\.0\.1/],
  [bind('broken.example', 'this is no zone file\n', 'broken'), 'blocklist-unknown unknown', /SERVFAIL from 127\.0\.0\.1/],
  [late('late.example', 4000), 'blocklist-unknown unknown', /no answer within 2 s/],
  [late('silent.example', null), 'blocklist-unknown unknown', /no answer within 2 s/],
  [late('slow.example', 600), 'clean', /./],
];

const DOMAIN_LISTS: readonly ListZone[] = [
  bind('dbl.spamhaus.org', `dbltest.com A ${DBL}\nlisted.example A 127.0.1.4\n`),
  bind('multi.surbl.org', '* A 127.0.0.1\n'),
  bind('multi.uribl.com', 'test.uribl.com A 127.0.0.14\nlisted.example A 127.0.0.4\n'),
];

const MAIL: readonly ListZone[] = [
  bind('mail.example', '@ MX 10 mx\nmx A 198.51.100.9\nmx A 198.51.100.20\n'),
  bind('hosted.example', '@ MX 10 mx.google.com.\n'),
  bind('google.com', 'mx A 198.51.100.30\n'),
];

const POOL = [works('pool.example'), bind('core.dronebl.example', '')] as const;

const skip = skipWithout('blocklists, asked of BIND', missingOf([PROGRAMS.named]));

describe('blocklists, asked of BIND', { skip }, () => {
  showServerLogs();
  let world: ListWorld | null = null;
  const all = [...CASES.map(([zone]) => zone), ...DOMAIN_LISTS, ...MAIL, ...POOL];
  before(async () => (world = await startLists(all)));
  after(async () => await world?.[Symbol.asyncDispose]());
  const run = (sections: Readonly<Record<string, unknown>>, env: Readonly<Record<string, string>> = {}) =>
    runLists({ dns: { servers: [world?.server] }, ...sections }, env);

  test('each list alone gives the verdict that it deserves, all at once, in the time of the silent one', async () => {
    const quick = await run({ blocklists: { ips: [CLEAN], zones: ['bl.spamcop.net'] } });
    const zones = CASES.map(([{ name }]) => name.replace(KEY, '${KEY}'));
    const { report, ms, status, stderr } = await run({ blocklists: { ips: [CLEAN, LISTED], zones } }, { KEY });
    for (const [zone, verdict, message] of CASES) {
      const shown = zone.name.replace(`${KEY}.`, '');
      const findings = report.findings.filter((finding) => aboutZone(finding, shown));
      if (verdict === 'clean') {
        assert.deepEqual(findings, [], shown);
        assert.ok(
          report.findings.some(({ code, evidence }) => code === 'blocklist-clean' && evidence?.includes(shown)),
          shown,
        );
      } else {
        assert.deepEqual(
          findings.map(({ code, state }) => `${code} ${state}`),
          [verdict],
          shown,
        );
        assert.match(findings[0]?.message ?? '', message);
      }
    }
    // No list lists the other address.
    assert.deepEqual(
      report.findings.filter(({ target }) => target === CLEAN).map(({ code }) => code),
      ['blocklist-clean'],
    );
    assert.equal(status, 2);
    // Silence costs its time-out once, beside the process's own time, which the run without a wait shows.
    assertWithin(ms, 2_000 * 2 + quick.ms, `against ${quick.ms} ms without a silent list`);
    const written = `${JSON.stringify(report)}${stderr}`;
    assert.ok(!written.includes(KEY), written);
    assert.match(report.findings.find(({ code }) => code === 'blocklist-listed')?.evidence ?? '', /see https:\/\/psbl\.surriel\.com/);
  });

  test('a list that answers after 4 s is believed where it is given the time', async () => {
    const { report } = await run({
      dns: { servers: [world?.lateServer], timeout: '6s' },
      blocklists: { ips: [CLEAN], zones: ['late.example'] },
    });
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['blocklist-clean'],
      JSON.stringify(report.findings),
    );
  });

  test('domains: of the configuration, by their own test entries, by bits', async () => {
    const { report } = await run({
      domains: { 'mail.example': {} },
      blocklists: { domains: ['listed.example'], zones: DOMAIN_LISTS.map(({ name }) => name) },
    });
    const lists = report.findings
      .filter(({ check }) => check === 'blocklist')
      .map(({ code, state, target }) => `${code} ${state} ${target}`);
    assert.deepEqual(lists, [
      'blocklist-listed critical listed.example',
      'blocklist-unknown unknown multi.surbl.org',
      'blocklist-noted ok listed.example',
      'blocklist-clean ok mail.example',
    ]);
  });

  test('mail exchangers are asked about; those of a provider are listed for what others do', async () => {
    const { report } = await run({
      domains: { 'mail.example': {}, 'hosted.example': {} },
      blocklists: { zones: ['psbl.surriel.com'], ips: [] },
    });
    const lists = report.findings.filter(({ check }) => check === 'blocklist').map(({ code, target }) => `${code} ${target}`);
    assert.deepEqual(lists.toSorted(), [`blocklist-clean 198.51.100.20`, 'blocklist-clean 198.51.100.30', `blocklist-listed ${LISTED}`]);
  });

  test('a zone that has ended is refused before anybody is asked', async () => {
    const { status, report, stderr } = await run({ blocklists: { ips: [CLEAN], zones: ['dnsbl.sorbs.net'] } });
    assert.deepEqual([status, report.state, report.findings.map(({ code }) => code)], [3, 'unknown', ['configuration-unusable']]);
    assert.match(stderr, /has ended \(2024-06-05\)/);
  });
});

/** A finding of this zone: one without a verdict names it as its target, a listing in its text. */
function aboutZone({ target, message, code }: Finding, zone: string): boolean {
  return target === zone || (code !== 'blocklist-clean' && message.includes(` is on ${zone}:`));
}
