import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { verdict } from '../../../../../src/core/judge/verdict/verdict.ts';
import type { Outcome } from '../../../../../src/core/result/outcome.ts';
import type { LoopReport } from '../../../../../src/core/result/report.ts';
import { path } from '../../../../doubles/reports/mesh.ts';

const summaryOf = (...loops: readonly LoopReport[]) => verdict(loops, [], false).summary;
const suspectsOf = (...loops: readonly LoopReport[]) => verdict(loops, [], false).suspects.map(({ component }) => component);

/** A further mailbox on the server of `own`, or of `gmail`. */
function second(kind: 'own' | 'gmail', name: string, outcome: Outcome, receiver: string): LoopReport {
  const { mailboxServer } = path('mta', kind);
  return path('mta', kind, outcome, { name: `mta→${name}`, mailbox: name, mailboxServer, receiver });
}

/** The same loop, run in a place. */
function from(place: string, loop: LoopReport): LoopReport {
  return { ...loop, name: `${loop.name}@${place}`, place };
}

/** A burst of twenty. */
function burst(mailbox: string, seen: number): LoopReport {
  const state = seen < 16 ? 'critical' : seen < 19 ? 'warning' : 'ok';
  const probes = { sent: 20, seen, lost: 20 - seen, lossAtLeast: null, lossAtMost: null, reordered: 0, p50Ms: 40, p95Ms: 80 };
  return path('mta', mailbox, seen === 0 ? 'lost' : 'delivered', { ...(seen === 0 ? {} : { state }), probes });
}

test('tunnels that end at one address are different servers behind it', () => {
  const through = (mailbox: string, port: number, outcome: Outcome) =>
    path('mta', mailbox, outcome, { mailboxServer: `127.0.0.1:${port}` });
  const loops = [through('own', 1993, 'delivered'), through('gmail', 2993, 'lost'), through('outlook', 3993, 'lost')];
  assert.deepEqual(suspectsOf(...loops), ['outgoing way of mta']);
});

