/** What a refusal is about where it is not about the mail: the name that EHLO gave, or the address that the connection comes from. */
export type AboutClient = 'ehlo' | 'address';

/** A refused name; not the reminder of those that want to be greeted first (503). Google names the command in brackets at the end. */
const EHLO = [
  /\((?:EHLO|HELO)\)/i,
  /\b(?:HELO|EHLO)\b.{0,120}\b(?:reject|refus|invalid|illegal|denied|not (?:found|allowed|accepted|valid|permitted|resolv)|(?:does|can) ?not|cannot|fully[- ]qualified|need|forged|fake|mismatch|bogus|blocked)/i,
  /\b(?:invalid|illegal|bad|bogus|fake|forged|unacceptable|unqualified)\b.{0,40}\b(?:HELO|EHLO)\b/i,
  /\b(?:reject|refus|denied).{0,60}\b(?:HELO|EHLO)\b/i,
];

/** A domain on a list is the mail's, not the machine's. */
const DOMAIN = /\b(?:sender (?:address|domain)|recipient address|domain)\b.{0,80}\b(?:block|list)|\bdbl\.spamhaus|\b(?:surbl|uribl)\b/i;

const ADDRESS = [
  /\bclient host \[[^\]]*\] blocked/i,
  /spamhaus\.org\/(?:lookup\/|query\/)*(?:ip|pbl|sbl|xbl|css|zen)\b|\b(?:zen|pbl|sbl|xbl)\.spamhaus\.org|spamcop\.net\/(?:bl|w3m)|barracuda(?:central|networks)/i,
  /ipcheck\.proofpoint|\bS31[45]0\b|part of their network is on our block list/i,
  /\b(?:ip|client|host|address|connection|network)\b.{0,80}\b(?:block(?:ed|-?list(?:ed)?)|black-?list(?:ed)?|deny-?list(?:ed)?|(?<!\bnot )listed|banned|bad reputation|poor reputation)\b/i,
  /\b(?:block(?:ed|-?list(?:ed)?)|black-?list(?:ed)?|listed|banned|reputation)\b.{0,80}\b(?:ip|client host|ip address)\b/i,
  /\bip=\S+ - .{0,40}reputation/i,
  /\b(?:dynamic|dial-?up|residential|transient)\b.{0,30}\bip\b/i,
];

/** Sendmail and others answer EHLO itself so, without naming the command. */
const NAME = /^5\d\d.*\b(?:domain|host)? ?name\b/i;

/**
 * What a reply says of the client rather than of the mail; null: nothing. For replies to a connection, EHLO, MAIL and RCPT only.
 *
 * @param command what it is the reply to
 */
export function aboutClient(reply: string, command = ''): AboutClient | null {
  const line = reply.replaceAll(/\s+/g, ' ').slice(0, 2_000);
  if (!line.startsWith('503') && EHLO.some((pattern) => pattern.test(line))) return 'ehlo';
  if (/^(?:EHLO|HELO)$/.test(command) && NAME.test(line)) return 'ehlo';
  return !DOMAIN.test(line) && ADDRESS.some((pattern) => pattern.test(line)) ? 'address' : null;
}
