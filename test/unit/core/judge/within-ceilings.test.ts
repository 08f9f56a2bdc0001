import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '../../../harness/random.ts';
import type { Unbounded } from '../../../../src/core/judge/ceilings/within-ceilings.ts';
import { withinCeilings } from '../../../../src/core/judge/ceilings/within-ceilings.ts';
import { bytesOf, cutBytes } from '../../../../src/core/judge/ceilings/texts.ts';
import { reportJson } from '../../../../src/report/formats/json.ts';
import { finding, loop, report } from '../../../doubles/reports/sample-parts.ts';

const MOST = 2 * 1024 * 1024;

function unbounded(over: Partial<Unbounded>): Unbounded {
  const { omitted: _omitted, spfTrees: _trees, ...rest } = report(over);
  return rest;
}

/** Foreign text of every width: characters with six bytes in JSON for one, and with four in UTF-8. */
const WIDE = ['a', '"', '\u0000', '\u200b', 'é', '一', '😀', '\ud800'] as const;

suite('a report', () => {
  test('that is small is not changed', () => {
    const small = unbounded({ loops: [loop({})], findings: [finding({ evidence: 'v=spf1 -all' })] });
    const { omitted, spfTrees, ...rest } = withinCeilings(small);
    assert.deepEqual(rest, small);
    assert.deepEqual([omitted, spfTrees], [{ findings: 0, queries: 0, evidence: 0 }, []]);
  });

  test('never gets larger than 2 MB and 4 kB more a loop, whatever it is told', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...WIDE),
        fc.nat({ max: 1_500 }),
        fc.nat({ max: 300 }),
        fc.constantFrom(10, 3_000),
        fc.nat({ max: 400 }),
        (character, findings, loops, length, items) => {
          const text = character.repeat(length);
          const hop = { from: text, by: text, with: text, tls: text, at: text, delayMs: 1, skewMs: null };
          const given = unbounded({
            loops: Array.from({ length: loops }, (_, index) =>
              loop({ name: `${index}`, message: text, reply: text, hops: Array.from({ length: items % 80 }, () => hop) }),
            ),
            findings: Array.from({ length: findings }, (_, index) =>
              finding({
                target: `${index % 40}.example`,
                message: text,
                evidence: `${text}\n\n${text}`,
                check: index % 2 === 0 ? 'spf' : 'dmarc',
              }),
            ),
            records: Array.from({ length: items }, (_, index) => ({ name: `${index}`, type: 'TXT', values: [text, text], digest: 'x' })),
            queries: Array.from({ length: items }, () => ({ name: text, type: 'A', server: text, answer: 'found', detail: text, ms: 1 })),
            queriesOmitted: 7,
          });
          const bounded = withinCeilings(given);
          assert.ok(Buffer.byteLength(reportJson(bounded)) <= MOST + 4_096 * loops, `${Buffer.byteLength(reportJson(bounded))} bytes`);
          assert.equal(bounded.queriesOmitted, bounded.omitted.queries);
          assert.equal(bounded.queries.length + bounded.omitted.queries, items + 7);
          const told = bounded.findings.filter(({ code }) => code !== 'findings-omitted').length;
          assert.equal(told + bounded.omitted.findings, findings);
          assert.equal(
            bounded.omitted.findings > 0,
            bounded.findings.some(({ code }) => code === 'findings-omitted'),
          );
          for (const { evidence } of bounded.findings) assert.ok(Buffer.byteLength(evidence ?? '') <= 2_048);
          assert.equal(bounded.loops.length, loops);
        },
      ),
      { numRuns: 8 },
    );
  });

  test('keeps a thousand record sets, and fifty values of each', () => {
    const values = Array.from({ length: 60 }, (_, index) => `${index}`);
    const records = Array.from({ length: 1_100 }, (_, index) => ({ name: `${index}`, type: 'TXT', values: ['v'], digest: 'x' }));
    const bounded = withinCeilings(unbounded({ records: [{ name: 'many', type: 'TXT', values, digest: 'x' }, ...records] }));
    assert.deepEqual([bounded.records.length, bounded.records[0]?.values.length], [1_000, 50]);
  });

  test('has room for as much of what JSON writes as it is, and less of what it escapes', () => {
    const kept = (character: string) => {
      const values = Array.from({ length: 4 }, () => character.repeat(500));
      const records = Array.from({ length: 1_000 }, (_, index) => ({ name: `${index}`, type: 'TXT', values, digest: 'x' }));
      return withinCeilings(unbounded({ records })).records.length;
    };
    const [plain, quoted, escaped] = [kept('a'), kept('"'), kept('é')];
    assert.deepEqual([kept(' '), kept('~'), kept('\\'), kept('\u001f'), kept('\u007f')], [plain, plain, quoted, escaped, escaped]);
    assert.ok(plain >= quoted && quoted > escaped && escaped > 0, `${plain} ${quoted} ${escaped}`);
  });

  test('keeps the worst findings of a check, and says that there are more', () => {
    const findings = Array.from({ length: 1_000 }, (_, index) =>
      finding({ message: `m${index}`, target: 'example.net', state: index === 999 ? 'critical' : 'ok' }),
    );
    const bounded = withinCeilings(unbounded({ findings }));
    assert.equal(bounded.findings.filter(({ message }) => message === 'm999').length, 1);
    const more = bounded.findings.find(({ code }) => code === 'findings-omitted');
    assert.equal(more?.state, 'unknown');
    assert.match(more?.message ?? '', /^975 more findings/);
  });

  test('keeps 25 findings of a target and 400 of a check, and says how many more there are', () => {
    const kept = (count: number, targets: number) => {
      const findings = Array.from({ length: count }, (_, index) => finding({ target: `${index % targets}.example`, message: `${index}` }));
      const { findings: told, omitted } = withinCeilings(unbounded({ findings }));
      return [told.filter(({ code }) => code !== 'findings-omitted').length, omitted.findings];
    };
    assert.deepEqual(
      [kept(25, 1), kept(26, 1), kept(400, 400), kept(401, 401)],
      [
        [25, 0],
        [25, 1],
        [400, 0],
        [400, 1],
      ],
    );
  });

  test('says of each check how many of its findings had no room', () => {
    const evidence = '\u0001'.repeat(2_048);
    const of = (check: 'spf' | 'dmarc') =>
      Array.from({ length: 300 }, (_, index) => finding({ check, code: `${check}-ok`, target: `${index}.example`, evidence }));
    const { findings } = withinCeilings(unbounded({ findings: [...of('spf'), ...of('dmarc')] }));
    for (const check of ['spf', 'dmarc'] as const) {
      const told = findings.filter((one) => one.check === check && one.code !== 'findings-omitted');
      const more = findings.find((one) => one.check === check && one.code === 'findings-omitted');
      assert.match(more?.message ?? '', new RegExp(`^${300 - told.length} more findings of ${check} `));
    }
  });

  test('cuts evidence behind 2048 bytes, and counts what it cut', () => {
    const kept = (evidence: string) => {
      const { findings, omitted } = withinCeilings(unbounded({ findings: [finding({ check: 'dmarc', evidence })] }));
      return [findings[0]?.evidence === evidence, omitted.evidence];
    };
    assert.deepEqual(
      [kept('x'.repeat(2_048)), kept('x'.repeat(2_049)), kept('é'.repeat(1_024)), kept('é'.repeat(1_025))],
      [
        [true, 0],
        [false, 1],
        [true, 0],
        [false, 1],
      ],
    );
  });

  test('keeps one SPF tree a domain, of 64 lines at most, and the record as evidence', () => {
    const drawing = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    const findings = (['spf-lookups', 'spf-void'] as const).map((code) =>
      finding({ check: 'spf', code, target: 'example.net', evidence: `v=spf1 -all\n\n${drawing}` }),
    );
    const { findings: told, spfTrees } = withinCeilings(unbounded({ findings }));
    assert.deepEqual(
      told.map(({ evidence }) => evidence),
      ['v=spf1 -all', 'v=spf1 -all'],
    );
    assert.deepEqual(
      spfTrees.map(({ domain, lines, omitted }) => [domain, lines.length, omitted]),
      [['example.net', 64, 36]],
    );
  });

  test('bounds the SPF trees that parts of a run have taken out as those of its own findings', () => {
    const lines = Array.from({ length: 100 }, () => 'x'.repeat(300));
    const spfTrees = Array.from({ length: 150 }, (_, index) => ({ domain: `${index % 120}.example`, lines, omitted: 5 }));
    const bounded = withinCeilings({ ...unbounded({}), spfTrees });
    assert.equal(bounded.spfTrees.length, 100);
    for (const { lines: kept, omitted } of bounded.spfTrees) {
      assert.deepEqual([kept.length, omitted], [64, 41]);
      assert.ok(kept.every((line) => bytesOf(line) <= 200));
    }
    const domains = bounded.spfTrees.map(({ domain }) => domain);
    assert.deepEqual(domains, domains.toSorted(), 'by domain');
    const huge = withinCeilings({ ...unbounded({}), spfTrees: [{ domain: 'x'.repeat(3 * MOST), lines: [], omitted: 0 }] });
    assert.ok(bytesOf(reportJson(huge)) <= MOST);
  });

  test('is bounded in a moment, however much there is', () => {
    const text = 'x'.repeat(100_000);
    const given = unbounded({ findings: Array.from({ length: 10_000 }, () => finding({ evidence: text, message: text })) });
    assert.equal(withinCeilings(given).findings.length, 26);
  });
});

