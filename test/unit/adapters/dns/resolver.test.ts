import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Answer as PacketAnswer } from 'dns-packet';
import type { Clock } from '../../../../src/core/time/clock.ts';
import { systemClock } from '../../../../src/core/time/clock.ts';
import { Deadline } from '../../../../src/core/time/deadline.ts';
import { found } from '../../../../src/core/ports/dns.ts';
import { createResolver } from '../../../../src/adapters/dns/resolver.ts';
import type { Reply } from '../../../doubles/dns/wire-server.ts';
import { CLOSED_PORT, startWireServer } from '../../../doubles/dns/wire-server.ts';
import { ample, assertWithin, timed } from '../../../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../../../harness/side-by-side.ts';

const TIMEOUT = ample(400);

function resolverFor(servers: readonly string[], timeout = TIMEOUT, clock: Clock = systemClock) {
  const ending = new AbortController();
  return { ending, resolver: createResolver({ servers, timeout, clock, deadline: { signal: ending.signal } }) };
}

const text = (name: string, ...data: string[]): Reply => ({ answers: [{ type: 'TXT', name, data }] });
const alias = (name: string, data: string, rcode = 0): Reply => ({ rcode, answers: [{ type: 'CNAME', name, data }] });

// Each fault, and the expected answer to a TXT question: absent only if DNS said so.
const FAULTS: readonly (readonly [string, Reply, RegExp | 'NXDOMAIN' | 'NODATA' | 'bare'])[] = [
  ['FORMERR', { rcode: 1 }, /^FORMERR from 127\.0\.0\.1:\d+$/],
  ['SERVFAIL', { rcode: 2 }, /^SERVFAIL from 127\.0\.0\.1:\d+$/],
  ['NXDOMAIN', { rcode: 3 }, 'NXDOMAIN'],
  ['NOTIMP', { rcode: 4 }, /^NOTIMP from /],
  ['REFUSED', { rcode: 5 }, /^REFUSED by /],
  ['YXDOMAIN', { rcode: 6 }, /^YXDOMAIN from /],
  ['NOTAUTH', { rcode: 9 }, /^NOTAUTH from /],
  ['rcode 11', { rcode: 11 }, /^rcode 11 from /],
  ['silence', { silent: true }, /^no answer within [\d.]+ s from /],
  ['wrong id', { ...text('x.example', 'v=spf1'), wrongId: true }, /^no answer within [\d.]+ s from /],
  ['garbage', { garbage: new Uint8Array(40).fill(0x78) }, /^malformed answer from /],
  ['cut short', { garbage: new Uint8Array(3) }, /^no answer within|^malformed answer/],
  ['empty NOERROR', {}, 'bare'],
  [
    'NODATA with its SOA',
    {
      authorities: [
        {
          type: 'SOA',
          name: 'example',
          data: { mname: 'ns.example', rname: 'root.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 },
        },
      ],
    },
    'NODATA',
  ],
  ['a referral', { authorities: [{ type: 'NS', name: 'example', data: 'ns.other.example' }] }, /names other servers instead of answering/],
  ['records of another type', { answers: [{ type: 'A', name: 'x.example', data: '192.0.2.1' }] }, /without any record of the type/],
];

suite('each fault and what becomes of a question', SIDE_BY_SIDE, () => {
  for (const [name, reply, expected] of FAULTS) {
    test(`a TXT question met by ${name}`, async () => {
      await using server = await startWireServer(() => reply);
      const answer = await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' });
      if (expected instanceof RegExp) {
        assert.equal(answer.kind, 'unknown');
        assert.match(answer.reason, expected);
      } else {
        assert.deepEqual(answer, expected === 'bare' ? { kind: 'absent', why: 'NODATA', bare: true } : { kind: 'absent', why: expected });
      }
    });
  }
});

test('a server that does not know EDNS is asked again without', async () => {
  await using server = await startWireServer(({ name, edns }) => (edns === null ? text(name, 'a', 'b') : { rcode: 1 }));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), found(['ab']));
  assert.equal(server.asked.length, 2);
});

