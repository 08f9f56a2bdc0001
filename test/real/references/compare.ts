import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { spfEvaluator } from '../../../src/checks/domain/spf/evaluate/check-host.ts';
import { unpackedRoot } from '../stores/unpacked.ts';
import type { SpfCase } from './spf-cases.ts';
import { resolverOf, spfCases } from './spf-cases.ts';

/** Where `.ci/unpack` puts the other implementations. */
const PACKAGES = join(unpackedRoot('references'), 'usr/lib/python3/dist-packages');

export const REFERENCES: readonly string[] = ['/usr/bin/python3', join(PACKAGES, 'spf.py'), join(PACKAGES, 'DNS')];

/** Where pyspf says permerror and the RFC does not. */
const THEIRS: readonly { readonly section: string; readonly isSo: (test: SpfCase) => boolean }[] = [
  // Unknown modifiers are ignored, whatever they say and however often they stand there; only `redirect` and `exp` may not be repeated.
  { section: 'RFC 7208 section 6', isSo: (test) => texts(test).some((text) => /x=%\{r\}|foo=bar.*foo=bar/.test(text)) },
  // A record is evaluated from left to right; pyspf refuses one that includes itself without coming to that term.
  {
    section: 'RFC 7208 section 4.6.2',
    isSo: ({ zone }) => Object.entries(zone).some(([name, { TXT }]) => TXT?.some((text) => text.includes(`include:${name}`))),
  },
  // Terms are counted whose look-up finds nothing; pyspf counts each host of an `mx` and each name of a `ptr`.
  { section: 'RFC 7208 section 4.6.4', isSo: (test) => texts(test).some((text) => /(?:mx:(?:odd|mail)|ptr|mx:null)/.test(text)) },
];

function texts({ zone }: SpfCase): readonly string[] {
  return Object.values(zone).flatMap(({ TXT }) => TXT ?? []);
}

/** What pyspf and we make of random records. */
export interface Compared {
  readonly count: number;
  /** How often each of us came to it. */
  readonly results: ReadonlyMap<string, number>;
  /** Differences that are pyspf's, by the section that says so. */
  readonly theirs: ReadonlyMap<string, number>;
  /** Differences that nothing excuses. */
  readonly unexplained: readonly string[];
}

export async function compareSpf(seed: number, count: number): Promise<Compared> {
  const cases = spfCases(seed, count);
  const script = join(import.meta.dirname, 'pyspf.py');
  const input = cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  const run = spawnSync('/usr/bin/python3', [script], { input, env: { PYTHONPATH: PACKAGES }, maxBuffer: 2 ** 26 });
  const said = run.stdout.toString().trim().split('\n');
  if (said.length !== count) throw new Error(`pyspf answered ${said.length} of ${count}: ${run.stderr.toString().slice(-1_000)}`);
  const evaluate = spfEvaluator(() => 0);
  const [results, theirs, unexplained] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [index, each] of cases.entries()) {
    const ours = await evaluate(resolverOf(each), { ip: each.ip, mailFrom: each.from, helo: each.helo });
    add(results, ours.result);
    if (ours.result === said[index]) continue;
    const excuse = said[index] === 'permerror' ? THEIRS.find(({ isSo }) => isSo(each)) : undefined;
    if (excuse === undefined) unexplained.push(`${ours.result} (${ours.reason}), pyspf ${said[index] ?? ''}: ${JSON.stringify(each)}`);
    else add(theirs, excuse.section);
  }
  return { count, results, theirs, unexplained };
}
