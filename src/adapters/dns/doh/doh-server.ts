// DNS over HTTPS (RFC 8484): its server, its connections, one POST a question.
// Called by adapters.

import type { Post } from './https-post.ts';

/** The address of a DoH server (RFC 8484). */
export interface DohAddress {
  /** `https://name/path`. */
  readonly url: string;
  /** PEM of a private CA; null: the machine's own. */
  readonly ca: string | null;
}

/** A DoH server, for one run. */
export interface DohServer {
  readonly post: Post;
  /** Its origin: the path may be private to an account. */
  readonly text: string;
}

/** The connection opens with the first question. */
export function dohServer({ url, ca }: DohAddress): DohServer {
  const parsed = new URL(url);
  let channel: Promise<Post> | null = null;
  return {
    text: parsed.origin,
    // HTTP/2 is loaded only for a question.
    post: async (message, signal) => {
      const post = await (channel ??= import('./https-channel.ts').then(({ httpsChannel }) => httpsChannel(parsed, ca)));
      return await post(message, signal);
    },
  };
}
