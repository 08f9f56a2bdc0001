import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { STYLE, STYLE_HASH } from '../../../../src/report/pictures/page/style.ts';
import { statusPage } from '../../../../src/report/pictures/page/page.ts';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { DAY, good, HOUR, LOST, MINUTE, NOW, pastOf, UNREAD } from './past.ts';

/** Four loops: a good one, one that failed for five hours, one that could not be read for two days, one with a strange name. */
const FOUR = pastOf((at) => {
  const age = NOW - at;
  if (age > 40 * DAY && age < 42 * DAY) return null;
  return [
    good('well'),
    age > 20 * DAY && age < 20 * DAY + 5 * HOUR ? { ...LOST, name: 'outage' } : good('outage', 2_000),
    age > 10 * DAY && age < 12 * DAY ? { ...UNREAD, name: 'unread' } : good('unread'),
    good('<b>&"x'),
  ];
});
const page = statusPage({ history: FOUR, now: NOW, title: 'Mail of <i>example.net' });

/** The pictures of a page in words, for people who do not see them. */
function labels(html: string): readonly string[] {
  return [...html.matchAll(/aria-label="([^"]*)"/g)].flatMap(([, label]) => label ?? []);
}

/** The list below a heading. */
function list(html: string, heading: string): readonly string[] {
  const [, section = ''] = html.split(`>${heading}</h`);
  return [...(section.split('</ul>')[0] ?? '').matchAll(/<li>(.*?)<\/li>/g)].flatMap(([, item]) => item ?? []);
}

/** The sentence that the page begins with. */
function now(html: string): string {
  return /<p class="now (\w+)">([^<]*)</.exec(html)?.slice(1, 3).join(' ') ?? '';
}

