import type { Clock } from '../../../../src/core/time/clock.ts';
import { runEnd } from '../../../../src/core/time/run-end.ts';
import { checkBlocklists } from '../../../../src/checks/blocklists/check.ts';
import type { LearntTargets } from '../../../../src/checks/blocklists/targets/gather-targets.ts';
import { CONTROLS } from '../../../../src/checks/blocklists/ask/controls.ts';
import type { BlocklistsConfig, Config, DomainConfig, LoopConfig } from '../../../../src/core/request/config.ts';
import type { Answer, Resolver } from '../../../../src/core/ports/dns.ts';
import { nxdomain } from '../../../../src/core/ports/dns.ts';
import type { Finding } from '../../../../src/core/result/finding.ts';
import type { Script } from '../../../doubles/dns/fake-resolver.ts';

export const IP = '203.0.113.7';

/** A clock that stands still on 24 November 2026: no question is ever overdue. */
export const STILL: Clock = {
  now: () => Date.UTC(2026, 10, 24, 12),
  monotonic: () => 0,
  sleep: (_ms, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true })),
};

/** The section `blocklists` with only the given values. */
export function listsWith(given: Partial<BlocklistsConfig>): BlocklistsConfig {
  return {
    ips: [],
    domains: [],
    zones: 'default',
    domainZones: [],
    severity: new Map(),
    ignore: [],
    spamhausDqsKey: null,
    abusixKey: null,
    timeout: 2000,
    inFlight: 32,
    ...given,
  };
}

export interface World {
  readonly domains?: readonly string[];
  readonly from?: readonly string[];
  readonly learnt?: LearntTargets;
  readonly clock?: Clock;
  /** Aborted: the time of the run is over. */
  readonly over?: AbortController;
}

/** Runs the check as a run does. */
export function check(resolver: Resolver, given: Partial<BlocklistsConfig>, world: World = {}): Promise<readonly Finding[]> {
  const config: Pick<Config, 'loops' | 'domains'> = {
    domains: (world.domains ?? []).map((name) => ({ name }) as DomainConfig),
    loops: (world.from ?? []).map((from) => ({ from }) as LoopConfig),
  };
  const learnt = Promise.resolve(world.learnt ?? { ips: [], domains: [] });
  const end = runEnd((world.over ?? new AbortController()).signal);
  return checkBlocklists({ lists: listsWith(given), config, learnt, resolver, clock: world.clock ?? STILL, end });
}

export interface ZoneAnswers {
  readonly listed?: Answer<string> | readonly string[];
  readonly notListed?: Answer<string> | readonly string[];
  readonly answer?: Answer<string> | readonly string[];
}

/** A working zone without 203.0.113.7, except for the given answers. */
export function working(zone: string, given: ZoneAnswers = {}): Script {
  return {
    [`A ${CONTROLS.ip4.listed}.${zone}`]: given.listed ?? ['127.0.0.2'],
    [`A ${CONTROLS.ip4.notListed}.${zone}`]: given.notListed ?? nxdomain,
    [`A 7.113.0.203.${zone}`]: given.answer ?? nxdomain,
  };
}

/** The findings on each target, in order: `code target`. */
export function reported(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, target }) => `${code} ${target}`);
}
