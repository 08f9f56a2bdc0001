import { formatDuration } from '../../time/duration.ts';
import type { Finding } from '../../result/finding.ts';
import type { Outcome } from '../../result/outcome.ts';
import type { LoopReport } from '../../result/report.ts';
import type { VerdictCode } from '../../result/outcome.ts';
import type { Localisation } from '../suspects/localise.ts';
import { atRisk, beside, checksOf, fineChecks, halfLooked, places } from './check-sentences.ts';
import { fateOf, isLossy } from '../burst/loss.ts';
import { hasArrived } from '../handed-over.ts';
import { isMesh, meshSentence } from './mesh-sentence.ts';
import { submissionFailures, submissionStory } from './submission.ts';
import { formatCount } from '../../text/format/count.ts';
import { formatSome } from '../../text/format/list.ts';

/**
 * The verdict as one sentence: the observation, never a cause. With more than the two loops of the table it says at which end the fault
 * lies. Pure.
 *
 * @param where the place of the faults, as far as the loops show it
 */
export function headline(code: VerdictCode, loops: readonly LoopReport[], findings: readonly Finding[], where: Localisation): string {
  const plain = tableSentence(code, loops, findings);
  return isMesh(loops) ? meshSentence(code, plain, loops, where) : plain;
}

function tableSentence(code: VerdictCode, loops: readonly LoopReport[], findings: readonly Finding[]): string {
  const failing = loops.filter((loop) => loop.state === 'critical');
  const unknown = loops.filter((loop) => loop.state === 'unknown');
  const unlooked = unknown.length > 0 && code !== 'undetermined' ? `; ${named(unknown)} could not be judged` : '';
  switch (code) {
    case 'healthy':
      return loops.length > 0 ? `Mail works: ${speed(loops)}.` : `${fineChecks(findings)}.`;
    case 'degraded':
      return loops.length > 0
        ? `${arrival(loops)}${weak(loops, findings)}.`
        : `${checksOf(findings, 'warning', 'has a warning', 'have warnings')}${beside(findings)}.`;
    case 'submission':
      return `${submission(loops)}${unlooked}.`;
    case 'deliverability':
      return `Deliverability problem: internal mail works, ${missing(failing)}${unlooked}.`;
    case 'inbound':
      return `Inbound problem: ${named(failing)} ${failing.length === 1 ? 'does' : 'do'} not reach you from outside, the other loops work${unlooked}.`;
    case 'local-infrastructure':
      return `Local infrastructure problem: external mail works, internal mail fails at ${named(failing)}${unlooked}.`;
    case 'total-outage':
      return `${outage(loops, failing)}${unlooked}.`;
    case 'delivery-failure':
      return `Mail is not delivered: ${named(failing)}${unlooked}.`;
    case 'posture': {
      const bad = checksOf(findings, 'critical', 'is critical', 'are critical');
      return loops.length > 0 ? `${arrival(loops) === WORKS ? 'Mail arrives' : arrival(loops)}, but ${bad}.` : `Mail is at risk: ${bad}.`;
    }
    case 'undetermined':
      if (loops.length === 0) return `${halfLooked(findings)}.`;
      return unknown.length === 0
        ? `${arrival(loops)}, but ${checksOf(findings, 'unknown', 'could not be made', 'could not be made')}.`
        : `${notKnown(loops, unknown)}${atRisk(findings)}.`;
  }
}

const WORKS = 'Mail works';

/** Both kinds fail: a total outage, unless some of their loops work. */
function outage(loops: readonly LoopReport[], failing: readonly LoopReport[]): string {
  const works = loops.filter((loop) => (loop.kind === 'internal' || loop.kind === 'external') && hasArrived(loop));
  if (works.length === 0) return `Total outage: neither internal nor external mail works, ${named(failing)}`;
  return `Internal and external mail fail in part: ${named(failing)}; ${namesOf(works)} ${works.length === 1 ? 'works' : 'work'}`;
}

/** The receivers outside that get no mail, and the mail from outside that does not arrive. */
function missing(failing: readonly LoopReport[]): string {
  const parts = [failing.filter(({ kind }) => kind !== 'inbound'), failing.filter(({ kind }) => kind === 'inbound')] as const;
  const [out, back] = parts.map((loops) => `${named(loops)} ${loops.length === 1 ? 'does' : 'do'} not`);
  return `${out ?? ''} get ${parts[0].every(isLossy) ? 'all of it' : 'it'}${parts[1].length === 0 ? '' : `, ${back ?? ''} reach you from outside`}`;
}

/** How mail arrives where no loop fails: the worst case first. */
function arrival(loops: readonly LoopReport[]): string {
  const bent = (outcome: Outcome) => loops.filter((loop) => loop.state === 'warning' && loop.outcome === outcome);
  const parts = [
    part('lands in Junk', bent('junk')),
    part('arrives more than once', bent('duplicate')),
    part('is lost in part', bent('delivered').filter(isLossy), (loop) => ` (${fateOf(loop)})`),
    part('is slow', bent('slow'), ({ latencyMs }) => (latencyMs === null ? '' : ` took ${formatDuration(latencyMs)}`)),
  ].flatMap((text) => text ?? []);
  return parts.length === 0 ? WORKS : `Mail ${parts.join('; it ')}`;
}

function part(what: string, loops: readonly LoopReport[], more: (loop: LoopReport) => string = () => ''): string | null {
  if (loops.length === 0) return null;
  const names = loops.map((loop) => `${loop.name}${more(loop)}`);
  return `${what}: ${formatSome(names)}`;
}

/** Warnings beside loops that work. */
function weak(loops: readonly LoopReport[], findings: readonly Finding[]): string {
  const warnings = findings.filter((finding) => finding.state === 'warning');
  if (warnings.length === 0) return '';
  const text = `${formatCount(warnings.length, 'warning')} (${places(warnings)})`;
  return arrival(loops) === WORKS ? `, with ${text}` : `; ${text}`;
}

function submission(loops: readonly LoopReport[]): string {
  const failing = submissionFailures(loops);
  const working = loops.filter(hasArrived);
  const others = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'} through another server`;
  const who = working.length === 0 ? '' : ` by ${failing[0]?.sender ?? 'the sender'}`;
  return `No mail could be sent${who}: ${submissionStory(failing)}${others}`;
}

function notKnown(loops: readonly LoopReport[], unknown: readonly LoopReport[]): string {
  if (loops.every(({ outcome }) => outcome === 'skipped')) return `Nothing was sent: ${named(loops)}`;
  const working = loops.filter(hasArrived);
  const works = working.length === 0 ? '' : `; ${namesOf(working)} ${working.length === 1 ? 'works' : 'work'}`;
  return `Could not look: whether mail works is not known, ${named(unknown)}${works}`;
}

function named(loops: readonly LoopReport[]): string {
  return formatSome(loops.map((loop) => `${loop.name} (${fateOf(loop)})`));
}

function namesOf(loops: readonly LoopReport[]): string {
  return formatSome(loops.map(({ name }) => name));
}

function speed(loops: readonly LoopReport[]): string {
  const slowest = loops.toSorted((a, b) => (b.latencyMs ?? 0) - (a.latencyMs ?? 0))[0];
  const isAnswered = slowest?.kind === 'echo';
  const took = `${formatDuration(slowest?.latencyMs ?? 0)}${isAnswered ? ' there and back' : ''}`;
  return loops.length === 1
    ? `${isAnswered ? 'answered' : 'delivered'} in ${took}`
    : `${loops.length} loops delivered, the slowest in ${took}`;
}