suite('several mailboxes on one server', () => {
  test('both get nothing: the store and the filter that they share explain it', () => {
    const [one, other] = [path('mta', 'own', 'lost'), second('own', 'shop', 'lost', 'shop.test')];
    assert.deepEqual(suspectsOf(one, other, path('mta', 'gmail')), [
      'standing of mta at imap.example.net',
      'filter of imap.example.net',
      'store of imap.example.net',
    ]);
    assert.match(
      summaryOf(one, other, path('mta', 'gmail')),
      /; suspected: what your filter makes of mail from mta, your own filter, or your own store\.$/,
    );
    const ofOneDomain = suspectsOf(one, second('own', 'own2', 'lost', 'example.net'), path('mta', 'gmail'));
    assert.deepEqual(ofOneDomain, ['standing of mta at own', 'filter of own', 'store of imap.example.net']);
  });

  test('one of them gets nothing: what the other came by is cleared, and each has its own name', () => {
    const loops = [path('mta', 'own', 'lost'), second('own', 'own2', 'delivered', 'example.net'), path('mta', 'gmail')];
    assert.deepEqual(suspectsOf(...loops), ['way from mta to own', 'store of own']);
    assert.equal(summaryOf(...loops), 'Mail to own fails, Gmail and own2 get it: the way from mta to own, or the store of own.');
    assert.equal(
      summaryOf(path('mta', 'own'), path('mta', 'gmail'), second('gmail', 'corp', 'lost', 'corp.test')),
      "Mail to corp fails, gmail and your own server get it: corp's side or your standing there.",
    );
  });

  test('two domains at one provider: it is named once', () => {
    const loops = [path('mta', 'own'), path('mta', 'gmail', 'lost'), second('gmail', 'corp', 'lost', 'corp.test'), path('mta', 'outlook')];
    assert.match(summaryOf(...loops), /; suspected: Gmail's side or your standing there\.$/);
  });
});

suite('the sentence claims no more than was seen', () => {
  test('both kinds fail, and one of their loops works: no total outage is told', () => {
    const { code, summary } = verdict([path('mta', 'own', 'lost'), path('mta', 'gmail', 'lost'), path('mta', 'outlook')], [], false);
    assert.equal(code, 'total-outage');
    assert.match(summary, /^Internal and external mail fail in part: mta→own \(lost\), mta→gmail \(lost\); mta→outlook works; suspected: /);
    const places = ['own', 'gmail'].flatMap((to) => [from('eu', path('mta', to, 'unreachable')), from('us', path('mta', to))]);
    assert.match(summaryOf(...places), /^Internal and external mail fail in part: .*; suspected: the network of the runner in eu\.$/);
  });

  test('another loop from outside that could not be looked at does not reach you', () => {
    const own = [path('mta', 'own'), path('gmail', 'own', 'lost')];
    assert.match(summaryOf(...own, path('outlook', 'own', 'fetch_failed')), /^Mail from gmail does not reach you, your own loops work: /);
    assert.match(summaryOf(...own, path('outlook', 'own')), /^Mail from gmail does not reach you, other mail from outside does: /);
    const atTwo = path('gmail', 'own', 'delivered', { name: 'gmail→own2', mailbox: 'own2' });
    assert.match(summaryOf(...own, atTwo), /^Mail from gmail does not reach you at own, other mail from outside does: /);
  });

  test('whoever sends it: only where all of them fail, and accepted only where it was', () => {
    const relay = { via: 'relay' };
    assert.equal(
      summaryOf(path('mta', 'own'), path('mta', 'gmail', 'lost', relay), path('app', 'gmail', 'lost', relay), path('ses', 'gmail')),
      'Mail from mta and app to Gmail fails, other mail gets there: the outgoing way relay (relay, egress address).',
    );
    const refused = path('lmtp', 'own', 'rejected', { kind: 'internal', server: 'imap.example.net:24' });
    const returned = [path('mta', 'own', 'bounced'), path('mta', 'gmail'), path('gmail', 'own', 'bounced')];
    assert.match(summaryOf(refused, ...returned), /^Mail to your own server fails, whoever sends it: /);
    const unseen = path('outlook', 'own', 'fetch_failed');
    assert.match(
      summaryOf(unseen, ...returned),
      /^Mail from mta and gmail to your own server is accepted and does not arrive: your own filter, or your own store; outlook→own /,
    );
  });

  test('every suspect of a fault is named, and of many faults how many more there are', () => {
    assert.equal(
      summaryOf(path('mta', 'own', 'lost'), path('mta', 'gmail'), path('mta', 'outlook')),
      'Mail to your own server fails, Gmail and Microsoft get it: what your filter makes of mail from mta, the way from mta to own, your own filter, or your own store.',
    );
    const faults = ['a', 'b', 'c', 'd'].map((name) => path('mta', name, 'lost'));
    assert.match(summaryOf(path('mta', 'own'), path('mta', 'gmail'), ...faults), /; suspected: [^;]*; and [^;]*; and 2 more\.$/);
  });

  test('up to three faults are told in full', () => {
    const faults = ['a', 'b', 'c'].map((name) => path('mta', name, 'lost'));
    assert.match(
      summaryOf(path('mta', 'own'), path('mta', 'gmail'), ...faults),
      /; suspected: a's side or your standing there; and b's side or your standing there; and c's side or your standing there\.$/,
    );
  });

  test('a server whose mail arrives nowhere keeps it, and who else gets through is told', () => {
    const kept = [path('mta', 'own', 'lost'), path('mta', 'gmail', 'lost')];
    assert.equal(
      summaryOf(...kept, path('gmail', 'own'), path('outlook', 'own')),
      'No mail that mta takes arrives anywhere, mail from gmail and outlook does: the queue of mta.',
    );
  });

  test('no inbound way is blamed alone where mail from inside fails too, or where mail of all senders to another provider does', () => {
    assert.match(
      summaryOf(path('gmail', 'own', 'lost'), path('mta', 'own', 'lost'), path('mta', 'gmail')),
      /^Mail to your own server is accepted and does not arrive, whoever sends it: your own filter, or your own store\.$/,
    );
    assert.match(
      summaryOf(path('mta', 'outlook', 'lost'), path('ses', 'outlook', 'lost'), path('mta', 'gmail'), path('ses', 'gmail')),
      /whoever sends it: the inbound way of Microsoft, the filter of Microsoft, or the store of Microsoft\.$/,
    );
  });

  test('where no mail inside was tried, it is told how many ways from outside fail', () => {
    const outside = path('mta', 'gmail');
    assert.match(
      summaryOf(outside, path('gmail', 'own', 'lost')),
      /^Inbound problem: gmail→own \(lost\) does not reach you from outside, the other loops work; suspected: /,
    );
    assert.match(
      summaryOf(outside, path('gmail', 'own', 'lost'), path('ses', 'own', 'lost')),
      /^Inbound problem: gmail→own \(lost\), ses→own \(lost\) do not reach you from outside, the other loops work; suspected: /,
    );
  });

  test('places are compared for Junk too, and those of one fate are told together', () => {
    const own = [from('eu', path('mta', 'own')), from('us', path('mta', 'own'))];
    assert.match(
      summaryOf(from('eu', path('mta', 'gmail', 'junk')), from('us', path('mta', 'gmail')), ...own),
      /; mta→gmail is in Junk from eu, delivered from us\.$/,
    );
    assert.match(
      summaryOf(
        from('eu', path('mta', 'gmail', 'lost')),
        from('ap', path('mta', 'gmail', 'lost')),
        from('us', path('mta', 'gmail')),
        ...own,
      ),
      /; mta→gmail is lost from eu and ap, delivered from us\.$/,
    );
  });
});

suite('a part of a burst', () => {
  test('that was lost on another path clears nothing of loss', () => {
    const suspects = suspectsOf(burst('own', 20), burst('gmail', 14), burst('outlook', 18));
    assert.equal(suspects[0], 'outgoing way of mta');
    assert.ok(!suspectsOf(burst('own', 20), burst('gmail', 14), burst('outlook', 20)).includes('outgoing way of mta'));
  });

  test('that came through shows that the way is open: a dead path has its own reason', () => {
    const { suspects } = verdict([burst('own', 20), burst('gmail', 0), burst('outlook', 12)], [], false);
    const accused = (name: string) => suspects.filter(({ accusedBy }) => accusedBy.includes(name)).map(({ component }) => component);
    assert.ok(!accused('mta→gmail').includes('outgoing way of mta'));
    assert.ok(accused('mta→outlook').includes('outgoing way of mta'));
    assert.ok(suspects.every(({ accusedBy }) => accusedBy.length === 1));
  });
});

test('a server that refuses to send to anybody outside is one fault, not one of each receiver', () => {
  const refused = (to: string) => path('mta', to, 'rejected');
  assert.deepEqual(suspectsOf(path('mta', 'own'), refused('gmail'), refused('outlook')), ['outgoing way of mta']);
  assert.ok(!suspectsOf(path('mta', 'own'), path('mta', 'gmail'), refused('outlook')).includes('outgoing way of mta'));
});
