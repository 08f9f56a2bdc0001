import type { Clock } from '../../../core/time/clock.ts';
import { formatDuration } from '../../../core/time/duration.ts';
import { eachOf } from '../../../core/time/semaphore.ts';
import type { DomainConfig } from '../../../core/request/config.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { DomainResolver } from '../../../core/ports/dns.ts';
import { withQuestionLimit } from '../../question-limit.ts';
import type { DomainCheck } from '../../../core/ports/domain-check.ts';
import { formatSome } from '../../../core/text/format/list.ts';

/** One view of DNS: a resolver, asked afresh, and the checks that must succeed with it. */
export interface View {
  readonly name: string;
  readonly resolver: DomainResolver;
  readonly checks: readonly DomainCheck[];
}

export interface GateRequest {
  readonly domains: readonly DomainConfig[];
  /** Every view, without any memory. */
  readonly views: () => readonly View[];
  readonly clock: Clock;
  /** ms to wait at most. */
  readonly wait: number;
  readonly signal: AbortSignal;
  /** Called after each look with the missing checks. */
  readonly onProgress: (text: string) => void;
}

/** Between two looks, ms; the last one repeats. Caches keep their records: more questions change nothing. */
const PAUSES: readonly number[] = [2_000, 5_000, 10_000, 20_000];
/** Domains that are looked at at a time. */
const AT_ONCE = 50;
/** The most checks that are named. */
const MOST_NAMED = 5;

/** Warnings about unmet expectations of the configuration, or about a change in progress. */
const EXPECTED: ReadonlySet<string> = new Set(['dmarc-weak', 'dmarc-subdomains', 'dns-stale']);

/**
 * Looks repeatedly until every name server and every resolver meets the configuration, or the time is up. One finding gives the result; a
 * failed look-up counts as not yet there.
 */
export async function waitForDns(request: GateRequest): Promise<Finding> {
  const { clock, domains, wait, signal, onProgress } = request;
  const began = clock.monotonic();
  const target = domains.map(({ name }) => name).join(', ');
  for (let looks = 0; ; looks += 1) {
    const open = await look(request);
    const waited = clock.monotonic() - began;
    if (open.length === 0) {
      const names = request.views().map(({ name }) => name);
      return findingOn(target)(
        'dns-settled',
        'ok',
        `DNS is as the configuration expects it after ${formatDuration(waited)}: ${names.join(', ')}.`,
        {},
      );
    }
    const pause = PAUSES[Math.min(looks, PAUSES.length - 1)] ?? 0;
    const waiting = formatSome(open, MOST_NAMED, '; ');
    onProgress(`Waiting for DNS, ${formatDuration(waited)} of ${formatDuration(wait)}: ${waiting}`);
    if (signal.aborted || waited + pause >= wait) {
      const message = `DNS is not as the configuration expects it after ${formatDuration(waited)}: ${waiting}.`;
      return findingOn(target)('dns-unsettled', 'critical', message, {
        evidence: open.join('\n'),
        remedy: 'Compare the change with the evidence. If it is right, wait for the time to live of the old records; if not, take it back.',
      });
    }
    await clock.sleep(pause, signal);
  }
}

/** The checks that do not yet succeed, each as `code at view`. */
async function look({ domains, views }: GateRequest): Promise<readonly string[]> {
  const all = views();
  const open = await eachOf(domains, AT_ONCE, async (domain) => {
    const seen = all.flatMap(({ name, resolver, checks }) => {
      const limited = withQuestionLimit(resolver).resolver;
      return checks.map(async (check) =>
        (await check(limited, domain)).filter(isOpen).map((finding) => `${finding.code} of ${finding.target} at ${name}`),
      );
    });
    return (await Promise.all(seen)).flat();
  });
  return [...new Set(open.flat())].toSorted();
}

function isOpen({ state, code }: Finding): boolean {
  return state === 'critical' || state === 'unknown' || EXPECTED.has(code);
}
