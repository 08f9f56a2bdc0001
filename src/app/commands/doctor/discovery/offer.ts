import type { Result } from '../../../../core/result/outcome.ts';

/** A server that a domain names for its mail. No connection has been made to it. */
export interface Offer {
  readonly end: 'sender' | 'mailbox';
  readonly protocol: 'smtp' | 'imap' | 'pop3' | 'jmap';
  /** A name of at least two labels in A-labels, outside this machine. */
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  /** Null: unknown; programs then try the whole address first (RFC 6186 section 4). */
  readonly user: string | null;
  readonly login: 'password' | 'oauth2';
  /** The sources of its name: each a record, or a page. */
  readonly sources: readonly string[];
}

/** The result of one way of asking. */
export interface Advertised {
  /** In the domain's order of preference. */
  readonly offers: readonly Offer[];
  /** Further facts, or missing ones: each one sentence. */
  readonly notes: readonly string[];
  /** Every question was answered; false: there may be more. */
  readonly isWhole: boolean;
}

/** The proposal, each end at most once, and the alternatives. */
export interface Choice {
  readonly sender: Offer | null;
  readonly mailbox: Offer | null;
  readonly others: readonly Offer[];
}

/** One list of all: every server's first source stands before the later ones. */
export function mergedOffers(advertised: readonly Advertised[]): readonly Offer[] {
  const known = new Map<string, Offer>();
  for (const offer of advertised.flatMap(({ offers }) => offers)) {
    const key = `${offer.protocol} ${offer.host} ${offer.port}`;
    const earlier = known.get(key);
    known.set(key, earlier === undefined ? offer : { ...earlier, sources: [...earlier.sources, ...offer.sources] });
  }
  return [...known.values()];
}

/** The first sender, and the first mailbox with folders, because POP3 hides Junk. JMAP serves as both. */
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