test('every question says what fits into a packet; that for names of an address asks for signatures, and says whose word they are', async () => {
  const asked: unknown[] = [];
  await using server = await startWireServer(({ name, type, edns }) => {
    asked.push(`${type} ${JSON.stringify(edns)}`);
    return type === 'PTR' ? { authoritative: true, answers: [{ type: 'PTR', name, data: 'vm' }] } : text(name, 'a');
  });
  const { resolver } = resolverFor([server.text]);
  await resolver.ask({ type: 'TXT', name: 'x.example' });
  assert.deepEqual(await resolver.ask({ type: 'PTR', name: '7.2.0.192.in-addr.arpa' }), { kind: 'found', records: ['vm'], own: true });
  assert.deepEqual(asked, ['TXT {"size":1232,"signed":false}', 'PTR {"size":1232,"signed":true}']);
});

test('a truncated answer is asked again by TCP', async () => {
  await using server = await startWireServer(({ name, transport }) => (transport === 'udp' ? { truncated: true } : text(name, 'a', 'b')));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), { kind: 'found', records: ['ab'] });
  assert.deepEqual(server.asked, ['TXT x.example udp', 'TXT x.example tcp']);
});

test('a truncated answer without TCP is unknown, not missing', async () => {
  await using server = await startWireServer(() => ({ truncated: true }), { tcp: false });
  assert.equal((await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' })).kind, 'unknown');
});

test('TCP that never answers costs one time-out for each try, no more', async () => {
  await using server = await startWireServer(({ transport }) => (transport === 'udp' ? { truncated: true } : { silent: true }));
  const { result, took } = await timed(() => resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' }));
  assert.equal(result.kind, 'unknown');
  assertWithin(took, 2 * TIMEOUT + 300);
});

test('an alias that the server does not follow is followed', async () => {
  await using server = await startWireServer(({ name }) =>
    name === 'a.example' ? alias(name, 'b.example') : name === 'b.example' ? alias(name, 'c.example') : text(name, 'end'),
  );
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'a.example' }), { kind: 'found', records: ['end'] });
});

test('an alias whose end has no such record is NODATA, and one whose end fails is unknown', async () => {
  await using server = await startWireServer(({ name }) =>
    name.startsWith('a') ? alias(name, `b${name.slice(1)}`) : { rcode: name === 'b2.example' ? 2 : 0 },
  );
  const { resolver } = resolverFor([server.text]);
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'a1.example' }), { kind: 'absent', why: 'NODATA', bare: true });
  assert.equal((await resolver.ask({ type: 'TXT', name: 'a2.example' })).kind, 'unknown');
});

test('a dangling alias is NXDOMAIN', async () => {
  await using server = await startWireServer(({ name }) => alias(name, 'gone.example', 3));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'a.example' }), { kind: 'absent', why: 'NXDOMAIN' });
});

test('a CNAME loop is unknown', async () => {
  await using server = await startWireServer(({ name }) => alias(name, name === 'a.example' ? 'b.example' : 'a.example'));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'A', name: 'a.example' }), {
    kind: 'unknown',
    reason: 'a CNAME loop',
  });
});

test('an endless chain of CNAMEs ends', async () => {
  await using server = await startWireServer(({ name }) => alias(name, `x${name}`));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'A', name: 'a.example' }), {
    kind: 'unknown',
    reason: 'a chain of more than 8 CNAMEs',
  });
});

