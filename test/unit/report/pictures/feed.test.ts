import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readHistory } from '../../../../src/report/history/keep/read-history.ts';
import { incidentFeed } from '../../../../src/report/pictures/export/feed.ts';
import { fc } from '../../../harness/random.ts';
import { good, HOUR, LOST, NOW, pastOf } from './past.ts';

/** The texts of the elements of a name right below this one's content. */
function all(content: string, name: string): readonly string[] {
  return [...content.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^]*?)</${name}>`, 'g'))].flatMap(([, text]) => text ?? []);
}

/** RFC 3339 with an uppercase T and Z, as RFC 4287, section 3.3, asks for. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
/** An absolute IRI (RFC 4287, section 4.2.6): a scheme, and no forbidden sign. */
const IRI = /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/;

/** RFC 4287's rules for a feed that are broken, by its sections; empty: it is valid. */
function faults(feed: string): readonly string[] {
  const found: string[] = [];
  const wants = (holds: boolean, rule: string) => (holds ? 0 : found.push(rule));
  const one = (content: string, name: string, section: string) => {
    const values = all(content, name);
    wants(values.length === 1, `${section}: one ${name}, not ${values.length}`);
    return values[0] ?? '';
  };
  wants(
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom">\n[^]*<\/feed>\n$/.test(feed),
    '2: the root',
  );
  // XML 1.0, section 2.2: signs that no document may hold; 2.4: text that is no markup.
  wants(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u.test(feed), 'XML 2.2');
  wants(!/&(?!#\d+;)/.test(feed), 'XML 2.4');
  const entries = all(feed, 'entry');
  const own = feed.replaceAll(/<entry>[^]*?<\/entry>/g, '');
  wants(IRI.test(one(own, 'id', '4.1.1')), '4.2.6: the id is an absolute IRI');
  wants(one(own, 'title', '4.1.1') !== '', '4.1.1: a title');
  wants(DATE.test(one(own, 'updated', '4.1.1')), '3.3: updated');
  wants(all(one(own, 'author', '4.1.1'), 'name').length === 1, '3.2: an author has a name');
  wants((own.match(/<link rel="self"/g)?.length ?? 0) <= 1, '4.1.1: links');
  const ids = entries.map((entry) => one(entry, 'id', '4.1.2'));
  wants(new Set(ids).size === ids.length, '4.1.1: no two entries have the same id');
  for (const id of ids) wants(IRI.test(id), `4.2.6: ${id}`);
  for (const entry of entries) {
    one(entry, 'title', '4.1.2');
    one(entry, 'content', '4.1.2: content, for there is no alternate link');
    const [published, updated] = [one(entry, 'published', '4.1.2'), one(entry, 'updated', '4.1.2')];
    wants(DATE.test(published) && DATE.test(updated) && published <= updated, '3.3: dates of an entry');
    wants(updated <= one(own, 'updated', '4.1.1'), '4.2.15: the feed is as new as its entries');
  }
  return found;
}

suite('the feed of incidents is valid Atom (RFC 4287)', () => {
  test('for every name of a loop, with an address and without', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.constantFrom('</id>', 'a & b', ']]>', '\0'),
    );
    const url = fc.constantFrom(null, 'https://status.example.net/incidents.atom', 'https://status.example.net/?a=1&b=2');
    fc.assert(
      fc.property(name, url, fc.nat({ max: 40 }), (loop, at, since) => {
        const past = pastOf((time) => [NOW - time < since * HOUR && NOW - time > 3 * HOUR ? { ...LOST, name: loop } : good(loop)], {
          days: 2,
        });
        assert.deepEqual(faults(incidentFeed({ history: past, now: NOW, url: at })), []);
      }),
      { numRuns: 40 },
    );
  });

  test('without any incident, and without any run', () => {
    for (const past of [pastOf(() => [good()], { days: 1 }), readHistory(new Map())])
      assert.deepEqual(faults(incidentFeed({ history: past, now: NOW, url: null })), []);
  });

  test('two histories have two feeds, and each keeps its name', () => {
    const past = pastOf(() => [good()], { days: 1 });
    const idOf = (id: string | null) => all(incidentFeed({ history: { ...past, id }, now: NOW, url: null }), 'id')[0];
    assert.equal(idOf('5f0c2a9be1d4'), 'tag:email-continuity.invalid,2026:5f0c2a9be1d4');
    assert.notEqual(idOf('5f0c2a9be1d4'), idOf('0c2a9be1d45f'));
  });

  test('this test knows a fault when it sees one', () => {
    const feed = incidentFeed({ history: pastOf((at) => [NOW - at < 5 * HOUR ? LOST : good()], { days: 1 }), now: NOW, url: null });
    for (const [from, to] of [
      ['<author><name>email-continuity</name></author>', ''],
      [/<entry>([^]*)<\/entry>/, '<entry>$1</entry><entry>$1</entry>'],
      [/<id>tag:/, '<id>'],
      [/Z<\/updated>/, '</updated>'],
      ['fails', '& fails'],
      [/<content[^]*<\/content>/, ''],
    ] as const)
      assert.notDeepEqual(faults(feed.replace(from, to)), [], String(from));
  });
});
