import { isNameSized } from '../../core/address/name-size.ts';
import type { Trace } from './trace/trace.ts';
import { domainPart } from './trace/trace.ts';

/** The most links of a template that are looked at. */
const MOST_LINKS = 20;

/**
 * The domains in a mail, by which domain blocklists judge it (RFC 5782 section 2.3): its signers, the envelope sender at its arrival, and
 * the targets of its links.
 *
 * @param template the user's own mail, if that was sent
 */
export function namedDomains(trace: Trace, template: string | null): readonly string[] {
  const links = [...(template ?? '').matchAll(/\bhttps?:\/\/(?:[^\s"'<>/@]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*)/gi)];
  const named = [
    ...trace.signatures.map(({ domain }) => domain),
    domainPart(trace.returnPath),
    ...links.slice(0, MOST_LINKS).map((link) => link[1] ?? ''),
  ];
  return [...new Set(named.map((name) => name.toLowerCase()))].filter((name) => name.includes('.') && isNameSized(name));
}
