import { quote } from '../../core/text/foreign-text.ts';

/** Keys and list indices from the root. */
export type Path = readonly (string | number)[];

/** `senders.mta.port`, `dns.servers[0]`, `domains["example.net"].mx`. */
export function formatPath(path: Path): string {
  let text = '';
  for (const segment of path) {
    if (typeof segment === 'number') text += `[${segment}]`;
    else if (/^[A-Za-z_][\w-]{0,63}$/.test(segment)) text += text === '' ? segment : `.${segment}`;
    else text += `[${quote(segment)}]`;
  }
  return text;
}
