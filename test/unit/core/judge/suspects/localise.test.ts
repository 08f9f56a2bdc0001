import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { localise } from '../../../../../src/core/judge/suspects/localise.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { fc } from '../../../../harness/random.ts';
import { path } from '../../../../doubles/reports/mesh.ts';
import type { World } from './simulation.ts';
import { chanceOf, outcomesOf, seenAs, precisionOf, worldOf } from './simulation.ts';

/** A mesh of up to `most` senders and mailboxes, and so many broken parts of it. */
function brokenWorlds(most: number, faults: number): fc.Arbitrary<{ readonly world: World; readonly broken: ReadonlySet<string> }> {
  return fc
    .record({
      senders: fc.integer({ min: 1, max: most }),
      mailboxes: fc.integer({ min: 1, max: most }),
      density: fc.constantFrom(0.3, 0.6, 1),
      seed: fc.nat(),
      picks: fc.array(fc.nat(), { minLength: 1, maxLength: faults }),
    })
    .map(({ senders, mailboxes, density, seed, picks }) => {
      const world = worldOf(senders, mailboxes, density, chanceOf(seed));
      return { world, broken: new Set(picks.flatMap((pick) => world.parts[pick % Math.max(1, world.parts.length)]?.key ?? [])) };
    });
}

/** Every part that an explanation of the run names, by name. */
function blamed(loops: readonly LoopReport[]): ReadonlySet<string> {
  return new Set(localise(loops, []).suspects.map(({ component }) => component));
}

suite('where a fault lies', () => {
  test('what is broken is the one explanation wherever loops can tell, to the part or to its group', () => {
    const told = { part: 0, group: 0, none: 0 };
    fc.assert(
      fc.property(brokenWorlds(12, 2), ({ world, broken }) => {
        const precision = precisionOf(world, broken);
        told[precision] += 1;
        if (precision === 'none') return;
        const { faultGroups } = localise(seenAs(world, outcomesOf(world, broken)), []);
        const suspicions = faultGroups.flatMap(({ explanations }) => (explanations.length === 1 ? explanations.flat() : []));
        assert.equal(suspicions.length, broken.size, 'one suspicion for each broken part');
        for (const { parts } of suspicions) {
          assert.equal(parts.filter(({ key }) => broken.has(key)).length, 1);
          if (precision === 'part') assert.equal(parts.length, 1);
        }
      }),
      { numRuns: 150 },
    );
    assert.ok(told.part > 5 && told.group > 20, JSON.stringify(told));
  });

  test('a part that a working probe came by is never blamed', () => {
    fc.assert(
      fc.property(brokenWorlds(8, 3), ({ world, broken }) => {
        const outcomes = outcomesOf(world, broken);
        const cleared = world.loops.flatMap((loop, index) =>
          outcomes[index] === 'delivered' ? [...(world.paths.get(loop)?.values() ?? [])] : [],
        );
        const names = blamed(seenAs(world, outcomes));
        for (const { name } of cleared) assert.ok(!names.has(name), name);
      }),
    );
  });

  test('an unknown adds no blame, and takes none away', () => {
    fc.assert(
      fc.property(
        brokenWorlds(6, 2),
        fc.constantFrom('fetch_failed', 'runner_blocked', 'skipped', 'internal_error'),
        ({ world, broken }, outcome) => {
          const loops = seenAs(world, outcomesOf(world, broken));
          const more = [...loops, path('new', 'own', outcome), path('mta', 'new', outcome), path('mta', 'own', outcome, { name: 'again' })];
          const before = localise(loops, []).suspects;
          const after = localise(more, []).suspects.filter(({ kind }) => kind !== 'access' && kind !== 'runner');
          assert.deepEqual(
            after,
            before.filter(({ kind }) => kind !== 'runner'),
          );
        },
      ),
    );
  });

  test('every failing loop is explained, or said to be without an explanation', () => {
    fc.assert(
      fc.property(brokenWorlds(8, 4), ({ world, broken }) => {
        const loops = seenAs(world, outcomesOf(world, broken));
        const { faultGroups, unexplained } = localise(loops, []);
        assert.deepEqual(unexplained, []);
        const failing = loops.filter(({ state }) => state === 'critical').map(({ name }) => name);
        for (const explanation of faultGroups.flatMap(({ explanations }) => explanations)) assert.ok(explanation.length <= failing.length);
        const explained = new Set(
          faultGroups.flatMap(({ explanations: [first = []] }) => first.flatMap(({ accusedBy }) => accusedBy.map(({ name }) => name))),
        );
        assert.deepEqual([...explained].toSorted(), failing.toSorted());
      }),
    );
  });
});

