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
  /** ms; null where no time was measured. */
  readonly elapsed: number | null;
}

const MESSAGE_LENGTH = 600;

/**
 * JUnit XML: a suite for the loops and one for the checks. Critical is a failure. A loop's `unknown` is an error, a finding's is skipped, for it
 * fails no run. JUnit knows no warnings: those pass and tell their text as system-out.
 */
export function junit(report: Report): string {
  const suites = [report.loops.map(fromLoop), findingsWorstFirst(report).map(fromFinding)].filter((cases) => cases.length > 0);
  const wall = wallTime(report);
  const time = wall === null ? '' : ` time="${seconds(wall)}"`;
  const opening = `<testsuites name="email-continuity" ${totals(suites.flat())}${time}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    opening,
    ...suites.flatMap((cases) => suiteLines(cases, report.startedAt)),
    '</testsuites>',
    '',
  ].join('\n');
}

function fromLoop(loop: LoopReport): TestCase {
  return {
    suite: 'loops',
    name: loop.name,
    result: loopResult(loop),
    type: loop.outcome,
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

function fromFinding(finding: Finding): TestCase {
  return {
    suite: 'checks',
    name: `${finding.check} ${finding.target} ${finding.code}`,
    result: findingResult(finding),
    type: finding.code,
    message: finding.message,
    body: reported([finding.message, finding.evidence === null ? null : `Seen: ${finding.evidence}`, finding.remedy]),
    elapsed: null,
  };
}

function findingResult(finding: Finding): Result {
  switch (finding.state) {
    case 'ok':
    case 'warning':
      return 'passed';
    case 'unknown':
      return 'skipped';
    case 'critical':
      return 'failure';
  }
}

function reported(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : xml(part))).join('\n');
}

function suiteLines(cases: readonly TestCase[], startedAt: string): readonly string[] {
  const suite = cases[0]?.suite ?? '';
  return [`  <testsuite name="${suite}" ${totals(cases)} timestamp="${xml(startedAt)}">`, ...cases.map(caseLine), '  </testsuite>'];
}

function totals(cases: readonly TestCase[]): string {
  const count = (result: Result) => cases.filter((testCase) => testCase.result === result).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function caseLine({ suite, name, result, type, message, body, elapsed }: TestCase): string {
  const time = elapsed === null ? '' : ` time="${seconds(elapsed)}"`;
  return `    <testcase classname="email-continuity.${suite}" name="${xml(name)}"${time}>${content(result, type, message, body)}</testcase>`;
}

function content(result: Result, type: string, message: string, body: string): string {
  switch (result) {
    case 'passed':
      return `<system-out>${body}</system-out>`;
    case 'skipped':
      return `<skipped message="${xml(message)}"/>`;
    case 'failure':
    case 'error':
      return `<${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}>`;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 (sections 2.2, 2.4): `plainText` leaves no character that XML forbids, so escaping is all there is to do. */
function xml(text: string): string {
  return plainText(text, MESSAGE_LENGTH).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
