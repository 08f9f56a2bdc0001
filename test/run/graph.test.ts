import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { perform } from '../../src/app/wiring/perform.ts';
import { planOf } from '../../src/core/request/plan.ts';
import type { LoopReport, Report } from '../../src/core/result/report.ts';
import { DescribedIssuer } from '../doubles/descriptions/described-issuer.ts';
import { DOCUMENTED } from '../doubles/mailbox/graph/errors.ts';
import { GraphServer } from '../doubles/mailbox/graph/graph-server.ts';
import { ample, assertWithin } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';
import { configOf, loadText } from '../unit/config/loading.ts';
import type { Json } from './scenario.ts';

const FOREIGN = 'From: someone@example.com\r\nTo: probe@example.net\r\nSubject: [continuity] mta\r\n\r\nHello.\r\n';

/** An arriving mail is not late, even on a slow machine; a missing one is awaited no longer than this. */
const LONG = { warning: `${ample(5_000)}ms`, critical: `${ample(10_000)}ms` } as const;
const SHORT = { warning: '2s', critical: '4s' } as const;

type Prepare = (graph: GraphServer, config: Json) => void | Promise<void>;

interface Run {
  readonly loop: LoopReport;
  readonly graph: GraphServer;
  readonly report: Report;
}

/** Loops from an account to itself elsewhere, all of it by Graph, one run a preparation; foreign mail is there before and after. */
async function runs(...prepare: readonly Prepare[]): Promise<Run> {
  await using graph = await GraphServer.start();
  for (const folder of ['inbox', 'junkemail', 'AAMk=rules']) graph.store.deliver(folder, FOREIGN);
  let last: Run | null = null;
  for (const each of prepare.length === 0 ? [() => undefined] : prepare) last = await once(graph, each);
  const foreign = graph.store.all.filter(({ raw }) => raw === FOREIGN).map(({ folder }) => folder);
  assert.deepEqual(foreign, ['inbox', 'junkemail', 'AAMk=rules'], 'the mail of others is where it was');
  const touched = graph.asked.filter(({ method, path }) => method !== 'GET' && path !== 'sendMail').map(({ path }) => path.split('/')[1]);
  assert.ok(!touched.some((id) => graph.store.all.some((mail) => mail.id === id)), 'nothing else was to be removed');
  return last ?? assert.fail('no run');
}

async function once(graph: GraphServer, prepare: Prepare): Promise<Run> {
  const server = { protocol: 'graph', host: '127.0.0.1', port: graph.port, security: 'plaintext', user: graph.user };
  const json: unknown = {
    senders: { mta: { ...server, oauth2: { token: graph.token } } },
    mailboxes: { own: { ...server, oauth2: { token: graph.token } } },
    loops: { one: { kind: 'external', from: 'probe@example.net', to: 'probe+loop@example.net', ...LONG } },
  };
  await prepare(graph, json as Json);
  const config = configOf(loadText(JSON.stringify(json)));
  const planning = planOf(config, { only: null, checks: ['loops'] });
  assert.ok(planning.ok);
  const report = await perform({
    config,
    plan: planning.plan,
    confirm: null,
    skip: null,
    onProbes: () => undefined,
    onSecret: () => undefined,
    onStart: () => undefined,
    onProgress: () => undefined,
  });
  const [loop] = report.loops;
  return { loop: loop ?? assert.fail('no loop'), graph, report };
}

/** No sent mail arrives. */
const nowhere: Prepare = ({ store }, json) => {
  store.deliverTo = [];
  Object.assign(json['loops']?.['one'] ?? {}, SHORT);
};

const sends = (graph: GraphServer) => graph.asked.filter(({ path }) => path === 'sendMail').length;

