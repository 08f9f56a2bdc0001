import { absent } from './absent.ts';

/** Replaces linkify-it in mailparser, which creates it before it knows whether a text needs links; `readMail` needs none. */
export function noLinks() {
  const links = { tlds: () => links, add: () => links, set: () => links, pretest: absent, match: absent };
  return links;
}

/** Replaces tlds, the top-level domains, an input of linkify-it. */
export const noNames: readonly string[] = [];
