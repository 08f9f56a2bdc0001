import type { Arrival } from '../../../core/ports/mailbox.ts';
import type { Placement } from '../../../core/result/report.ts';

/** Where a new UIDVALIDITY has made every UID worthless, so many of the newest mails are taken for new ones. */
const NEWEST = 1_000;

/** A folder that is watched, and where its new mail begins. */
export interface Watched extends Placement {
  /** The lowest UID that has not been seen yet. */
  next: number;
  /** The lowest UID that came after this run began. */
  readonly first: number;
  validity: string;
}

/**
 * Notes what a server says of a folder: what is in it at the first look is old, and a new UIDVALIDITY makes it new (RFC 3501 section
 * 2.3.1.1). True if the folder was known before.
 */
export function remember(folders: Watched[], placement: Placement, uidNext: number, validity: string): boolean {
  const known = folders.find((watched) => watched.folder === placement.folder);
  if (!known) {
    folders.push({ ...placement, next: uidNext, first: uidNext, validity });
    return false;
  }
  if (known.validity !== validity) {
    known.validity = validity;
    known.next = Math.max(1, uidNext - NEWEST);
  }
  return true;
}

/** The UID in an arrival's id, which is its UIDVALIDITY and its UID. */
export function uidOf(arrival: Arrival): number {
  return Number(arrival.id.slice(arrival.id.indexOf('/') + 1));
}
