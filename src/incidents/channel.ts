import type { AnnouncedEvent, Announcement } from '../model/announcement.ts';

/** What became of one telling; a failure is tried again in the next run. */
export type Sent = { readonly kind: 'sent' } | { readonly kind: 'failed'; readonly reason: string; readonly lasting: boolean };

/** Somewhere that people are told of transitions, beside the issue. */
export interface Channel {
  readonly name: string;
  wants(event: AnnouncedEvent): boolean;
  /** Never rejects. The reason of a failure holds no secret. */
  send(announcement: Announcement): Promise<Sent>;
}
