import type { AnnouncedEvent } from '../../core/result/announcement.ts';
import type { Report } from '../../core/result/report.ts';

/** Input `fail-on` of the contract. */
export type FailOn = 'critical' | 'warning' | 'transition' | 'never';

/**
 * Whether the run is to fail, by what it found alone. `critical`, and `transition` where nothing is known of the run before: on critical,
 * and where a loop or the whole run could not look, for that is no pass. `warning`: on warnings too. A skipped loop never fails a run, and
 * an unknown finding does only where it made the whole run unknown.
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

/** What a run has changed in its incidents. */
export interface Transitions {
  readonly events: readonly AnnouncedEvent[];
  /** What the run before knew is known. */
  readonly isRemembered: boolean;
}

/**
 * Whether a run fails with `transition`: where something began, became worse or came back, and not while it is known and reported
 * elsewhere.
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