/** At its bytes, no character in two, and no shorter than must be. */
function assertCut(text: string, most: number): void {
  assert.equal(bytesOf(text), Buffer.byteLength(text));
  const cut = cutBytes(text, most);
  if (Buffer.byteLength(text) <= most) return assert.equal(cut, text, 'what fits is not cut');
  assert.ok(Buffer.byteLength(cut) <= most);
  const kept = cut.slice(0, -1);
  assert.ok(cut.endsWith('…') && text.startsWith(kept));
  const [next = ''] = text.slice(kept.length);
  assert.ok(Buffer.byteLength(`${kept}${next}…`) > most, 'no further character has room');
}

test('a text is cut at its bytes, no character in two, and no shorter than must be', () => {
  for (const character of ['a', 'é', '一', '😀'])
    for (let count = 0; count < 8; count += 1) for (let most = 4; most < 30; most += 1) assertCut(character.repeat(count), most);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), fc.integer({ min: 4, max: 300 }), (text, most) =>
      assertCut(Buffer.from(text).toString(), most),
    ),
    { numRuns: 50 },
  );
});

test('the bytes of a text are those of its UTF-8, with half a surrogate pair as what replaces it', () => {
  // The last and the first code of each width, and of both halves of a pair.
  const edges = [0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xffff];
  const pairs = edges.flatMap((first) => edges.map((second) => String.fromCharCode(first, second)));
  for (const pair of pairs) assert.equal(bytesOf(pair), Buffer.byteLength(pair), JSON.stringify(pair));
});
