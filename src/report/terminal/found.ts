import type { Finding } from '../../core/result/finding.ts';
import type { Report } from '../../core/result/report.ts';
import { disarmCommands, plainText } from '../../core/text/foreign-text.ts';
import { readTagList } from '../../core/mail/tag-list.ts';
import { referredFindings } from '../facts/referred.ts';
import { fit, padEnd, wrap } from './columns.ts';

/** The order in which readers look for checks; others follow by name. */
const ORDER: readonly string[] = ['mx', 'spf', 'dkim', 'dmarc', 'mta-sts', 'tls-rpt', 'dane', 'bimi', 'caa', 'ptr', 'helo', 'dns'];
/** Checks whose evidence is a result of its own, not only the basis of a fault. */
const SHOWN: ReadonlySet<string> = new Set(['mx', 'spf', 'dkim', 'dmarc']);
/** The most lines of one piece of evidence, and of all of them. */
const MOST_LINES = 60;
const MOST_ROWS = 400;
const MARGIN = 10;

/** The results of each check, good or not: the SPF tree with its costs, the tags of DMARC, mail servers with their addresses, keys. */
export function foundLines(report: Report, width: number): readonly string[] {
  const shown = new Set<string>();
  const { all: referred } = referredFindings(report.findings);
  const reported = report.findings.filter((finding) => !referred.has(finding)).toSorted(byOrder);
  const lines = reported.flatMap((finding) => {
    const message = finding.state === 'ok' ? finding.message : `${finding.code}, see above`;
    const place = finding.check === 'dkim' ? `${finding.target}: ` : '';
    const [first = '', ...rest] = wrap(plainText(`${place}${message}`, 600), Math.max(20, width - MARGIN));
    const tree = finding.check === 'spf' ? (report.spfTrees.find(({ domain }) => domain === finding.target)?.lines ?? []) : [];
    const evidence = SHOWN.has(finding.check) ? evidenceOf(finding, tree) : [];
    const isNew = !shown.has(evidence.join('\n'));
    shown.add(evidence.join('\n'));
    return [
      fit(`${padEnd(finding.check, MARGIN - 1)} ${first}`, width),
      ...[...rest, ...(isNew ? evidence : [])].map((line) => fit(`${' '.repeat(MARGIN)}${line}`, width)),
    ];
  });
  const kept = lines.slice(0, MOST_ROWS);
  const more = lines.length > kept.length ? [`... and ${lines.length - kept.length} lines more, in report.json`] : [];
  return [...kept, ...more].map(disarmCommands);
}

function evidenceOf({ check, evidence }: Finding, tree: readonly string[]): readonly string[] {
  const text = evidence ?? '';
  const tags = check === 'dmarc' && !text.includes('\n') ? readTagList(text) : null;
  const lines = tags === null ? text.split('\n') : [...tags].map(([name, value]) => `${name}=${value}`);
  return [...lines, ...tree]
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .map((line) => {
      const [indent = ''] = /^[ │]{0,40}/.exec(line) ?? [];
      return indent + plainText(line.slice(indent.length), 400);
    });
}

function byOrder(a: Finding, b: Finding): number {
  const place = ({ check }: Finding) => (ORDER.includes(check) ? ORDER.indexOf(check) : ORDER.length);
  return place(a) - place(b) || compare(a.check, b.check) || compare(a.target, b.target) || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