suite('a loop by Microsoft Graph', SIDE_BY_SIDE, () => {
  test('is delivered, and leaves nothing: neither in the Inbox nor among what was sent', async () => {
    const { loop, graph } = await runs();
    assert.equal(loop.outcome, 'delivered', loop.message);
    assert.deepEqual(loop.placement, { folder: 'INBOX', role: 'inbox' });
    assert.equal(graph.store.all.length, 3);
  });

  test('is in Junk', async () => {
    const { loop, graph } = await runs(({ store }) => void (store.deliverTo = ['junkemail']));
    assert.equal(loop.outcome, 'junk', loop.message);
    assert.equal(graph.store.all.length, 3);
  });

  test('is delivered where a rule has filed it, below the Inbox too', async () => {
    const places = [
      ['AAMk=rules', 'Alerts'],
      ['AAMk=within', 'Probes'],
    ] as const;
    // All folders are looked through when the time of the loop is up.
    const found = await Promise.all(
      places.map(([folder]) =>
        runs((graph, json) => {
          void nowhere(graph, json);
          graph.store.deliverTo = [folder];
        }),
      ),
    );
    assert.deepEqual(
      found.map(({ loop }) => [loop.outcome, loop.placement?.folder]),
      places.map(([, name]) => ['delivered', name]),
    );
  });

  test('is lost where it comes nowhere', async () => {
    const { loop } = await runs(nowhere);
    assert.deepEqual([loop.outcome, loop.state, loop.side], ['lost', 'critical', 'network'], loop.message);
  });

  test('comes twice: all copies are counted, and removed', async () => {
    const { loop, graph } = await runs(({ store }) => void (store.deliverTo = ['inbox', 'junkemail', 'inbox']));
    assert.equal(loop.copies, 3, loop.message);
    assert.match(loop.message, /3 copies|three copies/);
    assert.equal(graph.store.all.length, 3);
  });

  test('comes after its run: the next tells its true delay, and removes it', async () => {
    const held: string[] = [];
    const { loop, graph } = await runs(nowhere, ({ store }) => {
      for (const { folder, raw } of store.ever) if (folder === 'sentitems') held.push(raw);
      store.deliver('inbox', held[0] ?? assert.fail('nothing was sent'));
      store.deliverTo = ['inbox'];
    });
    assert.deepEqual([loop.outcome, loop.late.length], ['delivered', 1], loop.message);
    assert.ok((loop.late[0]?.delayMs ?? 0) >= 4_000);
    assert.equal(graph.store.all.length, 3);
  });

  test('a token that is no good: auth_failed at the sender, nothing is sent', async () => {
    const { loop, graph } = await runs((_, json) => void Object.assign(json['senders']?.['mta'] ?? {}, { oauth2: { token: 'wrong' } }));
    assert.deepEqual([loop.outcome, loop.state, loop.side, sends(graph)], ['auth_failed', 'critical', 'sender', 0], loop.message);
  });

  test('the same at the mailbox: delivery is not known, and the probe is sent all the same', async () => {
    const { loop, graph } = await runs((_, json) => void Object.assign(json['mailboxes']?.['own'] ?? {}, { oauth2: { token: 'wrong' } }));
    assert.deepEqual([loop.outcome, loop.state, loop.side, sends(graph)], ['auth_failed', 'unknown', 'receiver', 1], loop.message);
  });

  test('an application without permission is told as that, at either end', async () => {
    const refused = await runs((graph) => void (graph.fault = ({ method }) => (method === 'POST' ? DOCUMENTED['no permission'] : null)));
    assert.deepEqual([refused.loop.outcome, refused.loop.side], ['auth_failed', 'sender'], refused.loop.message);
    const unread = await runs((graph) => void (graph.fault = ({ method }) => (method === 'GET' ? DOCUMENTED['no permission'] : null)));
    assert.deepEqual([unread.loop.outcome, unread.loop.state], ['auth_failed', 'unknown'], unread.loop.message);
  });

  test('throttled now and then: the probe is delivered, and the pauses are kept', async () => {
    const { loop } = await runs((graph) => {
      let asked = 0;
      graph.fault = ({ path }) => {
        asked += path.endsWith('/delta') ? 1 : 0;
        return path.endsWith('/delta') && asked % 4 === 3 ? DOCUMENTED.throttled : null;
      };
    });
    assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
  });

  test('throttled for longer than the loop: the probe is not called lost', async () => {
    const { loop } = await runs((graph, json) => {
      void nowhere(graph, json);
      graph.fault = ({ query }) => (query.has('$deltatoken') ? DOCUMENTED['an outage'] : null);
    });
    assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
    assert.match(loop.message, /serviceNotAvailable|ServiceUnavailable|could not be read/);
  });

  test('sendMail that is put off is tried again', async () => {
    const { loop, graph } = await runs((graph, json) => {
      Object.assign(json['loops']?.['one'] ?? {}, { retry: ['100ms'] });
      graph.fault = ({ path }) => (path === 'sendMail' && sends(graph) === 1 ? DOCUMENTED.throttled : null);
    });
    assert.deepEqual([loop.outcome, sends(graph)], ['delivered', 2], loop.message);
  });

  for (const [what, answer] of [
    ['a gateway that gives up', DOCUMENTED['a gateway']],
    ['a connection that breaks', 'cut'],
  ] as const)
    test(`${what} after the probe was taken: it is sent once, and delivered once`, async () => {
      const { loop, graph } = await runs((each) => {
        each.fault = (asked) => {
          if (asked.path !== 'sendMail') return null;
          if (answer !== 'cut') each.store.answer(asked, 'text/plain');
          return answer;
        };
      });
      assert.deepEqual([sends(graph), loop.copies], [1, 1], loop.message);
      assert.notEqual(loop.outcome, 'duplicate', loop.message);
      assert.equal(graph.store.all.length, 3);
    });

  test('a token that ends in mid-run is renewed, once for both ends', async () => {
    await using issuer = new DescribedIssuer('probe@example.net');
    await issuer.start();
    const { tenant, clientId, clientSecret } = issuer.state;
    const { loop } = await runs((graph, json) => {
      const oauth2 = { tenant, 'client-id': clientId, 'client-secret': clientSecret, cloud: issuer.urls.entra };
      for (const server of [json['senders']?.['mta'], json['mailboxes']?.['own']]) Object.assign(server ?? {}, { oauth2 });
      graph.takes = (token) => issuer.state.scopeOf(token)?.endsWith('/.default') === true;
      let ended = false;
      graph.fault = ({ path }) => {
        if (path === 'sendMail' && !ended) issuer.state.revoke();
        ended ||= path === 'sendMail';
        return null;
      };
    });
    assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    assert.equal(issuer.asked.length, 2);
  });

  test('a server that answers no more after the acceptance: nothing is known of the probe, and the run ends in time', async () => {
    const begun = performance.now();
    const { loop } = await runs((graph, json) => {
      void nowhere(graph, json);
      graph.fault = ({ query }) => (query.has('$deltatoken') && sends(graph) > 0 ? 'stall' : null);
    });
    assert.deepEqual([loop.outcome, loop.state], ['fetch_failed', 'unknown'], loop.message);
    assertWithin(performance.now() - begun, 14_000);
  });

  test('delta tokens that end in mid-run hide nothing', async () => {
    const { loop } = await runs((graph) => {
      graph.fault = ({ query }) => (query.has('$deltatoken') && sends(graph) > 0 ? DOCUMENTED['state that has expired'] : null);
    });
    assert.ok(loop.outcome === 'delivered' || loop.outcome === 'slow', loop.message);
    assert.equal(loop.copies, 1);
  });
});
