import type { LoopReport, Report } from '../../result/report.ts';
import { keepFindings, leftOut } from './findings.ts';
import { keepTrees, takeTrees } from './spf-trees.ts';
import { cutDeep, MOST_TEXT } from './texts.ts';

/** Bytes of report.json, and how many more for each loop. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_BYTES_OF_LOOP = 4 * 1024;

/** The part of the room that loops may take. */
const LOOPS = 0.9;

/**
 * Sizes of a loop, the largest first: bytes of each text, and items of each list (hops, tries, late probes). The first that fits is used.
 */
const TIERS: readonly (readonly [bytes: number, items: number])[] = [
  [MOST_TEXT, 50],
  [200, 8],
];
const LEAST = [40, 1] as const;

const MOST_CAUSES = 20;
const MOST_RECORD_SETS = 1_000;
const MOST_VALUES = 50;

/** A report whose size has not been looked at; `spfTrees` were taken out of its findings before. */
export type Unbounded = Omit<Report, 'omitted' | 'spfTrees'> & Partial<Pick<Report, 'spfTrees'>>;

/**
 * The report with every text, every list and the whole within their ceilings. Foreign servers, records and mails have no say in its size.
 * Everything left out is counted in `omitted`; a finding reports omitted findings too.
 */
export function withinCeilings(report: Unbounded): Report {
  const bare = takeTrees(report.findings);
  const kept = keepFindings(bare.findings);
  const room = MOST_BYTES + MOST_BYTES_OF_LOOP * report.loops.length;
  const loops = loopsWithin(report.loops, room * LOOPS);
  const purse = new Purse(room - costOf(loops) - costOf(report.verdict));
  const findings = purse.take(kept.findings);
  const spfTrees = purse.take(keepTrees([...(report.spfTrees ?? []), ...bare.trees]));
  const records = purse.take(report.records.slice(0, MOST_RECORD_SETS).map((set) => cutDeep(set, MOST_TEXT, MOST_VALUES)));
  const queries = purse.take(cutDeep(report.queries, MOST_TEXT, report.queries.length));
  const queriesOmitted = report.queriesOmitted + report.queries.length - queries.length;
  const unaffordable = kept.findings.slice(findings.length);
  const notes = [...new Set(unaffordable.map(({ check }) => check))].map((check) =>
    leftOut(check, unaffordable.filter((finding) => finding.check === check).length),
  );
  return {
    ...report,
    verdict: { ...cutDeep(report.verdict, MOST_TEXT, MOST_CAUSES) },
    loops,
    findings: [...findings, ...notes],
    spfTrees,
    records,
    queries,
    queriesOmitted,
    omitted: { findings: kept.omitted + unaffordable.length, queries: queriesOmitted, evidence: kept.cutEvidence },
  };
}

/** Each loop as whole as its share of the room allows. */
function loopsWithin(loops: readonly LoopReport[], room: number): readonly LoopReport[] {
  const share = room / Math.max(1, loops.length);
  return loops.map((loop) => {
    for (const [bytes, items] of TIERS) {
      const cut = cutDeep(loop, bytes, items);
      if (costOf(cut) <= share) return cut;
    }
    return cutDeep(loop, ...LEAST);
  });
}

/** The room that is left. */
class Purse {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** As many as there is room for, the first ones first. */
  take<T>(items: readonly T[]): readonly T[] {
    let count = 0;
    for (const item of items) {
      const cost = costOf(item);
      if (cost > this.#left) break;
      this.#left -= cost;
      count += 1;
    }
    return count === items.length ? items : items.slice(0, count);
  }
}

/** Indentation, quotes, comma and line end of a property or an item, at most. */
const FRAME = 24;

/** Bytes that a value takes in report.json at most: an escaped character takes six for each of its UTF-16 units. */
function costOf(value: unknown): number {
  if (typeof value === 'string') return FRAME + textCost(value);
  if (Array.isArray(value)) return FRAME + value.reduce((sum: number, item: unknown) => sum + costOf(item), 0);
  if (typeof value !== 'object' || value === null) return FRAME + 8;
  return Object.entries(value).reduce((sum, [key, item]: [string, unknown]) => sum + key.length + costOf(item), 2 * FRAME);
}

function textCost(text: string): number {
  let cost = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    cost += code < 0x20 || code > 0x7e ? 6 : code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return cost;
}
