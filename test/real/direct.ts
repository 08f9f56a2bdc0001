import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createResolver } from '../../src/adapters/dns/resolver.ts';
import { mxSender } from '../../src/adapters/mail/smtp/mx/mx-sender.ts';
import type { Answer } from '../../src/core/ports/dns.ts';
import { found, nodata } from '../../src/core/ports/dns.ts';
import { systemClock } from '../../src/core/time/clock.ts';
import { NAMELESS } from '../doubles/mailbox/nameless.ts';
import { senderConfig } from '../doubles/request/configs.ts';
import { ample } from '../harness/bounds.ts';
import type { RealWorld } from './world/world.ts';
import { INSIDE } from './world/world.ts';

/** Delivery to the MX: BIND names it, and Postfix accepts the mail as from any mail server. */
export function directTests(world: () => RealWorld): void {
  const { signal } = new AbortController();

  function senderTo(domain: string) {
    const resolver = createResolver({ servers: [world().dnsServer], timeout: ample(2_000), clock: systemClock, deadline: { signal } });
    const lookup = {
      mx: async (name: string) => await resolver.ask({ type: 'MX', name }),
      // The addresses of the examples lead nowhere: the server is on this machine.
      addresses: async (host: string): Promise<Answer<string>> =>
        (await resolver.ask({ type: 'A', name: host })).kind === 'found' ? found(['127.0.0.1']) : nodata,
    };
    const port = world().inside.ports.relay;
    const config = senderConfig({ protocol: 'mx', host: domain, port, user: null, password: null, ehlo: 'stranger.example' });
    return mxSender(config, { own: NAMELESS, clock: systemClock, lookup: async () => lookup, random: Math.random });
  }

  const probe = (to: string) => ({
    id: 'a'.repeat(32),
    from: 'stranger@bare.test',
    to,
    subject: 'from a stranger',
    messageId: 'direct@bare.test',
    envelopeId: null,
    date: Date.now(),
    headers: [],
    text: 'hello\n',
  });

  describe('delivery to the MX', () => {
    test('Postfix takes it over TLS, without a login', async () => {
      const opened = await senderTo(INSIDE).open(signal);
      assert.ok(opened.ok, opened.ok ? '' : opened.failure.message);
      assert.notEqual(opened.session.tlsMs, null);
      const to = `alice@${INSIDE}`;
      const sent = await opened.session.send(probe(to), { ready: Promise.resolve(true), onLeft: () => undefined, enough: signal });
      opened.session.close();
      assert.match(sent.ok ? sent.acceptance.reply : sent.failure.message, /^250 2\.0\.0 Ok: queued as/);
    });

    for (const [domain, outcome, words] of [
      ['nullmx.test', 'rejected', /takes no mail: its MX record is a null MX/],
      ['dangling.test', 'unreachable', /gone\.dangling\.test:\d+: this mail server has no address/],
      ['no-such-domain.test', 'unreachable', /does not exist in DNS/],
      ['refused.test', 'unreachable', /the mail servers of refused\.test: the name could not be looked up \(.*REFUSED/],
    ] as const) {
      test(domain, async () => {
        const opened = await senderTo(domain).open(signal);
        assert.ok(!opened.ok);
        assert.equal(opened.failure.outcome, outcome, opened.failure.message);
        assert.match(opened.failure.message, words);
      });
    }
  });
}
