import type { ChannelOf, ChannelType } from '../../../core/request/channels.ts';
import type { Announcement } from '../../../core/result/announcement.ts';
import type { HttpMessage } from '../http/http-message.ts';

/** How a message is posted. */
export interface Posting {
  /** Without the login in the configured URL. */
  readonly url: string;
  /** That login, as header fields. */
  readonly login: Readonly<Record<string, string>>;
  /** ms since the epoch. */
  readonly now: number;
}

/** The differences between the services of channels: a row a type of channel. */
export interface Service<T extends ChannelType> {
  readonly message: (announcement: Announcement, channel: ChannelOf<T>, posting: Posting) => HttpMessage;
  /** The next step after a final refusal, by its documentation of the status. */
  readonly nextSteps: Readonly<Record<number, string>>;
  /** The channel's secrets, beside its URL. */
  readonly secrets: (channel: ChannelOf<T>) => readonly string[];
}

/** Steps that several services share. */
export const GONE = 'make a new one there and replace url';
export const DEFECT = 'it does not understand the message: please report this as a defect';

export const NO_SECRETS = (): readonly string[] => [];
