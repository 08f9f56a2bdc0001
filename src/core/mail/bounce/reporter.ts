import { ipAddressIn, isLocalAddress } from '../../address/ip-address.ts';
import { parseReceived } from '../header/received.ts';
import type { Fields } from '../mime/mime-parts.ts';
import { fieldOf } from '../mime/mime-parts.ts';

const HOST = /^(?:\[?[0-9a-f:.]{3,45}\]?|[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?)$/i;
/** Names that do not show where a machine is. */
const NOWHERE = /^(?:unknown|localhost(?:\.local\w*)?|local|host|mail|none|mailer-daemon)$/i;

/**
 * The server that made a notification. Its report names it, or its text; else the notification's own trace names the first server, else it
 * is the host of its sender.
 *
 * @param reported Reporting-MTA; null without one. An address of a private network says least.
 */
export function reporterOf(reported: string | null, fields: Fields, text: string): string | null {
  return (
    named(isLocalAddress(reported ?? '') ? null : reported) ??
    named(inText(text)) ??
    inTrace(fields) ??
    named(/@([A-Za-z0-9.-]+)/.exec(fieldOf(fields, 'from') ?? '')?.[1] ?? null) ??
    hostOnly(reported)
  );
}

function named(host: string | null | undefined): string | null {
  const name = (host ?? '').replace(/[.,:;]+$/, '');
  return name !== '' && HOST.test(name) && !NOWHERE.test(name) && name.includes('.') ? name : null;
}

/** A report may name a machine without its domain; that is better than no name. */
function hostOnly(reported: string | null): string | null {
  return reported !== null && HOST.test(reported) && !NOWHERE.test(reported) ? reported : null;
}

/** `program at HOST` (QSBMF, cr.yp.to/proto/qsbmf.txt), `mail system at host HOST` by Postfix, `Mail Agent v0.13 at HOST` by DragonFly. */
function inText(text: string): string | null {
  return (
    /\b(?:program|mail system|mail agent(?: v\S{1,20})?|mail server|generating server)(?::| at(?: host)?)\s+([A-Za-z0-9.-]+)/i.exec(
      text,
    )?.[1] ?? null
  );
}

/** RFC 5321 section 4.4: the oldest trace comes from the server that sent the notification, or from the next one, which names it. */
function inTrace(fields: Fields): string | null {
  const hops = fields.flatMap(([name, value]) => (name === 'received' ? (parseReceived(value) ?? []) : []));
  for (const { from, by } of hops.slice(-10).toReversed()) {
    const host = [from?.rdns, from?.helo, by].map(named).find((name) => name !== null && ipAddressIn(name) === null);
    if (host) return host;
  }
  return null;
}

/** The server that refused, as Exim, qmail, Gmail, Exchange, Sendmail and DragonFly name it. */
export function remoteIn(text: string): string | null {
  const found =
    /(?:(?<!\bat )\bhost:?|connected to|while talking to|remote server|by the server for the recipient domain \S{1,255} by|smtp server)\s+[<[]?([A-Za-z0-9-]+[.:][A-Za-z0-9.:-]*[A-Za-z0-9])/i.exec(
      text,
    )?.[1] ?? /^[ \t]*([A-Za-z0-9.:-]{3,255}) (?:\[[0-9a-fA-F.:]+\] )?(?:did not like our|does not like recipient)/m.exec(text)?.[1];
  return named(found ?? null);
}
