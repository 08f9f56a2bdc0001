import type { ConfigCheck } from './check.ts';
import { checkTexts, textsOf } from './check.ts';
import { hasControlCharacters } from '../../core/text/unseen/invisible.ts';
import { parseDuration, writeDuration } from '../schema/sections/durations.ts';
import { didYouMean } from '../document/errors.ts';
import { WINDOW } from '../schema/sections/incidents.ts';
import type { Calendar } from '../../core/request/calendar.ts';
import { nearest } from '../../core/text/nearest.ts';
import { NAME } from '../schema/sections/shapes.ts';

const HOUR = 3_600_000;
const SHORTEST_REMINDER = HOUR;
const LONGEST_WINDOW = 7 * 24 * HOUR;
/** GitHub's own limit is 50; the labels of posture and monitor are eight characters longer. */
const LONGEST_LABEL = 50;
const LONGEST_FIRST = LONGEST_LABEL - '-monitor'.length;
/** GitHub: letters, digits and single hyphens; an app's login ends in [bot]. */
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\[bot\])?$/;

/** When incidents open and close, and the form of their issue. */
export function checkIncidents(check: ConfigCheck, calendar: Calendar): void {
  const given = check.draft.incidents;
  if (given === undefined || given === null) return;
  const key = given.key;
  if (key !== undefined && !NAME.test(key))
    check.error(['incidents', 'key'], { message: 'not usable', expected: '1 to 64 letters, digits, dots, hyphens or underscores' });
  checkLabels(check, textsOf(given.label, ['incidents', 'label']), LONGEST_FIRST);
  checkLabels(check, textsOf(given.escalate?.labels, ['incidents', 'escalate', 'labels']), LONGEST_LABEL);
  const logins = [
    ...textsOf(given.assignees, ['incidents', 'assignees']),
    ...textsOf(given.escalate?.assignees, ['incidents', 'escalate', 'assignees']),
  ];
  checkTexts(check, logins, (text) => (LOGIN.test(text) ? text : null), 'a login such as octocat');
  const channels = Object.keys(check.draft.channels ?? {});
  for (const { text, path } of textsOf(given.escalate?.channels, ['incidents', 'escalate', 'channels'])) {
    if (!channels.includes(text))
      check.error(path, { message: 'no such entry in channels', hint: didYouMean(nearest(text, channels)) ?? 'add it under channels' });
  }
  if ((parseDuration(given['remind-after'] ?? '') ?? SHORTEST_REMINDER) < SHORTEST_REMINDER)
    check.error(['incidents', 'remind-after'], { message: 'too short', expected: `at least ${writeDuration(SHORTEST_REMINDER)}` });
  checkContradictions(check);
  checkWindow(check);
  checkMaintenance(check, calendar);
}

function checkLabels(check: ConfigCheck, labels: ReturnType<typeof textsOf>, longest: number): void {
  const label = (text: string) =>
    text.trim() === text && text.length <= longest && !text.includes(',') && !hasControlCharacters(text) ? text : null;
  checkTexts(check, labels, label, `a label of at most ${longest} characters without a comma`);
}

/** Keys that contradict each other, or that could never take effect. */
function checkContradictions(check: ConfigCheck): void {
  const { incidents } = check.draft;
  if (incidents?.window !== undefined && incidents['open-after'] !== undefined)
    check.error(['incidents', 'open-after'], {
      message: 'contradicts window, which stands in its place',
      on: 'key',
      hint: 'keep one of the two',
    });
  if (incidents?.escalate !== undefined && incidents['escalate-after'] === undefined)
    check.warn(['incidents', 'escalate'], { message: 'nothing ever escalates without escalate-after', on: 'key', quoting: false });
}

function checkWindow(check: ConfigCheck): void {
  const given = check.draft.incidents?.window;
  if (given === undefined || !WINDOW.test(given)) return;
  const { bad, of } = windowOf(given);
  if (bad > of) check.error(['incidents', 'window'], { message: 'can never be met', expected: 'at most as many bad runs as runs' });
}

/** The numbers of a text that `WINDOW` takes. */
export function windowOf(text: string): { readonly bad: number; readonly of: number } {
  const [bad = '1', of = '1'] = text.split(' of ');
  return { bad: Number(bad), of: Number(of) };
}

function checkMaintenance(check: ConfigCheck, { cronProblem, isTimeZone }: Calendar): void {
  (check.draft.incidents?.maintenance ?? []).forEach((entry, index) => {
    const path = ['incidents', 'maintenance', index];
    const problem = entry?.cron === undefined ? null : cronProblem(entry.cron);
    if (problem !== null)
      check.error([...path, 'cron'], {
        message: `not usable (${problem})`,
        expected: 'five fields such as 0 2 * * 0, which is Sunday at two',
      });
    if (entry?.zone !== undefined && !isTimeZone(entry.zone))
      check.error([...path, 'zone'], { message: 'no time zone that is known here', expected: 'an IANA name such as Europe/Berlin' });
    if ((parseDuration(entry?.duration ?? '') ?? 0) > LONGEST_WINDOW)
      check.error([...path, 'duration'], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WINDOW)}` });
  });
}
