import type { Result } from '../../result/outcome.ts';

/** One request to a web server that issues tokens. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The response. Foreign text. */
export interface WebAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Why no response came. */
export interface WebSilence {
  /** The end of a sentence. */
  readonly reason: string;
  /** `certificate`: the server could not prove its identity. */
  readonly cause: 'network' | 'certificate';
}

export type WebResult = Result<{ answer: WebAnswer }, { silence: WebSilence }>;

/** Asks a web server, over the proxy that the environment names. Redirects are not followed. Never rejects. */
export type AskWeb = (request: WebRequest, signal: AbortSignal) => Promise<WebResult>;
