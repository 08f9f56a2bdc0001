import assert from 'node:assert/strict';
import test from 'node:test';
import { bounceAdvice } from '../../../../src/core/judge/refusal/bounce-advice.ts';
import { knownReason } from '../../../../src/core/mail/knowledge/provider-knowledge.ts';
import type { Notice } from '../../../../src/core/result/observed/notice.ts';

function notice(diagnostic: string | null, rest: Partial<Notice> = {}): Notice {
  const known = diagnostic === null ? null : knownReason(diagnostic);
  const told = { status: null, reportedBy: 'relay.example.net', remote: null, retryUntil: null, expired: false, seenAt: 0 };
  return { kind: 'failed', ...told, diagnostic, known, ...rest };
}

const CASES: readonly (readonly [name: string, notice: Notice, side: string, remedy: RegExp])[] = [
  ['an unknown user', notice('550 5.1.1 <a@example.org>: User unknown'), 'receiver', /Check `to`/],
  [
    'a filter’s verdict is no matter of reputation',
    notice('554 5.7.0 Bounce, id=1-2 - BANNED: .exe', { status: '5.7.0' }),
    'sender',
    /that filter/,
  ],
  ['a server that fails', notice('451 4.3.0 <a@example.org>: Temporary lookup failure'), 'receiver', /log/],
  [
    'greylisting until the end',
    notice('450 4.2.0 Greylisted, see http://x.example', { expired: true }),
    'receiver',
    /relay\.example\.net gave up/,
  ],
  [
    'a 4xx until the end',
    notice('450 4.2.0 Mailbox busy, try again later', { status: '4.2.0', expired: true }),
    'receiver',
    /queue and log/,
  ],
  ['no answer until the end', notice('Connection timed out', { status: '4.4.7', expired: true }), 'network', /gave up/],
  ['what Exim remembers', notice('retry timeout exceeded', { expired: true }), 'receiver', /remembers that earlier mail/],
  [
    'a delay by greylisting',
    notice('450 4.2.0 Greylisted, see http://x.example', { kind: 'delayed' }),
    'receiver',
    /its queue|into its queue/,
  ],
  ['relaying refused to the server before', notice('554 5.7.1 <a@example.org>: Relay access denied'), 'receiver', /MX records/],
  [
    'a phrase that begins the diagnostic, which says the status itself',
    notice('450 4.3.2 Service currently unavailable', { kind: 'delayed', status: '4.3.2' }),
    'receiver',
    /Let its address pass/,
  ],
  ['a status beside a diagnostic without one', notice('Sorry, that did not work', { status: '5.2.2' }), 'receiver', /more room/],
  ['a status alone', notice(null, { status: '5.2.1' }), 'receiver', /\S/],
];

for (const [name, told, side, remedy] of CASES) {
  test(name, () => {
    const advice = bounceAdvice(told);
    assert.equal(advice.side, side);
    assert.match(advice.remedy, remedy);
    assert.doesNotMatch(advice.remedy, /raise `attempts`|longer `timeout`|`user` and `password`/);
  });
}
