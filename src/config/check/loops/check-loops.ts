// Loops: names, addresses, times, and contradictions to the kind of a loop.
// Called by config.

import { addressHint, parseAddress, sameMailbox } from '../../../core/address/mailbox-address.ts';
import type { ConfigCheck } from '../check.ts';
import { checkTexts, entriesOf, textsOf } from '../check.ts';
import { RESULT_WORDS } from '../../../core/request/expected-arrival.ts';
import { domainName } from '../../../core/address/names.ts';
import { hasControlCharacters } from '../../../core/text/unseen/invisible.ts';
import { defaultThresholds } from '../../schema/defaults.ts';
import { isMapping, valueAt } from '../../document/document.ts';
import { parseDuration, writeDuration } from '../../schema/sections/durations.ts';
import { didYouMean } from '../../document/errors.ts';
import { nearest } from '../../../core/text/nearest.ts';
import type { Path } from '../../document/path.ts';
import type { ConfigDraft } from '../../schema/shape.ts';

type LoopDraft = NonNullable<NonNullable<ConfigDraft['loops']>[string]>;

const LONGEST_WAIT = 24 * 3_600_000;
const LONGEST_PAUSE = 3_600_000;
const LONGEST_SUBJECT = 400;

/** Loops: their references, addresses, subject and thresholds. */
export function checkLoops(check: ConfigCheck): void {
  for (const [name, loop] of entriesOf(check.draft.loops)) {
    const path = ['loops', name];
    checkReference(check, loop.sender, [...path, 'sender'], 'senders');
    checkReference(check, loop.mailbox, [...path, 'mailbox'], 'mailboxes');
    for (const key of ['from', 'to'] as const) checkAddress(check, loop[key], [...path, key]);
    checkNotItself(check, loop, path);
    checkExchange(check, loop, path);
    checkSubject(check, loop.subject, [...path, 'subject']);
    checkThresholds(check, loop, path);
    for (const { text, path: at } of textsOf(loop.places, [...path, 'places'])) checkReference(check, text, at, 'places');
    checkBounces(check, loop.bounces, [...path, 'bounces']);
    checkResults(check, loop.expect, [...path, 'expect']);
  }
}

/** No mail could ever have a result that does not exist. */
export function checkResults(
  check: ConfigCheck,
  given: Pick<NonNullable<LoopDraft['expect']>, 'spf' | 'dkim' | 'dmarc'> | undefined,
  path: Path,
): void {
  for (const method of ['spf', 'dkim', 'dmarc'] as const) {
    const words = RESULT_WORDS[method];
    const known = (text: string) => (words.includes(text.toLowerCase()) ? text : null);
    const said = given?.[method] ?? [];
    const texts = typeof said === 'string' ? [{ text: said, path: [...path, method] }] : textsOf(said, [...path, method]);
    checkTexts(check, texts, known, `one of ${words.join(', ')}`);
  }
}

/** A mailbox for bounces is optional: an undefined name does not stop the loop. */
function checkBounces(check: ConfigCheck, name: string | undefined, path: Path): void {
  const known = namesIn(check, 'mailboxes');
  if (name === undefined || known.includes(name)) return;
  const hint = didYouMean(nearest(name, known)) ?? 'add it under mailboxes';
  check.warn(path, { message: 'no such entry in mailboxes, bounces are not read', hint });
}

function namesIn(check: ConfigCheck, section: 'senders' | 'mailboxes' | 'places'): readonly string[] {
  const value = valueAt(check.document.value, [section]);
  return isMapping(value) ? Object.keys(value) : [];
}

/** Whether the name in a key is defined. */
export function checkReference(
  check: ConfigCheck,
  name: string | undefined,
  path: Path,
  section: 'senders' | 'mailboxes' | 'places',
): void {
  if (name === undefined) return;
  const known = namesIn(check, section);
  if (known.includes(name)) return;
  const hint =
    didYouMean(nearest(name, known)) ?? (known.length === 0 ? `add it under ${section}` : `there are: ${known.slice(0, 10).join(', ')}`);
  check.error(path, { message: `no such entry in ${section}`, hint });
}