test('the second server is asked before anything is unknown', async () => {
  await using refusing = await startWireServer(() => ({ rcode: 5 }));
  await using silent = await startWireServer(() => ({ silent: true }));
  await using good = await startWireServer(({ name }) => text(name, 'good'));
  assert.deepEqual(await resolverFor([refusing.text, good.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), {
    kind: 'found',
    records: ['good'],
  });
  assert.deepEqual(await resolverFor([silent.text, good.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), {
    kind: 'found',
    records: ['good'],
  });
  const answer = await resolverFor([refusing.text, silent.text]).resolver.ask({ type: 'TXT', name: 'x.example' });
  assert.deepEqual(answer, {
    kind: 'unknown',
    reason: `REFUSED by ${refusing.text}; no answer within ${TIMEOUT / 1000} s from ${silent.text}`,
  });
});

test('a single server is asked twice, so one lost packet is no alarm', async () => {
  let first = true;
  await using server = await startWireServer(({ name }) => {
    const reply = first ? { silent: true } : text(name, 'second try');
    first = false;
    return reply;
  });
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), {
    kind: 'found',
    records: ['second try'],
  });
});

test('a server that says no settles it: the second is not asked', async () => {
  await using saysNo = await startWireServer(() => ({ rcode: 3 }));
  await using other = await startWireServer(({ name }) => text(name, 'x'));
  assert.deepEqual(await resolverFor([saysNo.text, other.text]).resolver.ask({ type: 'TXT', name: 'x.example' }), {
    kind: 'absent',
    why: 'NXDOMAIN',
  });
  assert.deepEqual(other.asked, []);
});

test('a closed port is told as refused', async () => {
  const answer = await resolverFor([`127.0.0.1:${CLOSED_PORT}`]).resolver.ask({ type: 'TXT', name: 'x.example' });
  assert.equal(answer.kind, 'unknown');
  assert.match(answer.reason, /^(connection refused by|no answer within 0\.4 s from) 127\.0\.0\.1:\d+$/);
});

test('the same question in any spelling is sent once a run', async () => {
  await using server = await startWireServer(({ name }) => text(name, 'x'));
  const { resolver } = resolverFor([server.text]);
  await Promise.all([
    resolver.ask({ type: 'TXT', name: 'x.example' }),
    resolver.ask({ type: 'TXT', name: 'X.Example.' }),
    resolver.ask({ type: 'TXT', name: 'x.example' }),
  ]);
  await resolver.ask({ type: 'TXT', name: 'x.example' });
  assert.deepEqual(server.asked, ['TXT x.example udp']);
});

test('names are asked as they stand, whatever search list the machine has', async (t) => {
  const before = { LOCALDOMAIN: process.env['LOCALDOMAIN'], RES_OPTIONS: process.env['RES_OPTIONS'] };
  t.after(() => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  process.env['LOCALDOMAIN'] = 'search.example';
  process.env['RES_OPTIONS'] = 'ndots:5';
  await using server = await startWireServer(() => ({ rcode: 3 }));
  const { resolver } = resolverFor([server.text]);
  await Promise.all([
    resolver.ask({ type: 'TXT', name: 'one' }),
    resolver.ask({ type: 'TXT', name: 'two.example' }),
    resolver.ask({ type: 'TXT', name: 'three.example.' }),
  ]);
  assert.deepEqual(server.asked.toSorted(), ['TXT one udp', 'TXT three.example udp', 'TXT two.example udp']);
});

test('a name beyond ASCII is asked in its ASCII form', async () => {
  await using server = await startWireServer(({ name }) => (name === 'xn--bcher-kva.example' ? {} : { rcode: 2 }));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'bücher.example' }), {
    kind: 'absent',
    why: 'NODATA',
    bare: true,
  });
});

test('a name that DNS cannot be asked for is unknown at once', async () => {
  await using server = await startWireServer(() => ({}));
  const { resolver } = resolverFor([server.text]);
  for (const name of ['a..b', `${'x'.repeat(64)}.example`, `${'x.'.repeat(130)}example`]) {
    assert.deepEqual(await resolver.ask({ type: 'TXT', name }), { kind: 'unknown', reason: 'not a name that DNS can be asked for' });
  }
  assert.deepEqual(server.asked, []);
});

