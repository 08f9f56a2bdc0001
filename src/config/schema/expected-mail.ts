import type { TimeOfDay } from '../../core/request/expected-arrival.ts';
import * as v from 'valibot';
import { described, duration, optional, section, text, textOrList } from './sections/shapes.ts';

const TIME = /^(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?: (?<zone>[A-Za-z][A-Za-z0-9._+/-]{0,63}))?$/;
export const TIME_FORM = 'a time of day and its time zone, such as 07:00 Europe/Berlin';

const results = (method: string) =>
  optional(
    textOrList('a result such as pass'),
    `Result of ${method} that is good; several are allowed. A mail with another is not the one.`,
  );

/** The time of day in `text`; null for other text. Without a time zone it is UTC. */
export function parseTimeOfDay(given: string): TimeOfDay | null {
  const { hour, minute, zone } = TIME.exec(given)?.groups ?? {};
  return hour === undefined || minute === undefined ? null : { hour: Number(hour), minute: Number(minute), zone: zone ?? 'UTC' };
}

/** The correction for a time of day in another form (`7:00`, `7 pm`); null where none is evident. */
export function timeHint(given: string): string | null {
  const [, hours, minutes = '00', half = '', zone = ''] = /^\s*(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]m)?(?:\s+(\S+))?\s*$/i.exec(given) ?? [];
  if (hours === undefined) return null;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  const time = `${String(hour).padStart(2, '0')}:${minutes}${zone === '' ? '' : ` ${zone}`}`;
  return parseTimeOfDay(time) === null ? null : `write ${time}`;
}

/** An expected mail of another sender. */
export const expectedMail = section({
  mailbox: described(text('the name of a mailbox'), 'Key in mailboxes: where it comes. Default: the only one.'),
  from: optional(text('a mail address'), 'The address of its author. Default: anybody.'),
  subject: optional(text(), 'Plain text that its subject holds, never a pattern; letter case does not matter. Default: any subject.'),
  every: described(duration(), 'One must have come within so long, from 1m to 400d.'),
  by: optional(
    v.pipe(v.string(TIME_FORM), v.regex(TIME, TIME_FORM)),
    'When it must be there, each day; without a time zone in UTC. Default: at no particular time.',
  ),
  expect: optional(
    section({ spf: results('SPF'), dkim: results('DKIM'), dmarc: results('DMARC') }),
    'Results of its authentication, as the receiver gives them, else by our own look.',
  ),
});
