import type { Account } from '../delivery/mailstore.ts';
import type { Token } from './tokens.ts';
import type { FolderView } from './view.ts';

/** The tagged end of a command, or the end of the connection. */
export type Answer = { readonly status: 'OK' | 'NO' | 'BAD'; readonly text: string } | 'over';

export const ok = (text: string): Answer => ({ status: 'OK', text });
export const no = (text: string): Answer => ({ status: 'NO', text });
export const bad = (text: string): Answer => ({ status: 'BAD', text });

/** The part of their session that commands may read and change. */
export interface Session {
  readonly account: Account | null;
  readonly view: FolderView | null;
  readonly mustSecure: boolean;
  select(view: FolderView | null): void;
  /** Checks a password; null: refused. Records the try. */
  login(user: string, password: string): Account | null;
  /** Access tokens are accepted for a login. */
  readonly takesTokens: boolean;
  /** Checks a token; returns its fault, or null. Records the try. */
  loginWithToken(user: string, token: string): string | null;
  noteLogin(user: string, admitted: boolean): void;
  capabilities(): string;
  hidden(capability: string): boolean;
  has(fault: 'stale-search' | 'over-quota'): boolean;
  /** The tab under which Gmail files every mail; null: this is not Gmail. */
  readonly gmailTab: string | null;
  /** Writes an untagged response; `text` has no line end. */
  untagged(text: string): void;
  /** Writes unchanged bytes. */
  write(text: string): void;
  drained(): Promise<void>;
  /** Asks for another line; null when the client is gone. */
  ask(prompt: string): Promise<string | null>;
  startTls(tag: string): Promise<boolean>;
  idle(): Promise<Answer>;
  /** Lets a fault strike; `no`: none did, go on. */
  strike(point: string): Promise<'no' | Answer>;
}

export interface Call {
  readonly session: Session;
  readonly tag: string;
  readonly args: readonly Token[];
  /** Prefixed by UID. */
  readonly byUid: boolean;
}

export interface LoggedIn extends Call {
  readonly account: Account;
}

export interface Selected extends LoggedIn {
  readonly view: FolderView;
}

/** A command by the state that it needs (RFC 3501 section 3). */
export type Command =
  | { readonly needs: 'nothing'; readonly run: (call: Call) => Answer | Promise<Answer> }
  | { readonly needs: 'login'; readonly run: (call: LoggedIn) => Answer | Promise<Answer> }
  | { readonly needs: 'folder'; readonly run: (call: Selected) => Answer | Promise<Answer> };
