import type { ReadText } from '../../../core/ports/runner.ts';
import type { Finding } from '../../../core/result/finding.ts';
import { findingOn } from '../../../core/result/finding.ts';
import type { RecordSet } from '../../../core/result/report.ts';

/** The records of an earlier report, or why no records can be compared. */
export type Baseline =
  | { readonly kind: 'records'; readonly records: readonly RecordSet[]; readonly at: string }
  | { readonly kind: 'unusable'; readonly reason: string };

/** Reads the records out of a report.json. Never throws. */
export function readBaseline(text: string): Baseline {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch {
    return { kind: 'unusable', reason: 'it is no JSON' };
  }
  if (typeof report !== 'object' || report === null || !('finishedAt' in report)) return { kind: 'unusable', reason: 'it is no report' };
  const records = 'records' in report && Array.isArray(report.records) ? report.records.filter(isRecordSet) : null;
  if (records === null) return { kind: 'unusable', reason: 'that run looked at no domain' };
  return { kind: 'records', records, at: String(report.finishedAt) };
}

function isRecordSet(value: unknown): value is RecordSet {
  if (typeof value !== 'object' || value === null) return false;
  if (!('name' in value && 'type' in value && 'values' in value && 'digest' in value)) return false;
  const isText = (each: unknown) => typeof each === 'string';
  return [value.name, value.type, value.digest].every(isText) && Array.isArray(value.values) && value.values.every(isText);
}

/** The changes since the earlier report at `path`; `file`: its text, or why it cannot be read. */
export async function baselineFindings(
  earlier: {
    readonly path: string;
    readonly file: ReturnType<ReadText>;
  },
  records: readonly RecordSet[],
  ttlOf: (name: string, type: string) => Promise<number | null>,
): Promise<readonly Finding[]> {
  const { path, file } = earlier;
  if (!file.ok) return [baselineFinding(path, file.reason)];
  const baseline = readBaseline(file.text);
  return baseline.kind === 'unusable' ? [baselineFinding(path, baseline.reason)] : await driftFindings(baseline, records, ttlOf);
}

function baselineFinding(path: string, reason: string): Finding {
  return findingOn(path)(
    'dns-baseline',
    'unknown',
    `What has changed in DNS is not known: the earlier report could not be used, ${reason}.`,
    {
      remedy: 'Keep the report.json of a run as an artifact, and name its path as baseline.',
    },
  );
}

/**
 * The changes since an earlier report, old -> new. Only records in both are compared: those of the domains themselves, not their includes,
 * which belong to others and may change silently. `ttlOf`: how long caches may keep a record, s; null: unknown.
 */
export async function driftFindings(
  before: Extract<Baseline, { kind: 'records' }>,
  after: readonly RecordSet[],
  ttlOf: (name: string, type: string) => Promise<number | null>,
): Promise<readonly Finding[]> {
  const then = new Map(before.records.map((set) => [`${set.type} ${set.name}`, set]));
  const changed = after.flatMap((set) => {
    const old = then.get(`${set.type} ${set.name}`);
    return old === undefined || old.digest === set.digest ? [] : [{ old, set }];
  });
  return await Promise.all(changed.map(async ({ old, set }) => changeFinding(old, set, before.at, await ttlOf(set.name, set.type))));
}

function changeFinding(old: RecordSet, now: RecordSet, since: string, ttl: number | null): Finding {
  const what = old.values.length === 0 ? 'is new' : now.values.length === 0 ? 'is gone' : 'has changed';
  const kept = ttl === null ? '' : ` Caches may keep the record for ${ttl} s.`;
  const lines = (values: readonly string[]) => (values.length === 0 ? 'none' : values.join('\n     '));
  return findingOn(now.name)('dns-changed', 'warning', `${now.name} ${now.type} ${what} since ${since}.${kept}`, {
    evidence: `old: ${lines(old.values)}\nnew: ${lines(now.values)}`,
    remedy: 'If the change was meant, take the report of this run as baseline from now on.',
  });
}
