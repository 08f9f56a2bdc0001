import type { AddressTried, Failure, Result } from '../result/outcome.ts';

/** A user's own mail as a probe's content: one text, or MIME fields with everything below them. */
export type ProbeContent =
  | { readonly kind: 'single'; readonly type: 'text/plain' | 'text/html'; readonly text: string }
  | { readonly kind: 'mime'; readonly fields: readonly (readonly [name: string, value: string])[]; readonly body: string };

/** A mail to be handed over. */
export interface Probe {
  /** 32 hex digits, the token's id. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** What notifications are to name the mail by (RFC 3461 section 4.4, at most 100 characters); null: none are asked for. */
  readonly envelopeId: string | null;
  /** ms since the epoch. */
  readonly date: number;
  /** Further header fields, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** Instead of `text`, where a loop has a template. */
  readonly content?: ProbeContent;
}

/** A server's promise to deliver: the 250 after DATA. */
export interface Acceptance {
  /** Monotonic ms at which the final reply was read. */
  readonly at: number;
  /** The final reply with its queue id; foreign text. */
  readonly reply: string;
  /** MAIL to the final reply, ms, without what the message was held back. */
  readonly acceptMs: number;
}

export type SendResult = Result<{ acceptance: Acceptance }, { failure: Failure }>;
/** How one probe is let go. */
export interface Departure {
  /** Resolves when the message may leave: the server is asked for it before. False: it is not to leave at all. */
  readonly ready: Promise<boolean>;
  /** Called when the message is on its way. */
  readonly onLeft: () => void;
  /** Aborts when the answer is waited for no longer. */
  readonly enough: AbortSignal;
}

/** What a server says of itself. Foreign text, made harmless. */
export interface GreetedServer {
  /** What it offers, each with its words, as `SIZE 10240000`. */
  readonly offers: readonly string[];
  /** How far its clock is ahead of ours, ms in whole seconds; null: it does not tell. */
  readonly aheadMs: number | null;
}

/** A connection that is secured and logged in, ready to take a probe, and after one that was accepted the next. */
export interface SenderSession {
  readonly connectMs: number;
  /** Null without TLS. */
  readonly tlsMs: number | null;
  /** Null without a login. */
  readonly authMs: number | null;
  /** Absent where the protocol has no such words. */
  readonly server?: GreetedServer;
  /** What became of each address of the server; null or absent where one alone was begun. */
  readonly addresses?: readonly AddressTried[] | null;
  /** Hands one probe over; a failure where the server would not have it, or has not answered when it is waited for no longer. */
  send(probe: Probe, departure: Departure): Promise<SendResult>;
  /** Ends the connection; never rejects, never waits for the server. */
  close(): void;
}

export type SessionResult = Result<{ session: SenderSession }, { failure: Failure }>;

/** A server that probes leave from. See adapters/mail/smtp/sender.ts for one that speaks SMTP. */
export interface Sender {
  /** Connects, secures and logs in, until `signal` aborts. */
  open(signal: AbortSignal): Promise<SessionResult>;
}