suite('what is shared', () => {
  test('senders that name one way out are suspected together', () => {
    const loops = ['a', 'b'].flatMap((sender) => [
      path(sender, 'gmail', 'lost', { via: 'relay' }),
      path(sender, 'outlook', 'lost', { via: 'relay' }),
    ]);
    const [first] = localise([...loops, path('mta', 'gmail'), path('mta', 'outlook')], []).suspects;
    assert.deepEqual([first?.component, first?.accusedBy.length, first?.alternatives], ['outgoing way relay', 4, 0]);
  });

  test('so are senders whose mail was seen to leave from one address', () => {
    const from = { egressIp: '203.0.113.7' };
    const loops = ['a', 'b'].flatMap((sender) => [path(sender, 'gmail', 'junk', from), path(sender, 'outlook', 'junk', from)]);
    const clean = [
      path('mta', 'gmail', 'delivered', { egressIp: '203.0.113.9' }),
      path('mta', 'outlook', 'delivered', { egressIp: '203.0.113.9' }),
    ];
    const [first] = localise([...loops, ...clean], []).suspects;
    assert.deepEqual([first?.kind, first?.accusedBy.length, first?.alternatives], ['outgoing', 4, 0]);
  });

  test('standing is that of a domain: another one of the same sender may be welcome', () => {
    const loops = [path('mta', 'gmail', 'junk', { author: 'example.com' }), path('mta', 'gmail', 'delivered', { name: 'other' })];
    assert.deepEqual(
      localise(loops, []).suspects.map(({ component }) => component),
      ['standing of mta at gmail'],
    );
  });

  test('of an answer that does not come, the way to the responder and back is suspected last: it lies outside', () => {
    const { suspects } = localise([path('mta', 'own', 'lost', { kind: 'echo', receiver: 'responder.test' })], []);
    assert.equal(suspects.at(-1)?.component, 'way to responder.test and back');
    assert.ok(suspects.length > 1);
  });

  test('a mailbox that could not be read is suspected, but not where the run ended first', () => {
    const kinds = (side: LoopReport['side']) =>
      localise([path('mta', 'own'), path('mta', 'gmail', 'fetch_failed', { side })], []).suspects.map(({ kind }) => kind);
    assert.deepEqual([kinds('receiver'), kinds('runner')], [['access'], []]);
    const [unread] = localise([path('mta', 'own'), path('gmail', 'own', 'fetch_failed'), path('mta', 'gmail')], []).suspects;
    assert.deepEqual([unread?.accusedBy, unread?.clearedBy], [['gmail→own'], ['mta→own']], 'it was read for another loop');
    const blocked = localise([path('mta', 'gmail', 'runner_blocked', { side: 'runner' })], []).suspects;
    assert.deepEqual(
      blocked.map(({ kind }) => kind),
      ['runner'],
    );
  });

  test('a probe that came twice says nothing of slowness, and so clears nothing of it', () => {
    const suspected = (outcome: LoopReport['outcome']) =>
      localise([path('mta', 'gmail', 'slow'), path('mta', 'outlook', outcome)], []).suspects.map(({ component }) => component);
    assert.ok(!suspected('delivered').includes('queue of mta'));
    assert.ok(suspected('duplicate').includes('queue of mta'));
  });

  test('a loop that fails where all of its way works is without an explanation', () => {
    const { suspects, unexplained } = localise([path('mta', 'gmail'), path('mta', 'gmail', 'lost', { name: 'again' })], []);
    assert.deepEqual(suspects, []);
    assert.deepEqual(
      unexplained.map(({ name }) => name),
      ['again'],
    );
  });
});

test('a loop by LMTP that is delivered clears store and filter, and the way before them is left', () => {
  const direct = path('delivery', 'own', 'delivered', { kind: 'internal', server: 'imap.example.net:24' });
  const names = blamed([path('mta', 'own', 'lost'), direct]);
  assert.ok(names.has('queue of mta') || names.has('way from mta to own'), [...names].join(', '));
  assert.ok(!names.has('store of own') && !names.has('filter of own'), [...names].join(', '));
});

test('both fail, and what they share is the store and its filter', () => {
  const direct = path('delivery', 'own', 'lost', { kind: 'internal', server: 'imap.example.net:24' });
  const [first] = localise([path('mta', 'own', 'lost'), direct], []).suspects;
  assert.ok(first?.kind === 'store' || first?.kind === 'filter', first?.component);
});