suite('the page of a history', () => {
  test('says in its first sentence what is true now', () => {
    assert.equal(now(page), 'ok ✓ Mail works: 4 loops delivered, the slowest in 2.0 s.');
    const broken = pastOf((at) => [good('well'), NOW - at < HOUR ? { ...LOST, name: 'gmail' } : good()], { days: 2 });
    assert.equal(now(statusPage({ history: broken, now: NOW })), 'critical ✗ Mail is broken: gmail (lost).');
    const unread = pastOf(() => [{ ...UNREAD, name: 'gmail' }], { days: 1 });
    assert.equal(now(statusPage({ history: unread, now: NOW })), 'unknown ? Not everything could be looked at: gmail (fetch_failed).');
    const late = now(statusPage({ history: FOUR, now: NOW + 5 * HOUR }));
    assert.equal(late, 'unknown ? Whether mail works is not known: the last run is 5 h 5 min old.');
    const nothing = now(statusPage({ history: readHistory(new Map()), now: NOW }));
    assert.equal(nothing, 'unknown ? No run is kept whose mail could be told about.');
  });

  test('takes no script, no other file and no other style, and foreign text is text', () => {
    assert.equal(STYLE_HASH, `sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    assert.equal(/<script|<link|<img|<iframe|\son\w+=|javascript:|(?:src|href)=|\sstyle=|https?:|<b>|<i>/i.exec(page), null);
    assert.ok(page.includes(`style-src '${STYLE_HASH}'`));
    assert.ok(page.includes('&#60;b&#62;&#38;&#34;x'));
  });

  test('a day without a run is grey, and one that could not be looked at is neither up nor down', () => {
    const strips = labels(page).filter((label) => label.includes(' good, '));
    assert.deepEqual(strips.slice(1), [
      'outage, 90 days: 88 good, 0 with a warning, 1 with a failure, 0 that could not be looked at, 1 without a run.',
      'unread, 90 days: 88 good, 0 with a warning, 0 with a failure, 1 that could not be looked at, 1 without a run.',
      'well, 90 days: 89 good, 0 with a warning, 0 with a failure, 0 that could not be looked at, 1 without a run.',
    ]);
    // 48 of 2,158 runs are missing, of each loop.
    assert.equal(page.split('<td>97.8 %</td>').length, 5);
  });

  test('tells of incidents with begin, length and outcome; a single loss is none', () => {
    assert.deepEqual(list(page, 'Incidents'), ['7 Nov 2026, 18:00 UTC: outage lost in 5 runs; 5 h, over 7 Nov 2026, 23:00 UTC']);
    const single = pastOf((at) => [at === Math.floor(NOW / HOUR) * HOUR - 5 * HOUR ? { ...LOST, name: 'gmail' } : good()], { days: 3 });
    assert.deepEqual(list(statusPage({ history: single, now: NOW }), 'Incidents'), []);
    const open = pastOf((at) => [NOW - at < 3 * HOUR ? { ...LOST, name: 'gmail' } : good()], { days: 3 });
    assert.deepEqual(list(statusPage({ history: open, now: NOW }), 'Incidents'), [
      '27 Nov 2026, 20:00 UTC: gmail lost in 3 runs; <strong class="critical">goes on</strong>, 2 h 5 min so far',
    ]);
  });

  test('a line of latency ends where nothing was measured, and begins again', () => {
    const [, line = ''] = /<path class="half" d="([^"]*)"/.exec(page) ?? [];
    assert.equal(line.split('M').length - 1, 2);
    assert.equal(/NaN|Infinity|undefined/.exec(page), null);
  });

  test('phases and hops begin where the one before has ended, and are told to who does not see them; no host is named', () => {
    const hop = { from: 'a.example', by: 'b.example', with: null, tls: null, at: null, skewMs: null };
    const hops = [null, 2_000, null, 1_000].map((delayMs) => ({ ...hop, delayMs }));
    const phasesMs = { connect: 20, tls: 30, auth: 50, accept: 100, delivery: 800, seen: null, total: 1_000 };
    const html = statusPage({ history: pastOf(() => [{ ...good(), hops, phasesMs }], { days: 2 }), now: NOW });
    assert.deepEqual(
      labels(html).filter((label) => /Phases|Hops/.test(label)),
      [
        'Phases of gmail, medians of 7 days: connect 20 ms, tls 30 ms, auth 50 ms, accept 100 ms, delivery 0.8 s.',
        'Hops of gmail: hop 1 not known, hop 2 2.0 s, hop 3 not known, hop 4 1.0 s.',
      ],
    );
    const bars = [...html.matchAll(/<path class="part" d="([^"]*)"/g)].map(([, d = '']) =>
      [...d.matchAll(/M([\d.]+) [\d.]+h([\d.]+)/g)].map(([, x, width]) => [Number(x), Number(width)] as const),
    );
    assert.deepEqual(
      bars.map((row) => row.length),
      [5, 2],
    );
    for (const row of bars) {
      for (const [index, [x, width]] of row.entries())
        assert.ok(Math.abs((row[index + 1]?.[0] ?? 720) - x - width) < 0.3, JSON.stringify(row));
    }
    assert.ok(!html.includes('.example'));
    assert.ok(!labels(page).some((label) => label.startsWith('Hops')));
  });

  test('posture is told by counts, with the days on which it changed', () => {
    const days = FOUR.days.map((day, index) => ({ ...day, posture: { dns: index < 50 ? { ok: 12 } : { ok: 11, critical: 1 } } }));
    const told = statusPage({ history: { ...FOUR, days }, now: NOW });
    assert.equal(/dns<\/th>(.*?)<\/tr>/.exec(told)?.[1], '<td>11</td><td>–</td><td>–</td><td>1</td>');
    assert.deepEqual(
      list(told, 'Changes').map((item) => item.slice(item.indexOf(': ') + 2)),
      ['dns: critical 0 → 1'],
    );
    assert.ok(!page.includes('DNS, lists and certificates'));
  });

  test('loops of the last run come first, and no number of them makes it endless', () => {
    const moved = pastOf((at) => [good('b'), good(NOW - at < DAY ? 'z' : 'a')], { days: 3 });
    const headings = [...statusPage({ history: moved, now: NOW }).matchAll(/<h2>.*? ?(\w+)<\/h2>/g)].map(([, name]) => name);
    assert.deepEqual(headings.slice(0, 3), ['b', 'z', 'a']);
    const many = pastOf(() => Array.from({ length: 130 }, (_, index) => good(`loop${index}`)), { days: 1, everyMs: 12 * HOUR });
    const html = statusPage({ history: many, now: NOW });
    assert.match(html, /<p>And 30 more loops\.<\/p>/);
    assert.ok(Buffer.byteLength(html) < 1_000_000);
  });

  test('90 days take less than 100 kB for four loops, and less than 400 kB for forty', () => {
    const sizeOf = (loops: number, everyMs: number) => {
      const names = Array.from({ length: loops }, (_, index) => index);
      const busy = pastOf((at) => names.map((index) => good(`loop${index}`, 300 + ((at / MINUTE) % 977) * (index + 1))), { everyMs });
      return Buffer.byteLength(statusPage({ history: busy, now: NOW }));
    };
    assert.ok(sizeOf(4, HOUR) < 100_000);
    assert.ok(sizeOf(40, 12 * HOUR) < 400_000);
  });
});
