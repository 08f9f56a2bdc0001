import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { imapFaults } from '../../sandbox/imap/faults.ts';
import { smtpFaults } from '../../sandbox/smtp/faults.ts';
import { findFolder } from '../../sandbox/delivery/mailstore.ts';
import type { World } from '../../sandbox/world.ts';
import type { Json } from './scenario.ts';
import { BUDGET, loopOf, mailsOf, PROMISED, scenario } from './scenario.ts';
import { ample, assertWithin, HANGS, timed } from '../harness/bounds.ts';
import { SIDE_BY_SIDE } from '../harness/side-by-side.ts';

interface Case {
  readonly name: string;
  readonly set?: (world: World) => void;
  readonly change?: (config: Json, world: World) => void;
  /** Of the external loop. */
  readonly outcome: string;
  readonly state: string;
  readonly side: string | null;
  readonly verdict: string;
  readonly says?: RegExp;
  /** Probes that may stay in the mailbox: 0 by default. */
  readonly left?: number;
}

const to = 'sentinel@example.org';

const CASES: readonly Case[] = [
  { name: 'all is well', outcome: 'delivered', state: 'ok', side: null, verdict: 'healthy' },
  {
    name: 'delivered after `warning`',
    // Longer than the monitor itself may be late on a busy machine.
    set: (world) => world.delivery.faults.add({ kind: 'slow', ms: ample(2_000), to }),
    change: (config) => Object.assign(config['loops']?.['external'] ?? {}, { warning: '500ms' }),
    outcome: 'slow',
    state: 'warning',
    side: 'network',
    verdict: 'degraded',
  },
  {
    name: 'delivered into Junk',
    set: (world) => world.delivery.faults.add({ kind: 'junk', to }),
    outcome: 'junk',
    state: 'warning',
    side: 'sender',
    verdict: 'degraded',
    says: /Junk/,
  },
  {
    name: 'accepted and dropped',
    set: (world) => world.delivery.faults.add({ kind: 'drop', to }),
    outcome: 'lost',
    state: 'critical',
    side: 'network',
    verdict: 'deliverability',
  },
  {
    name: 'delivered three times',
    set: (world) => world.delivery.faults.add({ kind: 'duplicate', copies: 3, to }),
    outcome: 'duplicate',
    state: 'warning',
    side: 'network',
    verdict: 'degraded',
    says: /3 copies/,
  },
  {
    name: 'subject prefixed',
    set: (world) => world.delivery.faults.add({ kind: 'subject-prefix', prefix: '[EXT] ', to }),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'subject replaced',
    set: (world) => world.delivery.faults.add({ kind: 'subject-replace', subject: 'something else', to }),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'private headers stripped',
    set: (world) => world.delivery.faults.add({ kind: 'strip-private-headers', to }),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'Message-ID rewritten, private headers stripped and subject replaced: the body tells',
    set: (world) => {
      world.delivery.faults.add({ kind: 'strip-private-headers', to });
      world.delivery.faults.add({ kind: 'rewrite-message-id', to });
      world.delivery.faults.add({ kind: 'subject-replace', subject: 'something else', to });
    },
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'greylisted twice',
    set: (world) => world.smtp.faults.add(smtpFaults.greylist(2, to)),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
    says: /try 3/,
  },
  {
    name: 'put off for ever',
    set: (world) => world.smtp.faults.add(smtpFaults.deferred(to)),
    outcome: 'deferred',
    state: 'critical',
    side: 'receiver',
    verdict: 'deliverability',
    says: /4 tries/,
  },
  ...(['rcpt', 'data', 'accept'] as const).map((at): Case => ({
    name: `rejected at ${at}`,
    set: (world) => world.smtp.faults.add(smtpFaults.reject(at, to)),
    outcome: 'rejected',
    state: 'critical',
    side: 'sender',
    verdict: 'deliverability',
  })),
  {
    name: 'rejected at MAIL, for both loops',
    set: (world) => world.smtp.faults.add(smtpFaults.reject('mail')),
    outcome: 'rejected',
    state: 'critical',
    side: 'sender',
    verdict: 'total-outage',
  },
  {
    name: 'wrong password at the sender',
    change: (config) => Object.assign(config['senders']?.['mta'] ?? {}, { password: 'wrong' }),
    outcome: 'auth_failed',
    state: 'critical',
    side: 'sender',
    verdict: 'submission',
    says: /sender/,
  },
  {
    name: 'wrong password at the mailbox',
    change: (config) => Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { password: 'wrong' }),
    outcome: 'auth_failed',
    state: 'unknown',
    side: 'receiver',
    verdict: 'undetermined',
    says: /mailbox/,
    left: 1,
  },
  ...(['expired', 'wrong-name', 'self-signed', 'unknown-ca'] as const).flatMap((flaw): Case[] => [
    {
      name: `certificate of the sender: ${flaw}`,
      set: (world) => world.smtp.faults.add(smtpFaults.certificate(flaw)),
      outcome: 'tls_failed',
      state: 'critical',
      side: 'sender',
      verdict: 'submission',
      says: /certificate/,
    },
    {
      name: `certificate of the mailbox: ${flaw}`,
      set: (world) => world.externalImap.faults.add(imapFaults.certificate(flaw)),
      outcome: 'tls_failed',
      state: 'unknown',
      side: 'receiver',
      verdict: 'undetermined',
      says: /certificate/,
      left: 1,
    },
  ]),
  {
    name: 'STARTTLS not offered: the password is not sent',
    set: (world) => world.smtp.faults.add(smtpFaults.noStarttls()),
    outcome: 'tls_failed',
    state: 'critical',
    side: 'sender',
    verdict: 'submission',
    says: /STARTTLS/,
  },
  {
    name: 'STARTTLS refused',
    set: (world) => world.smtp.faults.add(smtpFaults.starttlsRefused()),
    outcome: 'tls_failed',
    state: 'critical',
    side: 'sender',
    verdict: 'submission',
    says: /STARTTLS/,
  },
  {
    name: 'TLS from the first byte on a STARTTLS port',
    change: (config) => Object.assign(config['senders']?.['mta'] ?? {}, { security: 'tls' }),
    outcome: 'tls_failed',
    state: 'critical',
    side: 'sender',
    verdict: 'submission',
    says: /does not speak TLS from the first byte/,
  },
  {
    name: 'sender refused the connection',
    change: (config) => Object.assign(config['senders']?.['mta'] ?? {}, { port: 1 }),
    outcome: 'unreachable',
    state: 'critical',
    side: 'sender',
    verdict: 'submission',
    says: /connection refused/,
  },
  {
    name: 'mailbox refused the connection',
    change: (config) => Object.assign(config['mailboxes']?.['sentinel'] ?? {}, { port: 1 }),
    outcome: 'unreachable',
    state: 'unknown',
    side: 'receiver',
    verdict: 'undetermined',
    left: 1,
  },
  {
    name: 'sender cut after DATA without a reply, yet delivered',
    set: (world) => world.smtp.faults.add({ kind: 'cut', at: 'accepted', to }),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'mailbox stalls at SELECT',
    set: (world) => world.externalImap.faults.add(imapFaults.stall('SELECT')),
    change: (config) => Object.assign(config, { timeout: '3s' }),
    outcome: 'fetch_failed',
    state: 'unknown',
    side: 'receiver',
    verdict: 'undetermined',
    left: 1,
  },
  {
    name: 'mailbox cut once while waiting: rebuilt, and the probe found',
    set: (world) => {
      world.delivery.faults.add({ kind: 'slow', ms: 300, to });
      world.externalImap.faults.add(imapFaults.cut('NOOP', 1));
    },
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'mailbox says BYE for ever',
    set: (world) => world.externalImap.faults.add(imapFaults.bye('SELECT')),
    outcome: 'fetch_failed',
    state: 'unknown',
    side: 'receiver',
    verdict: 'undetermined',
    left: 1,
  },
  ...(['IDLE', 'NAMESPACE', 'ID'] as const).map((capability): Case => ({
    name: `mailbox without ${capability}`,
    set: (world) => world.externalImap.faults.add(imapFaults.hide(capability)),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  })),
  {
    name: 'mailbox without SPECIAL-USE: Junk by its name',
    set: (world) => {
      world.externalImap.faults.add(imapFaults.noSpecialUse());
      world.delivery.faults.add({ kind: 'junk', to });
    },
    outcome: 'junk',
    state: 'warning',
    side: 'sender',
    verdict: 'degraded',
  },
  {
    name: 'mailbox without UIDPLUS: marked, never expunged',
    set: (world) => world.externalImap.faults.add(imapFaults.noUidplus()),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
    left: 1,
  },
  {
    name: 'mailbox whose SEARCH is stale',
    set: (world) => world.externalImap.faults.add(imapFaults.staleSearch()),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
  {
    name: 'slow mailbox',
    set: (world) => world.externalImap.faults.add(imapFaults.slow(15)),
    outcome: 'delivered',
    state: 'ok',
    side: null,
    verdict: 'healthy',
  },
];

