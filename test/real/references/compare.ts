import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spfEvaluator } from '../../../src/checks/domain/spf/evaluate/check-host.ts';
import type { Compared } from './programs.ts';
import { add, linesOf, PYTHON, ROOT } from './programs.ts';
import type { SpfCase } from './spf-cases.ts';
import { resolverOf, spfCases } from './spf-cases.ts';

const PERL = join(ROOT, 'usr/share/perl5');

/** The needs of the other implementations, where `.ci/unpack` puts them. */
export const REFERENCES: readonly string[] = [
  '/usr/bin/python3',
  join(PYTHON, 'dkim'),
  join(PYTHON, 'spf.py'),
  join(PYTHON, 'DNS'),
  '/usr/bin/perl',
  join(PERL, 'Mail/SPF.pm'),
  join(PERL, 'Net/DNS.pm'),
];

/** A case in which another implementation differs from the RFC, and we do not. */
interface Excuse {
  readonly section: string;
  readonly isSo: (test: SpfCase, result: string) => boolean;
}

/** Terms whose look-up finds nothing are counted; the others count each host of an `mx` and each name of a `ptr`. */
const VOID: Excuse = {
  section: 'RFC 7208 section 4.6.4',
  isSo: (test, result) => result === 'permerror' && says(test, /(?:mx:(?:odd|mail)|ptr|mx:null)/),
};

const IMPLEMENTATIONS: readonly {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly excuses: readonly Excuse[];
}[] = [
  {
    name: 'pyspf',
    command: '/usr/bin/python3',
    args: [join(import.meta.dirname, 'pyspf.py')],
    excuses: [
      // Unknown modifiers are ignored, with any value and in any number; only `redirect` and `exp` must not be repeated.
      {
        section: 'RFC 7208 section 6',
        isSo: (test, result) => result === 'permerror' && says(test, /x=%\{r\}| (foo|include)=\S+ (?:.* )?\1=/),
      },
      // A record is evaluated from left to right; pyspf refuses one that includes itself without coming to that term.
      {
        section: 'RFC 7208 section 4.6.2',
        isSo: ({ zone }, result) =>
          result === 'permerror' &&
          Object.entries(zone).some(([name, { TXT }]) => TXT?.some((record) => record.includes(`include:${name}`))),
      },
      VOID,
    ],
  },
  {
    name: 'Mail::SPF',
    command: '/usr/bin/perl',
    args: [...perlFolders().flatMap((folder) => ['-I', folder]), join(import.meta.dirname, 'mailspf.pl')],
    excuses: [
      // A client with an IPv4 address is compared with `ip4` and `a`, never with `ip6`, however its address is written there.
      { section: 'RFC 7208 section 5', isSo: (test) => !test.ip.includes(':') && says(test, /ip6:::ffff:/) },
      VOID,
    ],
  },
];

/** With the folder of the compiled parts, which is named after machine and version. */
function perlFolders(): readonly string[] {
  const libraries = join(ROOT, 'usr/lib');
  const machines = existsSync(libraries) ? readdirSync(libraries).map((machine) => join(libraries, machine, 'perl5')) : [];
  return [PERL, ...machines.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version)) : []))];
}

function says({ zone }: SpfCase, words: RegExp): boolean {
  return Object.values(zone).some(({ TXT }) => TXT?.some((record) => words.test(record)));
}

export async function compareSpf(seed: number, count: number): Promise<Compared> {
  const cases = spfCases(seed, count);
  const input = cases.map((each) => `${JSON.stringify(each)}\n`).join('');
  const said = await Promise.all(IMPLEMENTATIONS.map(async ({ command, args }) => await linesOf(command, args, { input, count })));
  const evaluate = spfEvaluator(() => 0);
  const [results, theirs, unexplained] = [new Map<string, number>(), new Map<string, number>(), [] as string[]];
  for (const [index, each] of cases.entries()) {
    const ours = await evaluate(resolverOf(each), { ip: each.ip, mailFrom: each.from, helo: each.helo });
    add(results, ours.result);
    for (const [at, { name, excuses }] of IMPLEMENTATIONS.entries()) {
      const result = said[at]?.[index] ?? '';
      if (ours.result === result) continue;
      const excuse = excuses.find(({ isSo }) => isSo(each, result));
      if (excuse === undefined) unexplained.push(`${ours.result} (${ours.reason}), ${name} ${result}: ${JSON.stringify(each)}`);
      else add(theirs, `${name} ${excuse.section}`);
    }
  }
  return { count, results, theirs, unexplained };
}
