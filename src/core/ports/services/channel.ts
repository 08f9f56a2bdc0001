import type { AnnouncedEvent, Announcement } from '../../result/announcement.ts';

/** Somewhere that people are notified of transitions, beside the issue. */
export interface Channel {
  readonly name: string;
  wants(event: AnnouncedEvent): boolean;
  /** Never rejects. The reason of a failure holds no secret. */
  send(announcement: Announcement): Promise<Sent>;
} /** What became of something that was to be reported. */
export type Sent =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed';
      /** Whom it was for, what they said, and what to do; plain text of one line without secrets. */
      readonly reason: string;
      /** Trying again later changes nothing, as long as the configuration stays as it is. */
      readonly lasting: boolean;
    };
