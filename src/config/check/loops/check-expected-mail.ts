import { addressHint, parseAddress } from '../../../core/address/mailbox-address.ts';
import type { Calendar } from '../../../core/request/calendar.ts';
import { hasControlCharacters } from '../../../core/text/unseen/invisible.ts';
import { parseDuration, writeDuration } from '../../schema/sections/durations.ts';
import { parseTimeOfDay } from '../../schema/expected-mail.ts';
import type { ConfigCheck } from '../check.ts';
import { entriesOf } from '../check.ts';
import { checkReference, checkResults } from './check-loops.ts';

const SHORTEST = 60_000;
const LONGEST = 400 * 86_400_000;
const LONGEST_SUBJECT = 400;

/** Expected mail: its mailbox, its author, and its deadline. */
export function checkExpectedMail(check: ConfigCheck, { isTimeZone }: Calendar): void {
  for (const [name, mail] of entriesOf(check.draft['expect-mail'])) {
    const path = ['expect-mail', name];
    if (check.has(['loops', name]))
      check.error(path, {
        message: 'a loop is called so too',
        on: 'key',
        quoting: false,
        hint: 'give it a name of its own, by which findings tell it',
      });
    checkReference(check, mail.mailbox, [...path, 'mailbox'], 'mailboxes');
    checkResults(check, mail.expect, [...path, 'expect']);
    if (mail.from !== undefined && parseAddress(mail.from) === null) {
      const hint = addressHint(mail.from);
      check.error([...path, 'from'], { message: 'not usable', expected: 'a mail address such as backup@example.net', hint });
    }
    if (mail.subject !== undefined && (hasControlCharacters(mail.subject) || mail.subject.trim() === ''))
      check.error([...path, 'subject'], { message: 'not usable', expected: 'text of one line without control characters' });
    else if ((mail.subject?.length ?? 0) > LONGEST_SUBJECT)
      check.error([...path, 'subject'], { message: `longer than ${LONGEST_SUBJECT} characters`, quoting: false });
    else if (mail.subject !== undefined && /[.][*+]|\\[dws]|^[*^]|[*$]$/.test(mail.subject))
      check.warn([...path, 'subject'], {
        message: 'is compared as it stands, never as a pattern',
        hint: 'write the part that is always the same',
      });
    if (!check.has([...path, 'from']) && !check.has([...path, 'subject']))
      check.error(path, { message: 'would be met by any mail', on: 'key', quoting: false, hint: 'give from, subject, or both' });
    const every = mail.every === undefined ? null : parseDuration(mail.every);
    if (every !== null && (every < SHORTEST || every > LONGEST)) {
      const expected = `from ${writeDuration(SHORTEST)} to ${writeDuration(LONGEST)}`;
      check.error([...path, 'every'], { message: every < SHORTEST ? 'too short' : 'too long', expected });
    }
    const by = mail.by === undefined ? null : parseTimeOfDay(mail.by);
    if (by !== null && !isTimeZone(by.zone))
      check.error([...path, 'by'], { message: 'no time zone that is known here', expected: 'an IANA name such as 07:00 Europe/Berlin' });
  }
}
