import type { Result } from '../../../../core/result/outcome.ts';

/** A server that a domain names for its mail. Nobody has connected to it. */
export interface Offer {
  readonly end: 'sender' | 'mailbox';
  readonly protocol: 'smtp' | 'imap' | 'pop3' | 'jmap';
  /** A name of at least two labels in A-labels, and not this machine's. */
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  /** Null: not told; the whole address is tried first then (RFC 6186 section 4). */
  readonly user: string | null;
  readonly login: 'password' | 'oauth2';
  /** Where it is named: each a record, or a page. */
  readonly sources: readonly string[];
}

/** What one way of asking gave. */
export interface Advertised {
  /** As the domain prefers them. */
  readonly offers: readonly Offer[];
  /** What else was said, or not: each one sentence. */
  readonly notes: readonly string[];
  /** Somebody did not answer: there may be more. */
  readonly isWhole: boolean;
}

/** What is proposed, each end at most once, and what else there is. */
export interface Choice {
  readonly sender: Offer | null;
  readonly mailbox: Offer | null;
  readonly others: readonly Offer[];
}

/** One list of all, the first word of each server before those after it. */
export function mergedOffers(advertised: readonly Advertised[]): readonly Offer[] {
  const known = new Map<string, Offer>();
  for (const offer of advertised.flatMap(({ offers }) => offers)) {
    const key = `${offer.protocol} ${offer.host} ${offer.port}`;
    const earlier = known.get(key);
    known.set(key, earlier === undefined ? offer : { ...earlier, sources: [...earlier.sources, ...offer.sources] });
  }
  return [...known.values()];
}

/** The first sender, and the first mailbox that shows folders: by POP3 nobody sees Junk. By JMAP mail is sent as well as read. */
export function chosen(offers: readonly Offer[]): Choice {
  const mailboxes = offers.filter(({ end }) => end === 'mailbox');
  const of = (wanted: Offer['protocol']) => mailboxes.find(({ protocol }) => protocol === wanted);
  const [named, jmap] = [offers.find(({ end }) => end === 'sender'), of('jmap')];
  const sender = named ?? (jmap === undefined ? null : { ...jmap, end: 'sender' as const });
  const mailbox = of('imap') ?? jmap ?? mailboxes[0] ?? null;
  return { sender, mailbox, others: offers.filter((offer) => offer !== mailbox && offer !== (named ?? jmap)) };
}

/** A port as text, in decimal digits. */
export function readPort(text: string): Result<{ port: number }, object> {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? { ok: true, port } : { ok: false };
}
