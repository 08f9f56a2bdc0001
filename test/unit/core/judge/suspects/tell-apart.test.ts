import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '../../../../../src/core/judge/suspects/components.ts';
import { pathsOf } from '../../../../../src/core/judge/suspects/components.ts';
import { tellApart } from '../../../../../src/core/judge/suspects/tell-apart.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { path } from '../../../../doubles/reports/mesh.ts';

/** The loop that tells apart the parts of the first accuser's path with these roles. */
function proposed(roles: readonly Role[], accusers: readonly LoopReport[], others: readonly LoopReport[]): string | null {
  const loops = [...accusers, ...others];
  const [first] = accusers;
  const way = first === undefined ? undefined : pathsOf(loops).get(first);
  return tellApart(
    roles.map((role) => way?.get(role) ?? assert.fail(role)),
    accusers,
    loops,
  );
}

const [inside, gmail, outlook] = [path('mta', 'own'), path('mta', 'gmail'), path('mta', 'outlook')];
const inbound = path('gmail', 'own');
/** Another sender of ours, with a domain of its own, that sends to a mailbox of ours. */
const shop = path('shop', 'own2', 'delivered', { kind: 'internal' });
const [whole, behind] = [
  ['queue', 'standing', 'inbound'],
  ['inbound', 'filter', 'store'],
] as const;

const TABLE: readonly (readonly [
  what: string,
  roles: readonly Role[],
  accusers: readonly LoopReport[],
  others: readonly LoopReport[],
  told: string | null,
])[] = [
  ['a hand-over: the reply tells', ['submission', 'outgoing', 'standing'], [gmail], [], null],
  ['a way out: a second one, to a mailbox outside', ['queue'], [inside, gmail], [], 'a second relay of yours -> gmail'],
  ['a way out to our own server alone', ['queue'], [inside], [], 'a second relay of yours -> own'],
  ['the way out of somebody else: nothing of ours', ['queue', 'outgoing'], [inbound], [], null],
  ['one part of a receiver: nothing is left to tell', ['store'], [inside], [], null],
  ['the parts of a receiver outside: nobody but him', behind, [gmail], [], null],
  ['filter and store of ours: past all filters', ['filter', 'store'], [inside], [], 'an LMTP sender -> own'],
  ['MX, filter and store: from inside', behind, [inbound], [inside], 'mta -> own'],
  ['the same, where a sender of ours sends outside alone', behind, [inbound], [path('ses', 'outlook'), gmail], 'mta -> own'],
  ['the same, where none is known', behind, [inbound], [path('ses', 'outlook')], 'a sender of your own -> own'],
  ['mail from outside: nobody who passes no MX', whole, [inbound], [shop, path('ses', 'gmail')], 'ses -> own'],
  ['mail to outside: whoever sends', whole, [outlook], [shop], 'shop -> outlook'],
  ['not whom it comes from, in whose name ever', whole, [outlook], [{ ...gmail, author: 'other.test' }], 'gmail -> outlook'],
  ['not who sends in the same name', whole, [outlook], [path('ses', 'gmail', 'delivered', { author: 'example.net' })], 'gmail -> outlook'],
  [
    'nobody at the same provider',
    whole,
    [path('gmail', 'outlook')],
    [path('corp', 'shop', 'delivered', { server: 'smtp.gmail.com:465' })],
    'shop -> outlook',
  ],
];

suite('the loop that tells suspects apart', () => {
  for (const [what, roles, accusers, others, told] of TABLE) test(what, () => assert.equal(proposed(roles, accusers, others), told));
});
