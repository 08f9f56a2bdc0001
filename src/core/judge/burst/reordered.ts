import type { Observation, Sighting } from '../../result/observed/observation.ts';
import { countedCopies } from '../loop.ts';

/**
 * How many probes came after one that was sent later (RFC 4737 section 3.3: the sequence number is smaller than an earlier one). The first
 * copy of a duplicate counts. Only certain cases count: mails stand in a folder in the order of their arrival, but one folder may have been
 * looked into later than another.
 *
 * @param observations in the order in which they were sent
 */
export function reordered(observations: readonly Observation[]): number {
  const firsts = observations.map(({ sightings }) => countedCopies(sightings).toSorted((a, b) => a.seenAt - b.seenAt)[0] ?? null);
  return firsts.filter((one, index) => one !== null && firsts.slice(index + 1).some((later) => later !== null && cameBefore(later, one)))
    .length;
}

function cameBefore(a: Sighting, b: Sighting): boolean {
  if (a.placement.folder === b.placement.folder) return a.seenAt < b.seenAt;
  return b.unseenAt !== null && a.noticedAt <= b.unseenAt;
}
