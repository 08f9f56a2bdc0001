import { explainingOutcome } from '../../core/judge/burst/loss.ts';
import { raising, runState } from '../../core/judge/verdict/verdict.ts';
import type { Finding } from '../../core/result/finding.ts';
import type { LoopReport, Report } from '../../core/result/report.ts';
import { seconds } from './metrics.ts';
import { plainText } from '../../core/text/foreign-text.ts';
import { findingsWorstFirst } from '../facts/narrative.ts';
import { wallTime } from '../facts/tally.ts';

type Result = 'passed' | 'failure' | 'error' | 'skipped';

interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly result: Result;
  /** Code or outcome. */
  readonly type: string;
  readonly message: string;
  readonly body: string;
  /** ms; null without a measured time. */
  readonly elapsed: number | null;
}

const MESSAGE_LENGTH = 600;

/**
 * JUnit XML: a suite for the loops and one for the checks, valid by both usual schemas (Jenkins' junit-10.xsd, and the one of Windy Road
 * for Ant). Critical is a failure. A loop's `unknown` is an error, and so is a finding's that makes the run `unknown`. Other findings
 * without an answer are skipped, because they fail no run. JUnit has no warnings: those pass, with their text in the suite's system-out.
 */
export function junit(report: Report): string {
  const errors = errorsOf(report);
  const findings = findingsWorstFirst(report).map((finding) => fromFinding(finding, errors.has(finding)));
  const filled = [report.loops.map(fromLoop), findings].filter((suite) => suite.length > 0);
  const suites = filled.length > 0 ? filled : [[nothingRun(report)]];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites.flatMap((cases, index) => suiteLines(cases, index, report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function fromLoop(loop: LoopReport): TestCase {
  return {
    suite: 'loops',
    name: loop.name,
    result: loopResult(loop),
    type: explainingOutcome(loop),
    message: loop.message,
    body: reported([loop.message, loop.reply === null ? null : `Server: ${loop.reply}`, loop.remedy]),
    elapsed: loop.phasesMs.total,
  };
}

function loopResult(loop: LoopReport): Result {
  if (loop.outcome === 'skipped') return 'skipped';
  switch (loop.state) {
    case 'ok':
    case 'warning':
      return 'passed';
    case 'unknown':
      return 'error';
    case 'critical':
      return 'failure';
  }
}

/** The `unknown` findings that decide the run's state. */
function errorsOf({ loops, findings, state }: Report): ReadonlySet<Finding> {
  if (state !== 'unknown' && state !== 'critical') return new Set();
  // A report does not hold `strict`: it was set if the run is `unknown` for no other reason.
  const isStrict = state === 'unknown' && runState(loops, findings, false) !== 'unknown';
  return new Set(raising(loops, findings, isStrict).filter((finding) => finding.state === 'unknown'));
}

/** No loop and no check had anything to look at; a document without a test would not show it. */
function nothingRun({ verdict: { code, summary } }: Report): TestCase {
  return { suite: 'checks', name: 'run', result: 'error', type: code, message: summary, body: xml(summary), elapsed: null };
}

function fromFinding(finding: Finding, isError: boolean): TestCase {
  return {
    suite: 'checks',
    name: `${finding.check} ${finding.target} ${finding.code}`,
    result: findingResult(finding, isError),
    type: finding.code,
    message: finding.message,
    body: reported([finding.message, finding.evidence === null ? null : `Seen: ${finding.evidence}`, finding.remedy]),
    elapsed: null,
  };
}

function findingResult(finding: Finding, isError: boolean): Result {
  switch (finding.state) {
    case 'ok':
    case 'warning':
      return 'passed';
    case 'unknown':
      return isError || finding.check === 'configuration' ? 'error' : 'skipped';
    case 'critical':
      return 'failure';
  }
}

function reported(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : xml(part))).join('\n');
}

function suiteLines(cases: readonly TestCase[], index: number, report: Report): readonly string[] {
  const suite = cases[0]?.suite ?? '';
  const time = seconds(wallTime(report) ?? 0);
  // Both schemas need the machine's name, and a time without its zone; it is UTC.
  const where = `timestamp="${xml(report.startedAt.slice(0, 19))}" hostname="localhost" package="email-continuity" id="${index}"`;
  const passed = cases.flatMap(({ result, name, body }) => (result === 'passed' && body !== '' ? [`${xml(name)}: ${body}`] : []));
  return [
    `  <testsuite name="${suite}" ${totals(cases)} time="${time}" ${where}>`,
    '    <properties/>',
    ...cases.map(caseLine),
    `    <system-out>${passed.join('\n')}</system-out>`,
    '    <system-err/>',
    '  </testsuite>',
  ];
}

function totals(cases: readonly TestCase[]): string {
  const count = (result: Result) => cases.filter((testCase) => testCase.result === result).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function caseLine({ suite, name, result, type, message, body, elapsed }: TestCase): string {
  const opening = `<testcase classname="email-continuity.${suite}" name="${xml(name)}" time="${seconds(elapsed ?? 0)}"`;
  switch (result) {
    case 'passed':
      return `    ${opening}/>`;
    case 'skipped':
      return `    ${opening}><skipped message="${xml(message)}"/></testcase>`;
    case 'failure':
    case 'error':
      return `    ${opening}><${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}></testcase>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 (sections 2.2, 2.4): `plainText` removes every character that XML forbids, so escaping is enough. */
function xml(text: string): string {
  return plainText(text, MESSAGE_LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
