// DNS over HTTPS (RFC 8484): its server, its connections, one POST a question.
// Called by adapters.

import type { Post } from './https-post.ts';

/** Where a DoH server is (RFC 8484). */
export interface DohAddress {
  /** `https://name/path`. */
  readonly url: string;
  /** PEM of a private CA; null: the machine's own. */
  readonly ca: string | null;
}

/** A DoH server, as one run asks it. */
export interface DohServer {
  readonly post: Post;
  /** Its origin: the path may be an account's own. */
  readonly text: string;
}

/** The connection is opened with the first question. */
export function dohServer({ url, ca }: DohAddress): DohServer {
  const parsed = new URL(url);
  let channel: Promise<Post> | null = null;
  return {
    text: parsed.origin,
    // HTTP/2 is loaded only where it is asked for.
    post: async (message, signal) => {
      const post = await (channel ??= import('./https-channel.ts').then(({ httpsChannel }) => httpsChannel(parsed, ca)));
      return await post(message, signal);
    },
  };
}