suite('every outcome', SIDE_BY_SIDE, () => {
  for (const expected of CASES) {
    test(expected.name, { timeout: HANGS }, async () => {
      await scenario(async ({ world, run }) => {
        expected.set?.(world);
        const { result: report, took } = await timed(() => run((config) => expected.change?.(config, world)));
        const loop = loopOf(report, 'external');
        assert.deepEqual([loop.outcome, loop.state, loop.side], [expected.outcome, expected.state, expected.side], loop.message);
        assert.equal(report.verdict.code, expected.verdict);
        if (expected.state === 'unknown') assert.equal(report.state, 'unknown', 'what could not be seen is not called down');
        if (expected.says) assert.match(`${loop.message} ${loop.remedy}`, expected.says);
        assertWithin(took, BUDGET + PROMISED);
        // A probe that no run awaited may still be on its way; an expected one is awaited.
        await findFolder(world.sentinel, 'INBOX')?.until((mails) => mails.length > (expected.left ?? 0));
        const probes = [...mailsOf(world, 'sentinel', 'INBOX'), ...mailsOf(world, 'sentinel', world.sentinel.junk)].filter((raw) =>
          raw.includes('monitor@example.test'),
        );
        assert.equal(probes.length, expected.left ?? 0, 'probes left in the mailbox');
        assert.equal(JSON.stringify(report).includes('-secret'), false, 'a password stands in the report');
      });
    });
  }
});
