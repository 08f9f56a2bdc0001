import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '../../harness/random.ts';
import type { Block } from '../../../src/report/summary/fit.ts';
import { fitSummary, SUMMARY_LIMIT } from '../../../src/report/summary/fit.ts';
import { summary } from '../../../src/report/summary/summary.ts';
import { hostile } from '../../doubles/reports/hostile-sample.ts';
import { finding, loop, report } from '../../doubles/reports/sample-parts.ts';
import { deliverability, dnsOnly, healthy, SAMPLES, totalOutage, undetermined } from '../../doubles/reports/samples.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

describe('the job summary', () => {
  test('begins with the verdict as a headline', () => {
    assert.match(summary(deliverability), /^## 🚨 Deliverability problem: internal mail works, outside \\\(rejected\\\) does not get it\n/);
    assert.match(summary(healthy), /^## ✅ Mail works/);
    assert.match(summary(undetermined), /^## ❔ Could not look/);
    assert.match(summary(dnsOnly), /^## ⚠️ /);
  });

  test('quotes the server’s own words, then names the likeliest cause, then what to do, then the tables', () => {
    const text = summary(deliverability);
    const order = [
      '> 550 5.7.26 This mail',
      '**Likeliest cause:** 203.0.113.7 is not',
      '**What to do:**',
      '- Put ip4:203.0.113.7',
      '| Loop | Outcome | Latency |',
      '**Also found:**',
    ];
    const places = order.map((part) => text.indexOf(part));
    assert.ok(!places.includes(-1), places.join(' '));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  test('puts the worst loop first and says who has to act', () => {
    const text = summary(deliverability);
    assert.ok(
      text.indexOf('| 🛑 outside | rejected |') < text.indexOf('| ⚠️ partner | junk | 3.2 s | Junk Email ×2 |') &&
        text.includes('| 🛑 outside'),
    );
    assert.match(text, /\*\*outside\*\* · rejected \(to act: you\)/);
  });

  test('folds what is fine away and shows what is not', () => {
    const text = summary(deliverability);
    const folded = text.indexOf('2 checks passed');
    assert.ok(text.indexOf('❔ **blocklist 203.0.113.7**') < folded);
    assert.ok(text.indexOf('✅ **dmarc example.net**') > folded);
  });

  test('tells nothing critical twice, and loops that fail for one reason once', () => {
    const text = summary(deliverability);
    for (const told of ['203.0.113.7 is listed in bl.example.com.', '203.0.113.7 is not authorised to send'])
      assert.equal(text.split(told).length, 2, told);
    const alike = ['one', 'two', 'three'].map((name) =>
      loop({ name, state: 'critical', outcome: 'auth_failed', side: 'sender', message: 'Refused.' }),
    );
    const together = summary(report({ state: 'critical', loops: alike }));
    assert.match(together, /\n\*\*one\*\*, \*\*two\*\*, \*\*three\*\* · auth_failed \(to act: you\): Refused\.\n/);
    assert.equal(together.split('Refused.').length, 2);
  });

  test('gives no tick to what is not used or could be better', () => {
    const text = summary(
      report({
        findings: [finding({ code: 'bimi-none', message: 'No BIMI.' }), finding({ remedy: 'Shorten it.', message: 'Long.' }), finding({})],
      }),
    );
    assert.match(text, /✅ 1 check passed<[^]*➖ 2 not used, or could be better<[^]*- ➖ \*\*spf example\.net\*\*: No BIMI\./);
    assert.equal(text.split('✅ **').length, 2);
  });

  test('links codes to the documentation of the version that runs, and references to the RFC', () => {
    const text = summary(deliverability, { docs: 'https://github.com/o/r/blob/v1/docs' });
    assert.ok(text.includes('[rejected](https://github.com/o/r/blob/v1/docs/failures.md#rejected)'));
    assert.ok(text.includes('[blocklist-refused](https://github.com/o/r/blob/v1/docs/failures.md#blocklist-refused)'));
    assert.ok(text.includes('[RFC 7208 section 8.4](https://www.rfc-editor.org/rfc/rfc7208#section-8.4)'));
  });

  test('shows hops, late probes and attempts where there are any, and no empty table where there are none', () => {
    const full = summary(deliverability);
    assert.match(full, /smtp\.example\.net → mx\.example\.com \| ESMTPS, TLSv1\.3 \| 3\.0 s \| ◀ slowest/);
    assert.match(full, /\| partner \| 2026-11-24T02:07:01\.000Z \| 25 min 10 s \|/);
    assert.match(full, /\| deferred \| 451 4\.7\.1 Try again later \|/);
    assert.doesNotMatch(summary(healthy), /How the mail travelled|Late probes/);
  });

  test('of DNS alone has no table of loops and tells the finding that decided', () => {
    const text = summary(dnsOnly);
    assert.doesNotMatch(text, /\| Loop \|/);
    assert.match(text, /\*\*dmarc example\.net\*\*: The DMARC policy[^\n]*\n> v=DMARC1; p=none\n\n\*\*What to do:\*\* Set p=reject/);
    assert.match(text, /<sub>0 loops, 3 checks in 5\.2 s/);
  });

  test('has nothing to tell or to do when all is fine', () => {
    assert.doesNotMatch(summary(healthy), /What to do|Likeliest/);
  });

  test('counts the troubled loops that it does not tell in words', () => {
    const bad = Array.from({ length: 5 }, (_, index) =>
      loop({ name: `l${index}`, state: 'critical', outcome: 'lost', message: `Not seen in ${index}.` }),
    );
    assert.match(summary(report({ state: 'critical', loops: bad })), /\n2 more in the table below\.\n/);
  });

  for (const [name, sample] of Object.entries(SAMPLES)) {
    test(`of ${name} closes every tag and keeps every table rectangular`, () => assertWellFormed(summary(sample)));
  }

  test('stays under 1 MiB with 4,000 hostile loops and findings, and says what it left out', () => {
    const sample = report({
      ...totalOutage,
      loops: Array.from({ length: 4_000 }, (_, index) => hostile.loops[index % hostile.loops.length] ?? loop({})),
      findings: Array.from({ length: 4_000 }, (_, index) =>
        finding({ state: index % 2 === 0 ? 'ok' : 'critical', evidence: '漢'.repeat(400) }),
      ),
    });
    const text = summary(sample);
    assert.ok(bytes(text) <= SUMMARY_LIMIT && bytes(text) > SUMMARY_LIMIT * 0.95, `${bytes(text)}`);
    assert.match(text, /_\d+ more loops left out; report\.json holds all\._/);
    assert.match(text, /- 🛑 \*\*spf example\.net\*\*/);
    assert.match(text, /<sub>4000 loops, 4000 checks/);
    assertWellFormed(text);
  });
});

function assertWellFormed(text: string): void {
  for (const tag of ['details', 'summary', 'sub', 'code', 'span']) {
    assert.equal(text.split(`<${tag}>`).length, text.split(`</${tag}>`).length, tag);
  }
  let width = 0;
  for (const line of text.split('\n')) {
    if (!line.startsWith('|')) {
      width = 0;
      continue;
    }
    const cells = line.replace(/\\./g, '').split('|').length;
    width = width === 0 ? cells : width;
    assert.equal(cells, width, line);
  }
}

describe('fitSummary', () => {
  const rows = (count: number, size: number, noun = 'row'): Block => ({
    kind: 'rows',
    opening: '<x>',
    rows: Array.from({ length: count }, (_, index) => `${index}${'ä'.repeat(size)}`),
    closing: '</x>',
    noun,
  });

  test('never exceeds the limit, and every row that it prints is whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 })), { maxLength: 5 }),
        fc.integer({ min: 0, max: 2000 }),
        (sizes, limit) => {
          const blocks: readonly Block[] = [{ kind: 'text', text: 'head' }, ...sizes.map(([count, size]) => rows(count, size))];
          const text = fitSummary(blocks, limit);
          assert.ok(bytes(text) <= limit);
          assert.equal(text.split('<x>').length, text.split('</x>').length);
          const whole = new Set(blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : [])));
          for (const line of text.split('\n')) if (/^\d+ä*$/.test(line)) assert.ok(whole.has(line));
        },
      ),
    );
  });

  test('leaves nothing out that has room', () => {
    assert.equal(fitSummary([{ kind: 'text', text: 'head' }, rows(2, 1)], 1000), 'head\n\n<x>\n0ä\n1ä\n\n</x>\n');
  });

  test('drops a block without rows', () => {
    assert.equal(fitSummary([{ kind: 'text', text: 'head' }, rows(0, 1)], 1000), 'head\n');
  });

  test('one long list does not crowd out a short one', () => {
    const text = fitSummary([rows(500, 40, 'loop'), rows(3, 10, 'finding')], 4000);
    assert.match(text, /more loops left out/);
    assert.doesNotMatch(text, /more findings? left out/);
    assert.ok(bytes(text) > 3700);
  });

  test('names a single row that was left out in the singular', () => {
    assert.match(fitSummary([rows(2, 100, 'loop')], 320), /_1 more loop left out;/);
  });
});
