import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pathsOf } from '../../../../../src/core/judge/suspects/components.ts';
import { coverageOf } from '../../../../../src/core/judge/suspects/coverage.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { tellApart } from '../../../../../src/core/judge/suspects/tell-apart.ts';
import { path } from '../../../../doubles/reports/mesh.ts';
import { fc } from '../../../../harness/random.ts';
import { chanceOf, worldOf } from './simulation.ts';

suite('what a set of loops can tell', () => {
  test('what no loop uses is named, with a loop that would', () => {
    const { uncovered } = coverageOf([path('mta', 'own')], ['mta', 'spare'], ['own', 'gmail']);
    assert.deepEqual(uncovered, [
      { component: 'outgoing way of mta', loop: 'mta -> a mailbox elsewhere' },
      { component: 'submission at spare', loop: 'spare -> own' },
      { component: 'inbound way of own', loop: 'an account elsewhere -> own' },
      { component: 'store of gmail', loop: 'mta -> gmail' },
    ]);
    assert.deepEqual(
      coverageOf([path('mta', 'own'), path('mta', 'gmail'), path('gmail', 'own')], ['mta', 'gmail'], ['own', 'gmail']).uncovered,
      [],
    );
  });

  test('a loop that would look there is made of what other loops use already', () => {
    const proposed = (loops: readonly LoopReport[], senders: readonly string[], mailboxes: readonly string[]) =>
      coverageOf(loops, senders, mailboxes).uncovered.map(({ component, loop }) => `${component}: ${loop}`);
    const elsewhere = path('friend', 'second', 'delivered', { kind: 'inbound' });
    assert.deepEqual(
      proposed([path('mta', 'own'), path('ses', 'gmail'), elsewhere], ['mta'], ['own']),
      ['outgoing way of mta: mta -> gmail', 'inbound way of own: friend -> own'],
      'the mailbox outside of one, and the account outside of the other',
    );
    const ofOurs = path('mta', 'second', 'delivered', { kind: 'inbound' });
    assert.deepEqual(proposed([path('mta', 'own'), ofOurs], [], ['own']), ['inbound way of own: an account elsewhere -> own']);
    assert.deepEqual(proposed([path('mta', 'own'), elsewhere], ['mta'], []), ['outgoing way of mta: mta -> a mailbox elsewhere']);
    assert.deepEqual(proposed([path('gmail', 'own')], ['gmail'], ['own']), []);
    assert.deepEqual(proposed([], ['mta'], ['own']), ['submission at mta: mta -> a mailbox', 'store of own: a sender -> own']);
  });

  test('a mailbox of the own domain is no other receiver, though it lies outside', () => {
    const proposed = (other: LoopReport) => {
      const accused = path('mta', 'gmail', 'lost');
      const parts = [...(pathsOf([accused, other]).get(accused)?.values() ?? [])].filter(
        ({ role }) => role === 'queue' || role === 'standing',
      );
      return tellApart(parts, [accused], [accused, other]);
    };
    assert.equal(proposed(path('ses', 'outlook')), 'mta -> outlook');
    assert.equal(proposed(path('ses', 'outlook', 'delivered', { receiver: 'example.net' })), 'mta -> a mailbox elsewhere');
  });

  test('the path of an internal loop leaves out what it does not pass', () => {
    const [first] = coverageOf([path('mta', 'own')], ['mta'], ['own']).paths;
    assert.deepEqual(first?.components, [
      'network of the runner',
      'submission at mta',
      'queue of mta',
      'way from mta to own',
      'standing of mta at own',
      'filter of own',
      'store of own',
      'access to own',
    ]);
  });

  test('what only one loop of two passes cannot be told apart, if it is no more than two parts', () => {
    const loops = [path('mta', 'own'), path('mta', 'own', 'delivered', { name: 'mta→own2', mailbox: 'own2' })];
    assert.deepEqual(
      coverageOf(loops, [], []).inseparable.map(({ components, loops: users }) => [users.join(), components.join(', ')]),
      [
        ['mta→own,mta→own2', 'queue of mta, standing of mta at own, filter of own, store of imap.example.net'],
        ['mta→own', 'way from mta to own, store of own'],
        ['mta→own2', 'way from mta to own2, store of own2'],
      ],
    );
  });

  test('parts that cannot be told apart are those that the same loops use, and the loop that is proposed tells some of them apart', () => {
    let proposed = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.nat(), (senders, mailboxes, seed) => {
        const { loops } = worldOf(senders, mailboxes, 0.5, chanceOf(seed));
        const usersOf = (routes: typeof loops, name: string) =>
          [...pathsOf(routes)].filter(([, way]) => [...way.values()].some((part) => part.name === name)).map(([route]) => route.name);
        for (const { components, loops: users, tellApart } of coverageOf(loops, [], []).inseparable) {
          for (const component of components) assert.deepEqual(usersOf(loops, component), users, component);
          const [sender, mailbox] = tellApart?.split(' -> ') ?? [];
          if (sender === undefined || mailbox === undefined) continue;
          if (!loops.some((loop) => loop.sender === sender) || !loops.some((loop) => loop.mailbox === mailbox)) continue;
          proposed += 1;
          const more = [...loops, path(sender, mailbox)];
          assert.ok(
            new Set(components.map((component) => usersOf(more, component).length)).size > 1,
            `${tellApart ?? ''}: ${components.join()}`,
          );
        }
      }),
    );
    assert.ok(proposed > 10, `${proposed} loops were proposed`);
  });
});
