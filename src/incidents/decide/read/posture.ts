import { fingerprint } from './incident-key.ts';
import { hasArrived } from '../../../core/judge/handed-over.ts';
import type { Check } from '../../../core/result/catalogue.ts';
import type { Finding } from '../../../core/result/finding.ts';
import type { Report } from '../../../core/result/report.ts';
import type { Problem, Reading, Standing } from '../model/problem.ts';
import { formatOnce, titleOf } from './phrases.ts';
import { whoseFinding } from './whose.ts';
import { formatCount } from '../../../core/text/format/count.ts';

/**
 * A run's result for posture: DNS, lists, certificates, and mail in Junk. It may stay so for months, and says nothing of the arrival of
 * mail.
 */
export function readPosture(report: Report, isComplete: boolean): Reading {
  const findings = report.findings.filter((finding) => whoseFinding(finding) === 'posture');
  const junk = report.loops
    .filter(({ outcome, state }) => outcome === 'junk' && state === 'warning')
    .map(({ name }): Problem => ({ ...MINOR, id: `junk ${name}`, label: `${name} (junk)` }));
  const problems = [...junk, ...findings.flatMap(problemsOf)];
  const isSeen = findings.some(({ state }) => state !== 'unknown') || report.loops.some(hasArrived);
  const isCritical = findings.some(({ state }) => state === 'critical');
  const level = isCritical ? 'alarm' : problems.length > 0 ? 'warning' : isSeen ? 'good' : 'unknown';
  const summary = sentence(level, report, findings, junk);
  return {
    level,
    verdict: report.verdict.code,
    rank: 0,
    judged: '',
    problems,
    isWhole: level !== 'unknown' && report.loops.every(hasArrived),
    standing: (id) => standing(id, report, isComplete),
    title: titleOf(summary),
    summary,
  };
}

const MINOR = { weight: 'warning', hold: 'open-after', isPath: false } as const;
const CRITICAL = 'critical ';

/** A critical finding is a warning too: when it becomes a warning, only its critical part ends. */
function problemsOf({ check, target, code, state }: Finding): readonly Problem[] {
  const id = `${check} ${placeOf(target)} ${code}`;
  const label = `${check} of ${target} (${code})`;
  switch (state) {
    case 'critical':
      return [
        { id: `${CRITICAL}${id}`, weight: 'critical', hold: 'none', isPath: false, label },
        { ...MINOR, id, hold: 'none', label },
      ];
    case 'warning':
      return [{ ...MINOR, id, label }];
    case 'ok':
    case 'unknown':
      return [];
  }
}

/** A target as part of an identity: of bounded length, without white space. */
function placeOf(target: string): string {
  return target.length > 60 || /\s/.test(target) ? `#${fingerprint(target)}` : target;
}

/** Checks that run together: if one of them ran, all did. */
const FAMILIES: Readonly<Partial<Record<Check, 'own'>>> = { blocklist: 'own', certificate: 'own', loop: 'own', 'expect-mail': 'own' };

function standing(id: string, report: Report, isComplete: boolean): Standing {
  const [check = '', place = ''] = id.replace(CRITICAL, '').split(' ');
  const isWhole = report.loops.every(hasArrived);
  if (place === '') return isWhole ? 'good' : 'unknown';
  const loop = report.loops.find(({ name }) => placeOf(name) === place);
  // The facts of an arrived mail are unknown if none arrived.
  if (loop !== undefined && !hasArrived(loop)) return 'unknown';
  if (check === 'junk') return loop === undefined ? (isComplete ? 'gone' : 'left-out') : 'good';
  const own = report.findings.filter((finding) => finding.check === check);
  if (own.some(({ target, state }) => state === 'unknown' && (placeOf(target) === place || target === 'monitor'))) return 'unknown';
  if (own.some(({ target }) => placeOf(target) === place) || loop !== undefined) return 'good';
  const family = familyOf(check);
  const wasLookedAt = family === 'loop' ? report.loops.length > 0 : report.findings.some((finding) => familyOf(finding.check) === family);
  if (!isWhole) return 'unknown';
  return wasLookedAt ? 'good' : isComplete ? 'gone' : 'left-out';
}

function familyOf(check: string): string {
  return FAMILIES[check as Check] === 'own' ? check : 'dns';
}

function sentence(level: Reading['level'], { loops }: Report, findings: readonly Finding[], junk: readonly Problem[]): string {
  const works = loops.length > 0 && loops.every(hasArrived);
  const of = (state: Finding['state']) => findings.filter((finding) => finding.state === state);
  switch (level) {
    case 'alarm': {
      const [first = '', ...more] = of('critical').map(({ check, target }) => `${check} of ${target}`);
      const what = more.length > 0 ? `${first} and ${more.length} more` : first;
      return `${works ? 'Mail works, but' : 'Mail is at risk:'} ${what} ${more.length > 0 ? 'are' : 'is'} critical.`;
    }
    case 'warning': {
      const weak = of('warning');
      const codes = formatOnce(weak.map(({ code }) => code));
      const count = `${formatCount(weak.length, 'warning')} (${codes})`;
      const parts = [...(junk.length > 0 ? [formatOnce(junk.map(({ label }) => label))] : []), ...(weak.length > 0 ? [count] : [])];
      return `${works ? 'Mail works, with' : 'Around mail:'} ${parts.join(' and ')}.`;
    }
    case 'good':
      return 'DNS, lists and certificates are in order.';
    case 'unknown':
      return 'DNS, lists and certificates could not be judged.';
  }
}
