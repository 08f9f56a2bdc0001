/** Only so many characters of a line are looked at, and only so many lines. */
const LONGEST_LINE = 1_000;
const MOST_LINES = 400;
/** A reply of several lines, or a folded reason, has no more. */
const FOLDED = 4;

/** A reason that was found, and how much its form speaks for it. */
interface Found {
  readonly text: string;
  readonly weight: number;
}

/**
 * The best reason in a notification, not the first. A server's own reply comes first, then an enhanced status code with its text. Then
 * comes the text behind a label or the failed recipient, then a sentence about a cause.
 *
 * @param diagnostic the report's own (RFC 3464 section 2.3.6); null without one
 * @param notice the text for people, up to the returned mail
 */
export function reasonOf(diagnostic: string | null, notice: string): string | null {
  const lines = notice.split('\n', MOST_LINES).map((line) => line.slice(0, LONGEST_LINE).trimEnd());
  const own = diagnostic === null ? [] : [{ text: diagnostic, weight: weightOf(diagnostic) }];
  const found = [...own, ...replies(lines), ...coded(lines), ...anchored(lines), ...sentences(lines)];
  const [best] = found.filter(({ text }) => /\p{L}{2}|\d/u.test(text)).toSorted((a, b) => b.weight - a.weight);
  return best?.text ?? null;
}

function weightOf(diagnostic: string): number {
  if (REPLY.test(diagnostic)) return 10;
  return /\p{L}{3}.*\s.*\p{L}{2}/su.test(diagnostic) || /\p{L}{8}/u.test(diagnostic) ? 7 : 1;
}

