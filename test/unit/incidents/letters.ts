import { runState, verdict } from '../../../src/core/judge/verdict/verdict.ts';
import type { Finding } from '../../../src/core/result/finding.ts';
import type { LoopReport, Report } from '../../../src/core/result/report.ts';
import type { State } from '../../../src/core/result/state.ts';
import { finding, loop, report } from '../../doubles/reports/sample-parts.ts';

const UNSEEN = { latencyMs: null, placement: null, copies: null } as const;

/**
 * A loop's result, by a letter: `.` good, `s` slow, `d` two copies, `!` in Junk, `o` lost once, `x` lost, `?` the mailbox cannot be read,
 * `-` not run.
 */
export function loopOf(letter: string): Partial<LoopReport> {
  const lost: Partial<LoopReport> = {
    state: 'critical',
    outcome: 'lost',
    side: 'network',
    message: 'Accepted, and not seen.',
    remedy: 'Follow the queue id.',
    ...UNSEEN,
  };
  switch (letter) {
    case 's':
      return { state: 'warning', outcome: 'slow', side: 'network', message: 'Delivered late.', latencyMs: 90_000 };
    case 'd':
      return { state: 'warning', outcome: 'duplicate', side: 'network', message: 'Delivered twice.', copies: 2 };
    case '!':
      return { state: 'warning', outcome: 'junk', side: 'sender', message: 'Delivered into Junk.', remedy: 'Look at its headers.' };
    case 'o':
      return { ...lost, confirmation: { outcome: 'delivered', state: 'ok', message: 'Delivered to INBOX after 43 ms.', latencyMs: 43 } };
    case 'x':
      return lost;
    case '?':
      return { state: 'unknown', outcome: 'fetch_failed', side: 'receiver', message: 'The mailbox could not be read.', ...UNSEEN };
    case '-':
      return { state: 'unknown', outcome: 'skipped', side: 'runner', message: 'Nothing was sent.', ...UNSEEN };
    default:
      return {};
  }
}

/** A run of the loops `gmail` (external) and `internal`, a letter each, `_` for a missing one; a single letter means `gmail`. */
export function runOf(letters: string, at: number, findings: readonly Finding[] = [], change: Partial<LoopReport> = {}): Report {
  const [external = '.', internal = '.'] = letters;
  const loops = [
    ...(internal === '_' ? [] : [loop(loopOf(internal))]),
    loop({ name: 'gmail', kind: 'external', ...loopOf(external), ...change }),
  ];
  const time = new Date(at).toISOString();
  const state = runState(loops, findings, false);
  return report({ startedAt: time, finishedAt: time, state, verdict: verdict(loops, findings, false), loops, findings });
}

const FINDINGS: Readonly<Record<string, Partial<Finding>>> = {
  c: { check: 'certificate', target: 'mx.example.net:25', code: 'certificate-expires', message: 'It expires soon.' },
  d: { check: 'dmarc', target: 'example.net', code: 'dmarc-weak', message: 'It asks for nothing.' },
  b: { check: 'blocklist', target: '192.0.2.7', code: 'blocklist-listed', message: 'It is listed.' },
  s: { check: 'schedule', target: 'octo/mail', code: 'schedule-ending', message: 'It ends.' },
  f: { check: 'loop', target: 'gmail', code: 'forged-token', message: 'Somebody copied a probe.' },
  l: { check: 'loop', target: 'gmail', code: 'late', message: 'It came late.' },
  r: { check: 'loop', target: 'gmail', code: 'refused-for-spf', message: 'It was refused.' },
  p: { check: 'loop', target: 'gmail', code: 'receiver-disagrees', message: 'It disagrees.' },
  a: { check: 'spf', target: 'gmail', code: 'spf-missing', message: 'The arrived mail failed SPF.' },
};
const SIGNS: Readonly<Record<string, State>> = { '!': 'critical', '~': 'warning', '?': 'unknown', '.': 'ok' };

/** A finding by a letter; the sign after it is its state: `!` critical, `~` warning, `?` unknown, `.` ok. */
export function findingOf([what = '', sign = '']: string): Finding {
  return finding({ ...FINDINGS[what], state: SIGNS[sign] ?? 'unknown' });
}
