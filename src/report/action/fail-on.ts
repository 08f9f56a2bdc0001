import type { AnnouncedEvent } from '../../core/result/announcement.ts';
import type { Silence } from './silence.ts';
import type { Report } from '../../core/result/report.ts';

/** Input `fail-on` of the contract. */
export type FailOn = 'critical' | 'warning' | 'transition' | 'never';

/**
 * Whether the run should fail, by its results alone. `critical`, and `transition` without a known run before: on critical, and if a loop or
 * the whole run could not look, because that is no pass. `warning`: on warnings too. A skipped loop never fails a run. An unknown finding
 * does so only if it made the whole run unknown.
 */
export function fails(report: Report, failOn: FailOn): boolean {
  switch (failOn) {
    case 'never':
      return false;
    case 'critical':
    case 'transition':
      return report.state === 'critical' || couldNotLook(report);
    case 'warning':
      return report.state === 'critical' || couldNotLook(report) || hasWarning(report);
  }
}

/** The changes of a run in its incidents. */
export interface Transitions {
  readonly events: readonly AnnouncedEvent[];
  /** Why people are notified of nothing new, though something of an incident was met. */
  readonly silences: readonly Silence[];
  /** The memory of the run before is there. */
  readonly isRemembered: boolean;
}

/**
 * Whether a run fails with `transition`: if a problem began, became worse or came back. One that was reported before does not
 * fail it, nor one that is to be reported only if it lasts.
 */
export function failsOnTransition(report: Report, { events, isRemembered }: Transitions): boolean {
  return isRemembered ? events.some((event) => FAILING.has(event)) : fails(report, 'critical');
}

const FAILING: ReadonlySet<AnnouncedEvent> = new Set<AnnouncedEvent>(['opened', 'reopened', 'worsened']);

function couldNotLook(report: Report): boolean {
  const skipped = report.loops.some((loop) => loop.outcome === 'skipped');
  return report.loops.some((loop) => loop.state === 'unknown' && loop.outcome !== 'skipped') || (report.state === 'unknown' && !skipped);
}

function hasWarning(report: Report): boolean {
  return report.state === 'warning' || [...report.loops, ...report.findings].some((judged) => judged.state === 'warning');
}
