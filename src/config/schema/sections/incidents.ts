import * as v from 'valibot';
import { described, duration, few, listOf, oneOf, optional, section, text, times, truth } from './shapes.ts';

/** So many failures of the last runs: at most as many runs as are remembered. */
export const WINDOW = /^(?:[1-9]|1[0-9]|2[01]) of (?:[1-9]|1[0-9]|2[01])$/;

const window = () => {
  const expected = 'such as 3 of 5';
  return v.pipe(v.string(expected), v.regex(WINDOW, expected));
};

const maintenance = section({
  cron: described(text('five fields such as 0 2 * * 0'), 'When it begins: minute, hour, day, month, weekday.'),
  zone: optional(text('an IANA time zone such as Europe/Berlin'), 'The time zone of these five fields. Default: UTC.'),
  duration: described(duration(), 'How long it lasts.'),
  reason: optional(text(), 'What is done then; it stands in the log.'),
});

const escalate = section({
  labels: optional(listOf('a label'), 'Labels that the issue gets. Default: escalated.'),
  assignees: optional(listOf('a login'), 'Who is assigned to it.'),
  channels: optional(listOf('a channel'), 'Channels that are told of nothing else.'),
});

/** When an incident opens, reminds, escalates and closes, and the form of its issue. */
export const incidents = section({
  key: optional(
    text('1 to 64 letters, digits, dots, hyphens or underscores'),
    'Tells the incidents of this configuration from those of others. Default: made from the names of the loops.',
  ),
  label: optional(text('a label'), 'The label by which our issues are found. Default: email-continuity.'),
  assignees: optional(listOf('a login'), 'Who is assigned to a new issue.'),
  'open-after': optional(few(), 'Runs in a row with a warning that open an issue; what fails opens it at once. Default: 2.'),
  'close-after': optional(few(), 'Good runs in a row that close it. Default: 2.'),
  window: optional(window(), 'In place of open-after: so many bad ones of the last runs, such as 3 of 5.'),
  confirm: optional(truth(), 'Send a second probe where the first has failed, before anybody is alarmed. Default: true.'),
  'remind-after': optional(duration(), 'The first reminder; each further one waits twice as long, at most 7d. Default: 24h.'),
  'remind-times': optional(times(), 'Reminders of what is only a warning; 0: none. Default: 3.'),
  'still-down-after': optional(few(), 'Failing runs in a row that are an outage also where it comes and goes. Default: 3.'),
  posture: optional(
    oneOf(['issue', 'summary']),
    'Where DNS, lists, certificates and Junk are reported: in an issue of their own, or in the summary of a run alone. Default: issue.',
  ),
  'escalate-after': optional(duration(), 'Escalate an issue that has been open for so long. Default: never.'),
  escalate: optional(escalate, 'Who is told then.'),
  maintenance: optional(v.array(maintenance, 'a list of entries with cron and duration'), 'Planned work: nobody is alarmed then.'),
});