/** RFC 5321 section 4.2: three digits, then words. A count of something is no reply. */
const REPLY =
  /(?:^|[\s:'"[(<>])([45][0-5]\d(?:[ -]|: )(?! ?(?:seconds?|minutes?|hours?|days?|times|attempts|[kmg]?i?b(?:ytes)?|messages|recipients|characters?)\b)['"<#[(]{0,2}(?=[\p{L}\d]).*)/iu;
/** Text about the rest of the session, not about the refusal. */
const AFTERMATH = /^5\d\d[ -](?:\d\.\d\.\d )?(?:error: )?(?:no valid recipients|need rcpt|need mail|bad sequence|valid rcpt)/i;

function replies(lines: readonly string[]): readonly Found[] {
  for (const [index, written] of lines.entries()) {
    // Folded right behind the code.
    const folded = /\b[45]\d\d(?: [45]\.\d{1,3}\.\d{1,3})?$/.test(written);
    const line = (folded ? `${written} ${(lines[index + 1] ?? '').trim()}` : written)
      .replace(/,?\s*(?:ERROR_CODE :|ResponseCode )\s*/g, ' ')
      .replace(/\b([45]\d\d) ?, ,? ?(?=\S)/, '$1 ');
    const reply = REPLY.exec(line)?.[1];
    if (reply === undefined || AFTERMATH.test(reply)) continue;
    const whole = [reply, ...following(lines, folded ? index + 1 : index)].join(' ');
    return [{ text: unwrapped(whole, line.slice(0, line.length - reply.length)), weight: 9 }];
  }
  return [];
}

/** Without the sign that closes an opening before the reply: `(reason: 550 no)`, `(host: 550 no)`, `'550 no'`. */
function unwrapped(reply: string, before: string): string {
  const opened = /(['"])$|([[(])[^\])]*$/.exec(before)?.[0]?.[0];
  const closed = opened === undefined ? undefined : CLOSING[opened];
  const end = reply.trimEnd();
  if (opened === undefined || closed === undefined || !end.endsWith(closed)) return reply;
  const inside = end.slice(0, -1);
  // The reply closes its own openings.
  return opened !== closed && inside.lastIndexOf(opened) > inside.lastIndexOf(closed) ? reply : inside;
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', "'": "'", '"': '"' };

/** The lines that continue the line before them. */
function following(lines: readonly string[], index: number): readonly string[] {
  const more: string[] = [];
  const margin = indent(lines[index] ?? '');
  for (const line of lines.slice(index + 1, index + FOLDED)) {
    if (line.trim() === '' || (NEXT.test(line) && indent(line) <= margin)) break;
    more.push(line.trim());
  }
  return more;
}

/** The start of a new item: a command, a ruled line, a field, another recipient. */
const NEXT =
  /^\s*(?:<<<|>>>|\.\.\.|[-*=#|]{2,}|[a-z-]+(?:mta|recipient|date|action|status):|(?:status|action|subject|from|to|date):|<?\S{1,255}@\S{1,255}>?(?::|$)|(?:in|out):\s|giving up on \S+$|.{0,60}(?:-->|<--)\s)/i;

function coded(lines: readonly string[]): readonly Found[] {
  for (const [index, line] of lines.entries()) {
    const text =
      /^\s*(?:--\s*)?(#?[45]\.\d{1,3}\.\d{1,3}\b.*\p{L}{3}.*)/u.exec(line)?.[1] ?? /^(.*\p{L}{3}.*\(#[45]\.\d\.\d\).*)$/u.exec(line)?.[1];
    if (text !== undefined) return [{ text: [text.trim(), ...following(lines, index)].join(' '), weight: 8 }];
  }
  return [];
}

const LABEL =
  /^[\s*-]*(?:(?:failure|reject|delay|bounce|error) )?(?:reasons?|cause|error(?: message)?|explanation|because|errmsg|(?:the )?problem appears to be|(?:(?:this|your|the) (?:message|mail|e-?mail) (?:was|is) un-?deliver(?:able|ed) )?(?:for|due to) the following reasons?|the following reason was given|technical details of \w+ failure|the error that the other server returned was|(?:the )?response (?:from the remote server )?was|(?:remote host|the remote server) said|error detail[^:]{0,30}|server message|additional information follows|last attempt failed because|routing|message log follows)[\s-]*[:=|-]+\s*(.*)$/i;
const ADDRESS = String.raw`<?"?[^\s<>"()[\]]{1,200}@[^\s<>"()[\]:]{1,255}"?>?`;
/** `<a@b>: reason`, `a@b ... reason`, `a@b - reason`, `<a@b> (reason)`, `a@b [reason]`. */
const BEHIND = new RegExp(String.raw`^[\s*-]*(${ADDRESS})(?:\s*(?::|\.\.\.| - )\s*|\s+(?=[([]))(.*\p{L}{3}.*)$`, 'u');
/** The recipient alone; the reason stands below. */
const ALONE = new RegExp(String.raw`^[\s*-]*${ADDRESS}:?$`);
/** `Unknown user: a@b` */
const BEFORE = new RegExp(String.raw`^\s*(\p{L}[^:@]{5,120}:\s*${ADDRESS})$`, 'u');

function anchored(lines: readonly string[]): readonly Found[] {
  const found: Found[] = [];
  for (const [index, line] of lines.entries()) {
    const label = LABEL.exec(line);
    if (label) {
      const [, said = ''] = label;
      // A text without a cause continues below, at any indentation.
      push(found, [said, ...below(lines, index, said !== '' && (CAUSE.test(said) || /[.!]$/.test(said)))], 6);
    }
    const behind = label === null ? BEHIND.exec(line)?.[2] : undefined;
    if (behind !== undefined && !PLACE.test(behind))
      push(found, [behind.replace(/^[([](.*)[)\]]$/, '$1'), ...below(lines, index, true)], 6);
    if (ALONE.test(line)) push(found, below(lines, index), 5);
    const before = BEFORE.exec(line)?.[1];
    if (before !== undefined && CAUSE.test(before)) push(found, [before], 6);
    if (found.length > 20) break;
  }
  return found;
}

function push(found: Found[], lines: readonly string[], weight: number): void {
  const text = lines.join(' ').trim();
  if (/\p{L}{3}/u.test(text) && !BOILERPLATE.test(text)) found.push({ text, weight: CAUSE.test(text) ? weight + 0.5 : weight });
}

/**
 * Lines below a recipient or a label up to the next gap, without those that only name a place. An empty line right below is skipped.
 *
 * @param folded the reason has begun already: only lines with deeper indentation continue it
 */
function below(lines: readonly string[], index: number, folded = false): readonly string[] {
  const start = lines[index + 1]?.trim() === '' && !folded ? index + 2 : index + 1;
  const margin = folded ? indent(lines[index] ?? '') : -1;
  const more: string[] = [];
  for (const line of lines.slice(start, start + 2 * FOLDED)) {
    if (line.trim() === '' || NEXT.test(line) || more.length === FOLDED || indent(line) <= margin) break;
    if (!PLACE.test(line)) more.push(line.trim().replace(/^-- /, ''));
  }
  return more;
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

/** A place, a recipient, a route: no reason. */
const PLACE =
  /^\s*(?:\(?(?:ultimately )?(?:generated|expanded) (?:from|by)\b|\(was addressed to|host:? \S+(?: \[[^\]]*\])?:?$|smtp error from remote|generated by|original address|recipient address:|the mts-id|on \w{3},? \d|action: |;l=|un;l=|c=[a-z]{2};)/i;

/** Plain words that report a cause. */
const CAUSE =
  /quota|\bfull\b|storage|unknown|unavailable|no such|not? (?:found|exist|recogni[sz]ed|listed|known|reachable|available|responding|valid|accept|allowed|permitted|match)|not been collected|does(?: not|n't) (?:exist|accept|have)|not in\b|invalid|illegal|malformed|could(?: not|n't) be found|too (?:large|big|many|old|long)|exceed|denied|reject|refused|block|blacklist|spam|unsolicited|banned|virus|infected|time-?d? ?out|expired|time-?out|giving up|unable to connect|connect to|hop|loop|disabled|inactive|suspended|not accepting|lookup|look-up|dns|\bmx\b|host|domain|permission|error|failed \d+ attempts|mailbox|account|forwarded more than|allowed queue period|did not (?:accept|respond|exactly match)|no longer|not a? ?member|misconfigured|full mailbox|不明|一杯|存在しない|リストにありません|権限がない|n'existe pas/iu;
/** Words that every notification of a kind has, with any reason. */
const BOILERPLATE =
  /^(?:there was an error (?:delivering|sending)|recipients\. this is|this is the (?:mail|postfix|dragonfly)|the original message was|from \S+(?: \[|$)|https?:\S+$|(?:this is|i'm) (?:a permanent error|afraid|sorry|an? automat)|this (?:message|e-?mail|report) (?:was created|is an auto|relates)|a message that you sent|an error (?:has )?occurred while|one or more of|its recipients|the following (?:address|recipient)|below|please|if you|for (?:further|more|other)|no action|you (?:do not|can|may)|delivery attempts|will continue|message (?:will|headers)|your (?:message|mail)$|hi\b|hello|we will|in email|the (?:message identifier|subject|date) |to the following|-- ?\S+@\S+$|recipients?\b[^:]{0,20}:)/i;
/** Sentences that report the failure, but not its reason. */
const BARE =
  /^(?:[^.]{0,80}(?:could not be|cannot be|was not|were not|has not been|not yet been|did not reach|failed permanently|has been delayed|unable to deliver|error delivering|not delivered|problem when trying)[^.]{0,100}|subject:.*|(?:to|from|date|sent|cc):.*)$/i;

function sentences(lines: readonly string[]): readonly Found[] {
  for (const [index, line] of lines.entries()) {
    const text = line.trim().replace(/^[-*\s"]+|[-*\s"]+$/g, '');
    if (!CAUSE.test(text) || BOILERPLATE.test(text) || NEXT.test(line) || PLACE.test(line)) continue;
    if (BARE.test(text) && !/because|due to|since|giving up|expired|quota|unknown user|attempts?:/i.test(text)) continue;
    const goes = /[.!\]]$/.test(text) ? [] : below(lines, index).slice(0, 2);
    return [{ text: [text, ...goes].join(' '), weight: 3 }];
  }
  const strange = lines.find((line) => STRANGE.test(line));
  return strange === undefined ? [] : [{ text: strange.trim(), weight: 2 }];
}

/** A sentence in an unknown language: quoting it is better than no reason. */
const STRANGE = /^(?![*-]|\s*\p{L}+:\s|.*:\s*$|.*@)(?=.*[^\x00-\x7f]).{20,}/su;
