import type { Result } from '../../result/outcome.ts';

/** One request to a web server that issues tokens. */
export interface WebRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back. Foreign text. */
export interface WebAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Why nothing came back. */
export interface WebSilence {
  /** The end of a sentence. */
  readonly reason: string;
  /** `certificate`: the server that answers is not proven to be the one that was meant. */
  readonly cause: 'network' | 'certificate';
}

export type WebResult = Result<{ answer: WebAnswer }, { silence: WebSilence }>;

/** Asks a web server, over the proxy that the environment names; redirects are not followed. Never rejects. */
export type AskWeb = (request: WebRequest, signal: AbortSignal) => Promise<WebResult>;
