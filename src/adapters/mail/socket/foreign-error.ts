import { opensslReason } from '../../../core/text/foreign-text.ts';

/** The possible fields of errors from sockets and mail libraries; read defensively, since anything can be thrown. */
export interface ForeignError {
  readonly code: string;
  /** The system's code if a library put its own over it. */
  readonly originalCode: string;
  readonly message: string;
  /** The server's reply, if one was read. */
  readonly response: string | null;
  readonly responseCode: number | null;
  readonly command: string;
}

export function readForeignError(error: unknown): ForeignError {
  const fields: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {};
  return {
    code: text(fields['code']),
    originalCode: text(fields['originalCode']) || text(fields['code']),
    message: error instanceof Error ? error.message : String(error),
    response: text(fields['response']) || null,
    responseCode: typeof fields['responseCode'] === 'number' ? fields['responseCode'] : null,
    command: text(fields['command']),
  };
}

/**
 * An error's text for a message that does not otherwise name the author: text of the operating system and OpenSSL is labelled, and a cut is
 * called one.
 */
export function inOurWords({ originalCode, message }: Pick<ForeignError, 'originalCode' | 'message'>): string {
  if (/^(?:read|write|shutdown) (?:ECONNRESET|EPIPE|ECONNABORTED)$|^socket hang up$/.test(message)) return 'the server cut the connection';
  if (/^(?:read|write|shutdown|connect) E[A-Z]+/.test(message)) return `the operating system says ${originalCode}`;
  if (/error:[0-9A-F]+:/i.test(message)) return `OpenSSL: ${opensslReason(message)}`;
  return message;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
