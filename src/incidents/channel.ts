import type { AnnouncedEvent, Announcement } from '../model/announcement.ts';
import type { Sent } from './sent.ts';

/** Somewhere that people are told of transitions, beside the issue. */
export interface Channel {
  readonly name: string;
  wants(event: AnnouncedEvent): boolean;
  /** Never rejects. The reason of a failure holds no secret. */
  send(announcement: Announcement): Promise<Sent>;
}
