import { absent } from './absent.ts';

/** Stands for linkify-it in mailparser, which sets it up before it is known whether links are wanted in a text; `readMail` wants none. */
export function noLinks() {
  const links = { tlds: () => links, add: () => links, set: () => links, pretest: absent, match: absent };
  return links;
}

/** Stands for tlds, the top-level domains: linkify-it is given them. */
export const noNames: readonly string[] = [];
