import type { Arrival } from '../../../../core/ports/mailbox.ts';
import type { Placement } from '../../../../core/result/report.ts';

/** After a new UIDVALIDITY, which makes every UID worthless, so many of the newest mails count as new. */
const NEWEST = 1_000;

/** A watched folder, and the start of its new mail. */
export interface WatchedFolder extends Placement {
  /** The lowest unseen UID. */
  next: number;
  /** The lowest UID that came after this run began. */
  readonly first: number;
  /** UIDVALIDITY; empty before the first look into the folder. */
  validity: string;
  /** Monotonic ms at which the last look began that could have shown new mail; null without one. */
  lookedAt: number | null;
  /** Mails read that came after this run began. */
  read: number;
  /** A mail in it has broken a session: from then on each is asked for separately. */
  careful: boolean;
  /** How many sessions each mail has broken, by its UID. */
  readonly strange: Map<number, number>;
}

/** A folder from now on: mail below `first` is old. */
export function watchFrom({ folder, role }: Placement, first: number, validity: string, lookedAt: number | null): WatchedFolder {
  return { folder, role, next: first, first, validity, lookedAt, read: 0, careful: false, strange: new Map() };
}

/** Whether a folder's UIDs mean other mails than before: then all of it is new (RFC 3501 section 2.3.1.1). */
export function isRenumbered(folder: WatchedFolder, validity: string): boolean {
  return folder.validity !== '' && folder.validity !== validity;
}

export function renumber(folder: WatchedFolder, uidNext: number, validity: string): void {
  folder.validity = validity;
  folder.next = Math.max(1, uidNext - NEWEST);
  folder.strange.clear();
}

/** The UID in an arrival's id, which consists of UIDVALIDITY and UID. */
export function uidOf(arrival: Pick<Arrival, 'id'>): number {
  return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}