function checkAddress(check: ConfigCheck, text: string | undefined, path: Path): void {
  if (text === undefined || parseAddress(text) !== null) return;
  check.error(path, { message: 'not usable', expected: 'a mail address such as monitor@example.net', hint: addressHint(text) });
}

/** If a mailbox sends to itself, providers keep only the copy in Sent, and the probe never seems to arrive. */
function checkNotItself(check: ConfigCheck, loop: LoopDraft, path: Path): void {
  const { from, to } = loop;
  if (to === undefined) return;
  const reason = 'providers file a mail to oneself as sent and never deliver it';
  if (from !== undefined && parseAddress(to) !== null && sameMailbox(from, to)) {
    check.error([...path, 'to'], { message: `the same mailbox as from: ${reason}`, quoting: false, hint: 'send to another mailbox' });
    return;
  }
  const sender = loop.sender === undefined ? undefined : check.draft.senders?.[loop.sender]?.user;
  const mailbox = loop.mailbox === undefined ? undefined : check.draft.mailboxes?.[loop.mailbox]?.user;
  if (loop.kind !== 'echo' && sender !== undefined && mailbox !== undefined && sameMailbox(sender, to) && sameMailbox(sender, mailbox)) {
    check.error([...path, 'to'], {
      message: `the mailbox that the sender logs in as: ${reason}`,
      quoting: false,
      hint: 'send with another account',
    });
  }
}

/** With `mx`, a sender is the way to one domain. */
function checkExchange(check: ConfigCheck, { sender, to }: LoopDraft, path: Path): void {
  const { protocol, host: domain } = (sender === undefined ? undefined : check.draft.senders?.[sender]) ?? {};
  const own = to === undefined ? undefined : parseAddress(to)?.domain;
  if (protocol !== 'mx' || domain === undefined || own === undefined || own === domainName(domain)) return;
  check.error([...path, 'to'], {
    message: `is not in ${domain}, to whose mail servers ${sender} delivers`,
    hint: 'give each domain a sender of its own',
  });
}

function checkSubject(check: ConfigCheck, text: string | undefined, path: Path): void {
  if (text === undefined) return;
  if (hasControlCharacters(text))
    check.error(path, { message: 'not usable', expected: 'a subject of one line without control characters' });
  else if (text.length > LONGEST_SUBJECT) check.error(path, { message: `longer than ${LONGEST_SUBJECT} characters`, quoting: false });
}

function checkThresholds(check: ConfigCheck, loop: LoopDraft, path: Path): void {
  for (const { text, path: at } of textsOf(loop.retry, [...path, 'retry'])) {
    if ((parseDuration(text) ?? 0) > LONGEST_PAUSE)
      check.error(at, { message: 'too long', expected: `at most ${writeDuration(LONGEST_PAUSE)}` });
  }
  for (const key of ['warning', 'critical'] as const) {
    if ((parseDuration(loop[key] ?? '') ?? 0) > LONGEST_WAIT) {
      check.error([...path, key], { message: 'too long', expected: `at most ${writeDuration(LONGEST_WAIT)}` });
      return;
    }
  }
  if (loop.kind === undefined) return;
  const defaults = defaultThresholds(loop.kind);
  // Defaults count too: with `critical: 20s` alone, a warning after 60 s could never be given.
  const warning = parseDuration(loop.warning ?? '') ?? defaults.warning;
  const critical = parseDuration(loop.critical ?? '') ?? defaults.critical;
  const given = loop.warning !== undefined ? 'warning' : loop.critical !== undefined ? 'critical' : null;
  const judgeable = (['warning', 'critical'] as const).every((key) => loop[key] !== undefined || !check.has([...path, key]));
  if (warning < critical || given === null || !judgeable) return;
  const other =
    given === 'warning' ? `below critical, which is ${writeDuration(critical)}` : `above warning, which is ${writeDuration(warning)}`;
  check.error([...path, given], { message: 'warning must come before critical', expected: other });
}