test('a name that c-ares refuses is asked all the same (RFC 2181 section 11)', async () => {
  await using server = await startWireServer(({ name }) => text(name, 'v=spf1 ', '-all'));
  assert.deepEqual(await resolverFor([server.text]).resolver.ask({ type: 'TXT', name: 'foo:bar/baz.example' }), {
    kind: 'found',
    records: ['v=spf1 -all'],
  });
  assert.deepEqual(server.asked, ['TXT foo:bar/baz.example udp']);
});

test('fast answers do not shorten the patience with a slow name', async () => {
  await using server = await startWireServer(({ name }) => ({ ...text(name, 'x'), delayMs: name.startsWith('slow') ? 1200 : 0 }));
  const { resolver } = resolverFor([server.text], 3000);
  for (let index = 0; index < 6; index += 1) await resolver.ask({ type: 'TXT', name: `fast${index}.example` });
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'slow.example' }), { kind: 'found', records: ['x'] });
  assert.equal(server.asked.filter((question) => question.includes('slow')).length, 1);
});

test('a server that was silent is asked last from then on', async () => {
  await using dead = await startWireServer(() => ({ silent: true }));
  await using good = await startWireServer(({ name }) => text(name, 'x'));
  const { resolver } = resolverFor([dead.text, good.text]);
  for (const name of ['a.example', 'b.example', 'c.example', 'd.example'])
    assert.equal((await resolver.ask({ type: 'TXT', name })).kind, 'found');
  assert.deepEqual(dead.asked, ['TXT a.example udp']);
});

test('the deadline ends a wait, and what is asked after it is unknown at once', async () => {
  await using server = await startWireServer(() => ({ silent: true }));
  using deadline = new Deadline(systemClock, 150);
  const resolver = createResolver({ servers: [server.text], timeout: 20_000, clock: systemClock, deadline });
  const start = performance.now();
  const answers = await Promise.all([resolver.ask({ type: 'TXT', name: 'x.example' }), resolver.ask({ type: 'MX', name: 'x.example' })]);
  answers.push(await resolver.ask({ type: 'TXT', name: 'later.example' }));
  assertWithin(performance.now() - start, 1_500);
  for (const answer of answers)
    assert.deepEqual(answer, { kind: 'unknown', reason: 'the time of this run was over before the answer came' });
  assert.ok(!server.asked.some((question) => question.includes('later')));
});

test('the wait is the clock’s: time that passes at once leaves nothing to wait for', async () => {
  await using server = await startWireServer(() => ({ silent: true }));
  const hasty: Clock = { ...systemClock, sleep: () => Promise.resolve() };
  const answer = await resolverFor([server.text], 3_600_000, hasty).resolver.ask({ type: 'TXT', name: 'x.example' });
  assert.deepEqual(answer, { kind: 'unknown', reason: `no answer within 3600 s from ${server.text}` });
});

test('many questions in flight on one deadline leave no warning and no listener behind', async () => {
  await using server = await startWireServer(({ name }) => text(name, 'x'));
  const warnings: string[] = [];
  const note = (warning: Error) => warnings.push(warning.name);
  process.on('warning', note);
  const { resolver } = resolverFor([server.text]);
  await Promise.all(Array.from({ length: 60 }, (_, index) => resolver.ask({ type: 'TXT', name: `n${index}.example` })));
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', note);
  assert.deepEqual(warnings, []);
});

test('a burst of questions is sent by the hundred, and silence does not stop those behind it', async () => {
  let open = 0;
  let most = 0;
  await using server = await startWireServer(({ name }) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => (open -= 1));
    return name.startsWith('silent') ? { silent: true } : text(name, 'x');
  });
  const { resolver } = resolverFor([server.text], ample(2_000));
  const silent = Array.from({ length: 100 }, (_, index) => resolver.ask({ type: 'TXT', name: `silent${index}.example` }));
  const loud = Array.from({ length: 500 }, (_, index) => resolver.ask({ type: 'TXT', name: `n${index}.example` }));
  const began = performance.now();
  for (const answer of await Promise.all(loud)) assert.deepEqual(answer, { kind: 'found', records: ['x'] });
  assertWithin(performance.now() - began, 3_500);
  assert.ok(most <= 200, `${most} at a time`);
  for (const answer of await Promise.all(silent)) assert.equal(answer.kind, 'unknown');
});

