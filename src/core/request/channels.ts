import type { AnnouncedEvent } from '../result/announcement.ts';

export const CHANNEL_TYPES = ['slack', 'teams', 'discord', 'ntfy', 'pagerduty', 'webhook'] as const;

export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** ntfy's own names of its priorities 1 to 5 (docs.ntfy.sh, "Message priority"). */
export const NTFY_PRIORITIES = ['min', 'low', 'default', 'high', 'max'] as const;

export type NtfyPriority = 1 | 2 | 3 | 4 | 5;

/** The fields of all channels. */
export interface CommonFields {
  readonly name: string;
  /** Checked and normalised, with its userinfo. A secret. */
  readonly url: string;
  /** PEM text of a private CA; null: the machine's own roots. Certificates are always verified. */
  readonly ca: string | null;
  /** The events that this channel is notified of. */
  readonly on: readonly AnnouncedEvent[];
}

/** The further fields of each channel type. */
interface ChannelFields extends Readonly<Record<ChannelType, object>> {
  readonly ntfy: {
    /** The last part of the URL's path. */
    readonly topic: string;
    readonly token: string | null;
    /** Null: by event and state. */
    readonly priority: NtfyPriority | null;
  };
  readonly pagerduty: { readonly routingKey: string };
  readonly webhook: {
    /** Null: the requests are not signed. */
    readonly secret: string | null;
    readonly headers: ReadonlyMap<string, string>;
  };
}

/** A channel of this type. */
export type ChannelOf<T extends ChannelType> = { [K in T]: CommonFields & ChannelFields[K] & { readonly type: K } }[T];

/** Where announcements are sent. */
export type ChannelConfig = ChannelOf<ChannelType>;
