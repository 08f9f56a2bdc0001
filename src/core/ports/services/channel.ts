import type { AnnouncedEvent, Announcement } from '../../result/announcement.ts';

/** A service that notifies people of transitions, beside the issue. */
export interface Channel {
  readonly name: string;
  wants(event: AnnouncedEvent): boolean;
  /** Never rejects. The reason of a failure holds no secret. */
  send(announcement: Announcement): Promise<Sent>;
}

/** The result of a notification. */
export type Sent =
  | { readonly kind: 'sent' }
  | {
      readonly kind: 'failed';
      /** The channel, the service's words, and the next step; plain text of one line without secrets. */
      readonly reason: string;
      /** A later try would fail too, unless the configuration changes. */
      readonly lasting: boolean;
    };