test('where the first believed resolver is silent, the next is asked for its AD bit', async () => {
  await using dead = await startWireServer(() => ({ silent: true }));
  await using plain = await startWireServer(({ name }) => ({ ...text(name, 'x'), authenticated: name === '.' }));
  const { resolver } = resolverFor([dead.text, plain.text]);
  assert.equal((await resolver.ask({ type: 'TXT', name: 'x.example' })).kind, 'found');
  assert.equal(await resolver.secure({ type: 'MX', name: 'x.example' }), 'insecure');
  assert.deepEqual(dead.asked, ['TXT x.example udp']);
  await Promise.all([resolver.secure({ type: 'MX', name: 'x.example' }), resolver.validates(), resolver.validates()]);
  assert.deepEqual(plain.asked, ['TXT x.example udp', 'MX x.example udp', 'SOA . udp']);
});

test('the null MX, an ordinary MX, addresses and PTR come as they are', async () => {
  await using server = await startWireServer(({ name, type }) => {
    if (type === 'MX')
      return { answers: [{ type: 'MX', name, data: { preference: 0, exchange: name.startsWith('null') ? '.' : 'mx.example' } }] };
    if (type === 'A') return { answers: [{ type: 'A', name, data: '192.0.2.1' }] };
    if (type === 'AAAA') return { answers: [{ type: 'AAAA', name, data: '2001:db8::1' }] };
    if (type === 'PTR') return { answers: [{ type: 'PTR', name, data: 'mail.example' }] };
    return { answers: [{ type: 'TXT', name, data: [Buffer.from('é'), ' 2'] }] };
  });
  const { resolver } = resolverFor([server.text]);
  assert.deepEqual(await resolver.ask({ type: 'MX', name: 'null.example' }), { kind: 'found', records: [{ preference: 0, exchange: '' }] });
  assert.deepEqual(await resolver.ask({ type: 'MX', name: 'x.example' }), {
    kind: 'found',
    records: [{ preference: 0, exchange: 'mx.example' }],
  });
  assert.deepEqual(await resolver.ask({ type: 'A', name: 'x.example' }), { kind: 'found', records: ['192.0.2.1'] });
  assert.deepEqual(await resolver.ask({ type: 'AAAA', name: 'x.example' }), { kind: 'found', records: ['2001:db8::1'] });
  assert.deepEqual(await resolver.ask({ type: 'PTR', name: '1.2.0.192.in-addr.arpa' }), { kind: 'found', records: ['mail.example'] });
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'x.example' }), { kind: 'found', records: ['é 2'] });
});

test('records of other names are no answer, wherever a message of our own is asked; what an alias leads to is', async () => {
  const foreign: PacketAnswer = { type: 'TXT', name: 'other.test', data: 'v=spf1 +all' };
  await using server = await startWireServer(({ name, type }) => {
    if (type === 'CAA') return { answers: [{ type: 'CAA', name: 'other.test', data: { flags: 0, tag: 'issue', value: 'evil.test' } }] };
    if (name !== 'alias:1.test') return { answers: [foreign, { type: 'TXT', name, data: 'own' }] };
    return { answers: [{ type: 'CNAME', name, data: 'end.test' }, foreign, { type: 'TXT', name: 'end.test', data: 'end' }] };
  });
  const { resolver } = resolverFor([server.text], ample(2_000));
  assert.equal((await resolver.ask({ type: 'CAA', name: 'a.test' })).kind, 'unknown');
  // c-ares refuses names with a colon.
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'a:1.test' }), found(['own']));
  assert.deepEqual(await resolver.ask({ type: 'TXT', name: 'alias:1.test' }), found(['end']));
});
