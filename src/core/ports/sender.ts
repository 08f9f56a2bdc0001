import type { AddressTried, Failure, Result } from '../result/outcome.ts';

/** A user's own mail as a probe's content: one text, or MIME fields with all their parts. */
export type ProbeContent =
  | { readonly kind: 'single'; readonly type: 'text/plain' | 'text/html'; readonly text: string }
  | { readonly kind: 'mime'; readonly fields: readonly (readonly [name: string, value: string])[]; readonly body: string };

/** A mail to submit. */
export interface Probe {
  /** 32 hex digits, the token's id. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  /** The envelope id of notifications (RFC 3461 section 4.4, at most 100 characters); null: the probe asks for none. */
  readonly envelopeId: string | null;
  /** ms since the epoch. */
  readonly date: number;
  /** Further header fields, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  /** In place of `text`, for a loop with a template. */
  readonly content?: ProbeContent;
}

/** A server's promise to deliver: the 250 after DATA. */
export interface Acceptance {
  /** Monotonic ms at which the final reply was read. */
  readonly at: number;
  /** The final reply with its queue id; foreign text. */
  readonly reply: string;
  /** MAIL to the final reply, ms, without our own delay of the message. */
  readonly acceptMs: number;
}

export type SendResult = Result<{ acceptance: Acceptance }, { failure: Failure }>;
/** How one probe leaves. */
export interface Departure {
  /** Resolves when the message may leave; the server has accepted the commands before. False: it does not leave at all. */
  readonly ready: Promise<boolean>;
  /** Called when the message is on its way. */
  readonly onLeft: () => void;
  /** Aborts when nobody waits for the answer any longer. */
  readonly enough: AbortSignal;
}

/** A server's own facts. Foreign text, neutralised. */
export interface GreetedServer {
  /** Its capabilities, each with its words, as `SIZE 10240000`. */
  readonly offers: readonly string[];
  /** How far its clock is ahead of ours, ms in whole seconds; null: the server does not give its time. */
  readonly aheadMs: number | null;
}

/** A secured and logged-in connection, ready for a probe, and after an accepted one for the next. */
export interface SenderSession {
  readonly connectMs: number;
  /** Null without TLS. */
  readonly tlsMs: number | null;
  /** Null without a login. */
  readonly authMs: number | null;
  /** Absent where the protocol has no such facts. */
  readonly server?: GreetedServer;
  /** The result of each address of the server; null or absent where only one was tried. */
  readonly addresses?: readonly AddressTried[] | null;
  /** Submits one probe. Fails if the server refuses it, or has not answered when the wait ends. */
  send(probe: Probe, departure: Departure): Promise<SendResult>;
  /** Ends the connection; never rejects, never waits for the server. */
  close(): void;
}

export type SessionResult = Result<{ session: SenderSession }, { failure: Failure }>;

/** A server that probes leave from. See adapters/mail/smtp/sender.ts for SMTP. */
export interface Sender {
  /** Connects, secures and logs in, until `signal` aborts. */
  open(signal: AbortSignal): Promise<SessionResult>;
}
