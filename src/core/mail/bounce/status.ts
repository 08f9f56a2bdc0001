/** An enhanced status code right behind a reply code (RFC 2034 section 4), as relays quote it: `550 5.1.1`, `554-5.7.0`, `550-'5.7.1`. */
const BEHIND_REPLY = /\b[45]\d\d[ :-]{1,3}['"#(]{0,2}([45]\.\d{1,3}\.\d{1,3})(?![.\d])/g;

/** The mail expired (RFC 3463 section 3.5): the replies before say more. */
const EXPIRED = /^[45]\.4\.7$/;

/**
 * The most exact status code. The reply of the refusing server comes first. Relays fill the field `Status` with little (Exim and Gmail
 * 5.0.0, Sendmail its own reason). A code in the text comes last.
 *
 * @param field the value of `Status`, with its comment; null where none exists
 * @param text the reason, as it was read
 */
export function bestStatus(field: string | null, text: string): string | null {
  const reported = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field ?? '')?.[0] ?? null;
  const replied = [...text.matchAll(BEHIND_REPLY)].map((match) => match[1] ?? '');
  const said = replied.find((status) => !EXPIRED.test(status) && !isVague(status)) ?? replied.find((status) => !isVague(status));
  if (said !== undefined) return said;
  if (reported !== null && !isVague(reported)) return reported;
  return enhancedStatus(text) ?? reported ?? replied[0] ?? null;
}

/**
 * The enhanced status code at the start, behind a reply code or `#`, or in a form such as `(#5.1.1)`. A part of an address such as 5.1.1.1
 * is no code.
 */
export function enhancedStatus(text: string): string | null {
  return /(?:^|[\s(#:'"[<-])([45]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1] ?? null;
}

/** `x.0.0`: undefined (RFC 3463 section 3.1). */
function isVague(status: string): boolean {
  return status.endsWith('.0.0');
}
